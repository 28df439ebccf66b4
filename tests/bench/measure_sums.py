"""How long a sum takes, kind by kind, over its worked cases; JSON in docs/results."""

from __future__ import annotations

import json
import platform
import time
from statistics import median

from actions.calculators.catalogue import CALCULATORS
from index.manifest import digest
from settings import ROOT
from tests.actions.calculators.worked import CASES, Case, outcome, worked_cases

RESULT = ROOT / "docs" / "results" / "sums.json"
RUNS = 5


def milliseconds(case: Case) -> float:
    """The median of some runs of one case."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        outcome(case.kind, case.given, case.today)
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def by_kind() -> dict[str, list[float]]:
    """Milliseconds of every worked case of each kind, the fastest first."""
    cases = list(worked_cases())
    return {kind: sorted(milliseconds(case) for case in cases if case.kind == kind) for kind in CALCULATORS}


def main() -> None:
    """Measure, print, write."""
    figures = {
        "python": platform.python_version(),
        "input": digest([CASES, ROOT / "actions" / "calculators", ROOT / "actions" / "deadlines"]),
        "milliseconds": {
            kind: {"cases": len(times), "p50": round(median(times), 3), "max": round(times[-1], 3)}
            for kind, times in by_kind().items()
        },
    }
    text = json.dumps(figures, ensure_ascii=False, indent=2)
    print(text)
    RESULT.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
