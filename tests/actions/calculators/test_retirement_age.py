"""法定退休年龄: every birth month from 1960 to 2000 against the rule, counted out a second way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.retirement_age import GROUPS, RETIREMENT_AGE, months_added, retirement_day

BIRTHS = st.dates(date(1935, 1, 1), date(2008, 12, 31))
KEYS = st.sampled_from(sorted(GROUPS))


def _counted_out(key: str) -> dict[tuple[int, int], int]:
    """Age in months by birth month, built forward: each run of birth months waits one month longer than the last."""
    before, after, run, first = {
        "male": (60, 63, 4, 1965),
        "female_55": (55, 58, 4, 1970),
        "female_50": (50, 55, 2, 1975),
    }[key]
    ages: dict[tuple[int, int], int] = {}
    age, left = before * 12, 0
    for year in range(1960, 2001):
        for month in range(1, 13):
            if year >= first:
                if left == 0 and age < after * 12:
                    age, left = age + 1, run
                left = max(0, left - 1)
            ages[year, month] = age
    return ages


@pytest.mark.parametrize("key", sorted(GROUPS))
def test_every_month_from_1960_to_2000(key: str) -> None:
    """492 birth months a group: the age in months and the month it is reached (办法 1)."""
    ages = _counted_out(key)
    assert len(ages) == 492
    for (year, month), age in ages.items():
        group = GROUPS[key]
        assert group.before * 12 + months_added(date(year, month, 1), group) == age, (year, month)
        reached = year * 12 + month - 1 + age
        day = retirement_day(date(year, month, 15), group)
        assert (day.year, day.month, day.day) == (reached // 12, reached % 12 + 1, 15)


@pytest.mark.parametrize(
    ("birth", "sex", "day"),
    [
        ("1964-12-31", "男", "2024-12-31"),  # reached 60 before the reform
        ("1965-01-01", "男", "2025-02-01"),  # 60 and 1 month
        ("1965年4月", "男", "2025-05-01"),
        ("1965-05-20", "男", "2025-07-20"),  # 60 and 2
        ("1966年6月", "男", "2026-11-01"),  # 17 months on: 17 ÷ 4 = 4, + 1 = 5
        ("1976-08-31", "男", "2039-07-31"),  # 139 ÷ 4 = 34, + 1 = 35: 62 and 11 months
        ("1976-09-01", "男", "2039-09-01"),  # 63
        ("1990-01-01", "男", "2053-01-01"),
        ("1969-12-31", "女55", "2024-12-31"),
        ("1970-01-01", "女55", "2025-02-01"),
        ("1981-09-01", "女55", "2039-09-01"),  # 58
        ("1974-12-31", "女50", "2024-12-31"),
        ("1975-01-01", "女50", "2025-02-01"),
        ("1976年6月", "女50", "2027-03-01"),  # 17 ÷ 2 = 8, + 1 = 9
        ("1984-10-01", "女50", "2039-09-01"),  # 117 ÷ 2 = 58, + 1 = 59: 54 and 11 months
        ("1984-11-01", "女50", "2039-11-01"),  # 55
        ("1965-01-31", "男", "2025-02-28"),  # the last day of a short month
        ("1972-02-29", "男", "2033-12-29"),  # 85 ÷ 4 = 21, + 1 = 22: 61 and 10 months
    ],
)
def test_worked_cases(ground: Ground, birth: str, sex: str, day: str) -> None:
    """Born on → the day the age is reached; a month on each side of every border."""
    done = RETIREMENT_AGE.calculate({"birth_date": birth, "sex": sex}, ground)
    assert (done.result, done.unit) == (date.fromisoformat(day), "date")
    assert done.citations[0].law == "延迟法定退休年龄决定和办法"


@pytest.mark.parametrize(
    ("sex", "groups"),
    [
        ("女", {"女55", "女50"}),
        ("女职工", {"女55", "女50"}),
        ("不知道", {"男", "女55", "女50"}),
        (None, {"男", "女55", "女50"}),
    ],
)
def test_what_is_not_known_is_told_for_all(ground: Ground, sex: str | None, groups: set[str]) -> None:
    """A woman who does not know her old age gets both, nobody's sex known all three."""
    done = RETIREMENT_AGE.calculate({"birth_date": "1975-06-01", "sex": sex}, ground)
    assert isinstance(done.result, dict) and set(done.result) == groups
    assert done.unit == "mixed"


@pytest.mark.parametrize("told", ["女50", "女50岁退休", "女50（工人岗）"])
def test_the_longest_choice_is_meant(ground: Ground, told: str) -> None:
    """女50岁 is not 女."""
    assert isinstance(
        RETIREMENT_AGE.calculate({"birth_date": "1975-06-01", "sex": told}, ground).result, date
    )


@pytest.mark.parametrize(
    ("birth", "years"),
    [
        ("1967-01-01", "15"),
        ("1968-09-01", "15"),
        ("1969-01-01", "15.5"),
        ("1970-01-01", "16"),
        ("1980-01-01", "20"),
    ],
)
def test_the_least_years_of_contributions(ground: Ground, birth: str, years: str) -> None:
    """15 years until 2029, half a year more each year from 2030 (办法 2), for men of that birth."""
    done = RETIREMENT_AGE.calculate({"birth_date": birth, "sex": "男"}, ground)
    assert done.lines[-1].value == f"{years}年"


def test_flexible_retirement_keeps_within_three_years_and_the_old_age(ground: Ground) -> None:
    """A man of June 1966: from 60 in June 2026 to November 2029; a woman of 1984: three years before 55."""
    early, late = RETIREMENT_AGE.calculate({"birth_date": "1966-06-01", "sex": "男"}, ground).alternatives
    assert (early.result, late.result) == (date(2026, 6, 1), date(2029, 11, 1))
    early, _ = RETIREMENT_AGE.calculate({"birth_date": "1984-12-01", "sex": "女50"}, ground).alternatives
    assert early.result == date(2036, 12, 1)
    assert not RETIREMENT_AGE.calculate({"birth_date": "1960-01-01", "sex": "男"}, ground).alternatives


def test_our_steps_are_the_tables(ground: Ground) -> None:
    """Ages and steps in the code agree with the dated table."""
    keys = {
        "男职工原年龄": GROUPS["male"].before,
        "男职工延到": GROUPS["male"].after,
        "女职工原五十五岁延到": GROUPS["female_55"].after,
        "女职工原五十岁延到": GROUPS["female_50"].after,
        "男职工和原五十五岁女职工每几个月延一个月": GROUPS["male"].step,
        "原五十岁女职工每几个月延一个月": GROUPS["female_50"].step,
    }
    for key, value in keys.items():
        row = ground.figures.row("延迟退休", key, ground.today)
        assert row is not None and row.value == value, key


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "birth_date"),
        ({"birth_date": "不记得"}, "birth_date"),
        ({"birth_date": "2030-01-01"}, "birth_date"),
        ({"birth_date": "1890-01-01"}, "birth_date"),
        ({"birth_date": "属猪的"}, "birth_date"),
        ({"birth_date": "1975-13-01"}, "birth_date"),
        ({"birth_date": "1975-06-01", "sex": "工人"}, "sex"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, given: dict[str, Any], field: str) -> None:
    """Unknown, future and absurd birth dates give a question, never a date."""
    with pytest.raises(Refused) as refused:
        RETIREMENT_AGE.calculate(given, ground)
    assert refused.value.field == field


@given(key=KEYS, one=BIRTHS, other=BIRTHS)
def test_who_is_born_later_retires_no_earlier(key: str, one: date, other: date) -> None:
    """Monotone, and between the old and the new age."""
    first, second = sorted((one, other))
    group = GROUPS[key]
    assert retirement_day(first, group) <= retirement_day(second, group)
    assert 0 <= months_added(one, group) <= (group.after - group.before) * 12
