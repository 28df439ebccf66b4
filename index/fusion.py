"""Joins rankings whose scores cannot be compared."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
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


def _best_first(fused: Mapping[Key, float]) -> dict[Key, float]:
    return dict(sorted(fused.items(), key=lambda item: -item[1]))
