"""News of a case, from the desk's notice to the person's phone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import insert

from channels.wechat.bubbles import VIEW
from channels.wechat.news import News
from channels.wechat.notices import PHRASES, Notices, parse_fields
from store.database import writing
from store.desk_records import REPLY
from store.desk_schema import notices
from store.ids import new_id
from store.notices import Notices as UntoldNotices
from store.wechat_news import OLDEST, WechatNews
from tests.channels.wechat.door import Door, make_door
from tests.channels.wechat.platform_double import PERSON
from tests.contracts.stores import MORNING, a_filing


def news_of(door: Door, *, template: bool = True) -> News:
    """The worker over the door's stores."""
    by_template = Notices(
        people=door.people,
        platform=door.platform,
        template="t1",
        fields=parse_fields("number=character_string1,status=phrase2,at=time3"),
        page=None,
        count=lambda outcome: None,
    )
    return News(
        untold=WechatNews(engine=door.stores.engine, clock=door.stores.clock),
        told=UntoldNotices(engine=door.stores.engine, clock=door.stores.clock),
        people=door.people,
        notices=by_template if template else None,
        sending=door.sending,
    )


def happens(door: Door, session_id: str, kind: str = "status_case_opened") -> str:
    """A ticket of a session gets news; its number."""
    receipt = door.stores.desk("hold").file(a_filing(session_id))
    (ticket,) = door.stores.tickets.by_session(session_id)
    row = {
        "id": new_id(), "ticket_id": ticket.id, "session_id": session_id, "at": MORNING, "kind": kind, "told_at": None,
    }  # fmt: skip
    with writing(door.stores.engine) as connection:
        connection.execute(insert(notices).values(row))
    return receipt.number


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A door in plain mode."""
    return make_door(tmp_path)


def test_news_are_told_once_by_subscription_message(door: Door) -> None:
    """Two rounds and two processes: one notice, nothing left waiting."""
    session = door.people.known(PERSON).session_id
    number = happens(door, session)

    async def rounds() -> list[int]:
        first = await asyncio.gather(news_of(door).round(), news_of(door).round())
        return [*first, await news_of(door).round()]

    assert asyncio.run(rounds())[-1] == 0
    assert [sent["data"]["character_string1"]["value"] for sent in door.api.notices] == [number]
    assert (door.api.sent, door.owed.is_waiting(session)) == ([], False)


@pytest.mark.parametrize("template", [True, False])
def test_without_consent_or_template_news_are_pushed(door: Door, template: bool) -> None:
    """43101: the window of 48 hours may still be open."""
    number = happens(door, door.people.known(PERSON).session_id)
    door.api.refusals = [43101] if template else []
    asyncio.run(news_of(door, template=template).round())
    ((openid, text),) = door.api.sent
    assert openid == PERSON
    assert text.startswith(f"您的登记 {number}：已立案。")
    assert "测试样例" not in text


def test_news_that_cannot_be_pushed_wait_for_the_next_message(door: Door) -> None:
    """The window is closed: the next reply says that something waits, and the link brings it."""
    happens(door, door.people.known(PERSON).session_id)
    door.api.refusals = [43101, 45015]

    async def later() -> list[str | None]:
        await news_of(door).round()
        sender = door.sender()
        return [await sender.say("你好"), await sender.say(VIEW)]

    reply, news = asyncio.run(later())
    assert VIEW in (reply or "")
    assert "已立案" in (news or "")


@pytest.mark.parametrize("template", [True, False])
def test_words_of_staff_are_announced_once_and_pushed_apart(door: Door, template: bool) -> None:
    """The notice names number and moment; the words have a way of their own, and nothing is owed twice."""
    session = door.people.known(PERSON).session_id
    number = happens(door, session, kind=REPLY)
    assert asyncio.run(news_of(door, template=template).round()) == 1
    assert asyncio.run(news_of(door, template=template).round()) == 0
    told = [
        (sent["data"]["character_string1"]["value"], sent["data"]["phrase2"]["value"])
        for sent in door.api.notices
    ]
    assert told == ([(number, "有新答复")] if template else [])
    assert (door.api.sent, door.owed.is_waiting(session)) == ([], False)


@pytest.mark.parametrize("kind", [REPLY, "status_case_opened"])
def test_old_news_are_no_backlog(door: Door, kind: str) -> None:
    """After three days nothing is sent any more, as at the upgrade that began to announce words of staff."""
    happens(door, door.people.known(PERSON).session_id, kind=kind)
    door.stores.clock.advance(seconds=OLDEST.total_seconds() + 1)  # type: ignore[attr-defined]
    assert asyncio.run(news_of(door).round()) == 0
    assert (door.api.notices, door.api.sent) == ([], [])


def test_news_of_others_are_left_to_their_channels(door: Door) -> None:
    """A session of the page, a person who left, a notice of another kind."""
    happens(door, door.stores.session_id())
    happens(door, door.people.known("o-left").session_id)
    door.people.mark("o-left", subscribed=False)
    happens(door, door.people.known(PERSON).session_id, kind="note")
    assert asyncio.run(news_of(door).round()) == 0
    assert door.api.calls == []


def test_the_worker_ends_when_told_to_and_survives_a_fault(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A status without a phrase is a fault of ours, not the end of the worker."""
    news, tried = news_of(door), asyncio.Event()

    async def fault() -> int:
        tried.set()
        raise KeyError("status")

    monkeypatch.setattr(news, "round", fault)

    async def worked() -> None:
        stop = asyncio.Event()
        worker = asyncio.create_task(news.run(stop))
        await tried.wait()
        stop.set()
        await asyncio.wait_for(worker, 2)

    asyncio.run(worked())
    assert "resolved" in PHRASES
