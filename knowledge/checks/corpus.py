"""What the rules read: every record with its file, and the official texts where they are at hand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from knowledge.figures import Figures
from knowledge.law import Law
from knowledge.schema import Card, Reference
from knowledge.statutes import Article, read_statute


@dataclass(frozen=True)
class Corpus:
    """The records under test. `statutes` None means that the official texts are not at hand, `continuations` and
    `presumed` None that there are no tables of them.
    """

    cards: list[tuple[Path, Card]]
    laws: Mapping[str, Law]
    law_files: Mapping[str, Path]
    figures: Figures
    statutes: Path | None
    continuations: Path | None = None
    presumed: Path | None = None

    @cached_property
    def texts(self) -> dict[str, dict[str, Article]]:
        """Short name of each law whose text is at hand → its articles."""
        if self.statutes is None:
            return {}
        files = (path for path in sorted(self.statutes.glob("*.md")) if path.stem != "INDEX")
        return {short_name(path): read_statute(path) for path in files}

    @cached_property
    def files(self) -> dict[str, Path]:
        """Card id → its file."""
        return {card.id: path for path, card in self.cards}

    @cached_property
    def by_id(self) -> dict[str, Card]:
        """Card id → card."""
        return {card.id: card for _, card in self.cards}

    def text_of(self, law: str, key: str) -> str | None:
        """A whole article or section as one string; None where its text is not at hand."""
        article = self.texts.get(law, {}).get(key)
        return None if article is None else article.whole

    def cited(self, reference: Reference) -> str | None:
        """The text of the article or section a reference points to; None where it is not at hand."""
        return self.text_of(reference.law, reference.article_key or reference.section or "")


def told(card: Card) -> Iterator[str]:
    """Every sentence of a card that a person is shown as guidance."""
    yield card.verdict
    if card.employer_verdict:
        yield card.employer_verdict
    yield from (
        *card.conditions,
        *card.exceptions,
        *card.steps,
        *card.materials,
        *card.deadlines,
        *card.where,
    )
    yield from (premise.correction for premise in card.false_premises)


def short_name(path: Path) -> str:
    """The law a statute file holds: `住房公积金管理条例-节录2026.md` → 住房公积金管理条例."""
    return re.sub(r"-节录.*$", "", path.stem)
