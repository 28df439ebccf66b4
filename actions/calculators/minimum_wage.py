"""The minimum wage of a place on a day, a month or an hour (最低工资规定 5, 7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from actions.calculators.calculation import yuan
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.fields import Refused
from knowledge.districts import Place
from knowledge.schema import CITY

TABLE = "最低工资"
Basis = Literal["每月", "每小时"]


@dataclass(frozen=True)
class Standard:
    """One tier's standard in yuan, with the days it holds; `until` None: no later one is in our table."""

    tier: str
    amount: Decimal
    since: date
    until: date | None


def standards(inputs: Inputs, ground: Ground, basis: Basis, on: date) -> tuple[Standard, ...]:
    """The standard of the district as it was on the day; every tier's where only the city is known; none if not loaded."""
    return _standards_of(ground.place_of(inputs, on), ground, basis, on)


def _standards_of(place: Place, ground: Ground, basis: Basis, on: date) -> tuple[Standard, ...]:
    table = ground.figures.tables[TABLE]
    tiers = [tier for tier, districts in table.tiers.items() if place.name in districts or place.name == CITY]
    rows = [(tier, table.row(f"{tier}{basis}", on)) for tier in tiers]
    return tuple(
        Standard(tier, row.value, row.start, row.end)
        for tier, row in rows
        if row is not None and row.value is not None
    )


@dataclass(frozen=True)
class MinimumWage:
    """Yuan a month, and where it holds as a person is told: 渝中区（一档）."""

    monthly: Decimal
    where: str

    def __str__(self) -> str:
        return f"{self.where}最低工资{yuan(self.monthly)}"


def minimum_wage(ground: Ground, place: Place, on: date) -> MinimumWage | None:
    """The monthly minimum wage of a place as a floor: the lowest tier's where only the city is known; None: not loaded."""
    found = _standards_of(place, ground, "每月", on)
    if not found:
        return None
    lowest = min(found, key=lambda standard: standard.amount)
    return MinimumWage(lowest.amount, f"{place.name}（{lowest.tier}）")


def required_standards(
    inputs: Inputs, ground: Ground, basis: Basis, on: date, dated_by: str
) -> tuple[Standard, ...]:
    """As `standards`, at least one. Raises Refused: on the district elsewhere, on `dated_by` before the table."""
    found = standards(inputs, ground, basis, on)
    if found:
        return found
    place = ground.place_of(inputs, on)
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
