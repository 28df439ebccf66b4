"""How the year for arbitration runs: anew from each interruption, on from the end of a pause.

劳动争议调解仲裁法 27; 劳动人事争议仲裁办案规则 26 to 28.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.calculators.calculation import article
from actions.deadlines.periods import ONE_YEAR, after, ending
from knowledge.schema import Reference
from knowledge.working_days import WorkingDays

InterruptionKind = Literal["demanded", "mediation", "complaint", "filed", "promised"]
PauseReason = Literal["force_majeure", "no_guardian", "other"]
_RULES = "劳动人事争议仲裁办案规则"


@dataclass(frozen=True)
class Ground:
    """Why the year begins anew: what happened, the day that counts, what proves it, and the article."""

    label: str
    day: str
    proof: str
    rule: Reference


INTERRUPTIONS: Mapping[InterruptionKind, Ground] = {
    "demanded": Ground(
        "向单位要过",
        "向单位提出要求那天",
        "聊天、短信、邮件、录音或者快递底单，看得出要的是哪笔钱、哪天要的",
        article(_RULES, 27, 1, 1),
    ),
    "mediation": Ground(
        "申请过调解",
        "申请调解那天",
        "调解组织的受理回执、调解记录，或者没谈成的书面说明",
        article(_RULES, 27, 1, 1),
    ),
    "complaint": Ground(
        "向部门投诉过",
        "部门收到、受理投诉那天（以部门的回执为准）",
        "部门出的受理回执、工单编号；在这里登记的编号不算",
        article(_RULES, 27, 1, 2),
    ),
    "filed": Ground(
        "申请过仲裁、起诉过或申请过支付令",
        "递交申请那天",
        "仲裁委或者法院的收件回执、受理通知书",
        article(_RULES, 27, 1, 2),
    ),
    "promised": Ground(
        "单位答应过给",
        "单位答应那天",
        "欠条、还款计划、聊天或者录音，看得出是单位或者负责人答应的",
        article(_RULES, 27, 1, 3),
    ),
}
PAUSES: Mapping[PauseReason, str] = {
    "force_majeure": "不可抗力（没法抗拒的事）",
    "no_guardian": "没有行为能力、法定代理人还没定",
    "other": "其他正当理由",
}


@dataclass(frozen=True)
class Interruption:
    """One event that makes the year begin anew; of a complaint, `on` is the agency's acknowledgement."""

    kind: InterruptionKind
    on: date


@dataclass(frozen=True)
class Pause:
    """The time in which nobody could apply: from `start` until `end`, the day the obstacle was gone."""

    start: date
    end: date


@dataclass(frozen=True)
class Run:
    """The year as it ran: the day it was last counted from, and its last day as it is counted."""

    begun: date
    last_day: date
    restarted_by: Interruption | None = None


def run(
    start: date,
    interruptions: Iterable[Interruption] = (),
    pauses: Iterable[Pause] = (),
    calendar: WorkingDays | None = None,
) -> Run:
    """One year from `start`; what happened before it began or after it ran out changes nothing.

    With the calendar a year that ends on a day off runs out on the working day after it (民法典 203).
    """
    pauses = sorted(pauses, key=lambda pause: pause.start)
    begun, by = start, None
    for event in sorted(interruptions, key=lambda event: event.on):
        last = _year(begun, pauses)
        if begun <= event.on <= (ending(last, calendar).legal if calendar else last):
            begun, by = event.on, event
    return Run(begun, _year(begun, pauses), by)


def _year(begun: date, pauses: Iterable[Pause]) -> date:
    """The last day of the year from `begun`, later by the days of each pause that came before it was over."""
    last = after(begun, ONE_YEAR)
    for pause in pauses:
        stopped = max(pause.start, begun)
        if stopped <= last and pause.end > stopped:
            last += pause.end - stopped
    return last
