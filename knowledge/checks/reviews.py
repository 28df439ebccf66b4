"""Reviews are current, and an approval is of the very wording that is served."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from knowledge.checks.corpus import Corpus
from knowledge.load import Fault, line_of
from knowledge.wording_number import wording_number


def overdue(today: date) -> Callable[[Corpus], Iterator[Fault]]:
    """The rule that no review date has passed on a day."""

    def rule(corpus: Corpus) -> Iterator[Fault]:
        for path, card in corpus.cards:
            if card.review_by < today:
                yield Fault(path, f"复核期限 {card.review_by} 已过", line_of(path, "review_by:"))

    return rule


def changed_since_approval(corpus: Corpus) -> Iterator[Fault]:
    """A card whose wording is not the one that was approved."""
    for path, card in corpus.cards:
        if card.approval and card.approval.wording != wording_number(card):
            problem = f"审定的是文字版本 {card.approval.wording}，现在是 {wording_number(card)}，要重新审定"
            yield Fault(path, problem, line_of(path, "wording:"))
