"""`labour outbox …` and `labour results …`, run as a person runs them, over a real database."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli import cli
from handoff.desk import Desk
from knowledge.working_days import load_working_days
from settings import Settings
from store.clock import Clock
from store.records import Event
from stores import Stores, open_stores
from tests.contracts.stores import a_filing

DAY = "2026-11-24"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Stores:
    """An instance's stores; the commands find the same."""
    monkeypatch.setenv("VAR", str(tmp_path))
    monkeypatch.setenv("LABOUR_TODAY", DAY)
    return open_stores(Settings())


def dead(kept: Stores) -> str:
    """The number of a ticket whose delivery was given up."""
    opened, _ = kept.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=Clock(date.fromisoformat(DAY)),
        working_days=load_working_days(),
        destinations=lambda filing: ("webhook",),
    )
    number = desk.file(a_filing(opened.id)).number
    row = kept.outbox.claim(lease=timedelta(seconds=60))
    assert row is not None
    kept.outbox.bury(row, reason="HTTP 400", event=Event("delivery_failed", row.created_at))
    return number


def run(*arguments: str) -> tuple[int, str]:
    """How a command ended and what it said."""
    result = CliRunner().invoke(cli, list(arguments))
    return result.exit_code, result.output


def test_what_is_stuck_is_listed_and_sent_again(kept: Stores) -> None:
    """With its reason and without anything personal; replayed it is no longer dead."""
    number = dead(kept)
    code, said = run("outbox", "stuck")
    assert code == 1 and number in said and "HTTP 400" in said and "测试甲" not in said
    assert run("outbox", "replay") == (2, "写一个登记编号，或者写 --all\n")
    assert run("outbox", "replay", number) == (0, "1 条推送重新排队\n")
    assert run("outbox", "replay", number)[0] == 1
    assert run("outbox", "replay", "--all") == (0, "没有推送失败的记录\n")
    assert run("outbox", "stuck") == (0, "共 0 条\n")


def test_results_are_imported_and_what_fits_nothing_is_told(kept: Stores, tmp_path: Path) -> None:
    """Line by line; a file of another kind is refused."""
    number = dead(kept)
    table = tmp_path / "results.csv"
    table.write_text(
        f"登记编号,受理编号,状态,日期\n{number},渝监1,已立案,{DAY}\nCQ26-AAAAA-A,渝监2,已立案,{DAY}\n",
        encoding="gb18030",
    )
    code, said = run("results", "import", str(table))
    assert code == 1
    assert "第 3 行 CQ26-AAAAA-A：没有这个登记编号" in said
    assert "更新 1，没有变化 0，对不上 1" in said
    moved = kept.tickets.by_number(number)
    assert moved is not None and (moved.status, moved.agency_number) == ("case_opened", "渝监1")
    (tmp_path / "other.txt").write_text("甲乙", encoding="utf-8")
    assert run("results", "import", str(tmp_path / "other.txt"))[0] == 2
