"""Scores which wrong beliefs are recognised, on sentences of our own: `python -m tests.quality.premises_score [-v]`."""

from __future__ import annotations

import json
import os
import sys
from functools import lru_cache
from pathlib import Path

from index.encoder import StaticEncoder
from index.premises import stated_premise
from knowledge.load import load

SENTENCES = Path(__file__).with_name("premises.jsonl")
BUILT = Path(os.environ.get("VAR") or Path(__file__).parents[2] / "var")


def main(verbose: bool) -> None:
    cards, encoder = load().cards, StaticEncoder(BUILT / "index" / "encoder")
    vector = lru_cache(maxsize=None)(encoder.encode_query)
    rows = [json.loads(line) for line in SENTENCES.read_text(encoding="utf-8").splitlines()]
    counts = {"found": 0, "missed": 0, "wrong": 0, "left": 0}
    for row in rows:
        found = stated_premise(
            row["text"], cards[row["card"]], lambda one, other: float(vector(one) @ vector(other))
        )
        kind = ("found" if row["premise"] else "wrong") if found else ("missed" if row["premise"] else "left")
        counts[kind] += 1
        if verbose and kind in ("missed", "wrong"):
            print(kind, row["card"], row["text"], "|", found and found.premise)
    precision = counts["found"] / max(counts["found"] + counts["wrong"], 1)
    recall = counts["found"] / max(counts["found"] + counts["missed"], 1)
    print(f"precision {precision:.1%}, recall {recall:.1%}, {counts}")


if __name__ == "__main__":
    main("-v" in sys.argv)
