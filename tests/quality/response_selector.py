"""Rasa's own way to answer from questions, as a baseline: `.venv-rasa/bin/python -m tests.quality.response_selector`.

Trains a ResponseSelector on the cards' questions, which `var/index/records.json` holds, and asks it our own
evaluation questions: is the right card first, among three. Takes the better part of an hour on two cores; never in CI.
Writes `docs/results/response_selector.json`.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "docs" / "results" / "response_selector.json"
QUESTIONS = Path(__file__).parent / "questions"
SEED = 20261124
GOAL = "card"
"""The retrieval intent: card/<id>."""


def card_questions(index: Path) -> dict[str, list[str]]:
    """The questions of each card, as the index holds them."""
    records = json.loads((index / "records.json").read_text(encoding="utf-8"))
    return {card["id"]: card["questions"] for card in records["cards"]}


def right_cards(row: Mapping[str, Any]) -> set[str]:
    """The cards that answer a question."""
    return {row["card"], *row.get("also", ())}


def train(asked: Mapping[str, Sequence[str]], epochs: int, folder: Path) -> str:
    """Train on the questions; the path of the model."""
    from rasa.model_training import train_nlu

    blocks = [
        {"intent": f"{GOAL}/{card}", "examples": "".join(f"- {text}\n" for text in texts)}
        for card, texts in asked.items()
    ]
    domain = {
        "version": "3.1",
        "intents": [GOAL],
        "responses": {f"utter_{GOAL}/{card}": [{"text": card}] for card in asked},
    }
    pipeline = [
        {"name": "bot.components.tokenizer.LabourTokenizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "word", "min_ngram": 1, "max_ngram": 2},
        {"name": "ResponseSelector", "epochs": epochs, "random_seed": SEED, "constrain_similarities": True},
    ]
    settings = {"recipe": "default.v1", "language": "zh", "assistant_id": "baseline", "pipeline": pipeline}
    files = {"nlu.yml": {"version": "3.1", "nlu": blocks}, "domain.yml": domain, "config.yml": settings}
    for name, content in files.items():
        (folder / name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return str(
        train_nlu(
            str(folder / "config.yml"),
            str(folder / "nlu.yml"),
            str(folder),
            domain=str(folder / "domain.yml"),
        )
    )


def ranked(agent: Any, loop: asyncio.AbstractEventLoop, text: str) -> list[str]:
    """The cards a question selects, best first."""
    parsed = loop.run_until_complete(agent.parse_message(text))
    ranking = parsed["response_selector"]["default"]["ranking"]
    return [one["intent_response_key"].split("/", 1)[1] for one in ranking]


def main() -> None:
    """Train, ask, write what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=ROOT / "var" / "index")
    parser.add_argument("--epochs", type=int, default=40)
    given = parser.parse_args()
    from rasa.core.agent import Agent

    rows = [
        row
        for file in sorted(QUESTIONS.glob("*.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
        if row["card"]
    ]
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        model = train(card_questions(given.index), given.epochs, Path(folder))
        training = time.perf_counter() - started
        agent, loop = Agent.load(model), asyncio.new_event_loop()
        started = time.perf_counter()
        found = [ranked(agent, loop, row["question"]) for row in rows]
        parsing = (time.perf_counter() - started) / len(rows)
    first = sum(bool(right_cards(row) & set(cards[:1])) for row, cards in zip(rows, found, strict=True))
    three = sum(bool(right_cards(row) & set(cards[:3])) for row, cards in zip(rows, found, strict=True))
    result = {
        "questions": len(rows),
        "epochs": given.epochs,
        "first": round(first / len(rows), 3),
        "in_three": round(three / len(rows), 3),
        "train_s": round(training, 1),
        "parse_ms": round(1000 * parsing, 1),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
