"""The hits and articles that may be told for a setting, or why none may: held, or not in force here and then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from index import wording
from index.arranging import arrange
from index.articles import SETTINGS_KEPT, ArticleHit, ArticleSearch
from index.deciding import Thresholds
from index.evidence import Rows, Scores
from index.query import Query
from index.search import Hit, Search
from knowledge.in_force import Setting, in_force, is_served
from knowledge.quarantine import Quarantine, as_part
from knowledge.schema import NATIONWIDE, Card, Reference
from knowledge.versions import families

SURELY_BLOCKED = 0.5
"""From this score on it is the card that may not be told that was asked for."""
MOST_ARTICLES = 30
"""Looked at, so that held ones do not take the places of others."""


@dataclass(frozen=True)
class Found:
    """What the search gave: usable hits and articles, and why the very best card was not usable, if so."""

    hits: Sequence[Hit]
    articles: Sequence[ArticleHit]
    held: Quarantine
    refusal: str | None = None


@dataclass(frozen=True)
class ServedRows:
    """Rows of the cards this installation serves, and of those that may be told here and then."""

    served: Rows
    usable: Rows


class Finder:
    """Searches cards and articles under the law of a day and a place."""

    def __init__(
        self,
        *,
        search: Search,
        articles: ArticleSearch,
        quarantine: Callable[[], Quarantine],
        thresholds: Thresholds,
    ) -> None:
        self._search = search
        self._articles = articles
        self._quarantine = quarantine
        self._thresholds = thresholds
        self._rows_for = lru_cache(SETTINGS_KEPT)(self._work_out_rows)
        self._versions = families(search.cards)

    def find(self, query: Query, setting: Setting) -> Found:
        """What may be told, main claim first."""
        held = self._quarantine()
        rows = self._rows_for(setting, held)
        scores = self._search.scores(query, rows.served)
        hits = self._search.rank(query, scores, rows.usable)
        articles = self._usable_articles(query, setting, held, hits)
        if refusal := self._why_not_the_best(query, setting, scores, rows, held, hits):
            return Found([], articles, held, refusal)
        general = partial(self._usable, setting, held)
        return Found(arrange(hits, query, self._thresholds, general), articles, held)

    def _usable(self, setting: Setting, held: Quarantine, name: str) -> Card | None:
        """A card by its id, if it may be told here and then."""
        card = self._search.cards.get(name)
        return card if card and in_force(card, setting) and not held.holds_card(card) else None

    def _work_out_rows(self, setting: Setting, held: Quarantine) -> ServedRows:
        """Which cards may be told."""
        served = self._search.rows(lambda card: is_served(card, setting.profile))
        usable = self._search.rows(lambda card: self._usable(setting, held, card.id) is not None)
        return ServedRows(served, usable)

    def _why_not_the_best(
        self,
        query: Query,
        setting: Setting,
        scores: Scores,
        rows: ServedRows,
        held: Quarantine,
        hits: Sequence[Hit],
    ) -> str | None:
        """Why nothing is answered: the card that answers best of all is on hold, or not in force here and then.

        The next best card would tell another rule than the one asked for.
        """
        if not self._search.near_blocked(scores, rows.served, rows.usable):
            return None
        best = self._search.rank(query, scores, rows.served, limit=1)
        if not best or best[0].score < self._thresholds.clarify:
            return None
        if best[0].score < SURELY_BLOCKED and hits and hits[0].score >= self._thresholds.answer:
            return None  # nobody knows that the blocked rule is meant, and another answers
        if self._versions[best[0].card.id] & {hit.card.id for hit in hits}:
            return None  # itself, or the version of the same rule that holds here and then
        if hits and _are_kin(best[0].card, hits[0].card) and _precedes(hits[0].card, best[0].card):
            return None  # what held of the matter before, told on another card
        if hold := held.reason(as_part(best[0].card)):
            return wording.HELD.format(hold=hold)
        if best[0].card.region == NATIONWIDE or setting.place.known:
            return wording.NOT_IN_FORCE
        # A rule of this city is not asked for elsewhere; a national one that is related to it may be.
        if hits and hits[0].score >= self._thresholds.answer and _are_kin(best[0].card, hits[0].card):
            return None
        return wording.NOT_OF_HERE.format(place=setting.place.name)

    def _usable_articles(
        self, query: Query, setting: Setting, held: Quarantine, hits: Sequence[Hit]
    ) -> list[ArticleHit]:
        """Articles asked for by number, and the nearest where no card is sure."""
        if setting.profile == "production":  # digests are our own words, and nobody approves them yet
            return []
        sure = bool(hits) and hits[0].score >= self._thresholds.answer
        if sure and not self._articles.named(query.text, setting.event, setting.place):
            return []
        found = self._articles.hits(query.text, setting.event, setting.place, MOST_ARTICLES)
        return [hit for hit in found if not held.holds_article(hit.law.law, hit.digest.key)]


def usable_in(held: Quarantine) -> Callable[[Reference], bool]:
    """Whether an article may be told while these holds are in effect."""
    return lambda one: not held.holds_article(one.law, one.article_key or one.section or "")


def _are_kin(one: Card, other: Card) -> bool:
    """Whether either card names the other as related: 婚假 of this city is nobody's leave for private affairs."""
    return other.id in one.related or one.id in other.related


def _precedes(one: Card, other: Card) -> bool:
    """Whether one card's time was over when the other's began."""
    return one.applies.end is not None and one.applies.end < other.applies.start
