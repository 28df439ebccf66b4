"""Joins what citizens reach over HTTP, over the parts app.py built: the chat page's calls and the page without scripts."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter

from answering import quarantine_of
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.question_log import QuestionLog
from channels.web.api import api_routes
from channels.web.attachments import attachment_routes
from channels.web.check_up import check_up_routes
from channels.web.feedback import feedback_routes
from channels.web.limits import Limiter
from channels.web.own_data import own_data_routes
from channels.web.page import banner_of
from channels.web.papers import paper_routes
from channels.web.person import person_routes
from channels.web.plain import plain_routes
from channels.web.reminders import reminder_routes
from channels.web.roster import roster_routes
from channels.web.stream import Announcements
from channels.web.withdrawing import withdrawal_routes
from handoff.desk import Desk
from handoff.person_desk import PersonDesk
from knowledge.law import Law
from knowledge.working_days import load_working_days
from settings import Settings
from store.clock import Clock
from stores import Stores, rating_log


def citizen_routes(
    settings: Settings,
    kept: Stores,
    *,
    conversation: Conversation,
    presenter: Presenter,
    desk: Desk,
    people: PersonDesk,
    limiter: Limiter,
    announcements: Announcements,
    log: QuestionLog,
    laws: Mapping[str, Law],
    clock: Clock,
) -> APIRouter:
    """Every route of the people's side but the static pages."""
    banner = banner_of(settings.profile)
    router = APIRouter()
    for part in (
        api_routes(
            conversation=conversation,
            sessions=kept.sessions,
            history=kept.messages,
            presenter=presenter,
            desk=desk,
            limiter=limiter,
            announcements=announcements,
        ),
        paper_routes(kept.papers),
        reminder_routes(load_working_days(), now=clock.now),
        withdrawal_routes(sessions=kept.sessions, desk=desk, limiter=limiter),
        person_routes(sessions=kept.sessions, desk=people, hours=people.hours.told()),
        attachment_routes(
            attachments=kept.evidence, tickets=kept.tickets, sessions=kept.sessions, limiter=limiter
        ),
        feedback_routes(ratings=rating_log(kept, log), sessions=kept.sessions, limiter=limiter),
        own_data_routes(
            sessions=kept.sessions,
            history=kept.messages,
            tickets=kept.tickets,
            evidence=kept.evidence,
            erasure=kept.erasure,
            papers=kept.papers,
            presenter=presenter,
            limiter=limiter,
        ),
        plain_routes(
            conversation=conversation,
            sessions=kept.sessions,
            history=kept.messages,
            presenter=presenter,
            limiter=limiter,
            banner=banner,
            operator=settings.operator,
        ),
        check_up_routes(
            laws=laws,
            today=clock.today,
            quarantine=quarantine_of(kept.quarantine),
            limiter=limiter,
            banner=banner,
        ),
        roster_routes(limiter=limiter, banner=banner),
    ):
        router.include_router(part)
    return router
