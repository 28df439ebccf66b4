"""Which card a continuation asks for: one that the whole question finds and that speaks of what is new in it.

A whole question made of an old one and a few new words mostly finds the old card again; what tells 坐公司班车呢 from it
is that another card, among those found, names the shuttle. The weights were set on own scripts and half of the examiner's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log

from actions.continuation import Candidate, Rewritten
from index.result import Result
from index.search import Hit
from knowledge.schema import Card

NAMES_IT = 0.6
"""What it counts, beside a confidence, that title and keywords of a card name all of the new words."""
TELLS_IT = 0.15
"""The same for anything else the card tells."""
NAMES_SUBJECT = 0.2
"""What it counts that title and keywords name what the last question was about."""
GAINS = 0.5
"""What it counts that a card is surer with the new words than it was without them."""
LEAST = 0.15
"""A card less sure than this is not told, whatever it names."""
ABOUT_LABOUR = frozenset({"answered", "clarify", "declined_no_evidence"})


@dataclass(frozen=True)
class Choice:
    """A card, the reading of the message that found it best, its result, and how good that is (0 to about 2)."""

    candidate: Candidate
    result: Result
    card: str
    title: str
    worth: float

    @property
    def is_first(self) -> bool:
        """Whether the result answers with this card before all others."""
        return self.result.outcome == "answered" and self.result.answers[0].card == self.card


def choose(
    tried: Iterable[tuple[Candidate, Result]], found: Rewritten, about: str, before: Result | None
) -> Choice | None:
    """The best card over all readings; None where no reading found any.

    `about` is the subject of the last question, `before` its result; None where a message adds no words to it.
    """
    usable = [(candidate, result) for candidate, result in tried if result.outcome in ABOUT_LABOUR]
    pool = {hit.card.id: hit.card for _, result in usable for hit in result.considered}
    known = {hit.card.id: hit.score for hit in before.considered} if before else None
    new, old = _Words(found.new, pool.values()), _Words(about, pool.values())
    choices = [
        Choice(candidate, result, hit.card.id, hit.card.title, _worth(candidate, hit, new, old, known))
        for candidate, result in usable
        for hit in result.considered
        if hit.score >= LEAST
    ]
    return max(choices, key=lambda choice: choice.worth, default=None)


def _worth(
    candidate: Candidate, hit: Hit, new: _Words, old: _Words, known: Mapping[str, float] | None
) -> float:
    gain = max(0.0, hit.score - known.get(hit.card.id, 0.0)) if known is not None else 0.0
    return (
        hit.score
        + candidate.prior
        + NAMES_IT * new.share(_names(hit.card))
        + TELLS_IT * new.share(_tells(hit.card))
        + (0.0 if candidate.alone else NAMES_SUBJECT * old.share(_names(hit.card)) + GAINS * gain)
    )


class _Words:
    """Pairs of neighbouring characters of some words, each with how well it tells the cards of a pool apart."""

    def __init__(self, words: str, pool: Iterable[Card]) -> None:
        among = [_names(card) for card in pool]
        self._weights = {
            pair: log((len(among) + 1) / (sum(pair in names for names in among) + 0.5))
            for pair in _pairs(words)
        }

    def share(self, pairs: frozenset[str]) -> float:
        """The weight of the words' pairs that are among `pairs`, as a share of all, 0 to 1."""
        told = sum(weight for pair, weight in self._weights.items() if pair in pairs)
        return told / (sum(self._weights.values()) or 1.0)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())


@lru_cache(maxsize=2048)
def _names(card: Card) -> frozenset[str]:
    return _pairs("。".join((card.title, *card.keywords)))


@lru_cache(maxsize=2048)
def _tells(card: Card) -> frozenset[str]:
    return _pairs("。".join((card.verdict, *card.questions, *card.conditions, *card.exceptions)))
