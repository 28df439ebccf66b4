"""Whatever is typed or sent gets a clear reply or a problem document; nothing is lost, no trace leaks."""

from __future__ import annotations

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import System

pytestmark = pytest.mark.journey

CLARIFIED = ["", "   ", "。。。", "😀😀😀", "\u200b\u0000\u0007", "…？！", "字" * 10_001]
ANSWERED_SOMEHOW = [
    "字" * 10_000,
    "<script>alert(1)</script>",
    "/restart",
    '/intent{"x":"y"}',
    '/file_complaint{"issue":"x"}',
    "asdfghjkl",
    "‹电话1›",
    "\ud83d\ude00 工资".encode("utf-16", "surrogatepass").decode("utf-16"),
    "' OR 1=1 --",
    "{{7*7}} ${jndi:ldap://x}",
]


@pytest.mark.parametrize("text", CLARIFIED)
def test_unreadable_text_is_asked_back(system: System, text: str) -> None:
    """Empty, emoji, control characters, too long: 200 with a question back."""
    (message,) = system.talk().say(text)
    assert message["outcome"] == "clarify"
    assert message["text"]


@pytest.mark.parametrize("text", ANSWERED_SOMEHOW)
def test_strange_text_is_a_message_like_any_other(system: System, text: str) -> None:
    """Nothing a person types steers Rasa, opens a form by a forged intent, or breaks a turn."""
    message = system.talk().say(text)[-1]
    assert not message["outcome"].startswith("error")
    assert message["outcome"] not in ("asking", "filed")
    assert "Traceback" not in message["text"]


def test_html_comes_back_as_text_never_in_the_reply(system: System) -> None:
    """History holds what was typed; the reply repeats none of it."""
    talk = system.talk()
    reply = talk.say("<img src=x onerror=alert(1)>工资")[0]
    assert "<img" not in reply["text"]
    assert (
        talk.client.get("/api/messages").json()["messages"][0]["text"] == "<img src=x onerror=alert(1)>工资"
    )


def test_bad_json_is_400_and_a_missing_field_422(system: System) -> None:
    """Both are problem documents in Chinese."""
    client = system.talk().client
    bad = client.post("/api/messages", content=b"{not json", headers={"Content-Type": "application/json"})
    missing = client.post("/api/messages", json={"id": "1"})
    for response, status in ((bad, 400), (missing, 422)):
        assert response.status_code == status
        assert response.headers["content-type"].startswith("application/problem+json")
        assert response.json()["status"] == status
        assert response.json()["title"]


def test_no_or_a_wrong_token_is_401(system: System) -> None:
    """An unknown token is told so."""
    with system.client() as client:
        for headers in ({}, {"Authorization": "Bearer nonsense"}):
            response = client.post("/api/messages", json={"id": "1", "text": "你好"}, headers=headers)
            assert response.status_code == 401
            assert response.json()["detail"] == "会话已失效，请重新开始"


def test_unknown_paths_and_methods_are_problem_documents(system: System) -> None:
    """404 and 405 too."""
    with system.client() as client:
        assert client.get("/api/nothing").json()["status"] == 404
        assert client.delete("/api/messages").json()["status"] == 405


def test_a_body_over_64_kb_is_413(system: System) -> None:
    """It is refused before it is read whole."""
    talk = system.talk()
    response = talk.client.post("/api/messages", json={"id": "1", "text": "工" * 30_000})
    assert response.status_code == 413
    assert "缩短" in response.json()["title"]


def test_a_repeated_id_gets_the_same_reply(system: System) -> None:
    """A retry never makes a second turn."""
    talk = system.talk()
    message_id = str(uuid.uuid4())
    first, second = talk.say("试用期最长多久", message_id), talk.say("试用期最长多久", message_id)
    assert first == second
    assert len(talk.client.get("/api/messages").json()["messages"]) == 2


def test_a_repeated_id_with_other_text_is_409(system: System) -> None:
    """The client made a mistake and is told."""
    talk = system.talk()
    talk.say("试用期最长多久", "same")
    response = talk.client.post("/api/messages", json={"id": "same", "text": "别的话"})
    assert response.status_code == 409


def test_concurrent_repeats_join_one_turn(system: System) -> None:
    """Four at once: one turn, one reply."""
    talk = system.talk()
    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda _: talk.say("试用期最长多久", "once"), range(4)))
    assert all(reply == replies[0] for reply in replies)
    assert len(talk.client.get("/api/messages").json()["messages"]) == 2


def test_sixty_messages_a_minute_are_enough(start_system) -> None:
    """The sixty-first of a session is 429 with Retry-After."""
    with start_system(rasa=False) as alone:
        talk = alone.talk()
        for number in range(60):
            talk.say("。", str(number))
        response = talk.client.post("/api/messages", json={"id": "61", "text": "。"})
        assert response.status_code == 429
        assert 1 <= int(response.headers["Retry-After"]) <= 60


def test_the_action_route_is_not_public(system: System) -> None:
    """Without the per-start secret it is forbidden, and it is not in the OpenAPI document."""
    with system.client() as client:
        assert client.post("/internal/actions", json={"next_action": "action_answer"}).status_code == 403
        assert "/internal/actions" not in client.get("/openapi.json").text


def test_every_schema_has_a_name_of_its_own(system: System) -> None:
    """Two models of one name would carry the paths of their modules into other people's generated clients."""
    with system.client() as client:
        schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert "FilingRequest" in schemas
    assert [name for name in schemas if "__" in name] == []
