"""The last day of a step of a procedure, or of so many working days, on the real working calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.deadline_fields import check_day, needed
from actions.calculators.fields import Field, Refused
from actions.deadlines.periods import is_pressing
from actions.deadlines.procedure import STEPS
from actions.deadlines.step import Step, days, working
from actions.deadlines.telling import LEGAL_AID, left_lines, moved_day, not_announced, safe_day_line
from knowledge.working_days import YearNotLoaded

MOST_AHEAD = timedelta(days=366)
ASK = "已经过了，请马上问办案的机构还能怎么办"
_WORKING, _NATURAL = "working", "natural"
EVENT_DATE = Field(
    "event_date", "起算那天", "date", "从哪天算起？比如收到文书、递交申请那天；开庭的说开庭那天。"
)
STEP = Field(
    "step",
    "要算的步骤",
    "choice",
    "要算哪一步的期限？",
    choices={name: step.label for name, step in STEPS.items()},
    required=False,
)
DAYS = Field("days", "天数", "days", "规定的是多少天？", least=Decimal(1), most=Decimal(365), required=False)
COUNTED_AS = Field(
    "counted_as",
    "按什么天算",
    "choice",
    "按工作日算，还是按自然日算？",
    choices={_WORKING: "工作日", _NATURAL: "自然日"},
    required=False,
)
_FIELDS = (EVENT_DATE, STEP, DAYS, COUNTED_AS)
_PLAIN = Step(
    "",
    "期限",
    "both",
    "起算那天",
    None,
    (article("民法典", 201, 1), article("民法典", 202), article("全国年节及纪念日放假办法", 2)),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """The last day, with what holds once it has passed; a year not announced is said, never guessed."""
    event = inputs.day("event_date")
    check_day(EVENT_DATE, event, ground.today + MOST_AHEAD)
    step = _step(inputs)
    try:
        last = step.last_day(event, ground.calendar)
    except YearNotLoaded as unknown:
        return _told(inputs, step, not_announced(unknown.year))
    if last is None:
        return _told(inputs, step, "没有固定天数，以收到的通知书上写的为准")
    lines = [_counted(step, event, last)]
    if not step.is_waited_for:
        if last >= ground.today:
            lines.append(safe_day_line(last, ground.today, ground.calendar))
        lines += left_lines(last, ground.today, step.then or ASK, person=step.is_for_a_person)
    elif step.then:
        lines.append(Line("到期以后", step.label, step.then))
    pressing = step.is_for_a_person and is_pressing(last, ground.today)
    return Calculation(
        kind="working_days_deadline",
        inputs=dict(inputs.values),
        result=last,
        unit="date",
        lines=tuple(lines),
        citations=(*step.rules, *((LEGAL_AID,) if pressing else ())),
        alternatives=tuple(_alternatives(step, event, last, ground)),
        not_covered=("文书上写明日期的，以文书为准", "补正、中止、公告、鉴定这些时间，有的不算在里面"),
    )


def _step(inputs: Inputs) -> Step:
    """The row of the table, or a plain number of days. Raises Refused where neither is told, or both are."""
    if "step" in inputs and "days" in inputs:
        raise Refused("days", "选了步骤就不用再说天数，按规定的天数算。要自己定天数，就不要选步骤。")
    if "step" in inputs:
        return STEPS[inputs.choice("step")]
    if "days" not in inputs:
        raise needed(DAYS)
    number = inputs.number("days")
    if number != int(number):
        raise needed(DAYS)
    natural = "counted_as" in inputs and inputs.choice("counted_as") == _NATURAL
    return replace(_PLAIN, length=days(int(number)) if natural else working(int(number)))


def _counted(step: Step, event: date, last: date) -> Line:
    way = "往前数" if step.ahead else "当天不算，往后数"
    return Line(step.label, f"{step.since}（{event}）{way}{step.length}", str(last))


def _alternatives(step: Step, event: date, last: date, ground: Ground) -> list[Alternative]:
    found = []
    if step.longer:
        try:
            longest = step.longest(event, ground.calendar)
            found.append(Alternative("延长的话", f"案情复杂批准延长的，最多再加{step.longer}", longest))
        except YearNotLoaded as unknown:
            found.append(Alternative("延长的话", f"最多再加{step.longer}；{not_announced(unknown.year)}"))
    if not step.ahead and (end := moved_day(last, ground.today, ground.calendar)):
        found.append(Alternative("最后一天是休息日", "一般顺延到第一个工作日，别指望它", end))
    return found


def _told(inputs: Inputs, step: Step, value: str) -> Calculation:
    """The step without a day: its year is not announced, or the authority sets it."""
    formula = f"从{step.since}起" + (f"{step.length}" if step.length else "，由办案的机构指定")
    return Calculation(
        kind="working_days_deadline",
        inputs=dict(inputs.values),
        result={"最后一天": value},
        unit="mixed",
        lines=(
            Line(step.label, formula, value),
            *((Line("过了以后", step.label, step.then),) if step.then else ()),
        ),
        citations=step.rules,
        not_covered=("放假安排公布后再算一次",) if step.length else (),
    )


WORKING_DAYS_DEADLINE = Calculator(
    "working_days_deadline",
    "办事期限的最后一天",
    _FIELDS,
    work_out,
    (*_PLAIN.rules, LEGAL_AID, *(rule for step in STEPS.values() for rule in step.rules)),
)
