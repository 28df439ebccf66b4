"""Joins the console: every route over the parts the app built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from actions.asking import Asking
from actions.calculating.sums import Sums
from channels.console.assist_routes import assist_routes
from channels.console.assisting import Assistant
from channels.console.audit_routes import audit_routes
from channels.console.chat_routes import chat_routes
from channels.console.filing import Desk, Intake
from channels.console.filing_routes import filing_routes
from channels.console.guard import Guard
from channels.console.queue_routes import queue_routes
from channels.console.session_routes import session_routes
from channels.console.signing_in import SignIn
from channels.console.suggesting import Suggester
from channels.console.talking import Talking
from channels.console.ticket_routes import Parts, ticket_routes
from channels.web.stream import Announcements
from handoff.casework import Casework
from index.answer import Answerer
from knowledge.districts import Districts
from knowledge.law import Law
from knowledge.working_days import WorkingDays
from store.acts import Acts
from store.attachments import Attachments
from store.attempts import Attempts
from store.cipher import Cipher
from store.clock import Clock
from store.invitations import Invitations
from store.messages import Messages
from store.notes import Notes
from store.presence import Presence
from store.queue import Queue
from store.sessions import Sessions
from store.staff import Staff
from store.staff_sessions import StaffSessions
from store.tickets import Tickets


@dataclass(frozen=True, kw_only=True)
class ConsoleStores:
    """What the console keeps and reads. `sign_ins` counts guesses in a table of its own."""

    cipher: Cipher
    clock: Clock
    staff: Staff
    staff_sessions: StaffSessions
    sign_ins: Attempts
    invitations: Invitations
    acts: Acts
    queue: Queue
    tickets: Tickets
    notes: Notes
    attachments: Attachments
    presence: Presence
    sessions: Sessions
    messages: Messages


def console_routes(
    kept: ConsoleStores,
    *,
    answerer: Answerer,
    sums: Sums,
    desk: Desk,
    laws: Mapping[str, Law],
    districts: Districts,
    working_days: WorkingDays,
    talking: Talking,
    announcements: Announcements,
) -> APIRouter:
    """Every route of the console and the hotline."""
    guard = Guard(sessions=kept.staff_sessions, staff=kept.staff)
    suggester = Suggester(
        asking=Asking(answerer=answerer, sessions=kept.sessions, today=kept.clock.today),
        history=kept.messages,
    )
    casework = Casework(
        tickets=kept.tickets,
        queue=kept.queue,
        clock=kept.clock,
        working_days=working_days,
        districts=districts,
    )
    intake = Intake(
        sessions=kept.sessions,
        desk=desk,
        laws=laws,
        districts=districts,
        cipher=kept.cipher,
        today=kept.clock.today,
    )
    sign_in = SignIn(
        staff=kept.staff,
        sessions=kept.staff_sessions,
        attempts=kept.sign_ins,
        cipher=kept.cipher,
        clock=kept.clock,
    )
    page = Parts(
        guard=guard,
        queue=kept.queue,
        tickets=kept.tickets,
        casework=casework,
        notes=kept.notes,
        attachments=kept.attachments,
        staff=kept.staff,
        acts=kept.acts,
        talking=talking,
        clock=kept.clock,
    )
    assistant = Assistant(answerer=answerer, sums=sums, today=kept.clock.today)
    router = APIRouter()
    for part in (
        session_routes(
            guard=guard,
            sign_in=sign_in,
            sessions=kept.staff_sessions,
            staff=kept.staff,
            invitations=kept.invitations,
            acts=kept.acts,
            clock=kept.clock,
        ),
        assist_routes(guard=guard, assistant=assistant, acts=kept.acts),
        filing_routes(guard=guard, intake=intake, acts=kept.acts),
        queue_routes(guard=guard, queue=kept.queue, staff=kept.staff, acts=kept.acts, clock=kept.clock),
        ticket_routes(page),
        chat_routes(
            guard=guard,
            talking=talking,
            suggester=suggester,
            presence=kept.presence,
            announcements=announcements,
            staff=kept.staff,
            acts=kept.acts,
        ),
        audit_routes(guard=guard, acts=kept.acts, staff=kept.staff),
    ):
        router.include_router(part)
    return router
