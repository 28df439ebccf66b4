"""Two app processes over one PostgreSQL, and both sides of a conversation that must survive the death of one."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from serving.processes import free_port
from tests.conftest import ROOT
from tests.contracts.stores import KEY

READY_SECONDS = 90
PATIENCE_SECONDS = 60


@dataclass
class Replica:
    """One process of the app."""

    url: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """As the kernel would: no goodbye."""
        self.process.kill()
        self.process.wait(10)


@contextmanager
def replicas(var: Path, database: str) -> Iterator[tuple[Replica, Replica]]:
    """Both, ready, with one VAR for keys and index."""
    started = [_start(var, database) for _ in range(2)]
    try:
        for one in started:
            _await(one)
        yield started[0], started[1]
    finally:
        for one in started:
            one.kill()


def _start(var: Path, database: str) -> Replica:
    port = free_port()
    settings = {
        "VAR": str(var), "PORT": str(port), "RASA_PORT": str(free_port()), "DATABASE_URL": database, "DATA_KEY": base64.b64encode(KEY).decode(),
    }  # fmt: skip
    with (var / f"{port}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "cli", "app"], cwd=ROOT, env={**os.environ, **settings}, stdout=log, stderr=log
        )  # fmt: skip
    return Replica(f"http://127.0.0.1:{port}", process)


def _await(replica: Replica) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        assert replica.process.poll() is None, "a replica did not start"
        try:
            if httpx.get(f"{replica.url}/healthz", timeout=2, trust_env=False).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.2)
    raise AssertionError("a replica was not ready in time")


@dataclass
class Side:
    """One side: writes and listens at its own replica first, at the other when that one does not answer."""

    urls: list[str]
    token: str
    messages: str
    stream: str
    heard: list[dict[str, Any]] = field(default_factory=list)
    stopped: threading.Event = field(default_factory=threading.Event)

    def say(self, client_id: str, text: str) -> None:
        """One message, sent under the same id until some replica has taken it."""

        def attempt(url: str) -> bool:
            body = {"id": client_id, "text": text}
            reply = httpx.post(
                url + self.messages, json=body, headers=self._headers(), timeout=10, trust_env=False
            )
            assert reply.status_code == 200, reply.text
            return True

        self._somewhere(attempt)

    def listen(self) -> None:
        """Keep everything the stream tells, until `stopped`; a new line goes on after the last message."""

        def attempt(url: str) -> bool:
            with httpx.stream(
                "GET", url + self.stream, headers=self._headers(last=True), timeout=20, trust_env=False
            ) as lines:
                assert lines.status_code == 200
                for line in lines.iter_lines():
                    if line.startswith("data: "):
                        self.heard.append(json.loads(line.removeprefix("data: ")))
                    if self.stopped.is_set():
                        return True
            return False

        self._somewhere(attempt)

    def texts(self, sender: str) -> list[str]:
        """What one sender said, as it was heard: a doubled message stands here twice."""
        return [one["text"] for one in list(self.heard) if one["from"] == sender]

    def _headers(self, *, last: bool = False) -> dict[str, str]:
        resumed = {"Last-Event-ID": self.heard[-1]["id"]} if last and self.heard else {}
        return {"Authorization": f"Bearer {self.token}"} | resumed

    def _somewhere(self, attempt: Callable[[str], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline and not self.stopped.is_set():
            try:
                if attempt(self.urls[0]):
                    return
            except httpx.HTTPError:
                self.urls.reverse()
                time.sleep(0.05)
