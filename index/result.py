"""What answering a question gives: the public object of `labour ask`, the page and the hotline alike."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

from index.registers import opening
from index.search import Hit

Outcome = Literal[
    "answered",
    "clarify",
    "smalltalk",
    "urgent",
    "declined_out_of_scope",
    "declined_no_evidence",
    "declined_unlawful",
]


@dataclass(frozen=True)
class Citation:
    """One article an answer rests on; `name` is how it is spoken: 《劳动合同法》第八十二条第一款.

    `digest` says in plain words what the article says; `original` is its wording (原文) where it was ingested.
    """

    law: str
    article: int | None
    sub: int | None
    paragraph: int | None
    item: int | None
    section: str | None
    effective_from: date
    name: str
    digest: str | None = None
    original: str | None = None


@dataclass(frozen=True)
class Section:
    """A headed list of an answer: conditions, steps, materials."""

    heading: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """One card worded for a person; `score` is the confidence that it answers the question.

    `card` of an article told by itself is `law.<law>.<article>`. `notes` say what is uncertain in the text.
    `text` is the full register, `short` WeChat's first bubble, `spoken` the operator's sentence with the article.
    """

    card: str
    title: str
    text: str
    score: float
    verdict: str
    sections: tuple[Section, ...]
    citations: tuple[Citation, ...]
    notes: tuple[str, ...] = ()
    short: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Result:
    """The outcome of one question. `answers` are what was rejected when the outcome is not an answer."""

    question: str
    outcome: Outcome
    confidence: float
    text: str
    answers: tuple[Answer, ...]
    region: str
    as_of: date
    elapsed_ms: float
    label: str
    considered: tuple[Hit, ...] = field(default=(), repr=False)

    @property
    def short(self) -> str:
        """At most 120 characters: the bubble of the answer, or the first sentences of what is said without one."""
        return self.answers[0].short if self.outcome == "answered" else opening(self.text)

    @property
    def spoken(self) -> str | None:
        """What an operator reads aloud; None where there is no answer."""
        return self.answers[0].spoken if self.outcome == "answered" else None

    def public(self) -> dict[str, Any]:
        """The JSON object of CONTRACT.md: dates as ISO strings, numbers rounded."""
        return {
            "question": self.question,
            "outcome": self.outcome,
            "confidence": round(self.confidence, 3),
            "text": self.text,
            "short": self.short,
            "spoken": self.spoken,
            "elapsed_ms": round(self.elapsed_ms, 2),
            "answers": [public_answer(answer) for answer in self.answers],
            "region": self.region,
            "as_of": self.as_of.isoformat(),
            "calculation": None,
        }


def public_answer(answer: Answer) -> dict[str, Any]:
    """One answer as JSON."""
    shown = asdict(answer)
    shown["score"] = round(answer.score, 3)
    shown["citations"] = [
        {**asdict(citation), "effective_from": citation.effective_from.isoformat()}
        for citation in answer.citations
    ]
    return shown
