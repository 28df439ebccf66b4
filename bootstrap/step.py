"""A step of the set-up: skipped while its inputs are unchanged, redone when it was interrupted."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


class SetupFailed(Exception):
    """A step could not be done; the message tells a person what to do about it."""


@dataclass(frozen=True)
class Step:
    """One step. `inputs` are files, folders or plain strings; `output` is what it makes.

    `is_whole` looks at the output itself, so that a broken one is redone and not trusted.
    """

    name: str
    inputs: tuple[Path | str, ...]
    output: Path
    run: Callable[[], None]
    is_whole: Callable[[], bool] = lambda: True
    keeps_output: bool = False


def perform(steps: Iterable[Step], stamps: Path) -> None:
    """Do every step that is not done; say which, and how long it took."""
    stamps.mkdir(parents=True, exist_ok=True)
    for step in steps:
        stamp = stamps / step.name
        digest = _digest(step.inputs)
        if step.output.exists() and _read(stamp) == digest and step.is_whole():
            continue
        started = time.monotonic()
        print(f"[准备] {step.name} …", flush=True)
        stamp.unlink(missing_ok=True)
        if not step.keeps_output:
            _remove(step.output)
        step.run()
        if not step.output.exists() or not step.is_whole():
            raise SetupFailed(
                f"“{step.name}”没有生成应有的结果，请重新运行；仍不行请把上面的输出发给维护人员。"
            )
        stamp.write_text(digest, encoding="utf-8")
        print(f"[准备] {step.name} 完成，用时 {time.monotonic() - started:.0f} 秒", flush=True)


def _digest(inputs: Iterable[Path | str]) -> str:
    total = hashlib.sha256()
    for given in inputs:
        if isinstance(given, str):
            total.update(given.encode())
            continue
        for path in sorted(_files(given)):
            total.update(path.as_posix().encode())
            total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _files(given: Path) -> Iterable[Path]:
    if given.is_file():
        return [given]
    skipped = {"__pycache__", "node_modules", "dist"}
    return (path for path in given.rglob("*") if path.is_file() and not skipped & set(path.parts))


def _read(stamp: Path) -> str | None:
    return stamp.read_text(encoding="utf-8") if stamp.exists() else None


def _remove(output: Path) -> None:
    if output.is_dir() and not output.is_symlink():
        shutil.rmtree(output)
    else:
        output.unlink(missing_ok=True)
