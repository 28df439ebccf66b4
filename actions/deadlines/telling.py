"""What every deadline is told with: the safe day, the days left, legal aid where few are left."""

from __future__ import annotations

from datetime import date

from actions.calculators.calculation import Line, article
from actions.deadlines.periods import days_left, is_pressing, last_safe_day, moved
from knowledge.schema import Reference
from knowledge.working_days import WorkingDays, YearNotLoaded

LEGAL_AID = article("法律援助法", 44, 1, 1)
AID_FOR_PAY = (article("法律援助法", 31, None, 5), article("法律援助法", 42, None, 3))
AID_FOR_INJURY = (article("法律援助法", 31, None, 7), article("法律援助法", 42, None, 3))


def not_announced(year: int) -> str:
    """Said in place of a working day of a year whose holidays are not loaded."""
    return f"{year}年放假安排未公布，算不出工作日"


def safe_day_line(last: date, today: date, calendar: WorkingDays) -> Line:
    """The working day before the last day; that it is over; or that its year is not loaded."""
    try:
        safe = last_safe_day(last, calendar)
        value = str(safe) if safe >= today else f"{safe}，已经过了，今天就去办"
    except YearNotLoaded as unknown:
        value = f"{not_announced(unknown.year)}，请提前办，别等最后几天"
    return Line("稳妥的最后一天", f"{last}的前一个工作日", value)


def left_lines(last: date, today: date, late: str, *, person: bool = True) -> list[Line]:
    """The days left; `late` is what is true once none is; a person with fewer than seven: legal aid first."""
    left = days_left(last, today)
    if left < 0:
        return [Line("还剩", f"今天是{today}，已经过了{-left}天", late)]
    lines = [Line("还剩", f"从{today}到{last}", f"{left}天")]
    if person and is_pressing(last, today):
        aid = "先打 12348 找法律援助，情况急的可以先帮办、手续后补；同时自己先把材料递上去"
        lines.append(
            Line("只剩不到七天", "法律援助法第四十四条；讨薪、工伤的另有第三十一条、第四十二条", aid)
        )
    return lines


def moved_day(last: date, today: date, calendar: WorkingDays) -> date | None:
    """The next working day where the last day is a day off; None where it is none, is over, or is not loaded."""
    try:
        end = moved(last, calendar)
    except YearNotLoaded:
        return None
    return end if end != last and end >= today else None


def aid(*, injury: bool) -> tuple[Reference, ...]:
    """The articles of legal aid for pay, or for an injury at work."""
    return (LEGAL_AID, *(AID_FOR_INJURY if injury else AID_FOR_PAY))
