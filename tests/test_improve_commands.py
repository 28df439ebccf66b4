"""`labour improve`: the editors' list, offline."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from cli import cli
from settings import Settings
from store.improvement_records import Improvement, LoggedAnswer
from stores import open_stores

CARD = "contract.unsigned-double-wage"


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Improvement:
    """One open entry and one editor, in an instance of their own."""
    monkeypatch.setenv("VAR", str(tmp_path))
    kept = open_stores(Settings(var=tmp_path))
    kept.console.staff.add(
        login="bianji", name="测试编辑", role="editor", districts=["重庆市"], password_hash="x"
    )
    about = LoggedAnswer(on_day=date(2026, 11, 24), outcome="clarify", channel="web", confidence=0.3)
    return kept.improvements.add(
        Improvement(about=about, cause="unanswered", question="=1+1 押金不退怎么办", nearest={CARD: 0.3})
    )


def run(*words: str) -> tuple[int, str]:
    """Exit code and output of a command."""
    result = CliRunner().invoke(cli, ["improve", *words])
    return result.exit_code, result.output


def test_the_list_is_exported_with_nearest_cards_and_no_formula(entry: Improvement, tmp_path: Path) -> None:
    """As XLSX and as CSV; another ending is refused."""
    book, text = tmp_path / "改进.xlsx", tmp_path / "改进.csv"
    assert run("export", str(book))[0] == 0
    heading, row = load_workbook(book).worksheets[0].iter_rows(values_only=True)
    assert heading[:4] == ("编号", "日期", "缘由", "问题（已隐去个人信息）")
    assert row[:4] == (entry.id, "2026-11-24", "没有答上", "'=1+1 押金不退怎么办")
    assert CARD in str(row[6])
    assert run("export", str(text))[0] == 0
    assert entry.id in text.read_text(encoding="utf-8-sig")
    assert run("export", str(tmp_path / "改进.pdf"))[0] == 2


def test_an_entry_is_done_once_by_somebody_known(entry: Improvement) -> None:
    """The list is empty afterwards."""
    done = ("done", entry.id, "--note", "加进押金卡片", "--login")
    assert run(*done, "nobody")[0] == 2
    assert [run(*done, "bianji")[0] for _ in "12"] == [0, 1]
