"""What is known of a question before any card is looked at: its scope, its topics, its claims, its side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from index.audience import Side, audience_of
from index.claims import ClaimReader, Told
from index.emergency import Emergency, emergency
from index.scope import ScopeModel, Verdict
from language.normalise import normalise


@dataclass(frozen=True)
class Query:
    """A question as the search sees it; `audience` is the side that asks, None where nothing tells it;
    `danger` what the rules say of somebody in danger now.
    """

    text: str
    verdict: Verdict
    claims: tuple[Told, ...]
    audience: Side | None
    danger: Emergency | None = None

    @cached_property
    def folded(self) -> str:
        """The normalised text."""
        return normalise(self.text)

    @property
    def labour(self) -> float:
        """The probability that this is about labour, 0 to 1."""
        return self.verdict.of("labour")

    @property
    def topics(self) -> Mapping[str, float]:
        """How far each topic lies behind the likeliest, 0 or less."""
        return self.verdict.topics


class QueryReader:
    """Reads queries with one scope model and one table of claims."""

    def __init__(self, scope: ScopeModel, claims: ClaimReader) -> None:
        self.scope = scope
        self._claims = claims

    def read(self, text: str, audience: Side | None = None) -> Query:
        """The query of a text; a side that was given wins over the one the words tell."""
        return Query(
            text=text,
            verdict=self.scope.decide(text),
            claims=self._claims.told(text),
            audience=audience or audience_of(text),
            danger=emergency(text),
        )
