"""The monthly minimum wage of a place on a day, from the dated table with its tiers of districts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import yuan
from actions.calculators.calculator import Ground
from knowledge.districts import HOME, Place

TABLE = "最低工资"


@dataclass(frozen=True)
class MinimumWage:
    """Yuan a month, and where it holds as a person is told: 渝中区（一档）."""

    monthly: Decimal
    where: str

    def __str__(self) -> str:
        return f"{self.where}最低工资{yuan(self.monthly)}"


def minimum_wage(ground: Ground, place: Place, on: date) -> MinimumWage | None:
    """The minimum wage of a place; the lowest tier's where only the city is known.

    None where the place is not ours, or no rate of that day is loaded.
    """
    table = ground.figures.tables.get(TABLE)
    if table is None or not place.known:
        return None
    tiers = [tier for tier, names in table.tiers.items() if place.name in names]
    if not tiers and place.name == HOME.name:
        tiers = list(table.tiers)
    rows = [(row.value, tier) for tier in tiers if (row := table.row(f"{tier}每月", on)) and row.value]
    if not rows:
        return None
    value, tier = min(rows)
    return MinimumWage(value, f"{place.name}（{tier}）")
