"""Runs Rasa's own commands in Rasa's own environment: training, validation, its test stories."""

from __future__ import annotations

import os
import shutil
import subprocess

from settings import ROOT, Settings

MODEL = "model.tar.gz"


def train(settings: Settings) -> int:
    """Train on the generated and the written data; the model lands in VAR/rasa. Rasa's exit code."""
    fresh = settings.rasa_folder.resolve() / "training"
    shutil.rmtree(fresh, ignore_errors=True)
    code = rasa(
        settings, "train", *_data(settings), "--out", str(fresh), "--fixed-model-name", "model", "--quiet"
    )
    if code == 0:
        (fresh / MODEL).replace(settings.rasa_folder / MODEL)
    return code


def validate(settings: Settings) -> int:
    """`rasa data validate --fail-on-warnings` over everything Rasa trains on."""
    return rasa(settings, "data", "validate", "--fail-on-warnings", *_data(settings))


def rasa(settings: Settings, *arguments: str) -> int:
    """One Rasa command, run in VAR/rasa so that its caches stay there. Its exit code."""
    settings.rasa_folder.mkdir(parents=True, exist_ok=True)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    python = str(ROOT / ".venv-rasa" / "bin" / "python")
    return subprocess.run(
        [python, "-m", "rasa", *arguments], cwd=settings.rasa_folder, env=environment
    ).returncode


def _data(settings: Settings) -> tuple[str, ...]:
    folders = (ROOT / "intents", settings.rasa_folder.resolve() / "data", ROOT / "bot" / "dialogue")
    return (
        "--config", str(ROOT / "config.yml"), "--domain", str(ROOT / "domain.yml"), "--data", *map(str, folders),
    )  # fmt: skip
