"""What of ours rests on which articles, for the quarantine: every calculator, step of procedure, paper, claim and
question of the check-up.

Built from what each declares itself; nothing is listed twice.
"""

from __future__ import annotations

from actions.calculators.calculator import Calculator
from actions.calculators.catalogue import CALCULATORS
from actions.deadlines.procedure import STEPS
from actions.documents import representation
from actions.documents.catalogue import PAPERS
from actions.documents.claim_kinds import KINDS
from actions.documents.facts import ClaimKind
from actions.remedies.check_up import load_questions
from knowledge.quarantine import CitingPart


def as_part(calculator: Calculator) -> CitingPart:
    """A calculator as a part that cites."""
    return CitingPart("calculator", calculator.kind, calculator.citations)


def paper_as_part(kind: str) -> CitingPart:
    """A paper as a part that cites, the articles of its claims apart."""
    return CitingPart("template", kind, PAPERS[kind].citations)


def claim_as_part(kind: ClaimKind) -> CitingPart:
    """A claim of a paper as a part that cites."""
    return CitingPart("claim", kind, KINDS[kind].citations)


def citing_parts() -> tuple[CitingPart, ...]:
    """Everything but the cards."""
    return (
        *map(as_part, CALCULATORS.values()),
        *(CitingPart("deadline", step.name, step.rules) for step in STEPS.values()),
        *map(paper_as_part, PAPERS),
        CitingPart("template", representation.KIND, representation.CITATIONS),
        *(claim_as_part(kind) for kind, claim in KINDS.items() if claim.citations),
        *(question.as_part() for question in load_questions()),
    )
