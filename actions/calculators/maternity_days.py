"""产假: 98 days, more for a difficult birth and for twins, and what Chongqing adds (女职工劳动保护特别规定 7)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from actions.calculators.calculation import Alternative, Calculation, Line, Range, article, plain
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.shared_fields import DISTRICT

BIRTH, MISCARRIAGE = "birth", "miscarriage"
RULE_BEGAN = date(2012, 4, 28)
BASIC, DIFFICULT, EACH_MORE_CHILD = Decimal(98), Decimal(15), Decimal(15)
"""Days (女职工劳动保护特别规定 7, first paragraph)."""
EARLY_LOSS, LATE_LOSS, LATE_FROM = Decimal(15), Decimal(42), Decimal(4)
"""Days before and from the fourth month of pregnancy on (the second paragraph)."""
TABLE, CITY_EXTRA = "重庆假期", "重庆增加的产假"
TERM_AHEAD = timedelta(days=300)
"""No birth can be further ahead than a pregnancy."""
EVENT = Field(
    "maternity_event",
    "生育还是流产",
    "choice",
    "是生孩子，还是流产？",
    choices={BIRTH: "生孩子", MISCARRIAGE: "流产"},
)
PREGNANCY = Field(
    "pregnancy_months",
    "怀孕月数",
    "months",
    "流产时怀孕几个月了？看医院证明。",
    least=Decimal(0),
    most=Decimal(10),
    required=False,
    asked=True,
    when=(EVENT.name, (MISCARRIAGE,)),
)
CHILDREN = Field(
    "children",
    "这一胎的孩子数",
    "count",
    "这一胎生了几个？",
    least=Decimal(1),
    most=Decimal(6),
    required=False,
    whole=True,
    when=(EVENT.name, (BIRTH,)),
)
HARD_BIRTH = Field(
    "difficult_birth",
    "难产",
    "yes_no",
    "医院证明是难产吗？",
    required=False,
    when=(EVENT.name, (BIRTH,)),
)
EVENT_DATE = Field(
    "event_date", "生育或流产的日期", "date", "哪天生的（预产期也可以），或者哪天流产的？", required=False
)
LEAVE_START = Field("leave_start", "开始休假的日期", "date", "从哪天开始休的？", required=False)
LOSS_CITATIONS = (
    article("女职工劳动保护特别规定", 7, 2),
    article("女职工劳动保护特别规定", 8),
    article("社会保险法", 56),
)
BIRTH_CITATIONS = (
    article("女职工劳动保护特别规定", 7, 1),
    article("人口与计划生育法", 25, 1),
    article("女职工劳动保护特别规定", 8, 1),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Calendar days."""
    day = inputs.day("event_date") if "event_date" in inputs else ground.today
    if day > ground.today + TERM_AHEAD:
        raise Refused("event_date", f"日期（{day}）太远了，请再核对。{EVENT_DATE.ask}")
    if day < RULE_BEGAN:
        raise Refused("event_date", f"{RULE_BEGAN}以前按当时的规定，没有收录。{EVENT_DATE.ask}")
    _check_start(inputs, day)
    if inputs.choice(EVENT.name) == MISCARRIAGE:
        return _lost(inputs)
    return _born(inputs, ground, day)


def _check_start(inputs: Inputs, day: date) -> None:
    if not {LEAVE_START.name, EVENT_DATE.name} <= set(inputs.values):
        return
    if abs(inputs.day(LEAVE_START.name) - day) > TERM_AHEAD:
        raise Refused(LEAVE_START.name, f"开始休假的日期和{day}差得太远，请再核对。{LEAVE_START.ask}")


def _lost(inputs: Inputs) -> Calculation:
    days: Decimal | Range = Range(EARLY_LOSS, LATE_LOSS)
    if PREGNANCY.name in inputs:
        days = EARLY_LOSS if inputs.number(PREGNANCY.name) < LATE_FROM else LATE_LOSS
    lines = [
        Line("流产假", "怀孕不满四个月", f"{EARLY_LOSS}天"),
        Line("流产假", "怀孕满四个月", f"{LATE_LOSS}天"),
    ]
    if not isinstance(days, Range):
        lines = [lines[0] if days == EARLY_LOSS else lines[1], *_last_day(inputs, days)]
    return Calculation(
        kind="maternity_days",
        inputs=dict(inputs.values),
        result=days,
        unit="days",
        lines=tuple(lines),
        citations=LOSS_CITATIONS,
        not_covered=("怀孕几个月以医院证明为准", "休完还没恢复的，凭病假证明另请病假"),
    )


def _born(inputs: Inputs, ground: Ground, day: date) -> Calculation:
    days = BASIC
    lines = [Line("国家产假", "含产前可以先休的15天", f"{BASIC}天")]
    if inputs.yes(HARD_BIRTH.name):
        days += DIFFICULT
        lines.append(Line("难产", f"加{DIFFICULT}天", f"{DIFFICULT}天"))
    more = inputs.number(CHILDREN.name) - 1 if CHILDREN.name in inputs else Decimal(0)
    if more:
        days += EACH_MORE_CHILD * more
        lines.append(
            Line("多胞胎", f"{EACH_MORE_CHILD}天 × {plain(more)}", f"{plain(EACH_MORE_CHILD * more)}天")
        )
    place = ground.place_of(inputs, day)
    row = ground.figures.row(TABLE, CITY_EXTRA, day) if place.known else None
    alternatives, open_points = (
        [],
        ["剖腹产算不算难产，看医院证明和经办机构怎么认", "产假按日历天数，包括周末和节假日"],
    )
    if row is not None and row.value is not None:
        alternatives.append(
            Alternative(
                "不符合法律法规规定生育的", "重庆增加的天数给不给，先问人社部门；国家的天数不变", days
            )
        )
        days += row.value
        lines.append(Line("重庆增加的产假", "符合法律、法规规定生育的", f"{plain(row.value)}天"))
        open_points.append("重庆增加的天数来自转述，以重庆市人社部门最新公布为准")
    elif place.known:
        open_points.append(f"{day}时重庆增加的产假没有录入，上面只是国家的天数")
    else:
        open_points.append(f"“{place.name}”增加的产假没有收录，上面只是国家的天数")
    added = " + ".join(line.value for line in lines)
    lines.append(Line("一共", added, f"{plain(days)}天"))
    return Calculation(
        kind="maternity_days",
        inputs=dict(inputs.values),
        result=days,
        unit="days",
        lines=(*lines, *_last_day(inputs, days)),
        citations=BIRTH_CITATIONS,
        alternatives=tuple(alternatives),
        not_covered=tuple(open_points),
    )


def _last_day(inputs: Inputs, days: Decimal) -> list[Line]:
    if LEAVE_START.name not in inputs:
        return []
    start = inputs.day(LEAVE_START.name)
    last = start + timedelta(days=int(days) - 1)
    return [Line("休到哪天", f"{start}开始，连续{plain(days)}天", str(last))]


MATERNITY_DAYS = Calculator(
    "maternity_days",
    "产假天数",
    (EVENT, PREGNANCY, CHILDREN, HARD_BIRTH, EVENT_DATE, LEAVE_START, DISTRICT),
    work_out,
    (*BIRTH_CITATIONS, *LOSS_CITATIONS),
)
