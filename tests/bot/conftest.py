"""Rasa runs in its own environment, so it is asked through a subprocess: one for a test module."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

PYTHON = ROOT / ".venv-rasa" / "bin" / "python"
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def in_rasa(*arguments: str | Path, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run Rasa's Python with our packages on its path."""
    environment = os.environ | QUIET | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [str(PYTHON), *map(str, arguments)],
        cwd=cwd, env=environment, input=stdin, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


@pytest.fixture(scope="session")
def probe(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Ask tests/bot/probe.py, which runs our Rasa components, a question in JSON."""

    def ask(question: dict[str, Any]) -> dict[str, Any]:
        done = in_rasa(
            Path(__file__).parent / "probe.py",
            cwd=tmp_path_factory.mktemp("probe"),
            stdin=json.dumps(question),
        )
        assert done.returncode == 0, done.stderr[-2000:]
        answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return answer

    return ask
