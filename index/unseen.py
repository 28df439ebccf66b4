"""Asks what a held-out search has not seen, and learns from it how to rerank and where labour ends.

The reranker must judge questions as it will meet them: unknown to the encoder and to the keyword index. Every sixth of the
cards' own is asked a second time with its card and the related ones taken away: a labour question that no card answers.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

import numpy as np

from index.boundary import Boundary, Signs
from index.evidence import Rows
from index.held_out import last_day
from index.learning import SEED, HeldOutSearch, foreign_examples
from index.passages import Passage
from index.reranker import Asked, Reranker
from index.scope import Verdict
from knowledge.load import Knowledge
from knowledge.versions import family

_ORPHANED_SHARE = 6


@dataclass(frozen=True)
class Heard:
    """An unseen question, how it was read and which cards were found, likeliest first; `is_outside` is None where neither side is meant."""

    question: Passage
    verdict: Verdict
    asked: Asked
    found: tuple[str, ...]
    is_outside: bool | None


def ask_unseen(held_out: HeldOutSearch, knowledge: Knowledge, part: int, of: int) -> list[Heard]:
    """What the held-out search and scope model have not seen, asked of them: the `part` of as many, from 0, in one order."""
    cards, search = knowledge.cards, held_out.search
    everything = search.rows(lambda card: True)

    @cache
    def standing_on(day: date) -> Rows:
        return search.rows(lambda card: card.applies.covers(day))

    @cache
    def versions(name: str) -> frozenset[str]:
        return family(name, cards)

    def own(question: Passage) -> Heard:
        rows = standing_on(last_day(cards[question.card]))
        return _hear(held_out, question, rows, versions(question.card), is_outside=False)

    def orphaned(question: Passage) -> Heard:
        """With its card and those related to it taken away."""
        card = cards[question.card]
        gone = versions(card.id) | set(card.related)
        rows = [
            row
            for row in standing_on(last_day(card)).tolist()
            if (other := search.card(row)).id not in gone and card.id not in other.related
        ]
        return _hear(held_out, question, np.array(rows, np.int64), is_outside=None)

    def foreign(question: Passage, is_outside: bool | None) -> Heard:
        return _hear(held_out, question, everything, is_outside=is_outside)

    questions = [
        *(partial(own, one) for one in held_out.unseen),
        *(partial(orphaned, one) for one in held_out.unseen[::_ORPHANED_SHARE]),
        *(
            partial(foreign, Passage("", "practice", one.text), True if one.intent == "outside" else None)
            for one in foreign_examples()
        ),
    ]
    start, end = (len(questions) * border // of for border in (part, part + 1))
    return [ask() for ask in questions[start:end]]


def _hear(
    held_out: HeldOutSearch,
    question: Passage,
    rows: Rows,
    right: Collection[str] = (),
    *,
    is_outside: bool | None,
) -> Heard:
    """Ask among the cards in `rows`; where none of them is `right`, nothing answers it."""
    query = held_out.read(question.text)
    candidates = held_out.search.candidates(query, held_out.search.scores(query, rows), rows)
    asked = Asked(
        evidence=[one.evidence for one in candidates],
        right=[one.card.id in right for one in candidates],
        group=question.card or question.text,
        answerable=bool(right),
    )
    found = tuple(one.card.id for one in candidates)
    return Heard(question, query.verdict, asked, found, is_outside)


def learn_reranking(heard: Sequence[Heard]) -> Reranker:
    """The reranker, from questions the search has not seen and from foreign ones that no card answers."""
    return Reranker.fit([one.asked for one in heard], SEED)


def learn_boundary(heard: Sequence[Heard], reranker: Reranker) -> Boundary:
    """Where labour ends, from the same unseen questions: the cards' own against those of other matters."""
    told = [one for one in heard if one.asked.evidence and one.is_outside is not None]
    best = reranker.best([one.asked.evidence for one in told])
    return Boundary.fit(
        [
            (Signs.of(one.verdict, evidence), bool(one.is_outside))
            for one, evidence in zip(told, best, strict=True)
        ]
    )
