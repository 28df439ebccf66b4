"""Who left more than a year ago hears first that the year for arbitration is over, and what it is not over for.

The answers and the sums say what is owed; the year of 劳动争议调解仲裁法 27 decides what can still be had of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.calculating.hearing import heard_fields
from actions.calculating.left import LEAVING, left_ago
from actions.calculating.remembered import LONGEST_SAID, said_of
from actions.calculators.answers import read
from actions.calculators.arbitration_limit import INTERRUPTED, PASSED
from actions.calculators.deadline_fields import ENDED
from actions.calculators.fields import DaySpan, Refused
from actions.deadlines.claims import KNOWN, RELATION_ENDED
from actions.deadlines.limitation import run
from actions.deadlines.watch_heard import CLAIM_OF_SUM, heard, interruption_told, is_employed
from actions.learning import SUPPOSES
from actions.remedies.dated import named
from actions.remedies.led import led_by
from actions.reply import Reply
from index.citations import spoken
from knowledge.law import Law
from knowledge.schema import Card
from language.entities import entities
from language.normalise import normalise
from language.subject import asks_for_kin, clause_before, whose

TOLD = "year_over"
"""The name in `known`: that the year is over was said in this conversation."""
LINE = (
    "先看时效：按你说的，{when}，申请仲裁的一年一般从离职那天算，已经过了，可能超过时效；"
    "仍可申请，过没过由仲裁庭看，单位不提的一般不看（{over}）。\n"
    "例外：还在职的，欠的工资不受一年限制，离职的从离职那天起一年（{arrears}）；"
    "这一年里向单位要过、投诉过、申请过调解仲裁，或者单位答应过给的，一年从那天重新算，要有凭据（{anew}）。"
)
BRIEF = "{when}：一年时效可能过了，仍可申请（{over}）。说“还来得及吗”看例外。"
_OF_LIMITS = frozenset(
    {"arbitration_limit", *(kind for kind, claim in CLAIM_OF_SUM.items() if claim != "injury")}
)


def with_year_over(
    replies: Sequence[Reply], text: str, known: Mapping[str, Any], cards: Mapping[str, Card],
    laws: Mapping[str, Law], today: date,
) -> tuple[list[Reply], bool]:  # fmt: skip
    """The replies, the first about a claim led by the year that is over; and whether that was said now.

    Told once, and again where a message tells the leaving anew or a sum is worked out.
    """
    now = left_before(text, known, today)
    when = now or next(
        (said for one in reversed(said_of(known)) if (said := left_before(one, known, today))), None
    )
    at = next((at for at, one in enumerate(replies) if _is_of_a_claim(one, cards)), None)
    if when is None or at is None or is_employed(known):
        return list(replies), False
    if known.get(TOLD) and not now and replies[at].outcome != "calculated":
        return list(replies), False
    line = LINE.format(
        when=when,
        over=named((KNOWN, *PASSED), laws),
        arrears=named((RELATION_ENDED,), laws),
        anew=named((INTERRUPTED,), laws),
    )
    brief = BRIEF.format(when=when, over=spoken(KNOWN, laws[KNOWN.law]))
    return [led_by(line, brief, one) if number == at else one for number, one in enumerate(replies)], True


def left_before(text: str, known: Mapping[str, Any], today: date) -> str | None:
    """When a text says that its speaker left, in words, where by every reading more than a year has run since."""
    plain = normalise(text[:LONGEST_SAID])
    if SUPPOSES.search(plain):
        return None
    left = left_ago(plain, entities(plain))
    said = heard_fields(plain, (ENDED,), today).get(ENDED.name)
    last = left.latest(today) if left else _latest(said, today) if _is_own(said, plain) else None
    stops = interruption_told({**known, **heard(plain, today)}, today)
    if last is None or run(last, stops).last_day >= today:
        return None
    return f"离职{left.said}了" if left else f"{said}就离职了"


def _is_own(said: Any, plain: str) -> bool:
    """Whether the day told of leaving is that of who asks: 老板去年3月就走了 is not."""
    at = plain.find(str(said))
    leaving = LEAVING.search(plain, max(at, 0))
    who = whose(clause_before(plain, leaving.start() if leaving else len(plain)))
    return who != "other" and (who != "kin" or asks_for_kin(plain))


def _latest(said: Any, today: date) -> date | None:
    """The last day that what was said of leaving can mean."""
    try:
        value = read(ENDED, said, today)
    except Refused:
        return None
    return value.high if isinstance(value, DaySpan) else value if isinstance(value, date) else None


def _is_of_a_claim(reply: Reply, cards: Mapping[str, Card]) -> bool:
    """Whether a reply is about money that the year limits, or asks for the day it is counted from."""
    if reply.outcome == "calculated":
        return (reply.calculation or {}).get("kind") in _OF_LIMITS
    if reply.outcome == "asking":
        return reply.asks == ENDED.name
    first = next(iter((reply.answer or {}).get("answers") or []), None)
    card = cards.get(first["card"]) if first and reply.outcome == "answered" else None
    of_a_worker = card is not None and card.audience != "employer" and card.topic != "injury"
    return of_a_worker and card is not None and bool(_OF_LIMITS & set(card.calculators))
