"""What of ours rests on which articles, for the quarantine: every calculator, step of procedure, paper, claim and
question of the check-up.

Built from what each declares itself; nothing is listed twice.
"""

from __future__ import annotations

from actions.calculators.calculator import Calculator
from actions.calculators.catalogue import CALCULATORS
from actions.deadlines.procedure import STEPS
from actions.documents.catalogue import PAPERS
from actions.documents.claim_kinds import KINDS
from actions.remedies.check_up import load_questions
from knowledge.quarantine import CitingPart


def as_part(calculator: Calculator) -> CitingPart:
    """A calculator as a part that cites."""
    return CitingPart("calculator", calculator.kind, calculator.citations)


def citing_parts() -> tuple[CitingPart, ...]:
    """Everything but the cards."""
    return (
        *map(as_part, CALCULATORS.values()),
        *(CitingPart("deadline", step.name, step.rules) for step in STEPS.values()),
        *(CitingPart("template", paper.kind, paper.citations) for paper in PAPERS.values()),
        *(CitingPart("claim", kind, claim.citations) for kind, claim in KINDS.items() if claim.citations),
        *(question.as_part() for question in load_questions()),
    )
