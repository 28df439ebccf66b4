"""The desk over HTTP, for journeys: staff who are signed in, the hotline's form, what a citizen is told."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx

from channels.console.credentials import NO_PASSWORD
from settings import Settings
from store.desk_records import CITYWIDE, Role
from stores import open_stores
from tests.conftest import System

PHONES = iter(range(13700000001, 13700009999))
"""A caller each: two tickets of one number are one person's."""


@dataclass
class Staff:
    """One member of staff, signed in."""

    client: httpx.Client

    def get(self, path: str, **asked: Any) -> httpx.Response:
        """A GET below /api/console."""
        return self.client.get(f"/api/console{path}", params=asked)

    def post(self, path: str, body: object) -> httpx.Response:
        """A POST below /api/console."""
        return self.client.post(f"/api/console{path}", json=body)

    def page(self, number: str) -> dict[str, Any]:
        """A ticket's page."""
        shown = self.get(f"/tickets/{number}")
        assert shown.status_code == 200, shown.text
        return shown.json()

    def move(self, number: str, to: str, reason: str, **more: str) -> dict[str, Any]:
        """One step, on the newest reading."""
        step = {"version": self.page(number)["version"], "to": to, "reason": reason, **more}
        done = self.post(f"/tickets/{number}/move", step)
        assert done.status_code == 200, done.text
        self.release(number)
        return done.json()

    def release(self, number: str) -> None:
        """Give a ticket back to the queue, so that a colleague may go on with it."""
        self.post(f"/tickets/{number}/release", {})

    def listed(self, **asked: Any) -> list[str]:
        """The numbers of the queue's first page."""
        return [row["number"] for row in self.get("/queue", **asked).json()["rows"]]

    def take_down(self, text: str, **changes: object) -> dict[str, Any]:
        """A call's complaint: prefilled from the text, completed, filed; the receipt."""
        form = self.post("/prefill", {"q": text}).json()
        completed = {
            "employer_name": "重庆样例建筑有限公司",
            "employer_address": "渝中区样例路1号",
            "district": "渝中区",
            "prior_reports": "没有反映过",
            "complainant_name": "张样例",
            "phone": str(next(PHONES)),
            "delivery_address": "南岸区样例街2号",
        }
        facts = completed | form["facts"] | {"consent": True} | changes
        filed = self.post("/filings", {"call": form["call"], "kind": facts["kind"], "facts": facts})
        assert filed.status_code == 201, filed.text
        return filed.json()


@contextmanager
def desk(system: System) -> Iterator[Callable[..., Staff]]:
    """Hires staff of this instance: `hire("inspector", "渝中区")`."""
    kept = open_stores(Settings(var=system.var)).console
    clients: list[httpx.Client] = []

    def hire(role: Role, *districts: str) -> Staff:
        login = f"{role}{time.time_ns()}"
        places = list(districts) or [CITYWIDE]
        member = kept.staff.add(
            login=login, name="测试员", role=role, districts=places, password_hash=NO_PASSWORD
        )
        # The instance's clock is frozen, possibly in the past or the future of this process.
        token = kept.staff_sessions.open(member.id, lifetime=timedelta(days=900))
        client = system.client()
        client.headers["Authorization"] = f"Bearer {token}"
        clients.append(client)
        return Staff(client)

    yield hire
    for client in clients:
        client.close()


def told(system: System, receipt: dict[str, Any]) -> dict[str, Any]:
    """What whoever has number and code is told."""
    with system.client() as client:
        asked = {"number": receipt["number"], "code": receipt["code"]}
        answer = client.post("/api/tickets/status", json=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def until(ask: Callable[[], str], wanted: str) -> bool:
    """Whether `wanted` is answered within twenty seconds."""
    for _ in range(40):
        if ask() == wanted:
            return True
        time.sleep(0.5)
    return False
