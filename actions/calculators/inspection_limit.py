"""By when labour inspection can still look into it: two years (劳动保障监察条例 20; 重庆市劳动保障监察条例 26)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.calculators.calculation import Alternative, Calculation, Line, article
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.deadline_fields import check_day, needed, optional_day
from actions.calculators.fields import Field, Refused
from actions.deadlines.periods import TWO_YEARS, Ending, after, ending
from actions.deadlines.telling import left_lines, safe_lines

TOO_LATE = "监察可能不再查，仍可申请仲裁"
EVENT_DATE = Field(
    "event_date",
    "单位违规的日子",
    "date",
    "单位是哪天违规的？欠薪的，说最早该发没发那天。",
)
CONTINUING = Field(
    "continuing",
    "是不是一直这样没停",
    "yes_no",
    "这件事是一直连着、到现在或者到某天才停的吗？",
    required=False,
)
STOPPED_ON = Field("stopped_on", "停下来的日子", "date", "哪天停的？还没停就跳过。", required=False)
REPORTED_ON = Field(
    "reported_on",
    "部门收到投诉、举报的日子",
    "date",
    "以前投诉、举报过吗？部门回执上是哪天？没有就跳过。",
    required=False,
)
_FIELDS = (EVENT_DATE, CONTINUING, STOPPED_ON, REPORTED_ON)
WITHIN, LASTING = article("劳动保障监察条例", 20, 1), article("劳动保障监察条例", 20, 2)
CITATIONS = (article("重庆市劳动保障监察条例", 26, 1, 6), article("劳动人事争议仲裁办案规则", 30))


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Two years from the breach, or from its end where it went on; none where it still goes on."""
    event, stopped, reported = _days(inputs, ground.today)
    counted_from = stopped if stopped else event
    end, strict = _ending(counted_from, ground), after(event, TWO_YEARS)
    going_on = inputs.yes("continuing") and stopped is None
    lines, alternatives = [], []
    if going_on:
        lines.append(Line("起算", "一直没停的，从停下那天起才算（劳动保障监察条例第二十条）", "还没有起算"))
    else:
        why = "一直连着的，从停下那天算" if stopped else "从违规那天算"
        lines += [
            *safe_lines(end, ground.today),
            Line("起算", f"{why}（劳动保障监察条例第二十条）", str(counted_from)),
            Line("两年", f"{counted_from}加两年", str(end.legal)),
            *left_lines(end, ground.today, TOO_LATE),
        ]
    if inputs.yes("continuing"):
        alternatives.append(
            Alternative("不认定一直连着", "是不是连着由监察看；不认定的，从违规那天算两年", strict)
        )
    if reported and (going_on or reported <= end.legal):
        alternatives.append(
            Alternative("以前投诉、举报过", f"部门{reported}收到过，不算两年里没人反映；把部门的回执带上")
        )
    return Calculation(
        kind="inspection_limit",
        inputs=dict(inputs.values),
        result={"最后一天": "还在继续，两年没有起算"} if going_on else end.legal,
        unit="mixed" if going_on else "date",
        lines=tuple(lines),
        citations=(LASTING if inputs.yes("continuing") else WITHIN, *CITATIONS),
        alternatives=tuple(alternatives),
        not_covered=(
            "申请仲裁另有一年的期限，不跟着这两年走",
            "有争议的数额、关系、解除合不合法，监察会让去仲裁（劳动保障监察条例第二十一条）",
        ),
        safe_day=None if going_on else end.safe_from(ground.today),
    )


def _ending(counted_from: date, ground: Ground) -> Ending:
    """Two years on: no period of a procedure in which to act, so that no day off moves its end."""
    last = after(counted_from, TWO_YEARS)
    return replace(ending(last, ground.calendar), legal=last)


def _days(inputs: Inputs, today: date) -> tuple[date, date | None, date | None]:
    event, stopped = inputs.day("event_date"), optional_day(inputs, "stopped_on")
    reported = optional_day(inputs, "reported_on")
    for field, day in ((EVENT_DATE, event), (STOPPED_ON, stopped), (REPORTED_ON, reported)):
        check_day(field, day, today)
    if stopped and "continuing" not in inputs:
        raise needed(CONTINUING)
    if stopped and not inputs.yes("continuing"):
        raise Refused("continuing", f"您说{stopped}才停，中间是一直这样没停吗？")
    if stopped and stopped < event:
        raise Refused("stopped_on", f"停下来的日子（{stopped}）早于{event}，请再核对：哪天停的？")
    if reported and reported < event:
        raise Refused(
            REPORTED_ON.name, f"投诉的日子（{reported}）早于违规那天（{event}），请再核对。{REPORTED_ON.ask}"
        )
    return event, stopped, reported


INSPECTION_LIMIT = Calculator(
    "inspection_limit", "劳动监察查处的期限", _FIELDS, work_out, (WITHIN, LASTING, *CITATIONS)
)
