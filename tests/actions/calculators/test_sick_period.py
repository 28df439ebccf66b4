"""医疗期: the table of 医疗期规定 3, its steps, and what is asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.sick_period import SICK_PERIOD, sick_months

YEARS = st.decimals(0, 60, places=2)


@pytest.mark.parametrize(
    ("total", "local", "months"),
    [
        ("0", "0", 3),
        ("3年", "2年", 3),
        ("9年", "四年半", 3),
        ("9年11个月", "5年", 6),
        ("9.99", "9.99", 6),
        ("10年", "4年", 6),
        ("12", "4.99", 6),
        ("12", "5", 9),
        ("十二年", "六年", 9),
        ("15", "9.99", 9),
        ("15", "10", 12),
        ("20", "14.9", 12),
        ("20", "15", 18),
        ("25", "19年半", 18),
        ("25", "20", 24),
        ("40", "40", 24),
    ],
)
def test_the_table_of_the_rule(ground: Ground, total: str, local: str, months: int) -> None:
    """Years in all and here → months, a step before and on each line (医疗期规定 3)."""
    done = SICK_PERIOD.calculate({"total_years": total, "local_years": local}, ground)
    assert (done.result, done.unit) == (Decimal(months), "months")
    assert done.citations[0].law == "医疗期规定" and done.citations[0].article == 3


@pytest.mark.parametrize(
    ("months_in_all", "within"), [(3, 6), (6, 12), (9, 15), (12, 18), (18, 24), (24, 30)]
)
def test_days_are_added_up_within_a_longer_time(ground: Ground, months_in_all: int, within: int) -> None:
    """Each 医疗期 has the time within which sick days add up (医疗期规定 4)."""
    years = {3: (1, 1), 6: (11, 1), 9: (12, 6), 12: (12, 11), 18: (20, 16), 24: (30, 21)}[months_in_all]
    done = SICK_PERIOD.calculate({"total_years": years[0], "local_years": years[1]}, ground)
    assert done.lines[-1].value == f"{within}个月"


def test_the_last_day_of_the_window_is_told(ground: Ground) -> None:
    """Three months within six: from 2026-01-15 the window ends on 2026-07-14."""
    done = SICK_PERIOD.calculate(
        {"total_years": 3, "local_years": 2, "sick_start": date(2026, 1, 15)}, ground
    )
    assert done.lines[-1].value == "2026-07-14"


@pytest.mark.parametrize(
    ("started", "sick", "months"),
    [("2021-03-01", "2026-02-28", 3), ("2021-03-01", "2026-03-01", 6), ("2016-02-29", "2021-02-27", 3)],
)
def test_years_here_follow_from_the_first_day(ground: Ground, started: str, sick: str, months: int) -> None:
    """Five years are full on the fifth anniversary, not the day before."""
    given = {"total_years": "7年", "work_start": started, "sick_start": sick}
    assert SICK_PERIOD.calculate(given, ground).result == Decimal(months)


@pytest.mark.parametrize(("local", "low", "high"), [("2年", 3, 6), ("6年", 6, 9)])
def test_unknown_years_in_all_give_a_range(ground: Ground, local: str, low: int, high: int) -> None:
    """Both rows are possible until the years of work in all are known."""
    done = SICK_PERIOD.calculate({"local_years": local, "total_years": "不记得"}, ground)
    assert done.result == Range(Decimal(low), Decimal(high))
    assert len([line for line in done.lines if line.label == "医疗期"]) == 2


def test_long_service_here_needs_no_years_in_all(ground: Ground) -> None:
    """Sixteen years here are at least sixteen in all."""
    assert SICK_PERIOD.calculate({"local_years": 16, "total_years": None}, ground).result == Decimal(18)


def test_a_rough_answer_gives_a_range(ground: Ground) -> None:
    """Four to six years here, twelve in all: six or nine months."""
    done = SICK_PERIOD.calculate({"local_years": {"low": 4, "high": 6}, "total_years": 12}, ground)
    assert done.result == Range(Decimal(6), Decimal(9))


def test_exactly_on_a_line_the_shorter_reading_is_told(ground: Ground) -> None:
    """以上 and 以下 may both include the number: five years here, twelve in all, are nine or six months."""
    done = SICK_PERIOD.calculate({"local_years": 5, "total_years": 12}, ground)
    assert (done.result, done.alternatives[0].result) == (Decimal(9), Decimal(6))
    assert not SICK_PERIOD.calculate({"local_years": 6, "total_years": 12}, ground).alternatives


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"local_years": "-3", "total_years": 5}, "local_years"),
        ({"local_years": "一百年", "total_years": 5}, "local_years"),
        ({"local_years": 8, "total_years": 5}, "total_years"),
        ({"local_years": "好久了", "total_years": 5}, "local_years"),
        ({"local_years": "不知道", "total_years": 5}, "local_years"),
        ({"work_start": "2027-01-01", "total_years": 5}, "work_start"),
        ({"local_years": 3, "total_years": 5, "sick_start": "2090-01-01"}, "sick_start"),
        ({"total_years": 5}, "local_years"),
        ({"local_years": 3, "monthly_wage": 5000}, "monthly_wage"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, given: dict[str, Any], field: str) -> None:
    """Negative, absurd, contradicting, unknown and future inputs give a question, never a number."""
    with pytest.raises(Refused) as refused:
        SICK_PERIOD.calculate(given, ground)
    assert refused.value.field == field and refused.value.question


def test_only_what_is_missing_is_asked() -> None:
    """The first day of work stands for the years here; the years in all are asked, though they may stay unknown."""
    assert [field.name for field in SICK_PERIOD.missing({})] == ["local_years", "total_years"]
    assert [field.name for field in SICK_PERIOD.missing({"work_start": "2020-01-01"})] == ["total_years"]
    assert next(iter(SICK_PERIOD.missing({"work_start": "忘了"}))).name == "local_years"


def test_five_years_in_all_and_a_month_more_here_agree(ground: Ground) -> None:
    """People round the years in all: no contradiction within the same year."""
    given = {"total_years": "5年", "work_start": "2021-10-01", "sick_start": "2026-11-01"}
    assert SICK_PERIOD.calculate(given, ground).result == Decimal(6)


@given(total=YEARS, more=YEARS, local=YEARS, more_here=YEARS)
def test_more_years_never_shorten_it(
    total: Decimal, more: Decimal, local: Decimal, more_here: Decimal
) -> None:
    """Monotone in both, between three and twenty-four months."""
    less = sick_months(total, local)
    assert 3 <= less <= sick_months(total + more, local + more_here) <= 24


@given(total=YEARS, local=YEARS)
def test_told_a_second_way(total: Decimal, local: Decimal) -> None:
    """The two items of the article as they are read aloud."""
    if total < 10:
        months = 3 if local < 5 else 6
    elif local < 5:
        months = 6
    elif local < 10:
        months = 9
    elif local < 15:
        months = 12
    else:
        months = 18 if local < 20 else 24
    assert sick_months(total, local) == months
