"""The shape of a law in the registry: when it holds, its articles and paragraphs, and their digests."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from knowledge.schema import NATIONWIDE, Period, Record, Text

Level = Literal["法律", "行政法规", "部门规章", "规范性文件", "司法解释", "地方性法规"]


class Amendment(Record):
    """Articles whose present wording took effect later than the law itself."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    articles: tuple[str, ...] = Field(min_length=1)
    start: date = Field(alias="from")


class Repeal(Record):
    """A paragraph (or, with paragraph None, an article) that no longer holds from `start` on."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    article: str
    paragraph: int | None = None
    start: date = Field(alias="from")
    by: Text


class Override(Record):
    """A later rule that governs where it says otherwise."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    by: Text
    start: date = Field(alias="from")


class Digest(Record):
    """What one article says, in a sentence or two of plain words; its period follows from the law's dates.

    `numbers` are the article's figures as said aloud (`30日`, `2倍`), `who` the people it binds or protects.
    """

    article: int | None = Field(default=None, ge=1)
    sub: int | None = Field(default=None, ge=1)
    section: str | None = None
    says: Annotated[str, StringConstraints(strip_whitespace=True, min_length=6, max_length=160)]
    who: tuple[Text, ...] = ()
    numbers: tuple[str, ...] = ()
    overridden: Override | None = None

    @property
    def key(self) -> str:
        """The article as the registry writes it, or the section."""
        if self.article is None:
            return self.section or ""
        return f"{self.article}-{self.sub}" if self.sub else str(self.article)


class Law(Record):
    """One law of the registry: when it holds, and which articles and paragraphs it has.

    `by_trial`: whatever the day of the event, it holds for what is tried from its first day on: procedure, and
    interpretations of the Supreme People's Court that do not say otherwise (人身损害赔偿解释 24 does).
    """

    law: Text
    title: Text
    number: str
    issued_by: Text
    level: Level
    region: Text = NATIONWIDE
    in_force: Period
    by_trial: bool = False
    amendments: tuple[Amendment, ...] = ()
    repeals: tuple[Repeal, ...] = ()
    complete: bool
    paragraphs: dict[str, int]
    sections: tuple[str, ...] = ()
    articles: tuple[Digest, ...] = ()

    @cached_property
    def _digests(self) -> dict[str, Digest]:
        return {digest.key: digest for digest in self.articles}

    def digest(self, key: str) -> Digest | None:
        """What an article or a section says in plain words, or None where nobody has written it."""
        return self._digests.get(key)

    def effective_from(self, article_key: str | None) -> date:
        """The day from which the present wording of an article holds."""
        for amendment in self.amendments:
            if article_key in amendment.articles:
                return amendment.start
        return self.in_force.start
