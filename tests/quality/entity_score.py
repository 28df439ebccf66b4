"""How well entities are found in labelled questions: exact span and label, micro F1, and F1 by label.

    python -m tests.quality.entity_score [FOLDER]

Each line of FOLDER/*.jsonl with a field `entities` of [label, substring] pairs, in order of appearance, and the
question under `text` or `question` is scored; `--missed` lists every difference.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from language.entities import entities

FOLDER = Path(__file__).parent / "questions"
Spans = Counter[tuple[str, str]]
"""(label, substring) with how often it stands in one question."""


@dataclass(frozen=True)
class Score:
    """Counts of one label, or of all: found and right, found, labelled."""

    right: int
    found: int
    labelled: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 1 where there is nothing to find and nothing found."""
        return 2 * self.right / (self.found + self.labelled) if self.found + self.labelled else 1.0


def labelled_questions(folder: Path) -> Iterator[tuple[str, Spans]]:
    """Every labelled question of a folder."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row: dict[str, Any] = json.loads(line)
            if "entities" in row:
                text = row.get("text") or row["question"]
                yield text, Counter((label, span) for label, span in row["entities"])


def compared(folder: Path) -> list[tuple[str, Spans, Spans]]:
    """text, labelled, found."""
    return [
        (text, told, Counter((entity.label, entity.text) for entity in entities(text)))
        for text, told in labelled_questions(folder)
    ]


def scores(questions: list[tuple[str, Spans, Spans]]) -> dict[str, Score]:
    """The score of each label and of `all`."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    labelled: Counter[str] = Counter()
    for _, told, ours in questions:
        for counts, spans in ((right, told & ours), (found, ours), (labelled, told)):
            for (label, _), times in spans.items():
                counts[label] += times
                counts["all"] += times
    return {label: Score(right[label], found[label], labelled[label]) for label in sorted(found | labelled)}


def figures(folder: Path = FOLDER) -> dict[str, float]:
    """Label → F1, and `all` together."""
    return {label: round(score.f1, 3) for label, score in scores(compared(folder)).items()}


def main() -> None:
    """Print the table, and with --missed every difference."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--missed", action="store_true")
    options = parser.parse_args()
    questions = compared(options.folder)
    for label, score in scores(questions).items():
        print(
            f"{label:10} F1 {score.f1:.3f}  right {score.right}  found {score.found}  labelled {score.labelled}"
        )
    if options.missed:
        for text, told, ours in questions:
            if told != ours:
                print(text, "| missed", *(told - ours), "| extra", *(ours - told))


if __name__ == "__main__":
    main()
