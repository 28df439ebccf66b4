"""试用期: the longest a contract allows, and damages for what was served beyond it (劳动合同法 19, 70, 83)."""

from __future__ import annotations

from decimal import Decimal

from actions.calculators.calculation import (
    Alternative,
    Calculation,
    Line,
    Outcome,
    article,
    cents,
    plain,
    yuan,
)
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.service import LAW_BEGAN, full_months
from actions.calculators.shared_fields import LEAST_WAGE, MOST_WAGE
from knowledge.schema import Reference

FIXED, OPEN_ENDED, TASK, PART_TIME, PROBATION_ONLY = (
    "fixed",
    "open_ended",
    "task",
    "part_time",
    "probation_only",
)
BY_TERM = ((36, 6), (12, 2), (3, 1), (0, 0))
"""From so many months of contract → months of probation (劳动合同法 19, first and third paragraphs)."""
LONGEST = Decimal(6)
"""Of a contract without a fixed term; before 2008 of any contract (劳动法 21)."""
ONCE = article("劳动合同法", 19, 2)
DAMAGES = article("劳动合同法", 83)
BEFORE_2008, STILL_VALID = article("劳动法", 21), article("劳动合同法", 97, 1)
"""A contract made before the law goes on as it was made."""
TERM_RULE, TOO_SHORT = article("劳动合同法", 19, 1), article("劳动合同法", 19, 3)
NONE_ALLOWED = {
    TASK: ("以完成一定任务为期限的合同，不能约定试用期", article("劳动合同法", 19, 3)),
    PART_TIME: ("非全日制用工，不能约定试用期", article("劳动合同法", 70)),
    PROBATION_ONLY: ("合同只写了试用期，试用期不成立，这段时间就是合同期", article("劳动合同法", 19, 4)),
}
KIND = Field(
    "contract_kind",
    "合同种类",
    "choice",
    "签的是哪种合同？",
    choices={
        FIXED: "固定期限",
        OPEN_ENDED: "无固定期限",
        TASK: "做完一项任务为止",
        PART_TIME: "非全日制（小时工）",
        PROBATION_ONLY: "只签了试用期",
    },
)
MONTHS = Field(
    "contract_months",
    "合同期限",
    "months",
    "合同签了多久？比如三个月、一年、三年。",
    least=Decimal(0),
    most=Decimal(600),
    when=(KIND.name, (FIXED,)),
    instead=("contract_start", "contract_end"),
)
START = Field("contract_start", "合同开始日期", "date", "合同从哪天开始？", required=False)
END = Field("contract_end", "合同到期日期", "date", "合同到哪天？", required=False)
BEFORE = Field(
    "probation_before",
    "在这家单位已经试用过一次",
    "yes_no",
    "以前在这家单位已经约过一次试用期吗？",
    required=False,
)
SERVED = Field(
    "probation_months",
    "已经过了的试用期",
    "months",
    "试用期已经过了几个月？",
    least=Decimal(0),
    most=Decimal(60),
    required=False,
)
FULL_WAGE = Field(
    "regular_wage",
    "试用期满以后的月工资",
    "CNY",
    "转正以后每个月工资是多少？",
    least=LEAST_WAGE,
    most=MOST_WAGE,
    required=False,
)


OLDER_RULES = (
    "2008年以前还有按合同长短细分的规定，没有收录；当时约定得短的，按约定；超期赔偿金（第八十三条）那时还没有"
)


def probation_months(contract_months: Decimal) -> Decimal:
    """The longest probation of a contract for a fixed term; 0: none may be agreed."""
    return Decimal(next(most for least, most in BY_TERM if contract_months >= least))


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """Months; with what was served and the regular wage, the damages too."""
    limit, why, rule = _limit(inputs)
    older = _made_before_the_law(inputs)
    if inputs.yes(BEFORE.name) and not older:
        limit, why, rule = Decimal(0), "同一家单位只能约定一次试用期，再约的不算", ONCE
    lines = [Line("试用期最长", why, f"{plain(limit)}个月")]
    result: Outcome = limit
    if SERVED.name in inputs:
        served = inputs.number(SERVED.name)
        excess = max(Decimal(0), served - limit)
        formula = f"已过{plain(served)}个月 − 最长{plain(limit)}个月"
        lines.append(Line("超过的时间", formula, f"{plain(excess)}个月"))
        if FULL_WAGE.name in inputs and not older:
            wage = inputs.number(FULL_WAGE.name)
            damages = cents(wage * excess)
            lines.append(Line("赔偿金", f"{yuan(wage)} × {plain(excess)}个月", yuan(damages)))
            result = {"试用期最长（个月）": limit, "赔偿金（元）": damages}
    return Calculation(
        kind="probation_limit",
        inputs=dict(inputs.values),
        result=result,
        unit="months" if isinstance(result, Decimal) else "mixed",
        lines=tuple(lines),
        citations=(rule, STILL_VALID) if older else tuple(dict.fromkeys((rule, DAMAGES, ONCE))),
        alternatives=_contested(inputs),
        not_covered=(
            *((OLDER_RULES,) if older else ()),
            "没有签书面合同的，另看双倍工资",
            "试用期的工资低不低，另看劳动合同法第二十条",
            "赔偿金不抵这段时间应发的工资，工资照算",
        ),
    )


def _contested(inputs: Inputs) -> tuple[Alternative, ...]:
    if inputs.choice(KIND.name) != PROBATION_ONLY:
        return ()
    return (
        Alternative("只签了试用期的赔偿金", "试用期不成立以后还能不能要赔偿金，有争议，由仲裁、法院看证据定"),
    )


def _made_before_the_law(inputs: Inputs) -> bool:
    """Part-time work apart: its opinion of 2003 allowed no probation either."""
    began = START.name in inputs and inputs.day(START.name) < LAW_BEGAN
    return began and inputs.choice(KIND.name) != PART_TIME


def _limit(inputs: Inputs) -> tuple[Decimal, str, Reference]:
    kind = inputs.choice(KIND.name)
    if _made_before_the_law(inputs):
        why = f"合同在{LAW_BEGAN}劳动合同法施行以前订立，按劳动法第二十一条最长六个月"
        return LONGEST, why, BEFORE_2008
    if kind in NONE_ALLOWED:
        why, rule = NONE_ALLOWED[kind]
        return Decimal(0), why, rule
    if kind == OPEN_ENDED:
        return LONGEST, "无固定期限合同，不超过六个月", TERM_RULE
    months = _term(inputs)
    limit = probation_months(months)
    if not limit:
        return limit, f"合同{plain(months)}个月，不满三个月，不能约定试用期", TOO_SHORT
    return limit, f"合同{plain(months)}个月，不超过{plain(limit)}个月", TERM_RULE


def _term(inputs: Inputs) -> Decimal:
    if MONTHS.name in inputs:
        return inputs.number(MONTHS.name)
    start, end = inputs.day(START.name), inputs.day(END.name)
    if end < start:
        raise Refused(END.name, f"合同到期（{end}）早于开始（{start}），请再核对。{END.ask}")
    return Decimal(full_months(start, end))


PROBATION_LIMIT = Calculator(
    "probation_limit",
    "试用期上限",
    (KIND, MONTHS, START, END, BEFORE, SERVED, FULL_WAGE),
    work_out,
    (
        ONCE,
        DAMAGES,
        TERM_RULE,
        TOO_SHORT,
        BEFORE_2008,
        STILL_VALID,
        *(rule for _, rule in NONE_ALLOWED.values()),
    ),
)
