"""Which answers come first: the main claim's best card, then what it has not told, then the best of every other claim.

Who says no more than a claim (我被开了) has said nothing that a special card could answer: the claim's general card leads.
So it does where a story tells a claim and no card is sure, or the likeliest presumes what was not told;
and wherever it tells of a death and the likeliest card never speaks of one. Who is past the age of retirement is never told the rules of a
labour contract; an employer is not told what is said to workers alone where a card for both sides is about as likely.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.beside import LONG, beside
from index.deciding import Thresholds
from index.over_age import BOUND_TO_A_CONTRACT, is_past_retirement
from index.query import Query
from index.search import Hit
from knowledge.schema import Card

SPECIAL = 0.97
"""From which score on a special card answers a bare claim all the same: 下班路上被车撞了 is told by words of the claim alone."""
PRESUMES = 0.7
"""From which score on a card is told of which a story does not tell all that it presumes."""
ABOUT_AS_LIKELY = 0.5
"""Which share of the likeliest card's score another must have to be told to an employer in place of a card for workers alone."""
GENERAL = 0.7
"""How sure a general answer to a bare claim is at least: enough for the hotline not to be warned."""


def arrange(
    hits: Sequence[Hit], query: Query, limits: Thresholds, usable: Callable[[str], Card | None]
) -> list[Hit]:
    """Hits in the order in which they are told; another claim is served where a hit is at least `other_claim` sure."""
    if not hits:
        return []
    first = [
        _past_retirement(hits, query)
        or _to_employers(hits, query)
        or _general(hits, query, limits, usable)
        or hits[0]
    ]
    if query.claims and len(query.folded) > LONG:
        first += beside(first[0], hits, query, limits, usable)
    for told in query.claims:
        if not any(told.covers(hit.card) for hit in first):
            first += [hit for hit in hits if told.covers(hit.card) and hit.score >= limits.other_claim][:1]
    placed = {hit.card.id for hit in first}
    return [*first, *(hit for hit in hits if hit.card.id not in placed)]


def _past_retirement(hits: Sequence[Hit], query: Query) -> Hit | None:
    """The card for those past the age of retirement, where it is the likeliest, or that one supposes the labour contract they cannot have."""
    best = hits[0].card
    if not is_past_retirement(query.folded):
        return None
    if best.topic == "overage":
        return hits[0]
    if best.topic not in BOUND_TO_A_CONTRACT or "退休" in best.title:
        return None
    found = next((hit for hit in hits if hit.card.topic == "overage"), None)
    return replace(found, score=max(found.score, hits[0].score)) if found else None


def _to_employers(hits: Sequence[Hit], query: Query) -> Hit | None:
    """The likeliest card that speaks to employers too, where an employer asks and the best speaks to workers alone."""
    if query.audience != "employer" or hits[0].card.audience != "worker":
        return None
    found = max(
        (hit for hit in hits if hit.card.audience != "worker"), key=lambda hit: hit.score, default=None
    )
    if found is None or found.score < ABOUT_AS_LIKELY * hits[0].score:
        return None
    return replace(found, score=hits[0].score)


def _general(
    hits: Sequence[Hit], query: Query, limits: Thresholds, usable: Callable[[str], Card | None]
) -> Hit | None:
    """The general card of the first claim; None where a special one is meant, or it may not be told here and then."""
    told = query.claims[0] if query.claims else None
    if told is None:
        return None
    bare = told.is_bare and not _is_special(hits[0], query, limits)
    leads = bare or _is_unsure(hits[0], query, limits) or (told.claim.grave and _is_amiss(hits[0]))
    card = usable(told.claim.card or "") if leads else None
    if card is None:
        return None
    found = next((hit for hit in hits if hit.card.id == card.id), None)
    least = GENERAL if bare else limits.answer
    sure = max(found.score if found else 0.0, hits[0].score, least)
    return replace(found or replace(hits[0], card=card, passage=card.title), score=sure)


def _is_unsure(best: Hit, query: Query, limits: Thresholds) -> bool:
    """Whether a story is told of which no card is sure enough, the surer where it presumes what was not told."""
    return query.is_story and best.score < (PRESUMES if best.evidence.unmet else limits.answer)


def _is_amiss(best: Hit) -> bool:
    """Whether the best card never speaks of a subject that was named, and is not surely meant."""
    return best.evidence.missed > 0 and best.score < SPECIAL


def _is_special(best: Hit, query: Query, limits: Thresholds) -> bool:
    """Whether the best card is surely meant; one for employers only by an employer, who claims nothing, and then a sure one is enough."""
    if best.card.audience == "employer":
        return query.audience == "employer" and best.score >= limits.answer
    return best.score >= SPECIAL
