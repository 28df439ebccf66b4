"""A month's wage as the wage of a day or an hour: 21.75 paid days a month, never the 20.67 working days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from actions.calculators.calculation import plain
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from knowledge.schema import Reference

TABLE = "工时折算"
NOTICE = Reference(law="工作时间和工资折算通知2025", section="二、日工资、小时工资的折算")
NOTICE_BEGAN = date(2025, 1, 1)
"""The earlier notice of 2008, now repealed, had the same 21.75 days."""


def hours_figure(ground: Ground, key: str, on: date, field: str) -> Decimal:
    """A row of the table of hours on a day. Raises Refused (on `field`) for a day before the table."""
    row = ground.figures.row(TABLE, key, on)
    if row is None or row.value is None:
        raise Refused(field, f"{on}的{key}没有录入，算不出来；请核对日期，或者问 12333。")
    return row.value


def paid_days(ground: Ground, on: date, field: str) -> Decimal:
    """Paid days of a month (人社部发〔2025〕2号, second part). Raises Refused as `hours_figure` does."""
    return hours_figure(ground, "月计薪天数", on, field)


def per_day(days: Decimal) -> str:
    """The divisor as it is shown: ÷ 21.75天."""
    return f"÷ {plain(days)}天"


def conversion_rule(on: date) -> tuple[Reference, ...]:
    """The notice, for days it was in force on."""
    return (NOTICE,) if on >= NOTICE_BEGAN else ()
