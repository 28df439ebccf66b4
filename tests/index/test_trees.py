"""Boosted trees as plain numbers score as scikit-learn does."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier

from index.trees import AT_ONCE, Trees

STUMP = [[0, 0.5, 1, 2], [-1, -2.0], [-1, 3.0]]
"""Up to a half of the first feature: −2, above: 3."""
LOPSIDED = [[0, 0.5, 1, 2], [-1, 10.0], [1, 7.0, 3, 4], [-1, 20.0], [-1, 40.0]]


def test_trees_are_walked_to_their_leaves() -> None:
    """The start and one leaf of each tree, however near the root; a tree that is a leaf adds its value."""
    trees = Trees.of(0.5, [STUMP, LOPSIDED, [[-1, 0.25]]])
    rows = np.array([[0.5, 9.0], [0.6, 7.0], [0.6, 9.0]])
    assert trees.scores(rows) == pytest.approx([8.75, 23.75, 43.75])
    assert trees.scores(np.empty((0, 2))).shape == (0,)


def test_fitted_trees_score_as_scikit_learn_does() -> None:
    """Also more rows than are walked together."""
    rows = np.random.default_rng(7).random((AT_ONCE + 50, 5))
    fitted = HistGradientBoostingClassifier(max_iter=20, random_state=1).fit(
        rows, rows[:, 0] + rows[:, 3] > 1
    )
    assert Trees.fitted(fitted).scores(rows) == pytest.approx(fitted.decision_function(rows))
