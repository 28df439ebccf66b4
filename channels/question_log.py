"""Writes down what became of each question: statistics of every one, the words of those that need a better card.

The wall: an entry names no session, person or employer, and nothing reads it but editors and reports.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any, Protocol

import structlog

from handoff.redact import redact
from handoff.reporting.industries import industry_of
from index.audience import audience_of
from knowledge.schema import CITY
from store.errors import StoreUnavailable
from store.improvement_records import Cause, Channel, Improvement, LoggedAnswer

UNSURE = 0.6
"""An answer given with less confidence than this is looked at by an editor; answers begin at 0.5 (index/deciding.py)."""
TOLD_NEAR = 0.2
"""From this confidence on, a card that was not sure still tells the topic of a question."""
ELSEWHERE = "外地"
LONGEST_KEPT = 500
_NEAREST = 3
_UNANSWERED = frozenset({"clarify", "declined_no_evidence"})
_NOT_COUNTED = frozenset({"smalltalk", "asking", "filed", "status", "cancelled", "withdrawn", "handed_off"})
_ANNOUNCED = re.compile("(我叫|名叫|姓名是?[:：]?)[\u4e00-\u9fff]{2,3}(?![\u4e00-\u9fff])")
"""A name that somebody announces, of whatever surname: what is kept outlives the session it was said in."""
_NUMBERED = re.compile(r"‹([^‹›\d]+)\d+›")
_log = structlog.get_logger(__name__)


class Answers(Protocol):
    """Where statistics are kept."""

    def add(self, answer: LoggedAnswer) -> None: ...


class Improvements(Protocol):
    """The editors' list."""

    def add(self, entry: Improvement) -> Improvement: ...


class QuestionLog:
    """Notes questions of every channel."""

    def __init__(
        self,
        *,
        answers: Answers,
        improvements: Improvements,
        today: Callable[[], date],
        places: Collection[str],
    ) -> None:
        self._answers = answers
        self._improvements = improvements
        self._today = today
        self._places = places

    def note(
        self,
        question: str,
        told: Mapping[str, Any],
        *,
        channel: Channel,
        audience: str | None = None,
        asks: str | None = None,
    ) -> None:
        """Note what one question was told; what is no question is passed over, and so is a store that is away.

        `told` is a reply's body or the object of /api/assist; `asks` the field a form was waiting for.
        """
        about = self.about(question, told, channel, audience)
        if about is None:
            return
        try:
            self._answers.add(about)
            if cause := _cause(about):
                self._improvements.add(
                    Improvement(
                        about=about, cause=cause, question=bare(question, asks), nearest=nearest(told)
                    )
                )
        except StoreUnavailable:
            _log.warning("question_log.store_unavailable")

    def about(
        self, question: str, told: Mapping[str, Any], channel: Channel, audience: str | None
    ) -> LoggedAnswer | None:
        """The statistics of one reply; None where it answered no question."""
        outcome = str(told.get("outcome"))
        found = told.get("answer") or (told if "answers" in told else None)
        if outcome in _NOT_COUNTED or (found is None and outcome != "calculated"):
            return None
        first = next(iter((found or {}).get("answers", [])), None)
        near = first if first and first["score"] >= TOLD_NEAR else None
        return LoggedAnswer(
            on_day=self._today(),
            outcome=outcome,
            channel=channel,
            card=first["card"] if first and outcome == "answered" else None,
            topic=_topic(near["card"]) if near else None,
            region=self._place((found or {}).get("region")),
            industry=industry_of(question),
            audience=audience_of(question) or audience,
            confidence=float(first["score"]) if first else None,
        )

    def _place(self, name: str | None) -> str | None:
        return name if name in (None, CITY) or name in self._places else ELSEWHERE


def bare(text: str, asks: str | None = None) -> str:
    """A text as editors may read it: personal data as its kind alone, so that it leads to nobody."""
    masked = _NUMBERED.sub(r"‹\1›", redact(text, asks, lambda kind, value: f"‹{kind}›"))
    return _ANNOUNCED.sub(r"\1‹姓名›", masked)[:LONGEST_KEPT]


def nearest(told: Mapping[str, Any]) -> dict[str, float]:
    """The best cards of a reply with their confidence."""
    found = told.get("answer") or told
    return {one["card"]: float(one["score"]) for one in (found.get("answers") or [])[:_NEAREST]}


def _topic(card: str) -> str | None:
    topic = card.partition(".")[0]
    return None if topic == "law" else topic


def _cause(about: LoggedAnswer) -> Cause | None:
    if about.outcome in _UNANSWERED:
        return "unanswered"
    is_unsure = about.outcome == "answered" and about.confidence is not None and about.confidence < UNSURE
    return "unsure" if is_unsure else None
