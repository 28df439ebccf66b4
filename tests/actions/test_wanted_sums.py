"""Which sum 帮我算… names: every kind by the words people use for it."""

from __future__ import annotations

import pytest

from actions.calculating.wanted import wanted, wishes_to_calculate
from actions.calculators.catalogue import CALCULATORS

WISHES = {
    "帮我算经济补偿": "severance",
    "帮我算违法解除的赔偿金": "unlawful_dismissal",
    "帮我算代通知金": "notice_pay",
    "帮我算双倍工资": "double_wage",
    "帮我算加班费": "overtime",
    "帮我算年休假": "annual_leave_days",
    "帮我算一下年假": "annual_leave_days",
    "帮我算没休的年假折多少钱": "annual_leave_pay",
    "帮我算年假工资": "annual_leave_pay",
    "帮我算医疗期": "sick_period",
    "帮我算病假工资": "sick_pay",
    "帮我算试用期": "probation_limit",
    "帮我算仲裁时效": "arbitration_limit",
    "帮我算投诉时效": "inspection_limit",
    "帮我算欠的工资": "unpaid_wages",
    "帮我算最低工资差额": "minimum_wage_gap",
    "帮我算小时工工资": "part_time",
    "帮我算产假": "maternity_days",
    "帮我算退休年龄": "retirement_age",
    "帮我算工伤赔偿": "work_injury_lump_sum",
    "帮我算责令以后还不给的加付赔偿金": "additional_damages",
    "帮我算服务期违约金": "training_bond",
    "帮我算竞业限制补偿": "non_compete_pay",
    "帮我算停工留薪期工资": "injury_leave_pay",
    "帮我算失业金": "unemployment_months",
    "帮我算点工工钱": "site_wages",
    "帮我算办事期限": "working_days_deadline",
}


@pytest.mark.parametrize(("wish", "kind"), WISHES.items())
def test_a_wish_names_its_kind(wish: str, kind: str) -> None:
    """No further word is needed."""
    assert wanted(wish) == kind


def test_every_kind_can_be_wished_for() -> None:
    """A calculator that is added gets its words."""
    assert set(WISHES.values()) == set(CALCULATORS)


@pytest.mark.parametrize("other", ["帮我算试用期工资", "帮我算产假工资"])
def test_pay_of_a_time_is_not_its_length(other: str) -> None:
    """产假工资 is no number of days."""
    assert wanted(other) is None


def test_a_complaint_made_does_not_turn_the_limit_of_arbitration_into_that_of_inspection() -> None:
    """投诉过了，仲裁时效还有多久: the door named with the limit counts."""
    assert wanted("帮我算一下，投诉了以后仲裁时效到哪天") == "arbitration_limit"


@pytest.mark.parametrize("wish", WISHES)
def test_a_sum_named_alone_is_wished_for(wish: str) -> None:
    """算加班费 needs no 帮我."""
    assert wishes_to_calculate(wish.removeprefix("帮我").replace("一下", ""))


@pytest.mark.parametrize(
    "named",
    [
        "我要算工伤赔偿",
        "加班费计算",
        "计算双倍工资",
        "底薪3000，周末加了48小时，算加班费",
        "算欠薪",
        "算退休",
    ],
)
def test_a_sum_may_be_named_in_other_ways(named: str) -> None:
    """Before or after the word, or at the end of a story."""
    assert wishes_to_calculate(named)


@pytest.mark.parametrize(
    "other",
    [
        "算不算工伤",
        "算加班费吗",
        "算了",
        "公司说这笔钱算经济补偿",
        "加班费按基本工资计算",
        "加班费怎么计算",
        "算了吧，不要赔偿了",
        "这个怎么送给单位才算数",
    ],
)
def test_what_counts_as_something_is_no_wish(other: str) -> None:
    """算 is to count as, too; how it is worked out is a question."""
    assert not wishes_to_calculate(other)
