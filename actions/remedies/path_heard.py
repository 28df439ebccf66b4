"""What a conversation tells of the facts that decide the door, kept as JSON under one name of `known`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from actions.calculating.hearing import INJURED_ON
from actions.complaint.facts import UNKNOWN
from actions.complaint.issues import issue_of
from actions.deadlines.watch_heard import BREACH
from actions.deadlines.watch_heard import heard as days_heard
from actions.event_day import event_day
from actions.remedies.facts import Claim, Facts
from actions.remedies.path_words import (
    AGREEMENTS,
    AWARDS,
    CLAIMS,
    DANGERS,
    DISPUTES,
    DONE,
    EMPLOYERS,
    FAMILIES,
    IOU,
    OWNS_UP,
    PLACES,
    RURAL,
    SEAT_HERE,
    SITE,
    STATES,
    WORKERS,
)  # fmt: skip
from language.controls import is_question
from language.normalise import normalise
from language.numerals import count

KEPT = "remedy"
"""The name in `known` under which the facts of the door are kept."""
PAPER_ON = "paper_on"
"""The day a ruling, a decision or an agreement was received or signed."""
ROUTED_CLAIM: Mapping[str, Claim] = {
    "unpaid_wages": "unpaid_wages",
    "site_wages": "unpaid_wages",
    "overtime": "overtime_pay",
    "minimum_wage_gap": "minimum_wage",
    "annual_leave_pay": "leave_pay",
    "double_wage": "double_wage",
    "severance": "severance",
    "unlawful_dismissal": "dismissal",
    "additional_damages": "additional_damages",
    "non_compete_pay": "non_compete",
    "work_injury_lump_sum": "injury_benefits",
    "injury_leave_pay": "injury_benefits",
}
"""Kind of sum → the claim whose route is looked up; a deadline or a number of days is none."""
T = TypeVar("T")
_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")
_ASKS = re.compile(
    r"(?:我|那|又|现在|该|应该|要|还)*(?:怎么办|咋个?办|啷个办|怎么走|怎么做|找谁|找哪|走哪|去哪|归哪|哪个部门).*$"
)
"""The question at the end of a clause that tells: 监察不立案怎么办."""
_SUPPOSES = re.compile(r"如果|要是|假如|假设|万一|一般来说")
_PAPER = re.compile(r"裁决|裁定|决定书?|通知书|调解协议|结论|收到|拿到")
_HURT = re.compile(r"受|摔|砸|压|轧|断|出事|事故")
_INJURIES = frozenset({"work_injury", "injury_benefits", "injury_medical"})
_PEOPLE = re.compile(
    r"(?P<n>\d+|[一二三四五六七八九十百两]+)(?P<more>多|几)?[个名位]?(?:多)?(?:人|工友|工人|兄弟|员工|农民工|同事)"
)


def claim_of(text: str) -> Claim | None:
    """The claim a text is about, the form's codes included."""
    plain = normalise(text)
    special = _first(CLAIMS, plain)
    issue: Any = issue_of(plain)
    return special or (issue if issue != "other" else None)


def told_clauses(text: str) -> str:
    """What a message says that is so, without what it asks or supposes; whole clauses, their question cut off."""
    clauses = (_ASKS.sub("", clause) for clause in _CLAUSE.findall(normalise(text)))
    told = [one for one in clauses if one and not is_question(one.replace("违法", ""))]
    return "，".join(one for one in told if not _SUPPOSES.search(one))


def heard(text: str, today: date) -> dict[str, Any]:
    """Name → what a message tells for the facts; {} where it tells none."""
    plain = told_clauses(text)
    told: dict[str, Any] = {
        "employer": _first(EMPLOYERS, plain),
        "worker": _first(WORKERS, plain),
        "state": _first(STATES, plain),
        "award": _first(AWARDS, plain),
        "agreement": _first(AGREEMENTS, plain),
        "place": _first(PLACES, plain),
        "claim": claim_of(plain),
        "danger": [name for name, words in DANGERS if re.search(words, plain)],
        "disputed": [name for name, words in DISPUTES if re.search(words, plain)],
        "done": _steps(plain),
        "people": people_in(plain),
        **{name: bool(re.search(words, plain)) for name, words in _FLAGS.items()},
    }
    told = {name: value for name, value in told.items() if value}
    if told.keys() & {"award", "agreement", "done"} and (on := event_day(_PAPER, plain, today)):
        told[PAPER_ON] = on.start.isoformat()
    if told.get("claim") in _INJURIES and (on := event_day(_HURT, plain, today)):
        told[INJURED_ON] = on.start.isoformat()
    owed = days_heard(plain, today).get(BREACH) if "claim" in told and PAPER_ON not in told else None
    return told | ({BREACH: owed} if owed else {})


def merged(before: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """What was told so far, with what is told now: the newer of one kind holds, steps of other doors stay."""
    families = {FAMILIES[step] for step in told.get("done", ())}
    kept = [step for step in before.get("done", ()) if FAMILIES[step] not in families]
    done = [*kept, *told.get("done", ())]
    return {**before, **told, **({"done": done} if done else {})}


def claim_in(known: Mapping[str, Any]) -> Claim | None:
    """The claim a conversation is about: the last one named, that of the last sum, or the issue."""
    named: Claim | None = dict(known.get(KEPT) or {}).get("claim")
    sums = [ROUTED_CLAIM[kind] for kind in dict(known.get("sums") or {}) if kind in ROUTED_CLAIM]
    issue: Any = known.get("issue") if known.get("issue") != UNKNOWN else None
    return named or (sums[-1] if sums else None) or issue


def facts_of(
    claim: Claim, known: Mapping[str, Any], today: date, amount: Decimal | None = None,
    passed: frozenset[str] = frozenset(),
) -> Facts:  # fmt: skip
    """The facts of a claim as far as they were told; what nobody said stays as the table takes it by default."""
    told = dict(known.get(KEPT) or {})
    place = told.get("place", "chongqing")
    ended = known.get("work_end") or known.get(INJURED_ON) or told.get(INJURED_ON)
    disputed = (
        frozenset(told["disputed"]) if "disputed" in told else frozenset() if told.get("owns_up") else None
    )
    return Facts(
        claim,
        _day(ended) or today,
        disputed=disputed,
        employer=told.get("employer", "licensed"),
        state=told.get("state", "running"),
        worker=told.get("worker", "ordinary"),
        place=place,
        seat="chongqing" if told.get("seat_here") else place,
        site=bool(told.get("site")),
        rural=bool(told.get("rural")),
        iou=bool(told.get("iou")),
        amount=amount if amount is not None else _number(known.get("claimed")),
        months_owed=_number(known.get("months_owed")),
        people=int(told.get("people", 1)),
        danger=frozenset(told.get("danger", ())),
        agreement=told.get("agreement"),
        award=told.get("award"),
        done=frozenset(told.get("done", ())),
        passed=passed,
    )


_FLAGS = {"owns_up": OWNS_UP, "iou": IOU, "seat_here": SEAT_HERE, "rural": RURAL, "site": SITE}


def _steps(plain: str) -> list[str]:
    """The last step of each kind; the table names the later ones first."""
    found: dict[str, str] = {}
    for step, words in DONE:
        if re.search(words, plain):
            found.setdefault(FAMILIES[step], step)
    return list(found.values())


def people_in(text: str) -> int | None:
    """How many are owed or hurt together, one who speaks included; a vague number counts as its round part."""
    found = _PEOPLE.search(normalise(text))
    return (count(found["n"]) or None) if found else None


def _first(table: Sequence[tuple[T, str]], plain: str) -> T | None:
    return next((name for name, words in table if re.search(words, plain)), None)


def _number(value: Any) -> Decimal | None:
    try:
        return None if value in (None, UNKNOWN) else Decimal(str(value))
    except InvalidOperation:
        return None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
