"""A letter an employer says has come: what it means, what to do by when, what to bring, what not answering costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from actions.calculators.service import add_months
from actions.event_day import event_day
from actions.remedies.as_answer import as_answer
from actions.remedies.dated import due_by, named
from actions.remedies.employer_letters import LETTERS, Advice, ImpossibleLetter, LetterKind, advice
from actions.remedies.facts import Claim
from actions.reply import Reply, offers
from knowledge.law import Law
from knowledge.working_days import WorkingDays
from language.dates import parse_date
from language.entities import entities
from language.normalise import normalise

_LETTERS: Sequence[tuple[LetterKind, str]] = (
    ("rectify", r"(?:限期)?(?:整改|改正)(?:指令|通知|决定)|责令(?:改正|支付|整改)"),
    ("inquiry", r"(?:询问|调查|约谈)通知"),
    ("rights", r"(?:处罚|处理|行政).{0,6}告知书|告知书"),
    ("arbitration", r"(?:仲裁|应诉|开庭|答辩|举证).{0,6}(?:通知|申请书|副本|传票)"),
)
_CAME = re.compile(r"收到|送来|寄来|拿到|接到|来了|下了|给(?:我们|公司|我店|我)发")
_CLAIMS: Sequence[tuple[Claim, str]] = (
    ("overtime_pay", "加班"),
    ("double_wage", "双倍|二倍|没签合同"),
    ("severance", "补偿"),
    ("dismissal", "违法解除|赔偿金|辞退|开除"),
    ("leave_pay", "年(?:休)?假"),
    ("social_insurance", "社保"),
    ("unpaid_wages", "工资|欠薪|工钱"),
)
_YEAR_TOLD = re.compile(r"\d{4}年|\d{4}[-./]|[去前上]年")
_LIMIT = re.compile(r"([日号])[之以]前")
_UNTIL = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}[日号](?:之|以)?前")
_LONG_AGO = timedelta(days=183)
"""Nobody asks about a letter that came so long ago without its year: the day is ahead."""
UNKNOWN_DAY = "收到的日期没有说，按今天收到算；收到的日子不同，期限跟着变"


class LetterDesk:
    """Recognises the letter a message tells of, and dates what is to be done."""

    def __init__(self, *, calendar: WorkingDays, laws: Mapping[str, Law], today: Callable[[], date]) -> None:
        self._due = due_by(calendar)
        self._laws = laws
        self._today = today

    def told(self, text: str) -> Reply | None:
        """What to do about the letter; None where the message tells of none."""
        plain = normalise(text)
        kind = next((kind for kind, words in _LETTERS if re.search(words, plain)), None)
        if kind is None or not _CAME.search(plain):
            return None
        today = self._today()
        told = _days(plain, today)
        came = event_day(_CAME, _UNTIL.sub("", plain), today)
        is_told = came is not None and came.start in told
        received = came.start if came and is_told else today
        claims = [claim for claim, words in _CLAIMS if re.search(words, plain)] or ["unpaid_wages"]
        try:
            found = advice(kind, received, claims, self._due, today, _set_day(kind, plain, received, today))
        except ImpossibleLetter:
            return None
        notes = (*_over(plain, today), *_ahead(told, today), *(() if is_told else (UNKNOWN_DAY,)))
        text = self._text(found, notes)
        answer = as_answer(f"letter.{kind}", found.letter.title, text, found.citations, self._laws, today)
        return Reply(text, "answered", offers("转人工"), answer=answer)

    def _text(self, found: Advice, notes: Sequence[str]) -> str:
        tasks = (
            f"· {task.what}：{self._by(task.day, over=task.is_over)}（{named(task.citations[:1], self._laws)}）"
            for task in found.tasks
        )
        bring = (f"· {one.shows}：{'、'.join(one.bring)}" for one in found.bring)
        outline = (f"· {line}" for line in found.letter.outline)
        ignored = (
            f"· {what}（{named([reference], self._laws)}）" for what, reference in found.letter.ignored
        )
        return "\n".join(
            [
                f"{found.letter.title}：{found.letter.means}。",
                *notes,
                "要办的事和期限：",
                *tasks,
                "要准备的（由单位举证）：",
                *bring,
                "怎么写：",
                *outline,
                "不理会的后果：",
                *ignored,
                f"依据：{named(found.citations[:4], self._laws)}。",
            ]
        )

    def _by(self, day: date | None, *, over: bool) -> str:
        if day is None:
            return "按文书上写的日期"
        return f"最晚{day}" + ("，已经过了，马上补办并说明" if over else "")


def _days(plain: str, today: date) -> list[date]:
    """The days a message names; one told without its year that would lie long ago is the coming one: 让11月30日带材料去."""
    days = []
    for one in entities(_LIMIT.sub(r"\1前", plain)):
        span = parse_date(one.text, today) if one.label == "date" else None
        if span:
            is_old = not _YEAR_TOLD.search(one.text) and today - span.start > _LONG_AGO
            days.append(add_months(span.start, 12) if is_old else span.start)
    return days


def _over(plain: str, today: date) -> tuple[str, ...]:
    """The day by which the letter wanted something, where it is past: no day on which the letter came."""
    told = _UNTIL.search(plain)
    days = [day for day in _days(told[0], today) if day <= today] if told else []
    return tuple(f"你说的日子是{day}，已经过了，马上补办，并向发文书的机构说明" for day in days)


def _ahead(days: Sequence[date], today: date) -> tuple[str, ...]:
    """The day ahead that the letter is said to name."""
    day = next((day for day in days if day > today), None)
    return (f"你说的日子是{day}，还有{(day - today).days}天，以文书上写的为准",) if day else ()


def _set_day(kind: LetterKind, plain: str, received: date, today: date) -> date | None:
    """The day the letter sets, where it sets one for one task alone: the last one told after it came."""
    if sum(task.rule is None for task in LETTERS[kind].tasks) != 1:
        return None
    return max((day for day in _days(plain, today) if day > received), default=None)
