"""Ranks the candidates and says how sure it is: trees over the evidence, then a choice among them all or none.

Gradient-boosted trees tell a card that answers from those that only sound alike. Their scores are made probabilities by a
conditional logit with an outside option (McFadden 1974): a softmax over the candidates and “none of them”, its two numbers
fitted on questions the trees have not seen. A card is the surer the farther the next one is behind it: isotonic regression
on the best score alone knew nothing of that (own questions: AUC of right against wrong 0.87, now 0.91; calibration error
0.042, now 0.030).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.evidence import Evidence
from index.trees import Trees

Table = npt.NDArray[np.float64]
"""The evidence of some candidates as numbers, shape (candidates, fields of `Evidence`)."""
FOLDS = 3
LEAST, MOST = 0.01, 0.99
"""Nothing is surer than that."""
_ABSENT = -1e6
"""The score of no candidate, where a question has fewer than others."""
OFTEN = 0.3
"""What each grade of how often a card is asked for adds to its score. Trees cannot learn it: every card has as many
practice questions as any other, while a tenth of what people write is about nine cards (docs/decisions/0029)."""
_JUDGED = [place for place, name in enumerate(Evidence._fields) if name != "frequency"]
"""The columns that the trees see."""
_OFTEN_ASKED = Evidence._fields.index("frequency")
_NEITHER_WAY = frozenset({"known", "length", "labour"})
"""What tells of the question and not of the card."""
_AGAINST = frozenset({"missed", "unasked", "unmet"})
_DIRECTIONS = [
    0 if name in _NEITHER_WAY else -1 if name in _AGAINST else 1
    for name in map(Evidence._fields.__getitem__, _JUDGED)
]
"""More of it never makes a card less likely (1), or more likely (−1): without this the trees put a card that leads in
every ranking behind one that happens to look like others (own questions right first 91.1 → 92.0 %)."""


@dataclass(frozen=True)
class Asked:
    """A training question: the evidence of its candidates, best fused first, and which of them answer it.

    `group` keeps questions of one card together, so that no fold is judged on a card it was fitted on. What no card
    answers is not `answerable`: trees learn from it, the choice does not, since nobody knows how often that is asked.
    """

    evidence: Table
    right: Sequence[bool]
    group: str
    answerable: bool = True


@dataclass(frozen=True)
class Choosing:
    """How scores become probabilities: a score counts `sharpness` times, that no candidate answers has the worth `none`."""

    sharpness: float
    none: float

    def chances(self, scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The probability of each candidate that it answers; what is missing to 1 is that none does."""
        chances: npt.NDArray[np.float64] = np.clip(self._shares(scores)[:-1], LEAST, MOST)
        return chances

    @classmethod
    def fit(cls, judged: Sequence[tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]]) -> Choosing:
        """The likeliest one, from the scores of each question's candidates and which of them answer it."""
        from scipy.optimize import minimize

        most = max(len(scores) for scores, _ in judged)
        scores = np.array([np.pad(one, (0, most - len(one)), constant_values=_ABSENT) for one, _ in judged])
        right = np.array([np.pad(one, (0, most - len(one))) for _, one in judged])
        answers = np.column_stack([right, ~right.any(axis=1)])

        def surprise(numbers: npt.NDArray[np.float64]) -> float:
            chances = np.where(answers, cls(*map(float, numbers))._shares(scores), 0.0).sum(axis=1)
            return -float(np.log(np.maximum(1e-9, chances)).sum())

        return cls(*map(float, minimize(surprise, (1.0, 0.0), method="Nelder-Mead").x))

    def _shares(self, scores: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Of every candidate and, last, of none, along the last axis."""
        none = np.full((*scores.shape[:-1], 1), self.none)
        worth = np.concatenate([self.sharpness * scores, none], axis=-1)
        odds = np.exp(worth - worth.max(axis=-1, keepdims=True))
        shares: npt.NDArray[np.float64] = odds / odds.sum(axis=-1, keepdims=True)
        return shares


class Reranker:
    """Trees, and how their scores become probabilities."""

    def __init__(self, trees: Trees, choosing: Choosing) -> None:
        self._trees = trees
        self._choosing = choosing

    def judge(self, evidence: Sequence[Evidence]) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Of each candidate, shape (n,): the score to rank by, and the probability, 0 to 1, that it answers."""
        scores = _scores(self._trees, table(evidence))
        return scores, self._choosing.chances(scores)

    def best(self, asked: Sequence[Table]) -> list[Evidence]:
        """Of each question's candidates, at least one, the best."""
        judged = _all_scores(self._trees, asked)
        return [
            Evidence(*evidence[scores.argmax()].tolist())
            for evidence, scores in zip(asked, judged, strict=True)
        ]

    @classmethod
    def fit(cls, asked: Sequence[Asked], seed: int) -> Reranker:
        """Fit the trees on all questions, the choice on the answerable ones left out of FOLDS fits."""
        groups = sorted({one.group for one in asked})
        fold = {group: number % FOLDS for number, group in enumerate(groups)}
        judged = []
        for left_out in range(FOLDS):
            trees = _trees([one for one in asked if fold[one.group] != left_out], seed)
            unseen = [
                one for one in asked if fold[one.group] == left_out and len(one.evidence) and one.answerable
            ]
            scores = _all_scores(trees, [one.evidence for one in unseen])
            judged += [(found, np.array(one.right)) for one, found in zip(unseen, scores, strict=True)]
        return cls(_trees(asked, seed), Choosing.fit(judged))

    def save(self, path: Path) -> None:
        import joblib

        joblib.dump((self._trees, self._choosing), path, compress=3)

    @classmethod
    def load(cls, path: Path) -> Reranker:
        """Only ever a file this installation built itself: joblib runs code."""
        import joblib

        return cls(*joblib.load(path))


def _trees(asked: Sequence[Asked], seed: int) -> Trees:
    from sklearn.ensemble import HistGradientBoostingClassifier

    rows = np.concatenate([question.evidence for question in asked])[:, _JUDGED]
    right = [answer for question in asked for answer in question.right]
    model = HistGradientBoostingClassifier(
        max_iter=100,
        max_leaf_nodes=15,
        learning_rate=0.1,
        min_samples_leaf=40,
        monotonic_cst=_DIRECTIONS,
        random_state=seed,
    )
    return Trees.fitted(model.fit(rows, right))


def _scores(trees: Trees, evidence: Table) -> npt.NDArray[np.float64]:
    return trees.scores(evidence[:, _JUDGED]) + OFTEN * evidence[:, _OFTEN_ASKED]


def _all_scores(trees: Trees, asked: Sequence[Table]) -> list[npt.NDArray[np.float64]]:
    """Of each question's candidates."""
    scores = _scores(trees, np.concatenate(asked))
    return np.split(scores, np.cumsum([len(evidence) for evidence in asked])[:-1])


def table(evidence: Sequence[Evidence]) -> Table:
    """As numbers; of no candidate, no rows."""
    return np.array(evidence, np.float64).reshape(-1, len(Evidence._fields))
