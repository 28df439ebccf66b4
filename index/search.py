"""From a question to ranked hits: filter by law first, then rank by words and by meaning, then fuse."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.confidence import Calibration, Evidence, lead
from index.encoder import Encoder
from index.fusion import by_score
from index.keyword_index import KeywordIndex
from index.passages import Passage
from index.reading import read
from index.vector_index import VectorIndex
from knowledge.figures import without_placeholders
from knowledge.schema import Card

CANDIDATES = 400
"""Passages taken from the vectors; a card has about twenty, so this reaches past the cards that matter."""
CLOSEST = 3
"""Passages of a card whose cosines are averaged: one that happens to be alike says little."""
MEANING = 2.0
"""Weight of the ranking by meaning against the one by words."""


@dataclass(frozen=True)
class Hit:
    """A card that may answer, with everything that led to it; `score` is its calibrated confidence."""

    card: Card
    passage: str
    score: float
    evidence: Evidence
    fused: float
    rejected: str | None = None


@dataclass(frozen=True)
class _Asked:
    """What is the same of a question for every card: share of known tokens, tokens, probability of labour."""

    known: float
    tokens: int
    labour: float


class Search:
    """The two indexes: vectors over passages, keywords over whole cards."""

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
        self.cards = cards
        self._passages = passages
        self._encoder = encoder
        self._vectors = vectors
        self._keywords = keywords
        self._calibration = calibration
        self._names = list(cards)
        place = {name: number for number, name in enumerate(self._names)}
        self._owner = np.array([place[passage.card] for passage in passages])

    def hits(
        self, question: str, allowed: Callable[[Card], bool], labour: float, limit: int = 10
    ) -> list[Hit]:
        """The best cards among the `allowed`, best first; `labour` is the scope model's probability, 0 to 1.

        The filter comes before the ranking, and nothing allowed gives an empty list: it never widens to
        everything.
        """
        cards = np.array(
            [number for number, name in enumerate(self._names) if allowed(self.cards[name])], np.int64
        )
        is_allowed = np.zeros(len(self._names), bool)
        is_allowed[cards] = True
        rows = np.flatnonzero(is_allowed[self._owner])
        tokens = read(question).tokens
        cosines = self._vectors.scores(self._encoder.encode_query(question), rows, CANDIDATES)
        matches = self._keywords.scores(tokens, cards, len(cards))
        by_meaning, closest = self._by_card(cosines)
        by_words = {self._names[number]: score for number, score in matches.items()}
        fused = by_score((by_words, 1.0), (by_meaning, MEANING))
        about = _Asked(self._keywords.known(tokens), len(tokens), labour)
        return [
            self._hit(
                name,
                closest.get(name),
                _evidence(name, by_meaning, by_words, fused, about),
                fused[name],
            )
            for name in list(fused)[:limit]
        ]

    def _by_card(self, cosines: Mapping[int, float]) -> tuple[dict[str, float], dict[str, int]]:
        """Card → mean cosine of its closest passages, and card → the closest of all.

        Where fewer than CLOSEST passages of a card were found, the rest count as the farthest found.
        """
        found: dict[str, list[int]] = {}
        for row in sorted(cosines, key=lambda row: -cosines[row]):
            found.setdefault(self._passages[row].card, []).append(row)
        farthest = min(cosines.values(), default=0.0)
        means = {
            name: (sum(cosines[row] for row in rows[:CLOSEST]) + farthest * max(0, CLOSEST - len(rows)))
            / CLOSEST
            for name, rows in found.items()
        }
        return means, {name: rows[0] for name, rows in found.items()}

    def _hit(self, name: str, row: int | None, evidence: Evidence, fused: float) -> Hit:
        card = self.cards[name]
        return Hit(
            card=card,
            passage=card.title if row is None else self._passages[row].text,
            score=self._calibration.confidence(evidence),
            evidence=evidence,
            fused=fused,
        )


def _evidence(
    name: str,
    by_meaning: Mapping[str, float],
    by_words: Mapping[str, float],
    fused: Mapping[str, float],
    about: _Asked,
) -> Evidence:
    return Evidence(
        cosine=by_meaning.get(name, 0.0),
        bm25=by_words.get(name, 0.0),
        bm25_lead=lead(by_words, name),
        fused_lead=lead(fused, name),
        known=about.known,
        tokens=about.tokens,
        labour=about.labour,
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
