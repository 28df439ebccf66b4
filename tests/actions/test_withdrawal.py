"""Taking a filing back in the conversation: asked first, done once, never by anybody else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.turns import withdrawal
from actions.turns.withdrawal import Withdrawals
from tests.actions.conftest import STATUS, Person
from tests.contracts.stores import Stores, a_filing


@pytest.fixture
def withdrawals(stores: Stores) -> Withdrawals:
    """Withdrawals over a real desk."""
    return Withdrawals(desk=stores.desk("hold"))


def status_of(stores: Stores, number: str) -> str:
    """How the ticket stands."""
    ticket = stores.tickets.by_number(number)
    assert ticket is not None
    return ticket.status


def test_a_wish_is_asked_back_with_its_price_and_done_when_confirmed(person: Person, stores: Stores) -> None:
    """The button of the status, the question, the confirmation: each is said as a message."""
    number = stores.desk("hold").file(a_filing(person.session_id)).number
    (status,) = person.say("查进度", "ask_status", action=STATUS)
    wish = status.quick_replies[-1].payload
    (asked,) = person.say(wish, "ask_status", action=STATUS)
    assert "先别撤" in asked.text and "第三十八条" in asked.text
    assert status_of(stores, number) == "awaiting_confirmation"
    (done,) = person.say(asked.quick_replies[0].payload, "ask_status", action=STATUS)
    assert (done.outcome, done.ticket["status"]) == ("withdrawn", "withdrawn")
    (again,) = person.say(wish, "ask_status", action=STATUS)
    assert "不用再撤" in again.text and "撤回" not in "".join(one.title for one in again.quick_replies)


def test_nobody_else_takes_it_back(newcomer: Callable[[], Person], stores: Stores) -> None:
    """A number alone, even confirmed, moves nothing."""
    number = stores.desk("hold").file(a_filing(stores.session_id())).number
    (reply,) = newcomer().say(f"确认撤回 {number}", "ask_status", action=STATUS)
    assert reply.text == withdrawal.ELSEWHERE
    assert status_of(stores, number) == "awaiting_confirmation"


@pytest.mark.parametrize(
    "text",
    [
        "撤回投诉",
        "我要撤回投诉",
        "撤诉",
        "取消我的投诉",
        "我想撤销举报",
        "老板把钱给了，投诉撤了吧",
        "那个投诉我不要了",
    ],
)
def test_a_plain_wish_finds_the_one_filing(withdrawals: Withdrawals, stores: Stores, text: str) -> None:
    """Without its number; nothing happens before the confirmation."""
    session = stores.session_id()
    number = stores.desk("hold").file(a_filing(session)).number
    reply = withdrawals.told(text, session)
    assert reply is not None and number in reply.text
    assert status_of(stores, number) == "awaiting_confirmation"
    done = withdrawals.told("确认撤回", session)
    assert done is not None and done.outcome == "withdrawn"


@pytest.mark.parametrize(
    "text",
    [
        "投诉可以撤回吗",
        "老板让我先撤诉再给钱，我怕撤了他不认账怎么办",
        "仲裁申请能撤回吗",
        "我要投诉",
        "辞职申请我想撤回",
    ],
)
def test_questions_about_withdrawing_are_answered_by_their_cards(
    withdrawals: Withdrawals, stores: Stores, text: str
) -> None:
    """They are not wishes."""
    session = stores.session_id()
    stores.desk("hold").file(a_filing(session))
    assert withdrawals.told(text, session) is None


def test_of_two_filings_one_is_chosen(withdrawals: Withdrawals, stores: Stores) -> None:
    """Each has its button; a confirmation without a number is not enough then. Who filed nothing is asked nothing."""
    session = stores.session_id()
    numbers = [stores.desk("hold").file(a_filing(session, key=key)).number for key in ("a", "b")]
    for text in ("撤回投诉", "确认撤回"):
        reply = withdrawals.told(text, session)
        assert reply is not None
        assert [one.payload for one in reply.quick_replies] == [f"撤回登记 {number}" for number in numbers]
    assert withdrawals.told("撤回投诉", stores.session_id()) is None
