"""On which day something happened, in a text that tells several dates."""

from __future__ import annotations

import re
from datetime import date

from index.event_date import BACKGROUND
from language.dates import Span, dates

_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+")


def event_day(event: re.Pattern[str], text: str, today: date) -> Span | None:
    """The date told in one clause with the words of an event; a text's only date counts where none stands with them.

    None where neither is told: of several dates the one that is meant is not guessed, and one that dates the start of
    the job is none of the event.
    """
    for clause in _CLAUSE.findall(text):
        if word := event.search(clause):
            told = dates(clause[: word.start()], today)[-1:] or dates(clause[word.end() :], today)[:1]
            if told:
                return told[0]
    if len(dates(text, today)) != 1:
        return None
    told = [
        day
        for clause in _CLAUSE.findall(text)
        if not BACKGROUND.search(clause)
        for day in dates(clause, today)
    ]
    return told[0] if told else None
