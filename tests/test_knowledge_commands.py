"""`labour knowledge …` as an editor types it, and a hold seen by a server that is already running."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from index.citations import chinese
from tests.conftest import ROOT, System
from tests.index.asking import DOUBLE_WAGE
from tests.knowledge import texts


def labour(var: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """One command in an instance of its own."""
    command = [str(Path(sys.executable).parent / "labour"), *arguments]
    return subprocess.run(
        command, env={**os.environ, "VAR": str(var)}, cwd=ROOT, capture_output=True, text=True, timeout=120
    )


def test_a_hold_is_listed_audited_and_restored(tmp_path: Path) -> None:
    """The cards it takes out are named; the journal keeps both entries and proves itself."""
    held = labour(tmp_path, "knowledge", "quarantine", "劳动合同法", "82", "--reason", "正在修改")
    assert held.returncode == 0 and "card contract.unsigned-double-wage" in held.stdout
    listed = labour(tmp_path, "knowledge", "held").stdout
    assert "停用  《劳动合同法》第 82 条  正在修改" in listed and "contract.unsigned-double-wage" in listed
    assert labour(tmp_path, "knowledge", "restore", "劳动合同法", "82", "--reason", "已核对").returncode == 0
    assert labour(tmp_path, "knowledge", "held").stdout == "没有停用的内容\n"
    history = labour(tmp_path, "knowledge", "held", "--history").stdout
    assert "停用" in history and "恢复" in history and "记录完整" in history


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["劳动合同法", "82"], "--reason"),
        (["没有的法", "--reason", "试"], "登记册里没有《没有的法》"),
        (["劳动合同法", "820", "--reason", "试"], "没有第 820 条"),
        (["--reason", "试"], "二者选一"),
        (["劳动合同法", "--topic", "wages", "--reason", "试"], "二者选一"),
    ],
)
def test_a_hold_that_names_nothing_is_refused(tmp_path: Path, arguments: list[str], message: str) -> None:
    """With what is missing, and nothing is recorded."""
    refused = labour(tmp_path, "knowledge", "quarantine", *arguments)
    assert refused.returncode == 2 and message in refused.stderr
    assert labour(tmp_path, "knowledge", "held").stdout == "没有停用的内容\n"


def test_restoring_what_is_not_held_is_refused(tmp_path: Path) -> None:
    """A slip of the pen is told, not recorded."""
    assert "没有停用" in labour(tmp_path, "knowledge", "restore", "劳动法", "--reason", "试").stderr


def test_ingesting_a_changed_law_holds_what_cites_the_change(tmp_path: Path) -> None:
    """First version, second version, difference, hold; a bad file among good ones stops only itself."""
    articles = [f"第{chinese(number)}条 不变。" for number in range(1, 61)]
    old = texts.plain(tmp_path, ["劳动合同法", *articles], name="劳动合同法.txt")
    first = labour(tmp_path, "knowledge", "ingest", str(old))
    assert first.returncode == 0 and "第一个版本" in first.stdout
    articles[9] = "第十条 改变。"
    new = texts.plain(tmp_path, ["劳动合同法", *articles, "自2026年12月1日起施行。"], name="劳动合同法.txt")
    second = labour(tmp_path, "knowledge", "ingest", str(texts.broken_docx(tmp_path)), str(new))
    assert second.returncode == 1 and "没有导入 坏.docx" in second.stdout
    assert "[-不-][+改+]" in second.stdout and "停用：" in second.stdout
    assert "《劳动合同法》第 10 条" in labour(tmp_path, "knowledge", "held").stdout


def test_statistics_and_the_data_sheet_are_printed(tmp_path: Path) -> None:
    """Coverage by topic; what must be loaded before opening."""
    stats = labour(tmp_path, "knowledge", "stats").stdout
    assert "injury" in stats and "条文摘要" in stats
    data = labour(tmp_path, "doctor", "data").stdout
    assert data.startswith("空") and "上年度职工月平均工资" in data


def test_the_first_pack_is_exported_as_one_sheet(tmp_path: Path) -> None:
    """120 cards, one a row."""
    from openpyxl import load_workbook

    exported = labour(tmp_path, "knowledge", "review", "export", "--first", "--to", str(tmp_path / "送审"))
    assert exported.returncode == 0, exported.stderr
    (path,) = (tmp_path / "送审").iterdir()
    assert load_workbook(path).worksheets[0].max_row == 121


@pytest.mark.journey
def test_a_running_server_obeys_a_hold_and_its_end(system: System) -> None:
    """No restart: the answer is refused with the reason, and comes back when the article is restored."""

    def outcome() -> str:
        return system.talk().say(DOUBLE_WAGE)[0]["outcome"]

    assert outcome() == "answered"
    assert labour(system.var, "knowledge", "quarantine", "劳动合同法", "82", "--reason", "试").returncode == 0
    time.sleep(1.2)
    assert outcome() == "declined_no_evidence"
    assert labour(system.var, "knowledge", "restore", "劳动合同法", "82", "--reason", "完").returncode == 0
    time.sleep(1.2)
    assert outcome() == "answered"
