"""The last day of a step of a procedure, or of so many working days, on the real working calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, article
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.deadline_fields import check_day
from actions.calculators.fields import Field, Refused
from actions.deadlines.periods import Ending, ending
from actions.deadlines.procedure import STEPS
from actions.deadlines.step import Step, days, working
from actions.deadlines.telling import LEGAL_AID, MOVES_ON, left_lines, moved_lines, not_announced, safe_lines
from knowledge.working_days import YearNotLoaded

MOST_AHEAD = timedelta(days=366)
_DAY = timedelta(days=1)
MOST_CITATIONS = 6
"""Of an answer."""
ASK = "已经过了，请马上问办案的机构还能怎么办"
_WORKING, _NATURAL, _UNSURE = "working", "natural", "unsure"
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
DAYS = Field(
    "days",
    "天数",
    "days",
    "规定的是多少天？",
    least=Decimal(1),
    most=Decimal(365),
    instead=(STEP.name,),
    whole=True,
)
COUNTED_AS = Field(
    "counted_as",
    "按什么天算",
    "choice",
    "按工作日算，还是按自然日算？",
    choices={_WORKING: "工作日", _NATURAL: "自然日", _UNSURE: "不清楚"},
    unknown=_UNSURE,
    instead=(STEP.name,),
)
_FIELDS = (EVENT_DATE, STEP, DAYS, COUNTED_AS)
_PLAIN = Step(
    "",
    "期限",
    "both",
    "起算那天",
    None,
    (article("民法典", 201, 1), article("全国年节及纪念日放假办法", 2)),
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
    end = _ending(step, last, ground)
    pressing = step.is_for_a_person and end.is_pressing(ground.today)
    return Calculation(
        kind="working_days_deadline",
        inputs=dict(inputs.values),
        result=end.legal,
        unit="date",
        lines=tuple(_lines(step, event, end, ground.today)),
        citations=(
            *step.rules,
            *((LEGAL_AID,) if pressing else ()),
            *(MOVES_ON if end.has_moved else ()),
        )[:MOST_CITATIONS],
        alternatives=(*_longer(step, event, ground), *_otherwise(inputs, step, end, ground)),
        not_covered=("文书上写明日期的，以文书为准", "补正、中止、公告、鉴定这些时间，有的不算在里面"),
        safe_day=None if step.is_waited_for else end.safe_from(ground.today),
    )


def _ending(step: Step, last: date, ground: Ground) -> Ending:
    """The legal last day; a day counted back from a hearing, or one that opens a door, moves nowhere."""
    end = ending(last, ground.calendar)
    return replace(end, legal=last) if step.ahead or step.opens else end


def _lines(step: Step, event: date, end: Ending, today: date) -> list[Line]:
    """The safe day, the day counted and the legal one; for who can only wait, what holds afterwards."""
    counted = [_counted(step, event, end.counted), *moved_lines(end)]
    if step.is_waited_for:
        return [*counted, *([Line("到期以后", step.label, step.then)] if step.then else [])]
    left = left_lines(end, today, step.then or ASK, person=step.is_for_a_person)
    return [*safe_lines(end, today), *counted, *left]


def _step(inputs: Inputs) -> Step:
    """The row of the table, or a plain number of days, the shorter where nobody knows which. Raises Refused for both."""
    if "step" in inputs and "days" in inputs:
        raise Refused("days", "选了步骤就不用再说天数，按规定的天数算。要自己定天数，就不要选步骤。")
    if "step" in inputs:
        return STEPS[inputs.choice("step")]
    length = working if inputs.choice(COUNTED_AS.name) == _WORKING else days
    return replace(_PLAIN, length=length(int(inputs.number("days"))))


def _counted(step: Step, event: date, last: date) -> Line:
    way = "往前数" if step.ahead else "当天不算，往后数"
    over = "，满了的第二天" if step.opens else ""
    return Line(step.label, f"{step.since}（{event}）{way}{step.length}{over}", str(last))


def _longer(step: Step, event: date, ground: Ground) -> list[Alternative]:
    """With everything that may be added."""
    try:
        longest = step.longest(event, ground.calendar)
    except YearNotLoaded as unknown:
        return [Alternative("延长的话", f"最多再加{step.longer}；{not_announced(unknown.year)}")]
    if longest is None:
        return []
    legal = ending(longest, ground.calendar).legal
    return [Alternative("延长的话", f"案情复杂批准延长的，最多再加{step.longer}", legal)]


def _otherwise(inputs: Inputs, step: Step, end: Ending, ground: Ground) -> list[Alternative]:
    """The other way to count the days; the safer day to go where the last one of a wait is a day off."""
    found = []
    if step.opens and (full := ending(end.counted - _DAY, ground.calendar)).has_moved:
        why = f"{full.counted}不上班，对方可能说期限顺延到{full.legal}；等过了再去最稳妥"
        found.append(Alternative("满期那天不上班", why, full.legal + _DAY))
    if inputs.values.get(COUNTED_AS.name) == _UNSURE and step.length:
        why = "不清楚按什么天算的，上面按较早的自然日；按工作日算是这天，别指望它"
        try:
            last = ground.calendar.add(inputs.day(EVENT_DATE.name), step.length.number)
            found.append(Alternative("按工作日算", why, last))
        except YearNotLoaded as unknown:
            found.append(Alternative("按工作日算", not_announced(unknown.year)))
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
    (*_PLAIN.rules, LEGAL_AID, *MOVES_ON, *(rule for step in STEPS.values() for rule in step.rules)),
)
