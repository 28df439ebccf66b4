"""An injury somebody tells of: its day is asked for once, then the dated list of steps and who pays what.

What was told stays in the slot: 没签合同，包工头叫我去的 changes the way, 还来得及吗 is about the days of the injury.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from actions.calculators.answers import unknown
from actions.deadlines.watch_heard import asks_to_watch, claims_of
from actions.event_day import event_day
from actions.remedies.dated import due_by, named
from actions.remedies.injury_case import ImpossibleInjury
from actions.remedies.injury_heard import DIED, case_told
from actions.remedies.injury_path import InjuryPath, InjuryStep, injury_path
from actions.reply import Reply, offers
from knowledge.law import Law
from knowledge.working_days import WorkingDays
from language.controls import control, is_question
from language.dates import dates
from language.normalise import normalise

_INJURED = re.compile(r"受伤|摔|砸|压|断|割|烧伤|触电|撞|工伤|工亡|去世|死")
_WISH = re.compile(
    r"流程|步骤|第一步|接下来|下一步|怎么走|该怎么办|怎么办|咋办|咋个办|啷个办|办哪些|要做什么|先做什么"
)
_HURT = re.compile(r"受了?伤|摔|砸|压[到断伤]|[腿手脚骨].{0,4}断|烧伤|触电|撞|工亡")
_SUPPOSED = re.compile(r"如果|要是|假如|万一|一般|员工|职工|流程是|认定|鉴定|赔")
"""Asks for the rule, or for a step that has its card."""
_OTHER = re.compile(r"工资|工钱|加班|辞退|开除|社保|公积金|入职|离职|进厂")
MOST_STEPS = 7
KIND = "injury"
"""What the slot of a sum says while an injury is the matter."""
DAY = "injured_on"
ASK = "哪天受的伤？说了日期，可以把每一步最晚哪天办列出来。"
ROUGHLY = "看病历、缴费单上的日期；说个大概的日子也行，日子宁可往早里算。"
AHEAD = "受伤的日子还没有到，请再核对：哪天受的伤？"
_LONGEST_DAY = 16
"""Characters: 11月2号下午摔的 answers the question for the day; a longer message may tell of another one."""


@dataclass(frozen=True)
class Way:
    """One turn of an injury: the reply, and what stays in the slot."""

    reply: Reply
    slot: Mapping[str, Any]


class InjuryDesk:
    """Recognises a told injury, asks for its day, and dates its way."""

    def __init__(self, *, calendar: WorkingDays, laws: Mapping[str, Law], today: Callable[[], date]) -> None:
        self._due = due_by(calendar)
        self._laws = laws
        self._today = today

    def open(self, text: str) -> Way | None:
        """The way of the injury told, or the question for its day; None where no injury or no wish for the way is told."""
        plain = normalise(text)
        if not (_INJURED.search(plain) and _WISH.search(plain)) or DIED.search(plain):
            return None  # the family has a card of its own; nobody is sent to the hospital
        if happened := event_day(_INJURED, plain, self._today()):
            return self._dated(plain, happened.start)
        if not _HURT.search(plain) or _SUPPOSED.search(plain):
            return None
        asked = Reply(ASK, "asking", offers("不记得了"), asks=DAY)
        return Way(asked, {"kind": KIND, "told": plain, "asked": DAY, "day": None})

    def go_on(self, text: str, slot: object) -> Way | None:
        """The next turn of an injury under way; None where the message is a matter of its own."""
        if not (isinstance(slot, Mapping) and slot.get("kind") == KIND) or control(text) == "cancel":
            return None
        plain, told = normalise(text), str(slot["told"])
        day = date.fromisoformat(slot["day"]) if slot["day"] else None
        if slot["asked"] and unknown(text):
            return Way(Reply(ROUGHLY, "asking", asks=DAY), slot)
        named = dates(plain, self._today()) if len(plain) <= _LONGEST_DAY and not _OTHER.search(plain) else []
        if slot["asked"] and named:
            past = self._days(plain)
            if not past or named[-1].start > self._today():
                return Way(Reply(AHEAD, "asking", offers("不记得了"), asks=DAY), slot)
            return self._dated(f"{told}，{plain}", past[-1])
        more = f"{told}，{plain}"
        changes = not is_question(plain) and case_told(more, self._today()) != case_told(told, self._today())
        if not (changes or _is_about_its_days(plain)):
            return None
        if day is None:
            return Way(
                Reply(ASK, "asking", offers("不记得了"), asks=DAY), {**slot, "told": more, "asked": DAY}
            )
        return self._dated(more, day)

    def _days(self, plain: str) -> list[date]:
        today = self._today()
        return [span.start for span in dates(plain, today) if span.start <= today]

    def _dated(self, plain: str, day: date) -> Way | None:
        try:
            found = injury_path(case_told(plain, day), self._due, self._today())
        except ImpossibleInjury:
            return None
        reply = Reply(self._text(found, day), "answered", offers("我要投诉", "转人工"))
        slot = {"kind": KIND, "told": plain, "asked": None, "day": day.isoformat()}
        return Way(reply, slot)

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


def _is_about_its_days(plain: str) -> bool:
    """还来得及吗, 接下来怎么办: short, and no claim of another kind is named."""
    asks = asks_to_watch(plain) or (len(plain) <= _LONGEST_DAY and _WISH.search(plain) is not None)
    return asks and set(claims_of(plain, {})) <= {"injury"} and not _OTHER.search(plain)
