"""What the employer wants of the worker is never told as a sum that the employer owes."""

from __future__ import annotations

import pytest

from actions.calculating.wanted import wanted
from actions.calculating.who_owes import demanded_of_worker
from actions.reply import Reply
from tests.actions.conftest import Person


def _say(person: Person, *messages: str) -> list[Reply]:
    """The replies to all of some messages."""
    return [reply for message in messages for reply in person.say(message, action="action_answer")]


@pytest.mark.parametrize(
    "messages",
    [
        ("提前30天没通知，公司要我赔一个月", "月薪6000，要赔多少", "该赔多少"),
        ("我没提前30天通知就走了，公司要我赔一个月工资，月薪6000，要赔多少", "帮我算一下"),
    ],
)
def test_a_demand_of_the_employer_opens_no_sum_of_the_worker(
    person: Person, messages: tuple[str, ...]
) -> None:
    """Once it asked for the years of service, and told a month of wages owed to the one who was to pay it."""
    replies = _say(person, *messages)
    assert not any(one.calculation or one.asks for one in replies)
    assert "没有损失，不能罚你一个月工资" in replies[0].text


def test_what_the_worker_wants_is_worked_out_all_the_same(person: Person) -> None:
    """公司没提前通知就把我辞退了 is the worker's claim."""
    replies = _say(person, "公司没提前30天通知就把我辞退了，月薪6000，能赔多少")
    assert replies[-1].asks == "work_start"


@pytest.mark.parametrize(
    "text",
    ["公司要我赔一个月工资", "老板找我赔钱", "单位让我赔2万", "我要赔公司多少", "公司向我要违约金，让我赔"],
)
def test_a_demand_is_understood(text: str) -> None:
    """In whatever words."""
    assert demanded_of_worker(text)


@pytest.mark.parametrize(
    "text", ["公司该赔偿多少给我", "公司叫我走人能赔多少", "老板让我离职，赔偿多少", "公司该给我赔多少"]
)
def test_a_claim_is_no_demand(text: str) -> None:
    """The worker wants the money."""
    assert not demanded_of_worker(text)
    assert wanted(text) in ("severance", "unlawful_dismissal")
