"""What the person put right after the story: their words stay, and the correction stands after them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from actions.calculators.calculation import Calculation
from actions.complaint.facts import Facts, known
from actions.learning import STORY
from actions.values import pay_claim, plain
from language.entities import entities
from language.money import parse_money


def amended(told: Mapping[str, Any], facts: Facts, claimed: Calculation | None) -> dict[str, Any]:
    """What is told with a complaint, its story followed by the amount where that is no longer the one it tells.

    The amount of a sum that is `claimed` was worked out, and corrects nothing.
    """
    story = str(told.get(STORY) or "")
    if claimed or not known(facts, "amount") or not _tells_another(story, Decimal(str(facts["amount"]))):
        return dict(told)
    return {**told, STORY: f"{story}；后更正：金额{plain(Decimal(str(facts['amount'])))}元"}


def _tells_another(story: str, amount: Decimal) -> bool:
    found = entities(story)
    named = {parse_money(entity.text) for entity in found if entity.label == "amount"}
    return pay_claim(story, found, asked=False).amount is not None and amount not in named
