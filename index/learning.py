"""What is learned from sentences: the encoder and the indexes, the scope model, the speller; from all, or from all but some.

What is left out for `index/unseen.py` to ask: one question of each card, every eighth practice question, every sixth
foreign one, and every second blind one, whose words nobody had seen who wrote down what cards presume.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from index import articles
from index.encoder import EncoderChoice
from index.held_out import SENTENCES, leave_out
from index.keyword_index import KeywordIndex
from index.opened import ENCODER, KEYWORDS, SCOPE, SPELLING, VECTORS, open_reader, open_search
from index.passages import Passage, passages
from index.practice import practice_questions
from index.query import Query
from index.scope import NOT_A_QUESTION, ScopeModel
from index.search import Search, beside_passages, documents
from index.spelling import Speller
from index.training_data import Example, written_examples
from index.vector_index import VectorIndex
from knowledge.load import Knowledge
from language.courtesies import without_courtesies

SEED = 20261124
_FOREIGN_SHARE = 6
_KEPT_SHARE, _BLIND_SHARE = 8, 2
_UNANSWERABLE = ("outside", "ask_unlawful")


@dataclass(frozen=True)
class LeftOut:
    """What a held-out search learns from, and the questions it has not seen, each with its card."""

    seen: Sequence[Passage]
    unseen: Sequence[Passage]


@dataclass(frozen=True)
class HeldOutSearch:
    """A search without a reranker that has never seen the questions `unseen`, and how it reads them."""

    search: Search
    read: Callable[[str], Query]
    unseen: Sequence[Passage]


def learned_texts(cut: Sequence[Passage], knowledge: Knowledge) -> list[str]:
    """Every text that is learned from or indexed, once, as it stands and as the scope model sees it."""
    cards = knowledge.cards
    said = [passage.text for passage in cut]
    said += [one.text for one in written_examples() if one.intent not in NOT_A_QUESTION]
    beside = [text for card in cards.values() for text in (*card.keywords, *beside_passages(card))]
    return list(
        dict.fromkeys([*said, *map(without_courtesies, said), *beside, *articles.texts(knowledge.laws)])
    )


def scope_model(
    cut: Sequence[Passage], knowledge: Knowledge, without: Collection[Example] = ()
) -> ScopeModel:
    """The scope model of the sentences in `cut` and of the intents folder, all but those `without`."""
    from index.train_scope import train

    topics = [
        Example(passage.text, f"ask_{knowledge.cards[passage.card].topic}")
        for passage in cut
        if passage.kind in SENTENCES
    ]
    excluded = set(without)
    written = [one for one in written_examples() if one.intent not in NOT_A_QUESTION and one not in excluded]
    taught = [*dict.fromkeys(topics), *written]
    return train([item.text for item in taught], [item.intent for item in taught], SEED)


def teach_meaning(cut: Sequence[Passage], choice: EncoderChoice, folder: Path) -> None:
    """Into `folder` what finds passages by meaning: the encoder, unless one was chosen, and the vectors."""
    if choice.folder is None:
        from index.train_encoder import Training, train

        train(cut, folder / ENCODER, Training())
    encoder = choice.open(folder / ENCODER)
    VectorIndex.build(encoder.encode([passage.text for passage in cut])).save(folder / VECTORS)


def teach_keywords(cut: Sequence[Passage], knowledge: Knowledge, folder: Path) -> None:
    """Into `folder` what finds cards by words."""
    KeywordIndex.build(documents(knowledge.cards, cut)).save(folder / KEYWORDS)


def teach_scope(
    cut: Sequence[Passage], knowledge: Knowledge, folder: Path, without: Collection[Example] = ()
) -> None:
    """Into `folder` what tells the kinds of message apart."""
    scope_model(cut, knowledge, without).save(folder / SCOPE)


def teach_spelling(cut: Sequence[Passage], folder: Path, without: Collection[Example] = ()) -> None:
    """Into `folder` the speller of all that the cards say and people ask, also of other matters: their words are no slips."""
    excluded = set(without)
    written = (one.text for one in written_examples() if one not in excluded)
    Speller.learned([*(passage.text for passage in cut), *written]).save(folder / SPELLING)


def left_out(knowledge: Knowledge, turn: int) -> LeftOut:
    """Leave out one question of each card, every eighth practice question, and every second blind one."""
    practised = practice_questions(knowledge.cards)
    blind, sighted = ([one for one in practised if one.is_blind is is_blind] for is_blind in (True, False))
    kept = [*sighted[turn % _KEPT_SHARE :: _KEPT_SHARE], *blind[turn % _BLIND_SHARE :: _BLIND_SHARE]]
    left = set(kept)
    known = [one for one in practised if one not in left]
    seen, unseen = leave_out(passages(knowledge.cards, known), knowledge.cards, turn)
    kept_texts = {one.question for one in kept}
    seen = [one for one in seen if one.kind not in SENTENCES or one.text not in kept_texts]
    return LeftOut(seen, [*unseen, *(Passage(one.card, "practice", one.question) for one in kept)])


def held_out_search(
    knowledge: Knowledge, choice: EncoderChoice, folder: Path, asked: LeftOut
) -> HeldOutSearch:
    """The search and the reading that were taught into `folder`."""
    search = open_search(folder, choice, knowledge.cards, asked.seen, reranker=None)
    return HeldOutSearch(search, open_reader(folder).read, asked.unseen)


def foreign_examples() -> list[Example]:
    """Sentences of other matters that a held-out search has not seen."""
    foreign = [example for example in written_examples() if example.intent in _UNANSWERABLE]
    return foreign[::_FOREIGN_SHARE]
