"""What the first screen suggests must be answered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from answering import answerer
from channels.web.suggestions import SUGGESTIONS, TOPICS
from index.answer import Answerer, Question
from settings import Settings

ASKED = [(who, text) for who, texts in SUGGESTIONS.items() for text in texts if text != "我要投诉"]
LINKED = [(None, text) for _, texts in TOPICS.values() for text in texts]


@pytest.fixture(scope="module")
def answers(built: Path) -> Answerer:
    """The answer path over the real index."""
    return answerer(Settings(var=built))


@pytest.mark.parametrize(("audience", "text"), ASKED + LINKED)
def test_every_suggested_question_has_an_answer(answers: Answerer, audience: str | None, text: str) -> None:
    """A button that leads to a refusal would be the first thing a visitor learns about us."""
    result = answers.ask(Question(text, date(2026, 11, 24), audience=audience))  # type: ignore[arg-type]
    assert result.outcome == "answered"
