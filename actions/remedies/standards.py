"""Sums that decide a door: the line of a final award, and the local line of 拒不支付劳动报酬罪."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from knowledge.districts import Place
from knowledge.figures import Figures

CrimeSum = Literal["met", "below", "unknown"]
FINAL_MONTHS = 12
"""Months of the local minimum wage, each item by itself (劳动争议调解仲裁法 47; 办案规则 50)."""


@dataclass(frozen=True)
class Standards:
    """Figures of one day and place; None where a row is not loaded: then nothing is guessed."""

    minimum_wage: Decimal | None = None
    months_owed: Decimal | None = None
    owed_to_one: Decimal | None = None
    several: Decimal | None = None
    owed_to_several: Decimal | None = None

    @property
    def final_line(self) -> Decimal | None:
        """The sum, in yuan, up to which the award of one item is final."""
        return None if self.minimum_wage is None else self.minimum_wage * FINAL_MONTHS

    def is_final(self, amount: Decimal | None) -> bool | None:
        """Whether an award of this sum would be final; None where the sum or the line is not known."""
        return None if amount is None or self.final_line is None else amount <= self.final_line

    def crime_sum(
        self, amount: Decimal | None, months: Decimal | None, people: int, total: Decimal | None
    ) -> CrimeSum:
        """Whether unpaid wages are 数额较大: three months and a sum for one, or a sum for ten and more."""
        lines = (self.months_owed, self.owed_to_one, self.several, self.owed_to_several)
        if None in lines:
            return "unknown"
        least_months, to_one, several, to_several = (line for line in lines if line is not None)
        if amount is not None and months is not None and amount >= to_one and months >= least_months:
            return "met"
        if total is not None and people >= several and total >= to_several:
            return "met"
        one_open = amount is None or (amount >= to_one and months is None)
        several_open = people >= several and total is None
        return "unknown" if one_open or several_open else "below"


def standards(figures: Figures, place: Place, on: date) -> Standards:
    """The figures that hold at a place on a day; all None outside the city, whose tables they are."""
    if not place.known:
        return Standards()
    return Standards(
        minimum_wage=_minimum_wage(figures, place, on),
        months_owed=_value(figures, "重庆门槛", "欠一人月数", on),
        owed_to_one=_value(figures, "重庆门槛", "欠一人金额", on),
        several=_value(figures, "重庆门槛", "欠多人人数", on),
        owed_to_several=_value(figures, "重庆门槛", "欠多人总额", on),
    )


def _minimum_wage(figures: Figures, place: Place, on: date) -> Decimal | None:
    tiers = figures.tables["最低工资"].tiers
    tier = next((tier for tier, districts in tiers.items() if place.name in districts), None)
    return None if tier is None else _value(figures, "最低工资", f"{tier}每月", on)


def _value(figures: Figures, table: str, key: str, on: date) -> Decimal | None:
    row = figures.row(table, key, on)
    return None if row is None else row.value
