"""The real app as a process of its own, for measuring it from outside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from serving.processes import free_port
from settings import ROOT

READY_SECONDS = 120


@dataclass(frozen=True)
class Running:
    """An app that answers; `ready_s` seconds after its start it first did."""

    url: str
    process: subprocess.Popen[bytes]
    ready_s: float


@contextmanager
def running_app(var: Path, **environment: str) -> Iterator[Running]:
    """The app over a folder of its own, Rasa left out; ended afterwards. Raises TimeoutError where it does not start."""
    port = free_port()
    given: Mapping[str, str] = {"VAR": str(var), "PORT": str(port), "RASA_PORT": str(free_port())}
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "cli", "app"], cwd=ROOT, env={**os.environ, **given, **environment}
    )
    try:
        url = f"http://127.0.0.1:{port}"
        yield Running(url, process, _until_alive(url, started))
    finally:
        process.terminate()
        process.wait(15)


def _until_alive(url: str, started: float) -> float:
    with httpx.Client(base_url=url, trust_env=False) as client:
        while time.perf_counter() - started < READY_SECONDS:
            try:
                client.get("/healthz")
            except httpx.TransportError:
                time.sleep(0.02)
            else:
                return round(time.perf_counter() - started, 2)
    raise TimeoutError(f"the app did not answer within {READY_SECONDS} seconds")
