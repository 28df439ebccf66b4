"""A console over real stores and the real answer path, reached over HTTP without a socket."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from answering import answerer, quarantine_of, sums
from channels.console.credentials import code_at, hash_password, new_secret
from channels.console.routes import ConsoleStores, console_routes
from channels.console.settled import Settled
from channels.console.talking import Talking
from channels.presenting import Presenter
from channels.question_log import QuestionLog
from channels.web.limits import BodyLimit
from channels.web.problems import install_problems
from channels.web.stream import Announcements
from handoff.casework import Casework
from handoff.desk import HOLD, Desk
from index.answer import Answerer
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from settings import Settings
from store.desk_records import Role, StaffMember
from store.records import TicketRecord
from tests.contracts.stores import HandClock, Stores, a_filing, open_stores

PASSWORD = "correct-horse-7"
_HASH = hash_password(PASSWORD)


@pytest.fixture(scope="session")
def answers(built: Path) -> Answerer:
    """The answer path over the real index."""
    return answerer(Settings(var=built))


@dataclass
class Console:
    """The console under test."""

    stores: Stores
    app: FastAPI
    announcements: Announcements
    settled: Settled
    secrets: dict[str, str] = field(default_factory=dict)

    def hire(self, role: Role = "inspector", *districts: str, login: str | None = None) -> StaffMember:
        """A member of staff with password and second factor."""
        member = self.stores.staff.add(
            login=login or f"{role}{len(self.secrets)}",
            name=f"测试{role}",
            role=role,
            districts=districts or ("渝中区",),
            password_hash=_HASH,
        )
        self.secrets[member.id] = new_secret()
        self.stores.staff.set_totp(member.id, self.secrets[member.id])
        return member

    def code(self, member: StaffMember) -> str:
        """The one-time code of this moment."""
        return code_at(self.secrets[member.id], self.stores.clock.now())

    def as_(self, member: StaffMember) -> Caller:
        """Calls with a session of this member."""
        return Caller(self.app, self.stores.staff_sessions.open(member.id, lifetime=timedelta(hours=1)))

    def anyone(self) -> Caller:
        """Calls without a token."""
        return Caller(self.app, None)

    def file(self, district: str = "渝中区", **changes: Any) -> TicketRecord:
        """A ticket of a made-up person in this district."""
        filing = replace(a_filing(self.stores.session_id()), district=district, **changes)
        receipt = self.stores.desk(HOLD).file(filing)
        ticket = self.stores.tickets.by_number(receipt.number)
        assert ticket is not None
        return ticket


@dataclass
class Caller:
    """Calls the app as one browser would."""

    app: FastAPI
    token: str | None

    def call(self, method: str, path: str, address: str = "10.0.0.1", **given: Any) -> httpx.Response:
        """One request from an address."""

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, client=(address, 1), raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://console") as client:
                headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
                headers |= {"Content-Type": "application/json"} if "content" in given else {}
                return await client.request(method, path, headers=headers, **given)

        return asyncio.run(send())

    def get(self, path: str, **given: Any) -> httpx.Response:
        """A GET."""
        return self.call("GET", path, **given)

    def post(self, path: str, body: object = None, **given: Any) -> httpx.Response:
        """A POST of JSON."""
        return self.call("POST", path, json=body, **given)


@pytest.fixture
def console(tmp_path: Path, answers: Answerer) -> Iterator[Console]:
    """The console over a database of its own."""
    stores = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    yield make_console(stores, answers)
    stores.engine.dispose()


def make_console(
    stores: Stores, answers: Answerer, desk: Desk | None = None, *, full_handling: bool = True
) -> Console:
    """The console over these stores; its filings are held, unless a desk sends them elsewhere."""
    announcements = Announcements()
    presenter = Presenter(vault=stores.vault, now=stores.clock.now)
    talking = Talking(
        requests=stores.people,
        messages=stores.messages,
        show=lambda stored: presenter.present(stored, in_history=True),
        announce=announcements.announce,
    )
    log = QuestionLog(
        answers=stores.answers,
        improvements=stores.improvements,
        today=stores.clock.today,
        places=load_districts().names(),
    )
    settled = Settled(log=log, now=stores.clock.now)
    app = FastAPI()
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.include_router(
        console_routes(
            ConsoleStores(
                cipher=stores.cipher,
                clock=stores.clock,
                staff=stores.staff,
                staff_sessions=stores.staff_sessions,
                sign_ins=stores.sign_ins,
                invitations=stores.invitations,
                acts=stores.acts,
                queue=stores.queue,
                tickets=stores.tickets,
                notes=stores.notes,
                attachments=stores.attachments,
                groups=stores.groups,
                presence=stores.presence,
                sessions=stores.sessions,
                messages=stores.messages,
                calls=stores.calls,
                answers=stores.answers,
                ratings=stores.ratings,
                improvements=stores.improvements,
                cases=stores.cases,
            ),
            answerer=answers,
            sums=sums(answers.laws, quarantine_of(stores.quarantine)),
            desk=desk or stores.desk(HOLD),
            laws=answers.laws,
            districts=load_districts(),
            talking=talking,
            casework=Casework(
                tickets=stores.tickets,
                queue=stores.queue,
                clock=stores.clock,
                working_days=load_working_days(),
                districts=load_districts(),
                full_handling=full_handling,
            ),
            announcements=announcements,
            settled=settled,
            cards=answers.cards,
        )
    )
    return Console(stores, app, announcements, settled)
