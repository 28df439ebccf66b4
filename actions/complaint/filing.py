"""A confirmed form as what is filed: real values for placeholders, the competent body, the sum that is claimed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from actions.complaint import site_board
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, is_anonymous, known
from actions.complaint.fields import FIELDS, missing
from actions.complaint.issues import ISSUES
from actions.learning import KNOWN
from actions.triage import Route, route
from handoff.filing import Filing
from handoff.routing import Competence
from index.citations import spoken
from knowledge.law import Law

FACTS = ("kind", "stage", "details", "months_owed", *(field.name for field in FIELDS))
"""The slots of the form. `stage` is its key: confirmed again after a lost reply, it is still one ticket."""
CLEARED: Mapping[str, Any] = dict.fromkeys(FACTS)
"""The slots of a form that ended."""
_NOT_TOLD_ON = (*PERSONAL, "stage", "confirm", "kind")


def filing_of(
    facts: Facts,
    *,
    session_id: str,
    found: Route,
    where: Competence,
    stay: Mapping[str, Any],
    calculation: Mapping[str, Any] | None,
    resolve: Callable[[str], str],
    laws: Mapping[str, Law],
) -> Filing:
    """What to file. An anonymous story keeps its placeholders: what they stand for may name the teller.

    What a rights board says was told of the site, not of the teller: it goes with a report, too.
    `stay` are the circumstances of the job and what happened, `resolve` puts values in the place of placeholders.
    """

    def resolved(told: Mapping[str, Any]) -> dict[str, Any]:
        return {name: resolve(value) if isinstance(value, str) else value for name, value in told.items()}

    told = {name: facts[name] for name in FACTS if known(facts, name) and name not in _NOT_TOLD_ON}
    if facts["kind"] == "complaint":
        told = dict(stay) | told
    told |= site_board.evidence(facts[KNOWN])
    parties = {name: facts[name] for name in PERSONAL if known(facts, name)}
    return assembled(
        facts,
        session_id=session_id,
        filing_key=facts["stage"],
        told=told if is_anonymous(facts) else resolved(told),
        parties=resolved(parties | site_board.parties(facts[KNOWN])),
        found=found,
        where=where,
        calculation=calculation,
        laws=laws,
    )


def assembled(
    facts: Facts,
    *,
    session_id: str,
    filing_key: str,
    told: Mapping[str, Any],
    parties: Mapping[str, str],
    found: Route,
    where: Competence,
    laws: Mapping[str, Law],
    calculation: Mapping[str, Any] | None = None,
) -> Filing:
    """The filing of a checked form: what is `told` on, the `parties` apart, the articles of the route and of the body."""
    grounds = dict.fromkeys((*found.grounds, *where.grounds))
    return Filing(
        session_id=session_id,
        filing_key=filing_key,
        kind=facts["kind"],
        channel=where.channel,
        district=where.district,
        urgency="urgent" if facts.get("issue") == "child_labour" else "normal",
        facts=told,
        parties=parties,
        missing=missing(facts),
        grounds=tuple(spoken(reference, laws[reference.law]) for reference in grounds),
        calculation=calculation,
    )


def route_of(facts: Facts) -> Route:
    """Where what was told belongs; an issue that is not known is any other."""
    issue, chosen = facts.get("issue"), facts.get("channel")
    return route(
        issue if issue in ISSUES else "other",
        kind=facts["kind"],
        chosen=chosen if chosen != UNKNOWN else None,
    )
