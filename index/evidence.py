"""What the rankings and the question say of each candidate card: the numbers the reranker judges by."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, fields

from index.query import Query
from index.subject import subjects_missed
from knowledge.schema import Card


@dataclass(frozen=True)
class Evidence:
    """One card against one question.

    `meaning` mean cosine of the card's closest passages, `closest` the best of them, `title`, `verdict` and `keywords`
    those of these passages (each −1 to 1); `words` BM25 a token. `*_standing`: standard scores among the candidates,
    `*_lead`: how far behind the best one (0 or less). `topic`: margin of the card's topic behind the likeliest; `claim`:
    place of the first claim it covers (1, 1/2, 1/3 …; 0 for none); `named`: letters of the card's own keywords found in
    the question; `missed`: subjects of the question it never mentions; `side`: 1 where the asking side is the card's, −1
    where it is the other's. `known`: share of the question's tokens that any card has; `length`: log of their number;
    `labour`: the scope model's probability.
    """

    meaning: float
    closest: float
    title: float
    verdict: float
    keywords: float
    words: float
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
    side: float
    known: float
    length: float
    labour: float

    def features(self) -> tuple[float, ...]:
        """The numbers in the order of the fields."""
        return astuple(self)


NAMES = tuple(field.name for field in fields(Evidence))


@dataclass(frozen=True)
class Scores:
    """The raw scores of one question by card; `nearest` is the text of the closest passage, `kinds` the cosines of the
    passages of which a card has one, `floor` the cosine of the farthest passage found.
    """

    meaning: Mapping[str, float]
    words: Mapping[str, float]
    fused: Mapping[str, float]
    closest: Mapping[str, float]
    nearest: Mapping[str, str]
    kinds: Mapping[tuple[str, str], float]
    floor: float
    known: float
    tokens: int


def evidence(
    query: Query, cards: Sequence[Card], scores: Scores, keywords: Mapping[str, Sequence[str]]
) -> list[Evidence]:
    """The evidence of each candidate; `keywords` are each card's own, written together."""
    meaning, words = _standing(scores.meaning), _standing(scores.words)
    best = [max(values.values(), default=0.0) for values in (meaning, words, scores.fused)]
    lowest = [min(values.values(), default=0.0) for values in (meaning, words)]

    def kind(name: str, card: Card) -> float:
        return scores.kinds.get((card.id, name), scores.floor)

    def of(card: Card) -> Evidence:
        by_meaning, by_words = meaning.get(card.id, lowest[0]), words.get(card.id, lowest[1])
        return Evidence(
            meaning=scores.meaning.get(card.id, scores.floor),
            closest=scores.closest.get(card.id, scores.floor),
            title=kind("title", card),
            verdict=kind("verdict", card),
            keywords=kind("keywords", card),
            words=scores.words.get(card.id, 0.0) / (scores.tokens + 3),
            meaning_standing=by_meaning,
            words_standing=by_words,
            fused=scores.fused[card.id],
            meaning_lead=by_meaning - best[0],
            words_lead=by_words - best[1],
            fused_lead=scores.fused[card.id] - best[2],
            topic=query.topics.get(card.topic, 0.0),
            claim=_claim(query, card),
            named=float(sum(len(word) for word in keywords[card.id] if word in query.folded)),
            missed=float(subjects_missed(card, query.text)),
            side=_side(query, card),
            known=scores.known,
            length=math.log(scores.tokens + 3),
            labour=query.labour,
        )

    return [of(card) for card in cards]


def _standing(values: Mapping[str, float]) -> dict[str, float]:
    """Standard scores."""
    count = max(1, len(values))
    mean = sum(values.values()) / count
    spread = math.sqrt(sum((value - mean) ** 2 for value in values.values()) / count) or 1.0
    return {name: (value - mean) / spread for name, value in values.items()}


def _claim(query: Query, card: Card) -> float:
    places = (place for place, told in enumerate(query.claims, 1) if told.covers(card))
    return 1 / next(places, math.inf)


def _side(query: Query, card: Card) -> float:
    if query.audience is None or card.audience == "both":
        return 0.0
    return 1.0 if query.audience == card.audience else -1.0
