"""Made-up questions, ratings and the editors' list, so that reports and improvements show something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path
from typing import Any, Literal

import yaml

from actions.reply import Reply
from store.improvement_records import Cause, Channel, Improvement, LoggedAnswer
from stores import Stores

QUESTIONS = Path(__file__).with_name("questions.yml")
_WEEKS = timedelta(weeks=6)
_STRIDE = 11
"""Days between one question of a kind and the next, round and round within the weeks: every day has some."""
_ANSWER = "这是演示答复。"
_OUTCOMES = (*("answered",) * 6, "calculated", "clarify", "declined_no_evidence", "answered")
_CHANNELS: tuple[Channel, ...] = ("web", "wechat", "web", "hotline", "web")
_ANSWERED = 0.85


@dataclass(frozen=True, kw_only=True)
class Asked:
    """So many questions of one kind, and how the answers were liked."""

    topic: str
    region: str
    industry: str
    number: int
    question: str
    helped: int
    not_helped: int
    audience: Literal["worker", "employer"] = "worker"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One entry of the editors' list; `done` is what was done about it."""

    ago: int
    cause: Cause
    outcome: str
    question: str
    nearest: Mapping[str, float] = field(default_factory=dict)
    region: str | None = None
    remark: str | None = None
    done: str | None = None


def fill_questions(kept: Stores, today: date, editor_id: str) -> None:
    """Keep the statistics of the weeks before today, what people thought, and what the editors have before them."""
    asked, listed = told()
    for kind in asked:
        for answer in _answers(kind, today):
            kept.console.answers.add(answer)
        _rate(kept, kind, today)
    for one in listed:
        _list(kept, one, today, editor_id)


def told() -> tuple[list[Asked], list[Listed]]:
    """What questions.yml tells."""
    read = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    return [Asked(**row) for row in read["asked"]], [Listed(**row) for row in read["listed"]]


def _answers(kind: Asked, today: date) -> Iterator[LoggedAnswer]:
    for nth, outcome, channel in zip(range(kind.number), cycle(_OUTCOMES), cycle(_CHANNELS), strict=False):
        yield _answer(kind, _day(today, nth), outcome, channel)


def _answer(kind: Asked, day: date, outcome: str = "answered", channel: Channel = "web") -> LoggedAnswer:
    return LoggedAnswer(
        on_day=day,
        outcome=outcome,
        channel=channel,
        topic=kind.topic,
        region=kind.region,
        industry=kind.industry,
        audience=kind.audience,
        confidence=_ANSWERED if outcome == "answered" else None,
    )


def _rate(kept: Stores, kind: Asked, today: date) -> None:
    opened, _ = kept.sessions.open(region=kind.region, audience=kind.audience, on=None, lifetime=_WEEKS)
    for nth, rating in enumerate((1,) * kind.helped + (-1,) * kind.not_helped):
        asked: Any = kept.messages.add_person(opened.id, f"demo-{nth}", kind.question)
        reply = kept.messages.add_reply(opened.id, asked.id, Reply(_ANSWER, "answered").body())
        kept.console.ratings.rate(opened.id, reply.id, rating, about=_answer(kind, _day(today, nth)))


def _list(kept: Stores, one: Listed, today: date, editor_id: str) -> None:
    card, score = next(iter(one.nearest.items()), (None, None))
    about = LoggedAnswer(
        on_day=today - timedelta(days=one.ago),
        outcome=one.outcome,
        channel="hotline" if one.cause in ("approved", "rejected") else "web",
        card=card if one.outcome == "answered" else None,
        topic=card.partition(".")[0] if card else None,
        region=one.region,
        confidence=score,
    )
    entry = kept.console.improvements.add(
        Improvement(
            about=about, cause=one.cause, question=one.question, nearest=one.nearest, remark=one.remark
        )
    )
    if one.done:
        kept.console.improvements.finish(entry.id, editor_id, one.done)


def _day(today: date, nth: int) -> date:
    return today - timedelta(days=nth * _STRIDE % _WEEKS.days)
