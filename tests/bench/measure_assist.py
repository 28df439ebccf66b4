"""How long POST /api/assist takes over HTTP, signed in: `python -m tests.bench.measure_assist`.

A real server over a socket, the real index, every tenth card question typed at once and as one types (its beginnings).
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import statistics
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx

from channels.console.credentials import NO_PASSWORD
from index.training_data import topic_examples
from knowledge.load import load
from settings import ROOT, Settings
from store.desk_records import CITYWIDE
from stores import open_stores
from tests.bench.app_process import running_app

RESULT = ROOT / "docs" / "results" / "assist.json"
P95_AT_MOST_MS = 50


def measure() -> dict[str, Any]:
    """Milliseconds at the client's side, and the machine they were measured on."""
    built = Path(os.environ.get("VAR") or ROOT / "var").resolve()
    with tempfile.TemporaryDirectory() as folder:
        var = Path(folder)
        (var / "index").symlink_to(built / "index")
        token = _operator(var)
        with running_app(var) as app:
            taken = asyncio.run(_ask(app.url, token, _typed()))
    cuts = statistics.quantiles(taken, n=100)
    return {
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "requests": len(taken),
        "p50_ms": round(statistics.median(taken), 2),
        "p95_ms": round(cuts[94], 2),
        "p99_ms": round(cuts[98], 2),
        "max_ms": round(max(taken), 2),
    }


def _typed() -> list[str]:
    questions = [example.text for example in topic_examples(load().cards.values())][::10]
    return [text[:end] for text in questions for end in (len(text) // 3, len(text) * 2 // 3, len(text))]


def _operator(var: Path) -> str:
    kept = open_stores(Settings(var=var)).console
    member = kept.staff.add(
        login="bench", name="测速", role="operator", districts=[CITYWIDE], password_hash=NO_PASSWORD
    )
    return kept.staff_sessions.open(member.id, lifetime=timedelta(hours=1))


async def _ask(url: str, token: str, typed: list[str]) -> list[float]:
    headers = {"Authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=url, headers=headers, timeout=30, trust_env=False) as client:
        taken = []
        for text in typed:
            started = time.perf_counter()
            reply = await client.post("/api/assist", json={"q": text})
            taken.append((time.perf_counter() - started) * 1000)
            reply.raise_for_status()
    return taken


if __name__ == "__main__":
    result = measure()
    RESULT.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, ensure_ascii=False, indent=2))
    raise SystemExit(0 if result["p95_ms"] <= P95_AT_MOST_MS else 1)
