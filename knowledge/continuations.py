"""What people say next once a card has been told, and the cards that answer it: 那社保呢, 老板跑了呢.

One table, `continuations.tsv`: last card (or a topic, for any card of it, or `@` and a matter, for a talk of it), words, cards by comma (the best first, the last one itself where its rule answers), kind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "continuations.tsv"
COLUMNS = 4
KINDS = frozenset({"ellipsis", "condition", "reference", "mixed", "bare"})
MOST_ANSWERS = 3


@dataclass(frozen=True)
class Continuation:
    """`says` after `last`, a card or any card of a topic, or in a talk of a matter, is answered by the cards `answered_by`, best first; `line` is where it
    stands, 1-based.
    """

    last: str
    says: str
    answered_by: tuple[str, ...]
    kind: str
    line: int


def load_continuations(file: Path = FILE) -> list[Continuation]:
    """Every line of the table. Raises ValueError for one with other than four columns."""
    return list(_rows(file))


def _rows(file: Path) -> Iterator[Continuation]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            columns = line.split("\t")
            if len(columns) != COLUMNS:
                raise ValueError(f"{file.name}:{number}: 应有 {COLUMNS} 列，用 Tab 分开")
            last, says, cards, kind = columns
            yield Continuation(last, says, tuple(cards.split(",")), kind, number)
