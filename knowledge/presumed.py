"""What a card presumes of the person who asks, and how often people ask just for it.

Reviewed tables, one file a topic in `presumed/`; groups of words that many cards share stand in its `words.yml`. A card on falls
in the dormitory is beside the point for who fell on the site: it presumes a dormitory, and a fall.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

from pydantic import Field

from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import Record

FOLDER = KNOWLEDGE / "presumed"
WORDS = "words.yml"
_SHARED = re.compile("<(.+)>")
Pattern = Annotated[str, Field(min_length=1)]


class Presumed(Record):
    """One card's entry.

    `presumes`: circumstances, each as the regular expressions, over the standardised text, any of which tells it.
    `asked`: how many of 10,000 messages ask for this card, by grades: 0 at most one, 1 two to 5, 2 to 15, 3 to 40, 4 to 100, 5 to
    250, 6 more.
    """

    presumes: tuple[tuple[Pattern, ...], ...] = ()
    asked: int = Field(ge=0, le=6)


def load_presumed(folder: Path = FOLDER) -> Mapping[str, Presumed]:
    """Every entry by its card's id, shared words put in. Raises pydantic.ValidationError, KeyError for unknown shared words."""
    shared = read_yaml(folder / WORDS)
    assert isinstance(shared, dict)
    entries: dict[str, Presumed] = {}
    for path in sorted(folder.glob("*.yml")):
        if path.name != WORDS:
            table = read_yaml(path)
            assert isinstance(table, dict)
            entries |= {card: Presumed.model_validate(_expanded(entry, shared)) for card, entry in table.items()}
    return entries


def _expanded(entry: Mapping[str, object], shared: Mapping[str, Sequence[str]]) -> Mapping[str, object]:
    groups = entry.get("presumes", ())
    assert isinstance(groups, Sequence)
    return {**entry, "presumes": [[word for one in group for word in _words(one, shared)] for group in groups]}


def _words(word: str, shared: Mapping[str, Sequence[str]]) -> Sequence[str]:
    name = _SHARED.fullmatch(word)
    return shared[name[1]] if name else (word,)
