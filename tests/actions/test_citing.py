"""What is registered with the quarantine: everything of ours that rests on an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest

from actions import deadlines, documents
from actions.calculating.sums import Sums, Withheld
from actions.calculators.catalogue import CALCULATORS
from actions.citing import citing_parts
from actions.deadlines.procedure import STEPS
from actions.documents.catalogue import PAPERS
from knowledge.quarantine import NOTHING_HELD, Hold, Quarantine, caught
from knowledge.schema import Reference
from tests.actions.calculators.grounds import GROUND, TODAY
from tests.actions.calculators.said import held_by, not_registered

STAY = {"monthly_wage": 8000, "work_start": "2020-03-01", "work_end": "2026-08-31"}


def references(value: Any) -> Iterator[Reference]:
    """Every reference inside a value."""
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, Mapping):
        yield from references(tuple(value.values()))
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from references(one)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from references(tuple(getattr(value, field.name) for field in fields(value)))


def test_every_calculator_step_and_paper_is_registered() -> None:
    """Each under its own name, each on at least one article that the registry has."""
    names = {(part.kind, part.name) for part in citing_parts()}
    assert names >= {("calculator", kind) for kind in CALCULATORS}
    assert names >= {("deadline", name) for name in STEPS}
    assert names >= {("template", kind) for kind in PAPERS}
    assert all(part.citations and not not_registered(part.citations) for part in citing_parts())


@pytest.mark.parametrize("package", [documents, deadlines], ids=["documents", "deadlines"])
def test_no_article_of_a_paper_or_deadline_is_left_out(package: Any) -> None:
    """Whatever a module of theirs names, some registered part names."""
    known = {held_by(rule) for part in citing_parts() for rule in part.citations}
    for module in iter_modules(package.__path__, package.__name__ + "."):
        named = references(tuple(vars(import_module(module.name)).values()))
        assert {held_by(rule) for rule in named} <= known, module.name


def test_a_held_article_catches_all_that_rests_on_it() -> None:
    """劳动争议调解仲裁法 27: the limit itself, the sums with a limit beside them, the papers that speak of it."""
    found = {(part.kind, part.name) for part in caught(Hold("劳动争议调解仲裁法", "27"), citing_parts())}
    assert {
        ("calculator", kind) for kind in ("arbitration_limit", "double_wage", "annual_leave_pay")
    } <= found
    assert {("template", "arbitration_application"), ("template", "demand")} <= found
    assert ("calculator", "retirement_age") not in found


@pytest.mark.parametrize("kind", CALCULATORS)
def test_each_article_takes_its_calculator_out_of_service(kind: str) -> None:
    """Any one of those it may cite, whatever the inputs."""
    for rule in CALCULATORS[kind].citations:
        with pytest.raises(Withheld):
            sums(lambda: Quarantine(frozenset({Hold(*held_by(rule))}))).calculate(kind, {}, TODAY)  # noqa: B023


def test_an_article_it_does_not_cite_leaves_it_in_service() -> None:
    """N while the rule on sick leave is out."""
    other = Quarantine(frozenset({Hold("医疗期规定", "3")}))
    assert sums(lambda: other).calculate("severance", STAY, TODAY).result == 56000
    assert sums(lambda: NOTHING_HELD).calculate("severance", STAY, TODAY).result == 56000


def sums(quarantine: Callable[[], Quarantine]) -> Sums:
    """Sums on the real tables."""
    return Sums(
        figures=GROUND.figures,
        calendar=GROUND.calendar,
        districts=GROUND.districts,
        laws={},
        quarantine=quarantine,
    )
