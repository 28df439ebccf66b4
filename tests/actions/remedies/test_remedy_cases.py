"""Case by case: the recommended door, the others that must be open, the ones that must not, and the article."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from actions.remedies.facts import Claim, Employer, Facts, State, Worker
from actions.remedies.remedies import remedy
from actions.remedies.standards import Standards
from actions.remedies.table import Table

CASES = yaml.safe_load((Path(__file__).parent / "cases.yml").read_text("utf-8"))["cases"]
DAY = date(2026, 11, 20)


def facts(given: dict[str, Any]) -> Facts:
    """The facts of a line of the file."""
    values = {"event_on": DAY, **given}
    for name in ("disputed", "danger", "done", "passed"):
        if name in values:
            values[name] = frozenset(values[name])
    for name in ("amount", "total", "months_owed"):
        if name in values:
            values[name] = Decimal(values[name])
    return Facts(**values)


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_case_finds_its_doors(case: dict[str, Any], table: Table, here: Standards) -> None:
    """The line of the file, word for word."""
    path = remedy(facts(case["given"]), table, here)
    open_doors = {path.recommended, *path.alternatives}
    assert path.recommended == case["go"], path.why
    assert set(case["also"]) <= open_doors, path.alternatives
    assert not set(case["never"]) & open_doors
    law, article = case["by"].split()
    assert (law, int(article)) in [(one.law, one.article) for one in path.citations[:4]]


def test_there_are_enough_cases_and_every_value_is_used() -> None:
    """At least 120 lines, and no claim, employer, state or worker without one."""
    assert len(CASES) >= 120
    for name, literal in (("claim", Claim), ("employer", Employer), ("state", State), ("worker", Worker)):
        default = next(field.default for field in fields(Facts) if field.name == name)
        used = {case["given"].get(name, default) for case in CASES}
        assert set(get_args(literal)) <= used, name


def test_no_case_is_there_twice() -> None:
    """Names are told apart; the same facts may not have two answers."""
    names = [case["case"] for case in CASES]
    assert len(names) == len(set(names))
    answers: dict[str, str] = {}
    for case in CASES:
        assert answers.setdefault(str(sorted(case["given"].items())), case["go"]) == case["go"]
