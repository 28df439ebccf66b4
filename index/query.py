"""What is known of a question before any card is looked at: its scope, its topics, its claims, its side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from index.audience import Side, audience_of
from index.claims import ClaimReader, Told
from index.emergency import Emergency, emergency
from index.scope import ScopeModel, Verdict
from index.spelling import Speller
from language.controls import is_question
from language.normalise import normalise
from language.variants import standardise


@dataclass(frozen=True)
class Query:
    """A question as the search sees it, slips of the keyboard mended; `audience` is the side that asks, None where nothing tells it;
    `danger` what the rules say of somebody in danger now; `is_title` where a conversation asks for a card by its title, which is nobody's words.
    """

    text: str
    verdict: Verdict
    claims: tuple[Told, ...]
    audience: Side | None
    danger: Emergency | None = None
    is_title: bool = False

    @cached_property
    def folded(self) -> str:
        """The normalised text."""
        return normalise(self.text)

    @cached_property
    def standard(self) -> str:
        """The normalised text in standard words."""
        return standardise(self.folded)

    @property
    def labour(self) -> float:
        """The probability that this is about labour, 0 to 1."""
        return self.verdict.of("labour")

    @cached_property
    def is_story(self) -> bool:
        """Whether it tells and asks nothing."""
        return not is_question(self.text)

    @property
    def claims_work(self) -> bool:
        """Whether it tells a claim that only work gives rise to."""
        return any(told.is_bare or not told.claim.everyday for told in self.claims)

    @property
    def topics(self) -> Mapping[str, float]:
        """How far each topic lies behind the likeliest, 0 or less."""
        return self.verdict.topics


class QueryReader:
    """Reads queries with one scope model, one table of claims and one speller."""

    def __init__(self, scope: ScopeModel, claims: ClaimReader, speller: Speller) -> None:
        self.scope = scope
        self._claims = claims
        self._speller = speller

    def read(self, text: str, audience: Side | None = None) -> Query:
        """The query of a text; a side that was given wins over the one the words tell."""
        return self._query(text, self._speller.mended(text), audience)

    def guess(self, text: str, audience: Side | None = None) -> Query | None:
        """The query of a text with all that may be a slip mended; None where nothing more may be."""
        mended = self._speller.mended(text)
        guessed = self._speller.guessed(mended)
        return self._query(text, guessed, audience) if guessed != mended else None

    def _query(self, typed: str, meant: str, audience: Side | None) -> Query:
        return Query(
            text=meant,
            verdict=self.scope.decide(meant),
            claims=self._claims.told(meant),
            audience=audience or audience_of(typed),
            danger=emergency(typed),
        )
