"""Which card is told first of those that were found."""

from __future__ import annotations

import pytest

from index.arranging import arrange
from index.audience import Side
from index.deciding import DELIVERED
from index.evidence import Evidence
from index.query import Query
from index.scope import Verdict
from index.search import Hit
from knowledge.load import Knowledge

TO_WORKERS, TO_BOTH = "arrears.small-shop-closed", "dismissal.closed-company-severance"


@pytest.mark.parametrize(
    ("side", "likely", "first"),
    [
        ("employer", 0.3, TO_BOTH), ("employer", 0.2, TO_WORKERS), ("worker", 0.3, TO_WORKERS), (None, 0.3, TO_WORKERS),
    ],
)  # fmt: skip
def test_an_employer_is_not_told_what_is_said_to_workers_alone(
    knowledge: Knowledge, side: Side | None, likely: float, first: str
) -> None:
    """Where a card that speaks to both sides is half as likely or more."""
    unknown = Evidence(*[0.0] * len(Evidence._fields))
    hits = [
        Hit(knowledge.cards[card], "", score, unknown)
        for card, score in ((TO_WORKERS, 0.5), (TO_BOTH, likely))
    ]
    told = arrange(
        hits,
        Query("我要把店关了", Verdict("labour", {"labour": 1.0}, "arrears"), (), side),
        DELIVERED,
        knowledge.cards.get,
    )
    assert (told[0].card.id, told[0].score) == (first, 0.5)
    assert {hit.card.id for hit in told} == {TO_WORKERS, TO_BOTH}
