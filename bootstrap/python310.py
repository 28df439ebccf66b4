"""Finds the Python 3.10 that Rasa needs: on PATH, under pyenv, or fetched by uv."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bootstrap.step import SetupFailed

WAYS = """找不到 Python 3.10（Rasa 3.6 只能在它上面运行）。请用下面任意一种办法装好，再重新运行：
  1. 系统软件包：例如 Debian/Ubuntu 上安装 python3.10 和 python3.10-venv；
  2. pyenv：运行 pyenv install 3.10；
  3. uv：在能联网的机器上运行 uv python install 3.10。"""


def find(uv: Path) -> Path:
    """An interpreter of version 3.10 that can make a venv. Raises SetupFailed naming the three ways."""
    for candidate in _candidates():
        if _is_usable(candidate):
            return candidate
    fetched = _fetch(uv)
    if fetched is None:
        raise SetupFailed(WAYS)
    return fetched


def _candidates() -> Iterator[Path]:
    if on_path := shutil.which("python3.10"):
        yield Path(on_path)
    roots = {os.environ.get("PYENV_ROOT"), str(Path.home() / ".pyenv")}
    for root in sorted(filter(None, roots)):
        yield from sorted(Path(root).glob("versions/3.10*/bin/python3.10"), reverse=True)


def _is_usable(python: Path) -> bool:
    probe = "import sys, venv, ensurepip; raise SystemExit(sys.version_info[:2] != (3, 10))"
    try:
        return subprocess.run([python, "-c", probe], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _fetch(uv: Path) -> Path | None:
    print("[准备] 本机没有 Python 3.10，试着用 uv 取一个 …", flush=True)
    if subprocess.run([uv, "python", "install", "3.10"]).returncode != 0:
        return None
    found = subprocess.run([uv, "python", "find", "3.10"], capture_output=True, text=True)
    return Path(found.stdout.strip()) if found.returncode == 0 else None
