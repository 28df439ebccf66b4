"""What a conversation has told for a sum: the messages with facts in them, heard together when a sum needs them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.calculating.age_told import age_told
from actions.calculating.hearing import heard_over, told_before
from actions.calculating.left import left_in
from actions.calculating.matters import matters
from actions.calculating.put_out import without_reason
from actions.calculators.calculator import Calculator
from actions.calculators.shared_fields import WORK_END
from language.controls import is_question
from language.entities import entities
from language.normalise import normalise

SAID = "said"
"""What is remembered of a conversation: its last messages that tell a fact, the first one first, with placeholders."""
MOST_SAID = 12
_YEARS_OLD = re.compile(r"\d{2}岁")
LONGEST_SAID = 300
"""Characters of a message that are remembered."""
_FIGURES = frozenset({"amount", "duration", "date", "grade"})


def said_of(known: Mapping[str, Any] | None) -> Sequence[str]:
    """The messages remembered."""
    return list((known or {}).get(SAID) or ())


def with_said(known: Mapping[str, Any], text: str) -> dict[str, Any]:
    """What is known, with a message remembered that tells a figure or a matter."""
    plain = normalise(text[:LONGEST_SAID])
    figures = (
        any(one.label in _FIGURES for one in entities(plain)) or age_told(plain) or _YEARS_OLD.search(plain)
    )
    is_told = without_reason(plain) or (not is_question(plain) and matters([plain]))
    if not figures and not is_told:
        return dict(known)
    return {**known, SAID: [*said_of(known), text[:LONGEST_SAID]][-MOST_SAID:]}


def left_told(known: Mapping[str, Any] | None, today: date) -> dict[str, Any]:
    """The month of leaving that was told last as a length of time; {} where none was."""
    for plain in map(normalise, reversed(said_of(known))):
        if left := left_in(plain, entities(plain), (WORK_END,), {}, today):
            return left
    return {}


def given_before(known: Mapping[str, Any], calculator: Calculator, today: date) -> dict[str, Any]:
    """Name → what was said earlier for the inputs of a calculator; what was said last counts."""
    return heard_over(said_of(known), calculator.fields, today) | told_before(known, calculator)
