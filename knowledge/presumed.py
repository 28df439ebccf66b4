"""What a card presumes of the person who asks, and how often people ask just for it.

Reviewed tables, one file a topic in `presumed/`; groups of words that many cards share stand in its `words.yml`. A card on falls
in the dormitory is beside the point for who fell on the site: it presumes a dormitory, and a fall.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import yaml
from pydantic import Field, TypeAdapter, ValidationError

from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import Record

FOLDER = KNOWLEDGE / "presumed"
WORDS = "words.yml"
Words = tuple[Annotated[str, Field(min_length=1)], ...]
PLAIN = re.compile("[\u4e00-\u9fffa-z0-9]+")
"""Words that are looked for as they stand, which is quicker than an expression."""
_SHARED = re.compile("<(.+)>")
T = TypeVar("T")


class Presumed(Record):
    """One card's entry.

    `presumes`: circumstances, each as the regular expressions, over the standardised text, any of which tells it.
    `unless`: expressions that tell the contrary, after which the card is not what goes on a talk: 买了社保的 none for the uninsured.
    `frequency`: how many of 10,000 messages ask for this card, by grades: 0 at most one, 1 two to 5, 2 to 15, 3 to 40, 4 to 100, 5 to
    250, 6 more.
    """

    presumes: tuple[Words, ...] = ()
    unless: Words = ()
    frequency: int = Field(ge=0, le=6)


_TABLE, _WORDS = TypeAdapter(dict[str, Presumed]), TypeAdapter(dict[str, Words])


class PresumedError(Exception):
    """The tables cannot be read; says which file and why."""


def load_presumed(folder: Path = FOLDER) -> Mapping[str, Presumed]:
    """Every entry by its card's id, shared words put in. Raises PresumedError, also for a card with two entries."""
    shared = _read(folder / WORDS, _WORDS)
    entries: dict[str, Presumed] = {}
    for path in sorted(folder.glob("*.yml")):
        if path.name == WORDS:
            continue
        for card, entry in _read(path, _TABLE).items():
            if card in entries:
                raise PresumedError(f"{path.name}：{card} 写了两次")
            entries[card] = entry.model_copy(
                update={
                    "presumes": tuple(tuple(_expanded(words, shared)) for words in entry.presumes),
                    "unless": tuple(_expanded(entry.unless, shared)),
                }
            )
    return entries


def _read(path: Path, table: TypeAdapter[T]) -> T:
    try:
        return table.validate_python(read_yaml(path))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise PresumedError(f"{path.name}：{error}") from error


def _expanded(words: Iterable[str], shared: Mapping[str, Words]) -> Iterator[str]:
    for word in words:
        name = _SHARED.fullmatch(word)
        if name and name[1] not in shared:
            raise PresumedError(f"{WORDS} 里没有 {word}")
        yield from shared[name[1]] if name else (word,)
