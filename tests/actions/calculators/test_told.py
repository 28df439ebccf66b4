"""What the sums about pay on leaving say: every article is there, nothing is copied, nothing is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from actions.calculators.calculation import Calculation
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.double_wage_period import EXPIRED, FIRST, OPEN_ENDED
from actions.calculators.leaving import LEAVINGS
from knowledge.load import load
from tests.actions.calculators.grounds import worked_out

LAWS = load().laws
STAY = {"monthly_wage": 1800, "work_start": "2005-03-01", "work_end": "2025-09-15", "district": "江北"}
UNSIGNED = {"monthly_wage": 6000, "work_start": "2020-03-01", "contract_signed": None, "work_end": None}
PROMISES = re.compile(r"能拿到|可以拿到|一定(?:能|会)|肯定|保证|包赢|胜诉|不能仲裁")
CASES = [
    ("severance", STAY),
    *(("severance", STAY | {"leaving_reason": reason}) for reason in LEAVINGS),
    ("unlawful_dismissal", STAY | {"local_average_wage": 1000, "monthly_wage": 9000}),
    ("notice_pay", STAY | {"last_month_wage": 3000}),
    *(("double_wage", UNSIGNED | {"unsigned_case": case, "event_date": "2025-05-01"}) for case in (FIRST, OPEN_ENDED, EXPIRED)),
    ("additional_damages", {"amount": 1000, "order_due": "2026-01-01"}),
    ("additional_damages", {"amount": 1000, "order_due": None, "sum_kind": "annual_leave"}),
    ("training_bond", {"training_cost": 30000, "service_months": 36, "served_months": 6, "agreed_penalty": 9}),
    ("non_compete_pay", {"agreed_pay": None, "months_kept": 30, "monthly_wage": 6000, "district": "渝中"}),
    ("non_compete_pay", {"agreed_pay": 3000, "months_kept": 3}),
]  # fmt: skip


def words(sum_: Calculation) -> Iterator[str]:
    """Everything a person reads."""
    for line in sum_.lines:
        yield from (line.label, line.formula, line.value)
    for other in sum_.alternatives:
        yield from (other.title, other.why)
    yield from sum_.not_covered


@pytest.mark.parametrize(("kind", "given_"), CASES)
def test_every_article_is_in_the_registry(kind: str, given_: dict[str, object]) -> None:
    """At most six citations, none twice, each with an article and a paragraph that the law has."""
    citations = worked_out(CALCULATORS[kind], **given_).citations
    assert 0 < len(citations) <= 6 and len(set(citations)) == len(citations)
    for each in citations:
        assert (each.paragraph or 1) <= LAWS[each.law].paragraphs[each.article_key or ""]


@pytest.mark.parametrize(("kind", "given_"), CASES)
def test_nothing_is_promised_and_every_step_has_words(kind: str, given_: dict[str, object]) -> None:
    """No sentence says that money will be got; no line is empty; no Python value shows through."""
    for text in words(worked_out(CALCULATORS[kind], **given_)):
        assert text and not PROMISES.search(text), text
        assert not re.search(r"None|Decimal|\{|\}|E\+", text), text
