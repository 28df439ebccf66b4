"""试用期: the longest by kind and length of contract, and damages beyond it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.probation_limit import PROBATION_LIMIT, probation_months

FIXED = {"contract_kind": "固定期限"}


@pytest.mark.parametrize(
    ("term", "months"),
    [
        ("两个月", 0),
        ("2.9", 0),
        ("三个月", 1),
        ("半年", 1),
        ("11个月", 1),
        ("11.99", 1),
        ("一年", 2),
        ("两年", 2),
        ("两年零十一个月", 2),
        ("35.9", 2),
        ("三年", 6),
        ("五年", 6),
    ],
)
def test_by_the_length_of_the_contract(ground: Ground, term: str, months: int) -> None:
    """A step before and on each line (劳动合同法 19)."""
    done = PROBATION_LIMIT.calculate(FIXED | {"contract_months": term}, ground)
    assert (done.result, done.unit) == (Decimal(months), "months")
    assert done.citations[0].law == "劳动合同法"


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        ("2024-03-01", "2025-02-28", 2),
        ("2024-03-01", "2025-02-27", 1),
        ("2024-03-01", "2027-02-28", 6),
        ("2024-03-01", "2027-02-27", 2),
        ("2024-03-01", "2024-05-31", 1),
        ("2024-03-01", "2024-05-30", 0),
        ("2024-02-29", "2025-02-28", 2),
        ("2024-02-29", "2025-02-27", 1),
    ],
)
def test_by_the_days_of_the_contract(ground: Ground, start: str, end: str, months: int) -> None:
    """A year is full on the day before the anniversary; a day less is not a year."""
    done = PROBATION_LIMIT.calculate(FIXED | {"contract_start": start, "contract_end": end}, ground)
    assert done.result == Decimal(months)


@pytest.mark.parametrize(
    ("kind", "months", "article", "paragraph"),
    [
        ("无固定期限", 6, 19, 1),
        ("签的无固定期限合同", 6, 19, 1),
        ("做完一项任务为止", 0, 19, 3),
        ("非全日制", 0, 70, None),
        ("小时工", 0, 70, None),
        ("只签了试用期", 0, 19, 4),
    ],
)
def test_by_the_kind_of_contract(
    ground: Ground, kind: str, months: int, article: int, paragraph: int | None
) -> None:
    """Kinds that need no length, each with its article."""
    done = PROBATION_LIMIT.calculate({"contract_kind": kind}, ground)
    assert done.result == Decimal(months)
    assert (done.citations[0].article, done.citations[0].paragraph) == (article, paragraph)


@pytest.mark.parametrize(
    ("term", "served", "wage", "damages"),
    [
        ("一年", "三个月", "8000", "8000"),  # 3 − 2 = 1; × 8000
        ("两年", "6个月", "6500", "26000"),  # 6 − 2 = 4; × 6500
        ("半年", "两个半月", "五千", "7500"),  # 2.5 − 1 = 1.5; × 5000
        ("三年", "半年", "9000", "0"),  # 6 − 6 = 0
        ("两个月", "1个月", "4321.5", "4321.5"),  # 1 − 0 = 1
    ],
)
def test_damages_for_what_was_served_beyond(
    ground: Ground, term: str, served: str, wage: str, damages: str
) -> None:
    """Regular wage × months served beyond the limit (劳动合同法 83)."""
    given = FIXED | {"contract_months": term, "probation_months": served, "regular_wage": wage}
    done = PROBATION_LIMIT.calculate(given, ground)
    assert isinstance(done.result, dict) and done.result["赔偿金（元）"] == Decimal(damages)
    assert done.unit == "mixed" and 83 in [citation.article for citation in done.citations]


def test_a_rough_wage_spreads_each_sum(ground: Ground) -> None:
    """七八千 and one month too many: damages between 7000 and 8000, the limit as it is."""
    given = FIXED | {"contract_months": 12, "probation_months": 3, "regular_wage": "七八千"}
    done = PROBATION_LIMIT.calculate(given, ground)
    assert done.result == {"试用期最长（个月）": Decimal(2), "赔偿金（元）": "7000至8000"}
    assert done.inputs["regular_wage"] == {"low": Decimal(7000), "high": Decimal(8000)}


def test_a_second_probation_is_none(ground: Ground) -> None:
    """The same employer may agree one only once (19, second paragraph)."""
    done = PROBATION_LIMIT.calculate(FIXED | {"contract_months": 36, "probation_before": "是"}, ground)
    assert done.result == Decimal(0)
    assert done.citations[0].paragraph == 2


def test_damages_of_a_probation_only_contract_are_contested(ground: Ground) -> None:
    """The probation never stood: whether damages follow is for the tribunal, and said."""
    done = PROBATION_LIMIT.calculate({"contract_kind": "只签了试用期"}, ground)
    assert "有争议" in done.alternatives[0].why


def test_the_length_is_asked_of_a_fixed_term_alone() -> None:
    """No length of an open-ended contract; the days of the contract stand for its length."""
    assert [f.name for f in PROBATION_LIMIT.missing({})] == ["contract_kind"]
    assert [f.name for f in PROBATION_LIMIT.missing(FIXED)] == ["contract_months"]
    assert not PROBATION_LIMIT.missing({"contract_kind": "无固定期限"})
    days = {"contract_start": "2024-03-01", "contract_end": "2025-02-28"}
    assert not PROBATION_LIMIT.missing(FIXED | days)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"contract_kind": "不知道"}, "contract_kind"),
        ({"contract_kind": "合同"}, "contract_kind"),
        (FIXED, "contract_months"),
        (FIXED | {"contract_months": "-3"}, "contract_months"),
        (FIXED | {"contract_months": "一百年"}, "contract_months"),
        (FIXED | {"contract_start": "2025-03-01", "contract_end": "2024-03-01"}, "contract_end"),
        (FIXED | {"contract_months": 12, "regular_wage": "一亿", "probation_months": 3}, "regular_wage"),
        (FIXED | {"contract_months": 12, "probation_months": "-1"}, "probation_months"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, given: dict[str, Any], field: str) -> None:
    """Unknown, negative, absurd and reversed inputs give a question, never a number."""
    with pytest.raises(Refused) as refused:
        PROBATION_LIMIT.calculate(given, ground)
    assert refused.value.field == field


@given(term=st.decimals(0, 600, places=2), more=st.decimals(0, 600, places=2))
def test_a_longer_contract_never_shortens_it(term: Decimal, more: Decimal) -> None:
    """Monotone, six months at most, never longer than the contract."""
    assert probation_months(term) <= probation_months(term + more) <= 6
    assert probation_months(term) <= term
