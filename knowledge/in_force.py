"""Which cards may answer a question: by date, by place, by approval. It fails closed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

from knowledge.districts import Place
from knowledge.schema import NATIONWIDE, Card
from knowledge.wording_number import wording_number

Profile = Literal["demo", "production"]
_SERVED = {"demo": ("reviewed", "approved"), "production": ("approved",)}


@dataclass(frozen=True)
class Setting:
    """The circumstances of a question.

    `event` is the day whose law governs what happened; `asked` the day a step would be taken now.
    """

    event: date
    asked: date
    place: Place
    profile: Profile = "demo"


def is_served(card: Card, profile: Profile) -> bool:
    """Whether a card is approved far enough to be shown at all; production shows only the very wording approved."""
    if profile == "production" and card.approval and card.approval.wording != _wording(card):
        return False
    return card.state in _SERVED[profile]


@lru_cache(maxsize=4096)
def _wording(card: Card) -> str:
    return wording_number(card)


def in_force(card: Card, setting: Setting) -> bool:
    """Whether the card holds for the setting: another district's or another year's rule never does."""
    day = setting.asked if card.dated_by == "filing" else setting.event
    return (
        is_served(card, setting.profile)
        and card.applies.covers(day)
        and (card.tried_from is None or card.tried_from <= setting.asked)
        and (card.region == NATIONWIDE or card.region in setting.place.within)
    )
