"""What cards presume: of cards that exist, readable, and told by nearly all of a card's own questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from knowledge.checks.corpus import Corpus
from knowledge.load import Fault, line_of
from knowledge.presumed import PLAIN, PresumedError, load_presumed
from knowledge.schema import Card
from language.normalise import normalise
from language.variants import standardise

LEAST = 0.7
"""Share of a card's own questions that tell a circumstance; below it, the words are too few or the card presumes no such thing."""


def broken_presumptions(corpus: Corpus) -> Iterator[Fault]:
    """Entries of no card, expressions that are none, circumstances that the card's own questions do not tell."""
    if corpus.presumed is None:
        return
    try:
        entries = load_presumed(corpus.presumed)
    except PresumedError as error:
        yield Fault(corpus.presumed, f"读不懂：{error}")
        return
    for name in sorted(set(corpus.by_id) - set(entries)):
        yield Fault(corpus.files[name], f"{corpus.presumed.name} 里没有写它假定了什么")
    for name, entry in entries.items():
        card = corpus.by_id.get(name)
        problems = (
            [
                problem
                for problem in (
                    *(_problem(words, card) for words in entry.presumes),
                    _contrary(entry.unless, card),
                )
                if problem
            ]
            if card
            else [f"没有这张卡片：{name}"]
        )
        yield from (_fault(corpus.presumed, name, problem) for problem in problems)


def _problem(words: Sequence[str], card: Card) -> str | None:
    try:
        told = re.compile("|".join(f"(?:{word})" for word in words))
    except re.error as error:
        return f"{'、'.join(words[:3])}……不是有效的表达式：{error}"
    if told.search(""):
        return f"{'、'.join(words[:3])}……什么话都算说到了"
    if odd := next((word for word in words if PLAIN.fullmatch(word) and standardise(word) != word), None):
        return f"“{odd}”读的时候会改写成“{standardise(odd)}”，请直接写后一个"
    silent = [one for one in card.questions if not told.search(standardise(normalise(one)))]
    if len(silent) > (1 - LEAST) * len(card.questions):
        return f"自己的问题大多没有说到“{'、'.join(words[:3])}……”：{silent[0]}"
    return None


def _contrary(words: Sequence[str], card: Card) -> str | None:
    """What is wrong with the words that tell the contrary: most of the card's own questions must not tell it."""
    if not words:
        return None
    try:
        told = re.compile("|".join(f"(?:{word})" for word in words))
    except re.error as error:
        return f"{'、'.join(words[:3])}……不是有效的表达式：{error}"
    spoken = [one for one in card.questions if told.search(standardise(normalise(one)))]
    if len(spoken) > (1 - LEAST) * len(card.questions):
        return f"自己的问题大多说到了 unless 里的话：{spoken[0]}"
    return None


def _fault(folder: Path, name: str, problem: str) -> Fault:
    entry = f"{name}:"
    file = next(path for path in sorted(folder.glob("*.yml")) if entry in path.read_text(encoding="utf-8"))
    return Fault(file, problem, line_of(file, entry))
