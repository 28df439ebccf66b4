"""What people claim when they tell their story: the rules a claim rests on, and what can be done next.

One reviewed table, `claims.yml`; every article it names is proved by `labour check`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from pydantic import Field, model_validator

from knowledge.load import read_yaml
from knowledge.schema import Record, Reference, Text, Topic

FILE = Path(__file__).parent / "claims.yml"


class Advice(Record):
    """One sentence of what can be done, and the articles it rests on."""

    says: Text
    citations: tuple[Reference, ...]


class Route(Record):
    """What a person can do next: the remedy, its deadline, the evidence to keep."""

    remedy: Advice
    deadline: Advice
    evidence: Text


class Claim(Record):
    """One thing people claim. `told` are regular expressions over the standardised text, any of which tells it,
    unless `not_told` matches too; `card` is the general answer, where there is one; `everyday` where people say the same words of other matters; `grave` where a card that never speaks of it must not come first
    (a death, told the way to the hospital); `rights` are the articles it rests on, the governing one first.
    """

    id: Text
    name: Text
    card: Text | None = None
    topics: tuple[Topic, ...] = Field(min_length=1)
    told: tuple[Text, ...] = Field(min_length=1)
    not_told: str | None = None
    everyday: bool = False
    grave: bool = False
    rights: tuple[Reference, ...] = Field(min_length=1, max_length=4)
    route: Text


class Claims(Record):
    """All claims in the order in which they win, and the routes by name."""

    routes: Mapping[str, Route]
    claims: tuple[Claim, ...]

    @model_validator(mode="after")
    def _routes_exist(self) -> Claims:
        unknown = {claim.route for claim in self.claims} - set(self.routes)
        if unknown:
            raise ValueError(f"no such route: {', '.join(sorted(unknown))}")
        return self

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every article the table names."""
        return tuple(self._references())

    def _references(self) -> Iterator[Reference]:
        for route in self.routes.values():
            yield from (*route.remedy.citations, *route.deadline.citations)
        for claim in self.claims:
            yield from claim.rights


def load_claims(file: Path = FILE) -> Claims:
    """The table. Raises pydantic.ValidationError."""
    return Claims.model_validate(read_yaml(file))
