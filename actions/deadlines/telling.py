"""What every deadline is told with: the safe day first, the legal last day, the days left, legal aid where few are."""

from __future__ import annotations

from datetime import date

from actions.calculators.calculation import Line, article
from actions.deadlines.periods import Ending, days_left
from knowledge.schema import Reference

LEGAL_AID = article("法律援助法", 44, 1, 1)
AID_FOR_PAY = (article("法律援助法", 31, None, 5), article("法律援助法", 42, None, 3))
AID_FOR_INJURY = (article("法律援助法", 31, None, 7), article("法律援助法", 42, None, 3))
MOVES_ON = (article("民法典", 203, 1), article("民事诉讼法", 85, 3))
"""A period whose last day is a day off ends on the first working day after it."""


def not_announced(year: int) -> str:
    """Said in place of a working day of a year whose holidays are not loaded."""
    return f"{year}年放假安排未公布，算不出工作日"


def safe_lines(end: Ending, today: date) -> list[Line]:
    """The working day before the last day; that it is over; or that its year is not loaded. None once all is over."""
    if end.legal < today:
        return []
    if end.safe is None:
        value = f"{not_announced(end.counted.year)}，请提前办，别等最后几天"
    else:
        value = str(end.safe) if end.safe >= today else f"{end.safe}，已经过了，今天就去办"
    return [Line("稳妥的最后一天", f"{end.counted}的前一个工作日", value)]


def moved_lines(end: Ending) -> list[Line]:
    """The legal last day, where the counted one is a day off."""
    if not end.has_moved:
        return []
    formula = (
        f"{end.counted}不上班，顺延到之后第一个工作日（民法典第二百零三条、民事诉讼法第八十五条），但别指望它"
    )
    return [Line("法律上的最后一天", formula, str(end.legal))]


def left_lines(end: Ending, today: date, late: str, *, person: bool = True) -> list[Line]:
    """The days left; `late` is what is true once none is; a person with fewer than seven: legal aid first."""
    left = days_left(end.legal, today)
    if left < 0:
        return [Line("还剩", f"今天是{today}，已经过了{-left}天", late)]
    lines = [Line("还剩", f"从{today}到{end.legal}", f"{left}天")]
    if person and end.is_pressing(today):
        aid = "先打 12348 找法律援助，情况急的可以先帮办、手续后补；同时自己先把材料递上去"
        lines.append(
            Line("只剩不到七天", "法律援助法第四十四条；讨薪、工伤的另有第三十一条、第四十二条", aid)
        )
    return lines


def aid(*, injury: bool) -> tuple[Reference, ...]:
    """The articles of legal aid for pay, or for an injury at work."""
    return (LEGAL_AID, *(AID_FOR_INJURY if injury else AID_FOR_PAY))
