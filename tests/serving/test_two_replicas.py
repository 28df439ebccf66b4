"""A conversation between two people over two replicas: one of them is killed, and nothing is lost or doubled."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from store.clock import Clock
from store.desk_records import CITYWIDE
from tests.contracts.postgres import NoPostgres, postgres
from tests.contracts.stores import Stores, open_stores
from tests.serving.two_replicas import Replica, Side, replicas

MESSAGES = 40
KILLED_AFTER = 12
LONG_BEFORE_A_HEARTBEAT = 3.0
GREETING = "您好，请说"


@pytest.fixture
def database() -> Iterator[str]:
    """A PostgreSQL of its own, or a skip that says why there is none."""
    try:
        with postgres() as address:
            yield address
    except NoPostgres as error:
        pytest.skip(f"PostgreSQL cannot run here: {error}")


@pytest.fixture
def kept(built: Path, tmp_path: Path, database: str) -> Iterator[Stores]:
    """The stores that both replicas share."""
    (tmp_path / "index").symlink_to(built / "index")
    stores = open_stores(database, Clock())
    yield stores
    stores.engine.dispose()


def begun(kept: Stores, first: Replica, second: Replica) -> tuple[Side, Side]:
    """A person at the first replica and an operator at the second who has taken them over."""
    opened = httpx.post(f"{first.url}/api/sessions", json={}, trust_env=False).json()
    session = kept.sessions.by_token(opened["token"])
    assert session is not None
    request = kept.people.add(session.id, "我要找人工")
    staff = kept.staff.add(
        login="jia", name="测试甲", role="operator", districts=[CITYWIDE], password_hash="-"
    )
    token = kept.staff_sessions.open(staff.id, lifetime=timedelta(hours=1))
    chat = f"/api/console/chats/{request.id}"
    operator = Side([second.url, first.url], token, f"{chat}/messages", f"{chat}/stream")
    taken = httpx.post(
        f"{second.url}{chat}/take", headers={"Authorization": f"Bearer {token}"}, trust_env=False
    )
    assert taken.status_code == 200, taken.text
    person = Side([first.url, second.url], opened["token"], "/api/messages", "/api/stream")
    return person, operator


@pytest.mark.parametrize("killed", ["the person's replica", "the operator's replica"])
def test_a_replica_killed_mid_chat_loses_and_doubles_nothing(
    kept: Stores, tmp_path: Path, database: str, killed: str
) -> None:
    """Both talk at once; one replica dies without a word; each hears the other's every message once, in order."""
    with replicas(tmp_path, database) as (first, second):
        person, operator = begun(kept, first, second)
        listeners = [threading.Thread(target=side.listen) for side in (person, operator)]
        death = threading.Event()

        def talks(side: Side, who: str) -> None:
            for number in range(MESSAGES):
                side.say(f"{who}-{number}", f"{who}第{number}句")
                if number == KILLED_AFTER:
                    death.set()

        writers = [
            threading.Thread(target=talks, args=each) for each in ((person, "来访人"), (operator, "工作人员"))
        ]
        for thread in listeners:
            thread.start()
        heard_at_once(person, operator)
        for thread in writers:
            thread.start()
        assert death.wait(60)
        (first if killed == "the person's replica" else second).kill()
        for thread in writers:
            thread.join(90)
        said = {who: [f"{who}第{number}句" for number in range(MESSAGES)] for who in ("来访人", "工作人员")}
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline and not all(
            said["工作人员"][-1] in side.texts("operator") and said["来访人"][-1] in side.texts("person")
            for side in (person, operator)
        ):
            time.sleep(0.1)
        for side in (person, operator):
            side.stopped.set()
        told = "工作人员已经接入，接下来由真人和您说。"
        for side in (person, operator):
            assert side.texts("person") == said["来访人"]
            assert side.texts("operator") == [told, GREETING, *said["工作人员"]]
        assert [one["id"] for one in person.heard] == [one["id"] for one in operator.heard]
    for thread in listeners:
        thread.join(30)


def heard_at_once(person: Side, operator: Side) -> None:
    """By notification, long before a heartbeat would look."""
    started = time.monotonic()
    operator.say("first", GREETING)
    while GREETING not in person.texts("operator"):
        assert time.monotonic() - started < LONG_BEFORE_A_HEARTBEAT, "no word came from the other replica"
        time.sleep(0.01)
