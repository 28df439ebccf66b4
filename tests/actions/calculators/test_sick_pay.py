"""病假工资: Chongqing's shares, the floor, part of a month."""

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
from actions.calculators.sick_pay import SICK_PAY

WAGES = st.decimals(1, 1_000_000, places=2)


@pytest.mark.parametrize(
    ("years", "late", "share"),
    [
        ("9.99", False, 70),
        ("10", False, 80),
        ("19.9", False, 80),
        ("20", False, 90),
        ("29.9", False, 90),
        ("30", False, 95),
        ("9年", True, 60),
        ("10", True, 65),
        ("19年半", True, 65),
        ("20", True, 70),
        ("35", True, 70),
    ],
)
def test_shares_of_ten_thousand_yuan(ground: Ground, years: str, late: bool, share: int) -> None:
    """10000 × share %: the share by service and by half a year of leave."""
    given = {"normal_wage": "一万", "local_years": years, "over_half_year": late}
    assert SICK_PAY.calculate(given, ground).result == Decimal(share * 100)


@pytest.mark.parametrize(
    ("wage", "district", "day", "pay"),
    [
        # 2330 × 80 % = 1864 > 2500 × 70 % = 1750
        ("2500", "渝中区", "2026-05-01", "1864"),
        # 2200 × 80 % = 1760 > 1750
        ("2500", "城口", "2026-05-01", "1760"),
        # 2100 × 80 % = 1680 < 1750, the rate before 2025
        ("2500", "渝中区", "2024-12-31", "1750"),
        ("2500", "渝中区", "2025-01-01", "1864"),
        # 2662.86 × 70 % = 1864.002 → 1864.00, and a fen more is above the floor
        ("2662.90", "江北", "2026-05-01", "1864.03"),
    ],
)
def test_the_floor_by_district_and_day(ground: Ground, wage: str, district: str, day: str, pay: str) -> None:
    """Never below 80 % of the minimum wage of the district on the day."""
    given = {
        "normal_wage": wage,
        "local_years": "3年",
        "over_half_year": "没有",
        "district": district,
        "sick_start": day,
    }
    assert SICK_PAY.calculate(given, ground).result == Decimal(pay)


@pytest.mark.parametrize(
    ("days", "pay"),
    [
        # 8000 × 70 % = 5600; 5600 ÷ 21.75 × 5 = 1287.356…
        ("5天", "1287.36"),
        # ÷ 21.75 × 0.5 = 128.7356…
        ("0.5", "128.74"),
        # twenty-three working days are no more than the month
        ("23", "5600"),
    ],
)
def test_days_convert_by_the_paid_days(ground: Ground, days: str, pay: str) -> None:
    """21.75 paid days a month."""
    given = {"normal_wage": "8000", "local_years": 3, "over_half_year": "否", "sick_days": days}
    done = SICK_PAY.calculate(given, ground)
    assert done.result == Decimal(pay)
    assert "21.75" in done.lines[-1].formula


def test_the_later_share_and_what_is_not_checked_are_told(ground: Ground) -> None:
    """After six months 60 %; that the city's rule comes from reprints is said."""
    done = SICK_PAY.calculate({"normal_wage": 8000, "local_years": 3, "over_half_year": False}, ground)
    assert (done.result, done.alternatives[0].result) == (Decimal(5600), Decimal(4800))
    assert any("最新公布为准" in each for each in done.not_covered)


def test_before_the_minimum_wage_table_the_floor_is_open(ground: Ground) -> None:
    """In 2015 no minimum wage is loaded: said, not guessed."""
    given = {
        "normal_wage": 2000,
        "local_years": 3,
        "over_half_year": False,
        "sick_start": "2015-05-01",
    }
    done = SICK_PAY.calculate(given, ground)
    assert done.result == Decimal(1400)
    assert any("没有录入" in each for each in done.not_covered)


def test_a_rough_wage_gives_a_range(ground: Ground) -> None:
    """七八千 at 70 %: 4900 to 5600."""
    given = {"normal_wage": "七八千", "local_years": 3, "over_half_year": "不清楚"}
    assert SICK_PAY.calculate(given, ground).result == Range(Decimal(4900), Decimal(5600))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"normal_wage": "-5000"}, "normal_wage"),
        ({"normal_wage": "0"}, "normal_wage"),
        ({"normal_wage": "一亿"}, "normal_wage"),
        ({"normal_wage": "3000美元"}, "normal_wage"),
        ({"normal_wage": "不知道"}, "normal_wage"),
        ({"sick_days": "40"}, "sick_days"),
        ({"district": "成都"}, "district"),
        ({"sick_start": "1998-01-01"}, "sick_start"),
        ({"sick_start": "2030-01-01"}, "sick_start"),
        ({"over_half_year": "也许吧"}, "over_half_year"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, changed: dict[str, Any], field: str) -> None:
    """Negative, absurd, foreign and unknown inputs give a question, never a number."""
    with pytest.raises(Refused) as refused:
        SICK_PAY.calculate({"normal_wage": 5000, "local_years": 3, "over_half_year": False} | changed, ground)
    assert refused.value.field == field


@given(wage=WAGES, more=WAGES, years=st.integers(0, 59), late=st.booleans())
def test_more_wage_or_service_never_lowers_it(
    ground: Ground, wage: Decimal, more: Decimal, years: int, late: bool
) -> None:
    """Monotone, at least the floor of the lowest tier (2200 × 80 %), at most 95 % of the wage above it."""

    def pay(of: Decimal, served: int) -> Decimal:
        given = {
            "normal_wage": min(of, Decimal(1_000_000)),
            "local_years": served,
            "over_half_year": late,
            "sick_start": date(2026, 1, 1),
            "district": "忠县",
        }
        result = SICK_PAY.calculate(given, ground).result
        assert isinstance(result, Decimal)
        return result

    less = pay(wage, years)
    assert Decimal(1760) <= less <= pay(wage + more, years + 1)
    assert less <= max(Decimal(1760), wage * Decimal("0.95") + Decimal("0.01"))
