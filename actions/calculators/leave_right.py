"""How many days of annual leave a calendar year gives (职工带薪年休假条例 2–4; 企业职工带薪年休假实施办法 3–5, 12)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Line, plain
from actions.calculators.calculator import Ground, Inputs
from actions.calculators.fields import Refused
from actions.calculators.service import add_months, check_order, full_months

BANDS = ((20, 15), (10, 10), (1, 5))
"""Years of service from which so many days a year are due (条例 3)."""
SICK_MONTHS = {5: Decimal(2), 10: Decimal(3), 15: Decimal(4)}
"""Months of sick leave in the year that end the right, by its days (条例 4, third to fifth items)."""
PAID_DAYS_OFF = Decimal(20)
"""Days of personal leave on full pay that end it (条例 4, second item)."""
YEAR = 365
"""Days, in leap years too (实施办法 5, 12)."""
TWO_YEARS = 2
"""Of service at the end of a year: the first was full before the year began."""
BEGAN = 2008
"""The first year with annual leave (条例 10)."""


@dataclass(frozen=True)
class LeaveRight:
    """The share of the year in days, not rounded, the working, the other readings, and whether the year was the one
    of leaving. The readings' results are shares too.
    """

    share: Decimal
    lines: tuple[Line, ...]
    alternatives: tuple[Alternative, ...]
    leaving: bool

    def left(self, taken: Decimal, share: Decimal | None = None) -> Decimal:
        """Days still due of a share (its own, or a reading's), none below zero.

        A part of a day is dropped of what is due; in the year of leaving of what is left (实施办法 5, 12).
        """
        share = self.share if share is None else share
        left = math.floor(share - taken) if self.leaving else math.floor(share) - taken
        return max(Decimal(0), Decimal(left))

    def less(self, taken: Decimal) -> str:
        """How the days left are written out."""
        share = self.share.quantize(Decimal("0.01")) if self.leaving else Decimal(math.floor(self.share))
        rest = "，不足一天的不算" if self.leaving else ""
        return f"{plain(share)}天 - 已休{plain(taken)}天{rest}"


def days_a_year(service: Decimal) -> int:
    """Days of a full year for so many years of service with all employers."""
    return next((days for years, days in BANDS if service >= years), 0)


def leave_right(inputs: Inputs, ground: Ground) -> LeaveRight:
    """The days of the year asked for. Raises Refused for dates out of order and years without the right."""
    start = inputs.day("work_start")
    leaving_on = inputs.day("work_end") if "work_end" in inputs else None
    year = _year(inputs, ground, start, leaving_on)
    leaving = leaving_on is not None and leaving_on.year == year
    last = leaving_on if leaving_on is not None and leaving else date(year, 12, 31)
    here = Decimal(full_months(start, last)) / 12
    service = max(inputs.number("total_years"), here)
    full = days_a_year(service)
    lines = [
        Line(
            "全年天数", f"到{last}累计工作{_years(service)}年：满1年5天、满10年10天、满20年15天", f"{full}天"
        )
    ]
    if not full:
        lines.append(Line("年休假", "累计工作不满一年", "0天"))
        return LeaveRight(Decimal(0), tuple(lines), (), leaving)
    if reason := _lost(inputs, full):
        lines.append(Line("这一年没有年休假", reason, "0天"))
        return LeaveRight(Decimal(0), tuple(lines), (), leaving)
    in_year, entitled = max(date(year, 1, 1), start), _entitled_from(inputs, start, last, service)
    newcomer = start.year == year
    first = in_year if entitled <= last and not newcomer else max(in_year, entitled)
    share, line = _share(first, last, full)
    lines.append(line)
    readings = [*_since_entitled(in_year, entitled, last, full, newcomer)]
    readings += _other_readings(inputs, first, last, service, full)
    return LeaveRight(share, tuple(lines), tuple(readings), leaving)


def _year(inputs: Inputs, ground: Ground, start: date, leaving_on: date | None) -> int:
    check_order(start, leaving_on or max(start, ground.today), ground.today)
    asked = inputs.day("event_date") if "event_date" in inputs else leaving_on or ground.today
    if asked.year < max(BEGAN, start.year):
        raise Refused("event_date", f"{asked.year}年还没有入职，或者还没有年休假的规定。要算哪一年的年休假？")
    if asked.year > (leaving_on or ground.today).year + (0 if leaving_on else 1):
        raise Refused("event_date", f"{asked.year}年算不了（已经离职，或者太远）。要算哪一年的年休假？")
    return asked.year


def _entitled_from(inputs: Inputs, start: date, last: date, service: Decimal) -> date:
    """The day the twelve months without a break are full; long past for whoever came with them (实施办法 3)."""
    came_with_them = inputs.yes("continuous_year") if "continuous_year" in inputs else service >= TWO_YEARS
    if came_with_them:
        return start
    if "continuous_year" in inputs:
        return add_months(start, 12)
    return min(add_months(start, 12), last - timedelta(days=int((service - 1) * YEAR)))


def _share(first: date, last: date, full: int) -> tuple[Decimal, Line]:
    """The part of the year from `first` to `last`, both counted, in days; only a whole year counts more than 365."""
    if first > last:
        return Decimal(0), Line("年休假", f"到{last}还没有连续工作满十二个月", "0天")
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return Decimal(full), Line("年休假", "整年在职", f"{full}天")
    days = (last - first).days + 1
    share = min(Decimal(full), Decimal(days * full) / YEAR)
    exact = plain(share.quantize(Decimal("0.01")))
    formula = f"{first}至{last}共{days}天 ÷ {YEAR}天 × {full}天 = {exact}天，不足一天的不算"
    return share, Line("按在职天数折算", formula, f"{math.floor(share)}天")


def _lost(inputs: Inputs, full: int) -> str | None:
    """Why the year has no leave (条例 4), or None."""
    if inputs.yes("school_holidays"):
        return "寒暑假比年休假长（职工带薪年休假条例第四条第一项）"
    if "paid_days_off" in inputs and inputs.number("paid_days_off") >= PAID_DAYS_OFF:
        return f"事假满{plain(PAID_DAYS_OFF)}天而且没有扣工资（第四条第二项）"
    if "sick_months" in inputs and inputs.number("sick_months") >= SICK_MONTHS[full]:
        return f"这一年病假累计满{plain(SICK_MONTHS[full])}个月（第四条）"
    return None


def _since_entitled(
    in_year: date, entitled: date, last: date, full: int, newcomer: bool
) -> tuple[Alternative, ...]:
    """Where the twelve months are full within the year: a share is written for who joins with them (实施办法 5) only."""
    if not in_year < entitled <= last:
        return ()
    if newcomer:
        why = "这里从满一年那天起折算；也有从入职那天起折算的"
        return (Alternative("当年才满一年", why, _share(in_year, last, full)[0]),)
    why = f"当年折算只写了新进单位的（实施办法第五条），这里不折；有的单位从满一年那天（{entitled}）起折算"
    return (Alternative("当年才满一年", why, _share(entitled, last, full)[0]),)


def _other_readings(
    inputs: Inputs, first: date, last: date, service: Decimal, full: int
) -> list[Alternative]:
    found = []
    start = inputs.day("work_start")
    if service >= TWO_YEARS and (split := _split(first, last, service, full)) is not None:
        found.append(
            Alternative(
                "当年才满十年或二十年",
                "这里按已满的年限给；有的单位、有的地方在满的前后分段折算",
                split,
            )
        )
    if "continuous_year" not in inputs and add_months(start, 12) > last:
        found.append(
            Alternative("来之前没有连续工作满十二个月", "中间断过的，要从连续满十二个月起才有", Decimal(0))
        )
    return found


def _split(first: date, last: date, service: Decimal, full: int) -> Decimal | None:
    """The share in two parts, before and after the higher band was reached; None where it was not reached in this part."""
    milestone = next(years for years, days in BANDS if days == full)
    lower = next((days for years, days in BANDS if years < milestone), 0)
    after = int((service - milestone) * YEAR)
    before = (last - first).days + 1 - after
    return Decimal(before * lower + after * full) / YEAR if before > 0 else None


def _years(service: Decimal) -> str:
    return plain(service.quantize(Decimal("0.1")))
