"""What kind of message this is, for chat, `labour ask` and hotline alike.

One scikit-learn model over words and character n-grams, trained at build from the cards' questions
and the intents folder: the same data that trains Rasa's NLU.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

import numpy as np

from index.reading import read
from knowledge.schema import Topic
from language.domains import domains

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import FeatureUnion
    from sklearn.svm import LinearSVC

TOPIC = "ask_"
MIN_TEXTS = 3
"""A feature of fewer texts is left out: three quarters of them are, and with them a gigabyte while training."""
FEW_TEXTS = 5_000
"""Below this many texts every feature counts."""

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


class ScopeModel:
    """Two heads over the same features: one for the scope, one for the label within it.

    Labour sentences outnumber the rest twelve to one; summed up over labels, they drown it (outside law found in
    34 % of unseen sentences). A head that knows five scopes alone, each weighing the same, finds 61 %.
    The labels need an order, not probabilities: a linear SVM gives the same one as a softmax (macro-F1 0.48 and 0.47,
    three folds) in a seventh of the time and without its 300 MB.
    """

    def __init__(self, features: FeatureUnion, scopes: LogisticRegression, labels: LinearSVC) -> None:
        self._features = features
        self._scopes = scopes
        self._labels = labels

    @classmethod
    def train(cls, texts: Sequence[str], intents: Sequence[str], seed: int) -> ScopeModel:
        """Fit on one intent a text; the same seed and data give the same model."""
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_union
        from sklearn.svm import LinearSVC

        rarest = MIN_TEXTS if len(texts) > FEW_TEXTS else 1
        features = make_union(
            TfidfVectorizer(analyzer=word_features, sublinear_tf=True, min_df=rarest, dtype=np.float32),
            TfidfVectorizer(analyzer=character_features, sublinear_tf=True, min_df=rarest, dtype=np.float32),
            TfidfVectorizer(analyzer=field_features, sublinear_tf=True, min_df=rarest, dtype=np.float32),
        )
        rows = features.fit_transform(list(texts))
        scopes = LogisticRegression(C=5, max_iter=400, tol=1e-3, class_weight="balanced", random_state=seed)
        scopes.fit(rows, [scope_of_intent(intent) for intent in intents])
        labels = LinearSVC(C=0.3, class_weight="balanced", random_state=seed).fit(rows, list(intents))
        labels.coef_ = labels.coef_.astype(np.float32)  # half the file, the same order
        return cls(features, scopes, labels)

    def decide(self, text: str) -> Verdict:
        """The most probable scope of a text that has words in it, and the most probable label of that scope."""
        row = self._features.transform([text])
        chances = self._scopes.predict_proba(row)[0]
        totals: dict[Scope, float] = {
            SCOPES[str(name)]: float(chance)
            for name, chance in zip(self._scopes.classes_, chances, strict=True)
        }
        best = max(totals, key=lambda scope: totals[scope])
        found = zip(self._labels.classes_, self._labels.decision_function(row)[0], strict=True)
        margins = {str(label): float(margin) for label, margin in found}
        inside = {label: margin for label, margin in margins.items() if scope_of_intent(label) == best}
        return Verdict(best, totals, max(inside, key=lambda label: inside[label]), _topics(margins))

    def save(self, path: Path) -> None:
        import joblib

        joblib.dump((self._features, self._scopes, self._labels), path, compress=3)

    @classmethod
    def load(cls, path: Path) -> ScopeModel:
        """Only ever a file this installation built itself: joblib runs code."""
        import joblib

        return cls(*joblib.load(path))


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
