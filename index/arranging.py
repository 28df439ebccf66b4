"""Which answers come first: the main claim's best card, then the best of every other claim, then the rest."""

from __future__ import annotations

from collections.abc import Sequence

from index.claims import Told
from index.search import Hit


def arrange(hits: Sequence[Hit], claims: Sequence[Told], least: float) -> list[Hit]:
    """Hits in the order in which they are told; another claim is served where a hit is at least `least` sure."""
    if not hits:
        return []
    first = [hits[0]]
    for told in claims:
        if not any(told.covers(hit.card) for hit in first):
            first += [hit for hit in hits if told.covers(hit.card) and hit.score >= least][:1]
    return [*first, *(hit for hit in hits if hit not in first)]


def served(hit: Hit, claims: Sequence[Told]) -> Told | None:
    """The claim that a hit serves: the first told that covers its card, else the main one told."""
    covering = (told for told in claims if told.covers(hit.card))
    return next(covering, claims[0] if claims else None)
