"""Ranks the candidates and says how sure it is: trees over the evidence, then isotonic calibration.

Gradient-boosted trees tell a card that answers from those that only sound alike; their scores are made probabilities
on questions the trees have not seen (Zadrozny and Elkan, KDD 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from index.evidence import Evidence

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

FOLDS = 3
_NEITHER_WAY = frozenset({"known", "length", "labour"})
"""What tells of the question and not of the card."""
_AGAINST = frozenset({"missed"})
_DIRECTIONS = [0 if name in _NEITHER_WAY else -1 if name in _AGAINST else 1 for name in Evidence._fields]
"""More of it never makes a card less likely (1), or more likely (−1): without this the trees put a card that leads in
every ranking behind one that happens to look like others (own questions right first 91.1 → 92.0 %)."""


@dataclass(frozen=True)
class Asked:
    """A training question: the evidence of its candidates, best fused first, and which of them answer it.

    `group` keeps questions of one card together, so that no fold is judged on a card it was fitted on. What no card
    answers is not `answerable`: trees learn from it, the curve does not, since nobody knows how often that is asked.
    """

    evidence: Sequence[Evidence]
    right: Sequence[bool]
    group: str
    answerable: bool = True


class Reranker:
    """Trees and the curve that makes their scores probabilities."""

    def __init__(
        self,
        trees: HistGradientBoostingClassifier,
        knots: npt.NDArray[np.float64],
        heights: npt.NDArray[np.float64],
    ) -> None:
        self._trees = trees
        self._knots = knots
        self._heights = heights

    def judge(self, evidence: Sequence[Evidence]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Of each candidate, shape (n,): the score to rank by, and the probability, 0 to 1, that it answers."""
        scores = _scores(self._trees, evidence)
        return scores, np.interp(scores, self._knots, self._heights)

    @classmethod
    def fit(cls, asked: Sequence[Asked], seed: int) -> Reranker:
        """Fit the trees on all questions, the curve on the best candidate of answerable ones left out of FOLDS fits."""
        from sklearn.isotonic import IsotonicRegression

        groups = sorted({one.group for one in asked})
        fold = {group: number % FOLDS for number, group in enumerate(groups)}
        scores: list[float] = []
        right: list[bool] = []
        for left_out in range(FOLDS):
            trees = _trees([one for one in asked if fold[one.group] != left_out], seed)
            for one in asked:
                if fold[one.group] == left_out and one.evidence and one.answerable:
                    found = _scores(trees, one.evidence)
                    scores.append(float(found.max()))
                    right.append(bool(one.right[int(found.argmax())]))
        curve = IsotonicRegression(y_min=0.01, y_max=0.99, out_of_bounds="clip").fit(scores, right)
        return cls(_trees(asked, seed), curve.X_thresholds_, curve.y_thresholds_)

    def save(self, path: Path) -> None:
        import joblib

        joblib.dump((self._trees, self._knots, self._heights), path, compress=3)

    @classmethod
    def load(cls, path: Path) -> Reranker:
        """Only ever a file this installation built itself: joblib runs code."""
        import joblib

        return cls(*joblib.load(path))


def _trees(asked: Sequence[Asked], seed: int) -> HistGradientBoostingClassifier:
    from sklearn.ensemble import HistGradientBoostingClassifier

    rows = [one for question in asked for one in question.evidence]
    right = [answer for question in asked for answer in question.right]
    model = HistGradientBoostingClassifier(
        max_iter=100,
        max_leaf_nodes=15,
        learning_rate=0.1,
        min_samples_leaf=40,
        monotonic_cst=_DIRECTIONS,
        random_state=seed,
    )
    return model.fit(np.array(rows), right)


def _scores(trees: HistGradientBoostingClassifier, evidence: Sequence[Evidence]) -> npt.NDArray[np.float64]:
    scores: npt.NDArray[np.float64] = trees.decision_function(np.array(evidence))
    return scores
