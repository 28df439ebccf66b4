"""Finds personal data in what people type. Pure; every finder reads text folded by language.normalise."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Found:
    """`text[start:end]` is personal, of a kind such as 电话; `value` is kept, the text itself where None."""

    start: int
    end: int
    kind: str
    value: str | None = field(default=None, repr=False)
