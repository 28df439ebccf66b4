"""What staff say reaches a person on WeChat: once, in order, over crashes and refusals."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from actions.reply import Reply
from channels.wechat.bubbles import VIEW
from channels.wechat.late import MOST_TRIES, PASSING
from channels.wechat.words import LEASE, Words
from store.wechat_words import WechatWords
from tests.channels.wechat.door import Door, make_door
from tests.channels.wechat.platform_double import PERSON


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A door in plain mode."""
    return make_door(tmp_path)


def words_of(door: Door) -> Words:
    """The worker of one process."""
    stores = door.stores
    owed = WechatWords(engine=stores.engine, cipher=stores.cipher, clock=stores.clock)
    return Words(owed=owed, people=door.people, sending=door.sending)


def says(door: Door, session_id: str, *texts: str) -> None:
    """A member of staff speaks."""
    for text in texts:
        bubbles = words_of(door).bubbles(session_id, text)
        door.stores.messages.add_operator(
            session_id, text[:9], Reply(text, "handed_off").body(), bubbles=bubbles
        )


async def until_told(*workers: Words) -> None:
    """Every worker pushes until none finds anything."""
    while any(await asyncio.gather(*(worker.one() for worker in workers))):
        pass


def test_words_are_pushed_once_and_in_order_by_two_processes(door: Door) -> None:
    """A long text in several bubbles among short ones; people of the page are owed nothing."""
    session = door.people.known(PERSON).session_id
    long = "请把劳动合同、工资条和考勤记录都准备好。" * 60
    says(door, session, "您好", long, "就这些")
    says(door, door.stores.session_id(), "网页上的人")
    asyncio.run(until_told(words_of(door), words_of(door)))
    told = [text for _, text in door.api.sent]
    assert (told[0], "".join(told[1:-1]), told[-1]) == ("您好", long, "就这些")
    assert not door.owed.is_waiting(session)


def test_words_the_platform_refuses_wait_for_the_next_message(door: Door) -> None:
    """The window of 48 hours is closed: the link 查看回答 brings them."""
    says(door, door.people.known(PERSON).session_id, "昨晚的留言看到了")
    door.api.refusals = [45015]

    async def later() -> list[str | None]:
        await until_told(words_of(door))
        sender = door.sender()
        return [await sender.say("在吗"), await sender.say(VIEW)]

    reply, words = asyncio.run(later())
    assert VIEW in (reply or "") and words == "昨晚的留言看到了"


def test_words_claimed_by_a_process_that_died_are_pushed_by_another(door: Door) -> None:
    """After the lease; what follows waits for them."""
    session = door.people.known(PERSON).session_id
    says(door, session, "第一句", "第二句")
    stores = door.stores
    dead = WechatWords(engine=stores.engine, cipher=stores.cipher, clock=stores.clock)
    assert dead.claim(lease=LEASE, passing=PASSING, most_tries=MOST_TRIES)
    asyncio.run(until_told(words_of(door)))
    assert door.api.sent == []
    stores.clock.advance(seconds=61)  # type: ignore[attr-defined]
    asyncio.run(until_told(words_of(door)))
    assert [text for _, text in door.api.sent] == ["第一句", "第二句"]


def test_a_running_worker_pushes_as_soon_as_it_is_woken(door: Door) -> None:
    """Woken from another thread, and stopped without delay."""
    session, worker = door.people.known(PERSON).session_id, words_of(door)

    async def runs() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(worker.run(stop))
        await asyncio.sleep(0.1)
        await asyncio.to_thread(says, door, session, "您好")
        await asyncio.to_thread(worker.wake)
        for _ in range(40):
            await asyncio.sleep(0.05)
            if door.api.sent:
                break
        stop.set()
        worker.wake()
        await running

    asyncio.run(runs())
    assert [text for _, text in door.api.sent] == ["您好"]
