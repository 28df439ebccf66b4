"""Runs the app and Rasa side by side: starts both, waits until they are ready, stops both together."""

from __future__ import annotations

import ctypes
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import httpx

from settings import ACTION_PATH, ROOT, Settings
from store.keys import demo_keys

READY_SECONDS = 120
STOP_SECONDS = 8
_PR_SET_PDEATHSIG = 1
_LAST_LINES = 15
_NOT_FOR_RASA = frozenset({"DATA_KEY", "HANDOFF_WEBHOOK_SECRET", "DATABASE_URL", "METRICS_TOKEN"})


class StartFailed(Exception):
    """A process could not start or died; the message says which and why."""


@dataclass(frozen=True)
class Child:
    """One running process with its log file."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def explain(self) -> str:
        """Which process ended, how, and the last lines it wrote."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_LINES:]
        code = self.process.returncode
        return f"{self.name} 已退出（退出码 {code}）。日志 {self.log} 的最后几行：\n" + "\n".join(lines)


def serve(settings: Settings, *, with_rasa: bool) -> int:
    """Start what is asked for, print the address when ready, run until Ctrl-C. 1 when a process died."""
    rasa_port = settings.rasa_port or free_port()
    shared = {
        **os.environ,
        "RASA_PORT": str(rasa_port),
        "RASA_TOKEN": secrets.token_urlsafe(24),
        "ACTION_SECRET": secrets.token_urlsafe(24),
    }
    logs = settings.var / "logs"
    logs.mkdir(parents=True, exist_ok=True)
    _make_keys(settings)
    signal.signal(signal.SIGTERM, _interrupt)
    children: list[Child] = []
    try:
        children.append(_start("应用", _app_command(), shared, logs / "app.log"))
        if with_rasa:
            known = {name: value for name, value in shared.items() if name not in _NOT_FOR_RASA}
            environment = known | _rasa_environment(settings, shared["ACTION_SECRET"])
            command = _rasa_command(settings, rasa_port, shared["RASA_TOKEN"])
            children.append(_start("Rasa", command, environment, logs / "rasa.log"))
        _wait_until_ready(settings, children, with_rasa=with_rasa)
        print(f"已就绪：http://127.0.0.1:{settings.port}/  （按 Ctrl-C 停止）", flush=True)
        return _watch(children)
    except KeyboardInterrupt:
        print("\n正在停止 …", flush=True)
        return 0
    except StartFailed as failure:
        print(failure, file=sys.stderr, flush=True)
        return 1
    finally:
        _stop(children)


def _make_keys(settings: Settings) -> None:
    """A demonstration makes its own keys once, and says so; production refuses to start without them."""
    if not settings.data_key and demo_keys(settings.var / "keys")[1]:
        print(
            f"已在 {settings.var / 'keys'} 生成演示用随机密钥（权限 0600）；正式运行请用 DATA_KEY 提供。",
            flush=True,
        )


def free_port() -> int:
    """A loopback port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _app_command() -> list[str]:
    return [sys.executable, "-m", "cli", "app"]


def _rasa_command(settings: Settings, port: int, token: str) -> list[str]:
    rasa = ROOT / ".venv-rasa" / "bin" / "python"
    model = settings.rasa_folder.resolve() / "model.tar.gz"
    if not model.exists():
        raise StartFailed("还没有 Rasa 模型，请运行 make serve，或者先运行 labour train。")
    return [
        str(rasa), "-m", "rasa", "run", "--enable-api", f"--auth-token={token}", "--interface", "127.0.0.1",
        "--port", str(port), "--model", str(model),
        "--endpoints", str(ROOT / "bot" / "endpoints.yml"), "--credentials", str(ROOT / "bot" / "credentials.yml"),
    ]  # fmt: skip


def _rasa_environment(settings: Settings, action_secret: str) -> dict[str, str]:
    return {
        "PYTHONPATH": str(ROOT),
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "ACTION_URL": f"http://127.0.0.1:{settings.port}{ACTION_PATH}",
        "ACTION_SECRET": action_secret,
        "TRACKER_DIALECT": "sqlite",
        "TRACKER_DB": str(settings.var.resolve() / "tracker.db"),
    }


def _start(name: str, command: list[str], environment: Mapping[str, str], log: Path) -> Child:
    with log.open("ab") as stream:
        process = subprocess.Popen(
            command, cwd=ROOT, env=dict(environment), stdout=stream, stderr=stream, start_new_session=True,
            preexec_fn=_die_with_parent,
        )  # fmt: skip
    return Child(name, process, log)


def _die_with_parent() -> None:
    """Linux: the kernel ends the child when this process dies, however it dies."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_until_ready(settings: Settings, children: list[Child], *, with_rasa: bool) -> None:
    address = f"http://127.0.0.1:{settings.port}/{'readyz' if with_rasa else 'healthz'}"
    deadline = time.monotonic() + READY_SECONDS
    with httpx.Client(timeout=3, trust_env=False) as client:
        while time.monotonic() < deadline:
            _check(children)
            try:
                if client.get(address).status_code == 200:
                    return
            except httpx.HTTPError:
                pass
            time.sleep(0.25)
    raise StartFailed(f"等了 {READY_SECONDS} 秒还没有就绪，请看 {settings.var / 'logs'} 里的日志。")


def _watch(children: list[Child]) -> NoReturn:
    while True:
        _check(children)
        time.sleep(0.5)


def _check(children: list[Child]) -> None:
    for child in children:
        if child.process.poll() is not None:
            raise StartFailed(child.explain())


def _stop(children: list[Child]) -> None:
    for child in children:
        if child.process.poll() is None:
            child.process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS
    for child in children:
        try:
            child.process.wait(max(0.1, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()


def _interrupt(number: int, frame: object) -> None:
    raise KeyboardInterrupt
