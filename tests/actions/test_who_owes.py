"""What the employer wants of the worker is never told as a sum that the employer owes."""

from __future__ import annotations

import pytest

from actions.calculating.wanted import wanted
from actions.calculating.who_owes import demanded_of_worker
from actions.reply import Reply
from tests.actions.conftest import Person

DEMANDS = (
    "公司要我赔一个月工资", "老板找我赔钱", "单位让我赔2万", "我要赔公司多少", "公司向我要违约金，让我赔", "提前30天没通知，公司要我赔一个月",
    "公司让我退押金", "公司要我退还培训费", "老板要我交罚款", "人事让我付违约金", "公司要我赔偿损失", "厂里喊我把电脑赔了", "我需要赔公司违约金吗",
    "我要给公司赔多少", "我该赔好多", "公司要我把工资退回去", "老板让我还钱", "公司找我要培训费", "用不用赔违约金", "公司喊我赔2000",
    "老板逼我交5000块押金", "公司叫我返还提成", "我没提前30天通知就走了，公司要我赔一个月工资，月薪6000，要赔多少", "公司要求我支付违约金",
    "公司要我还电脑", "我要不要赔公司", "我应该赔公司多少钱", "我要赔钱吗", "公司起诉我要我赔损失",
    "公司有没有要我赔", "公司没要我赔电脑，要我赔培训费", "公司没签合同，还要我赔钱",
)  # fmt: skip
NO_DEMANDS = (
    "我要公司赔", "我要老板赔", "我要单位赔我钱", "公司让我交接工作", "公司要我提交离职报告", "人事让我交社保", "公司要我退休", "公司让我交辞职信",
    "老板让我退群", "人事喊我交身份证复印件", "老板叫我还在上班", "公司让我付出代价", "我想要公司赔偿", "我要他们赔", "公司让我退出微信群",
    "公司要我提前退休", "公司让我交班", "老板让我还是回去上班", "我要厂里赔偿我", "公司让我把工作交给新人",
    "公司没要我赔钱", "公司没有要我赔", "公司没让我赔2000", "公司从来没找我要钱",
)  # fmt: skip


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
    DEMANDS,
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


@pytest.mark.parametrize("text", NO_DEMANDS)
def test_what_is_wanted_of_the_worker_but_no_money(text: str) -> None:
    """The employer is to pay, or wants a handover, a paper, the worker's retirement."""
    assert not demanded_of_worker(text)


@pytest.mark.parametrize(
    "text",
    [
        "公司没签合同，我月薪5000干了8个月，不小心把车撞了，该赔公司好多",
        "我撞坏了公司机器，月薪5000，周六加班8小时，该赔好多",
    ],
)
def test_who_is_to_pay_is_told_no_sum_that_the_employer_owes(person: Person, text: str) -> None:
    """Double wages and overtime are no answer to what a damaged machine costs."""
    assert not any(one.calculation for one in person.say(text, action="action_answer"))
