"""Which answers stand beside the first of a story: those that tell what it has not.

The second and third likeliest card mostly say again what the first has said. Who tells at length what happened has more to
claim than one card holds, and where the first is wrong, its like are too. So the next places go to the cards whose articles
are new and likely asked for: an article is the likelier the surer the cards that cite it, and a claim told (IA-Select, Agrawal
et al. 2009, with articles for categories).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from index.claims import Told
from index.deciding import Thresholds
from index.drafting import MOST_RIGHTS, OWN_FIRST
from index.query import Query
from index.search import Hit
from knowledge.schema import Card, Reference

PLACES = 3
"""Answers that are shown together."""
LONG = 50
"""Characters; what is shorter asks one thing, and the likeliest cards stand beside the first."""
SURENESS = 3.0
"""What a card's own probability counts against that of the articles it adds."""
_CITED = 5
_CLAIMED = 0.5
_LATER = 0.2
"""Articles of an answer that count; how likely one of a claim told is asked for; what each further of a card counts less."""

Article = tuple[str, int | None]


def beside(
    first: Hit,
    hits: Sequence[Hit],
    query: Query,
    limits: Thresholds,
    usable: Callable[[str], Card | None],
) -> list[Hit]:
    """The answers for the places after the first: hits, or the general card of a claim told."""
    general = [
        replace(first, card=card, passage=card.title, score=limits.other_claim)
        for told in query.claims
        if (card := usable(told.claim.card or "")) and all(card.id != hit.card.id for hit in hits)
    ]
    left = [
        hit
        for hit in {hit.card.id: hit for hit in [*hits, *general]}.values()
        if hit.card.id != first.card.id
    ]
    worth = _worth(hits, query.claims)
    claims: list[Told] = []
    told: set[Article] = set()

    def place(hit: Hit) -> Hit:
        claim = served(hit.card, query.claims, claims)
        told.update(_cited(hit.card, claim))
        claims.extend([claim] if claim else [])
        return hit

    def gain(hit: Hit) -> float:
        cited = _cited(hit.card, served(hit.card, query.claims, claims))
        return SURENESS * hit.score + sum(worth[article] for article in cited if article not in told)

    place(first)
    placed: list[Hit] = []
    while left and len(placed) < PLACES - 1:
        placed.append(place(max(left, key=gain)))
        left.remove(placed[-1])
    return placed


def served(card: Card, claims: Sequence[Told], before: Sequence[Told]) -> Told | None:
    """The claim whose rules are told with a card: the first it covers that none `before` has told; with the first card,
    the main one.
    """
    covering = (told for told in claims if told not in before and told.covers(card))
    return next(covering, None if before or not claims else claims[0])


def _worth(hits: Sequence[Hit], claims: Sequence[Told]) -> Mapping[Article, float]:
    """How likely each article is asked for."""
    worth: dict[Article, float] = defaultdict(float)
    for hit in hits:
        for place, article in enumerate(_articles(hit.card.citations)):
            worth[article] += hit.score / (1 + _LATER * place)
    for told in claims:
        for article in _articles(told.claim.rights):
            worth[article] += _CLAIMED
    return worth


def _cited(card: Card, claim: Told | None) -> list[Article]:
    """The articles that an answer cites first, as index/drafting.py orders them."""
    own = _articles(card.citations)
    rights = [one for one in _articles(claim.claim.rights) if one not in own] if claim else []
    return [*own[:OWN_FIRST], *rights[:MOST_RIGHTS], *own[OWN_FIRST:]][:_CITED]


def _articles(references: Iterable[Reference]) -> list[Article]:
    return list(dict.fromkeys((one.law, one.article) for one in references))
