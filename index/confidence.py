"""How sure a hit is: the raw scores of both rankings, turned into a probability.

Platt scaling: a logistic curve fitted at build on questions the encoder has not seen.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Evidence:
    """What the rankings say of one card.

    `cosine` −1 to 1 and `bm25` ≥ 0; the leads over the best other card (negative behind it) by BM25 and by both
    rankings together in standard scores; `known` the share of the question's tokens that any card has,
    `tokens` the length of the question, `labour` the scope model's probability, 0 to 1.
    """

    cosine: float
    bm25: float
    bm25_lead: float
    fused_lead: float
    known: float
    tokens: int
    labour: float

    def features(self) -> list[float]:
        """The numbers the curve is fitted on."""
        length = self.tokens + 3
        return [
            self.cosine,
            math.log1p(self.bm25),
            self.bm25 / length,
            self.bm25_lead / (self.bm25 + 1),
            math.copysign(math.log1p(abs(self.fused_lead)), self.fused_lead),
            self.known,
            self.labour,
        ]


def lead(scores: Mapping[str, float], name: str) -> float:
    """How far one card's score lies above the best of the others."""
    others = (score for other, score in scores.items() if other != name)
    return scores.get(name, 0.0) - max(others, default=0.0)


@dataclass(frozen=True)
class Calibration:
    """The fitted curve: confidence = 1 / (1 + e^−(weights · features + bias))."""

    weights: tuple[float, ...]
    bias: float

    def confidence(self, evidence: Evidence) -> float:
        """The probability, 0 to 1, that the card answers the question."""
        total = self.bias + sum(w * x for w, x in zip(self.weights, evidence.features(), strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    @classmethod
    def fit(cls, evidence: Sequence[Evidence], right: Sequence[bool], seed: int) -> Calibration:
        """Fit on hits known to be right or wrong."""
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(max_iter=1000, random_state=seed)
        model.fit([item.features() for item in evidence], list(right))
        return cls(tuple(map(float, model.coef_[0])), float(model.intercept_[0]))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> Calibration:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return cls(tuple(stored["weights"]), stored["bias"])


UNFITTED = Calibration((0.0,) * 7, 0.0)
"""For ranking before calibration: every card gets one half."""
