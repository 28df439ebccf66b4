"""Several people owed their wages together: the page that works them all out is offered beside what is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.remedies.path_heard import KEPT, claim_in, claim_of, people_in
from actions.reply import Reply
from index.audience import Side

ROSTER: Mapping[str, str] = {"name": "很多人一起算：工地名册", "url": "/roster", "kind": "page"}
"""A page of ours, no paper made for somebody; the link does not expire."""


def with_roster(
    replies: Sequence[Reply], text: str, known: Mapping[str, Any], side: Side | None
) -> list[Reply]:
    """The replies; with the roster on the first that answers about wages or sums them up, where several are owed."""
    several = max(people_in(text) or 1, int(dict(known.get(KEPT) or {}).get("people", 1))) > 1
    if side == "employer" or not several:
        return list(replies)
    asked = _is_about_wages(text, known)
    at = next((at for at, reply in enumerate(replies) if _takes(reply, asked)), None)
    return [
        replace(reply, documents=(*reply.documents, dict(ROSTER))) if number == at else reply
        for number, reply in enumerate(replies)
    ]


def _is_about_wages(text: str, known: Mapping[str, Any]) -> bool:
    """Whether the message asks about wages owed, or tells how many are owed those it talked of before."""
    claim = claim_of(text) or (claim_in(known) if people_in(text) else None)
    return claim == "unpaid_wages"


def _takes(reply: Reply, asked: bool) -> bool:
    if reply.outcome == "calculated":
        return (reply.calculation or {}).get("kind") == "unpaid_wages"
    return asked and reply.outcome == "answered"
