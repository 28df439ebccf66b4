"""The labelled sentences both learners use: the cards' questions and the intents folder.

One source: the scope model reads them here, Rasa reads the same through the file this writes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from knowledge.load import read_yaml
from knowledge.schema import Card

INTENTS = Path(__file__).parent.parent / "intents"


@dataclass(frozen=True)
class Example:
    """One sentence and the intent it is labelled with."""

    text: str
    intent: str


def topic_examples(cards: Iterable[Card]) -> list[Example]:
    """Every question on every card, labelled `ask_<topic>`."""
    return [Example(question, f"ask_{card.topic}") for card in cards for question in card.questions]


def written_examples(folder: Path = INTENTS) -> list[Example]:
    """Every example written by hand under intents/."""
    return [example for path in sorted(folder.glob("*.yml")) for example in _examples(path)]


MOST_EXAMPLES = 120
"""Of one topic for Rasa, which only has to tell a question from other dialogue acts: more cost minutes and tell nothing
new. The scope model reads them all."""


def write_topic_intents(cards: Iterable[Card], path: Path) -> None:
    """Write a sample of the cards' questions as Rasa training data, one intent a topic, evenly over its cards."""
    by_intent: dict[str, list[str]] = {}
    for example in topic_examples(cards):
        by_intent.setdefault(example.intent, []).append(example.text)
    blocks = [
        {"intent": intent, "examples": "".join(f"- {text}\n" for text in _sample(texts))}
        for intent, texts in sorted(by_intent.items())
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")


def _sample(texts: list[str]) -> list[str]:
    """At most MOST_EXAMPLES of them, at even distances."""
    taken = min(MOST_EXAMPLES, len(texts))
    return [texts[place * len(texts) // taken] for place in range(taken)]


def _examples(path: Path) -> Iterator[Example]:
    content = read_yaml(path)
    assert isinstance(content, dict)
    for block in content["nlu"]:
        for line in block.get("examples", "").splitlines():
            if text := line.strip().removeprefix("- ").strip():
                yield Example(text, block["intent"])
