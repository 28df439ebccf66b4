"""What kind of message this is, for chat, `labour ask` and hotline alike.

One scikit-learn model over words and character n-grams, trained at build from the cards' questions
and the intents folder: the same data that trains Rasa's NLU.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from index.reading import read

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

Scope = Literal["labour", "outside", "smalltalk", "urgent", "unlawful"]

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
NOT_A_QUESTION = frozenset({"affirm", "deny", "cancel", "skip", "inform", "ask_person", "ask_status"})
"""Dialogue acts that only mean something inside a conversation; they teach nothing about scope."""


def scope_of_intent(intent: str) -> Scope:
    """The scope an intent's examples belong to; every intent not named is about labour."""
    return OUTSIDE_INTENTS.get(intent, "labour")


@dataclass(frozen=True)
class Verdict:
    """Scope → probability, and the finest label found (a scope's intent or a card topic)."""

    scope: Scope
    probabilities: Mapping[Scope, float]
    label: str

    def of(self, scope: Scope) -> float:
        """The probability of one scope, 0 to 1."""
        return self.probabilities.get(scope, 0.0)


class ScopeModel:
    """The trained model; labels are intents, summed up to scopes."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._labels: list[str] = [str(label) for label in pipeline.classes_]

    @classmethod
    def train(cls, texts: Sequence[str], intents: Sequence[str], seed: int) -> ScopeModel:
        """Fit on one intent a text; the same seed and data give the same model."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline, make_union

        features = make_union(
            TfidfVectorizer(analyzer=word_features, sublinear_tf=True),
            TfidfVectorizer(analyzer=pair_features, sublinear_tf=True),
        )
        classifier = LogisticRegression(
            C=20, max_iter=400, tol=1e-3, class_weight="balanced", random_state=seed
        )
        return cls(make_pipeline(features, classifier).fit(list(texts), list(intents)))

    def decide(self, text: str) -> Verdict:
        """The most probable scope of a text that has words in it."""
        chances = self._pipeline.predict_proba([text])[0]
        totals: dict[Scope, float] = {}
        for label, chance in zip(self._labels, chances, strict=True):
            scope = scope_of_intent(label)
            totals[scope] = totals.get(scope, 0.0) + float(chance)
        best = max(totals, key=lambda scope: totals[scope])
        inside = [place for place, label in enumerate(self._labels) if scope_of_intent(label) == best]
        return Verdict(best, totals, self._labels[max(inside, key=lambda place: chances[place])])

    def save(self, path: Path) -> None:
        import joblib

        joblib.dump(self._pipeline, path, compress=3)

    @classmethod
    def load(cls, path: Path) -> ScopeModel:
        """Only ever a file this installation built itself: joblib runs code."""
        import joblib

        return cls(joblib.load(path))


def word_features(text: str) -> list[str]:
    """Words and pairs of neighbouring words."""
    words = read(text).words
    return [*words, *(f"{first}_{second}" for first, second in pairwise(words))]


def pair_features(text: str) -> list[str]:
    """Pairs of neighbouring characters."""
    return list(read(text).pairs)
