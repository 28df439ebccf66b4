"""What the rankings and the question say of each candidate card: the numbers the reranker judges by."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.presumption import Presumption
from index.query import Query
from index.subject import subjects
from knowledge.schema import Card

Column = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]


class Evidence(NamedTuple):
    """One card against one question.

    `meaning` mean cosine of the card's closest passages, `closest` the best of them, `title`, `verdict` and `keywords`
    those of these passages (each −1 to 1); `words` BM25 a token; `covered` share of the question's words, by rarity, that
    the card has, `covered_lead` how far that is behind the best candidate's. `*_standing`: standard scores among the candidates,
    `*_lead`: how far behind the best one (0 or less). `topic`: margin of the card's topic behind the likeliest; `claim`:
    place of the first claim it covers (1, 1/2, 1/3 …; 0 for none); `named`: letters of the card's own keywords found in
    the question; `missed`: subjects of the question it never mentions, `unasked`: subjects of its title that the question
    never names, `shared`: those that it does; `unmet`, `met`: circumstances the card presumes that the question does not tell, and does;
    `side`: 1 where the asking side is the card's, −1
    where it is the other's. `known`: share of the question's tokens that any card has; `length`: log of their number;
    `labour`: the scope model's probability; `frequency`: how often people ask for this card, by grades 0 to 6.
    """

    meaning: float
    closest: float
    title: float
    verdict: float
    keywords: float
    words: float
    covered: float
    covered_lead: float
    meaning_standing: float
    words_standing: float
    fused: float
    meaning_lead: float
    words_lead: float
    fused_lead: float
    topic: float
    claim: float
    named: float
    missed: float
    unasked: float
    shared: float
    unmet: float
    met: float
    side: float
    known: float
    length: float
    labour: float
    frequency: float


@dataclass(frozen=True)
class Scores:
    """What both rankings say of every card, by row, each of shape (cards,).

    `meaning` is the mean cosine of a card's closest passages, `closest` the best of them, `title`, `verdict` and
    `keywords` the cosines of these passages; where a passage was not among those found, the farthest found stands in.
    `words` is BM25, 0 where no word is shared; `covered` the share of the question's words found. `nearest` is card row → passage row.
    """

    meaning: Column
    closest: Column
    title: Column
    verdict: Column
    keywords: Column
    words: Column
    covered: Column
    nearest: Mapping[int, int]
    known: float
    tokens: int


@dataclass(frozen=True)
class Ranking:
    """The rows allowed, and of each, in the same order, standard scores by meaning, by words and by both."""

    rows: Rows
    meaning: Column
    words: Column
    fused: Column

    @classmethod
    def of(cls, scores: Scores, rows: Rows, weight: float) -> Ranking:
        """Among the allowed rows only; `weight` of meaning against words."""
        meaning, words = _standing(scores.meaning[rows]), _standing(scores.words[rows])
        return cls(rows, meaning, words, words + weight * meaning)

    def best(self, count: int) -> list[int]:
        """Places in `rows` of the best by both, best first."""
        return [int(place) for place in np.argsort(-self.fused, kind="stable")[:count]]


@dataclass(frozen=True)
class CardTraits:
    """What of a card never changes: its keywords written together, the subjects it speaks of, those of its title, and what it presumes."""

    keywords: tuple[str, ...]
    subjects: frozenset[str]
    titled: frozenset[str]
    presumption: Presumption


def evidence(
    query: Query,
    cards: Sequence[Card],
    traits: Sequence[CardTraits],
    scores: Scores,
    ranking: Ranking,
    places: Sequence[int],
) -> list[Evidence]:
    """The evidence of the cards at these places of the ranking; `cards` and `traits` are all, by row."""
    best = [float(column.max()) for column in (ranking.meaning, ranking.words, ranking.fused)]
    asked = subjects(query.folded)
    length = math.log(scores.tokens + 3)
    most = max((float(scores.covered[ranking.rows[place]]) for place in places), default=0.0)

    def of(place: int) -> Evidence:
        row = int(ranking.rows[place])
        card, trait = cards[row], traits[row]
        met = trait.presumption.told(query.standard)
        meaning, words, fused = (
            float(column[place]) for column in (ranking.meaning, ranking.words, ranking.fused)
        )
        return Evidence(
            meaning=float(scores.meaning[row]),
            closest=float(scores.closest[row]),
            title=float(scores.title[row]),
            verdict=float(scores.verdict[row]),
            keywords=float(scores.keywords[row]),
            words=float(scores.words[row]) / (scores.tokens + 3),
            covered=float(scores.covered[row]),
            covered_lead=float(scores.covered[row]) - most,
            meaning_standing=meaning,
            words_standing=words,
            fused=fused,
            meaning_lead=meaning - best[0],
            words_lead=words - best[1],
            fused_lead=fused - best[2],
            topic=query.topics.get(card.topic, 0.0),
            claim=_claim(query, card),
            named=float(sum(len(word) for word in trait.keywords if word in query.folded)),
            missed=float(len(asked - trait.subjects)),
            unasked=float(len(trait.titled - asked)),
            shared=float(len(trait.titled & asked)),
            unmet=float(len(trait.presumption.circumstances) - met),
            met=float(met),
            side=_side(query, card),
            known=scores.known,
            length=length,
            labour=query.labour,
            frequency=float(trait.presumption.frequency),
        )

    return [of(place) for place in places]


def _standing(values: Column) -> Column:
    """Standard scores."""
    if not len(values):
        return values
    standing: Column = (values - values.mean()) / (values.std() or 1.0)
    return standing


def _claim(query: Query, card: Card) -> float:
    places = (place for place, told in enumerate(query.claims, 1) if told.covers(card))
    return 1 / next(places, math.inf)


def _side(query: Query, card: Card) -> float:
    if query.audience is None or card.audience == "both":
        return 0.0
    return 1.0 if query.audience == card.audience else -1.0
