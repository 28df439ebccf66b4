"""By when to apply for arbitration: one year, claim by claim (劳动争议调解仲裁法 27; 办案规则 26 to 30).

A year that has passed never closes arbitration: the commission accepts the case all the same (办案规则 30), and the
employer may not raise it at all (劳动争议司法解释二 20).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from actions.calculators.arbitration_case import FIELDS, Case, read_case
from actions.calculators.arbitration_lines import interruption_lines, month_lines, pause_lines
from actions.calculators.calculation import Alternative, Calculation, Line, article
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.deadlines.claims import CLAIMS, REMUNERATION, Start
from actions.deadlines.limitation import INTERRUPTIONS, Run, run
from actions.deadlines.periods import Ending, ending
from actions.deadlines.telling import MOVES_ON, aid, left_lines, moved_lines, safe_lines
from actions.deadlines.watch import earliest
from knowledge.schema import Reference

INTERRUPTED, PAUSED = article("劳动争议调解仲裁法", 27, 2), article("劳动争议调解仲裁法", 27, 3)
PASSED = (article("劳动人事争议仲裁办案规则", 30), article("劳动争议司法解释二", 20))
TOO_LATE = "可能超过时效，仍可申请"
LAW_BEGAN = date(2008, 5, 1)
"""劳动争议调解仲裁法 54: before that the Labour Law's sixty days held (劳动法 82)."""


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The last day of the year; of several methods the earliest."""
    case = read_case(inputs, ground)
    claim = CLAIMS[case.kind]
    starts = claim.starts(case.events)
    if not starts:
        return _nothing_runs(inputs, case)
    start, ran = earliest(starts, case.interruptions, case.pauses, case.calendar)
    end = ending(ran.last_day, case.calendar)
    lines = [
        *safe_lines(end, ground.today),
        Line("起算", start.method, str(start.day)),
        Line(
            "一年",
            f"{start.day}加一年，当天不算（民法典第二百零一条、第二百零二条）",
            str(run(start.day).last_day),
        ),
        *interruption_lines(inputs, case, start, ran),
        *pause_lines(case, start),
        *month_lines(case, starts, ground.today),
        *moved_lines(end),
        *left_lines(end, ground.today, TOO_LATE),
    ]
    return Calculation(
        kind="arbitration_limit",
        inputs=dict(inputs.values),
        result=end.legal,
        unit="date",
        lines=tuple(lines),
        citations=_citations(case, ran, end, ground.today),
        alternatives=tuple(_alternatives(case, starts, start)),
        not_covered=_not_covered(case),
        safe_day=end.safe_from(ground.today),
    )


def _nothing_runs(inputs: Inputs, case: Case) -> Calculation:
    """No year runs yet: pay owed while the relation lasts, or no month of double wage over yet."""
    if case.kind in REMUNERATION:
        value, why = (
            "在职期间不受一年限制",
            "拖欠的劳动报酬，在职时不受一年限制；离职的，从劳动关系结束起一年内提出",
        )
    else:
        value, why = "没有要起算的", "入职满一个月的第二天起才有双倍工资，一个月内签了合同或者离职的没有"
    return Calculation(
        kind="arbitration_limit",
        inputs=dict(inputs.values),
        result={"最后一天": value},
        unit="mixed",
        lines=(Line("起算", why, value),),
        citations=CLAIMS[case.kind].rules,
        not_covered=_not_covered(case),
    )


def _alternatives(case: Case, starts: Sequence[Start], chosen: Start) -> list[Alternative]:
    ran = case.ran(chosen)
    legal = case.ends(ran)
    found = []
    others = starts[-1:] if case.kind == "double_wage" else starts

    def ends(start: Start) -> date:
        return case.ends(case.ran(start))

    for last, same in groupby(sorted(others, key=ends), ends):
        if last != legal:
            found.append(Alternative("另一种起算", "；".join(start.method for start in same), last))
    if case.interruption and case.interruption.kind == "promised" and case.interruption.on > ran.last_day:
        why = "过期以后单位又答应给的，一般不能再拿过期来拒绝（民法典第一百九十二条）"
        found.append(Alternative("单位后来又答应过", why))
    if ran.restarted_by:
        alone = case.ends(run(chosen.day, (), case.pauses))
        found.append(Alternative("没有中断的凭据", "拿不出凭据的，按没有中断算", alone))
    if case.pause_counts and (alone := case.ends(run(chosen.day, case.interruptions))) != legal:
        found.append(Alternative("中止没有被认定", "停没停由仲裁庭看，没认定的按没停算", alone))
    if case.pause and not case.pause_counts:
        stopped = case.ends(run(chosen.day, case.interruptions, (case.pause,)))
        found.append(Alternative("算中止的话", "是不是正当理由由仲裁庭看，别指望它", stopped))
    return found


def _citations(case: Case, ran: Run, end: Ending, today: date) -> tuple[Reference, ...]:
    claim = CLAIMS[case.kind]
    found = [claim.rules[0]]
    if ran.restarted_by:
        found += [INTERRUPTED, INTERRUPTIONS[ran.restarted_by.kind].rule]
    if case.pause:
        found.append(PAUSED)
    if end.has_moved:
        found += MOVES_ON
    if end.legal < today:
        found += PASSED
    elif end.is_pressing(today):
        found += aid(injury=case.kind == "injury")
    found += claim.rules[1:]
    return tuple(found[:6])


def _not_covered(case: Case) -> tuple[str, ...]:
    days = [day for day in (case.events.known_on, case.events.work_end) if day]
    return tuple(
        filter(
            None,
            (
                CLAIMS[case.kind].remark,
                "时效过没过由仲裁庭、法院认定，单位不提的一般不看",
                "2008年5月1日以前的事，按当时的规定算" if days and min(days) < LAW_BEGAN else "",
            ),
        )
    )


_EVERY = (
    *(INTERRUPTED, PAUSED, *MOVES_ON, *PASSED, *aid(injury=False), *aid(injury=True)),
    *(rule for claim in CLAIMS.values() for rule in claim.rules),
    *(interruption.rule for interruption in INTERRUPTIONS.values()),
)
ARBITRATION_LIMIT = Calculator("arbitration_limit", "申请仲裁的期限", FIELDS, work_out, _EVERY)
