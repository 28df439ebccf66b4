"""A real PostgreSQL for tests, run from the pgserver package in a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class NoPostgres(Exception):
    """PostgreSQL cannot run here; the message says why."""


@contextmanager
def postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL while the block runs; NoPostgres when it cannot start.

    Not in pytest's own folder: that one is closed to the user PostgreSQL runs as when we are root.
    """
    folder = Path(tempfile.mkdtemp(prefix="labour-pg-"))
    runtime = folder / "run"
    runtime.mkdir(mode=0o700)
    before = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(runtime)
    try:
        try:
            import pgserver

            server = pgserver.get_server(str(folder / "data"), cleanup_mode="delete")
        except (ImportError, OSError, AssertionError, RuntimeError, subprocess.SubprocessError) as error:
            raise NoPostgres(f"{type(error).__name__}: {error}") from error
        yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        server.cleanup()
    finally:
        if before is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = before
        shutil.rmtree(folder, ignore_errors=True)
