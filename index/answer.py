"""The answer path, one list of steps: read, scope, date and place, search, decide, word."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Literal

from index import refusals, wording
from index.arranging import arrange, served
from index.articles import SETTINGS_KEPT, ArticleHit, ArticleSearch
from index.circumstances import Circumstances
from index.drafting import ClaimTold, Drafter
from index.evidence import Rows, Scores
from index.forewords import forewords
from index.query import Query, QueryReader
from index.result import Answer, Outcome, Result
from index.scope import Verdict
from index.search import Hit, Search, reject
from index.unreadable import unreadable
from knowledge.districts import HOME
from knowledge.in_force import Setting, in_force, is_served
from knowledge.law import Law
from knowledge.quarantine import NOTHING_HELD, Quarantine, as_part
from knowledge.schema import NATIONWIDE, Reference
from knowledge.versions import family
from language.controls import is_question
from language.normalise import has_words

MOST_ANSWERS = 5
MOST_CARDS = 4
"""Where no card is sure, the last place is the nearest article's."""
MOST_ARTICLES = 30
"""Looked at, so that held ones do not take the places of others."""
LONGEST_QUESTION = 10_000


@dataclass(frozen=True)
class Thresholds:
    """Where the decision falls: answer from `answer` up, ask back from `clarify` up; an outside verdict stands
    from `outside` up unless a card is surer than `rescue`, from `doubtful` up where no card is sure and nothing is claimed. Another claim's card is offered from
    `other_claim` up; a question of which less than `known` of the tokens are known, or that comes less near than
    `meaning` to the best card, has no card (on our own questions 0.70 and 0.29 are the least); danger that no rule names is believed from `urgent` up.
    """

    answer: float = 0.5
    clarify: float = 0.2
    outside: float = 0.45
    doubtful: float = 0.2
    rescue: float = 0.9
    other_claim: float = 0.05
    known: float = 0.6
    meaning: float = 0.3
    urgent: float = 0.65

    def recognises(self, hit: Hit) -> bool:
        """Whether the words of the question and their meaning are known well enough to trust a hit."""
        return hit.evidence.known >= self.known and hit.evidence.meaning >= self.meaning


@dataclass(frozen=True)
class Question:
    """A question with its circumstances; `on` is today for relative dates and the event day where the text names none."""

    text: str
    on: date
    region: str | None = None
    audience: Literal["worker", "employer"] | None = None


@dataclass(frozen=True)
class _Found:
    """What the search gave: usable hits and articles, and why the very best card was not usable, if so."""

    hits: Sequence[Hit]
    articles: Sequence[ArticleHit]
    held: Quarantine
    refusal: str | None = None


@dataclass(frozen=True)
class _ServedRows:
    """Rows of the cards this installation serves, and of those that may be told here and then."""

    served: Rows
    usable: Rows


class Answerer:
    """Answers questions from the cards; no dialogue, no writes."""

    def __init__(
        self,
        *,
        search: Search,
        articles: ArticleSearch,
        reader: QueryReader,
        circumstances: Circumstances,
        drafter: Drafter,
        quarantine: Callable[[], Quarantine] = lambda: NOTHING_HELD,
        thresholds: Thresholds = Thresholds(),
    ) -> None:
        self._search = search
        self._articles = articles
        self._reader = reader
        self._circumstances = circumstances
        self._drafter = drafter
        self._quarantine = quarantine
        self._thresholds = thresholds
        self._rows_for = lru_cache(SETTINGS_KEPT)(self._work_out_rows)

    @property
    def laws(self) -> Mapping[str, Law]:
        """The registry the answers cite."""
        return self._drafter.laws

    def ask(self, question: Question) -> Result:
        """The outcome of one question; whatever is typed gets one."""
        started = time.perf_counter()
        if len(question.text) > LONGEST_QUESTION:
            return self._unread(question, "clarify", wording.TOO_LONG, started)
        if not has_words(question.text):
            return self._unread(question, "clarify", wording.CLARIFY, started)
        if why := unreadable(question.text):
            return self._unread(question, why.outcome, refusals.UNREADABLE[why.kind], started)
        query = self._reader.read(question.text, question.audience)
        setting = self._circumstances.setting(question.text, question.on, question.region)
        found = self._find(query, setting)
        outcome = self._decide(query, found)
        return self._result(question, setting, query, outcome, found, started)

    def scope(self, text: str) -> Verdict:
        """The scope of one message alone, for the dialogue."""
        return self._reader.read(text).verdict

    def _find(self, query: Query, setting: Setting) -> _Found:
        held = self._quarantine()
        rows = self._rows_for(setting, held)
        scores = self._search.scores(query, rows.served)
        hits = self._search.rank(query, scores, rows.usable)
        articles = self._usable_articles(query, setting, held, hits)
        if refusal := self._why_not_the_best(query, setting, scores, rows, held, hits):
            return _Found([], articles, held, refusal)
        spoken_of = [hit for hit in hits if not hit.evidence.missed]
        return _Found(arrange(spoken_of, query.claims, self._thresholds.other_claim), articles, held)

    def _work_out_rows(self, setting: Setting, held: Quarantine) -> _ServedRows:
        """Which cards may be told."""
        served = self._search.rows(lambda card: is_served(card, setting.profile))
        usable = self._search.rows(lambda card: in_force(card, setting) and not held.holds_card(card))
        return _ServedRows(served, usable)

    def _why_not_the_best(
        self,
        query: Query,
        setting: Setting,
        scores: Scores,
        rows: _ServedRows,
        held: Quarantine,
        hits: Sequence[Hit],
    ) -> str | None:
        """Why nothing is answered: the card that answers best of all is on hold, or not in force here and then.

        The next best card would tell another rule than the one asked for.
        """
        if not self._search.near_blocked(scores, rows.served, rows.usable):
            return None
        best = self._search.rank(query, scores, rows.served, limit=1)
        if not best or best[0].score < self._thresholds.clarify:
            return None
        if family(best[0].card.id, self._search.cards) & {hit.card.id for hit in hits}:
            return None  # itself, or the version of the same rule that holds here and then
        hold = held.reason(as_part(best[0].card))
        elsewhere = best[0].card.region != NATIONWIDE and not setting.place.known
        if not hold and elsewhere and hits and hits[0].score >= self._thresholds.answer:
            return None  # a rule of this city is not asked for elsewhere; the national one is
        return wording.HELD.format(hold=hold) if hold else wording.NOT_IN_FORCE

    def _usable_articles(
        self, query: Query, setting: Setting, held: Quarantine, hits: Sequence[Hit]
    ) -> list[ArticleHit]:
        """Articles asked for by number, and the nearest where no card is sure."""
        if setting.profile == "production":  # digests are our own words, and nobody approves them yet
            return []
        sure = bool(hits) and hits[0].score >= self._thresholds.answer
        if sure and not self._articles.named(query.text, setting.event, setting.place):
            return []
        found = self._articles.hits(query.text, setting.event, setting.place, MOST_ARTICLES)
        return [hit for hit in found if not held.holds_article(hit.law.law, hit.digest.key)][:MOST_ANSWERS]

    def _decide(self, query: Query, found: _Found) -> Outcome:
        verdict = query.verdict
        limits = self._thresholds
        best = found.hits[0].score if found.hits and limits.recognises(found.hits[0]) else 0.0
        if query.danger or verdict.of("urgent") >= limits.urgent:
            return "urgent"
        if verdict.scope == "unlawful":
            return "declined_unlawful"
        if any(hit.named for hit in found.articles):
            return "answered"
        if verdict.scope == "smalltalk" and best < limits.rescue:
            return "smalltalk"
        if verdict.of("outside") >= limits.outside and best < limits.rescue:
            return "declined_out_of_scope"
        if verdict.of("outside") >= limits.doubtful and best < limits.answer and not query.claims:
            return "declined_out_of_scope"
        if best >= limits.answer:
            return "answered"
        if verdict.of("labour") < 0.5:
            return "declined_out_of_scope" if verdict.scope == "outside" else "clarify"
        told = bool(query.claims) and bool(found.hits)
        return "clarify" if best >= limits.clarify or told else "declined_no_evidence"

    def _result(
        self,
        question: Question,
        setting: Setting,
        query: Query,
        outcome: Outcome,
        found: _Found,
        started: float,
    ) -> Result:
        verdict = query.verdict
        sure = [hit for hit in found.hits if hit.score >= self._thresholds.answer]
        used = sure if outcome in ("answered", "urgent") else []
        shown = [] if outcome == "smalltalk" else found.hits
        answers = self._answers(query, setting, shown, found, outcome)
        considered = [*used, *reject([hit for hit in found.hits if hit not in used], outcome)]
        return Result(
            question=question.text,
            outcome=outcome,
            confidence=self._confidence(outcome, verdict, answers),
            text=self._text(outcome, query, setting, answers, found),
            answers=answers,
            region=setting.place.name,
            as_of=setting.event,
            elapsed_ms=(time.perf_counter() - started) * 1000,
            label=verdict.label,
            considered=tuple(considered),
        )

    def _answers(
        self, query: Query, setting: Setting, hits: Sequence[Hit], found: _Found, outcome: Outcome
    ) -> tuple[Answer, ...]:
        """Articles asked for by number, then cards, then the nearest articles, up to five in all."""
        silent = outcome in ("smalltalk", "declined_out_of_scope", "declined_unlawful")
        articles = () if silent else found.articles
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
        seen: set[str] = set()
        for hit in hits:
            told = served(hit, query.claims)
            fresh = told is not None and told.claim.id not in seen
            claims.append(
                ClaimTold(told, not is_question(query.text), usable_in(held)) if told and fresh else None
            )
            seen |= {told.claim.id} if told else set()
        return claims

    def _text(
        self, outcome: Outcome, query: Query, setting: Setting, answers: Sequence[Answer], found: _Found
    ) -> str:
        if outcome == "answered":
            return self._answered(query, setting, answers[0], found)
        if outcome == "urgent":
            sure = [
                answer for answer in answers if answer.score >= self._thresholds.answer and answer.sections
            ]
            safety = refusals.urgent(query.danger.kind if query.danger else None)
            told = sure if query.claims else ()  # a cry for help alone asks no law
            return "\n".join([safety, *([self._answered(query, setting, told[0], found)] if told else [])])
        if outcome == "smalltalk":
            return refusals.smalltalk(query.verdict.label)
        if outcome == "declined_unlawful":
            return refusals.unlawful(query.text)
        if outcome == "declined_out_of_scope":
            return refusals.outside(query.text)
        if outcome == "clarify":
            return wording.rejected(wording.CLARIFY, answers if query.labour >= 0.5 else ())
        if found.refusal:
            return found.refusal
        return wording.rejected(wording.NO_EVIDENCE, answers) if found.hits else wording.NOT_IN_FORCE

    def _answered(self, query: Query, setting: Setting, answer: Answer, found: _Found) -> str:
        notes = [f"（{setting.place.note}）"] if setting.place.note else []
        text = wording.answered(answer, national_only=not setting.place.known, notes=notes)
        return "\n".join([*self._forewords(query, setting, answer, found), text])

    def _forewords(self, query: Query, setting: Setting, answer: Answer, found: _Found) -> tuple[str, ...]:
        """What is put right first; common beliefs are our own words, which nobody has approved yet."""
        card = self._search.cards.get(answer.card)
        if card is None or setting.profile == "production":
            return ()
        return forewords(
            query.text,
            card,
            day=setting.event,
            laws=self.laws,
            usable=usable_in(found.held),
            similarity=self._search.similarity,
        )

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


def usable_in(held: Quarantine) -> Callable[[Reference], bool]:
    """Whether an article may be told while these holds are in effect."""
    return lambda one: not held.holds_article(one.law, one.article_key or one.section or "")
