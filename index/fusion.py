"""Joins rankings that have scores of different kinds."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

import numpy as np

K = 60
Key = TypeVar("Key", bound=Hashable)


def by_rank(*rankings: Mapping[Key, float]) -> dict[Key, float]:
    """Key → Σ 1/(60 + rank) over the rankings it stands in, best first; ties keep the first ranking's order.

    Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. It discards the scores.
    """
    fused: dict[Key, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(sorted(ranking, key=lambda key: -ranking[key]), 1):
            fused[key] = fused.get(key, 0.0) + 1 / (K + rank)
    return _best_first(fused)


def by_score(*rankings: tuple[Mapping[Key, float], float]) -> dict[Key, float]:
    """Key → weighted sum of standard scores, best first; a key a ranking lacks has that ranking's lowest score.

    Distances count, so a ranking that is sure outweighs one that is not.
    """
    keys = list(dict.fromkeys(key for ranking, _ in rankings for key in ranking))
    fused = np.zeros(len(keys))
    for ranking, weight in rankings:
        if not ranking:
            continue
        lowest = min(ranking.values())
        scores = np.array([ranking.get(key, lowest) for key in keys])
        fused += weight * (scores - scores.mean()) / (scores.std() or 1.0)
    return _best_first(dict(zip(keys, fused.tolist(), strict=True)))


def _best_first(fused: Mapping[Key, float]) -> dict[Key, float]:
    return dict(sorted(fused.items(), key=lambda item: -item[1]))
