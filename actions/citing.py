"""What of ours rests on which articles, for the quarantine: every calculator, step of procedure, paper, claim and
question of the check-up.

Built from what each declares itself; nothing is listed twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from actions.calculators.calculator import Calculator
from actions.calculators.catalogue import CALCULATORS
from actions.deadlines.procedure import STEPS
from actions.documents import representation
from actions.documents.catalogue import PAPERS
from actions.documents.claim_kinds import KINDS
from actions.documents.facts import Claim, ClaimKind
from actions.remedies.check_up import load_questions
from knowledge.quarantine import CitingPart, Hold

_PAPERS = {kind: paper.citations for kind, paper in PAPERS.items()} | {
    representation.KIND: representation.CITATIONS
}


def as_part(calculator: Calculator) -> CitingPart:
    """A calculator as a part that cites."""
    return CitingPart("calculator", calculator.kind, calculator.citations)


def paper_as_part(kind: str) -> CitingPart:
    """A paper as a part that cites, the articles of its claims apart."""
    return CitingPart("template", kind, _PAPERS[kind])


def claim_as_part(kind: ClaimKind) -> CitingPart:
    """A claim of a paper as a part that cites."""
    return CitingPart("claim", kind, KINDS[kind].citations)


def hold_on_paper(
    kind: str, claims: Iterable[Claim], hold_on: Callable[[CitingPart], Hold | None]
) -> Hold | None:
    """The hold that stops a paper, on an article it prints or on one of a claim in it; None where nothing does."""
    prints_claims = kind in PAPERS and PAPERS[kind].claims
    parts = (paper_as_part(kind), *(claim_as_part(one.kind) for one in claims if prints_claims))
    return next(filter(None, map(hold_on, parts)), None)


def citing_parts() -> tuple[CitingPart, ...]:
    """Everything but the cards."""
    return (
        *map(as_part, CALCULATORS.values()),
        *(CitingPart("deadline", step.name, step.rules) for step in STEPS.values()),
        *map(paper_as_part, _PAPERS),
        *(claim_as_part(kind) for kind, claim in KINDS.items() if claim.citations),
        *(question.as_part() for question in load_questions()),
    )
