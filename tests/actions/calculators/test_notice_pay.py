"""代通知金: one month of last month's wage, for an Article 40 dismissal without thirty days' notice."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.leaving import LEAVINGS
from actions.calculators.notice_pay import NOTICE_PAY
from tests.actions.calculators.grounds import alternative, amount, refused, worked_out

N_FACTS = {"monthly_wage": 8000, "work_start": "2019-03-01", "work_end": "2025-09-15"}


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        ({"last_month_wage": "九千"}, 9000),  # 没有说提前通知：一个月
        ({"last_month_wage": 9000, "notice_days": "没有提前通知"}, 9000),
        ({"last_month_wage": 9000, "notice_days": "三天"}, 9000),
        ({"last_month_wage": 9000, "notice_days": 29}, 9000),  # 差一天也是整月
        ({"last_month_wage": 9000, "notice_days": 30}, 0),
        ({"last_month_wage": 9000, "notice_days": "31天"}, 0),
    ],
)
def test_thirty_days_are_the_line(given_: dict[str, object], worth: int) -> None:
    """29 days give the whole month, 30 give nothing; no part of a month is invented."""
    assert amount(NOTICE_PAY, **given_) == worth


@pytest.mark.parametrize("reason", sorted(set(LEAVINGS) - {"article_40"}))
def test_only_article_40_has_notice_pay(reason: str) -> None:
    """Layoffs, expiry, fault, resigning: no month of notice, and no N+1."""
    sum_ = worked_out(NOTICE_PAY, last_month_wage=9000, leaving_reason=reason, **N_FACTS)
    assert sum_.result == 0 and sum_.alternatives == ()


def test_n_plus_one_and_2n_are_two_outcomes() -> None:
    """N on the average (8000 × 7) plus last month's 9000 is 65000; 2N is 112000 without that month."""
    sum_ = worked_out(NOTICE_PAY, last_month_wage=9000, leaving_reason="article_40", **N_FACTS)
    assert sum_.result == 9000
    assert alternative(sum_, "N+1") == 65000
    assert alternative(sum_, "2N") == 112000
    assert [each.article for each in sum_.citations[:2]] == [40, 20]


def test_without_the_facts_n_is_only_named() -> None:
    """The month alone needs one number; N is said to come on top."""
    assert alternative(worked_out(NOTICE_PAY, last_month_wage=9000), "经济补偿") is None
    assert [field.name for field in NOTICE_PAY.missing({})] == ["last_month_wage"]


def test_a_rough_wage_gives_a_range() -> None:
    """七八千."""
    result = worked_out(NOTICE_PAY, last_month_wage="七八千").result
    assert (result.low, result.high) == (7000, 8000)


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({}, "last_month_wage"),
        ({"last_month_wage": 0}, "last_month_wage"),
        ({"last_month_wage": "一亿"}, "last_month_wage"),
        ({"last_month_wage": 9000, "notice_days": -3}, "notice_days"),
        ({"last_month_wage": 9000, **N_FACTS, "work_end": "2001-01-01"}, "work_end"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question, never a number."""
    assert refused(NOTICE_PAY, **given_).field == field


@given(st.decimals(1, 1_000_000, places=2), st.integers(0, 3650))
def test_it_is_a_whole_month_or_nothing(wage: Decimal, notice: int) -> None:
    """Whatever the wage and the notice."""
    assert amount(NOTICE_PAY, last_month_wage=wage, notice_days=notice) == (wage if notice < 30 else 0)
