"""Rasa's own tests: the data is whole, and the trained model takes the turns we tell."""

from __future__ import annotations

import json
from pathlib import Path

from tests.bot.conftest import in_rasa
from tests.conftest import ROOT

STORIES = Path(__file__).parent / "stories"


def test_the_training_data_has_no_warning(built: Path, tmp_path: Path) -> None:
    """`rasa data validate --fail-on-warnings` over what the model is trained on."""
    data = (ROOT / "intents", built / "rasa" / "data", ROOT / "bot" / "dialogue")
    done = in_rasa(
        "-m", "rasa", "data", "validate", "--fail-on-warnings",
        "--config", ROOT / "config.yml", "--domain", ROOT / "domain.yml", "--data", *data, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_the_model_takes_the_turns_of_the_stories(built: Path, tmp_path: Path) -> None:
    """Every message is understood and the action named is called; no custom action is run."""
    done = in_rasa(
        "-m", "rasa", "test", "core", "--e2e", "--fail-on-prediction-errors", "--no-plot",
        "--stories", STORIES, "--model", built / "rasa" / "model.tar.gz", "--out", tmp_path / "results",
        cwd=tmp_path,
    )  # fmt: skip
    failed = tmp_path / "results" / "failed_test_stories.yml"
    assert done.returncode == 0, (
        failed.read_text("utf-8") if failed.exists() else (done.stdout + done.stderr)[-3000:]
    )
    report = json.loads((tmp_path / "results" / "story_report.json").read_text("utf-8"))
    assert report["conversation_accuracy"] == {
        "accuracy": 1.0, "correct": 10, "total": 10, "with_warnings": 0,
    }  # fmt: skip
