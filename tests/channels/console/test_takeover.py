"""A conversation taken over by staff: both ways, the bot silent, nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from actions.asking import Asking
from actions.reply import Reply
from channels.conversation import Conversation
from channels.message import Incoming
from channels.presenting import Presenter
from index.answer import Answerer
from tests.channels.console.conftest import Console
from tests.channels.test_conversation import PlayedRasa

CHATS = "/api/console/chats"


def talk(console: Console, answers: Answerer, rasa: PlayedRasa) -> Conversation:
    """The people's side, over the same stores."""
    kept = console.stores
    return Conversation(
        messages=kept.messages,
        sessions=kept.sessions,
        vault=kept.vault,
        rasa=rasa,  # type: ignore[arg-type]
        asking=Asking(answerer=answers, sessions=kept.sessions, today=kept.clock.today),
        presenter=Presenter(vault=kept.vault, now=kept.clock.now),
        announce=console.announcements.announce,
        count=lambda outcome: None,
        is_taken_over=lambda session_id: kept.people.holder_of(session_id) is not None,
    )


def test_staff_talk_and_the_bot_is_silent_until_handed_back(console: Console, answers: Answerer) -> None:
    """The person's message is answered by nobody but the operator, then by the bot again."""
    rasa = PlayedRasa(Reply("还是我", "smalltalk"))
    people, session = talk(console, answers, rasa), console.stores.session_id()
    request = console.stores.people.add(session, "我要找人，电话13800138000")
    caller = console.as_(console.hire("operator"))
    [waiting] = caller.get(CHATS).json()["chats"]
    assert waiting["id"] == request.id and "13800138000" not in waiting["reason"] and not waiting["taken"]
    assert caller.post(f"{CHATS}/{request.id}/take").status_code == 200

    said = asyncio.run(people.turn(Incoming(session, "a", "我的电话是13800138000")))
    assert said == [] and rasa.heard == []
    heard = caller.get(f"{CHATS}/{request.id}/messages").json()["messages"]
    assert [one["from"] for one in heard] == ["operator", "person"]
    assert "13800138000" not in heard[1]["text"] and "138****8000" in heard[1]["text"]

    mine = {"id": "1", "text": "您好，我来办"}
    twice = [
        caller.post(f"{CHATS}/{request.id}/messages", mine).json()["messages"][0]["id"] for _ in range(2)
    ]
    assert twice[0] == twice[1]
    history = console.stores.messages.history(session)
    assert [one.body["text"] for one in history if one.sender == "operator"][1:] == ["您好，我来办"]

    assert caller.post(f"{CHATS}/{request.id}/hand-back").status_code == 204
    assert [one.text for one in asyncio.run(people.turn(Incoming(session, "b", "在吗")))] == ["还是我"]
    assert caller.post(f"{CHATS}/{request.id}/messages", mine).status_code == 409
    assert caller.get(CHATS).json()["chats"] == []


def test_a_form_under_way_waits_for_its_answer_through_a_takeover(console: Console) -> None:
    """What the bot asked for is still asked for afterwards, and still kept from Rasa."""
    session = console.stores.session_id()
    console.stores.messages.add_replies(
        session,
        None,
        [Reply("您的姓名是？", "asking", asks="complainant_name").body()],
        asks="complainant_name",
    )
    request = console.stores.people.add(session, "找人")
    caller = console.as_(console.hire("operator"))
    caller.post(f"{CHATS}/{request.id}/take")
    caller.post(f"{CHATS}/{request.id}/messages", {"id": "1", "text": "好"})
    caller.post(f"{CHATS}/{request.id}/hand-back")
    kept = console.stores.sessions.by_id(session)
    assert kept is not None and kept.asks == "complainant_name"


def test_only_the_holder_hears_and_speaks(console: Console) -> None:
    """A colleague is told who has the conversation; before it is taken nobody reads it."""
    request = console.stores.people.add(console.stores.session_id(), "找人")
    first, second = (console.as_(console.hire("operator")) for _ in range(2))
    assert first.get(f"{CHATS}/{request.id}/messages").status_code == 409
    first.post(f"{CHATS}/{request.id}/take")
    assert second.post(f"{CHATS}/{request.id}/take").status_code == 409
    assert second.get(f"{CHATS}/{request.id}/messages").status_code == 409
    assert second.post(f"{CHATS}/{request.id}/hand-back").status_code == 409
    assert first.post(f"{CHATS}/{request.id}/take").status_code == 200
    said = [one.body["text"] for one in console.stores.messages.history(request.session_id)]
    assert len(said) == 1  # taken twice, told once


def test_a_request_of_another_district_is_not_there(console: Console) -> None:
    """The scope is in the store's query."""
    session, _ = console.stores.sessions.open(
        region="万州区", audience=None, on=None, lifetime=timedelta(days=1)
    )
    request = console.stores.people.add(session.id, "找人")
    caller = console.as_(console.hire("operator", "渝中区"))
    assert caller.get(CHATS).json()["chats"] == []
    assert caller.post(f"{CHATS}/{request.id}/take").status_code == 404
