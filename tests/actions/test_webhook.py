"""The private route Rasa calls: for loopback with the secret, and without a trace when an action breaks."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from actions.reply import Reply
from actions.turns.base import Heard, Taken, Turn
from actions.webhook import action_routes

PATH, SECRET = "/internal/actions", "for-this-start-only"
CALL = {
    "next_action": "action_echo",
    "sender_id": "s1",
    "tracker": {
        "sender_id": "s1",
        "slots": {"requested_slot": None},
        "latest_message": {
            "text": "‹姓名1›你好",
            "intent": {"name": "greet", "confidence": 0.9},
            "entities": [],
        },
        "events": [],
        "paused": False,
        "followup_action": None,
        "active_loop": {},
        "latest_action_name": None,
    },
    "domain": {},
}


class Echo(Turn):
    """Says what it heard, and sets a slot."""

    action_name = "action_echo"

    def take(self, heard: Heard) -> Taken:
        """One reply."""
        return Taken([Reply(heard.text, "smalltalk")], {"stage": heard.intent})


class Broken(Turn):
    """Fails with something personal in its message."""

    action_name = "action_broken"

    def take(self, heard: Heard) -> Taken:
        """Raise."""
        raise RuntimeError(f"cannot handle {heard.text}")


@pytest.fixture
def app() -> FastAPI:
    """An app with nothing but the route."""
    app = FastAPI()
    app.include_router(action_routes([Echo(), Broken()], path=PATH, secret=SECRET))
    return app


async def post(
    app: FastAPI, call: Any, *, secret: str | None = SECRET, peer: str = "127.0.0.1"
) -> httpx.Response:
    """One call from a peer."""
    transport = httpx.ASGITransport(app, client=(peer, 4321), raise_app_exceptions=False)
    headers = {} if secret is None else {"X-Action-Secret": secret}
    async with httpx.AsyncClient(transport=transport, base_url="http://app") as client:
        return await client.post(PATH, json=call, headers=headers)


@pytest.mark.anyio
@pytest.mark.parametrize("peer", ["127.0.0.1", "::1"])
async def test_an_action_answers_in_one_payload(app: FastAPI, peer: str) -> None:
    """The whole reply travels as one `custom` payload, the slots as events."""
    response = await post(app, CALL, peer=peer)
    assert response.status_code == 200
    (said,) = response.json()["responses"]
    assert (said["custom"]["text"], said["custom"]["outcome"]) == ("‹姓名1›你好", "smalltalk")
    assert not said.get("text")
    (event,) = response.json()["events"]
    assert (event["event"], event["name"], event["value"]) == ("slot", "stage", "greet")


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("secret", "peer"),
    [("wrong", "127.0.0.1"), ("", "127.0.0.1"), (None, "127.0.0.1"), ("密码", "127.0.0.1"),
     (SECRET, "10.0.0.7"), (SECRET, "testclient")],
)  # fmt: skip
async def test_strangers_are_refused(app: FastAPI, secret: str | None, peer: str) -> None:
    """A wrong or missing secret, or a peer that is not this machine."""
    encoded = secret.encode() if secret else secret
    response = await post(app, CALL, secret=encoded, peer=peer)  # type: ignore[arg-type]
    assert response.status_code == 403
    assert response.json() == {"error": "forbidden"}


@pytest.mark.anyio
async def test_an_unknown_action_is_a_404(app: FastAPI) -> None:
    """Rasa is told which name it was."""
    response = await post(app, CALL | {"next_action": "action_nobody"})
    assert response.status_code == 404
    assert response.json() == {"error": "no such action", "action_name": "action_nobody"}


@pytest.mark.anyio
async def test_a_crash_leaves_no_trace(app: FastAPI) -> None:
    """A 500 tells neither the error nor anything of the request."""
    response = await post(app, CALL | {"next_action": "action_broken"})
    assert response.status_code == 500
    assert response.text == "Internal Server Error"


def test_the_route_is_not_published(app: FastAPI) -> None:
    """It stands in no OpenAPI document."""
    assert PATH not in app.openapi()["paths"]
