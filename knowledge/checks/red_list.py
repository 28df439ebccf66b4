"""The red list: illegal conclusions, promises and tones that no card may ever speak (knowledge/red_list.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from knowledge.checks.corpus import Corpus, told
from knowledge.load import KNOWLEDGE, Fault, line_of, read_yaml
from knowledge.schema import Record, Text

_CLAUSE = re.compile(r"[，,。；;！!？?：:\n]")
_NEGATION = re.compile(r"不|没|无|未|别|莫|违法|禁止|非法|误|错|“")


class Forbidden(Record):
    """One meaning nobody may be told; `about` narrows it to cards or sentences that speak of a matter."""

    says: Text
    because: Text
    about: Text | None = None
    negated: bool = True

    def is_said_in(self, clause: str, context: str) -> bool:
        """Whether a clause says it; `context` is the title with the whole sentence."""
        if self.about and not re.search(self.about, context):
            return False
        found = re.search(self.says, clause)
        return found is not None and not (self.negated and _NEGATION.search(clause))


class RedList(Record):
    """The whole file."""

    conclusions: tuple[Forbidden, ...]
    tone: tuple[Forbidden, ...]

    @cached_property
    def rows(self) -> tuple[Forbidden, ...]:
        """Every row."""
        return (*self.conclusions, *self.tone)


@lru_cache
def load_red_list(root: Path = KNOWLEDGE) -> RedList:
    """The red list of the knowledge folder."""
    return RedList.model_validate(read_yaml(root / "red_list.yml"))


def forbidden(sentence: str, title: str = "") -> Forbidden | None:
    """The first row of the red list that a sentence says, or None."""
    context = title + sentence
    clauses = _CLAUSE.split(sentence)
    return next(
        (row for row in load_red_list().rows if any(row.is_said_in(clause, context) for clause in clauses)),
        None,
    )


def illegal_conclusions(corpus: Corpus) -> Iterator[Fault]:
    """Sentences of cards and digests that the red list forbids."""
    for path, card in corpus.cards:
        for sentence in told(card):
            if row := forbidden(sentence, card.title):
                yield Fault(path, f"红线（{row.because}）：{sentence}", line_of(path, sentence[:12]))
    for law in corpus.laws.values():
        for digest in law.articles:
            if row := forbidden(digest.says):
                path = corpus.law_files[law.law]
                yield Fault(path, f"红线（{row.because}）：{digest.says}", line_of(path, digest.says[:12]))
