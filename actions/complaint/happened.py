"""What happened, as it goes with a complaint: what its own message tells, or what was told before of the same claim.

The evidence and the witnesses of a complaint that was filed are those of its case alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.complaint.asides import asks, fears
from actions.complaint.choices import choice
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, known
from actions.complaint.issues import issue_of
from actions.complaint.reading import Reading
from actions.documents.evidence_told import EVIDENCE, WITNESSES
from actions.learning import KNOWN, STORY, story

FILED = "filed"
"""What was told with the last complaint that was filed, under KNOWN: its issue, its employer, its story, its evidence."""
_EMPLOYER = "employer_name"
_PLACEHOLDER = re.compile(r"‹[^›]*›")
_LEAST_FACT = 5
"""Characters of what may be a fact: 我是匿名 and 就在那里 are none."""


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


def told_beside(text: str, requested: str | None, read: Reading) -> str:
    """What a report's message tells beside the answer: 每天干14个小时 where the address is asked; "" for nothing."""
    value = read.facts.get(requested or "")
    is_answer = value is not None and requested not in PERSONAL
    if asks(text) or fears(text) or is_answer or read.corrects or value == UNKNOWN:
        return ""
    left = _PLACEHOLDER.sub("", text).strip(" ,，.。!！;；、")
    is_fact = len(left) >= _LEAST_FACT and not (choice("anonymous", text) or "prior_reports" in read.facts)
    return text if is_fact else ""


def as_filed(facts: Facts) -> dict[str, Any]:
    """What is remembered of the case once it is filed."""
    told = {STORY: happened(facts)}
    employer = facts[_EMPLOYER] if known(facts, _EMPLOYER) else None
    proofs = {name: list(facts[KNOWN].get(name, ())) for name in (EVIDENCE, WITNESSES)}
    return told | {FILED: {"issue": facts.get("issue"), _EMPLOYER: employer, **told, **proofs}}


def of_this_case(told: Mapping[str, Any]) -> dict[str, Any]:
    """What was told, without the evidence and the witnesses of another case that was filed: once, so that the same may
    be told anew.
    """
    filed = dict(told.get(FILED) or {})
    if not filed or not _is_another(told, filed):
        return dict(told)
    left = {
        name: [one for one in told.get(name, ()) if one not in filed.get(name, ())]
        for name in (EVIDENCE, WITNESSES)
    }
    return {**told, **left, FILED: {**filed, EVIDENCE: [], WITNESSES: []}}


def _is_another(told: Mapping[str, Any], filed: Mapping[str, Any]) -> bool:
    """Whether the claim, or the employer where both are named, is not the one that was filed."""
    named = [name for name in ("issue", _EMPLOYER) if known(told, name) and known(filed, name)]
    return any(told[name] != filed[name] for name in named)
