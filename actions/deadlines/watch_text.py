"""The limitation watch in words: per claim the year and the two years, what is over, what begins anew and its proof."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from actions.calculators.arbitration_limit import INTERRUPTED, PASSED, TOO_LATE
from actions.calculators.inspection_limit import TOO_LATE as TOO_LATE_FOR_INSPECTION
from actions.calculators.inspection_limit import WITHIN
from actions.calculators.service import add_months
from actions.deadlines.claims import CLAIMS, RELATION_ENDED, REMUNERATION, ClaimKind, Events
from actions.deadlines.limitation import INTERRUPTIONS
from actions.deadlines.periods import TWO_YEARS, after, days_left
from actions.deadlines.telling import LEGAL_AID
from actions.deadlines.watch import Watched
from actions.remedies.dated import named
from knowledge.law import Law

NO_PROMISE = (
    "按你说的日子算的；过没过由仲裁庭、法院认定，单位不提的一般不看。在这里登记不算申请仲裁，日子照样走。"
)
_DISPUTES = frozenset({"injury", "relation", "other"})
"""Claims that are decided by arbitration or another office, not by inspection."""


def watch_text(
    found: Sequence[Watched], unstarted: Sequence[ClaimKind], events: Events, breach: date | None,
    today: date, laws: Mapping[str, Law],
) -> str:  # fmt: skip
    """The whole reply; `breach` is the day since when pay is owed, None where nobody said."""
    lines = []
    if any(one.legal_aid_first for one in found):
        aid = named((LEGAL_AID,), laws)
        lines.append(
            f"只剩不到七天：先打 12348 找法律援助，情况急的可以先帮办、手续后补（{aid}）；同时自己先把申请书递上去。"
        )
    for one in found:
        lines += [
            _year(one, laws),
            *_methods(one, events),
            _inspection(one.kind, events, breach, today, laws),
        ]
    for kind in unstarted:
        lines += [_not_running(kind, laws), _inspection(kind, events, breach, today, laws)]
    if any(one.days_left < 0 for one in found):
        lines += ["过了一年的，下面这些能让一年从那天重新算，要有凭据："]
        lines += [f"· {one.label}（{one.day}）：{one.proof}" for one in INTERRUPTIONS.values()]
    return "\n".join([*filter(None, lines), NO_PROMISE])


def _year(one: Watched, laws: Mapping[str, Law]) -> str:
    claim, last = CLAIMS[one.kind], one.run.last_day
    rule = named(claim.rules[:1], laws)
    begun = f"{one.start.method}（{one.start.day}）"
    if one.run.restarted_by:
        by = INTERRUPTIONS[one.run.restarted_by.kind]
        begun = f"{by.label}（{one.run.begun}），一年从这天重新算，凭据是{by.proof}"
        rule = named((INTERRUPTED, by.rule), laws)
    if one.days_left < 0:
        grounds = named(PASSED, laws)
        return f"· {claim.label}：{begun}，一年到 {last}，过了 {-one.days_left} 天，{TOO_LATE}（{grounds}）。"
    safe = f"稳妥的最后一天是 {one.safe_day}" if one.safe_day else "那年放假安排还没公布，请提前办"
    return f"· {claim.label}：{begun}，申请仲裁的一年到 {last}，还剩 {one.days_left} 天，{safe}（{rule}）。"


def _methods(one: Watched, events: Events) -> list[str]:
    """Where the law leaves the first day open, that this is the strictest reading."""
    remark = CLAIMS[one.kind].remark
    others = {start.day for start in CLAIMS[one.kind].starts(events)} - {one.start.day}
    return [f"  {remark}；上面按最早的一种算。"] if remark and others else [f"  {remark}。"] if remark else []


def _not_running(kind: ClaimKind, laws: Mapping[str, Law]) -> str:
    rule = named((RELATION_ENDED,), laws)
    if kind in REMUNERATION:
        return f"· {CLAIMS[kind].label}：还在职的，不受一年限制；离职的，从离职那天起一年内申请（{rule}）。"
    return f"· {CLAIMS[kind].label}：现在还没有开始算。"


def _inspection(
    kind: ClaimKind, events: Events, breach: date | None, today: date, laws: Mapping[str, Law]
) -> str:
    if kind in _DISPUTES:
        return ""
    rule = named((WITHIN,), laws)
    start = breach_day(kind, events, breach)
    if start is None:
        return f"  劳动监察：从最早该发没发那天起两年（{rule}）；说出那天，可以算准。"
    last = after(start, TWO_YEARS)
    if days_left(last, today) < 0:
        return f"  劳动监察：从 {start} 起两年到 {last}，{TOO_LATE_FOR_INSPECTION}（{rule}）。"
    return f"  劳动监察：从 {start} 起两年到 {last}，还剩 {days_left(last, today)} 天（{rule}）。"


def breach_day(kind: ClaimKind, events: Events, breach: date | None) -> date | None:
    """The earliest day inspection may count from: a breach that went on is counted from its end at best."""
    if kind in REMUNERATION:
        return breach
    if kind == "double_wage":
        return add_months(events.work_start, 1) if events.work_start else None
    if kind == "annual_leave":
        return date(events.leave_year, 12, 31) if events.leave_year else None
    return events.work_end or events.known_on
