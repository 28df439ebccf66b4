"""What a document is made of, whatever it is printed to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.schema import Reference


@dataclass(frozen=True)
class Heading:
    """A section's name."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    """Running text. `indent` False for an address line such as 致：…."""

    text: str
    indent: bool = True


@dataclass(frozen=True)
class Numbered:
    """Items 1, 2, 3 …."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a heading row. `widths` are shares of the page's width, `money` the columns set to the right."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    money: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Signatures:
    """Who signs, one line each, and the day."""

    roles: tuple[str, ...]
    day: str


@dataclass(frozen=True)
class Note:
    """Advice to whoever takes the paper away; printed on a page of its own at the end, not handed in."""

    items: tuple[str, ...]


Block = Heading | Paragraph | Numbered | Table | Signatures | Note


@dataclass(frozen=True)
class Document:
    """A finished paper. `landscape` where its tables are wide."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True)
class Withheld:
    """Why a paper is not made, and what to do instead; never empty. `citations` are the articles behind it."""

    why: tuple[str, ...]
    citations: tuple[Reference, ...] = ()


def gathered(*parts: Block | Sequence[Block]) -> tuple[Block, ...]:
    """Blocks and lists of blocks in one row."""
    blocks: list[Block] = []
    for part in parts:
        blocks.extend(part if isinstance(part, Sequence) else [part])
    return tuple(blocks)
