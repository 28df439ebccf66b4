"""What is refused at start, and how it is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


def labour(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """One `labour` command as a whole process."""
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"PORT": "ninety"}, "PORT"),
        ({"PROFILE": "production"}, "DATA_KEY"),
        ({"HANDOFF_WEBHOOK_URL": "http://127.0.0.1:1/"}, "HANDOFF_WEBHOOK_SECRET"),
        ({"LABOUR_TODAY": "tomorrow"}, "LABOUR_TODAY"),
    ],
)
def test_a_wrong_setting_is_named_in_chinese(environment: dict[str, str], words: str) -> None:
    """Exit code 2, the setting's name, no trace."""
    refused = labour("settings", **environment)
    assert refused.returncode == 2
    assert words in refused.stderr
    assert "设置有误" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_settings_hide_secrets() -> None:
    """The table shows that a secret is set, not what it is."""
    shown = labour("settings", HANDOFF_WEBHOOK_URL="http://127.0.0.1:1/", HANDOFF_WEBHOOK_SECRET="hush-hush")
    assert shown.returncode == 0
    assert "hush-hush" not in shown.stdout
    assert "HANDOFF_WEBHOOK_SECRET" in shown.stdout


def test_asking_without_an_index_says_how_to_make_one(tmp_path: Path) -> None:
    """An empty VAR: a plain sentence and exit code 1."""
    refused = labour("ask", "试用期最长多久", VAR=str(tmp_path))
    assert refused.returncode == 1
    assert "labour index" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_ask_writes_the_object_of_the_contract(built: Path) -> None:
    """One JSON object a line with the ids of the batch."""
    answered = labour("ask", "--json", "没签合同能要双倍工资吗", VAR=str(built))
    assert answered.returncode == 0, answered.stderr
    result = json.loads(answered.stdout)
    assert set(result) >= {
        "id",
        "question",
        "outcome",
        "confidence",
        "text",
        "elapsed_ms",
        "answers",
        "region",
        "as_of",
        "calculation",
    }
    assert result["answers"][0]["citations"][0]["effective_from"] == "2008-01-01"
