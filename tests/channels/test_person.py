"""Where one stands on the way to a person, as the page asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from channels.web.person import person_routes
from channels.web.problems import install_problems
from handoff.person_desk import PersonDesk
from handoff.service_hours import ServiceHours
from knowledge.working_days import load_working_days
from tests.contracts.stores import HandClock, Stores, open_stores


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Real stores on a SQLite file."""
    opened = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    yield opened
    opened.engine.dispose()


def test_the_page_is_told_place_and_hours_and_may_stop_waiting(stores: Stores) -> None:
    """Nothing, waiting behind one, then a letter, then somebody there who cannot be waved away."""
    desk = PersonDesk(
        requests=stores.people,
        presence=stores.presence,
        sessions=stores.sessions,
        hours=ServiceHours((), load_working_days()),
        now=stores.clock.now,
    )
    app = FastAPI()
    install_problems(app)
    app.include_router(person_routes(sessions=stores.sessions, desk=desk, hours="每天全天"))
    client = TestClient(app)
    session, token = stores.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    client.headers["Authorization"] = f"Bearer {token}"

    def standing() -> tuple[str, int]:
        told = client.get("/api/person").json()
        assert told["hours"] == "每天全天"
        return told["state"], told["ahead"]

    assert standing() == ("none", 0)
    stores.people.add(stores.session_id(), "别人")
    request = stores.people.add(session.id, "转人工")
    assert standing() == ("waiting", 1)
    stores.people.leave(session.id)
    assert standing() == ("left", 0)
    member = stores.staff.add(
        login="jia", name="甲", role="operator", districts=["渝中区"], password_hash="-"
    )
    stores.people.take(None, request.id, member.id)
    assert client.delete("/api/person").status_code == 204
    assert standing() == ("talking", 0)
    stores.people.hand_back(session.id, member.id)
    assert standing() == ("none", 0)
    stores.people.add(session.id, "转人工")
    client.delete("/api/person")
    assert standing() == ("none", 0)
    client.headers.pop("Authorization")
    assert client.get("/api/person").status_code == 401
