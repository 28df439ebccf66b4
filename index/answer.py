"""The answer path, one list of steps: read, scope, date and place, search, decide, word."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index import wording
from index.citations import cite, in_force_on
from index.emergency import speaks_of_self_harm
from index.event_date import event_date
from index.result import Answer, Outcome, Result
from index.scope import ScopeModel, Verdict
from index.search import Hit, Search, reject
from index.subject import speaks_of
from knowledge.districts import HOME, Districts, Place
from knowledge.in_force import Profile, Setting, in_force, is_served
from knowledge.law import Law
from language.entities import entities
from language.normalise import has_words

MOST_ANSWERS = 5
MOST_CITATIONS = 6
LONGEST_QUESTION = 10_000


@dataclass(frozen=True)
class Thresholds:
    """Where the decision falls: answer from `answer` up, ask back from `clarify` up; an outside verdict stands
    from `outside` up unless a card is surer than `rescue`.
    """

    answer: float = 0.4
    clarify: float = 0.15
    outside: float = 0.5
    rescue: float = 0.9


@dataclass(frozen=True)
class Question:
    """A question with its circumstances; `on` is today for relative dates and the event day where the text names none."""

    text: str
    on: date
    region: str | None = None
    audience: Literal["worker", "employer"] | None = None


class Answerer:
    """Answers questions from the cards; no dialogue, no writes."""

    def __init__(
        self,
        *,
        search: Search,
        scope: ScopeModel,
        laws: Mapping[str, Law],
        districts: Districts,
        profile: Profile,
        thresholds: Thresholds = Thresholds(),
    ) -> None:
        self._search = search
        self._scope = scope
        self.laws = laws
        self._districts = districts
        self._profile = profile
        self._thresholds = thresholds

    def ask(self, question: Question) -> Result:
        """The outcome of one question; whatever is typed gets one."""
        started = time.perf_counter()
        if not has_words(question.text) or len(question.text) > LONGEST_QUESTION:
            return self._unreadable(question, started)
        verdict = self._scope.decide(question.text)
        setting = self._setting(question)
        hits = self._search.hits(question.text, lambda card: in_force(card, setting), verdict.of("labour"))
        outdated = self._is_outdated(question, verdict, hits, setting)
        if outdated:
            hits = []
        hits = [hit for hit in hits if speaks_of(hit.card, question.text)]
        outcome = self._decide(question.text, verdict, hits)
        return self._result(question, setting, verdict, outcome, hits, started)

    def scope(self, text: str) -> Verdict:
        """The scope of one message alone, for the dialogue."""
        return self._scope.decide(text)

    def _is_outdated(
        self, question: Question, verdict: Verdict, hits: Sequence[Hit], setting: Setting
    ) -> bool:
        """Whether the card that answers best of all is surely the one, but not in force here and then.

        Then nothing is answered: the next best card would tell another rule than the one asked for.
        """
        anywhere = self._search.hits(
            question.text, lambda card: is_served(card, setting.profile), verdict.of("labour"), limit=1
        )
        if not anywhere or anywhere[0].card.id in {hit.card.id for hit in hits}:
            return False
        return anywhere[0].score >= self._thresholds.answer

    def _setting(self, question: Question) -> Setting:
        event = event_date(question.text, question.on)
        return Setting(
            event=event, asked=question.on, place=self._place(question, event), profile=self._profile
        )

    def _place(self, question: Question, event: date) -> Place:
        told = [entity.text for entity in entities(question.text) if entity.label == "district"]
        ours = [name for name in told if name in self._districts.names()]
        name = next(iter(ours or told), question.region)
        return self._districts.place(name, event) if name else HOME

    def _decide(self, text: str, verdict: Verdict, hits: Sequence[Hit]) -> Outcome:
        best = hits[0].score if hits else 0.0
        limits = self._thresholds
        if verdict.scope == "urgent" or speaks_of_self_harm(text):
            return "urgent"
        if verdict.scope == "unlawful":
            return "declined_unlawful"
        if verdict.scope == "smalltalk" and best < limits.rescue:
            return "smalltalk"
        if verdict.of("outside") >= limits.outside and best < limits.rescue:
            return "declined_out_of_scope"
        if best >= limits.answer:
            return "answered"
        if verdict.of("labour") < 0.5:
            return "declined_out_of_scope" if verdict.scope == "outside" else "clarify"
        return "clarify" if best >= limits.clarify else "declined_no_evidence"

    def _result(
        self,
        question: Question,
        setting: Setting,
        verdict: Verdict,
        outcome: Outcome,
        hits: Sequence[Hit],
        started: float,
    ) -> Result:
        sure = [hit for hit in hits if hit.score >= self._thresholds.answer]
        used = sure if outcome in ("answered", "urgent") else []
        rejected = [] if outcome == "smalltalk" else hits
        shown = (used or rejected)[:MOST_ANSWERS]
        answers = tuple(self._answer(hit, question, setting) for hit in shown)
        considered = [*used, *reject([hit for hit in hits if hit not in used], outcome)]
        return Result(
            question=question.text,
            outcome=outcome,
            confidence=self._confidence(outcome, verdict, hits),
            text=self._text(outcome, verdict, setting, answers, bool(hits)),
            answers=answers,
            region=setting.place.name,
            as_of=setting.event,
            elapsed_ms=(time.perf_counter() - started) * 1000,
            label=verdict.label,
            considered=tuple(considered),
        )

    def _answer(self, hit: Hit, question: Question, setting: Setting) -> Answer:
        card = hit.card
        day = setting.asked if card.dated_by == "filing" else setting.event
        holding = [reference for reference in card.citations if in_force_on(reference, self.laws, day)]
        citations = tuple(cite(reference, self.laws) for reference in holding[:MOST_CITATIONS])
        to_employer = question.audience == "employer" and card.employer_verdict
        verdict = card.employer_verdict if to_employer and card.employer_verdict else card.verdict
        parts = wording.sections(card)
        text = wording.full_text(verdict, citations, parts)
        return Answer(card.id, card.title, text, hit.score, verdict, parts, citations)

    def _text(
        self, outcome: Outcome, verdict: Verdict, setting: Setting, answers: Sequence[Answer], any_hit: bool
    ) -> str:
        if outcome == "answered":
            return self._answered(setting, answers[0])
        if outcome == "urgent":
            sure = [answer for answer in answers if answer.score >= self._thresholds.answer]
            return "\n".join([wording.URGENT, *([self._answered(setting, sure[0])] if sure else [])])
        if outcome == "smalltalk":
            return wording.smalltalk(verdict.label)
        if outcome == "declined_unlawful":
            return wording.UNLAWFUL
        if outcome == "declined_out_of_scope":
            return wording.OUT_OF_SCOPE
        if outcome == "clarify":
            return wording.rejected(wording.CLARIFY, answers if verdict.of("labour") >= 0.5 else ())
        return wording.rejected(wording.NO_EVIDENCE, answers) if any_hit else wording.NOT_IN_FORCE

    def _answered(self, setting: Setting, answer: Answer) -> str:
        notes = [f"（{setting.place.note}）"] if setting.place.note else []
        return wording.answered(answer, national_only=not setting.place.known, notes=notes)

    def _confidence(self, outcome: Outcome, verdict: Verdict, hits: Sequence[Hit]) -> float:
        if outcome in ("answered", "clarify", "declined_no_evidence"):
            best = hits[0].score if hits else 0.0
            return best if outcome == "answered" else 1 - best
        return verdict.of(verdict.scope)

    def _unreadable(self, question: Question, started: float) -> Result:
        long = len(question.text) > LONGEST_QUESTION
        return Result(
            question=question.text,
            outcome="clarify",
            confidence=1.0,
            text=wording.TOO_LONG if long else wording.CLARIFY,
            answers=(),
            region=question.region or HOME.name,
            as_of=question.on,
            elapsed_ms=(time.perf_counter() - started) * 1000,
            label="unreadable",
        )
