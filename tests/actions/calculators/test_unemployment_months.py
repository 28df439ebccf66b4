"""失业保险金: the city's ladder, what was left over, and the national ceiling."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.unemployment_months import UNEMPLOYMENT_MONTHS, city_months, national_ceiling
from knowledge.districts import Place

PAID = st.integers(0, 600).map(Decimal)


@pytest.mark.parametrize(
    ("paid", "months"),
    [
        ("11个月", 0),
        ("一年", 3),
        ("23个月", 3),
        ("两年", 6),
        ("35个月", 6),
        ("三年", 9),
        ("47个月", 9),
        ("四年", 12),
        ("59个月", 12),
        ("五年", 15),
        ("六年零十一个月", 15),
        ("七年", 16),
        ("七年零十一个月", 16),
        ("八年", 17),
        ("十年", 19),
        ("14年", 23),
        ("179个月", 23),
        ("十五年", 24),
        ("三十年", 24),
    ],
)
def test_the_ladder(ground: Ground, paid: str, months: int) -> None:
    """A month before and on each step (重庆市失业保险条例 24)."""
    done = UNEMPLOYMENT_MONTHS.calculate({"contribution_months": paid}, ground)
    assert (done.result, done.unit) == (Decimal(months), "months")
    assert done.citations[0].law == "重庆市失业保险条例"


@pytest.mark.parametrize(
    ("paid", "left", "months"),
    [("5年", "3个月", 18), ("15年", "10", 24), ("6个月", "5个月", 5), ("8年", "0", 17), ("8年", "8", 24)],
)
def test_what_was_left_over_is_added(ground: Ground, paid: str, left: str, months: int) -> None:
    """15 + 3 = 18; together never more than 24."""
    given = {"contribution_months": paid, "months_left_over": left}
    assert UNEMPLOYMENT_MONTHS.calculate(given, ground).result == Decimal(months)


@pytest.mark.parametrize(("paid", "months"), [("4年", 12), ("59", 12), ("60", 18), ("119", 18), ("120", 24)])
def test_elsewhere_only_the_national_ceiling(ground: Ground, paid: str, months: int) -> None:
    """Outside the city: the most of 社会保险法 46, and that the local rule is not in our texts."""
    elsewhere = replace(ground, place=Place("成都", frozenset()))
    done = UNEMPLOYMENT_MONTHS.calculate({"contribution_months": paid}, elsewhere)
    assert done.result == Decimal(months)
    assert "最长" in done.lines[0].label and any("没有收录" in each for each in done.not_covered)


def test_the_monthly_amount_is_not_loaded(ground: Ground) -> None:
    """No amount is guessed."""
    done = UNEMPLOYMENT_MONTHS.calculate({"contribution_months": 60}, ground)
    assert any("重庆数据未录入" in each for each in done.not_covered)
    assert "元" not in "".join(line.value for line in done.lines)


def test_a_rough_time_gives_a_range(ground: Ground) -> None:
    """Four to six years: 12 to 15 months."""
    done = UNEMPLOYMENT_MONTHS.calculate({"contribution_months": {"low": 48, "high": 72}}, ground)
    assert done.result == Range(Decimal(12), Decimal(15))


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "contribution_months"),
        ({"contribution_months": "不知道"}, "contribution_months"),
        ({"contribution_months": "-5"}, "contribution_months"),
        ({"contribution_months": "一百年"}, "contribution_months"),
        ({"contribution_months": 60, "months_left_over": 30}, "months_left_over"),
        ({"contribution_months": float("nan")}, "contribution_months"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, given: dict[str, Any], field: str) -> None:
    """Unknown, negative and absurd inputs give a question, never a number."""
    with pytest.raises(Refused) as refused:
        UNEMPLOYMENT_MONTHS.calculate(given, ground)
    assert refused.value.field == field


@given(paid=PAID, more=PAID)
def test_longer_contributions_never_shorten_it(paid: Decimal, more: Decimal) -> None:
    """Monotone, 24 at most, and the city never beyond the national ceiling."""
    assert city_months(paid) <= city_months(paid + more) <= 24
    assert city_months(paid) <= national_ceiling(paid)


@given(paid=st.integers(0, 600))
def test_counted_out_year_by_year(paid: int) -> None:
    """A second way: three months for each of the first five years, then the sixth, then one a year."""
    months, years = 0, paid // 12
    for year in range(1, years + 1):
        months += 3 if year <= 5 else 0 if year == 6 else 1
    assert city_months(Decimal(paid)) == min(months, 24)
