"""Operators are answered while they type: only the question they came to rest at is noted, once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from channels.conversation import QuestionLog

QUIET = timedelta(seconds=60)
"""Nothing typed for so long, and the question was the one meant."""
_SAME_START = 0.5
"""Share of the shorter text that both must begin with, to be one question still being typed."""


@dataclass(frozen=True)
class _Typed:
    question: str = field(repr=False)
    told: Mapping[str, Any] = field(repr=False)
    audience: str | None
    at: datetime


class Settled:
    """Holds the newest question of each operator until it rests. In memory: what a crash takes is one question each."""

    def __init__(self, *, log: QuestionLog, now: Callable[[], datetime]) -> None:
        self._log = log
        self._now = now
        self._typed: dict[str, _Typed] = {}
        self._lock = threading.Lock()

    def heard(self, staff_id: str, question: str, told: Mapping[str, Any], audience: str | None) -> None:
        """An operator typed this; the question before it is noted when this is another one."""
        with self._lock:
            before = self._typed.pop(staff_id, None)
            if question.strip():
                self._typed[staff_id] = _Typed(question, told, audience, self._now())
        if before and not _goes_on(before.question, question):
            self._note(before)

    def rest(self) -> int:
        """Note every question that has been left alone; how many."""
        latest = self._now() - QUIET
        with self._lock:
            resting = [staff_id for staff_id, typed in self._typed.items() if typed.at <= latest]
            rested = [self._typed.pop(staff_id) for staff_id in resting]
        for typed in rested:
            self._note(typed)
        return len(rested)

    def _note(self, typed: _Typed) -> None:
        self._log.note(typed.question, typed.told, channel="hotline", audience=typed.audience)


def _goes_on(before: str, now: str) -> bool:
    pairs = zip(before, now, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return bool(now.strip()) and shared >= max(1, _SAME_START * min(len(before), len(now)))
