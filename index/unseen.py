"""Asks what a held-out search has not seen, and learns from it how to rerank and where labour ends.

The reranker must judge questions as it will meet them: unknown to the encoder and to the keyword index. Every sixth of the
cards' own is asked a second time with its card and the related ones taken away: a labour question that no card answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np

from index.boundary import Boundary, Signs
from index.evidence import Rows
from index.held_out import last_day
from index.learning import SEED, HeldOutSearch, foreign_examples
from index.passages import Passage
from index.reranker import Asked, Reranker, table
from index.scope import Verdict
from index.training_data import Example
from knowledge.load import Knowledge
from knowledge.versions import families

_ORPHANED_SHARE = 6
_AT_ONCE = 250
"""Questions searched together: what is found for more would not stay in the cache."""


@dataclass(frozen=True)
class Unheard:
    """A question to ask among the cards in `rows`, and which of them are right; `is_outside` is None where neither side is meant."""

    question: Passage
    rows: Rows
    right: Collection[str] = ()
    is_outside: bool | None = None


@dataclass(frozen=True)
class Heard:
    """An unseen question, how it was read and which cards were found, likeliest first; `is_outside` is None where neither side is meant."""

    question: Passage
    verdict: Verdict
    asked: Asked
    found: tuple[str, ...]
    is_outside: bool | None


def ask_unseen(held_out: HeldOutSearch, knowledge: Knowledge, part: int, of: int) -> list[Heard]:
    """What the held-out search and scope model have not seen, asked of them: every `of`-th, from the `part`-th on, from 0."""
    asked = _unseen(held_out, knowledge)[part::of]
    return [
        heard
        for start in range(0, len(asked), _AT_ONCE)
        for heard in _hear(held_out, asked[start : start + _AT_ONCE])
    ]


def _unseen(held_out: HeldOutSearch, knowledge: Knowledge) -> list[Unheard]:
    cards, search = knowledge.cards, held_out.search
    everything, versions = search.rows(lambda card: True), families(cards)

    @cache
    def standing_on(day: date) -> Rows:
        return search.rows(lambda card: card.applies.covers(day))

    def own(question: Passage) -> Unheard:
        rows = standing_on(last_day(cards[question.card]))
        return Unheard(question, rows, versions[question.card], is_outside=False)

    def orphaned(question: Passage) -> Unheard:
        """With its card and those related to it taken away."""
        card = cards[question.card]
        gone = versions[card.id] | set(card.related)
        rows = [
            row
            for row in standing_on(last_day(card)).tolist()
            if (other := search.card(row)).id not in gone and card.id not in other.related
        ]
        return Unheard(question, np.array(rows, np.int64))

    def foreign(one: Example) -> Unheard:
        is_outside = True if one.intent == "outside" else None
        return Unheard(Passage("", "practice", one.text), everything, is_outside=is_outside)

    return [
        *map(own, held_out.unseen),
        *map(orphaned, held_out.unseen[::_ORPHANED_SHARE]),
        *map(foreign, foreign_examples()),
    ]


def _hear(held_out: HeldOutSearch, asked: Sequence[Unheard]) -> Iterator[Heard]:
    """Ask each among its rows; where none of the cards found is right, nothing answers it."""
    queries = [held_out.read(one.question.text) for one in asked]
    scores = held_out.search.scores_each(
        [(query, one.rows) for query, one in zip(queries, asked, strict=True)]
    )
    for one, query, scored in zip(asked, queries, scores, strict=True):
        candidates = held_out.search.candidates(query, scored, one.rows)
        judged = Asked(
            evidence=table([each.evidence for each in candidates]),
            right=[each.card.id in one.right for each in candidates],
            group=one.question.card or one.question.text,
            answerable=bool(one.right),
        )
        found = tuple(each.card.id for each in candidates)
        yield Heard(one.question, query.verdict, judged, found, one.is_outside)


def learn_reranking(heard: Sequence[Heard]) -> Reranker:
    """The reranker, from questions the search has not seen and from foreign ones that no card answers."""
    return Reranker.fit([one.asked for one in heard], SEED)


def learn_boundary(heard: Sequence[Heard], reranker: Reranker) -> Boundary:
    """Where labour ends, from the same unseen questions: the cards' own against those of other matters."""
    told = [one for one in heard if len(one.asked.evidence) and one.is_outside is not None]
    best = reranker.best([one.asked.evidence for one in told])
    return Boundary.fit(
        [
            (Signs.of(one.verdict, evidence), bool(one.is_outside))
            for one, evidence in zip(told, best, strict=True)
        ]
    )
