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

    def overlaps(self, other: Period) -> bool:
        """Whether any day lies in both."""
        begins_in_time = other.end is None or self.start <= other.end
        return begins_in_time and (self.end is None or other.start <= self.end)


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


def article(
    law: str, number: int, paragraph: int | None = None, item: int | None = None, sub: int | None = None
) -> Reference:
    """An article by law, number and part."""
    return Reference(law=law, article=number, paragraph=paragraph, item=item, sub=sub)


class FalsePremise(Record):
    """A common wrong belief and the sentence that corrects it before anything else is said."""

    premise: Text
    correction: Text


class Derived(Record):
    """A number told by a card that follows from its articles without standing in them, and how."""

    number: float
    because: Text


class Approval(Record):
    """Who answers for a card's wording: the office, the person, the day, and the number of that wording."""

    office: Text
    name: Text
    approved_on: date
    wording: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Card(Record):
    """One question of practice with its answer. The verdict comes first and must stand alone.

    `dated_by`: a rule about what happened goes by the day of the event; a rule about a procedure goes
    by the day the step is taken. `tried_from` is since when tribunals decide as the card says, where an article it cites
    holds by the day of the trial and is younger than `applies`. `favours` is the side that the rule comes out for; a `counterpart` tells the
    same rule to the other side and must favour the same. `keywords` are what people and statutes call the matter,
    searched beside the questions. `replaces` is the card whose rule held before.
    """

    id: CardId
    title: Text
    topic: Topic
    audience: Audience
    region: Text = NATIONWIDE
    applies: Period
    dated_by: Literal["event", "filing"] = "event"
    tried_from: date | None = None
    verdict: Annotated[str, StringConstraints(min_length=8, max_length=120)]
    employer_verdict: Text | None = None
    conditions: tuple[Text, ...] = Field(min_length=1)
    exceptions: tuple[Text, ...] = ()
    steps: tuple[Text, ...] = Field(min_length=1)
    materials: tuple[Text, ...] = ()
    deadlines: tuple[Text, ...] = ()
    where: tuple[Text, ...] = ()
    citations: tuple[Reference, ...] = Field(min_length=1, max_length=6)
    questions: tuple[Text, ...] = Field(min_length=1)
    keywords: tuple[Text, ...] = ()
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
    approval: Approval | None = None

    @model_validator(mode="after")
    def _approved_by_somebody(self) -> Card:
        if (self.state == "approved") != (self.approval is not None):
            raise ValueError("an approved card names its approval, and no other card does")
        return self

    @property
    def governing(self) -> Reference:
        """The citation that decides the question; editors put it first."""
        return self.citations[0]
