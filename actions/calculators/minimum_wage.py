"""The minimum wage of a place on a day, a month or an hour (最低工资规定 5, 7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.calculators.calculation import yuan
from actions.calculators.calculator import MINIMUM_WAGE, Ground, Inputs
from actions.calculators.fields import Refused
from knowledge.districts import Place
from knowledge.schema import CITY

Basis = Literal["每月", "每小时"]


@dataclass(frozen=True)
class Standard:
    """One tier's standard in yuan, with the days it holds; `until` None: no later one is in our table."""

    tier: str
    amount: Decimal
    since: date
    until: date | None


def standard(ground: Ground, place: Place, basis: Basis, on: date) -> Standard | None:
    """The standard of a place as it was on the day, `ground.tier`'s where only the city is known; None: not loaded."""
    table = ground.figures.tables[MINIMUM_WAGE]
    tier = ground.tier if place.name == CITY else _tier_of(place, table.tiers)
    row = table.row(f"{tier}{basis}", on)
    if tier is None or row is None or row.value is None:
        return None
    return Standard(tier, row.value, row.start, row.end)


def _tier_of(place: Place, tiers: Mapping[str, Iterable[str]]) -> str | None:
    return next((tier for tier, districts in tiers.items() if place.name in districts), None)


@dataclass(frozen=True)
class MinimumWage:
    """Yuan a month, and where it holds as a person is told: 渝中区（一档）."""

    monthly: Decimal
    where: str

    def __str__(self) -> str:
        return f"{self.where}最低工资{yuan(self.monthly)}"


def minimum_wage(ground: Ground, place: Place, on: date) -> MinimumWage | None:
    """The monthly minimum wage of a place as a floor; None: not loaded."""
    found = standard(ground, place, "每月", on)
    return MinimumWage(found.amount, f"{place.name}（{found.tier}）") if found else None


def required_standard(inputs: Inputs, ground: Ground, basis: Basis, on: date, dated_by: str) -> Standard:
    """As `standard`. Raises Refused: on the district elsewhere, on `dated_by` before the table."""
    place = ground.place_of(inputs, on)
    found = standard(ground, place, basis, on)
    if found:
        return found
    if not place.known:
        raise Refused(
            "district",
            f"“{place.name}”的最低工资标准未收录，请问当地人社部门；在重庆上班的，请告诉我是哪个区县？",
        )
    raise Refused(
        dated_by, f"{on}的最低工资标准没有录入，以重庆市人社部门当时公布的为准。请再核对是哪一年哪个月？"
    )


def validity(standard: Standard) -> str:
    """Since when a standard holds, for the part on what was not looked at."""
    return f"最低工资{yuan(standard.amount)}从{standard.since}起执行；之后有没有调整，以重庆市人社部门最新公布为准"
