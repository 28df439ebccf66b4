"""Reports of questions over a real store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from handoff.reporting.questions import QuestionReports, bounds
from store.improvement_records import LoggedAnswer
from tests.contracts.stores import Stores, open_stores


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Real stores on a SQLite file."""
    opened = open_stores(f"sqlite:///{tmp_path / 'labour.db'}")
    yield opened
    opened.engine.dispose()


def ask(stores: Stores, times: int, region: str | None, topic: str, outcome: str = "answered") -> None:
    """Questions of one district about one topic."""
    for number in range(times):
        day = date(2026, 11, 1 + number % 20)
        stores.answers.add(
            LoggedAnswer(on_day=day, outcome=outcome, channel="web", region=region, topic=topic)
        )


def test_a_month_is_told_by_district_and_outcome(stores: Stores) -> None:
    """Outcomes are grouped, columns add up, another month is not in it."""
    ask(stores, 40, "渝中区", "wages")
    ask(stores, 20, "渝中区", "wages", "declined_out_of_scope")
    ask(stores, 30, "南岸区", "injury")
    ask(stores, 15, "南岸区", "injury", "declined_no_evidence")
    stores.answers.add(LoggedAnswer(on_day=date(2026, 12, 1), outcome="answered", channel="web"))
    table = QuestionReports(answers=stores.answers, ratings=stores.ratings).questions("region", "2026-11")
    assert list(table.columns) == ["answered", "asked_back", "refused", "failed", "total"]
    assert {row.label: row.cells for row in table.rows} == {
        "渝中区": (40, 0, 20, 0, 60),
        "南岸区": (30, 0, 15, 0, 45),
    }
    assert table.total is not None and table.total.cells == (70, 0, 35, 0, 105)


def test_one_looks_into_a_district_and_small_topics_stay_secret(stores: Stores) -> None:
    """The row's sum is that of the report; three people's questions are not told, nor what would tell them."""
    ask(stores, 40, "渝中区", "wages")
    ask(stores, 3, "渝中区", "injury")
    ask(stores, 25, "渝中区", "leave")
    ask(stores, 60, "南岸区", "injury")
    ask(stores, 30, "南岸区", "leave")
    reports = QuestionReports(answers=stores.answers, ratings=stores.ratings)
    table = reports.within("region", "渝中区", "topic", "2026-11")
    assert {row.label: row.cells[0] for row in table.rows} == {"工资": 40, "工伤": "few", "休假": "hidden"}
    whole = {row.label: row.cells[-1] for row in reports.questions("region", "2026-11").rows}
    assert table.total is not None and table.total.cells[0] == whole["渝中区"] == 68


def test_a_month_with_too_few_people_is_withheld_or_empty(stores: Stores) -> None:
    """Nine people in two places whose sum would tell them."""
    reports = QuestionReports(answers=stores.answers, ratings=stores.ratings)
    assert reports.questions("region", "2026-11").rows == ()
    ask(stores, 4, "渝中区", "wages")
    table = reports.questions("region", "2026-11")
    assert table.withheld or [row.cells[-1] for row in table.rows] == ["few"]


def test_ratings_are_told_with_the_same_care(stores: Stores) -> None:
    """Twelve helped, three not: neither the three nor the sum that would tell them."""
    session = stores.session_id()
    about = LoggedAnswer(on_day=date(2026, 11, 3), outcome="answered", channel="web", topic="wages")
    for number in range(15):
        reply = stores.messages.add_reply(session, None, {"text": "答"})
        stores.ratings.rate(session, reply.id, 1 if number < 12 else -1, about=about)
    table = QuestionReports(answers=stores.answers, ratings=stores.ratings).satisfaction("topic", "2026-11")
    assert 3 not in [cell for row in table.rows for cell in row.cells]
    assert [cell for row in table.rows for cell in row.cells if isinstance(cell, int)] in ([], [15], [12])


def test_a_month_is_a_whole_month() -> None:
    """February of a leap year has 29 days; what is no month is refused."""
    assert bounds("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))
    with pytest.raises(ValueError):
        bounds("2028-13")
