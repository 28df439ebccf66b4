"""An injury somebody tells of with its day: the dated list of steps, who pays what."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from actions.event_day import event_day
from actions.remedies.dated import due_by, named
from actions.remedies.injury_case import (
    Contracting,
    ImpossibleInjury,
    InjuryCase,
    InjuryEmployer,
    InjuryKind,
    InjuryWorker,
)
from actions.remedies.injury_path import InjuryPath, InjuryStep, injury_path
from actions.reply import Reply, offers
from knowledge.law import Law
from knowledge.working_days import WorkingDays
from language.normalise import normalise

_INJURED = re.compile(r"受伤|摔|砸|压|断|割|烧伤|触电|撞|工伤|工亡|去世|死")
_WISH = re.compile(
    r"流程|步骤|第一步|接下来|下一步|怎么走|该怎么办|怎么办|咋办|咋个办|啷个办|办哪些|要做什么|先做什么"
)
MOST_STEPS = 7
T = TypeVar("T")
_KINDS: Sequence[tuple[InjuryKind, str]] = (
    ("death", r"工亡|去世|死了|没了"),
    ("commute", r"[上下]班.{0,3}路上"),
)
_EMPLOYERS: Sequence[tuple[InjuryEmployer, str]] = (
    ("unlicensed", r"没.{0,4}(?:执照|营业证|登记)"),
    ("household", r"(?:雇主|主人|东家)家|(?:做|当)(?:住家)?保姆|住家(?:阿姨|保姆)"),
)
_WORKERS: Sequence[tuple[InjuryWorker, str]] = (
    ("child", r"童工|(?<!\d)1[0-5]岁|(?<!二)十[一二三四五]岁"),
    ("rider", r"骑手|外卖|送餐"),
    ("over_age", r"超龄|退休(?:后|了|返聘|工人)|(?:已经?|早就?|办了?)退休|[6-9]\d岁|[六七八]十.?岁"),
)
_CONTRACTING: Sequence[tuple[Contracting, str]] = (
    ("affiliated", r"挂靠"),
    ("subcontracted", r"包工头|小包工|转包|分包"),
)
_UNINSURED = re.compile(r"没.{0,4}(?:买|交|参).{0,6}(?:保险|社保|工伤)|没得.{0,4}(?:保险|社保)")


class InjuryDesk:
    """Recognises a told injury, and dates its way."""

    def __init__(self, *, calendar: WorkingDays, laws: Mapping[str, Law], today: Callable[[], date]) -> None:
        self._due = due_by(calendar)
        self._laws = laws
        self._today = today

    def told(self, text: str) -> Reply | None:
        """The way of the injury; None where no injury, no day of it, or no wish for the way is told."""
        plain = normalise(text)
        today = self._today()
        happened = event_day(_INJURED, plain, today)
        if happened is None or not (_INJURED.search(plain) and _WISH.search(plain)):
            return None
        try:
            found = injury_path(_case(plain, happened.start), self._due, today)
        except ImpossibleInjury:
            return None
        return Reply(self._text(found, happened.start), "answered", offers("转人工"))

    def _text(self, path: InjuryPath, injured: date) -> str:
        steps = [self._step(number, step, injured) for number, step in enumerate(path.steps[:MOST_STEPS], 1)]
        paid = [
            f"{who}：{'、'.join(one.name for one in benefits)}。"
            for who, benefits in (("工伤保险基金付", path.from_fund), ("单位付", path.from_employer))
            if benefits
        ]
        return "\n".join(
            [
                f"按时间要走的步骤（{path.why}）：",
                *steps,
                *paid,
                f"依据：{named(path.citations[:4], self._laws)}。",
            ]
        )

    def _step(self, number: int, step: InjuryStep, injured: date) -> str:
        """One step; what begins on the day of the injury has no day by which it must be done."""
        late = "，已经过了，马上补" if step.is_over else ""
        by = f"（最晚{step.day}{late}）" if step.day and step.day > injured else ""
        bring = f"，带上{'、'.join(step.with_what)}" if step.with_what else ""
        return f"{number}. {step.what}{by}{bring}"


def _case(plain: str, day: date) -> InjuryCase:
    """What the words tell of the case; what they do not tell stays open."""
    return InjuryCase(
        happened_on=day,
        kind=_first(_KINDS, plain) or "accident",
        employer=_first(_EMPLOYERS, plain) or "licensed",
        worker=_first(_WORKERS, plain) or "ordinary",
        contracting=_first(_CONTRACTING, plain),
        insured=False if _UNINSURED.search(plain) else None,
    )


def _first(table: Sequence[tuple[T, str]], plain: str) -> T | None:
    """The first row whose words the text has."""
    return next((name for name, words in table if re.search(words, plain)), None)
