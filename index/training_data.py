"""The labelled sentences both learners use: the cards' questions and the intents folder.

One source: the scope model reads them here, Rasa reads the same through the file this writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import yaml

from knowledge.load import read_yaml
from knowledge.schema import Card, Topic
from language.controls import is_question

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


ASK, TELL = "ask_labour", "state_situation"
"""Rasa's intents for the cards' questions. The twenty topics have a macro-F1 of 0.53 among each other, so a topic from
Rasa would be wrong half of the time; the app finds the card (decision 11). Topics live on as labels of the scope model."""
MOST_ASKED, MOST_TOLD = 120, 15
"""Of one topic for Rasa, which only has to tell a question from other dialogue acts: more cost minutes and tell nothing
new. The scope model reads them all."""
SHORT, STORY = 15, 20
"""Letters up to which a text that asks nothing is still looking something up (加班费基数), and from which it tells."""
_MAY_ASK = re.compile(
    r"(.)[不没]\1|[谁问几该吗么啥嘛咋哪怎何能想]|好[多久]|得不|要不|是否|可否|还是|可以|有没|莫得[。]?$|来得及|多长|真假|真的假的|[嗦吧][，。]?$"
    r"|[不没][。]?$|[不没]得$|算不|条款|效力|认定|适用|规定|标准|范围|程序|处理"
)
_HAPPENED = re.compile(r"[我咱俺他她你了被没叫喊让]|老板|不给|不签|公司[说把要只多少跟]|单位[说把要只拖]")
"""Words of something that happened to somebody. 工伤期间的护理费 looks a matter up, 工伤没好催上班 tells one."""
_RUNS_ON = re.compile(r"[，,我]")
"""What a long title (用人单位办理住房公积金账户设立的义务) has not."""


def rasa_intent(example: Example) -> str | None:
    """The dialogue act of a labelled sentence; None where a card's question could be read as asking or as telling."""
    if example.intent not in {f"ask_{topic}" for topic in get_args(Topic)}:
        return example.intent
    if is_question(example.text):
        return ASK
    happened, is_long = bool(_HAPPENED.search(example.text)), len(example.text) >= STORY
    if _MAY_ASK.search(example.text):
        return ASK if len(example.text) <= SHORT else None
    if is_long and _RUNS_ON.search(example.text):
        return TELL if happened else None
    return ASK if is_long or not happened else None


def write_topic_intents(cards: Iterable[Card], path: Path) -> None:
    """Write the cards' questions as Rasa's training data, evenly over the topics and over the cards of each."""
    by_topic: dict[tuple[str, str], list[str]] = {}
    for example in topic_examples(cards):
        if intent := rasa_intent(example):
            by_topic.setdefault((intent, example.intent), []).append(example.text)
    sampled: dict[str, list[str]] = {}
    for (intent, _), texts in sorted(by_topic.items()):
        sampled.setdefault(intent, []).extend(_sample(texts, MOST_ASKED if intent == ASK else MOST_TOLD))
    blocks = [
        {"intent": intent, "examples": "".join(f"- {text}\n" for text in dict.fromkeys(texts))}
        for intent, texts in sampled.items()
    ]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")


def _sample(texts: list[str], most: int) -> list[str]:
    """At most so many of them, at even distances."""
    taken = min(most, len(texts))
    return [texts[place * len(texts) // taken] for place in range(taken)]


def _examples(path: Path) -> Iterator[Example]:
    content = read_yaml(path)
    assert isinstance(content, dict)
    for block in content["nlu"]:
        for line in block.get("examples", "").splitlines():
            if text := line.strip().removeprefix("- ").strip():
                yield Example(text, block["intent"])
