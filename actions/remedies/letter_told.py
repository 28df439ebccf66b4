"""A letter an employer says has come: what it means, what to do by when, what to bring, what not answering costs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from actions.calculators.service import add_months
from actions.remedies.dated import due_by, named
from actions.remedies.employer_letters import Advice, ImpossibleLetter, LetterKind, advice
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
_BEFORE = re.compile(r"\s*(?:之|以)?前(?!天|几)")
_LIMIT = re.compile(r"([日号])[之以]前")
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
        days, due = _days(_LIMIT.sub(r"\1前", plain), today)
        claims = [claim for claim, words in _CLAIMS if re.search(words, plain)] or ["unpaid_wages"]
        try:
            found = advice(kind, days[0] if days else today, claims, self._due, today)
        except ImpossibleLetter:
            return None
        notes = (*_named(due, today), *(() if days else (UNKNOWN_DAY,)))
        return Reply(self._text(found, notes), "answered", offers("转人工"))

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


def _days(plain: str, today: date) -> tuple[list[date], list[date]]:
    """The days something came, and those by which it is due: ahead, or with 前. Without its year a day that would lie
    long ago is the next such day.
    """
    came: list[date] = []
    due: list[date] = []
    for one in entities(plain):
        span = parse_date(one.text, today) if one.label == "date" else None
        if span is None:
            continue
        is_old = not _YEAR_TOLD.search(one.text) and today - span.start > _LONG_AGO
        day = add_months(span.start, 12) if is_old else span.start
        is_due = day > today or _BEFORE.match(plain, one.end) is not None
        (due if is_due else came).append(day)
    return came, due


def _named(due: Sequence[date], today: date) -> tuple[str, ...]:
    """The day that the letter is said to name."""
    if not due:
        return ()
    left = (due[0] - today).days
    told = f"还有{left}天" if left >= 0 else "已经过了，马上补办，并向发文书的机构说明"
    return (f"你说的日子是{due[0]}，{told}，以文书上写的为准",)
