"""Somebody asks which way to go with what they told: the path, dated; and one question where something is missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from actions.calculating.hearing import INJURED_ON
from actions.calculating.sums import Sums
from actions.calculators.answers import unknown
from actions.calculators.calculation import Range
from actions.complaint.issues import ISSUES
from actions.deadlines.watch_heard import BREACH
from actions.remedies.as_answer import as_answer
from actions.remedies.facts import Claim, Facts
from actions.remedies.path_asked import asks_path, asks_where, doors_named
from actions.remedies.path_dates import days_of, lacking, passed, until
from actions.remedies.path_heard import (
    KEPT,
    PAPER_ON,
    ROUTED_CLAIM,
    claim_in,
    claim_of,
    facts_of,
    heard,
    merged,
)
from actions.remedies.path_text import path_line, path_text
from actions.remedies.remedies import Limit, RemedyPath, remedy
from actions.remedies.standards import standards
from actions.remedies.table import Door, load_table
from actions.reply import Reply, offers
from index.audience import Side, audience_of
from knowledge.districts import Districts
from knowledge.figures import Figures
from knowledge.law import Law
from knowledge.quarantine import CitingPart
from knowledge.schema import CITY
from knowledge.working_days import WorkingDays
from language.clauses import clauses
from language.controls import control, is_question
from language.dates import dates

TITLE = "先走哪条路、多久以内、带什么"
KIND = "remedy_path"
"""What the slot of a sum says while the path waits for an answer."""
CLAIM = "claim"
WHICH = "先说是哪件事，我才好指路：是欠工资、被辞退、没签合同、受伤，还是别的？一句话说说就行。"
HELD = "这件事走哪条路，依据的条文正在核对，暂时不说。请拨打 12333 或者转人工。"
NO_DAY = "记不得日子也不要紧：最后一天算不出来，就早点去办，越早越好。"
DAYS: Mapping[str, str] = {
    BREACH: "最早是哪天该发没发的？说了能算出投诉到哪天为止。",
    "work_end": "哪天离职、被辞退的？说了能算出最后一天；还在上班就说“还在上班”。",
    "work_start": "哪天入职的？说了能算出最后一天。",
    INJURED_ON: "哪天受的伤（职业病的，哪天诊断出来的）？说了能算出申请认定的最后一天。",
    PAPER_ON: "那份文书（裁决书、决定书、协议）是哪天收到、哪天签的？说了能算出最后一天。",
    "leave_year": "是哪一年的年休假没休？",
}
_CHOICES = ("unpaid_wages", "overtime_pay", "dismissal", "double_wage", "work_injury", "social_insurance")
_PAPERS: Mapping[Door, tuple[str, ...]] = {
    "inspection": ("我要投诉", "帮我写投诉书"),
    "arbitration": ("帮我写仲裁申请书",),
    "mediation": ("帮我写调解申请书",),
    "payment_order": ("帮我写证据清单",),
    "court": ("帮我写证据清单",),
}
_DECIDES = frozenset({"award", "agreement", "danger", "done"})
"""What decides the door whatever the claim is."""
_STILL = re.compile(r"还在.{0,6}(?:上班|干|做|职)|没(?:有)?(?:离职|走)|^还在")
_YEAR = re.compile(r"20\d\d")
_PARTIES = re.compile(r"我|咱|俺|老板|公司|单位|厂|店|工地|工头|项目部|‹单位")


@dataclass(frozen=True)
class Shown:
    """One turn of the path: the replies, the slot of what is asked, and what was told, for `known`."""

    replies: tuple[Reply, ...]
    slot: dict[str, Any] | None
    told: Mapping[str, Any]

    @property
    def asks_claim(self) -> bool:
        """Whether it has to ask first which matter is meant."""
        return bool(self.slot) and dict(self.slot or {}).get("asked") == CLAIM


class PathDesk:
    """Learns the facts that decide the door, and tells the way."""

    def __init__(
        self, *, sums: Sums, figures: Figures, calendar: WorkingDays, districts: Districts,
        laws: Mapping[str, Law], today: Callable[[], date],
    ) -> None:  # fmt: skip
        self._sums = sums
        self._figures = figures
        self._calendar = calendar
        self._districts = districts
        self._laws = laws
        self._today = today
        self._table = load_table()

    def learned(self, text: str, known: Mapping[str, Any], side: Side | None) -> dict[str, Any]:
        """What a worker's message tells, under its name of `known`; {} where it tells none."""
        if (audience_of(text) or side) == "employer" or (is_question(text) and not _PARTIES.search(text)):
            return {}
        told = heard(text, self._today())
        return {KEPT: merged(known.get(KEPT) or {}, told)} if told else {}

    def take(self, text: str, known: Mapping[str, Any], slot: object, side: Side | None) -> Shown | None:
        """The turn of a message; None where it is none of the path's. `known` has what the message itself told."""
        if isinstance(slot, Mapping) and is_choosing(slot):
            answered = self._answered(text, known, str(slot["asked"]), tuple(slot.get("doors") or ()))
            if answered or not asks_path(text):
                return answered
        if not asks_path(text) or _asks_the_rule(text) or (audience_of(text) or side) == "employer":
            return None
        claim = claim_in(known)
        if claim or _DECIDES & dict(known.get(KEPT) or {}).keys():
            return self._shown(claim, known, tuple(doors_named(text)))
        return self._ask(CLAIM, doors_named(text)) if asks_where(text) and _bare(text) else None

    def line(self, known: Mapping[str, Any]) -> str:
        """The way in one line, for the end of something else; "" where no claim is known, or an article is held."""
        claim = claim_in(known)
        if claim is None:
            return ""
        path = self._path(self._facts(claim, known), known)
        return (
            ""
            if self._is_held(path)
            else path_line(path, self._limits(path, claim, known), self._table, self._laws)
        )

    def _answered(
        self, text: str, known: Mapping[str, Any], asked: str, doors: tuple[Door, ...]
    ) -> Shown | None:
        """The turn of an answer; None where the message is a matter of its own."""
        if asked == CLAIM:
            claim = claim_of(text)
            if claim is None or is_question(text):
                return None
            return self._shown(claim, {**known, KEPT: {**dict(known.get(KEPT) or {}), "claim": claim}}, doors)
        if unknown(text) or control(text) == "skip":
            return Shown((Reply(NO_DAY, "answered", offers("我要投诉", "转人工")),), None, {})
        told = _day_told(asked, text, self._today())
        if not told or is_question(text):
            return None
        kept = (
            {KEPT: {**dict(known.get(KEPT) or {}), **told}}
            if asked in (BREACH, PAPER_ON, INJURED_ON)
            else told
        )
        return self._shown(claim_in(known), {**known, **kept}, doors, asked_before=True)

    def _shown(
        self, claim: Claim | None, known: Mapping[str, Any], doors: tuple[Door, ...], asked_before: bool = False
    ) -> Shown:  # fmt: skip
        """The path; then the one question for the day it lacks."""
        about: Claim = claim or "other"
        facts = self._facts(about, known)
        path = self._path(facts, known)
        if self._is_held(path):
            return Shown((Reply(HELD, "declined_no_evidence", offers("转人工")),), None, known)
        limits = self._limits(path, about, known)
        owned = self._path(replace(facts, disputed=frozenset()), known)
        text = path_text(path, owned, limits, doors, facts.people, self._table, self._laws)
        place = str(known.get("district") or CITY)
        answer = as_answer(
            f"path.{about}", TITLE, text, path.citations, self._laws, self._today(), region=place
        )
        told = Reply(text, "answered", offers(*_buttons(path), "转人工"), answer=answer)
        day = None if asked_before else lacking(_of_first(path), about, days_of(known))
        kept = dict(known.get(KEPT) or {})
        if day is None or day in kept.get("asked", ()):
            return Shown((told,), None, known)
        asked = self._ask(day, doors)
        kept["asked"] = [*kept.get("asked", ()), day]
        return Shown((told, *asked.replies), asked.slot, {**known, KEPT: kept})

    def _ask(self, name: str, doors: tuple[Door, ...] | list[Door]) -> Shown:
        buttons = [ISSUES[code] for code in _CHOICES] if name == CLAIM else ["不记得了"]
        buttons += ["还在上班"] if name == "work_end" else []
        reply = Reply(DAYS.get(name, WHICH), "asking", offers(*buttons), asks=name)
        return Shown((reply,), {"kind": KIND, "asked": name, "doors": list(doors)}, {})

    def _facts(self, claim: Claim, known: Mapping[str, Any]) -> Facts:
        over = passed(claim, days_of(known), self._calendar, self._today())
        return facts_of(claim, known, self._today(), self._amount(claim, known), over)

    def _amount(self, claim: Claim, known: Mapping[str, Any]) -> Decimal | None:
        """What the last sum of this claim came to, in yuan; the top where it is a range."""
        for done in reversed(self._sums.retold(known, self._today())):
            if ROUTED_CLAIM.get(done.kind) == claim:
                value = done.result.high if isinstance(done.result, Range) else done.result
                return value if isinstance(value, Decimal) else None
        return None

    def _path(self, facts: Facts, known: Mapping[str, Any]) -> RemedyPath:
        place = self._districts.place(str(known.get("district") or CITY), self._today())
        return remedy(facts, self._table, standards(self._figures, place, self._today()))

    def _limits(self, path: RemedyPath, claim: Claim, known: Mapping[str, Any]) -> list[Any]:
        """The limits of the first door, and the year for arbitration where that is another way."""
        year = [one for one in path.by_when if one.rule == "arbitration_limit"]
        limits = dict.fromkeys(one.rule for one in (*_of_first(path), *year))
        given, today = days_of(known), self._today()
        return [until(Limit(path.recommended, rule), claim, given, self._calendar, today) for rule in limits]

    def _is_held(self, path: RemedyPath) -> bool:
        return self._sums.is_held(CitingPart("template", KIND, path.citations))


def is_choosing(slot: object) -> bool:
    """Whether the path waits for an answer."""
    return isinstance(slot, Mapping) and slot.get("kind") == KIND


def _of_first(path: RemedyPath) -> list[Limit]:
    return [one for one in path.by_when if one.door == path.recommended]


def _buttons(path: RemedyPath) -> tuple[str, ...]:
    """The papers and the complaint that fit, the first door's before the others'."""
    fit = [title for door in (path.recommended, *path.alternatives[:3]) for title in _PAPERS.get(door, ())]
    return tuple(dict.fromkeys([*fit, "还来得及吗"]))[:4]


def _asks_the_rule(text: str) -> bool:
    """Whether one question names its matter and nobody in it, 欠工资去哪里投诉: the cards tell that."""
    return claim_of(text) is not None and not _PARTIES.search(text) and len(clauses(text)) == 1


def _bare(text: str) -> bool:
    """Whether a question is about the one who asks, or too short to be about anything else."""
    return bool(_PARTIES.search(text)) or len(text) <= 12


def _day_told(asked: str, text: str, today: date) -> dict[str, Any]:
    """The asked day as a message tells it; {} where it tells none."""
    if asked == "work_end" and _STILL.search(text):
        return {"still_employed": "是"}
    if asked == "leave_year":
        year = _YEAR.search(text)
        return {asked: year[0]} if year else {}
    days = [span.start for span in dates(text, today) if span.start <= today]
    return {asked: days[-1].isoformat()} if days else {}
