"""The shape of every record under knowledge/: cards, laws, districts and dated rates.

All models are frozen; unknown keys are errors, so a typing slip in a YAML file never passes silently.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

NATIONWIDE = "全国"
CITY = "重庆市"

Topic = Literal[
    "contract",
    "wages",
    "arrears",
    "arbitration",
    "inspection",
    "mediation",
    "hours",
    "leave",
    "dismissal",
    "injury",
    "insurance",
    "women",
    "dispatch",
    "gig",
    "overage",
    "noncompete",
    "parttime",
    "evidence",
    "compliance",
    "city",
]
Calculator = Literal[
    "severance",
    "unlawful_dismissal",
    "notice_pay",
    "double_wage",
    "overtime",
    "annual_leave_days",
    "annual_leave_pay",
    "sick_period",
    "sick_pay",
    "probation_limit",
    "arbitration_limit",
    "inspection_limit",
    "unpaid_wages",
    "minimum_wage_gap",
    "part_time",
    "maternity_days",
    "retirement_age",
    "working_days_deadline",
    "work_injury_lump_sum",
    "additional_damages",
    "training_bond",
    "non_compete_pay",
    "injury_leave_pay",
    "unemployment_months",
    "site_wages",
]
Audience = Literal["worker", "employer", "both"]
Level = Literal["法律", "行政法规", "部门规章", "规范性文件", "司法解释", "地方性法规"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2)]
CardId = Annotated[str, StringConstraints(pattern=r"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$")]


class Record(BaseModel):
    """Base of every knowledge record: frozen, strict about its keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Period(Record):
    """A closed range of civil dates (Asia/Shanghai); `end` None means "still so".

    Written in YAML as `{from: 2008-01-01, to: null}`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    start: date = Field(alias="from")
    end: date | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _ordered(self) -> Period:
        if self.end is not None and self.end < self.start:
            raise ValueError("period ends before it starts")
        return self

    def covers(self, day: date) -> bool:
        """Whether `day` lies inside the period, both ends included."""
        return self.start <= day and (self.end is None or day <= self.end)


class Reference(Record):
    """Where a statement stands in the law: a numbered article, or a section of an unnumbered document.

    刑法第二百七十六条之一 is article 276, sub 1; `paragraph` is 款, `item` is 项.
    """

    law: Text
    article: int | None = Field(default=None, ge=1)
    sub: int | None = Field(default=None, ge=1)
    paragraph: int | None = Field(default=None, ge=1)
    item: int | None = Field(default=None, ge=1)
    section: str | None = None

    @model_validator(mode="after")
    def _article_or_section(self) -> Reference:
        if (self.article is None) == (self.section is None):
            raise ValueError("a citation names either an article or a section")
        return self

    @property
    def article_key(self) -> str | None:
        """The article as the law registry writes it: `82`, or `276-1` for 二百七十六条之一."""
        if self.article is None:
            return None
        return f"{self.article}-{self.sub}" if self.sub else str(self.article)


class FalsePremise(Record):
    """A common wrong belief and the sentence that corrects it before anything else is said."""

    premise: Text
    correction: Text


class Derived(Record):
    """A number told by a card that follows from its articles without standing in them, and how."""

    number: float
    because: Text


class Card(Record):
    """One question of practice with its answer. The verdict comes first and must stand alone.

    `dated_by`: a rule about what happened goes by the day of the event; a rule about a procedure goes
    by the day the step is taken. `favours` is the side that the rule comes out for; a `counterpart` tells the
    same rule to the other side and must favour the same. `replaces` is the card whose rule held before.
    """

    id: CardId
    title: Text
    topic: Topic
    audience: Audience
    region: Text = NATIONWIDE
    applies: Period
    dated_by: Literal["event", "filing"] = "event"
    verdict: Annotated[str, StringConstraints(min_length=8, max_length=120)]
    employer_verdict: Text | None = None
    conditions: tuple[Text, ...] = Field(min_length=1)
    exceptions: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = Field(min_length=1)
    materials: tuple[Text, ...] = ()
    deadlines: tuple[Text, ...] = ()
    where: tuple[Text, ...] = ()
    citations: tuple[Reference, ...] = Field(min_length=1, max_length=6)
    questions: tuple[Text, ...] = Field(min_length=10)
    false_premises: tuple[FalsePremise, ...] = ()
    derived: tuple[Derived, ...] = ()
    related: tuple[CardId, ...] = ()
    calculators: tuple[Calculator, ...] = ()
    favours: Literal["worker", "employer", "depends"] | None = None
    counterpart: CardId | None = None
    replaces: CardId | None = None
    owner: Text
    reviewed_on: date
    review_by: date
    state: Literal["draft", "reviewed", "approved"]
    verified: bool
    verified_reason: Text

    @property
    def governing(self) -> Reference:
        """The citation that decides the question; editors put it first."""
        return self.citations[0]


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
    """One law of the registry: when it holds, and which articles and paragraphs it has."""

    law: Text
    title: Text
    number: str
    issued_by: Text
    level: Level
    region: Text = NATIONWIDE
    in_force: Period
    amendments: tuple[Amendment, ...] = ()
    repeals: tuple[Repeal, ...] = ()
    complete: bool
    paragraphs: dict[str, int]
    sections: tuple[str, ...] = ()
    articles: tuple[Digest, ...] = ()

    def effective_from(self, article_key: str | None) -> date:
        """The day from which the present wording of an article holds."""
        for amendment in self.amendments:
            if article_key in amendment.articles:
                return amendment.start
        return self.in_force.start
