"""The Python example of docs/api.md, run as another office would run it, against a live instance."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = ROOT / "docs" / "examples"


@dataclass
class Office:
    """A running instance, and the commands of its operator."""

    url: str
    var: Path

    def keys(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """`labour keys …` over the instance's database."""
        environment = {**os.environ, "VAR": str(self.var), "LABOUR_TODAY": "2026-11-24"}
        command = [sys.executable, "-m", "cli", "keys", *arguments]
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)

    def example(self, key: str) -> subprocess.CompletedProcess[str]:
        """docs/examples/ask.py with a key."""
        environment = {**os.environ, "LABOUR_URL": self.url, "LABOUR_KEY": key}
        command = [sys.executable, str(EXAMPLES / "ask.py")]
        return subprocess.run(command, env=environment, capture_output=True, text=True)


@pytest.fixture(scope="module")
def office(start_system: Callable) -> Iterator[Office]:
    """One instance without Rasa: this door needs none."""
    with start_system(rasa=False) as running:
        yield Office(running.url, running.var)


def test_the_example_asks_sums_and_looks_up(office: Office) -> None:
    """A key made by the operator opens it; use is listed; a revoked key opens nothing any more."""
    added = office.keys("add", "12345热线", "--scope", "ask,calc,knowledge", "--per-minute", "60")
    assert added.returncode == 0, added.stderr
    key = re.search(r"lk_\S+", added.stdout)
    assert key
    told = office.example(key[0])
    assert told.returncode == 0, told.stderr
    assert "answered" in told.stdout and "《劳动合同法》第八十二条" in told.stdout and "52000" in told.stdout
    listed = office.keys("list").stdout
    assert "今天 3" in listed and key[0] not in listed
    assert office.keys("revoke", "12345热线").returncode == 0
    refused = office.example(key[0])
    assert refused.returncode == 1 and "401" in refused.stderr and "停用" in office.keys("list").stdout


def test_the_guide_works_as_it_stands(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of its first step opens the example of its third; the filing it shows is filed."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    from labour_client import Labour

    guide = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    command = re.search(r"labour keys (add .+)", guide)
    assert command
    _, name, *options = command[1].split()
    key = re.findall(r"lk_\S+", office.keys("add", f"{name}（照着文档）", *options).stdout)[0]
    assert office.example(key).returncode == 0
    shown = re.search(r"```json\n(.+?)```", guide, re.DOTALL)
    assert shown
    filing = json.loads(shown[1])
    writer = re.findall(r"lk_\S+", office.keys("add", "登记", "--scope", "tickets:write").stdout)[0]
    filed = Labour(office.url, writer).file(filing["id"], filing["facts"], filing["kind"])
    assert filed["number"] and filed["code"] and filed["confirm_by"]


def test_the_operator_is_told_what_is_wrong(office: Office) -> None:
    """An unknown scope, a name used before, a key that is not there."""
    assert "tickets:steal" in office.keys("add", "甲", "--scope", "ask,tickets:steal").stderr
    assert office.keys("add", "甲", "--scope", "ask").returncode == 0
    assert "已经有" in office.keys("add", "甲", "--scope", "ask").stderr
    assert office.keys("revoke", "乙").returncode == 1
    refused = office.example(re.findall(r"lk_\S+", office.keys("add", "丙", "--scope", "calc").stdout)[0])
    assert refused.returncode == 1 and "403" in refused.stderr


def test_the_client_files_and_asks_for_the_status(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """A repeat files nothing new; what is missing is named."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    from labour_client import Labour, Refused

    key = re.findall(r"lk_\S+", office.keys("add", "街道", "--scope", "tickets:read,tickets:write").stdout)[0]
    labour = Labour(office.url, key)
    facts = {
        "issue": "unpaid_wages", "months_owed": 3, "request": "结清工资", "employer_name": "重庆测试样例建筑有限公司",
        "employer_address": "渝中区样例路1号", "district": "渝中区", "prior_reports": "没有", "consent": True,
        "complainant_name": "测试甲", "phone": "13800138000", "delivery_address": "南岸区样例街2号", "confirm": True,
    }  # fmt: skip
    with pytest.raises(Refused) as refused:
        labour.file("街道-1", {**facts, "phone": None})
    assert (refused.value.status, refused.value.field) == (422, "phone")
    filed, again = labour.file("街道-1", facts), labour.file("街道-1", facts)
    assert filed == again
    assert labour.status(filed["number"], filed["code"])["status"] == "awaiting_confirmation"
    assert labour.usage()["used_today"] == {"tickets:read": 1, "tickets:write": 3}
