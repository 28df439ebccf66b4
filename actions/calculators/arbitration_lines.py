"""The steps of the year for arbitration as a person reads them: begun anew, stopped, and double wage month by month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from actions.calculators.arbitration_case import Case
from actions.calculators.calculation import Line
from actions.calculators.calculator import Inputs
from actions.calculators.deadline_fields import NOT_COUNTED
from actions.deadlines.claims import Start
from actions.deadlines.limitation import INTERRUPTIONS, PAUSES, Run, run


def interruption_lines(inputs: Inputs, case: Case, start: Start, ran: Run) -> list[Line]:
    """What made the year begin anew and what proves it; or why it did not."""
    if "interruption" in inputs and inputs.choice("interruption") == NOT_COUNTED:
        return [Line("没有中断", "在这里登记不等于部门受理，要有部门的回执才算", str(case.ends(ran)))]
    if case.interruption is None:
        return []
    told = INTERRUPTIONS[case.interruption.kind]
    on = case.interruption.on
    if ran.restarted_by is None:
        when = "那时一年还没有起算" if on < start.day else "那时一年已经过完"
        return [Line("没有中断", f"{told.label}（{on}），{when}，不重新算", str(case.ends(ran)))]
    return [
        Line(
            "中断",
            f"{told.label}，从{told.day}（{on}）起重新算一年（仲裁办案规则第二十七条）",
            str(run(on).last_day),
        ),
        Line("中断的凭据", told.label, told.proof),
    ]


def pause_lines(case: Case, start: Start) -> list[Line]:
    """The days for which the year stood still."""
    if case.pause is None or case.pause_reason is None or not case.pause_counts:
        return []
    days = (case.ran(start).last_day - run(start.day, case.interruptions).last_day).days
    return [
        Line(
            "中止",
            f"{PAUSES[case.pause_reason]}，{case.pause.start}停下，{case.pause.end}接着算（仲裁办案规则第二十八条）",
            f"往后{days}天",
        )
    ]


def month_lines(case: Case, starts: Sequence[Start], today: date) -> list[Line]:
    """Of double wage, counted by months: the first month that is still within its year."""
    if case.kind != "double_wage":
        return []
    within = [start for start in starts[:-1] if case.ends(case.ran(start)) >= today]
    if not within or within[0] is starts[0]:
        return []
    return [Line("还在一年内的月份", within[0].method, f"这个月起的，最晚{case.ends(case.ran(within[0]))}")]
