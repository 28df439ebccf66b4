"""竞业限制补偿: as agreed, else 30 %, not below the minimum wage, two years at most."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.non_compete_pay import NON_COMPETE_PAY
from tests.actions.calculators.grounds import alternative, amount, refused, worked_out

NONE_AGREED = {"agreed_pay": "没有约定", "months_kept": "半年"}


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        # 10000 × 30% = 3000，高于最低工资2330；3000 × 6 = 18000
        ({**NONE_AGREED, "monthly_wage": "一万", "district": "渝中"}, "18000"),
        # 6000 × 30% = 1800，低于一档2330；2330 × 6 = 13980
        ({**NONE_AGREED, "monthly_wage": 6000, "district": "渝中"}, "13980"),
        # 二档2200 × 6 = 13200
        ({**NONE_AGREED, "monthly_wage": 6000, "district": "忠县"}, "13200"),
        # 2024年10月底离职：11、12月2100，2025年1至4月2330；4200 + 9320 = 13520
        ({**NONE_AGREED, "monthly_wage": 6000, "district": "渝中", "work_end": "2024-10-31"}, "13520"),
        # 12月15日起：那个月按12月15日的2100，以后2330 × 5；2100 + 11650 = 13750
        ({**NONE_AGREED, "monthly_wage": 6000, "district": "渝中", "work_end": "2024-12-14"}, "13750"),
        # 2026-08-24离职，到2026-11-24正好三个月
        ({"agreed_pay": 4000, "months_kept": 3, "work_end": "2026-08-24"}, "12000"),
        # 约定4000：4000 × 3 = 12000
        ({"agreed_pay": "四千", "months_kept": 3}, "12000"),
        # 约定的不看最低工资：1000 × 3
        ({"agreed_pay": 1000, "months_kept": 3}, "3000"),
        # 最长两年：4000 × 24
        ({"agreed_pay": 4000, "months_kept": "三年"}, "96000"),
        ({"agreed_pay": 4000, "months_kept": "两年"}, "96000"),
        ({"agreed_pay": 4000, "months_kept": 0}, "0"),
    ],
)
def test_worked_cases(given_: dict[str, object], worth: str) -> None:
    """Each case comes to the sum worked out by hand beside it."""
    assert amount(NON_COMPETE_PAY, **given_) == Decimal(worth)


def test_the_wage_is_asked_only_where_nothing_was_agreed() -> None:
    """With an agreed sum the average wage does not matter."""
    assert [field.name for field in NON_COMPETE_PAY.missing({})] == ["agreed_pay", "months_kept"]
    assert refused(NON_COMPETE_PAY, **NONE_AGREED).field == "monthly_wage"


def test_elsewhere_the_floor_is_not_ours() -> None:
    """成都: 30 % stands, and that the floor was not checked is said."""
    sum_ = worked_out(NON_COMPETE_PAY, **NONE_AGREED, monthly_wage=6000, district="成都")
    assert sum_.result == 10800 and any("没有核对" in each for each in sum_.not_covered)


def test_ending_it_early_adds_three_months() -> None:
    """4000 × 3 kept, and three more where the employer lets go."""
    sum_ = worked_out(NON_COMPETE_PAY, agreed_pay=4000, months_kept=3)
    assert alternative(sum_, "提前解除") == 24000
    assert alternative(sum_, "没有守约") == 0
    assert sum_.citations[0].law == "劳动合同法"


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"agreed_pay": "不清楚"}, "agreed_pay"),
        ({"agreed_pay": 0}, "agreed_pay"),
        ({"agreed_pay": "一个亿"}, "agreed_pay"),
        ({"months_kept": -1}, "months_kept"),
        ({"agreed_pay": None, "monthly_wage": "-5"}, "monthly_wage"),
        ({"work_end": "2026-08-25"}, "months_kept"),  # a day short of three months
        ({"work_end": "2027-01-01"}, "months_kept"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question, never a number."""
    assert refused(NON_COMPETE_PAY, **({"agreed_pay": 4000, "months_kept": 3} | given_)).field == field


@given(st.decimals(1, 1_000_000, places=2), st.decimals(0, 100, places=1))
def test_at_least_the_minimum_wage_and_at_most_two_years(wage: Decimal, months: Decimal) -> None:
    """Between the floor and 30 % of the wage for 24 months."""
    sum_ = amount(NON_COMPETE_PAY, agreed_pay=None, months_kept=months, monthly_wage=wage, district="渝中区")
    counted = min(months, Decimal(24))
    assert abs(sum_ - max(wage * Decimal("0.3"), Decimal(2330)) * counted) <= Decimal("0.01")
