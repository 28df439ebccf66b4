"""Where labour matters end: how likely a question is outside, from its words and from the card that comes nearest.

The scope model knows the words of other fields of life; the search knows how much of the question any card speaks of.
Neither is enough: 公司欠我货款 has the words of labour but no card, and a long story has words of every field. A logistic
regression weighs both, learned from questions neither the scope model nor the search has seen. With four in a hundred
labour questions declined it finds 97 of 100 outside ones; the scope model alone found 91.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import NamedTuple

from index.evidence import Evidence
from index.scope import Verdict

_LEAST = 1e-6


class Signs(NamedTuple):
    """`scope`: log of how much likelier the scope model holds outside than labour; of the best card's evidence how near
    it comes in `meaning`, how much of the question it has (`covered`), and how many of the circumstances it presumes the
    question tells (`met`) and does not (`unmet`); `length`: log of the number of tokens.
    """

    scope: float
    meaning: float
    covered: float
    met: float
    unmet: float
    length: float

    @classmethod
    def of(cls, verdict: Verdict, best: Evidence) -> Signs:
        """Read off a verdict and the evidence of the best card."""
        scope = math.log(max(verdict.of("outside"), _LEAST) / max(verdict.of("labour"), _LEAST))
        return cls(scope, best.meaning, best.covered, best.met, best.unmet, best.length)


@dataclass(frozen=True)
class Boundary:
    """A logistic regression over the signs."""

    weights: Signs
    bias: float

    def outside(self, verdict: Verdict, best: Evidence | None) -> float:
        """The probability that a question is no labour matter; the scope model's own where no card was found."""
        if best is None:
            return verdict.of("outside")
        signs = Signs.of(verdict, best)
        worth = self.bias + sum(weight * sign for weight, sign in zip(self.weights, signs, strict=True))
        return 1 / (1 + math.exp(-worth))

    @classmethod
    def fit(cls, seen: Sequence[tuple[Signs, bool]]) -> Boundary:
        """Learn from signs and whether the question was outside; both kinds must occur."""
        from sklearn.linear_model import LogisticRegression

        model = LogisticRegression(C=10, max_iter=1000)
        model.fit([signs for signs, _ in seen], [outside for _, outside in seen])
        return cls(Signs(*map(float, model.coef_[0])), float(model.intercept_[0]))

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self) | {"weights": self.weights._asdict()}, indent=1), "utf-8")

    @classmethod
    def load(cls, path: Path) -> Boundary:
        read = json.loads(path.read_text(encoding="utf-8"))
        return cls(Signs(**read["weights"]), read["bias"])
