"""`make bench`: how fast and how large. A table, and JSON in docs/results."""

from __future__ import annotations

import json
import os
import platform
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

import httpx

from index.manifest import digest
from index.opened import open_index
from index.training_data import topic_examples
from knowledge.load import load
from settings import ROOT, Settings
from tests.bench.app_process import Running, running_app

RESULT = ROOT / "docs" / "results" / "speed.json"
LABOUR = Path(sys.executable).parent / "labour"
RUNS = 5


def measure() -> dict[str, Any]:
    """Every figure, with the machine and the versions it was measured on."""
    return {
        "machine": {"cores": os.cpu_count(), "python": platform.python_version()},
        "versions": {
            name: version(name)
            for name in ("faiss-cpu", "bm25s", "sentence-transformers", "scikit-learn", "rasa-sdk")
        },
        "input": digest([ROOT / "knowledge" / "cards", ROOT / "intents", ROOT / "language"]),
        "load_knowledge_s": _timed(load),
        "index": _index(),
        "search_ms": _search(),
        "ask_batch_ms": _batch(),
        "ask_once_s": _once(),
        "app_without_rasa": _app(),
    }


def _timed(work: Any) -> float:
    started = time.perf_counter()
    work()
    return round(time.perf_counter() - started, 2)


def _index() -> dict[str, float]:
    """Seconds to learn and to index, and the peak memory of the larger of the two processes that do it."""
    with tempfile.TemporaryDirectory() as var:
        process = subprocess.Popen(
            [LABOUR, "index"], env={**os.environ, "VAR": var}, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        told = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError("labour index failed")
    seconds = float(re.findall(r"(\d+) 秒", told)[-1])
    return {"training_and_indexing_s": seconds, "peak_mb": round(usage.ru_maxrss / 1024)}


def _search() -> dict[str, Any]:
    """Milliseconds to read a card question and to search with it, in process, every twelfth one."""
    opened = open_index(Settings().index_folder)
    rows = opened.search.rows(lambda card: True)
    questions = [example.text for example in topic_examples(load().cards.values())][::12]
    reading, searching = [], []
    for question in questions:
        started = time.perf_counter()
        query = opened.reader.read(question)
        read = time.perf_counter()
        opened.search.rank(query, opened.search.scores(query, rows), rows)
        searching.append(time.perf_counter() - read)
        reading.append(read - started)
    return {"questions": len(questions), "reading": _cuts(reading), "searching": _cuts(searching)}


def _cuts(seconds: Sequence[float]) -> dict[str, float]:
    """The median and the 95th percentile in milliseconds."""
    cuts = statistics.quantiles(seconds, n=20)
    return {"p50": round(1000 * cuts[9], 2), "p95": round(1000 * cuts[18], 2)}


def _batch() -> dict[str, float]:
    """Milliseconds a question of `labour ask --batch` over every card question, the warm-up included."""
    questions = [example.text for example in topic_examples(load().cards.values())]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as rows:
        rows.writelines(
            json.dumps({"id": str(n), "question": q}, ensure_ascii=False) + "\n"
            for n, q in enumerate(questions)
        )
        rows.flush()
        output = subprocess.run(
            [LABOUR, "ask", "--json", "--batch", rows.name], capture_output=True, check=True
        ).stdout
    times = [json.loads(line)["elapsed_ms"] / 1000 for line in output.splitlines()]
    return {"questions": len(times), **_cuts(times), "max": round(1000 * max(times), 2)}


def _once() -> dict[str, float]:
    """Seconds and megabytes of a single `labour ask` as a whole process, after one run to warm the disk."""
    command = [LABOUR, "ask", "没签劳动合同能要双倍工资吗"]
    subprocess.run(command, capture_output=True, check=True)
    seconds = [_timed(lambda: subprocess.run(command, capture_output=True, check=True)) for _ in range(RUNS)]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"median": statistics.median(seconds), "max": max(seconds), "peak_mb": round(peak)}


def _app() -> dict[str, float]:
    """Seconds until the app alone answers, and its memory then and after an answer."""
    with _running() as app:
        ready = _memory(app.process)
        with httpx.Client(base_url=app.url, trust_env=False, timeout=30) as client:
            token = client.post("/api/sessions", json={}).json()["token"]
            headers = {"Authorization": f"Bearer {token}"}
            client.post("/api/messages", json={"id": "1", "text": "试用期最长多久"}, headers=headers)
        return {
            "ready_s": app.ready_s,
            "memory_ready_mb": ready,
            "memory_after_an_answer_mb": _memory(app.process),
        }


@contextmanager
def _running() -> Iterator[Running]:
    with tempfile.TemporaryDirectory() as var:
        for part in ("index", "rasa"):
            (Path(var) / part).symlink_to(Settings().var.resolve() / part)
        with running_app(Path(var)) as app:
            yield app


def _memory(process: subprocess.Popen[bytes]) -> int:
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) // 1024


def main() -> None:
    """Measure, print, write."""
    figures = measure()
    text = json.dumps(figures, ensure_ascii=False, indent=2)
    print(text)
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
