"""What of a conversation a follow-up goes on from, and what a message may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from index.audience import Side


@dataclass(frozen=True)
class Context:
    """What the last answer was about: the question it answered, complete in itself, with its circumstances.

    `question` has placeholders for personal data, as everything that passes through Rasa; `base` is the last one that
    was asked whole, before words were added to it. `card` is the one told, or the nearest where it was asked back, else None; `region` and `audience` are None where nobody said.
    `asks_amount`: it asked how much is to be paid. `worker`: the kind of worker the talk is of, where one with rules of its own was named (小时工, 返聘).
    `matters`: the ids of what the talk is about (knowledge/matters.yml), the one that counts most first.
    """

    question: str
    card: str | None = None
    title: str = ""
    base: str = ""
    region: str | None = None
    audience: Side | None = None
    asks_amount: bool = False
    worker: str | None = None
    matters: tuple[str, ...] = ()

    def to_slot(self) -> dict[str, Any]:
        """As JSON, for a slot."""
        return {**self.__dict__, "matters": list(self.matters)}

    @classmethod
    def from_slot(cls, slot: object) -> Context | None:
        """From a slot; None where nothing was told yet."""
        if not isinstance(slot, Mapping) or not slot.get("question"):
            return None
        side = slot.get("audience")
        return cls(
            question=str(slot["question"]),
            card=slot.get("card") or None,
            title=str(slot.get("title") or ""),
            base=str(slot.get("base") or ""),
            region=slot.get("region") or None,
            audience=side if side in ("worker", "employer") else None,
            asks_amount=bool(slot.get("asks_amount")),
            worker=slot.get("worker") or None,
            matters=tuple(slot.get("matters") or ()),
        )


Kind = Literal[
    "digit",
    "correction",
    "audience",
    "date",
    "place",
    "reference",
    "ellipsis",
    "condition",
    "mixed",
    "bare",
    "told",
]


@dataclass(frozen=True)
class Candidate:
    """One question a message may stand for. `prior` is added to its score; `alone` is the message by itself, `topical`
    the message beside the name of the last card's topic, only looked at to choose a card.
    """

    text: str
    prior: float = 0.0
    alone: bool = False
    topical: bool = False


@dataclass(frozen=True)
class Rewritten:
    """A continuation: the questions it may stand for, best guess first, and what of the answer is asked for.

    `new` is the part that the last question did not have; `section` a heading, see `asked_section`;
    `points`: it points back (这个, 刚才说的).
    """

    kind: Kind
    candidates: tuple[Candidate, ...]
    context: Context
    new: str = ""
    section: str | None = None
    points: bool = False

    @property
    def mends(self) -> bool:
        """Whether it takes back something that the last question itself says."""
        return (
            self.kind == "correction"
            and bool(self.new)
            and self.context.question not in self.candidates[0].text
        )
