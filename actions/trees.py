"""Gradient-boosted trees fitted elsewhere, kept as plain numbers: actions/choosing.json.

The file is written by `tests/quality/fit_follow_ups.py` from scikit-learn's HistGradientBoostingClassifier. Fitting asks thousands
of questions and takes minutes, so it is no part of `labour index`; plain numbers can be read in a review and run no code.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
LEAF = -1
"""In the place of a node's feature."""


@dataclass(frozen=True)
class Trees:
    """All nodes in one table: feature (or `LEAF`), threshold (of a leaf: its value), and where to go: left at or below it."""

    features: tuple[str, ...]
    start: float
    roots: npt.NDArray[np.int64]
    feature: npt.NDArray[np.int64]
    threshold: Matrix
    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]

    def chances(self, rows: Matrix) -> Matrix:
        """The probability of each row, shape (rows,), from signs of shape (rows, features)."""
        at = np.repeat(self.roots[:, None], len(rows), axis=1)
        each = np.arange(len(rows))[None, :]
        while (inner := self.feature[at] != LEAF).any():
            goes_left = rows[each, np.maximum(self.feature[at], 0)] <= self.threshold[at]
            at = np.where(inner, np.where(goes_left, self.left[at], self.right[at]), at)
        chances: Matrix = 1 / (1 + np.exp(-(self.start + self.threshold[at].sum(axis=0))))
        return chances

    @classmethod
    def read(cls, path: Path) -> Trees:
        """From its file."""
        told = json.loads(path.read_text(encoding="utf-8"))
        return cls.of(tuple(told["features"]), told["start"], told["trees"])

    @classmethod
    def of(cls, features: tuple[str, ...], start: float, trees: list[list[list[Any]]]) -> Trees:
        """From trees of nodes [feature, threshold, left, right], a leaf [-1, value]; places count within the tree."""
        roots: list[int] = []
        nodes: list[tuple[int, float, int, int]] = []
        for tree in trees:
            offset = len(nodes)
            roots.append(offset)
            for feature, number, *onward in tree:
                left, right = onward or (-offset, -offset)
                nodes.append((feature, number, offset + left, offset + right))
        table = list(zip(*nodes, strict=True))
        places = [np.array(column, np.int64) for column in (roots, table[0], table[2], table[3])]
        return cls(
            features, start, places[0], places[1], np.array(table[1], np.float64), places[2], places[3]
        )
