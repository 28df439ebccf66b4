"""From a question to ranked hits: filter by law first, then rank by words and by meaning, then judge the best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.encoder import Encoder
from index.evidence import Evidence, Scores, evidence
from index.fusion import by_score
from index.keyword_index import KeywordIndex
from index.passages import Passage
from index.query import Query
from index.reading import read
from index.reranker import Reranker
from index.vector_index import VectorIndex
from knowledge.figures import without_placeholders
from knowledge.schema import Card
from language.normalise import normalise

CANDIDATES = 400
"""Passages taken from the vectors; a card has about twenty, so this reaches past the cards that matter."""
CLOSEST = 3
"""Passages of a card whose cosines are averaged: one that happens to be alike says little."""
MEANING = 2.0
"""Weight of the ranking by meaning against the one by words, for choosing the candidates."""
KINDS = ("title", "verdict", "keywords")
"""Passages of which a card has one, judged apart."""
JUDGED = 25
"""Candidates that are judged; the right card is among the first twenty-five of the fused ranking in 99 of 100 cases."""


@dataclass(frozen=True)
class Hit:
    """A card that may answer, with everything that led to it; `score` is its calibrated confidence."""

    card: Card
    passage: str
    score: float
    evidence: Evidence
    rejected: str | None = None


@dataclass(frozen=True)
class Candidate:
    """A card before it is judged."""

    card: Card
    passage: str
    evidence: Evidence


class Search:
    """The two indexes, vectors over passages and keywords over whole cards, and the reranker."""

    def __init__(
        self,
        *,
        cards: Mapping[str, Card],
        passages: Sequence[Passage],
        encoder: Encoder,
        vectors: VectorIndex,
        keywords: KeywordIndex,
        reranker: Reranker | None,
    ) -> None:
        self.cards = cards
        self._passages = passages
        self._encoder = encoder
        self._vectors = vectors
        self._keywords = keywords
        self._reranker = reranker
        self._names = list(cards)
        self._called = {name: [_together(word) for word in card.keywords] for name, card in cards.items()}
        place = {name: number for number, name in enumerate(self._names)}
        self._owner = np.array([place[passage.card] for passage in passages])

    def hits(self, query: Query, allowed: Callable[[Card], bool], limit: int = 10) -> list[Hit]:
        """The best cards among the `allowed`, best first.

        The filter comes before the ranking, and nothing allowed gives an empty list: it never widens to
        everything. Before there is a reranker, hits keep the fused order and each is half sure.
        """
        candidates = self.candidates(query, allowed)
        if not candidates or self._reranker is None:
            return [Hit(one.card, one.passage, 0.5, one.evidence) for one in candidates[:limit]]
        ranks, chances = self._reranker.judge([one.evidence for one in candidates])
        order = np.argsort(-ranks, kind="stable")[:limit]
        return [
            Hit(candidates[at].card, candidates[at].passage, float(chances[at]), candidates[at].evidence)
            for at in order
        ]

    def similarity(self, one: str, other: str) -> float:
        """How alike two texts are in meaning, −1 to 1."""
        return float(self._encoder.encode_query(one) @ self._encoder.encode_query(other))

    def candidates(self, query: Query, allowed: Callable[[Card], bool]) -> list[Candidate]:
        """The cards worth judging, best fused first."""
        scores = self.scores(query, allowed)
        chosen = [self.cards[name] for name in list(scores.fused)[:JUDGED]]
        judged = evidence(query, chosen, scores, self._called)
        return [
            Candidate(card, scores.nearest.get(card.id, card.title), told)
            for card, told in zip(chosen, judged, strict=True)
        ]

    def scores(self, query: Query, allowed: Callable[[Card], bool]) -> Scores:
        """What both rankings say of the allowed cards; `fused` best first."""
        cards = np.array(
            [number for number, name in enumerate(self._names) if allowed(self.cards[name])], np.int64
        )
        is_allowed = np.zeros(len(self._names), bool)
        is_allowed[cards] = True
        rows = np.flatnonzero(is_allowed[self._owner])
        tokens = read(query.text).tokens
        cosines = self._vectors.scores(self._encoder.encode_query(query.text), rows, CANDIDATES)
        words = self._keywords.scores(tokens, cards, len(cards))
        return self._by_card(cosines, {self._names[row]: score for row, score in words.items()}, tokens)

    def _by_card(
        self, cosines: Mapping[int, float], words: Mapping[str, float], tokens: Sequence[str]
    ) -> Scores:
        found: dict[str, list[int]] = {}
        for row in sorted(cosines, key=lambda row: -cosines[row]):
            found.setdefault(self._passages[row].card, []).append(row)
        floor = min(cosines.values(), default=0.0)
        meaning = {
            name: (sum(cosines[row] for row in rows[:CLOSEST]) + floor * max(0, CLOSEST - len(rows)))
            / CLOSEST
            for name, rows in found.items()
        }
        return Scores(
            meaning=meaning,
            words=words,
            fused=by_score((words, 1.0), (meaning, MEANING)),
            closest={name: cosines[rows[0]] for name, rows in found.items()},
            nearest={name: self._passages[rows[0]].text for name, rows in found.items()},
            kinds={
                (self._passages[row].card, self._passages[row].kind): cosine
                for row, cosine in cosines.items()
                if self._passages[row].kind in KINDS
            },
            floor=floor,
            known=self._keywords.known(tokens),
            tokens=len(tokens),
        )


def reject(hits: Sequence[Hit], reason: str) -> list[Hit]:
    """The same hits, kept with the reason why they were not used."""
    return [replace(hit, rejected=reason) for hit in hits]


def documents(cards: Mapping[str, Card], passages: Sequence[Passage]) -> list[list[str]]:
    """The tokens of all a card tells, for the keyword index; its title and keywords count three times."""
    tokens: dict[str, list[str]] = {name: [] for name in cards}
    for passage in passages:
        tokens[passage.card].extend(read(passage.text).tokens)
    for name, card in cards.items():
        wrong = (text for premise in card.false_premises for text in (premise.premise, premise.correction))
        for text in (*(card.title, *card.keywords) * 2, *card.steps, *card.materials, *wrong):
            tokens[name].extend(read(without_placeholders(text)).tokens)
    return list(tokens.values())


def _together(word: str) -> str:
    return "".join(normalise(word).split())
