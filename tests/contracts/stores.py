"""Real parts for tests: a clock with hands, every store over one database, a filing to file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine

from handoff.desk import Desk
from handoff.filing import Filing
from knowledge.working_days import load_working_days
from store.acts import Acts
from store.answer_log import AnswerLog
from store.api_keys import ApiKeys
from store.attachments import Attachments
from store.attempts import Attempts, sign_ins
from store.calls import Calls
from store.case_rows import CaseRows
from store.cipher import Cipher
from store.clock import CHINA, Clock
from store.database import migrate, open_database
from store.groups import Groups
from store.improvements import Improvements
from store.invitations import Invitations
from store.messages import Messages
from store.notes import Notes
from store.notices import Notices
from store.outbox import Outbox
from store.people import PersonRequests
from store.presence import Presence
from store.quarantine import QuarantineJournal
from store.queue import Queue
from store.ratings import Ratings
from store.sessions import Sessions
from store.staff import Staff
from store.staff_sessions import StaffSessions
from store.tickets import Tickets
from store.vault import Vault

KEY = bytes(range(32))
MORNING = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)


class HandClock(Clock):
    """A clock that stands until a test moves its hands."""

    def __init__(self, at: datetime = MORNING) -> None:
        super().__init__()
        self.at = at

    def now(self) -> datetime:
        """Where the hands stand."""
        return self.at

    def today(self) -> date:
        """The civil date in China."""
        return self.at.astimezone(CHINA).date()

    def advance(self, **duration: float) -> None:
        """Move on by a timedelta's arguments."""
        self.at += timedelta(**duration)


@dataclass(frozen=True)
class Stores:
    """Every store over one database."""

    engine: Engine
    clock: Clock
    cipher: Cipher
    sessions: Sessions
    messages: Messages
    vault: Vault
    tickets: Tickets
    attempts: Attempts
    outbox: Outbox
    people: PersonRequests
    presence: Presence
    quarantine: QuarantineJournal
    staff: Staff
    staff_sessions: StaffSessions
    sign_ins: Attempts
    queue: Queue
    attachments: Attachments
    notes: Notes
    notices: Notices
    groups: Groups
    ratings: Ratings
    answers: AnswerLog
    improvements: Improvements
    cases: CaseRows
    api_keys: ApiKeys
    acts: Acts
    invitations: Invitations
    calls: Calls

    def session_id(self) -> str:
        """A fresh session."""
        opened, _ = self.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
        return opened.id

    def desk(self, *destinations: str) -> Desk:
        """A desk that files here, to these destinations."""
        return Desk(
            tickets=self.tickets,
            attempts=self.attempts,
            clock=self.clock,
            working_days=load_working_days(),
            destinations=lambda filing: destinations,
        )


def open_stores(url: str, clock: Clock | None = None, *, keys: tuple[bytes, ...] = (KEY,)) -> Stores:
    """Open and migrate a database with everything over it."""
    engine = open_database(url)
    migrate(engine)
    clock = clock or HandClock()
    cipher = Cipher(keys)
    return Stores(
        engine=engine,
        clock=clock,
        cipher=cipher,
        sessions=Sessions(engine=engine, cipher=cipher, clock=clock),
        messages=Messages(engine=engine, cipher=cipher, clock=clock),
        vault=Vault(engine=engine, cipher=cipher),
        tickets=Tickets(engine=engine, cipher=cipher, clock=clock),
        attempts=Attempts(engine=engine, clock=clock),
        outbox=Outbox(engine=engine, cipher=cipher, clock=clock),
        people=PersonRequests(engine=engine, cipher=cipher, clock=clock),
        presence=Presence(engine=engine, clock=clock),
        quarantine=QuarantineJournal(engine=engine, clock=clock),
        staff=Staff(engine=engine, cipher=cipher, clock=clock),
        staff_sessions=StaffSessions(engine=engine, cipher=cipher, clock=clock),
        sign_ins=sign_ins(engine=engine, clock=clock),
        queue=Queue(engine=engine, clock=clock),
        attachments=Attachments(engine=engine, cipher=cipher, clock=clock),
        notes=Notes(engine=engine, cipher=cipher),
        notices=Notices(engine=engine, clock=clock),
        groups=Groups(engine=engine, cipher=cipher, clock=clock),
        ratings=Ratings(engine=engine, cipher=cipher, clock=clock),
        answers=AnswerLog(engine=engine),
        improvements=Improvements(engine=engine, cipher=cipher, clock=clock),
        cases=CaseRows(engine=engine, cipher=cipher),
        api_keys=ApiKeys(engine=engine, cipher=cipher, clock=clock),
        acts=Acts(engine=engine, cipher=cipher, clock=clock),
        invitations=Invitations(engine=engine, cipher=cipher, clock=clock),
        calls=Calls(engine=engine, cipher=cipher, clock=clock),
    )


FACTS = {"issue": "unpaid_wages", "amount": "15000", "request": "把三个月工资结清", "consent": True}
PARTIES = {
    "complainant_name": "测试甲",
    "phone": "13800138000",
    "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号",
    "delivery_address": "南岸区样例街2号3栋",
}


def a_filing(
    session_id: str, *, key: str = "message-1", kind: str = "complaint", channel: str = "inspection"
) -> Filing:
    """A confirmed filing of made-up people."""
    return Filing(
        session_id=session_id,
        filing_key=key,
        kind=kind,  # type: ignore[arg-type]
        channel=channel,  # type: ignore[arg-type]
        district="渝中区",
        urgency="normal",
        facts=FACTS,
        parties=PARTIES,
        missing=("id_check",),
        grounds=("《劳动保障监察条例》第十一条",),
    )
