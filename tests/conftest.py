"""Fixtures shared by all tests: the built artefacts, and a whole running system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from serving.processes import free_port

ROOT = Path(__file__).parent.parent
BUILT = Path(os.environ.get("VAR") or ROOT / "var").resolve()


@dataclass
class System:
    """A running instance with a VAR and ports of its own; `process` is `labour serve`."""

    url: str
    var: Path
    process: subprocess.Popen[str]
    talks: list[httpx.Client] = field(default_factory=list)

    def client(self) -> httpx.Client:
        """An HTTP client for this instance."""
        return httpx.Client(base_url=self.url, timeout=30, trust_env=False)

    def talk(self, **session: str) -> Talk:
        """A new session to talk in."""
        client = self.client()
        self.talks.append(client)
        opened = client.post("/api/sessions", json=session)
        assert opened.status_code == 201, opened.text
        client.headers["Authorization"] = f"Bearer {opened.json()['token']}"
        return Talk(client)


@dataclass
class Talk:
    """One person's conversation over HTTP."""

    client: httpx.Client

    def say(self, text: str, message_id: str | None = None) -> list[dict]:
        """The messages that answer one message."""
        call = {"id": message_id or str(uuid.uuid4()), "text": text}
        response = self.client.post("/api/messages", json=call)
        assert response.status_code == 200, response.text
        return response.json()["messages"]


@pytest.fixture(scope="session")
def built() -> Path:
    """The VAR folder whose index and Rasa model the tests use; built by `make test` beforehand."""
    assert (BUILT / "index" / "manifest.json").exists(), "run `make test`: it builds the index first"
    return BUILT


@pytest.fixture(scope="session")
def start_system(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., object]:
    """A context manager that runs a whole instance: `with start_system(PROFILE="demo") as system`."""

    @contextmanager
    def start(var: Path | None = None, rasa: bool = True, **environment: str) -> Iterator[System]:
        folder = var or tmp_path_factory.mktemp("var")
        for part in ("index", "rasa"):
            if not (folder / part).exists():
                (folder / part).symlink_to(built / part)
        port = free_port()
        settings: Mapping[str, str] = {
            **os.environ, "VAR": str(folder), "PORT": str(port), "LABOUR_TODAY": "2026-11-24", **environment,
        }  # fmt: skip
        command = [sys.executable, "-m", "cli", "serve", *([] if rasa else ["--no-rasa"])]
        process = subprocess.Popen(
            command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        try:
            _await_ready(process)
            system = System(f"http://127.0.0.1:{port}", folder, process)
            yield system
            for talk in system.talks:
                talk.close()
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(15)
            process.stdout.close()

    return start


@pytest.fixture(scope="session")
def system(start_system: Callable) -> Iterator[System]:
    """One whole instance, real Rasa included, shared by the tests that do not break it."""
    with start_system() as running:
        yield running


@pytest.fixture(scope="session")
def live_url(system: System) -> str:
    """The address of the shared instance, for the browser."""
    return system.url


def _await_ready(process: subprocess.Popen[str]) -> None:
    said = []
    assert process.stdout is not None
    for line in process.stdout:
        said.append(line)
        if "已就绪" in line:
            return
    raise AssertionError("the system did not start:\n" + "".join(said))
