"""Gradient-boosted trees fitted by scikit-learn, kept as plain numbers and walked all at once.

scikit-learn's own walk calls one function a tree: for twenty rows that costs six times as much as this.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from sklearn.ensemble import HistGradientBoostingClassifier

Matrix = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Node = Sequence[float]
"""[feature, threshold, left, right], places counted within the tree; a leaf [LEAF, value]."""
LEAF = -1
AT_ONCE = 2_000
"""Rows walked together; more do not stay in the cache."""


@dataclass(frozen=True)
class Trees:
    """All nodes in one table: which feature, its threshold, and where to go, left at or below it; a leaf leads to itself.

    `value` is what a leaf adds to `start`, `depth` the steps to the farthest leaf.
    """

    start: float
    roots: Places
    feature: Places
    threshold: Matrix
    left: Places
    right: Places
    value: Matrix
    depth: int

    def scores(self, rows: Matrix) -> Matrix:
        """Logarithms of the odds, shape (rows,), from rows of shape (rows, features)."""
        parts = [self._walk(rows[start : start + AT_ONCE]) for start in range(0, len(rows), AT_ONCE)]
        return np.concatenate([*parts, np.empty(0)])

    def _walk(self, rows: Matrix) -> Matrix:
        told, (count, width) = rows.ravel(), rows.shape
        first = np.tile(np.arange(count) * width, len(self.roots))
        at = np.repeat(self.roots, count)
        for _ in range(self.depth):
            goes_left = told[first + self.feature[at]] <= self.threshold[at]
            at = np.where(goes_left, self.left[at], self.right[at])
        scores: Matrix = self.start + self.value[at].reshape(len(self.roots), count).sum(axis=0)
        return scores

    @classmethod
    def fitted(cls, model: HistGradientBoostingClassifier) -> Trees:
        """Of a fitted binary classifier that saw no missing values."""
        return cls.of(*start_and_nodes(model))

    @classmethod
    def of(cls, start: float, trees: Sequence[Sequence[Node]]) -> Trees:
        """From the nodes of each tree."""
        roots = np.cumsum([0, *map(len, trees)])[:-1]
        rows = [row for root, tree in zip(roots.tolist(), trees, strict=True) for row in _rows(root, tree)]
        feature, threshold, left, right, value = zip(*rows, strict=True)
        return cls(
            start,
            roots.astype(np.int64),
            np.array(feature, np.int64),
            np.array(threshold, np.float64),
            np.array(left, np.int64),
            np.array(right, np.int64),
            np.array(value, np.float64),
            max(_depth(tree) for tree in trees),
        )


def start_and_nodes(model: HistGradientBoostingClassifier) -> tuple[float, list[list[Node]]]:
    """The start and the nodes of a fitted classifier's trees; scikit-learn tells them under private names only."""
    trees = [[_node(node) for node in one.nodes] for (one,) in model._predictors]
    return float(model._baseline_prediction.ravel()[0]), trees


def _node(node: Any) -> Node:
    if node["is_leaf"]:
        return [LEAF, float(node["value"])]
    return [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]


def _rows(root: int, tree: Sequence[Node]) -> Iterator[tuple[float, ...]]:
    """Feature, threshold, left, right and value of each node, places counted over all trees."""
    for place, (feature, number, *onward) in enumerate(tree, root):
        if feature == LEAF:
            yield 0, np.inf, place, place, number
        else:
            yield feature, number, root + onward[0], root + onward[1], 0.0


def _depth(tree: Sequence[Node], at: int = 0) -> int:
    feature, _, *onward = tree[at]
    return 0 if feature == LEAF else 1 + max(_depth(tree, int(place)) for place in onward)
