"""Which card a continuation asks for: one that the whole question finds and that speaks of what is new in it.

A whole question made of an old one and a few new words mostly finds the old card again; what tells 坐公司班车呢 from it
is that another card, near the old one, names the shuttle. The weights are fitted on practice conversations
(`tests/quality/fit_follow_ups.py`), which neither the scripts of the evaluation nor its authors knew.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import NamedTuple

from actions.continuation import Candidate, Rewritten
from actions.known_continuations import NOTHING, Known
from index.result import Result
from knowledge.schema import Card

ABOUT_LABOUR = frozenset({"answered", "clarify", "declined_no_evidence"})


class Signs(NamedTuple):
    """What speaks for one card; shares and probabilities, 0 to 1.

    `whole` and `alone`: how sure the answer path is of it for the best whole question and for the message by itself;
    `first`: whether it is the first card of such a question, `first_alone` of the message; `swapped`: how sure for the
    question with the new words in the place of others; `names`, `tells`: of the new words, in its title and keywords,
    and anywhere; `subject`: of the old question's words in its title and keywords; `gain`: how much surer than before;
    `same`: it is the last card, `same_supposed`, `same_referred` the same where the message only supposes, or asks for a
    part of what was told, `same_named` the share of the new words that the last card names itself, where it stays the first; `related`: one names the
    other as related; `topic`: of the same topic. `known`, `known_here`, `known_anywhere`: how well like words are known to lead
    to it, after like cards, after this one, after any (actions/known_continuations.py); `stays`: the share of like words that
    stay with the last card, for that card.
    """

    whole: float
    first: float
    alone: float
    first_alone: float
    swapped: float
    names: float
    tells: float
    subject: float
    gain: float
    same: float
    same_supposed: float
    same_referred: float
    same_named: float
    related: float
    topic: float
    known: float
    known_here: float
    known_anywhere: float
    stays: float


WEIGHTS = Signs(
    whole=1.29, first=0.17, alone=2.37, first_alone=0.68, swapped=0.54, names=1.87, tells=1.13, subject=0.05,
    gain=1.97, same=0.66, same_supposed=-1.23, same_referred=0.97, same_named=0.29, related=1.2, topic=1.65,
    known=2.56, known_here=1.93, known_anywhere=1.58, stays=0.46,
)  # fmt: skip
"""Fitted by tests/quality/fit_follow_ups.py."""
KNOWN_WELL = 0.7
"""How well these words must be known to lead to a card that no reading found."""
NAMED = 0.8
"""Share of the new words that a card related to the last one must name, where no reading found it."""


@dataclass(frozen=True)
class Last:
    """What was told last: the subject of its question, its card if one was told, its result where words are added."""

    subject: str
    card: Card | None
    result: Result | None


@dataclass(frozen=True)
class Choice:
    """A card, the reading of the message that found it best, its result, and the signs for it."""

    candidate: Candidate
    result: Result
    card: Card
    signs: Signs

    @property
    def worth(self) -> float:
        """The weighted signs: the higher, the likelier."""
        return sum(weight * sign for weight, sign in zip(WEIGHTS, self.signs, strict=True))

    @property
    def is_first(self) -> bool:
        """Whether the result answers with this card before all others."""
        return self.result.outcome == "answered" and self.result.answers[0].card == self.card.id


def choose(
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Last,
    cards: Mapping[str, Card],
    known: Known = NOTHING,
) -> Choice | None:
    """The best card over all readings; None where no reading found any."""
    return max(choices(tried, found, last, cards, known), key=lambda choice: choice.worth, default=None)


def choices(
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Last,
    cards: Mapping[str, Card],
    known: Known = NOTHING,
) -> list[Choice]:
    """Every card that a reading found, that the last one is related to, or that is known to be meant, with its signs.

    Also what a reading found that would be declined by itself: 法院呢 alone is about anything.
    """
    pool = {hit.card.id: hit.card for _, result in tried for hit in result.considered}
    pool |= {name: cards[name] for name in (last.card.related if last.card else ()) if name in cards}
    meant = (name for name, worth in known.after.items() if worth >= KNOWN_WELL)
    pool |= {name: cards[name] for name in meant if name in cards}
    new, old = _Words(found.new, pool.values()), _Words(last.subject, pool.values())
    weighed = (_choice(card, tried, found, last, new, old, known) for card in pool.values())
    return [choice for choice in weighed if _worth_telling(choice.signs)]


def _worth_telling(signs: Signs) -> bool:
    is_meant = signs.known >= KNOWN_WELL or (signs.related > 0 and signs.names >= NAMED)
    return max(signs.whole, signs.alone) > 0 or is_meant


def _choice(
    card: Card,
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Last,
    new: _Words,
    old: _Words,
    known: Known,
) -> Choice:
    sure = [(_sure(result, card), candidate, result) for candidate, result in tried]
    _, candidate, result = max(sure, key=lambda one: (one[0] + one[1].prior, not one[1].alone))
    whole = max((s for s, c, _ in sure if not c.alone), default=0.0)
    before = _sure(last.result, card) if last.result else 0.0
    same = last.card is not None and card.id == last.card.id
    is_first = any(_leads(r, card) for _, c, r in sure if not c.alone)
    signs = Signs(
        whole=whole,
        first=float(is_first),
        alone=max((s for s, c, _ in sure if c.alone), default=0.0),
        first_alone=float(any(_leads(r, card) for _, c, r in sure if c.alone)),
        swapped=max((s for s, c, _ in sure if c.swapped), default=0.0),
        names=new.share(_names(card)),
        tells=new.share(_tells(card)),
        subject=old.share(_names(card)),
        gain=max(0.0, whole - before) if last.result else 0.0,
        same=float(same),
        same_supposed=float(same and found.kind == "condition"),
        same_referred=float(same and found.kind == "reference"),
        same_named=whole * new.share(_names(card)) if same and is_first else 0.0,
        related=float(_related(card, last.card)),
        topic=float(last.card is not None and card.topic == last.card.topic),
        known=known.after.get(card.id, 0.0),
        known_here=known.here.get(card.id, 0.0),
        known_anywhere=known.anywhere.get(card.id, 0.0),
        stays=known.stays if same else 0.0,
    )
    return Choice(candidate, result, card, signs)


def _sure(result: Result, card: Card) -> float:
    return next((hit.score for hit in result.considered if hit.card.id == card.id), 0.0)


def _leads(result: Result, card: Card) -> bool:
    return bool(result.considered) and result.considered[0].card.id == card.id


def _related(card: Card, last: Card | None) -> bool:
    return last is not None and (card.id in last.related or last.id in card.related)


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
