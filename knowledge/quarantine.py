"""Taking an amended article, or a whole topic, out of service: with it goes everything that cites it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from knowledge.schema import Card, Reference


@dataclass(frozen=True)
class CitingPart:
    """Anything that rests on articles: a card, a calculator, a step of procedure, a document template, a claim in it, a question of the check-up."""

    kind: Literal["card", "calculator", "deadline", "template", "claim", "check_up"]
    name: str
    citations: tuple[Reference, ...]
    topic: str | None = None


@dataclass(frozen=True)
class Hold:
    """What is out of service: an article (`82`, `276-1`), a whole law (article None), or a topic."""

    law: str | None = None
    article: str | None = None
    topic: str | None = None

    def __post_init__(self) -> None:
        if (self.law is None) == (self.topic is None) or (self.article and self.law is None):
            raise ValueError("a hold names a law, with or without an article, or a topic")

    def catches(self, part: CitingPart) -> bool:
        """Whether a part is out of service by this hold."""
        if self.topic:
            return part.topic == self.topic
        return any(self.covers(reference) for reference in part.citations)

    def covers(self, reference: Reference) -> bool:
        """Whether a citation points at what is held."""
        place = reference.article_key or reference.section
        return reference.law == self.law and self.article in (None, place)

    def __str__(self) -> str:
        if self.topic:
            return f"主题 {self.topic}"
        return f"《{self.law}》" + (f"第 {self.article} 条" if self.article else "全部条文")


@dataclass(frozen=True)
class Quarantine:
    """Every hold in effect."""

    holds: frozenset[Hold] = field(default=frozenset())

    def reason(self, part: CitingPart) -> Hold | None:
        """The hold that keeps a part out of service, or None."""
        return next((hold for hold in sorted(self.holds, key=str) if hold.catches(part)), None)

    def holds_card(self, card: Card) -> bool:
        """Whether a card is out of service."""
        part = as_part(card)
        return any(hold.catches(part) for hold in self.holds)

    def holds_article(self, law: str, key: str) -> bool:
        """Whether an article or section itself is out of service."""
        return any(hold.law == law and hold.article in (None, key) for hold in self.holds)


NOTHING_HELD = Quarantine()


def as_part(card: Card) -> CitingPart:
    """A card as a part that cites."""
    return CitingPart("card", card.id, card.citations, card.topic)


def caught(hold: Hold, parts: Iterable[CitingPart]) -> Sequence[CitingPart]:
    """Every registered part that a hold takes out of service."""
    return [part for part in parts if hold.catches(part)]
