"""Questions the index has never seen, to see whether cards can be told apart (what else they teach: `unseen.py`).

Of each card one question is left out, everything is trained anew on the rest, and the question is asked. There are
as many turns as a card has questions; a build takes the first, `python -m tests.quality.evaluate --turns 12` all of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from index.passages import Passage
from index.query import Query
from index.search import Search
from knowledge.schema import Card
from knowledge.versions import families

SENTENCES = ("question", "practice")
"""Kinds of passage that people might say; a left-out text stands in none of them."""
AMONG = 3
REQUIRED = 0.95
"""Share of left-out questions whose own card must be among the first three."""


@dataclass(frozen=True)
class Missed:
    """A question that found three other cards first."""

    card: str
    question: str
    found: tuple[str, ...]


@dataclass(frozen=True)
class HeldOut:
    """How one or more turns went."""

    questions: int
    first: int
    missed: tuple[Missed, ...]

    @property
    def share(self) -> float:
        """Of the questions, those whose card was among the first three."""
        return 1 - len(self.missed) / max(1, self.questions)

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def load(cls, path: Path) -> HeldOut:
        stored = json.loads(path.read_text(encoding="utf-8"))
        missed = tuple(Missed(row["card"], row["question"], tuple(row["found"])) for row in stored["missed"])
        return cls(stored["questions"], stored["first"], missed)


def leave_out(
    cut: Sequence[Passage], cards: Mapping[str, Card], turn: int
) -> tuple[list[Passage], list[Passage]]:
    """The passages without one question of each card, and those questions, each with its own card.

    Which question is left out shifts from card to card, so that every turn has all kinds: short, told, mistyped.
    """
    left = {
        card.questions[(turn + place) % len(card.questions)]: card.id
        for place, card in enumerate(cards.values())
    }
    seen = [passage for passage in cut if passage.kind not in SENTENCES or passage.text not in left]
    return seen, [Passage(card, "question", text) for text, card in left.items()]


def ask_all(
    search: Search, read: Callable[[str], Query], unseen: Sequence[Passage], cards: Mapping[str, Card]
) -> HeldOut:
    """Ask every left-out question among the cards that hold when its own does."""

    def found(question: Passage) -> tuple[str, ...]:
        day = last_day(cards[question.card])
        hits = search.hits(read(question.text), lambda card: card.applies.covers(day), limit=AMONG)
        return tuple(hit.card.id for hit in hits)

    return judge([(question, found(question)) for question in unseen], cards)


def judge(asked: Sequence[tuple[Passage, Sequence[str]]], cards: Mapping[str, Card]) -> HeldOut:
    """How left-out questions went, from the cards found for each, likeliest first."""
    first, missed, versions = 0, [], families(cards)
    for question, found in asked:
        own = versions[question.card]
        first += bool(own & set(found[:1]))
        if not own & set(found[:AMONG]):
            missed.append(Missed(question.card, question.text, tuple(found[:AMONG])))
    return HeldOut(len(asked), first, tuple(missed))


def last_day(card: Card) -> date:
    """The last day on which a card holds: which others stand beside it then."""
    return card.applies.end or date.max


def lines(result: HeldOut, most: int | None = None) -> Iterator[str]:
    """The share, and the questions that found others."""
    yield f"留一题检验：{result.questions} 题，本卡在前三的 {result.share:.1%}（要求 {REQUIRED:.0%}），排第一的 {result.first / max(1, result.questions):.1%}"
    for missed in result.missed[:most]:
        yield f"  {missed.card}  “{missed.question}”  → {'、'.join(missed.found)}"
