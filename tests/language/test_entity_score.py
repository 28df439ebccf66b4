"""The score of labelled questions counts exact spans only."""

from __future__ import annotations

import json
from pathlib import Path

from tests.quality.entity_score import Score, compared, scores


def test_only_the_exact_span_with_its_label_counts(tmp_path: Path) -> None:
    """One of two labelled spans is found as labelled, the other only in part; an unlabelled question is not read."""
    rows = [
        {"text": "老板欠我三个月工资", "entities": [["role", "老板"], ["duration", "三个月工资"]]},
        {"text": "老板欠我三个月工资"},
    ]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "pay.jsonl").write_text(lines, encoding="utf-8")
    told = scores(compared(tmp_path))
    assert told == {"all": Score(1, 2, 2), "duration": Score(0, 1, 1), "role": Score(1, 1, 1)}
    assert (told["all"].f1, told["role"].f1, told["duration"].f1) == (0.5, 1.0, 0.0)


def test_nothing_labelled_and_nothing_found_is_perfect() -> None:
    """No division by nothing."""
    assert Score(0, 0, 0).f1 == 1.0
