"""Evaluation questions that are too near a card's own: `python -m tests.quality.near_duplicates FILE…`.

Two texts are near when they share half of their three-letter runs (Broder's resemblance, 1997), or a run of twelve letters.
An evaluation question near a trained one would measure memory, not understanding.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.practice import practice_questions
from index.training_data import topic_examples, written_examples
from knowledge.load import load
from language.normalise import normalise

NEAR = 0.5
SHARED_RUN = 12
_TEXTS = ("question", "plain")


@dataclass(frozen=True)
class NearDuplicate:
    """An evaluation question and the trained sentence it is too near to."""

    id: str
    question: str
    trained: str


def near_duplicates(asked: Sequence[tuple[str, str]], trained: Sequence[str]) -> Iterator[NearDuplicate]:
    """Of `asked` (id, question) those near to any of `trained`, with the first it is near to."""
    known = [_letters(text) for text in trained]
    holders: dict[str, list[int]] = {}
    for number, text in enumerate(known):
        for run in _runs(text, 3):
            holders.setdefault(run, []).append(number)
    for name, question in asked:
        letters = _letters(question)
        short = _runs(letters, 3)
        shared = Counter(number for run in short for number in holders.get(run, ()))
        for number, count in sorted(shared.items()):
            union = len(short) + len(_runs(known[number], 3)) - count
            is_long = count > SHARED_RUN - 3 and bool(
                _runs(letters, SHARED_RUN) & _runs(known[number], SHARED_RUN)
            )
            if is_long or count >= NEAR * max(1, union):
                yield NearDuplicate(name, question, trained[number])
                break


def trained_sentences() -> list[str]:
    """Everything the learners are taught: the cards' questions, the intents folder and the practice questions."""
    cards = load().cards
    taught = [example.text for example in (*topic_examples(cards.values()), *written_examples())]
    return taught + [one.question for one in practice_questions(cards)]


def asked_in(path: Path) -> list[tuple[str, str]]:
    """Id and question of every line of an evaluation file."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [(row["id"], row[name]) for row in rows for name in _TEXTS if name in row]


def _letters(text: str) -> str:
    return "".join(char for char in normalise(text) if char.isalnum())


def _runs(text: str, length: int) -> frozenset[str]:
    return frozenset(text[start : start + length] for start in range(len(text) - length + 1))


if __name__ == "__main__":
    sentences = trained_sentences()
    for file in map(Path, sys.argv[1:]):
        for found in near_duplicates(asked_in(file), sentences):
            print(f"{found.id}\t{found.question}\t← {found.trained}")
