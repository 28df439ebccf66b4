"""Which answers come first: the main claim's best card, then the best of every other claim, then the rest.

Who says no more than a claim (我被开了) has said nothing that a special card could answer: the claim's general card leads.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.claims import Told
from index.search import Hit
from knowledge.schema import Card

GENERAL = 0.7
"""How sure a general answer to a bare claim is at least: enough for the hotline not to be warned."""


def arrange(
    hits: Sequence[Hit], claims: Sequence[Told], least: float, usable: Callable[[str], Card | None]
) -> list[Hit]:
    """Hits in the order in which they are told; another claim is served where a hit is at least `least` sure."""
    if not hits:
        return []
    first = [_general(hits, claims, usable) or hits[0]]
    for told in claims:
        if not any(told.covers(hit.card) for hit in first):
            first += [hit for hit in hits if told.covers(hit.card) and hit.score >= least][:1]
    placed = {hit.card.id for hit in first}
    return [*first, *(hit for hit in hits if hit.card.id not in placed)]


def _general(hits: Sequence[Hit], claims: Sequence[Told], usable: Callable[[str], Card | None]) -> Hit | None:
    """The general card of the first claim where nothing else is told; None where it may not be told here and then."""
    card = usable(claims[0].claim.card or "") if claims and claims[0].is_bare else None
    if card is None:
        return None
    found = next((hit for hit in hits if hit.card.id == card.id), None)
    sure = max(found.score if found else 0.0, hits[0].score, GENERAL)
    return replace(found or replace(hits[0], card=card, passage=card.title), score=sure)


def served(hit: Hit, claims: Sequence[Told]) -> Told | None:
    """The claim that a hit serves: the first told that covers its card, else the main one told."""
    covering = (told for told in claims if told.covers(hit.card))
    return next(covering, claims[0] if claims else None)
