"""Which sums of a message are the month's wage, and what an answer by the year or the day is as one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from actions.calculating.answered_field import answer_to
from actions.calculating.hearing import heard_inputs
from actions.calculators.answers import read
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from actions.calculators.injury_wage import WAGE_BEFORE_INJURY
from actions.calculators.shared_fields import LAST_MONTH_WAGE, MONTHLY_WAGE
from actions.reply import Reply
from tests.actions.conftest import Person

TODAY = date(2026, 11, 27)
DISMISSED = "2020年3月1日入职，2026年5月20日被辞退，帮我算经济补偿"


def _say(person: Person, *messages: str) -> Reply:
    """The last reply to some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][-1]


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("月薪6000", "6000"),
        ("一个月5000块钱", "5000块钱"),
        ("每月房补300，月薪6000", "6000"),
        ("月薪6000扣社保500", "6000"),
        ("房租1500一个月 工资4000", "4000"),
        ("没买社保一个月6000", "6000"),
        ("扣了社保每月到手5000", "5000"),
        ("每月工资加提成8000", "8000"),
        ("老板欠我工资 一个月5000 三个月没发", "5000"),
        ("老板欠我3个月工资每个月4500", "4500"),
        ("社保一直按最低给我缴我工资七千", "七千"),
        ("做的是销售底薪两千五提成按业绩百分之三", "两千五"),
        ("每天都要加两个多小时的班工资就是一千八", "一千八"),
    ],
)
def test_the_wage_is_heard_among_other_sums(text: str, wage: str) -> None:
    """Sure words before loose ones, in whatever order the sums stand."""
    assert heard_inputs(text, CALCULATORS["severance"], TODAY).get("monthly_wage") == wage


@pytest.mark.parametrize(
    "text",
    [
        "欠了我8000工资",
        "老板欠我三个月工资15000元",
        "还差我一万一的工资",
        "每个月扣我500",
        "每个月扣了社保500",
        "社保每月自己交1200",
        "一个月补我800",
        "每月300的餐补",
        "每月生活费一千五",
        "罚了我两千从工资扣",
        "房租每月1500",
        "工资200一天",
        "日工资340",
        "日结220",
        "工资一年12万",
    ],
)
def test_another_sum_is_no_wage(text: str) -> None:
    """What is owed, deducted, paid beside the wage, or paid by the day or the year."""
    assert "monthly_wage" not in heard_inputs(text, CALCULATORS["severance"], TODAY)


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("受伤后一个月发2000，受伤前6000", "6000"),
        ("受伤前12个月平均工资6000，受伤后公司每月给2000", "6000"),
        ("出事前每个月七千", "七千"),
        ("受伤后每月只发2000", None),
        ("住院期间公司每个月给1800", None),
    ],
)
def test_the_wage_before_an_injury_is_none_paid_after_it(text: str, wage: str | None) -> None:
    """What was paid since tells nothing of what was earned before."""
    assert heard_inputs(text, CALCULATORS["work_injury_lump_sum"], TODAY).get("wage_before_injury") == wage


@pytest.mark.parametrize(
    ("text", "wage"),
    [
        ("年薪12万", 10000),
        ("年薪十二万左右", 10000),
        ("12万一年", 10000),
        ("年薪10万", Decimal("8333.33")),
        ("一天200，一个月26天", 5200),
        ("每天两百八，做25天", 7000),
        ("6000", 6000),
        ("每月6000", 6000),
        ("月薪6000，一年没发", 6000),
    ],
)
def test_an_answer_is_read_as_a_month(text: str, wage: int | Decimal) -> None:
    """A year's wage is twelve months' (劳动合同法实施条例 27), a day's goes by the days of the month."""
    assert read(MONTHLY_WAGE, answer_to(MONTHLY_WAGE, text, TODAY), TODAY) == wage
    assert read(WAGE_BEFORE_INJURY, answer_to(WAGE_BEFORE_INJURY, text, TODAY), TODAY) == wage


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("一天200", "一个月一般做多少天"),
        ("日结220", "一个月一般做多少天"),
        ("一年到头5万", "一个月的数"),
        ("一年下来拿6万", "一个月的数"),
        ("20块一小时", "折成平均每个月"),
        ("每个月扣我500", "不像是一个月的工资"),
        ("欠我8000", "不像是一个月的工资"),
    ],
)
def test_an_answer_that_is_no_month_is_asked_again(text: str, asked: str) -> None:
    """In plain words for the month's figure, never taken as one."""
    with pytest.raises(Refused, match=asked):
        answer_to(MONTHLY_WAGE, text, TODAY)


def test_the_wage_of_one_month_is_no_twelfth_of_a_year() -> None:
    """年薪 answers for the average, not for the very month before leaving."""
    with pytest.raises(Refused):
        answer_to(LAST_MONTH_WAGE, "年薪12万", TODAY)


@pytest.mark.parametrize(
    ("answers", "result"),
    [(("年薪12万",), 65000), (("一天200", "一天200，一个月26天"), 33800), (("一年到头5万", "4000"), 26000)],
)
def test_severance_rests_on_the_month(person: Person, answers: tuple[str, ...], result: int) -> None:
    """Six and a half months of what a month is worth."""
    done = _say(person, DISMISSED, *answers)
    assert done.calculation is not None and done.calculation["result"] == result


def test_a_day_rate_answers_for_unpaid_wages(person: Person) -> None:
    """Their question takes a day's wage: 按天算的，说一天多少."""
    done = _say(person, "帮我算欠薪", "一天200", "干了30天")
    assert done.calculation is not None and done.calculation["result"] == 6000
