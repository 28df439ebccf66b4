"""What a message asks the limitation watch: for which claims, with which days, and what made the year begin anew."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, cast

from actions.calculating.hearing import heard_fields
from actions.calculators.answers import read, unknown
from actions.calculators.arbitration_case import FIELDS
from actions.calculators.deadline_fields import (
    INTERRUPTED_ON,
    INTERRUPTION,
    LEAVE_YEAR,
    NOT_COUNTED,
    STILL_EMPLOYED,
)
from actions.calculators.fields import DaySpan, Refused
from actions.deadlines.claims import REMUNERATION, ClaimKind, Events
from actions.deadlines.interruption_heard import interruption_in
from actions.deadlines.limitation import INTERRUPTIONS, Interruption, InterruptionKind
from language.dates import dates
from language.normalise import normalise

BREACH = "owed_since"
"""The input of the day since when the employer has not paid."""
_WISH = re.compile(
    r"来得?及|来不及|(?:时效|期限|一年|两年)(?!到头).{0,8}(?:过|到|剩|还有|超)|还剩.{0,3}(?:多久|多长|几天|好久|多少天)"
    r"|(?:什么时候|哪天|几号|多久|好久).{0,4}(?:之?前|以内|内).{0,8}(?:申请|提|交|去|仲裁|投诉|告)"
    r"|最[晚迟].{0,8}(?:哪天|什么时候|几号|好久|多久)|(?:过没过|超没超|有没有过|是不是过|过了没|过期).{0,6}(?:时效|期)?"
    r"|(?:申请|仲裁|时效).{0,6}最后(?:期限|一天)"
)
_ABOUT = re.compile(r"时效|仲裁|投诉|申请|打官司|告|监察|这个|现在|最[晚迟]|还")
_SHORT = 8
"""Characters: 来得及不 is about what was talked of."""
_OTHERS = re.compile(r"社保|公积金|失业金|养老|医保|报销|退休|产假")
_STEPS = re.compile(
    r"工伤认定|劳动能力鉴定|答辩|上诉|行政复议|工伤.{0,10}[没不未](?:有|给|去|帮我)?(?:申?报|申请|认定)|报工伤"
)
"""Matters with periods of their own, which have their cards; the first only where no claim is named beside them."""
_CLAIMS: Sequence[tuple[ClaimKind, str]] = (
    ("double_wage", r"[双二两]倍工资|[没未]签.{0,4}合同"),
    ("overtime", r"加班"),
    ("annual_leave", r"年休?假"),
    ("injury", r"工伤|伤残"),
    ("severance", r"补偿"),
    ("unlawful_dismissal", r"赔偿金|辞退|开除|解雇|炒了|违法解除"),
    (
        "wages",
        r"(?:欠|拖|没发|不发|没给|克扣|压).{0,10}(?:工资|工钱|薪|钱)|(?:工资|工钱).{0,6}(?:没|不|欠|拖)|欠薪",
    ),
)
CLAIM_OF_SUM: Mapping[str, ClaimKind] = {
    "unpaid_wages": "wages",
    "site_wages": "wages",
    "minimum_wage_gap": "wages",
    "overtime": "overtime",
    "double_wage": "double_wage",
    "severance": "severance",
    "notice_pay": "severance",
    "unlawful_dismissal": "unlawful_dismissal",
    "annual_leave_pay": "annual_leave",
    "work_injury_lump_sum": "injury",
    "injury_leave_pay": "injury",
}
"""Kind of sum → the claim it is, whose year is watched."""
_OF_ISSUE: Mapping[str, ClaimKind] = {
    "unpaid_wages": "wages",
    "minimum_wage": "wages",
    "overtime_pay": "overtime",
    "double_wage": "double_wage",
    "severance": "severance",
    "dismissal": "unlawful_dismissal",
    "work_injury": "injury",
}
_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_OWED = re.compile(r"欠|拖|没发|不发|没给|克扣")


def asks_to_watch(text: str) -> bool:
    """Whether a message asks if there is still time, or until when: 我这个还来得及吗."""
    plain = normalise(text)
    if not _WISH.search(plain) or not (len(plain) <= _SHORT or _ABOUT.search(plain)):
        return False
    names_other = _OTHERS.search(plain) and not _named(plain)
    return not names_other and not _STEPS.search(plain)


def claims_of(text: str, known: Mapping[str, Any]) -> list[ClaimKind]:
    """The claims a message names, else those of the conversation."""
    if named := _named(normalise(text)):
        return named
    told = [CLAIM_OF_SUM[kind] for kind in dict(known.get("sums") or {}) if kind in CLAIM_OF_SUM]
    issue = _OF_ISSUE.get(str(known.get("issue")))
    return list(dict.fromkeys([*told, *([issue] if issue else [])]))


def _named(plain: str) -> list[ClaimKind]:
    return [kind for kind, words in _CLAIMS if re.search(words, plain)]


def heard(text: str, today: date) -> dict[str, Any]:
    """Input → what was said for it, the interruption and the day since when pay is owed included."""
    given = heard_fields(text, FIELDS, today)
    given.pop("claim", None)
    for clause in _CLAUSE.findall(normalise(text)):
        spans = dates(clause, today)
        if made := interruption_in(clause, today):
            given |= {"interruption": made[0], "interrupted_on": made[1].isoformat()}
        elif spans and _OWED.search(clause) and "work_end" not in given:
            given.setdefault(BREACH, spans[0].start.isoformat())
    return given


def day(given: Mapping[str, Any], name: str, today: date) -> date | None:
    """A day that was said, the first it can mean: told too early it costs nothing."""
    if name == BREACH:
        return date.fromisoformat(given[BREACH]) if BREACH in given else None
    field = next(one for one in FIELDS if one.name == name)
    try:
        value = read(field, given.get(name), today)
    except Refused:
        return None
    return value.low if isinstance(value, DaySpan) else value if isinstance(value, date) else None


def is_rough(given: Mapping[str, Any], name: str, today: date) -> bool:
    """Whether only a stretch was said for a day: 2025年9月."""
    field = next(one for one in FIELDS if one.name == name)
    try:
        return isinstance(read(field, given.get(name), today), DaySpan)
    except Refused:
        return False


def events_of(given: Mapping[str, Any], today: date) -> Events:
    """What happened when, as far as it was said."""
    days = {one.name: day(given, one.name, today) for one in fields(Events) if one.name != "leave_year"}
    try:
        year = read(LEAVE_YEAR, given.get(LEAVE_YEAR.name), today)
    except Refused:
        year = None
    return Events(**days, leave_year=int(year) if isinstance(year, Decimal) else None)


def is_employed(given: Mapping[str, Any]) -> bool:
    """Whether the person said that they still work there."""
    try:
        return read(STILL_EMPLOYED, given.get(STILL_EMPLOYED.name), date.min) is True
    except Refused:
        return False


def interruption_kind(given: Mapping[str, Any]) -> InterruptionKind | None:
    """What was told that makes the year begin anew; None where nothing was."""
    said = given.get(INTERRUPTION.name)
    if said is None or unknown(said):
        return None
    try:
        value = read(INTERRUPTION, said, date.min)
    except Refused:
        return None
    return cast(InterruptionKind, value) if value in INTERRUPTIONS and value != NOT_COUNTED else None


def interruption_told(given: Mapping[str, Any], today: date) -> tuple[Interruption, ...]:
    """What was told that makes the year begin anew, on its first possible day; none where the day is not known."""
    kind, on = interruption_kind(given), day(given, INTERRUPTED_ON.name, today)
    return (Interruption(kind, on),) if kind and on and on <= today else ()


def lacking(kind: ClaimKind, needs: Sequence[str], given: Mapping[str, Any], events: Events) -> str | None:
    """The input to ask for before the year of a claim can be counted; None where it can, or none runs."""
    if any(getattr(events, name) for name in needs):
        return None
    if kind in REMUNERATION:
        employed = is_employed(given)
        return None if employed else "still_employed" if "still_employed" not in given else "work_end"
    return next((name for name in needs if name not in given), None)
