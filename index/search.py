"""From a question to ranked hits: filter by law first, then rank by words and by meaning, then judge the best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from index.encoder import Encoder, Vectors
from index.evidence import CardTraits, Evidence, Ranking, Rows, Scores, evidence
from index.keyword_index import KeywordIndex
from index.passages import Passage
from index.presumption import Presumption
from index.query import Query
from index.reading import read
from index.reranker import Reranker
from index.subject import subjects, subjects_of
from index.vector_index import Found, Mask, VectorIndex
from knowledge.figures import without_placeholders
from knowledge.schema import Card
from language.normalise import normalise

CANDIDATES = 300
"""Passages taken from the vectors; a card has about forty, and its closest ones decide."""
CLOSEST = 3
"""Passages of a card whose cosines are averaged: one that happens to be alike says little."""
MEANING = 2.0
"""Weight of the ranking by meaning against the one by words, for choosing the candidates."""
LIKELIEST = 3
"""Places of the fused ranking in which a card on hold or out of force makes us ask whether it is the best of all."""
KINDS = ("title", "verdict", "keywords")
"""Passages of which a card has one, judged apart."""
JUDGED = 20
"""Candidates that are judged; the right card is among them in 98 of 100 cases."""


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
        presumptions: Mapping[str, Presumption] = MappingProxyType({}),
    ) -> None:
        self.cards = cards
        self._cards = list(cards.values())
        self._traits = [
            CardTraits(
                keywords=tuple(map(_together, card.keywords)),
                subjects=subjects_of(card),
                titled=subjects(card.title),
                presumption=presumptions.get(card.id, Presumption()),
            )
            for card in self._cards
        ]
        self._passages = passages
        self._encoder = encoder
        self._vectors = vectors
        self._keywords = keywords
        self._reranker = reranker
        place = {name: number for number, name in enumerate(cards)}
        self._owner = np.array([place[passage.card] for passage in passages], np.int64)
        kinds = {kind: number for number, kind in enumerate(KINDS)}
        self._kinds = np.array([kinds.get(passage.kind, len(KINDS)) for passage in passages], np.int64)

    def hits(self, query: Query, allowed: Callable[[Card], bool], limit: int = 10) -> list[Hit]:
        """The best cards among the `allowed`, best first.

        The filter comes before the ranking, and nothing allowed gives an empty list: it never widens to
        everything. Before there is a reranker, hits keep the fused order and each is half sure.
        """
        rows = self.rows(allowed)
        return self.rank(query, self.scores(query, rows), rows, limit)

    def rank(self, query: Query, scores: Scores, rows: Rows, limit: int = 10) -> list[Hit]:
        """The best of the rows by scores found before."""
        candidates = self.candidates(query, scores, rows)
        if not candidates or self._reranker is None:
            return [Hit(one.card, one.passage, 0.5, one.evidence) for one in candidates[:limit]]
        ranks, chances = self._reranker.judge([one.evidence for one in candidates])
        order = np.argsort(-ranks, kind="stable")[:limit]
        return [
            Hit(candidates[at].card, candidates[at].passage, float(chances[at]), candidates[at].evidence)
            for at in order
        ]

    def card(self, row: int) -> Card:
        """The card of a row."""
        return self._cards[row]

    def rows(self, allowed: Callable[[Card], bool]) -> Rows:
        """The rows of the cards that are allowed."""
        return np.array([row for row, card in enumerate(self._cards) if allowed(card)], np.int64)

    def similarity(self, one: str, other: str) -> float:
        """How alike two texts are in meaning, −1 to 1."""
        return float(self._encoder.encode_query(one) @ self._encoder.encode_query(other))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (texts, dimension): what each means."""
        return self._encoder.encode(texts)

    def near_blocked(self, scores: Scores, served: Rows, usable: Rows) -> bool:
        """Whether a served card that may not be told is among the likeliest."""
        if len(served) == len(usable):
            return False
        ranking = Ranking.of(scores, served, MEANING)
        return bool(set(served[ranking.best(LIKELIEST)].tolist()) - set(usable.tolist()))

    def candidates(self, query: Query, scores: Scores, rows: Rows) -> list[Candidate]:
        """The cards worth judging, best fused first: those that share a word or come near in meaning."""
        ranking = Ranking.of(scores, rows, MEANING)
        places = [
            place
            for place in ranking.best(JUDGED)
            if scores.words[rows[place]] > 0 or int(rows[place]) in scores.nearest
        ]
        if not places:
            return []
        judged = evidence(query, self._cards, self._traits, scores, ranking, places)
        return [
            Candidate(self._cards[row], self._text(scores.nearest.get(row), row), told)
            for row, told in zip((int(rows[place]) for place in places), judged, strict=True)
        ]

    def scores(self, query: Query, rows: Rows) -> Scores:
        """What both rankings say of the cards in these rows; of all others as if nothing were found."""
        is_allowed = self._allowed(rows)
        found = self._vectors.nearest(
            self._encoder.encode_query(query.text), CANDIDATES, is_allowed[self._owner]
        )
        return self._by_card(query, found, is_allowed)

    def scores_each(self, asked: Sequence[tuple[Query, Rows]]) -> list[Scores]:
        """The same, but for rounding, for many questions at once, each among its own rows."""
        allowed = [self._allowed(rows) for _, rows in asked]
        found = self._vectors.nearest_each(
            self._encoder.encode([query.text for query, _ in asked]),
            CANDIDATES,
            [is_allowed[self._owner] for is_allowed in allowed],
        )
        return [
            self._by_card(query, near, is_allowed)
            for (query, _), near, is_allowed in zip(asked, found, allowed, strict=True)
        ]

    def _allowed(self, rows: Rows) -> Mask:
        is_allowed = np.zeros(len(self._cards), bool)
        is_allowed[rows] = True
        return is_allowed

    def _by_card(self, query: Query, near: Found, is_allowed: Mask) -> Scores:
        found, cosines = near[0], near[1].astype(np.float64)
        tokens = read(query.text).tokens
        floor = float(cosines[-1]) if len(cosines) else 0.0
        owners = self._owner[found]
        rows, firsts, sizes = np.unique(owners, return_index=True, return_counts=True)
        columns = {name: np.full(len(self._cards), floor) for name in ("meaning", "closest", *KINDS)}
        columns["closest"][rows] = cosines[firsts]
        for number, kind in enumerate(KINDS):
            of_kind = self._kinds[found] == number
            columns[kind][owners[of_kind]] = cosines[of_kind]
        together = np.argsort(owners, kind="stable")  # passages of a card side by side, nearest first
        places = np.arange(len(found)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        counted = together[places < CLOSEST]
        sums = np.bincount(owners[counted], cosines[counted], len(self._cards))[rows]
        columns["meaning"][rows] = (sums + floor * np.maximum(0, CLOSEST - sizes)) / CLOSEST
        return Scores(
            **columns,
            words=np.where(is_allowed, self._keywords.scores(tokens), 0.0),
            covered=self._keywords.covered(tokens),
            nearest=dict(zip(rows.tolist(), found[firsts].tolist(), strict=True)),
            known=self._keywords.known(tokens),
            tokens=len(tokens),
        )

    def _text(self, passage: int | None, row: int) -> str:
        return self._cards[row].title if passage is None else self._passages[passage].text


def reject(hits: Sequence[Hit], reason: str) -> list[Hit]:
    """The same hits, kept with the reason why they were not used."""
    return [replace(hit, rejected=reason) for hit in hits]


def documents(cards: Mapping[str, Card], passages: Sequence[Passage]) -> list[list[str]]:
    """The tokens of all a card tells, for the keyword index; its title and keywords count three times."""
    tokens: dict[str, list[str]] = {name: [] for name in cards}
    for passage in passages:
        tokens[passage.card].extend(read(passage.text).tokens)
    for name, card in cards.items():
        for text in (*(card.title, *card.keywords) * 2, *beside_passages(card)):
            tokens[name].extend(read(text).tokens)
    return list(tokens.values())


def beside_passages(card: Card) -> list[str]:
    """What a card tells that is no passage of its own: its steps and papers, and what people wrongly believe."""
    wrong = (text for premise in card.false_premises for text in (premise.premise, premise.correction))
    return [without_placeholders(text) for text in (*card.steps, *card.materials, *wrong)]


def _together(word: str) -> str:
    return "".join(normalise(word).split())
