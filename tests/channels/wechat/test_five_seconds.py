"""The five-second rule, played with half a second for the door's four seconds."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from actions.reply import Reply
from channels.wechat.bubbles import MORE, VIEW
from channels.wechat.deliveries import STILL_THINKING
from channels.wechat.reception import NOTHING_WAITS
from channels.wechat.sending import UNDELIVERED
from store.errors import CannotDecrypt
from tests.channels.wechat.door import Door, PlayedRasa, make_door
from tests.channels.wechat.platform_double import PERSON, event, text_message

PATIENCE = 0.5
"""Seconds that stand for the door's four."""
SLOW = PATIENCE * 1.8
LONG = "用人单位应当按月足额支付劳动报酬。" * 80


def test_an_answer_in_time_is_the_passive_reply(tmp_path: Path) -> None:
    """No push, no call to the platform."""
    door = make_door(tmp_path)
    assert asyncio.run(door.sender().say("拖欠工资怎么办")) == "答：拖欠工资怎么办"
    assert door.api.calls == []


def test_a_late_answer_is_one_push_after_typing(tmp_path: Path) -> None:
    """`success` within five seconds, then typing, then the reply."""
    door = make_door(tmp_path, patience=PATIENCE, rasa=PlayedRasa(SLOW))

    async def late() -> str | None:
        passive = await door.sender().say("拖欠工资怎么办")
        await asyncio.sleep(SLOW)
        return passive

    assert asyncio.run(late()) is None
    assert door.api.sent == [(PERSON, "答：拖欠工资怎么办")]
    assert [call.rsplit("/", 1)[1] for call in door.api.calls] == ["stable_token", "typing", "send"]


def test_a_retry_storm_is_one_call_and_one_reply(tmp_path: Path) -> None:
    """The same message four times within six seconds (here scaled), the turn slower than five."""
    door = make_door(tmp_path, patience=PATIENCE, rasa=PlayedRasa(PATIENCE * 1.3))
    said = text_message("拖欠工资怎么办")

    async def storm() -> list[str | None]:
        sender = door.sender()

        async def after(seconds: float) -> str | None:
            await asyncio.sleep(seconds)
            return await sender.say(said)

        heard = await asyncio.gather(*(after(PATIENCE * part) for part in (0, 0.5, 1, 1.45)))
        await asyncio.sleep(PATIENCE)
        return heard

    assert asyncio.run(storm()) == [None] * 4
    assert door.rasa.heard == ["拖欠工资怎么办"]
    assert door.api.sent == [(PERSON, "答：拖欠工资怎么办")]


def test_a_retry_storm_in_real_time(tmp_path: Path) -> None:
    """Unscaled: four deliveries within six seconds, a turn of five and a half; each is met within five seconds."""
    door = make_door(tmp_path, rasa=PlayedRasa(5.5))
    said = text_message("拖欠工资怎么办")

    async def storm() -> list[tuple[str | None, float]]:
        sender, loop = door.sender(), asyncio.get_running_loop()

        async def after(seconds: float) -> tuple[str | None, float]:
            await asyncio.sleep(seconds)
            begun = loop.time()
            return await sender.say(said), loop.time() - begun

        heard = await asyncio.gather(*(after(seconds) for seconds in (0, 2, 4, 6)))
        await asyncio.sleep(0.5)
        return heard

    heard = asyncio.run(storm())
    assert [reply for reply, _ in heard] == [None] * 4
    assert max(seconds for _, seconds in heard) < 5
    assert door.rasa.heard == ["拖欠工资怎么办"]
    assert door.api.sent == [(PERSON, "答：拖欠工资怎么办")]


def test_four_deliveries_at_once_get_the_same_reply(tmp_path: Path) -> None:
    """The platform shows one of them: it asks again only where it heard nothing."""
    door = make_door(tmp_path)
    said = text_message("你好")

    async def four() -> list[str | None]:
        sender = door.sender()
        return await asyncio.gather(*(sender.say(said) for _ in range(4)))

    assert asyncio.run(four()) == ["答：你好"] * 4
    assert door.rasa.heard == ["你好"]
    assert door.api.sent == []


def test_a_retry_after_a_lost_answer_gets_it_again(tmp_path: Path) -> None:
    """The line broke after we had answered in time."""
    door = make_door(tmp_path)
    said = text_message("你好")

    async def twice() -> list[str | None]:
        sender = door.sender()
        return [await sender.say(said), await sender.say(said)]

    assert asyncio.run(twice()) == ["答：你好"] * 2
    assert door.rasa.heard == ["你好"]


def test_a_retry_to_a_restarted_process_gets_the_stored_reply(tmp_path: Path) -> None:
    """What was answered before a restart is not asked again."""
    said = text_message("你好")
    before, after = make_door(tmp_path), make_door(tmp_path)
    assert asyncio.run(before.sender().say(said)) == "答：你好"
    assert asyncio.run(after.sender().say(said)) == "答：你好"
    assert (before.rasa.heard, after.rasa.heard) == (["你好"], [])


def test_the_platforms_own_retries_never_end_in_a_fault(tmp_path: Path) -> None:
    """It waits five seconds, four times; the door has answered within each."""
    door = make_door(tmp_path, patience=PATIENCE, rasa=PlayedRasa(SLOW))

    async def played() -> list[str | None]:
        heard = await door.sender().deliver_with_retries(text_message("你好"), wait=PATIENCE * 1.25)
        await asyncio.sleep(SLOW)
        return heard

    assert asyncio.run(played()) == [None]
    assert len(door.api.sent) == 1


def test_without_the_right_to_push_a_late_answer_waits_behind_a_link(tmp_path: Path) -> None:
    """The click brings it; a second click is told that nothing waits."""
    door = make_door(tmp_path, patience=PATIENCE, may_push=False, rasa=PlayedRasa(SLOW))

    async def played() -> list[str | None]:
        sender = door.sender()
        first = await sender.say("拖欠工资怎么办")
        await asyncio.sleep(SLOW)
        return [first, await sender.say(text_message(VIEW, bizmsgmenuid="view")), await sender.say(VIEW)]

    assert asyncio.run(played()) == [STILL_THINKING, "答：拖欠工资怎么办", NOTHING_WAITS]
    assert door.rasa.heard == ["拖欠工资怎么办"]
    assert door.api.calls == []


def test_a_click_before_the_answer_is_there_waits_for_it(tmp_path: Path) -> None:
    """Impatient fingers get the answer too, not an empty word."""
    door = make_door(tmp_path, patience=PATIENCE, may_push=False, rasa=PlayedRasa(PATIENCE * 1.4))

    async def played() -> str | None:
        sender = door.sender()
        await sender.say("拖欠工资怎么办")
        return await sender.say(VIEW)

    assert asyncio.run(played()) == "答：拖欠工资怎么办"


def test_without_the_right_a_retry_gets_the_answer_once_it_is_there(tmp_path: Path) -> None:
    """The promise of a link was lost on its way; the link then has nothing left to show."""
    door = make_door(tmp_path, patience=PATIENCE, may_push=False, rasa=PlayedRasa(SLOW))
    said = text_message("你好")

    async def played() -> list[str | None]:
        sender = door.sender()
        first = await sender.say(said)
        await asyncio.sleep(SLOW)
        return [first, await sender.say(said), await sender.say(VIEW)]

    assert asyncio.run(played()) == [STILL_THINKING, "答：你好", NOTHING_WAITS]


@pytest.mark.parametrize("code", [45015, 45047, 40164, 40001, 48001, 43004, -1, 99999])
def test_what_the_platform_refuses_to_push_is_kept_and_told(tmp_path: Path, code: int) -> None:
    """Named and counted; the next reply says that one waits, and the link brings it."""
    door = make_door(tmp_path, patience=PATIENCE, rasa=PlayedRasa(SLOW))

    async def played() -> list[str | None]:
        sender = door.sender()
        await sender.say("第一问")
        door.api.refusals = [0, code, code]  # typing is served, the push is not
        await asyncio.sleep(SLOW)
        door.rasa.seconds = 0
        return [await sender.say("第二问"), await sender.say(VIEW), await sender.say("第三问")]

    second, viewed, third = asyncio.run(played())
    assert second == f"答：第二问\n{UNDELIVERED}"
    assert viewed == "答：第一问"
    assert third == "答：第三问"
    assert sum(door.counted.values()) == 1
    assert door.counted["sent"] == 0


def test_an_account_found_to_have_no_right_gets_links_from_then_on(tmp_path: Path) -> None:
    """48001 once is enough."""
    door = make_door(tmp_path, patience=PATIENCE, rasa=PlayedRasa(SLOW))
    door.api.may_push = False

    async def played() -> list[str | None]:
        sender = door.sender()
        first = await sender.say("第一问")
        await asyncio.sleep(SLOW)
        return [first, await sender.say("第二问")]

    assert asyncio.run(played()) == [None, STILL_THINKING]
    assert door.counted == {"no_right": 1}


def test_a_long_answer_is_read_bubble_by_bubble(tmp_path: Path) -> None:
    """The first at once, the rest behind 继续看, nothing lost and nothing twice."""
    door = make_door(tmp_path, rasa=PlayedRasa(answer=lambda text: Reply(LONG, "status")))

    async def played() -> list[str]:
        sender, read = door.sender(), []
        heard = await sender.say("全文")
        while heard and heard != NOTHING_WAITS:
            read.append(heard.split("\n<a")[0])
            heard = await sender.say(MORE)
        return read

    read = asyncio.run(played())
    assert len(read) == 3
    assert "".join(read) == LONG


def test_a_new_question_drops_what_nobody_read_on(tmp_path: Path) -> None:
    """继续看 after another question does not bring the old answer back."""
    door = make_door(
        tmp_path, rasa=PlayedRasa(answer=lambda text: Reply(LONG if text == "全文" else "好", "status"))
    )

    async def played() -> list[str | None]:
        sender = door.sender()
        await sender.say("全文")
        return [await sender.say("别的"), await sender.say(MORE)]

    assert asyncio.run(played()) == ["好", NOTHING_WAITS]


def test_messages_at_once_are_answered_one_after_the_other(tmp_path: Path) -> None:
    """A burst of one person: every one answered once, in order, none lost."""
    door = make_door(tmp_path, rasa=PlayedRasa(0.01))

    async def burst() -> list[str | None]:
        sender = door.sender()
        return await asyncio.gather(*(sender.say(f"第{number}句") for number in range(6)))

    assert asyncio.run(burst()) == [f"答：第{number}句" for number in range(6)]
    assert sorted(door.rasa.heard) == [f"第{number}句" for number in range(6)]


def test_an_old_delivery_that_comes_after_a_newer_one_is_answered_for_itself(tmp_path: Path) -> None:
    """Out of order: its own reply, and no second turn for the newer."""
    door = make_door(tmp_path)
    first, second = text_message("先", number=100), text_message("后", number=101)

    async def played() -> list[str | None]:
        sender = door.sender()
        return [await sender.say(one) for one in (second, first, second, first)]

    assert asyncio.run(played()) == ["答：后", "答：先", "答：后", "答：先"]
    assert door.rasa.heard == ["后", "先"]


def test_a_menu_click_is_a_turn_and_its_retry_is_not(tmp_path: Path) -> None:
    """Events have no id: sender, time, name and key tell them apart."""
    door = make_door(tmp_path)
    click = event("CLICK", EventKey="我要投诉")

    async def played() -> list[str | None]:
        sender = door.sender()
        return [await sender.say(click), await sender.say(click)]

    assert asyncio.run(played()) == ["答：我要投诉"] * 2
    assert door.rasa.heard == ["我要投诉"]


def left_behind(folder: Path, **api: bool) -> Door:
    """A process that promised a late answer and died, and the one started after it, a minute later."""
    died = make_door(folder, patience=PATIENCE, rasa=PlayedRasa(60))
    asyncio.run(died.sender().say("老板跑了"))
    after = make_door(folder)
    for name, value in api.items():
        setattr(after.api, name, value)
    after.stores.clock.advance(seconds=61)  # type: ignore[attr-defined]
    return after


def test_a_reply_promised_before_a_crash_is_delivered_after_it(tmp_path: Path) -> None:
    """The message is stored, so the turn is made up for and pushed once."""
    after = left_behind(tmp_path)

    async def made_up() -> list[bool]:
        return [await after.late.one(), await after.late.one()]

    assert asyncio.run(made_up()) == [True, False]
    assert after.api.sent == [(PERSON, "答：老板跑了")]


def test_a_long_reply_made_up_for_is_pushed_as_one_bubble(tmp_path: Path) -> None:
    """The platform takes 2048 bytes; the rest waits behind its link."""
    after = left_behind(tmp_path)
    after.rasa.answer = lambda text: Reply(LONG, "status")

    async def made_up() -> str | None:
        assert await after.late.one()
        return await after.sender().say(MORE)

    assert asyncio.run(made_up())
    ((_, text),) = after.api.sent
    assert len(text.encode()) <= 2048
    assert text.startswith(LONG[:100])


def test_a_push_that_met_a_broken_line_is_tried_again(tmp_path: Path) -> None:
    """At most five times, a minute apart; then it waits for the person."""
    after = left_behind(tmp_path, down=True)

    async def tried() -> int:
        times = 0
        for _ in range(10):
            after.stores.clock.advance(seconds=61)  # type: ignore[attr-defined]
            times += await after.late.one()
        return times

    assert asyncio.run(tried()) == 5
    assert after.owed.is_waiting(after.people.known(PERSON).session_id)


def test_a_reply_that_cannot_be_read_does_not_stop_the_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Logged, tried again later, and it ends when it is told to."""
    after = left_behind(tmp_path)
    tried = asyncio.Event()

    async def unreadable() -> bool:
        tried.set()
        raise CannotDecrypt("its key is not loaded")

    monkeypatch.setattr(after.late, "one", unreadable)

    async def worked() -> None:
        stop = asyncio.Event()
        worker = asyncio.create_task(after.late.run(stop))
        await tried.wait()
        stop.set()
        await asyncio.wait_for(worker, 2)

    asyncio.run(worked())
