"""What the hotline's screen shows while an operator types: answers, a sum, the question to ask next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any, Protocol

from actions.calculating.consulting import with_sum
from actions.calculating.sums import Sums
from channels.console.canned import found
from channels.console.next_question import next_question
from index.answer import Question
from index.result import Result

NOTHING_APPROVED = "没有审定过的说法，不要自己作答。请记下问题转主管，答应回复来电人。"
UNSURE = "念之前先看题目对不对得上来电人问的。对不上就不要念，记下问题转主管。"
SURE = 0.65
"""Below it about a third of the answers to our own questions tell another card (docs/results/quality.json, coverage)."""
_UNANSWERED = frozenset({"clarify", "declined_no_evidence"})


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
        result = self._answerer.ask(question)
        asked = next_question(question.text, question.on, result, self._sums)
        canned = found(question.text)
        note = None if canned or not question.text.strip() else _note(result)
        return {
            **with_sum(result.public(), question, self._sums),
            "next_question": asdict(asked) if asked else None,
            "canned": [asdict(one) for one in canned],
            "escalation": note and {**note, "question": question.text},
        }

    def today(self) -> date:
        """The day questions are asked on where nothing else is told."""
        return self._today()


def _note(result: Result) -> dict[str, str] | None:
    """What to do where no card answers, or none surely."""
    if result.outcome in _UNANSWERED:
        return {"title": "没有审定的说法", "text": NOTHING_APPROVED}
    if result.outcome == "answered" and result.confidence < SURE:
        return {"title": "把握不大", "text": UNSURE}
    return None
