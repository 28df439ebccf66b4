"""From which day the year for arbitration counts, claim by claim; where methods differ, every one of them.

劳动争议调解仲裁法 27: from the day the person knew or ought to have known; pay owed during employment only from
the end of the relation.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from actions.calculators.calculation import article
from actions.calculators.service import LAW_BEGAN, full_after
from knowledge.schema import Reference

ClaimKind = Literal[
    "wages",
    "overtime",
    "double_wage",
    "severance",
    "unlawful_dismissal",
    "annual_leave",
    "injury",
    "relation",
    "other",
]
_LIMIT_LAW = "劳动争议调解仲裁法"
KNOWN = article(_LIMIT_LAW, 27, 1)
RELATION_ENDED = article(_LIMIT_LAW, 27, 4)
PAY_RULE = article("劳动人事争议仲裁办案规则", 26, 3)
FIRST_DOUBLE_MONTH, LAST_DOUBLE_MONTH = 2, 12
"""The second wage is owed from the second to the twelfth month (劳动合同法 82; 实施条例 7)."""
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Events:
    """What happened when, as far as it is known. `leave_year` is the year whose leave was not taken."""

    known_on: date | None = None
    work_start: date | None = None
    work_end: date | None = None
    contract_signed: date | None = None
    leave_year: int | None = None


@dataclass(frozen=True)
class Start:
    """A day the year may count from, by which method."""

    day: date
    method: str


@dataclass(frozen=True)
class Claim:
    """One claim: its name, the events it is counted from (`needs` at least one), and its rule.

    `starts` gives no day where nothing runs yet: pay while employed, double wage before its first month is over.
    """

    label: str
    needs: tuple[str, ...]
    starts: Callable[[Events], list[Start]]
    rules: tuple[Reference, ...] = (KNOWN,)
    remark: str = ""


def _remuneration(events: Events) -> list[Start]:
    return [Start(events.work_end, "从劳动关系结束那天算")] if events.work_end else []


def _known(events: Events) -> list[Start]:
    return [Start(events.known_on, "从知道或者应当知道那天算")] if events.known_on else []


def _at_the_end(events: Events) -> list[Start]:
    """What falls due when the relation ends: from the end, and from the day the person knew."""
    return [*_ended(events), *_known(events)]


def _ended(events: Events) -> list[Start]:
    return [Start(events.work_end, "从离职那天算")] if events.work_end else []


def _double_wage(events: Events) -> list[Start]:
    """Each month by itself from its first day, and all of them from the last day of the whole time.

    The law names neither method: 解释二 6 counts the second wage by months, 27 speaks of the day of knowing. From
    the first day of a month, because no method in use is stricter.
    """
    if events.work_start is None:
        return []
    begun = max(events.work_start, LAW_BEGAN)
    last = double_wage_until(begun, events.contract_signed, events.work_end)
    months = [
        Start(first, f"逐月算：第{number}个月，从这个月第一天算")
        for number in range(FIRST_DOUBLE_MONTH, LAST_DOUBLE_MONTH + 1)
        if (first := full_after(begun, number - 1)) <= last
    ]
    return [*months, Start(last, "整体算：从该付双倍的最后一天算")] if months else []


def double_wage_until(start: date, signed: date | None, ended: date | None) -> date:
    """The day before the contract or the full year, or the last day of work (劳动合同法实施条例 6, 7)."""
    stops = [full_after(start, LAST_DOUBLE_MONTH) - _DAY]
    stops += [signed - _DAY] if signed else []
    stops += [ended] if ended else []
    return min(stops)


def _annual_leave(events: Events) -> list[Start]:
    """As an ordinary claim from the end of the leave's year, and as pay from the end of the relation."""
    if events.leave_year is None:
        return []
    year_end = date(events.leave_year, 12, 31)
    next_end = date(events.leave_year + 1, 12, 31)
    if events.work_end and events.work_end < year_end:
        return [Start(events.work_end, "离职那年的年休假，从离职那天算")]
    carried = min(next_end, events.work_end or next_end)
    return [
        Start(year_end, "按年度算：从那一年年底算"),
        Start(carried, "经同意跨年安排的：从第二年年底或者离职那天算"),
        *([Start(events.work_end, "当作劳动报酬：从劳动关系结束那天算")] if events.work_end else []),
    ]


CLAIMS: Mapping[ClaimKind, Claim] = {
    "wages": Claim("拖欠工资", ("work_end",), _remuneration, (RELATION_ENDED, PAY_RULE)),
    "overtime": Claim("加班费", ("work_end",), _remuneration, (RELATION_ENDED, PAY_RULE)),
    "double_wage": Claim(
        "双倍工资",
        ("work_start",),
        _double_wage,
        (KNOWN, article("劳动合同法", 82), article("劳动合同法实施条例", 7)),
        "双倍工资从哪天起算，法律没有写明，各地算法不一样；该签无固定期限合同没签的另算",
    ),
    "severance": Claim(
        "经济补偿", ("work_end", "known_on"), _at_the_end, (KNOWN, article("劳动合同法", 50, 2))
    ),
    "unlawful_dismissal": Claim(
        "违法解除赔偿金", ("known_on", "work_end"), _at_the_end, (KNOWN, article("劳动合同法", 87))
    ),
    "annual_leave": Claim(
        "年休假工资",
        ("leave_year",),
        _annual_leave,
        (KNOWN, article("职工带薪年休假条例", 5, 3)),
        "年休假工资算不算拖欠的报酬，各地看法不一样",
    ),
    "injury": Claim(
        "工伤待遇",
        ("known_on",),
        _known,
        (KNOWN, article("工伤保险条例", 54)),
        "申请工伤认定另有期限：单位三十日、本人一年（工伤保险条例第十七条）",
    ),
    "relation": Claim(
        "确认劳动关系",
        ("known_on", "work_end"),
        _at_the_end,
        (KNOWN, article("劳动人事争议仲裁办案规则", 26, 1)),
        "确认劳动关系受不受一年限制，各地掌握不一样",
    ),
    "other": Claim("其他请求", ("known_on",), _known),
}
REMUNERATION: frozenset[ClaimKind] = frozenset({"wages", "overtime"})
"""Pay for work: while the relation lasts no year runs (27, fourth paragraph)."""
