"""服务期违约金: the share of the months not served is the ceiling."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.training_bond import TRAINING_BOND
from tests.actions.calculators.grounds import alternative, amount, refused, worked_out

BOND = {"training_cost": "3万", "service_months": "三年", "served_months": "一年半"}


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        ({}, "15000"),  # 30000 ÷ 36 × 18 = 15000
        ({"agreed_penalty": "五万"}, "15000"),  # 约定的更高，压到15000
        ({"agreed_penalty": 8000}, "8000"),  # 约定的更低，按约定
        ({"agreed_penalty": "没有约定"}, "15000"),
        ({"served_months": 0}, "30000"),  # 一天没干：全部培训费
        ({"served_months": "35个月"}, "833.33"),  # 30000 ÷ 36 × 1
        ({"served_months": "三年"}, "0"),
        ({"served_months": "四年"}, "0"),
        ({"training_cost": 0}, "0"),
    ],
)
def test_worked_cases(given_: dict[str, object], worth: str) -> None:
    """Each case comes to the sum worked out by hand beside it."""
    assert amount(TRAINING_BOND, **(BOND | given_)) == Decimal(worth)


@pytest.mark.parametrize(
    ("reason", "worth"),
    [("自己辞职", 15000), ("fault", 15000), ("forced", 0), ("layoff", 0), ("article_40", 0), ("expired", 0)],
)
def test_who_broke_the_bond_decides(reason: str, worth: int) -> None:
    """Leaving over arrears or being let go for other reasons is no breach (实施条例 26)."""
    assert amount(TRAINING_BOND, **BOND, leaving_reason=reason) == worth


def test_other_readings_are_told() -> None:
    """Ordinary induction carries no penalty; a flat or a residence permit is another matter."""
    sum_ = worked_out(TRAINING_BOND, **BOND)
    assert alternative(sum_, "专项") == 0
    assert alternative(sum_, "特殊待遇") is None
    assert (sum_.citations[0].article, sum_.citations[0].paragraph) == (22, 2)


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"training_cost": -1}, "training_cost"),
        ({"training_cost": "一亿"}, "training_cost"),
        ({"service_months": 0}, "service_months"),
        ({"service_months": "一百年"}, "service_months"),
        ({"served_months": "不记得"}, "served_months"),
        ({"agreed_penalty": "两万日元"}, "agreed_penalty"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question, never a number."""
    assert refused(TRAINING_BOND, **(BOND | given_)).field == field


@given(
    st.decimals(0, 1_000_000, places=2),
    st.integers(1, 120),
    st.integers(0, 120),
    st.none() | st.decimals(0, 1_000_000, places=2),
)
def test_it_never_passes_any_ceiling(cost: Decimal, term: int, served: int, agreed: Decimal | None) -> None:
    """Not above the cost, the share left, or what was agreed; a month more served never costs more."""
    facts = {"training_cost": cost, "service_months": term, "agreed_penalty": agreed}
    now = amount(TRAINING_BOND, served_months=served, **facts)
    assert 0 <= now <= cost
    assert now <= cost * max(0, term - served) / term + Decimal("0.005")
    assert agreed is None or now <= agreed
    assert amount(TRAINING_BOND, served_months=served + 1, **facts) <= now


def test_what_was_agreed_on_leaving_together_is_told() -> None:
    """Who leaves by agreement may have been let off; who simply resigns is not told so."""
    facts = {"training_cost": 30000, "service_months": 36, "served_months": 12}
    agreed = worked_out(TRAINING_BOND, **facts, leaving_reason="own_agreed")
    assert alternative(agreed, "协商时说好不用付") == 0
    resigned = worked_out(TRAINING_BOND, **facts, leaving_reason="resigned")
    assert "协商时说好不用付" not in {each.title for each in resigned.alternatives}
