"""What happened, as it goes with a complaint: what its own message tells, or what was told before of the same claim."""

from __future__ import annotations

from typing import Any

from actions.complaint.facts import Facts
from actions.complaint.issues import issue_of
from actions.learning import KNOWN, STORY, story

FILED = "filed"
"""What was told with the last complaint that was filed, under KNOWN: its issue and its story."""


def happened(facts: Facts) -> str:
    """The story of this complaint, "" where none was told.

    What was filed before comes back for the same claim alone; what was told and not filed is gone on with.
    """
    told = facts[KNOWN]
    before, own = str(told.get(STORY) or ""), story(str(facts.get("details") or ""))
    filed = told.get(FILED) or {}
    is_filed = before == filed.get(STORY)
    if not before or (is_filed and facts.get("issue") != filed["issue"]):
        return own
    if issue_of(own) is None or own in before:
        return before
    is_same = told.get("issue") in (None, facts.get("issue"))
    return f"{before}；{own}" if is_same and not is_filed else own


def as_filed(facts: Facts) -> dict[str, Any]:
    """What is remembered of the story once it is filed."""
    told = {STORY: happened(facts)}
    return told | {FILED: {"issue": facts.get("issue"), **told}}
