"""A conversation taken over by staff: both ways, the bot silent, nothing lost, nothing doubled."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from actions.asking import Asking
from actions.reply import Reply
from channels.conversation import Conversation
from channels.message import Incoming
from channels.presenting import Presenter
from index.answer import Answerer
from store.records import StoredMessage
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


def test_a_suggestion_answers_the_last_words_and_says_nothing_by_itself(console: Console) -> None:
    """From the approved answers, in the operator's register; nothing where none fits."""
    session = console.stores.session_id()
    request = console.stores.people.add(session, "找人")
    caller = console.as_(console.hire("operator"))
    path = f"{CHATS}/{request.id}/suggestion"
    assert caller.get(path).status_code == 409
    caller.post(f"{CHATS}/{request.id}/take")
    assert caller.get(path).json() == {"suggestion": None}
    asked = console.stores.messages.add_person(session, "1", "没签劳动合同能要双倍工资吗")
    assert isinstance(asked, StoredMessage)
    told = caller.get(path).json()["suggestion"]
    assert told["to"] == asked.id and "第八十二条" in told["text"]
    assert len(console.stores.messages.history(session)) == 2  # taken over, and the question
    console.stores.messages.add_person(session, "2", "今天天气怎么样")
    assert caller.get(path).json() == {"suggestion": None}


@pytest.mark.parametrize("word", ["转人工", "好的", "不用"])
def test_a_steering_word_is_no_question_to_suggest_an_answer_to(console: Console, word: str) -> None:
    """转人工 by the button is somebody asking for us, whatever card comes near it."""
    session = console.stores.session_id()
    request = console.stores.people.add(session, "找人")
    caller = console.as_(console.hire("operator"))
    caller.post(f"{CHATS}/{request.id}/take")
    console.stores.messages.add_person(session, "1", word)
    assert caller.get(f"{CHATS}/{request.id}/suggestion").json() == {"suggestion": None}


def test_what_was_just_said_is_read_before_the_conversation_goes_back(console: Console) -> None:
    """409 names the reason; with the last word seen it goes back, with the farewell first."""
    session = console.stores.session_id()
    request = console.stores.people.add(session, "找人")
    caller = console.as_(console.hire("operator"))
    seen = caller.post(f"{CHATS}/{request.id}/take").json()["messages"][-1]["id"]
    said = console.stores.messages.add_person(session, "1", "等一下")
    assert isinstance(said, StoredMessage)
    refused = caller.post(f"{CHATS}/{request.id}/hand-back", {"seen": seen})
    assert refused.status_code == 409 and "又说了话" in refused.json()["detail"]
    gone = {"seen": said.id, "farewell": "祝您顺利。"}
    assert caller.post(f"{CHATS}/{request.id}/hand-back", gone).status_code == 204
    last = console.stores.messages.history(session)[-1].body["text"]
    assert last.startswith("祝您顺利。\n工作人员已经离开")


def test_an_inspector_hears_only_what_is_said_to_them(console: Console) -> None:
    """The wall: questions asked of the bot and of the operator stay behind it."""
    session = console.stores.session_id()
    console.stores.messages.add_person(session, "1", "没签合同怎么办")
    request = console.stores.people.add(session, "找人")
    operator, inspector = console.as_(console.hire("operator")), console.as_(console.hire("inspector"))
    assert inspector.get(CHATS).json()["chats"] == []
    assert inspector.post(f"{CHATS}/{request.id}/take").status_code == 404
    heard = operator.post(f"{CHATS}/{request.id}/take").json()["messages"]
    assert heard[0]["text"] == "没签合同怎么办"
    passed = operator.post(f"{CHATS}/{request.id}/pass-on", {"skill": "inspector", "seen": heard[-1]["id"]})
    assert passed.status_code == 204 and operator.get(CHATS).json()["chats"] == []
    [waiting] = inspector.get(CHATS).json()["chats"]
    assert waiting["skill"] == "inspector"
    heard = inspector.post(f"{CHATS}/{waiting['id']}/take").json()["messages"]
    assert [one["text"] for one in heard] == [
        "已经请监察员来接着和您说，接入前您写的话都会留着。着急请拨打 12333。",
        "监察员已经接入，接下来由真人和您说。",
    ]
    assert inspector.get(f"{CHATS}/{waiting['id']}/suggestion").json() == {"suggestion": None}


def test_a_screen_tells_that_its_member_is_there(console: Console) -> None:
    """Free, and not free any more."""
    member = console.hire("operator", "渝中区")
    caller, there = console.as_(member), console.stores.presence
    for free in (True, False):
        assert caller.post(f"{CHATS}/presence", {"free": free}).status_code == 204
        assert there.free({"operator"}, "渝中区") == int(free)
    assert there.free({"operator"}, "万州区") == 0


def test_a_letter_is_marked_and_answered_in_the_same_conversation(console: Console) -> None:
    """Taken the next morning; the person finds the answer where they asked."""
    session = console.stores.session_id()
    request = console.stores.people.add(session, "昨晚的事", is_left=True)
    caller = console.as_(console.hire("operator"))
    [waiting] = caller.get(CHATS).json()["chats"]
    assert waiting["left"] is True
    caller.post(f"{CHATS}/{request.id}/take")
    caller.post(f"{CHATS}/{request.id}/messages", {"id": "1", "text": "昨晚的留言看到了"})
    caller.post(f"{CHATS}/{request.id}/hand-back")
    assert "昨晚的留言看到了" in [one.body["text"] for one in console.stores.messages.history(session)]
