"""File drop: the package as a table and as JSON, in a folder the receiver collects from."""

from __future__ import annotations

import os
from pathlib import Path

from handoff.deliver import Delivered, Outcome, Retry
from handoff.mapping import Receiver, as_csv
from handoff.package import Package


class FileDrop:
    """Writes `NUMBER-KEY.csv` and `.json` for one receiver. Written whole or not at all, readable by us alone.

    The name is the idempotency key's, so a package sent again replaces itself. Nobody has confirmed it yet:
    that comes with the receiver's results.
    """

    def __init__(self, *, folder: Path, receiver: Receiver) -> None:
        self._folder = folder
        self._receiver = receiver

    def deliver(self, package: Package) -> Outcome:
        """Write both files; the table comes last, so whoever sees it finds the whole package."""
        name = f"{package.document['ticket']['number']}-{package.key}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(self._folder / f"{name}.json", package.json())
            _write(self._folder / f"{name}.csv", as_csv(self._receiver, package.document))
        except OSError as error:
            return Retry(f"{type(error).__name__} {error.errno}")
        return Delivered("handed_over")


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_suffix(path.suffix + ".part")
    descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(descriptor)
    unfinished.replace(path)
