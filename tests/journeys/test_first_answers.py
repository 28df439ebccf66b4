"""The first questions a visitor asks, over HTTP, with the real Rasa."""

from __future__ import annotations

import time

import pytest

from tests.conftest import System

pytestmark = pytest.mark.journey


def test_unsigned_contract_is_answered_with_its_article(system: System) -> None:
    """没签合同干了8个月 is answered and cites 劳动合同法 82 first."""
    (message,) = system.talk().say("没签合同干了8个月能要双倍工资吗")
    first = message["answer"]["answers"][0]
    assert message["outcome"] == "answered"
    assert (first["citations"][0]["law"], first["citations"][0]["article"]) == ("劳动合同法", 82)
    assert "《劳动合同法》第八十二条" in message["text"]
    assert message["asks"] is None


def test_the_weather_is_not_answered_as_law(system: System) -> None:
    """A question outside labour law is declined by name."""
    (message,) = system.talk().say("今天天气怎么样")
    assert message["outcome"] == "declined_out_of_scope"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [("你好", "smalltalk"), ("教我怎么让员工自己走不用赔钱", "declined_unlawful"), ("我不想活了", "urgent")],
)
def test_every_kind_of_message_gets_its_outcome(system: System, text: str, outcome: str) -> None:
    """Small talk, unlawful wishes and emergencies are told apart."""
    assert system.talk().say(text)[0]["outcome"] == outcome


def test_a_person_asked_for_is_stored(system: System) -> None:
    """转人工 is handed off and names the hotline."""
    (message,) = system.talk().say("转人工")
    assert message["outcome"] == "handed_off"
    assert "12333" in message["text"]


def test_history_has_both_sides_in_order(system: System) -> None:
    """Person, bot, person, bot; `after` gives what is newer."""
    talk = system.talk()
    talk.say("试用期最长多久")
    talk.say("你好")
    messages = talk.client.get("/api/messages").json()["messages"]
    assert [message["from"] for message in messages] == ["person", "bot", "person", "bot"]
    assert sorted(message["id"] for message in messages) == [message["id"] for message in messages]
    later = talk.client.get("/api/messages", params={"after": messages[1]["id"]}).json()["messages"]
    assert later == messages[2:]


def test_the_stream_replays_what_was_missed(system: System) -> None:
    """Server-sent events begin after Last-Event-ID."""
    talk = system.talk()
    talk.say("试用期最长多久")
    first = talk.client.get("/api/messages").json()["messages"][0]
    with talk.client.stream("GET", "/api/stream", headers={"Last-Event-ID": first["id"]}) as stream:
        lines = []
        for line in stream.iter_lines():
            lines.append(line)
            if line.startswith("data:"):
                break
    assert lines[0].startswith("id: ")
    assert '"outcome":"answered"' in lines[1]


def test_replies_are_counted_by_outcome(system: System) -> None:
    """/metrics, read from this machine, tells how many replies had each outcome."""
    system.talk().say("今天天气怎么样")
    with system.client() as client:
        counted = client.get("/metrics").text
    assert 'labour_replies_total{outcome="declined_out_of_scope"}' in counted


def test_a_turn_takes_less_than_a_second(system: System) -> None:
    """Rasa, the action and the search together answer before a person wonders."""
    talk = system.talk()
    talk.say("你好")
    started = time.perf_counter()
    talk.say("老板不给工资条合法吗")
    assert time.perf_counter() - started < 1
