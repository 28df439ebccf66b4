"""The shortfall below the minimum wage, by district and month."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.fields import Refused
from actions.calculators.minimum_wage_gap import MINIMUM_WAGE_GAP
from tests.actions.calculators.grounds import amount, refused, worked_out
from tests.actions.calculators.said import told


@pytest.mark.parametrize(
    ("facts", "gap"),
    [
        ({"paid_wage": 2000, "event_date": "2025-01-01", "months": 3, "district": "渝中"}, 990),  # 330×3
        (
            {"paid_wage": 2000, "event_date": "2024-11-01", "months": 4, "district": "渝中区"},
            860,
        ),  # 100×2+330×2
        ({"paid_wage": 2000, "event_date": "2024-11-15", "months": 4, "district": "石柱"}, 400),  # 0×2+200×2
        ({"paid_wage": 2329, "event_date": "2026-05", "months": 1, "district": "江津"}, 1),
        ({"paid_wage": 2330, "event_date": "2026-05", "months": 1, "district": "江津"}, 0),
        ({"paid_wage": 2331, "event_date": "2026-05", "months": 1, "district": "江津"}, 0),
        ({"paid_wage": 2099, "event_date": "2024-12-01", "months": 1, "district": "渝北"}, 1),
        ({"paid_wage": 2099, "event_date": "2026-01-01", "months": 1, "district": "渝北"}, 231),
        ({"paid_wage": 0, "event_date": "2026-05", "months": 1, "district": "城口县"}, 2200),
        (
            {
                "paid_wage": 2800,
                "overtime_pay": 600,
                "special_allowances": 200,
                "event_date": "2026-05",
                "months": 2,
                "district": "渝中",
            },
            660,  # 2330 - (2800-600-200) = 330; ×2
        ),
        ({"paid_wage": 2000, "event_date": "2025-06-01", "months": 8, "district": "两江新区"}, 2640),
    ],
)
def test_worked_examples(facts: dict[str, Any], gap: int) -> None:
    """Each month by the standard it had, overtime pay and special allowances left out."""
    assert amount(MINIMUM_WAGE_GAP, **facts) == gap


def test_without_a_district_both_tiers_are_told() -> None:
    """From 200 by the second tier to 330 by the first, and since when the number holds."""
    done = worked_out(MINIMUM_WAGE_GAP, paid_wage=2000, event_date="2026-05-01", months=1)
    assert done.result == Range(Decimal(200), Decimal(330))
    assert "说了区县可以算准" in told(done)
    assert "从2025-01-01起执行" in told(done)


def test_own_absence_takes_the_comparison_away() -> None:
    """最低工资规定 12, third paragraph: no number, the reason, and where such a month belongs."""
    facts = {"paid_wage": 2000, "event_date": "2026-05-01", "months": 1, "own_absence": "有"}
    question = refused(MINIMUM_WAGE_GAP, **facts)
    assert question.field == "own_absence"
    assert "第十二条" in question.question and "拖欠的工资" in question.question


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"district": "成都"}, "district"),
        ({"district": "火星"}, "district"),
        ({"event_date": "2022-03-31"}, "event_date"),
        ({"event_date": "2026-11-01", "months": 2}, "months"),
        ({"event_date": "2026-12-01"}, "months"),
        ({"months": "一个半月"}, "months"),
        ({"months": 0}, "months"),
        ({"paid_wage": -1}, "paid_wage"),
        ({"paid_wage": "一亿"}, "paid_wage"),
        ({"paid_wage": "300欧元"}, "paid_wage"),
        ({"overtime_pay": 2001}, "paid_wage"),
        ({"event_date": "哪天来着"}, "event_date"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """Places and months without a standard are said, never guessed."""
    right = {"paid_wage": 2000, "event_date": "2026-05-01", "months": 1, "district": "渝中"}
    with pytest.raises(Refused) as refused:
        worked_out(MINIMUM_WAGE_GAP, **{**right, **facts})
    assert refused.value.field == field


def test_the_month_the_table_begins_is_known() -> None:
    """2022-04 has 2100, the month before has none."""
    facts = {"paid_wage": 2000, "months": 1, "district": "渝中"}
    assert amount(MINIMUM_WAGE_GAP, **facts, event_date="2022-04-01") == 100


@given(st.integers(0, 4000), st.integers(1, 20), st.integers(1, 500))
def test_monotone_and_exact(wage: int, months: int, more: int) -> None:
    """A second way over the months of 2024-04 to 2025-11; a higher wage never leaves a larger gap."""
    facts = {"event_date": "2024-04-01", "months": months, "district": "渝中"}
    gap = amount(MINIMUM_WAGE_GAP, paid_wage=wage, **facts)
    before = min(months, 9)
    assert gap == before * max(0, 2100 - wage) + (months - before) * max(0, 2330 - wage)
    assert Decimal(0) <= amount(MINIMUM_WAGE_GAP, paid_wage=wage + more, **facts) <= gap
