"""停工留薪期工资: whole months, days left over, the twelve and twenty-four months, what was paid."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.injury_leave_pay import INJURY_LEAVE_PAY, wage_for

DAYS = Decimal("21.75")
STARTS = st.dates(date(2011, 1, 1), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "wage", "paid", "owed"),
    [
        ("2026-01-01", "2026-06-30", 6000, 0, "36000"),  # 6 × 6000
        ("2026-01-01", "2026-06-30", 6000, 12000, "24000"),  # 36000 − 12000
        ("2026-01-01", "2026-06-30", 6000, 40000, "0"),  # nothing is owed
        ("2026-03-02", "2026-03-06", 6000, 0, "1379.31"),  # Monday to Friday: 6000 ÷ 21.75 × 5
        ("2026-03-02", "2026-03-08", 6000, 0, "1379.31"),  # the weekend is no paid day
        ("2026-03-02", "2026-04-05", 6000, 0, "6551.72"),  # a month, Thursday and Friday: 6000 + 551.724
        ("2025-01-01", "2025-12-31", 6000, 0, "72000"),  # twelve months
        ("2025-01-01", "2026-01-01", 6000, 0, "72000"),  # a day more is beyond twelve
        ("2024-01-31", "2024-02-29", 6000, 0, "6000"),  # full with the last day of February
        ("2024-01-31", "2024-02-28", 6000, 0, "5793.1"),  # a day less: 21 weekdays
        ("2025-09-30", "2025-10-08", "8700", None, "2800"),  # 7 weekdays, holidays paid: 400 × 7
    ],
)
def test_worked_cases(ground: Ground, start: str, end: str, wage: Any, paid: Any, owed: str) -> None:
    """Months × wage + weekdays × wage ÷ 21.75 − what was paid (工伤保险条例 33)."""
    given = {"event_date": start, "leave_end": end, "wage_before_injury": wage, "amount_paid": paid}
    done = INJURY_LEAVE_PAY.calculate(given, ground)
    assert (done.result, done.unit) == (Decimal(owed), "CNY")
    assert (done.citations[0].law, done.citations[0].article) == ("工伤保险条例", 33)


@pytest.mark.parametrize(
    ("end", "confirmed", "owed", "extended"),
    [
        ("2025-02-28", False, "60000", None),  # 12 × 5000
        ("2025-08-31", False, "60000", "90000"),  # 18 × 5000 where confirmed
        ("2025-08-31", True, "90000", None),
        ("2026-02-28", True, "120000", None),  # 24 × 5000
        ("2026-10-31", True, "120000", None),
        ("2026-10-31", False, "60000", "120000"),
    ],
)
def test_twelve_months_and_twenty_four_where_confirmed(
    ground: Ground, end: str, confirmed: bool, owed: str, extended: str | None
) -> None:
    """From 2024-03-01: the usual most, and with the committee's word (33, second paragraph)."""
    given = {
        "event_date": "2024-03-01",
        "leave_end": end,
        "wage_before_injury": 5000,
        "extension_confirmed": confirmed,
        "amount_paid": 0,
    }
    done = INJURY_LEAVE_PAY.calculate(given, ground)
    assert done.result == Decimal(owed)
    assert [each.result for each in done.alternatives] == ([Decimal(extended)] if extended else [])


def test_a_rough_wage_gives_a_range(ground: Ground) -> None:
    """七八千 for three months: 21000 to 24000."""
    given = {"event_date": "2026-01-01", "leave_end": "2026-03-31", "wage_before_injury": "七八千"}
    assert INJURY_LEAVE_PAY.calculate(given, ground).result == Range(Decimal(21000), Decimal(24000))


def test_no_list_of_injuries_is_guessed(ground: Ground) -> None:
    """How long each injury's leave is, the city's list says, and it is not loaded."""
    given = {"event_date": "2026-01-01", "leave_end": "2026-03-31", "wage_before_injury": 6000}
    assert any("没有收录" in each for each in INJURY_LEAVE_PAY.calculate(given, ground).not_covered)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"wage_before_injury": "-6000"}, "wage_before_injury"),
        ({"wage_before_injury": "一亿"}, "wage_before_injury"),
        ({"wage_before_injury": "1000欧元"}, "wage_before_injury"),
        ({"wage_before_injury": "不知道"}, "wage_before_injury"),
        ({"event_date": "2027-01-01"}, "event_date"),
        ({"leave_end": "2025-12-31"}, "leave_end"),
        ({"leave_end": "2027-01-01"}, "leave_end"),
        ({"leave_end": None}, "leave_end"),
        ({"amount_paid": "-5"}, "amount_paid"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, changed: dict[str, Any], field: str) -> None:
    """Negative, absurd, foreign, reversed and future inputs give a question, never a number."""
    given = {"event_date": "2026-01-01", "leave_end": "2026-03-31", "wage_before_injury": 6000}
    with pytest.raises(Refused) as refused:
        INJURY_LEAVE_PAY.calculate(given | changed, ground)
    assert refused.value.field == field


@given(start=STARTS, days=st.integers(0, 800), wage=st.decimals(1, 100_000, places=2))
def test_a_day_more_never_lowers_it(start: date, days: int, wage: Decimal) -> None:
    """Monotone by the day, and within half a month's wage of the share of the year."""
    end = start + timedelta(days=days)
    less, _, _ = wage_for(start, end, wage, DAYS)
    more, _, _ = wage_for(start, end + timedelta(days=1), wage, DAYS)
    assert 0 <= less <= more
    assert abs(less - wage * 12 * (days + 1) / Decimal("365.25")) <= wage / 2


@given(
    start=st.dates(date(2011, 1, 1), date(2025, 1, 28)), months=st.integers(0, 24), days=st.integers(0, 27)
)
def test_counted_out_day_by_day(start: date, months: int, days: int) -> None:
    """A second way: walk month by month from a day every month has, then count the weekdays one by one."""
    first = start.replace(day=min(start.day, 28))
    reached = first
    for _ in range(months):
        reached = (reached.replace(day=1) + timedelta(days=32)).replace(day=first.day)
    walked = [reached + timedelta(days=n) for n in range(days)]
    weekdays = len([day for day in walked if day.isoweekday() <= 5])
    owed, _, _ = wage_for(first, reached + timedelta(days=days - 1), Decimal(2175), DAYS)
    assert owed == 2175 * months + min(100 * weekdays, 2175)
