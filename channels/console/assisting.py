"""What the hotline's screen shows while an operator types: answers, a sum, the question to ask next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from typing import Any, Protocol

from actions.calculating.consulting import with_sum
from actions.calculating.sums import Sums
from channels.console.canned import found
from channels.console.next_question import next_question
from channels.console.particulars import without_particulars
from index.answer import Question
from index.result import Result
from index.wording import WHICH

NOTHING_APPROVED = "没有审定过的说法，不要自己作答。请记下问题转主管，答应回复来电人。"
SEVERAL = "先不要自己作答。问来电人是不是下面哪一种，是的话照他的话补打进去；都不是，记下问题转主管。"
UNSURE = "念之前先看题目对不对得上来电人问的。对不上就不要念，记下问题转主管。"
SURE = 0.65
"""Below it about a third of the answers to our own questions tell another card (docs/results/quality.json, coverage)."""


class Answerer(Protocol):
    """The answer path (index.answer.Answerer)."""

    def ask(self, question: Question) -> Result: ...


class Assistant:
    """Answers as `labour ask` does, with what an operator needs besides. Writes nothing."""

    def __init__(self, *, answerer: Answerer, sums: Sums, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._sums = sums
        self._today = today

    def assist(self, question: Question) -> dict[str, Any]:
        """The object of `labour ask --json`, plus `next_question`, `canned` and `escalation` (null, or a note)."""
        put = replace(question, text=without_particulars(question.text))
        result = self._answerer.ask(put)
        asked = next_question(put.text, put.on, result, self._sums)
        canned = found(question.text)
        note = None if canned or not question.text.strip() else _note(result)
        return {
            **with_sum(result.public(), put, self._sums),
            "next_question": asdict(asked) if asked else None,
            "canned": [asdict(one) for one in canned],
            "escalation": note and {**note, "question": question.text},
        }

    def today(self) -> date:
        """The day questions are asked on where nothing else is told."""
        return self._today()


def _note(result: Result) -> dict[str, str] | None:
    """What to do where no card answers, or none surely."""
    if result.outcome == "clarify" and result.text.startswith(WHICH):
        return {"title": "要先问清楚", "text": SEVERAL}
    if result.outcome in ("clarify", "declined_no_evidence"):
        return {"title": "没有审定的说法", "text": NOTHING_APPROVED}
    if result.outcome == "answered" and result.confidence < SURE:
        return {"title": "把握不大", "text": UNSURE}
    return None
