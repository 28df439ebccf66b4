"""What kind of message this is, for chat, `labour ask` and hotline alike.

One model over words and character n-grams, learned at build (`train_scope`) from the cards' questions and the intents
folder: the same data that trains Rasa's NLU.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from pathlib import Path
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from index.reading import read
from knowledge.schema import Topic
from language.courtesies import without_courtesies
from language.domains import domains

Weights = npt.NDArray[np.float32]
TOPIC = "ask_"

Scope = Literal["labour", "outside", "smalltalk", "urgent", "unlawful"]

SCOPES: Mapping[str, Scope] = {name: name for name in get_args(Scope)}
OUTSIDE_INTENTS: Mapping[str, Scope] = {
    "outside": "outside",
    "urgent": "urgent",
    "ask_unlawful": "unlawful",
    "greet": "smalltalk",
    "goodbye": "smalltalk",
    "thank": "smalltalk",
    "vent": "smalltalk",
    "bot_challenge": "smalltalk",
    "ask_capability": "smalltalk",
    "complain_bot": "smalltalk",
}
NOT_A_QUESTION = frozenset(
    {"affirm", "deny", "cancel", "skip", "inform", "ask_person", "ask_status", "follow_up", "correct"}
)
"""Dialogue acts that only mean something inside a conversation; they teach nothing about scope."""


def scope_of_intent(intent: str) -> Scope:
    """The scope an intent's examples belong to; every intent not named is about labour."""
    return OUTSIDE_INTENTS.get(intent, "labour")


@dataclass(frozen=True)
class Verdict:
    """Scope → probability, the finest label found (a scope's intent or a card topic), and topic → how far it lies
    behind the likeliest topic, 0 or less.
    """

    scope: Scope
    probabilities: Mapping[Scope, float]
    label: str
    topics: Mapping[str, float] = field(default_factory=dict)

    def of(self, scope: Scope) -> float:
        """The probability of one scope, 0 to 1."""
        return self.probabilities.get(scope, 0.0)


@dataclass(frozen=True)
class Block:
    """One kind of feature: feature → row of the weights, and the weight of each by how rare it is (tf-idf)."""

    rows: Mapping[str, int]
    rarity: Weights

    def read(self, features: Sequence[str]) -> tuple[list[int], Weights]:
        """The rows of the known features and their values, a vector of length one."""
        counts = Counter(self.rows[feature] for feature in features if feature in self.rows)
        rows = list(counts)
        values = (1 + np.log(np.fromiter(counts.values(), np.float32, len(rows)))) * self.rarity[rows]
        return rows, values / (np.linalg.norm(values) or 1.0)


class ScopeModel:
    """Two heads over the same features: one for the scope, one for the label within it.

    Learned by scikit-learn, served by numpy: its checks of a single row cost ten times the sum itself.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        scopes: Sequence[str],
        labels: Sequence[str],
        weights: Sequence[Weights],
        intercept: Weights,
    ) -> None:
        self._blocks = blocks
        self._scopes = scopes
        self._labels = labels
        self._weights = weights
        self._intercept = intercept

    def decide(self, text: str) -> Verdict:
        """The most probable scope of a text that has words in it, and the most probable label of that scope."""
        heads, text = self._intercept.copy(), without_courtesies(text)
        for block, weights, analyzer in zip(self._blocks, self._weights, ANALYZERS, strict=True):
            rows, values = block.read(analyzer(text))
            heads += values @ weights[rows]
        chances = np.exp(heads[: len(self._scopes)] - heads[: len(self._scopes)].max())
        totals: dict[Scope, float] = {
            SCOPES[name]: float(chance)
            for name, chance in zip(self._scopes, chances / chances.sum(), strict=True)
        }
        best = max(totals, key=lambda scope: totals[scope])
        margins = dict(zip(self._labels, heads[len(self._scopes) :].tolist(), strict=True))
        inside = {label: margin for label, margin in margins.items() if scope_of_intent(label) == best}
        return Verdict(best, totals, max(inside, key=lambda label: inside[label]), _topics(margins))

    def save(self, path: Path) -> None:
        import joblib

        weights = [block.astype(np.float16) for block in self._weights]  # half the file, the same verdicts
        parts = (self._blocks, self._scopes, self._labels, weights, self._intercept)
        joblib.dump(parts, path, compress=3)

    @classmethod
    def load(cls, path: Path) -> ScopeModel:
        """Only ever a file this installation built itself: joblib runs code."""
        import joblib

        blocks, scopes, labels, weights, intercept = joblib.load(path)
        return cls(blocks, scopes, labels, [block.astype(np.float32) for block in weights], intercept)


def _topics(margins: Mapping[str, float]) -> dict[str, float]:
    found = {topic: margins[TOPIC + topic] for topic in get_args(Topic) if TOPIC + topic in margins}
    likeliest = max(found.values(), default=0.0)
    return {topic: margin - likeliest for topic, margin in found.items()}


def word_features(text: str) -> list[str]:
    """Words and pairs of neighbouring words."""
    words = read(text).words
    return [*words, *(f"{first}_{second}" for first, second in pairwise(words))]


def character_features(text: str) -> list[str]:
    """Characters and pairs of neighbouring ones: they carry a word the dictionary does not know."""
    reading = read(text)
    return [*"".join(reading.words), *reading.pairs]


def field_features(text: str) -> list[str]:
    """The fields of life spoken of, and every two of them together: wages beside family are labour, loans are not."""
    spoken = domains("".join(read(text).words))
    return [*spoken, *("+".join(two) for two in combinations(sorted(set(spoken)), 2))] or ["none"]


ANALYZERS = (word_features, character_features, field_features)
