"""Asking the answer path one question."""

from __future__ import annotations

from datetime import date
from typing import Any

from index.answer import Answerer, Question
from index.result import Result

TODAY = date(2026, 11, 24)
DOUBLE_WAGE = "没签合同干了8个月能要双倍工资吗"


def ask(answerer: Answerer, text: str, on: date = TODAY, **circumstances: Any) -> Result:
    """One question."""
    return answerer.ask(Question(text, on, **circumstances))
