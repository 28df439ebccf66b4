"""Whether two tickets are the same: by person and claim, never by employer alone.

Ten colleagues against one employer are ten complaints. One person's two claims are two complaints. This only
tells; joining tickets is a person's decision (重庆市劳动保障监察条例 26, first paragraph, item 4 is the law behind it).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from store.records import TicketRecord

Sameness = Literal["same", "possible"]
_CLOSED = frozenset({"merged", "withdrawn"})
_MARKS = re.compile(r"[\W_]+")
_FILLERS = re.compile("有限责任公司|有限公司|股份|公司|重庆市?")


def duplicates(
    ticket: TicketRecord, of_same_person: Iterable[TicketRecord]
) -> list[tuple[TicketRecord, Sameness]]:
    """The person's other tickets that tell the same claim; `possible` where an employer is not known by name.

    Only a filing to the same channel can be the same: a complaint to inspection and an application to arbitration
    over one claim exclude each other by law (26, item 2), they do not repeat each other.
    """
    found: list[tuple[TicketRecord, Sameness]] = []
    for other in of_same_person:
        sameness = _sameness(ticket, other)
        if sameness and other.id != ticket.id and other.status not in _CLOSED:
            found.append((other, sameness))
    return found


def _sameness(one: TicketRecord, other: TicketRecord) -> Sameness | None:
    if (one.kind, one.channel) != (other.kind, other.channel):
        return None
    if one.facts.get("issue") != other.facts.get("issue"):
        return None
    names = [employer(each.parties.get("employer_name", "")) for each in (one, other)]
    if not all(names):
        return "possible"
    if names[0] == names[1]:
        return "same"
    return "possible" if names[0] in names[1] or names[1] in names[0] else None


def employer(name: str) -> str:
    """A company's name without what people leave out: 重庆某某建筑有限公司 → 某某建筑; "" for an unknown one."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKC", name).lower())
    return _FILLERS.sub("", bare)
