"""The steps from a fresh clone to something that runs, in order."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrap import python310, web
from bootstrap.step import Step

ROOT = Path(__file__).parent.parent
APP = ROOT / ".venv"
RASA = ROOT / ".venv-rasa"
LOCKS = ROOT / "requirements"


def var() -> Path:
    """The folder of this instance's built parts."""
    return Path(os.environ.get("VAR") or ROOT / "var").resolve()


def environments() -> list[Step]:
    """Both Python environments and the web assets: the same for every instance of this clone."""
    return [
        Step(
            "应用环境",
            (LOCKS / "app.txt", ROOT / "pyproject.toml", sys.version),
            APP,
            lambda: _environment(APP, Path(sys.executable), LOCKS / "app.txt", editable=True),
            lambda: _imports(APP, "torch, fastapi, rasa_sdk, faiss, sklearn"),
        ),
        Step(
            "Rasa 环境",
            (LOCKS / "rasa.txt",),
            RASA,
            lambda: _environment(RASA, python310.find(APP / "bin" / "uv"), LOCKS / "rasa.txt"),
            lambda: _imports(RASA, "tensorflow, spacy, jieba"),
        ),
        web.step(ROOT, APP),
    ]


def artefacts() -> list[Step]:
    """What is trained and built from the knowledge: encoder, scope model and index, then Rasa's model."""
    built = var()
    return [
        Step(
            "知识索引",
            (ROOT / "knowledge", ROOT / "intents", ROOT / "index", ROOT / "language", _encoder_setting()),
            built / "index",
            lambda: _run(APP / "bin" / "labour", "index"),
            lambda: _succeeds(APP / "bin" / "labour", "index", "--is-current"),
            keeps_output=True,
        ),
        Step(
            "Rasa 模型",
            (*_rasa_inputs(), built / "rasa" / "data"),
            built / "rasa" / "model.tar.gz",
            lambda: _run(APP / "bin" / "labour", "train"),
        ),
    ]


def _rasa_inputs() -> tuple[Path, ...]:
    return (
        ROOT / "config.yml",
        ROOT / "domain.yml",
        ROOT / "bot",
        ROOT / "intents",
        ROOT / "language",
        ROOT / "knowledge" / "cards",
        LOCKS / "rasa.txt",
    )


def _encoder_setting() -> str:
    return os.environ.get("ENCODER_PATH", "") + "|" + os.environ.get("ENCODER_QUERY_PREFIX", "")


def _environment(folder: Path, python: Path, lock: Path, *, editable: bool = False) -> None:
    _run(python, "-m", "venv", folder)
    pip: Sequence[str | Path] = (
        folder / "bin" / "python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    )
    _run(*pip, "--no-deps", "--requirement", lock)
    if editable:
        _run(*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)


def _imports(folder: Path, modules: str) -> bool:
    """Whether the interpreter is there and its packages are found, without the seconds of importing them."""
    names = [name.strip() for name in modules.split(",")]
    probe = f"import importlib.util as u; raise SystemExit(not all(u.find_spec(n) for n in {names!r}))"
    try:
        return subprocess.run([folder / "bin" / "python", "-c", probe], capture_output=True).returncode == 0
    except OSError:
        return False


def _succeeds(*command: str | Path) -> bool:
    return subprocess.run([str(part) for part in command], cwd=ROOT, capture_output=True).returncode == 0


def _run(*command: str | Path) -> None:
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT)
