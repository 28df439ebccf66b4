"""The matters a talk may be about: told once, they hold for the half sentences that follow.

One reviewed table, `matters.yml`, in the order in which they count; `continuations.tsv` says under `@id` what people say next in each.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter

from knowledge.load import read_yaml
from knowledge.schema import Record, Text

FILE = Path(__file__).parent / "matters.yml"
MARK = "@"
"""Before the id of a matter, where a card or a topic might stand as well."""


class Matter(Record):
    """One matter. `told` are regular expressions over the standardised text, any of which tells it unless `not_told` matches too;
    `within`: it is only told in a talk of one of these; `side` whose matter it is; `grave` stays the first of its talk.
    """

    name: Text
    side: Literal["worker", "employer"]
    told: tuple[Text, ...] = Field(min_length=1)
    not_told: str | None = None
    within: tuple[Text, ...] = ()
    grave: bool = False


_TABLE = TypeAdapter(dict[str, Matter])


@lru_cache(maxsize=1)
def matters() -> Mapping[str, Matter]:
    """Every matter by its id, in the order in which they count. Raises pydantic.ValidationError."""
    return _TABLE.validate_python(read_yaml(FILE))
