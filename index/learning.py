"""What is learned from sentences: the scope model, the speller, the encoder, the reranker, and where labour ends.

The reranker must judge questions as it will meet them: unknown to the encoder and to the keyword index. So it learns from
one question of each card, every eighth practice question and every sixth foreign one, asked of a search that was made
without them; and from every second blind one, whose words nobody had seen who wrote down what cards presume. Every sixth of
the cards' own is asked a second time with its card and the related ones taken away: a labour question that no card answers.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

from index import articles
from index.boundary import Boundary, Signs
from index.claims import ClaimReader
from index.encoder import Encoder, open_encoder
from index.evidence import Rows
from index.held_out import last_day, leave_out
from index.keyword_index import KeywordIndex
from index.passages import Passage, passages
from index.practice import practice_questions
from index.presumption import presumptions
from index.query import Query, QueryReader
from index.reranker import Asked, Reranker
from index.scope import NOT_A_QUESTION, ScopeModel, Verdict
from index.search import Search, beside_passages, documents
from index.spelling import Speller
from index.training_data import Example, written_examples
from index.vector_index import VectorIndex
from knowledge.claims import load_claims
from knowledge.load import Knowledge
from knowledge.versions import family
from language.courtesies import without_courtesies

SEED = 20261124
_FOREIGN_SHARE = 6
_KEPT_SHARE, _BLIND_SHARE = 8, 2
_ORPHANED_SHARE = 6
_UNANSWERABLE = ("outside", "ask_unlawful")
_SENTENCES = ("question", "practice")


@dataclass(frozen=True)
class EncoderChoice:
    """The model to embed with: None trains the embedded one; a folder is used as it is."""

    folder: Path | None = None
    prefix: str = ""

    @property
    def name(self) -> str:
        return f"{self.folder}|{self.prefix}" if self.folder else "embedded"


EMBEDDED = EncoderChoice()
"""The model trained here."""


@dataclass(frozen=True)
class HeldOutSearch:
    """A search without a reranker that has never seen the questions `unseen`, and how it reads them."""

    search: Search
    read: Callable[[str], Query]
    unseen: Sequence[Passage]


@dataclass(frozen=True)
class Heard:
    """An unseen question, how it was read and which cards were found, likeliest first; `is_outside` is None where neither side is meant."""

    question: Passage
    verdict: Verdict
    asked: Asked
    found: tuple[str, ...]
    is_outside: bool | None


def learned_texts(knowledge: Knowledge) -> list[str]:
    """Every text that is learned from or indexed, once, as it stands and as the scope model sees it."""
    cards = knowledge.cards
    said = [passage.text for passage in passages(cards, practice_questions(cards))]
    said += [one.text for one in written_examples() if one.intent not in NOT_A_QUESTION]
    beside = [text for card in cards.values() for text in (*card.keywords, *beside_passages(card))]
    return list(
        dict.fromkeys([*said, *map(without_courtesies, said), *beside, *articles.texts(knowledge.laws)])
    )


def train_scope(
    cut: Sequence[Passage], knowledge: Knowledge, without: Collection[Example] = ()
) -> ScopeModel:
    """The scope model of the sentences in `cut` and of the intents folder, all but those `without`."""
    topics = [
        Example(passage.text, f"ask_{knowledge.cards[passage.card].topic}")
        for passage in cut
        if passage.kind in _SENTENCES
    ]
    left_out = set(without)
    written = [one for one in written_examples() if one.intent not in NOT_A_QUESTION and one not in left_out]
    taught = [*dict.fromkeys(topics), *written]
    return ScopeModel.train([item.text for item in taught], [item.intent for item in taught], SEED)


def train_speller(cut: Sequence[Passage], without: Collection[Example] = ()) -> Speller:
    """The speller of all that the cards say and people ask, also of other matters: their words are no slips."""
    left_out = set(without)
    written = (one.text for one in written_examples() if one not in left_out)
    return Speller.learned([*(passage.text for passage in cut), *written])


def train_encoder(cut: Sequence[Passage], choice: EncoderChoice, folder: Path) -> Encoder:
    """The chosen encoder; the embedded one is trained into `folder`."""
    if choice.folder is None:
        from index.train_encoder import Training, train

        train(cut, folder, Training())
    return open_encoder(choice.folder or folder, prefix=choice.prefix)


def held_out_search(knowledge: Knowledge, choice: EncoderChoice, folder: Path, turn: int) -> HeldOutSearch:
    """Leave out one question of each card, every eighth practice question, and every second blind one."""
    practised = practice_questions(knowledge.cards)
    blind, sighted = ([one for one in practised if one.is_blind is is_blind] for is_blind in (True, False))
    kept = [*sighted[turn % _KEPT_SHARE :: _KEPT_SHARE], *blind[turn % _BLIND_SHARE :: _BLIND_SHARE]]
    left = set(kept)
    known = [one for one in practised if one not in left]
    seen, unseen = leave_out(passages(knowledge.cards, known), knowledge.cards, turn)
    encoder = train_encoder(seen, choice, folder)
    search = Search(
        cards=knowledge.cards,
        passages=seen,
        encoder=encoder,
        vectors=VectorIndex.build(encoder.encode([passage.text for passage in seen])),
        keywords=KeywordIndex.build(documents(knowledge.cards, seen)),
        reranker=None,
        presumptions=presumptions(),
    )
    foreign = _foreign_examples()
    reader = QueryReader(
        train_scope(seen, knowledge, foreign), ClaimReader(load_claims()), train_speller(seen, foreign)
    )
    asked = [Passage(one.card, "practice", one.question) for one in kept]
    return HeldOutSearch(search, reader.read, [*unseen, *asked])


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


def ask_unseen(held_out: HeldOutSearch, knowledge: Knowledge) -> list[Heard]:
    """Everything the held-out search and scope model have not seen, asked of them."""
    cards, search = knowledge.cards, held_out.search

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

    everything = search.rows(lambda card: True)
    foreign = (
        _hear(
            held_out,
            Passage("", "practice", one.text),
            everything,
            is_outside=True if one.intent == "outside" else None,
        )
        for one in _foreign_examples()
    )
    return [*map(own, held_out.unseen), *map(orphaned, held_out.unseen[::_ORPHANED_SHARE]), *foreign]


def _foreign_examples() -> list[Example]:
    foreign = [example for example in written_examples() if example.intent in _UNANSWERABLE]
    return foreign[::_FOREIGN_SHARE]


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
