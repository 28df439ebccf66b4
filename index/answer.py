"""The answer path, one list of steps: read, scope, date and place, search, decide, word."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from index import refusals, wording
from index.articles import ArticleSearch
from index.audience import Side
from index.beside import served
from index.boundary import Boundary
from index.claims import Told
from index.danger_words import Kind
from index.deciding import DELIVERED, Thresholds, decide, is_urgent
from index.drafting import ClaimTold, Drafter
from index.encoder import Vectors
from index.finding import Finder, Found, usable_in
from index.phrasing import Phrasing
from index.query import Query, QueryReader
from index.result import Answer, Outcome, Result
from index.scope import Verdict
from index.search import Hit, Search, reject
from index.setting_reader import SettingReader
from index.unreadable import is_fragment, unreadable
from knowledge.districts import HOME
from knowledge.in_force import Setting
from knowledge.law import Law
from knowledge.quarantine import NOTHING_HELD, Quarantine
from knowledge.schema import Card
from language.normalise import has_words

MOST_ANSWERS = 5
MOST_CARDS = 4
"""Where no card is sure, the last place is the nearest article's."""
LONGEST_QUESTION = 10_000
GUESSED_RIGHTLY = 0.2
"""By how much less sure a card may be of the guess: of the texts that are guessed at, most have slips."""
READINGS_KEPT = 16
"""A conversation asks several things of one message: its scope, its danger, its claims, its answer."""


@dataclass(frozen=True)
class Question:
    """A question with its circumstances; `on` is today for relative dates and the event day where the text names none.

    `continues`: it goes on from an answer about labour, so that little less than certainty takes it for another matter.
    `card`: the one a conversation has chosen; where the title asked finds it first, no word in it can decline it again.
    """

    text: str
    on: date
    region: str | None = None
    audience: Side | None = None
    continues: bool = False
    card: str | None = None


class Answerer:
    """Answers questions from the cards; no dialogue, no writes."""

    def __init__(
        self,
        *,
        search: Search,
        articles: ArticleSearch,
        reader: QueryReader,
        boundary: Boundary,
        setting_reader: SettingReader,
        drafter: Drafter,
        quarantine: Callable[[], Quarantine] = lambda: NOTHING_HELD,
        thresholds: Thresholds = DELIVERED,
    ) -> None:
        self._search = search
        self._read = lru_cache(READINGS_KEPT)(reader.read)
        self._guess = reader.guess
        self._boundary = boundary
        self._settings = setting_reader
        self._drafter = drafter
        self._phrasing = Phrasing(search.cards, drafter.laws, search.similarity, thresholds)
        self._thresholds = thresholds
        self._finder = Finder(search=search, articles=articles, quarantine=quarantine, thresholds=thresholds)

    @property
    def laws(self) -> Mapping[str, Law]:
        """The registry the answers cite."""
        return self._drafter.laws

    @property
    def cards(self) -> Mapping[str, Card]:
        """Every card by id, also those that may not be told here and now."""
        return self._search.cards

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (texts, dimension): what each means."""
        return self._search.encode(texts)

    def ask(self, question: Question) -> Result:
        """The outcome of one question; whatever is typed gets one."""
        started = time.perf_counter()
        if len(question.text) > LONGEST_QUESTION:
            return self._unread(question, "clarify", wording.TOO_LONG, started)
        if not has_words(question.text):
            return self._unread(question, "clarify", wording.CLARIFY, started)
        if why := unreadable(question.text):
            return self._unread(question, why.outcome, refusals.UNREADABLE[why.kind], started)
        query = self._read(question.text, question.audience)
        if query.verdict.scope != "smalltalk" and is_fragment(question.text):
            return self._unread(question, "clarify", refusals.UNREADABLE["fragment"], started)
        setting = self._settings.setting(question.text, question.on, question.region)
        query, found = self._meant(question, query, setting)
        return self._result(question, setting, query, self._outcome(question, query, found), found, started)

    def _meant(self, question: Question, query: Query, setting: Setting) -> tuple[Query, Found]:
        """The query and what it finds, or what is found with all that may be a slip mended, where a card is hardly less sure of that.

        What it is about, its dangers and its schemes are judged by the plain reading alone.
        """
        if question.card:
            query = replace(query, is_title=True)
            return query, self._finder.find(query, setting)
        found = self._finder.find(query, setting)
        may_be_slips = bool(found.hits) and query.verdict.scope == "labour"
        guess = self._guess(question.text, question.audience) if may_be_slips else None
        other = self._finder.find(guess, setting) if guess else found
        if guess and other.hits and other.hits[0].score + GUESSED_RIGHTLY > found.hits[0].score:
            return replace(query, claims=guess.claims), other
        return query, found

    def _outcome(self, question: Question, query: Query, found: Found) -> Outcome:
        best = found.hits[0] if found.hits else None
        if best and best.card.id == question.card:
            return "answered"
        is_of_labour = question.continues or question.audience == "employer"
        limits = self._thresholds.continuing() if is_of_labour else self._thresholds
        outside = self._boundary.outside(query.verdict, best.evidence if best else None)
        by_number = any(hit.named for hit in found.articles)
        return decide(query, found.hits, limits, outside=outside, by_number=by_number)

    def scope(self, text: str) -> Verdict:
        """The scope of one message alone, for the dialogue."""
        return self._read(text).verdict

    def tells_a_claim(self, text: str) -> bool:
        """Whether a message is a claim by itself and hardly anything else: 我被开了."""
        claims = self._read(text).claims
        return bool(claims) and claims[0].is_bare and claims[0].claim.card is not None

    def is_urgent(self, text: str) -> bool:
        """Whether a message tells of somebody in danger now."""
        return not is_fragment(text) and is_urgent(self._read(text), self._thresholds)

    def danger(self, text: str) -> Kind | None:
        """The kind of danger that the rules find in a message."""
        told = self._read(text).danger
        return told.kind if told else None

    def _result(
        self,
        question: Question,
        setting: Setting,
        query: Query,
        outcome: Outcome,
        found: Found,
        started: float,
    ) -> Result:
        verdict = query.verdict
        sure = [hit for hit in found.hits if hit.score >= self._thresholds.answer] or found.hits[:1]
        used = sure if outcome in ("answered", "urgent") else []
        shown = [] if outcome == "smalltalk" else found.hits
        answers = self._answers(query, setting, shown, found, outcome)
        considered = [*used, *reject([hit for hit in found.hits if hit not in used], outcome)]
        return Result(
            question=question.text,
            outcome=outcome,
            confidence=self._confidence(outcome, verdict, answers),
            text=self._phrasing.text(outcome, query, setting, answers, found),
            answers=answers,
            region=setting.place.name,
            as_of=setting.event,
            elapsed_ms=(time.perf_counter() - started) * 1000,
            label=verdict.label,
            considered=tuple(considered),
        )

    def _answers(
        self, query: Query, setting: Setting, hits: Sequence[Hit], found: Found, outcome: Outcome
    ) -> tuple[Answer, ...]:
        """Articles asked for by number, then cards, then the nearest articles, up to five in all."""
        silent = outcome in ("smalltalk", "declined_out_of_scope", "declined_unlawful")
        articles = () if silent else found.articles[:MOST_ANSWERS]
        told = [(a.named, self._drafter.article(a.law, a.digest, a.score, setting)) for a in articles]
        drawn = hits[: MOST_CARDS if articles else MOST_ANSWERS]
        claims = self._claims(drawn, query, found.held)
        cards = [
            self._drafter.card(hit.card, hit.score, setting, query.audience, claim)
            for hit, claim in zip(drawn, claims, strict=True)
        ]
        named = [replace(answer, score=1.0) for is_named, answer in told if is_named]
        return (*named, *cards, *(answer for is_named, answer in told if not is_named))[:MOST_ANSWERS]

    def _claims(self, hits: Sequence[Hit], query: Query, held: Quarantine) -> list[ClaimTold | None]:
        """The claim that each hit serves; what a claim rests on is told once, with the first."""
        claims: list[ClaimTold | None] = []
        before: list[Told] = []
        for hit in hits:
            told = served(hit.card, query.claims, before)
            claims.append(ClaimTold(told, query.is_story, usable_in(held)) if told else None)
            before += [told] if told else []
        return claims

    def _confidence(self, outcome: Outcome, verdict: Verdict, answers: Sequence[Answer]) -> float:
        if outcome in ("answered", "clarify", "declined_no_evidence"):
            best = answers[0].score if answers else 0.0
            return best if outcome == "answered" else 1 - best
        return verdict.of(verdict.scope)

    def _unread(self, question: Question, outcome: Outcome, text: str, started: float) -> Result:
        return Result(
            question=question.text,
            outcome=outcome,
            confidence=1.0,
            text=text,
            answers=(),
            region=question.region or HOME.name,
            as_of=question.on,
            elapsed_ms=(time.perf_counter() - started) * 1000,
            label="unreadable",
        )
