"""On which day something happened, in a text that tells several dates."""

from __future__ import annotations

import re
from datetime import date

from language.dates import Span, dates

_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")


def event_day(event: re.Pattern[str], text: str, today: date) -> Span | None:
    """The date told in one clause with the words of an event; a text's only date counts where none stands with them.

    None where neither is told: of several dates the one that is meant is not guessed.
    """
    for clause in _CLAUSE.findall(text):
        if word := event.search(clause):
            told = dates(clause[: word.start()], today)[-1:] or dates(clause[word.end() :], today)[:1]
            if told:
                return told[0]
    found = dates(text, today)
    return found[0] if len(found) == 1 else None
