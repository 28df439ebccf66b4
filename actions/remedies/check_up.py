"""用工体检: ten questions to an employer, and what to put right by when (check_up.yml). Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

from pydantic import Field, TypeAdapter

from actions.remedies.table import Cited
from knowledge.load import read_yaml
from knowledge.quarantine import CitingPart
from knowledge.schema import Record, Text

Answer = Literal["yes", "no", "unsure"]
TABLE = Path(__file__).with_name("check_up.yml")


class Question(Record):
    """One question; `yes` is always the lawful state.

    `look` is where to find out, `cost` what leaving it costs. `days` from today is when we propose to be done: the
    duty itself already runs.
    """

    name: str = Field(pattern="^[a-z_]+$")
    ask: Text
    look: Text
    todo: Text
    days: int = Field(ge=0, le=90)
    cost: Text
    articles: tuple[Cited, ...] = Field(min_length=1)

    def as_part(self) -> CitingPart:
        """The question as a part that cites."""
        return CitingPart("check_up", self.name, self.articles)


@dataclass(frozen=True)
class Todo:
    """One thing to do: mend it where it is missing, find out where nobody knows."""

    question: Question
    known: bool
    by: date

    @property
    def what(self) -> str:
        """What to do, in plain words."""
        return self.question.todo if self.known else f"先查清楚：{self.question.look}"


@dataclass(frozen=True)
class CheckUp:
    """What to do, soonest first, and which questions are open or in order, by name."""

    todos: tuple[Todo, ...]
    in_order: tuple[str, ...]
    not_answered: tuple[str, ...]


def load_questions(path: Path = TABLE) -> tuple[Question, ...]:
    """The questions in the order they are asked. Raises pydantic's ValidationError on a bad one."""
    return TypeAdapter(tuple[Question, ...]).validate_python(read_yaml(path))


def serving(questions: tuple[Question, ...], held: Callable[[CitingPart], bool]) -> tuple[Question, ...]:
    """The questions none of whose articles is on hold."""
    return tuple(one for one in questions if not held(one.as_part()))


def check_up(questions: tuple[Question, ...], answers: Mapping[str, Answer], today: date) -> CheckUp:
    """The to-do list of an employer's answers; a name that is no question is passed over."""
    todos = [
        Todo(one, known=answers[one.name] == "no", by=today + timedelta(days=one.days))
        for one in questions
        if answers.get(one.name) in ("no", "unsure")
    ]
    return CheckUp(
        todos=tuple(sorted(todos, key=lambda todo: todo.by)),
        in_order=tuple(one.name for one in questions if answers.get(one.name) == "yes"),
        not_answered=tuple(one.name for one in questions if one.name not in answers),
    )
