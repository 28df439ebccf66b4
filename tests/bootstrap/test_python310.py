"""Finding the Python that Rasa needs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bootstrap import python310
from bootstrap.step import SetupFailed


def a_python(path: Path, version: tuple[int, int]) -> Path:
    """A program that behaves like an interpreter of a version, for the probe that asks it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {0 if version == (3, 10) else 1}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_pyenv_is_searched_though_it_is_not_activated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A 3.10 below PYENV_ROOT is found; one on PATH that is no 3.10 is passed over."""
    wrong = a_python(tmp_path / "bin" / "python3.10", (3, 11))
    right = a_python(tmp_path / "pyenv" / "versions" / "3.10.13" / "bin" / "python3.10", (3, 10))
    monkeypatch.setenv("PATH", str(wrong.parent))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert python310.find(tmp_path / "no-uv") == right


def test_without_any_the_three_ways_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on PATH, nothing under pyenv, uv fetches none: a Chinese message says what to do."""
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\nexit 2\n", encoding="utf-8")
    uv.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "empty"))
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(SetupFailed) as failure:
        python310.find(uv)
    assert all(way in str(failure.value) for way in ("python3.10", "pyenv install", "uv python install"))
