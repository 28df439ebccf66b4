"""Which claims a text tells, by the reviewed table of knowledge/claims.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass

from knowledge.claims import Claim, Claims, Route
from knowledge.schema import Card
from language.normalise import normalise
from language.variants import standardise


@dataclass(frozen=True)
class Told:
    """A claim that a text tells, with what can be done next."""

    claim: Claim
    route: Route

    def covers(self, card: Card) -> bool:
        """Whether a card is about this claim."""
        return card.topic in self.claim.topics


class ClaimReader:
    """Finds claims in texts."""

    def __init__(self, claims: Claims) -> None:
        self._claims = [
            (
                Told(claim, claims.routes[claim.route]),
                re.compile("|".join(f"(?:{pattern})" for pattern in claim.told)),
                re.compile(claim.not_told) if claim.not_told else None,
            )
            for claim in claims.claims
        ]

    def told(self, text: str) -> tuple[Told, ...]:
        """The claims of a text, in the order in which they win."""
        read = standardise(normalise(text))
        return tuple(
            told
            for told, pattern, excluded in self._claims
            if pattern.search(read) and not (excluded and excluded.search(read))
        )
