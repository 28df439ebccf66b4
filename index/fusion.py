"""Joins rankings that have scores of different kinds."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from statistics import fmean, pstdev
from typing import TypeVar

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
    keys = dict.fromkeys(key for ranking, _ in rankings for key in ranking)
    fused = dict.fromkeys(keys, 0.0)
    for ranking, weight in rankings:
        if not ranking:
            continue
        lowest = min(ranking.values())
        scores = [ranking.get(key, lowest) for key in keys]
        middle, spread = fmean(scores), pstdev(scores) or 1.0
        for key, score in zip(keys, scores, strict=True):
            fused[key] += weight * (score - middle) / spread
    return _best_first(fused)


def _best_first(fused: Mapping[Key, float]) -> dict[Key, float]:
    return dict(sorted(fused.items(), key=lambda item: -item[1]))
