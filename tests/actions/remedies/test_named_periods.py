"""Every period that is named here is one of the procedural calendar."""

from __future__ import annotations

import pytest

from actions.remedies.employer_letters import LETTERS
from actions.remedies.injury_steps import BRANCHES
from actions.remedies.table import Table

procedure = pytest.importorskip(
    "actions.deadlines.procedure", reason="the calendar of deadlines is not there yet"
)
LIMITS = {"arbitration_limit", "inspection_limit"}
"""Told by the limitation watch and the calculators of that name."""


def test_every_period_is_in_the_calendar(table: Table) -> None:
    """Doors, injury steps and letters use its names and no others."""
    named = {rule for card in table.doors.values() for rule in card.by_when}
    named |= {rule for row in table.rules for rule in row.by_when}
    named |= {plan.rule for plans, _, _ in BRANCHES.values() for plan in plans if plan.rule}
    named |= {task.rule for letter in LETTERS.values() for task in letter.tasks if task.rule}
    assert named - LIMITS <= set(procedure.STEPS)
