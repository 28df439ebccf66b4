"""`labour demo` fills an empty instance, so that every screen of the console shows something."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from handoff.reporting.questions import QuestionReports
from handoff.ticket import Status
from knowledge.load import load
from settings import Settings
from store.calls import OWED
from store.events import intact
from store.improvement_records import Cause, Dimension
from store.queue import Filter
from stores import casework, open_stores
from tests.test_staff_commands import labour


def test_every_status_and_every_clock_is_there_once_and_for_all(tmp_path: Path) -> None:
    """Due, overdue, paused, escalated; calls owed, a conversation waiting; a second run adds nothing."""
    first = labour(tmp_path, "demo", LABOUR_TODAY="2026-11-24")
    assert first.returncode == 0, first.stderr
    settings = Settings(var=tmp_path)
    kept = open_stores(settings)
    rows = kept.queue.page(None, Filter(closed=True), limit=100)
    assert {row.status for row in rows} == set(get_args(Status))
    today = Settings(labour_today="2026-11-24").labour_today  # type: ignore[arg-type]
    assert today is not None
    assert {row.due_on < today for row in rows if row.due_on} == {True, False}
    assert any(row.escalated_at for row in rows) and {row.kind for row in rows} == {"complaint", "report"}
    tickets = [kept.tickets.by_id(row.id) for row in rows]
    terms = [casework(kept, settings).term(ticket) for ticket in tickets if ticket]
    assert [term.paused for term in terms if term and term.paused] == ["suspended"]
    assert {call.result for call in kept.console.calls.owed(None)} == set(OWED)
    assert len(kept.requests.open(None)) == 1
    assert kept.console.acts.is_intact()
    assert all(intact(kept.tickets.events(row.id)) for row in rows)

    groups = {row.group_id for row in rows if row.group_id}
    assert len(groups) == 1 and len(kept.console.groups.members(*groups)) == 4
    assert len(kept.console.groups.representatives(*groups)) == 2

    second = labour(tmp_path, "demo", LABOUR_TODAY="2026-11-24")
    assert "没有再放演示数据" in second.stdout
    assert kept.queue.count(None, Filter(closed=True)) == len(rows)


def test_reports_and_the_editors_list_are_not_empty(tmp_path: Path) -> None:
    """Every report has a row that is no small cell; every cause is on the list, one entry is done; the cards exist."""
    assert labour(tmp_path, "demo", LABOUR_TODAY="2026-11-24").returncode == 0
    kept = open_stores(Settings(var=tmp_path)).console
    reports = QuestionReports(answers=kept.answers, ratings=kept.ratings)
    for table in (
        *(reports.questions(angle, "2026-11") for angle in get_args(Dimension)),
        *(reports.satisfaction(angle, "2026-11") for angle in ("region", "topic", "industry")),
    ):
        assert table.rows and not table.withheld, table.title
        assert any(isinstance(cell, int) and cell for row in table.rows for cell in row.cells), table
    entries = kept.improvements.page()
    assert {entry.cause for entry in entries} == set(get_args(Cause))
    assert kept.improvements.count(done=True) == 1
    cards = load().cards
    assert {card for entry in entries for card in entry.nearest} <= set(cards)
