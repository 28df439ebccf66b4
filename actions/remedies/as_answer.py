"""Advice told in words as an answer with its articles, so that a page can fold it and another system read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from index.citations import cite
from index.result import Answer, Section, public_answer
from knowledge.law import Law
from knowledge.schema import CITY, Reference

_LONGEST_HEADING = 8
_COLON = "："
_LIST, _REST = "逐条核对", "还要知道"
_BULLETS = "· "
_GROUNDS = "依据"
"""The citations say it."""


def as_answer(
    name: str, title: str, text: str, citations: Sequence[Reference], laws: Mapping[str, Law], today: date,
    region: str = CITY,
) -> dict[str, Any]:  # fmt: skip
    """The `answer` of a reply; `name` is what stands for a card's id, `text` the whole advice, its first line the verdict.

    It has no short register: the whole of it is what was asked for.
    """
    verdict, *lines = text.split("\n")
    answer = Answer(
        card=name,
        title=title,
        text=text,
        score=1.0,
        verdict=verdict,
        sections=_sections(lines, _REST if verdict[-1] != _COLON else _LIST),
        citations=tuple(cite(one, laws) for one in dict.fromkeys(citations)),
    )
    return {
        "outcome": "answered",
        "confidence": 1.0,
        "text": text,
        "answers": [public_answer(answer)],
        "region": region,
        "as_of": today.isoformat(),
    }


def _sections(lines: Sequence[str], under: str) -> tuple[Section, ...]:
    return tuple(
        Section(heading, tuple(item for _, item in items))
        for heading, items in groupby(_headed(lines, under), key=lambda each: each[0])
    )


def _headed(lines: Sequence[str], under: str) -> Iterator[tuple[str, str]]:
    """Each line with its heading: its own, 期限：…, or that of a line which is nothing else, at first `under`."""
    for line in lines:
        heading, colon, item = line.partition(_COLON)
        if colon and not item:
            under = heading
        elif heading == _GROUNDS:
            continue
        elif colon and len(heading) <= _LONGEST_HEADING and not line.startswith(_BULLETS):
            yield heading, item
        else:
            yield under, line.removeprefix(_BULLETS)
