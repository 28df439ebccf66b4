"""Which answers come first: the main claim's best card, then the best of every other claim, then the rest.

Who says no more than a claim (我被开了) has said nothing that a special card could answer: the claim's general card leads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.claims import Told
from index.search import Hit

GENERAL = 0.5
"""How sure a general answer to a bare claim is at least."""


def arrange(hits: Sequence[Hit], claims: Sequence[Told], least: float) -> list[Hit]:
    """Hits in the order in which they are told; another claim is served where a hit is at least `least` sure."""
    if not hits:
        return []
    first = [_general(hits, claims) or hits[0]]
    for told in claims:
        if not any(told.covers(hit.card) for hit in first):
            first += [hit for hit in hits if told.covers(hit.card) and hit.score >= least][:1]
    placed = {hit.card.id for hit in first}
    return [*first, *(hit for hit in hits if hit.card.id not in placed)]


def _general(hits: Sequence[Hit], claims: Sequence[Told]) -> Hit | None:
    """The general card of the first claim where nothing else is told, as sure as the best; None where it was not found."""
    if not claims or not claims[0].is_bare:
        return None
    general = next((hit for hit in hits if hit.card.id == claims[0].claim.card), None)
    return replace(general, score=max(general.score, hits[0].score, GENERAL)) if general else None


def served(hit: Hit, claims: Sequence[Told]) -> Told | None:
    """The claim that a hit serves: the first told that covers its card, else the main one told."""
    covering = (told for told in claims if told.covers(hit.card))
    return next(covering, claims[0] if claims else None)
