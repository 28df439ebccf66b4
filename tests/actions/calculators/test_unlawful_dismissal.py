"""2N: twice N from the first day, never beside N or the month of notice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.severance import SEVERANCE
from actions.calculators.unlawful_dismissal import UNLAWFUL_DISMISSAL
from tests.actions.calculators.grounds import TODAY, alternative, amount, refused, worked_out


@pytest.mark.parametrize(
    ("wage", "start", "end", "worth"),
    [
        # 6年6个半月 → 7个月：8000 × 7 × 2 = 112000
        (8000, "2019-03-01", "2025-09-15", 112000),
        # 从2005年用工之日起20年6个半月 → 21个月：8000 × 21 × 2 = 336000
        (8000, "2005-03-01", "2025-09-15", 336000),
        # 干了一天 → 0.5个月：6000 × 0.5 × 2 = 6000
        (6000, "2026-11-24", "2026-11-24", 6000),
    ],
)
def test_worked_cases(wage: int, start: str, end: str, worth: int) -> None:
    """Each case comes to the sum worked out by hand beside it."""
    assert amount(UNLAWFUL_DISMISSAL, monthly_wage=wage, work_start=start, work_end=end) == worth


def test_the_cap_doubles_too() -> None:
    """Above three times the average: 27000 × 12 × 2, and the whole service still counts at most twelve years."""
    sum_ = amount(
        UNLAWFUL_DISMISSAL,
        monthly_wage=40000,
        local_average_wage=9000,
        work_start="2003-03-01",
        work_end="2025-09-15",
    )
    assert sum_ == 27000 * 12 * 2


def test_other_outcomes_stand_instead_of_it() -> None:
    """N is an alternative without the years before 2008, work goes on without damages, union work has its own rule."""
    sum_ = worked_out(UNLAWFUL_DISMISSAL, monthly_wage=8000, work_start="2005-03-01", work_end="2025-09-15")
    assert alternative(sum_, "合法") == 8000 * 18
    assert alternative(sum_, "继续履行") is None
    assert alternative(sum_, "工会") == 8000 * 12 * 2
    assert any("代通知金" in each for each in sum_.not_covered)
    assert [each.article for each in sum_.citations[:2]] == [87, 48]


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"monthly_wage": 0}, "monthly_wage"),
        ({"monthly_wage": "-8000"}, "monthly_wage"),
        ({"monthly_wage": "8000港币"}, "monthly_wage"),
        ({"monthly_wage": 8000, "work_start": "2026-02-30"}, "work_start"),
        ({"monthly_wage": 8000, "work_end": "2018-01-01"}, "work_end"),
        ({"monthly_wage": 8000, "work_end": "2030-01-01"}, "work_end"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question, never a number."""
    stay = {"work_start": "2019-03-01", "work_end": "2025-09-15"}
    assert refused(UNLAWFUL_DISMISSAL, **(stay | given_)).field == field


@given(
    st.decimals(1, 1_000_000, places=2),
    st.dates(date(2008, 1, 1), date(2025, 1, 1)),
    st.dates(date(2025, 1, 2), TODAY),
    st.none() | st.decimals(2000, 30_000, places=2),
)
def test_since_2008_it_is_twice_n(wage: Decimal, start: date, end: date, average: Decimal | None) -> None:
    """For service under the law 2N is N twice, whatever floor or cap applies."""
    stay = {"monthly_wage": wage, "work_start": start, "work_end": end, "local_average_wage": average}
    twice = amount(UNLAWFUL_DISMISSAL, **stay, district="忠县")
    assert abs(twice - amount(SEVERANCE, **stay, district="忠县") * 2) <= Decimal("0.01")  # rounded once
