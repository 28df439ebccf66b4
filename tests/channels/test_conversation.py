"""One turn, with real stores and the real answer path; only Rasa's network edge is played."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from actions.asking import Asking
from actions.reply import Reply
from answering import answerer
from channels.conversation import Conversation, SameIdOtherText
from channels.message import Incoming, Message
from channels.presenting import Presenter
from channels.rasa_client import RasaUnavailable
from index.answer import Answerer
from settings import Settings
from tests.contracts.stores import HandClock, Stores, open_stores


class PlayedRasa:
    """Answers with the replies it was given, and keeps what reached it."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)
        self.heard: list[str] = []

    async def send(self, *, sender: str, text: str, message_id: str) -> list[dict[str, Any]]:
        """The next reply; nothing left means that Rasa is down."""
        self.heard.append(text)
        await asyncio.sleep(0.01)
        if not self.replies:
            raise RasaUnavailable
        return [self.replies.pop(0).body()]


@pytest.fixture(scope="module")
def answers(built: Path) -> Answerer:
    """The answer path over the real index."""
    return answerer(Settings(var=built))


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Real stores on a SQLite file."""
    opened = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    yield opened
    opened.engine.dispose()


def conversation(stores: Stores, answers: Answerer, rasa: PlayedRasa) -> Conversation:
    """A conversation over these stores."""
    return Conversation(
        messages=stores.messages,
        sessions=stores.sessions,
        vault=stores.vault,
        rasa=rasa,  # type: ignore[arg-type]
        asking=Asking(answerer=answers, sessions=stores.sessions, today=stores.clock.today),
        presenter=Presenter(vault=stores.vault, now=stores.clock.now),
        announce=lambda session_id: None,
        count=lambda outcome: None,
    )


ASKS_NAME = Reply("您的姓名是？", "asking", asks="complainant_name")
URGENT = Reply("先打 110", "urgent")


def test_an_emergency_pauses_a_form_and_its_field_is_still_kept_from_rasa(
    stores: Stores, answers: Answerer
) -> None:
    """The cry for help reaches Rasa as it is; the name that follows does not."""
    rasa = PlayedRasa(ASKS_NAME, URGENT, Reply("好", "asking", asks="phone"))
    talk, session = conversation(stores, answers, rasa), stores.session_id()

    async def said() -> None:
        for number, text in enumerate(("同意", "我不想活了", "隗小明")):
            await talk.turn(Incoming(session, str(number), text))

    asyncio.run(said())
    assert rasa.heard == ["同意", "我不想活了", "‹姓名1›"]


def test_concurrent_repeats_reach_rasa_once(stores: Stores, answers: Answerer) -> None:
    """Four at once: one call, the same reply four times."""
    rasa = PlayedRasa(Reply("一次", "answered"))
    talk, session = conversation(stores, answers, rasa), stores.session_id()

    async def four() -> list[list[Message]]:
        return await asyncio.gather(*(talk.turn(Incoming(session, "same", "你好")) for _ in range(4)))

    replies = asyncio.run(four())
    assert len(rasa.heard) == 1
    assert all(reply == replies[0] for reply in replies)


def test_the_same_id_with_other_text_is_refused(stores: Stores, answers: Answerer) -> None:
    """A client's mistake is told, not swallowed."""
    talk, session = conversation(stores, answers, PlayedRasa(Reply("好", "answered"))), stores.session_id()

    async def twice() -> None:
        await talk.turn(Incoming(session, "same", "你好"))
        await talk.turn(Incoming(session, "same", "别的"))

    with pytest.raises(SameIdOtherText):
        asyncio.run(twice())


def test_with_rasa_down_an_emergency_in_a_form_is_heard_and_the_form_waits(
    stores: Stores, answers: Answerer
) -> None:
    """110 and 12356 first; then the field that was asked for is asked for still."""
    rasa = PlayedRasa(ASKS_NAME)
    talk, session = conversation(stores, answers, rasa), stores.session_id()

    async def said() -> list[Message]:
        await talk.turn(Incoming(session, "1", "同意"))
        return await talk.turn(Incoming(session, "2", "我不想活了"))

    (reply,) = asyncio.run(said())
    assert (reply.outcome, reply.asks) == ("urgent", "complainant_name")
    assert "12356" in reply.text


@pytest.mark.parametrize("text", ["/ /restart", "//restart", " /restart"])
def test_no_slash_command_reaches_rasa(stores: Stores, answers: Answerer, text: str) -> None:
    """Rasa obeys texts that begin with a slash."""
    rasa = PlayedRasa(Reply("好", "answered"))
    asyncio.run(conversation(stores, answers, rasa).turn(Incoming(stores.session_id(), "1", text)))
    assert rasa.heard == ["restart"]
