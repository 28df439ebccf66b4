"""A letter from inspection or from the arbitration commission: what it is, by when, what to bring, what to answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.calculators.calculation import article
from actions.remedies.burden import Burden, burden
from actions.remedies.facts import Claim
from actions.remedies.injury_path import Due
from knowledge.schema import Reference

LetterKind = Literal["inquiry", "rectify", "rights", "arbitration"]
_STATE, _CITY = "劳动保障监察条例", "重庆市劳动保障监察条例"
_LAW, _RULES = "劳动争议调解仲裁法", "劳动人事争议仲裁办案规则"


@dataclass(frozen=True)
class Task:
    """Something to do; `rule` is its period in actions/deadlines, None where the letter itself sets the day."""

    what: str
    rule: str | None
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Letter:
    """One kind of letter: what it means, the tasks, the outline of the answer, and what ignoring it costs."""

    title: str
    means: str
    tasks: tuple[Task, ...]
    outline: tuple[str, ...]
    ignored: tuple[tuple[str, Reference], ...]
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class DatedTask:
    """A task with its last day; None: the day stands in the letter and was not told."""

    what: str
    day: date | None
    is_over: bool
    citations: tuple[Reference, ...]


@dataclass(frozen=True)
class Advice:
    """What to do about a letter that was received."""

    letter: Letter
    tasks: tuple[DatedTask, ...]
    bring: tuple[Burden, ...]
    citations: tuple[Reference, ...]


LETTERS: Mapping[LetterKind, Letter] = {
    "inquiry": Letter(
        "劳动保障监察询问通知书",
        "监察机构在调查，要单位说明情况、交材料；还不是处罚",
        (
            Task(
                "按通知书写的时间、地点接受询问、交材料",
                None,
                (article(_CITY, 28, 1, 4), article(_STATE, 15, 1, 3)),
            ),
        ),
        (
            "单位全称、住所、联系人",
            "用工人数、被询问的人的岗位和起止时间",
            "逐项回答询问的事，附材料编号",
            "已经改正的写明金额和日期，附付款凭证",
            "有争议的说明争议在哪里",
        ),
        (
            (
                "不交材料、隐瞒、作伪证或者毁证据的，责令改正并罚款二千元以上二万元以下",
                article(_STATE, 30, 1, 2),
            ),
            ("该单位管的材料不交，承担不利后果", article(_CITY, 24, 2)),
        ),
        (article(_CITY, 28, 1, 4), article(_CITY, 7), article(_CITY, 10, 2)),
    ),
    "rectify": Letter(
        "劳动保障监察限期整改指令书",
        "监察机构认定要改正，到期不改会处理、处罚；欠薪的还可能追究刑事责任",
        (
            Task(
                "在指令书写的期限内改正、付清，交整改报告和付款凭证",
                None,
                (article(_CITY, 34, 1, 2), article("劳动合同法", 85)),
            ),
            Task(
                "不服可能作复议处理的决定：申请行政复议", "reconsideration", (article("行政复议法", 20, 1),)
            ),
            Task("或者提起行政诉讼", "administrative_suit", (article("行政诉讼法", 46, 1),)),
        ),
        (
            "指令书编号和收到日期",
            "逐项写：指出的问题、怎么改、哪天改完",
            "逐人列应付、已付、付款日期，附转账凭证和签收",
            "一次付不清的，写分期协议：每期日期、金额、违约怎么办，由本人签字",
            "防止再发生的办法",
        ),
        (
            ("逾期不支付的，按应付金额百分之五十以上一倍以下加付赔偿金", article("劳动合同法", 85)),
            ("拒不改正的，罚款二千元以上二万元以下", article(_STATE, 30, 1, 3)),
            ("欠薪数额较大，责令支付仍不付的，可能构成拒不支付劳动报酬罪", article("刑法", 276, 1, None, 1)),
            ("农民工工资的决定不履行的，可以申请法院强制执行", article("保障农民工工资支付条例", 42)),
        ),
        (article(_CITY, 39, 1), article(_STATE, 18, 1, 2), article(_STATE, 26)),
    ),
    "rights": Letter(
        "行政处罚或处理的权利告知书",
        "监察机构准备作处罚或处理决定，单位可以陈述、申辩、要求听证",
        (Task("交陈述申辩材料或者申请听证", "statement", (article(_CITY, 33, 2),)),),
        ("事实哪里不对，附证据", "已经改正的情况", "请求从轻、减轻或者不罚的理由", "要不要听证"),
        (("过期没交的，算放弃陈述、申辩和听证", article(_CITY, 33, 2)),),
        (article(_CITY, 33, 1), article(_STATE, 19)),
    ),
    "arbitration": Letter(
        "仲裁应诉通知书和申请书副本",
        "劳动者申请了仲裁，单位是被申请人",
        (
            Task("交答辩书", "answer", (article(_LAW, 30, 2), article(_RULES, 33, 2))),
            Task("认为该仲裁委管不了的：书面提管辖异议", "objection", (article(_RULES, 10),)),
            Task("自己也有请求的：提反申请", "counter_claim", (article(_RULES, 36),)),
            Task("按举证通知书的期限交证据，有困难的到期前申请延长", None, (article(_RULES, 15),)),
            Task(
                "按开庭通知书到庭；改期要在开庭三日前申请", None, (article(_RULES, 38), article(_LAW, 36, 2))
            ),
        ),
        (
            "每项请求：承认、部分承认、不承认",
            "不承认的写事实和理由，对应证据编号",
            "超过时效的要在仲裁时提出，之后再提一般不支持",
            "金额怎么算的，列出计算",
            "愿不愿意调解、能付多少、怎么付",
        ),
        (
            ("不到庭可以缺席裁决", article(_LAW, 36, 2)),
            ("不答辩不影响继续审", article(_LAW, 30, 2)),
            ("单位掌握的证据不交，承担不利后果", article(_LAW, 6)),
            ("仲裁时不提时效，打官司再提不支持", article("劳动争议司法解释二", 20, 1)),
        ),
        (article(_LAW, 30), article(_RULES, 13), article("劳动争议司法解释一", 44)),
    ),
}


class ImpossibleLetter(Exception):
    """A day that cannot be; the message is the question back."""


def advice(
    kind: LetterKind,
    received_on: date,
    claims: Iterable[Claim],
    due: Due,
    today: date,
    set_day: date | None = None,
) -> Advice:
    """What to do by when about a letter received; `set_day` is the day the letter itself sets.

    Raises ImpossibleLetter where it was received after today, or sets a day before it came.
    """
    if received_on > today:
        raise ImpossibleLetter(f"收到的日期（{received_on}）还没有到，请再核对：哪天收到的？")
    if set_day is not None and set_day < received_on:
        raise ImpossibleLetter(f"通知书定的日期（{set_day}）早于收到的日期（{received_on}），请再核对。")
    letter = LETTERS[kind]
    tasks = tuple(_dated(task, received_on, set_day, due, today) for task in letter.tasks)
    bring = tuple(dict.fromkeys(burden(claim) for claim in claims))
    cited = [*letter.citations, *(ref for task in tasks for ref in task.citations)]
    cited += [*(ref for _, ref in letter.ignored), *(ref for one in bring for ref in one.citations)]
    return Advice(letter, tasks, bring, tuple(dict.fromkeys(cited)))


def _dated(task: Task, received_on: date, set_day: date | None, due: Due, today: date) -> DatedTask:
    day = due(task.rule, received_on) if task.rule else set_day
    return DatedTask(task.what, day, day is not None and day < today, task.citations)
