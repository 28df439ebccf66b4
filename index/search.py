"""From a question to ranked hits: filter by law first, then rank by words and by meaning, then fuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from index.confidence import Calibration, Evidence
from index.encoder import Encoder
from index.fusion import fuse
from index.keyword_index import KeywordIndex
from index.passages import Passage
from index.reading import read
from index.vector_index import VectorIndex
from knowledge.schema import Card

CANDIDATES = 60
"""Passages taken from each ranking; a card has about twenty, so this reaches well past five cards."""


@dataclass(frozen=True)
class Hit:
    """A card that may answer, with everything that led to it; `score` is its calibrated confidence."""

    card: Card
    passage: str
    score: float
    cosine: float
    bm25: float
    fused: float
    rejected: str | None = None


class Search:
    """The two indexes over one list of passages."""

    def __init__(
        self,
        *,
        cards: Mapping[str, Card],
        passages: Sequence[Passage],
        encoder: Encoder,
        vectors: VectorIndex,
        keywords: KeywordIndex,
        calibration: Calibration,
    ) -> None:
        self._cards = cards
        self._passages = passages
        self._encoder = encoder
        self._vectors = vectors
        self._keywords = keywords
        self._calibration = calibration
        self._owner = np.array([passage.card for passage in passages])

    def hits(self, question: str, allowed: Callable[[Card], bool], labour: float, limit: int = 10) -> list[Hit]:
        """The best cards among the `allowed`, best first; `labour` is the scope model's probability, 0 to 1.

        Nothing allowed gives an empty list: it never widens to everything.
        """
        names = [name for name, card in self._cards.items() if allowed(card)]
        rows = np.flatnonzero(np.isin(self._owner, names)).astype(np.int64)
        return self.ranked(question, rows, labour)[:limit]

    def ranked(self, question: str, rows: npt.NDArray[np.int64], labour: float) -> list[Hit]:
        """Hits over the given passage rows alone, best first."""
        words = read(question).words
        cosines = self._vectors.scores(self._encoder.encode_query(question), rows, CANDIDATES)
        matches = self._keywords.scores(words, rows, CANDIDATES)
        by_meaning, by_words = self._by_card(cosines), self._by_card(matches)
        fused = fuse(by_words, by_meaning)
        hits = [
            self._hit(name, Evidence(by_meaning.get(name, 0.0), by_words.get(name, 0.0), len(words), labour), cosines, matches, fused[name])
            for name in fused
        ]
        return sorted(hits, key=lambda hit: (-hit.score, -hit.fused))

    def _by_card(self, scores: Mapping[int, float]) -> dict[str, float]:
        best: dict[str, float] = {}
        for row, score in scores.items():
            name = self._passages[row].card
            best[name] = max(score, best.get(name, score))
        return best

    def _hit(
        self, name: str, evidence: Evidence, cosines: Mapping[int, float], matches: Mapping[int, float], fused: float
    ) -> Hit:
        ours = [row for row in (*cosines, *matches) if self._passages[row].card == name]
        closest = max(ours, key=lambda row: (cosines.get(row, 0.0), matches.get(row, 0.0)))
        return Hit(
            card=self._cards[name],
            passage=self._passages[closest].text,
            score=self._calibration.confidence(evidence),
            cosine=evidence.cosine,
            bm25=evidence.bm25,
            fused=fused,
        )


def reject(hits: Sequence[Hit], reason: str) -> list[Hit]:
    """The same hits, kept with the reason why they were not used."""
    return [replace(hit, rejected=reason) for hit in hits]
