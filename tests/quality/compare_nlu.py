"""Which classifier reads the dialogue act best, and at what cost: `.venv-rasa/bin/python -m tests.quality.compare_nlu`.

Runs in Rasa's environment over Rasa's own training data (`labour train` writes it). Every candidate is trained, loaded
and asked by Rasa itself in a process of its own; of the five folds `--folds` says how many, since Rasa is trained once a
fold. DIET is measured on at most 2,000 stratified examples: an epoch of all of them takes minutes. Never in CI.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.metrics import f1_score
from sklearn.model_selection import StratifiedKFold, train_test_split

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "docs" / "results" / "nlu.json"
ACTS = Path(__file__).parent / "acts.jsonl"
"""Sentences in other words than the training data, a column of the table: every act but asking."""
SMALLTALK = frozenset(
    {"greet", "goodbye", "thank", "vent", "bot_challenge", "ask_capability", "complain_bot"}
)
SEED = 20261124
DIET_EXAMPLES, DIET_EPOCHS = 2_000, 20
FOLDS = 5
PARSED = 200

_COUNTS = (
    {"name": "CountVectorsFeaturizer", "analyzer": "word", "min_ngram": 1, "max_ngram": 2},
    {"name": "CountVectorsFeaturizer", "analyzer": "char", "min_ngram": 1, "max_ngram": 3},
)
CANDIDATES: Mapping[str, Sequence[Mapping[str, Any]]] = {
    "linear acts (ours)": (
        {"name": "bot.components.act_classifier.LinearActClassifier", "C": 1.0, "random_state": SEED},
    ),
    "LogisticRegression": (
        *_COUNTS,
        {"name": "LogisticRegressionClassifier", "max_iter": 400, "random_state": SEED},
    ),
    "DIET": (
        *_COUNTS,
        {
            "name": "DIETClassifier", "epochs": DIET_EPOCHS, "random_seed": SEED,
            "entity_recognition": False, "constrain_similarities": True,
        },
    ),
}  # fmt: skip

Labelled = list[tuple[str, str]]


def examples(folders: Sequence[Path]) -> Labelled:
    """Text and intent of every example of Rasa YAML files, each once."""
    files = [path for folder in folders for path in sorted(folder.glob("*.yml"))]
    return list(dict.fromkeys(pair for path in files for pair in _in_file(path)))


def _in_file(path: Path) -> Iterator[tuple[str, str]]:
    for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
        for line in block["examples"].splitlines():
            if line.strip():
                yield line.strip().removeprefix("- ").strip(), block["intent"]


def stratified(told: Labelled, most: int) -> Labelled:
    """At most so many examples, each intent with its share."""
    if len(told) <= most:
        return told
    kept, _ = train_test_split(
        told, train_size=most, stratify=[intent for _, intent in told], random_state=SEED
    )
    return [(text, intent) for text, intent in kept]


def run(name: str, told: Labelled, asked: Sequence[str]) -> dict[str, Any]:
    """Train and load one candidate in this process: predictions of `asked`, seconds, milliseconds, megabytes."""
    from rasa.core.agent import Agent
    from rasa.model_training import train_nlu

    with tempfile.TemporaryDirectory() as folder:
        data, config = Path(folder) / "nlu.yml", Path(folder) / "config.yml"
        data.write_text(yaml.safe_dump({"version": "3.1", "nlu": _blocks(told)}, allow_unicode=True), "utf-8")
        pipeline = [{"name": "bot.components.tokenizer.LabourTokenizer"}, *CANDIDATES[name]]
        settings = {"recipe": "default.v1", "language": "zh", "assistant_id": "nlu", "pipeline": pipeline}
        config.write_text(yaml.safe_dump(settings), "utf-8")
        model, training = _timed(lambda: train_nlu(str(config), str(data), output=folder))
        agent, loading = _timed(lambda: Agent.load(model))
        parse = _parser(agent)
        answers, taken = zip(*(_timed(lambda text=text: parse(text)) for text in asked), strict=True)
    return {
        "predicted": answers,
        "train_s": round(training, 1),
        "load_s": round(loading, 2),
        "parse_ms": round(1000 * statistics.median(taken[:PARSED]), 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "rss_mb": _resident(),
    }


def _blocks(told: Labelled) -> list[dict[str, str]]:
    intents = sorted({intent for _, intent in told})
    return [
        {"intent": name, "examples": "".join(f"- {text}\n" for text, intent in told if intent == name)}
        for name in intents
    ]


def _parser(agent: Any) -> Callable[[str], str]:
    import asyncio

    loop = asyncio.new_event_loop()
    return lambda text: str(loop.run_until_complete(agent.parse_message(text))["intent"]["name"])


def _resident() -> int:
    """Megabytes this process holds now; training is over, so part of it is what training left behind."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    started = time.perf_counter()
    done = work()
    return done, time.perf_counter() - started


def apart(name: str, told: Labelled, asked: Sequence[str]) -> dict[str, Any]:
    """`run` in a process of its own, so that no candidate inherits another's memory or imports."""
    given = json.dumps({"name": name, "told": told, "asked": list(asked)})
    done = subprocess.run(
        [sys.executable, "-m", "tests.quality.compare_nlu", "--one"],
        input=given, capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def measure(name: str, told: Labelled, folds: int) -> dict[str, Any]:
    """Costs over all examples, macro-F1 of the held-out acts, and macro-F1 by stratified cross-validation."""
    told = stratified(told, DIET_EXAMPLES) if name == "DIET" else told
    acts = [json.loads(line) for line in ACTS.read_text(encoding="utf-8").splitlines()]
    whole = apart(name, told, [row["text"] for row in acts])
    texts, intents = (np.array(column, dtype=object) for column in zip(*told, strict=True))
    asked: list[str] = []
    found: list[str] = []
    cuts = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(texts, intents)
    for seen, left in islice(cuts, folds):
        trained = [(texts[place], intents[place]) for place in seen]
        found += apart(name, trained, list(texts[left]))["predicted"]
        asked += list(intents[left])
    right = [row["intent"] for row in acts]
    return {
        "examples": len(told),
        "folds": folds,
        "cross_validation": _scores(asked, found),
        "held_out_acts": _scores(right, whole.pop("predicted")),
        **whole,
    }


def _scores(right: Sequence[str], found: Sequence[str]) -> dict[str, Any]:
    """Macro-F1 over the intents that occur, the same with small talk as one act, and F1 of each intent."""
    names = sorted(set(right))
    each = f1_score(list(right), list(found), labels=names, average=None, zero_division=0)
    return {
        "macro_f1": round(float(np.mean(each)), 3),
        "macro_f1_one_smalltalk": round(
            _macro([_act(one) for one in right], [_act(one) for one in found]), 3
        ),
        "f1": {name: round(float(score), 2) for name, score in zip(names, each, strict=True)},
    }


def _macro(right: Sequence[str], found: Sequence[str]) -> float:
    return float(f1_score(right, found, labels=sorted(set(right)), average="macro", zero_division=0))


def _act(intent: str) -> str:
    return "smalltalk" if intent in SMALLTALK else intent


def table(results: Mapping[str, Mapping[str, Any]]) -> str:
    """The figures as a Markdown table, one row a candidate."""
    head = (
        "| classifier | examples | folds | macro-F1, cross-validation | small talk as one | macro-F1, held-out acts "
        "| small talk as one | train s | load s | parse ms | RSS MB | peak MB |\n|---|" + "---|" * 11 + "\n"
    )
    rows = (
        f"| {name} | {r['examples']} | {r['folds']} | {r['cross_validation']['macro_f1']} | {r['cross_validation']['macro_f1_one_smalltalk']} "
        f"| {r['held_out_acts']['macro_f1']} | {r['held_out_acts']['macro_f1_one_smalltalk']} | {r['train_s']} "
        f"| {r['load_s']} | {r['parse_ms']} | {r['rss_mb']} | {r['peak_mb']} |\n"
        for name, r in results.items()
    )
    return head + "".join(rows)


def main() -> None:
    """Measure the candidates named (all by default) and write nlu.json and nlu.md."""
    parser = argparse.ArgumentParser()
    parser.add_argument("candidates", nargs="*", help=f"of {', '.join(CANDIDATES)}")
    parser.add_argument("--folds", type=int, default=FOLDS, choices=range(1, FOLDS + 1))
    parser.add_argument("--one", action="store_true", help="read one run as JSON, print its result")
    given = parser.parse_args()
    if given.one:
        asked = json.load(sys.stdin)
        print(json.dumps(run(asked["name"], [tuple(pair) for pair in asked["told"]], asked["asked"])))
        return
    var = Path(os.environ.get("VAR", ROOT / "var"))
    told = examples([ROOT / "intents", var / "rasa" / "data"])
    results = json.loads(RESULT.read_text(encoding="utf-8")) if RESULT.exists() else {}
    for name in given.candidates or CANDIDATES:
        results[name] = measure(name, told, given.folds)
        RESULT.write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        RESULT.with_suffix(".md").write_text(
            "# Classifiers of the dialogue act\n\n" + table(results), encoding="utf-8"
        )
        print(table(results))


if __name__ == "__main__":
    main()
