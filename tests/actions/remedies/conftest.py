"""The real table, figures and districts; for days a small clock, so that the calendar of periods stays elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from actions.calculators.service import add_months
from actions.remedies.standards import Standards, standards
from actions.remedies.table import Table, load_table
from knowledge.districts import Districts, load_districts
from knowledge.figures import Figures, load_figures
from knowledge.law import Law
from knowledge.load import load
from knowledge.schema import Reference

TODAY = date(2026, 11, 20)
DAYS = {
    "injury_by_employer": 30, "injury_accept": 15, "injury_decision": 60, "appraisal": 60, "appraisal_again": 15,
    "reconsideration": 60, "answer": 14, "objection": 14, "counter_claim": 14, "statement": 7,
}  # fmt: skip
MONTHS = {"injury_by_worker": 12, "appraisal_renewed": 12, "administrative_suit": 6}


def clock(rule: str, event: date) -> date | None:
    """The last day of a period; working days are taken as a plain fortnight or week here."""
    if rule in MONTHS:
        return add_months(event, MONTHS[rule])
    return event + timedelta(days=DAYS[rule])


@pytest.fixture(scope="session")
def due() -> Callable[[str, date], date | None]:
    """The clock that stands in for actions/deadlines."""
    return clock


@pytest.fixture(scope="session")
def table() -> Table:
    """The table as it is served."""
    return load_table()


@pytest.fixture(scope="session")
def figures() -> Figures:
    """The dated tables."""
    return load_figures()


@pytest.fixture(scope="session")
def districts() -> Districts:
    """The districts with their dates."""
    return load_districts()


@pytest.fixture(scope="session")
def here(figures: Figures, districts: Districts) -> Standards:
    """Figures of 渝中区 on the day of the tests."""
    return standards(figures, districts.place("渝中区", TODAY), TODAY)


@pytest.fixture(scope="session")
def laws() -> dict[str, Law]:
    """The registry."""
    return dict(load().laws)


@pytest.fixture(scope="session")
def unknown_in(laws: dict[str, Law]) -> Callable[[list[Reference]], list[Reference]]:
    """The references that the registry does not have."""

    def missing(references: list[Reference]) -> list[Reference]:
        return [one for one in references if not _known(laws, one)]

    return missing


def _known(laws: dict[str, Law], one: Reference) -> bool:
    law = laws.get(one.law)
    return law is not None and (one.paragraph or 1) <= law.paragraphs.get(one.article_key or "", 0)
