"""Joins rankings that have scores of different kinds.

Reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009. It discards the scores; callers
keep those for the decision whether to answer at all.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = 60
Key = TypeVar("Key", bound=Hashable)


def fuse(*rankings: Mapping[Key, float]) -> dict[Key, float]:
    """Key → Σ 1/(60 + rank) over the rankings it stands in, best first; ties keep the first ranking's order."""
    fused: dict[Key, float] = {}
    for ranking in rankings:
        for rank, key in enumerate(sorted(ranking, key=lambda key: -ranking[key]), 1):
            fused[key] = fused.get(key, 0.0) + 1 / (K + rank)
    return dict(sorted(fused.items(), key=lambda item: -item[1]))
