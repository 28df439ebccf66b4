"""Joins the console: every route over the parts the app built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from actions.asking import Asking
from actions.calculating.sums import Sums
from channels.console.accounts import Accounts
from channels.console.assist_routes import assist_routes
from channels.console.assisting import Assistant
from channels.console.audit_routes import audit_routes
from channels.console.call_routes import call_routes
from channels.console.calling import Calling
from channels.console.cases import Cases
from channels.console.chat_routes import chat_routes
from channels.console.clock_routes import clock_routes
from channels.console.export_routes import export_routes
from channels.console.filing import Desk, Intake
from channels.console.filing_routes import filing_routes
from channels.console.group_routes import group_routes
from channels.console.guard import Guard
from channels.console.hidden_routes import hidden_routes
from channels.console.improve_routes import improve_routes
from channels.console.queue_routes import queue_routes
from channels.console.report_routes import report_routes
from channels.console.session_routes import session_routes
from channels.console.settled import Settled
from channels.console.signing_in import SignIn
from channels.console.staff_routes import staff_routes
from channels.console.suggesting import Suggester
from channels.console.talking import Talking
from channels.console.ticket_routes import ticket_routes
from channels.web.stream import Announcements
from handoff.casework import Casework
from handoff.reporting.indicators import load_plan
from handoff.reporting.questions import QuestionReports
from index.answer import Answerer
from knowledge.districts import Districts
from knowledge.law import Law
from knowledge.schema import Card
from store.acts import Acts
from store.answer_log import AnswerLog
from store.attachments import Attachments
from store.attempts import Attempts
from store.calls import Calls
from store.case_rows import CaseRows
from store.cipher import Cipher
from store.clock import Clock
from store.groups import Groups
from store.improvements import Improvements
from store.invitations import Invitations
from store.messages import Messages
from store.notes import Notes
from store.presence import Presence
from store.queue import Queue
from store.ratings import Ratings
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
    groups: Groups
    presence: Presence
    sessions: Sessions
    messages: Messages
    calls: Calls
    answers: AnswerLog
    ratings: Ratings
    improvements: Improvements
    cases: CaseRows


def console_routes(
    kept: ConsoleStores,
    *,
    answerer: Answerer,
    sums: Sums,
    desk: Desk,
    laws: Mapping[str, Law],
    districts: Districts,
    talking: Talking,
    announcements: Announcements,
    settled: Settled,
    cards: Mapping[str, Card],
    casework: Casework,
) -> APIRouter:
    """Every route of the console and the hotline."""
    guard = Guard(sessions=kept.staff_sessions, staff=kept.staff, acts=kept.acts)
    suggester = Suggester(
        asking=Asking(answerer=answerer, sessions=kept.sessions, today=kept.clock.today),
        history=kept.messages,
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
    cases = Cases(
        guard=guard,
        queue=kept.queue,
        tickets=kept.tickets,
        casework=casework,
        notes=kept.notes,
        attachments=kept.attachments,
        groups=kept.groups,
        staff=kept.staff,
        acts=kept.acts,
        talking=talking,
        clock=kept.clock,
        laws=laws,
        hold_on=sums.hold_on,
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
        assist_routes(guard=guard, assistant=assistant, acts=kept.acts, settled=settled),
        call_routes(
            guard=guard,
            calling=Calling(calls=kept.calls, tickets=kept.tickets, acts=kept.acts, districts=districts),
            clock=kept.clock,
        ),
        filing_routes(guard=guard, intake=intake, acts=kept.acts),
        queue_routes(guard=guard, queue=kept.queue, staff=kept.staff, acts=kept.acts, clock=kept.clock),
        export_routes(guard=guard, queue=kept.queue, tickets=kept.tickets, acts=kept.acts, clock=kept.clock),
        ticket_routes(cases),
        clock_routes(cases),
        group_routes(cases),
        hidden_routes(cases),
        chat_routes(
            guard=guard,
            talking=talking,
            suggester=suggester,
            presence=kept.presence,
            announcements=announcements,
            staff=kept.staff,
            acts=kept.acts,
        ),
        audit_routes(cases),
        staff_routes(
            guard=guard,
            accounts=Accounts(
                staff=kept.staff,
                sessions=kept.staff_sessions,
                invitations=kept.invitations,
                districts=lambda: districts.official(kept.clock.today()),
                let_go=lambda: talking.free_the_stranded(kept.staff.by_id),
            ),
            staff=kept.staff,
            acts=kept.acts,
        ),
        report_routes(
            guard=guard,
            questions=QuestionReports(answers=kept.answers, ratings=kept.ratings),
            cases=kept.cases,
            plan=load_plan(),
            acts=kept.acts,
            today=kept.clock.today,
        ),
        improve_routes(
            guard=guard,
            improvements=kept.improvements,
            answerer=answerer,
            cards=cards,
            acts=kept.acts,
            today=kept.clock.today,
        ),
    ):
        router.include_router(part)
    return router
