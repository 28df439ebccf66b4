"""`labour staff` and `labour demo`, run as an operator runs them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from channels.console.renewals import renewals
from settings import Settings
from stores import open_stores

ROOT = Path(__file__).parent.parent


def labour(var: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command over a database of its own."""
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=ROOT,
        env={**os.environ, "VAR": str(var), **environment},
        capture_output=True,
        text=True,
    )


def test_a_new_member_gets_a_link_that_is_printed_once(tmp_path: Path) -> None:
    """The list shows the member without any secret; a second one of the login, an unknown role or district do not pass."""
    role = ("--role", "inspector", "--login", "zhang", "--district", "渝中区")
    added = labour(tmp_path, "staff", "add", "张三", *role)
    assert added.returncode == 0, added.stderr
    link = re.search(r"/console/#(\S+)", added.stdout)
    assert link
    shown = labour(tmp_path, "staff", "list").stdout
    assert "zhang\t张三\tinspector\t渝中区\t在用" in shown and link[1] not in shown
    assert labour(tmp_path, "staff", "add", "张四", *role).returncode == 1
    assert "岗位" in labour(tmp_path, "staff", "add", "李四", "--role", "king", "--login", "li").stderr
    elsewhere = ("--role", "inspector", "--login", "wang", "--district", "火星区")
    assert "火星区" in labour(tmp_path, "staff", "add", "王五", *elsewhere).stderr
    nameless = ("--role", "inspector", "--login", "王 五")
    assert "登录名" in labour(tmp_path, "staff", "add", "王五", *nameless).stderr
    assert labour(tmp_path, "staff", "reset", "nobody").returncode == 1


def test_a_closed_account_gets_no_link_until_it_is_reopened_and_all_of_it_is_journalled(
    tmp_path: Path,
) -> None:
    """Nobody is signed in at the command line, so each change stands under the account it is about."""
    labour(tmp_path, "staff", "add", "张三", "--role", "inspector", "--login", "zhang")
    assert "reset" in labour(tmp_path, "staff", "reopen", "zhang").stderr
    for _ in range(2):
        assert labour(tmp_path, "staff", "close", "zhang").returncode == 0
    assert "停用" in labour(tmp_path, "staff", "list").stdout
    refused = labour(tmp_path, "staff", "reset", "zhang")
    assert refused.returncode == 1 and "reopen" in refused.stderr and "/console/#" not in refused.stdout
    assert "/console/#" in labour(tmp_path, "staff", "reopen", "zhang").stdout
    assert "/console/#" in labour(tmp_path, "staff", "reset", "zhang").stdout
    kept = open_stores(Settings(var=tmp_path)).console
    member = kept.staff.by_login("zhang")
    assert member is not None and kept.acts.is_intact()
    acts = kept.acts.newest(member.id)
    assert [act.kind for act in acts] == ["staff_invited", "staff_reopened", "staff_closed", "staff_added"]
    assert {act.staff_id for act in acts} == {member.id}
    assert [one["by"] for one in renewals(kept.acts, kept.staff, kept.clock, member)] == ["命令行", "命令行"]


def test_demo_accounts_are_one_a_role_and_never_in_production(tmp_path: Path) -> None:
    """Random passwords, other ones at the next call."""
    first, second = labour(tmp_path, "demo"), labour(tmp_path, "demo")
    assert first.returncode == 0, first.stderr
    assert len(re.findall("^demo-", first.stdout, re.M)) == 6
    assert first.stdout != second.stdout
    refused = labour(tmp_path, "demo", PROFILE="production", DATA_KEY="A" * 43 + "=")
    assert refused.returncode == 1
