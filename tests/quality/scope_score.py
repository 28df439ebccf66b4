"""Scores what kind of message is recognised, on sentences of our own that no model is trained on.

`python -m tests.quality.scope_score` trains the scope model from the sources at hand, then prints the share of each
kind decided rightly by it alone, the commonest errors by kind, the seconds of training and the size of the file.
`python -m tests.quality.scope_score FILE …` adds the share of each decided kind in other files of `{"question": …}`.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from index.learning import learned_texts, scope_model
from index.passages import passages
from index.practice import practice_questions
from index.reading import keep, read_all
from index.scope import ScopeModel
from knowledge.load import load

SENTENCES = Path(__file__).with_name("scope.jsonl")
UNREADABLE = frozenset({"english", "gibberish", "injection", "politics"})
"""Kinds that index/unreadable.py decides before the model is asked."""


def sentences() -> list[tuple[str, str]]:
    """(text, kind) of every sentence."""
    rows = map(json.loads, SENTENCES.read_text(encoding="utf-8").splitlines())
    return [(row["text"], row["scope"]) for row in rows]


def trained() -> ScopeModel:
    """The scope model of the sources at hand, trained as the index trains it."""
    knowledge = load()
    cut = passages(knowledge.cards, practice_questions(knowledge.cards))
    keep(read_all(learned_texts(cut, knowledge)))  # three readers go through all of them
    return scope_model(cut, knowledge)


def confusion(model: ScopeModel) -> dict[str, Counter[str]]:
    """Kind → how often each scope was decided."""
    table: dict[str, Counter[str]] = {}
    for text, kind in sentences():
        table.setdefault(kind, Counter())[model.decide(text).scope] += 1
    return table


def shares(model: ScopeModel) -> dict[str, float]:
    """Kind → the share decided rightly by the model alone."""
    found = confusion(model).items()
    return {
        kind: round(decided[kind] / decided.total(), 3) for kind, decided in found if kind not in UNREADABLE
    }


def main(files: list[str]) -> None:
    started = time.perf_counter()
    model = trained()
    seconds = time.perf_counter() - started
    for kind, decided in confusion(model).items():
        print(f"{kind:10} {decided[kind] / decided.total():6.1%} of {decided.total()}  {dict(decided)}")
    for name in files:
        rows = map(json.loads, Path(name).read_text(encoding="utf-8").splitlines())
        shares = Counter(model.decide(row["question"]).scope for row in rows)
        print(
            f"{Path(name).name:10} { ({kind: round(n / shares.total(), 3) for kind, n in shares.items()}) }"
        )
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder) / "scope")
        size = (Path(folder) / "scope").stat().st_size
    texts = [text for text, _ in sentences()]
    started = time.perf_counter()
    for text in texts:
        model.decide(text + "。")
    pace = (time.perf_counter() - started) / len(texts)
    print(f"trained in {seconds:.1f} s, {size / 1e6:.1f} MB, {pace * 1000:.2f} ms a decision")


if __name__ == "__main__":
    main(sys.argv[1:])
