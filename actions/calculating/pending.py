"""A sum under way, and one turn of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply, offers


@dataclass(frozen=True)
class Pending:
    """A sum under way: what was given so far, and the input now asked for."""

    kind: str
    given: Mapping[str, Any] = field(default_factory=dict)
    asked: str | None = None
    misses: int = 0

    def to_slot(self) -> dict[str, Any]:
        """As JSON, for a slot."""
        return {"kind": self.kind, "given": dict(self.given), "asked": self.asked, "misses": self.misses}

    @classmethod
    def from_slot(cls, slot: object) -> Pending | None:
        """From a slot; None where no sum is under way."""
        if not isinstance(slot, Mapping) or slot.get("kind") not in CALCULATORS:
            return None
        return cls(
            str(slot["kind"]), dict(slot.get("given") or {}), slot.get("asked"), int(slot.get("misses") or 0)
        )


@dataclass(frozen=True)
class Step:
    """One turn of a sum: the reply, what is still under way, every input told so far, and the kind if it is done."""

    reply: Reply
    pending: Pending | None
    known: Mapping[str, Any]
    done: str | None = None


def for_employer(step: Step, given: Mapping[str, Any]) -> Step:
    """The sum as whoever has to pay it needs it: without the way of the worker, with the day it was worked out for."""
    if step.reply.calculation is None:
        return step
    end = given.get("work_end")
    as_of = f"按{end}解除算；日子不同，数跟着变。\n" if end else ""
    text = f"{as_of}{step.reply.calculation['text']}"
    reply = replace(step.reply, text=text, quick_replies=offers("给我一份辞退核对表", "转人工"))
    return replace(step, reply=reply)


def without_way(given: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs of severance that the damages have too."""
    return {name: value for name, value in given.items() if name != "leaving_reason"}
