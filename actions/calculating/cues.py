"""Which words tell what a number or a date is: 月薪6500 is a wage, 借支3000 an advance, 3月入职 the first day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from actions.calculating import job_days, leave_taken, wage_words
from actions.calculating.notice_told import is_no_notice
from actions.paid_told import is_paid

Label = Literal["amount", "duration", "date"]


@dataclass(frozen=True)
class Cue:
    """An input told by an entity of `label` with words `before` it or `after` it (regular expressions; "" for none).

    Not where `unless` holds of what stands before and after it in the clause. A `vague` cue tells an input only where
    no other message told it in so many words.
    """

    label: Label
    before: str = ""
    after: str = ""
    unless: Callable[[str, str], bool] | None = None
    vague: bool = False

    def fits(self, before: str, after: str) -> bool:
        """Whether the text around an entity, up to the next mark, has the words."""
        told_before = (
            bool(self.before) and re.search(f"(?:{self.before})[^，,。；;]{{0,6}}$", before) is not None
        )
        told = told_before or (
            bool(self.after) and re.match(f"[^，,。；;]{{0,3}}(?:{self.after})", after) is not None
        )
        return told and not (self.unless and self.unless(before, after))


_WAGE = (
    Cue("amount", wage_words.AVERAGE, unless=wage_words.is_no_average_wage),
    Cue("amount", wage_words.SURE, unless=wage_words.is_no_wage),
    Cue("amount", wage_words.LOOSE, wage_words.AFTER, unless=wage_words.is_no_wage),
)
_WAGE_BEFORE_INJURY = tuple(
    replace(cue, unless=wage_words.is_not_of_before)
    for cue in (Cue("amount", wage_words.BEFORE_INJURY), *_WAGE)
)
CUES: Mapping[str, Sequence[Cue]] = {
    "hourly_wage": (Cue("amount", r"每?一?个?小时|时薪|一个钟头?", r"(?:块|元)?(?:钱)?(?:一个?小时|/小时|一个钟)"),),
    "daily_wage": (Cue("amount", r"一天|每天|日工资|日薪|一个工|点工", r"(?:块|元)?(?:钱)?(?:一天|/天|一个工)"),),
    "unit_price": (Cue("amount", r"一个?(?:平方?|方|立方|吨|米|个)|单价", r"(?:块|元)?(?:钱)?一个?(?:平|方|吨|米)"),),
    "advances": (Cue("amount", r"借支|预支|生活费|已经?(?:给|发|拿|付)|领了?"),),
    "paid_amount": (Cue("amount", r"已经?(?:给|发|拿|付)|只(?:给|发)|发过|给过|付过|借支|预支|生活费"),),
    "amount": (Cue("amount", r"欠|还差|没付|未付|不付"),),
    "training_cost": (Cue("amount", r"培训|学费|花了?"),),
    "agreed_penalty": (Cue("amount", r"违约金|赔"),),
    "agreed_pay": (Cue("amount", r"补偿"),),
    "paid_wage": _WAGE,
    "last_month_wage": _WAGE,
    "normal_wage": _WAGE,
    "leave_wage": _WAGE,
    "regular_wage": (Cue("amount", r"转正.{0,6}", r""),),
    "wage_before_injury": _WAGE_BEFORE_INJURY,
    "contribution_wage": (Cue("amount", r"缴费(?:工资|基数)|按"),),
    "monthly_wage": _WAGE,
    "workday_hours": (Cue("duration", r"平时|工作日|每天|平常|延长|下班后"),),
    "rest_day_hours": (Cue("duration", r"周末|休息日|周[六日天]|星期[六日天]|双休"),),
    "holiday_hours": (Cue("duration", r"节假日|国庆|五一|春节|过年|元旦|中秋|端午|清明|法定"),),
    "daily_hours": (Cue("duration", r"每天|一天"),),
    "weekly_hours": (Cue("duration", r"每周|一周|一个?星期"),),
    "months_owed": (Cue("duration", r"欠|拖|差|压|没发|没给", r"(?:的)?(?:工资|工钱|没发|没给|未发)", unless=is_paid),),
    "unused_days": (Cue("duration", r"年(?:休)?假|没休|未休|剩", r"(?:的)?(?:年(?:休)?假|没休)", unless=leave_taken.is_taken), Cue("duration", "^还有", unless=leave_taken.goes_on)),
    "taken_days": (Cue("duration", leave_taken.TAKEN),),
    "days": (Cue("duration", r"干了|做了|上了|出工|一共"),),
    "service_months": (Cue("duration", r"服务期|约定"),),
    "served_months": (Cue("duration", r"干了|服务了|做了|才"),),
    "contract_months": (Cue("duration", r"合同|签了?|期限", r"(?:的)?(?:劳动)?合同"),),
    "probation_months": (Cue("duration", r"试用期?(?![^，,。；;]{0,3}[多超])"),),
    "contribution_months": (Cue("duration", r"交了|缴了|缴费|买了|失业"),),
    "months_kept": (Cue("duration", r"守了|没给|没拿"),),
    "pregnancy_months": (Cue("duration", r"怀孕|怀了|孕"),),
    "notice_days": (Cue("duration", r"提前", unless=is_no_notice),),
    "total_years": (Cue("duration", r"一共(?:工作|干)|总工龄|累计|工龄"),),
    "local_years": (Cue("duration", r"干了|工作了?|上了|来了|做了|工龄", r"(?:工龄|了)"),),
    "birth_date": (Cue("date", r"出生|生日|生于", r"(?:生|出生)"),),
    "work_start": (
        Cue("date", job_days.JOINED_BEFORE, job_days.JOINED, unless=job_days.is_elsewhere),
        Cue("date", job_days.SINCE, job_days.BEGAN, unless=job_days.is_of_another_thing, vague=True),
    ),
    "work_end": (
        Cue("date", job_days.LEFT_BEFORE, job_days.LEFT_AFTER),
        Cue("date", job_days.UNTIL, unless=job_days.is_of_another_thing, vague=True),
    ),
    "contract_signed": (Cue("date", r"补签|签(?:的)?合同", r"(?:才|补|就)?签"),),
    "leave_end": (Cue("date", r"休(?:息)?到|停工到"),),
    "sick_start": (Cue("date", r"", r"(?:开始)?(?:病休|请病假|住院)"),),
    "event_date": (Cue("date", r"受伤|出事|收到|送达|裁决", r"(?:受伤|受的伤|出事|摔|被|收到|生的|生孩子|流产|开始)"),),
    "known_on": (Cue("date", r"知道|发现", r"(?:知道|发现|收到)"),),
    "order_due": (Cue("date", r"限期|责令|之前", r"(?:前|以前|之前)"),),
}  # fmt: skip
WORKED = re.compile(
    r"(?:干|做|(?<![裁训期病院司案婚修装架学疗])搞|上班?|(?<!累计)工作|(?<![后从出回原本])来|呆|待|(?<!总)工龄)(?:了|有|是){0,2}(?:整整|差不多|快|将近|已经)?$"
)
"""Before a duration: how long somebody has worked, which tells the first day where the last is known."""
