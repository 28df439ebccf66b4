"""Asks the answer path on behalf of a session: with its region, audience, frozen day and last question."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from actions.asked_section import with_section_first
from actions.choosing import ABOUT_LABOUR, Choice, Last, choose
from actions.continuation import Candidate, Context, Rewritten
from actions.follow_up import rewrite
from actions.known_continuations import Known, KnownContinuations
from actions.message_shape import subject
from actions.questions import MOST, Asked, questions
from actions.same_kind import without, words
from index.answer import Answerer, Question
from index.audience import Side, audience_of
from index.result import Result
from knowledge.continuations import load_continuations
from language.controls import is_question

SURE_OF_OTHER_MATTER = 0.75
"""A probability; 要不要钱 and its kind stay below 0.1."""
UNDERSTOOD = 0.2
"""From this score of the nearest card on, a question that could not be answered yet may be continued."""
SURE_OF_EACH = 0.5
"""From this score on each of several questions has an answer of its own, and a sum an answer beside it."""
_STATES_A_FACT = frozenset({"correction", "date", "place"})
"""Kinds of continuation that hold even where nothing could be answered."""
_ADDS_WORDS = frozenset({"ellipsis", "condition", "bare", "mixed", "digit", "reference", "audience", "place"})
_PLEASANTRIES = frozenset({"thank", "goodbye", "greet", "bot_challenge", "ask_capability"})
_TELLS_OF_ITSELF = re.compile(r"我|老板|公司|单位|厂")
"""Whom a claim of its own names: 我被开了 is a new matter, 没签合同 may go on from an injury."""
_UNSURE = frozenset({"bare", "mixed"})
"""Kinds that are taken by themselves where nothing sure is found."""


class SessionView(Protocol):
    """What of a session an answer depends on."""

    @property
    def region(self) -> str | None: ...
    @property
    def audience(self) -> str | None: ...
    @property
    def on(self) -> date | None: ...


class SessionSource(Protocol):
    """Where sessions are looked up."""

    def by_id(self, session_id: str) -> SessionView | None: ...


@dataclass(frozen=True)
class Told:
    """A result, and what a continuation of it would go on from. `read_as` is the question a message stood for."""

    result: Result
    context: Context | None
    read_as: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the card told first answers by itself; an unsure one is not told beside a sum."""
        return _sure_card(self.result) is not None


class Asking:
    """The answer path with a session's circumstances filled in."""

    def __init__(self, *, answerer: Answerer, sessions: SessionSource, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._sessions = sessions
        self._today = today

    def ask(self, text: str, session_id: str) -> Result:
        """The result for one message of a session, by itself."""
        return self._ask(text, session_id, None, audience_of(text))

    def side(self, text: str, session_id: str, context: Context | None) -> Side | None:
        """Who asks: by the message, else by the conversation, else as the page was told."""
        session = self._sessions.by_id(session_id)
        told = audience_of(text) or (context.audience if context else None)
        return told or _audience(session.audience if session else None)

    def tell(self, text: str, session_id: str, context: Context | None) -> Told:
        """The result for one message of a conversation: by itself, or as the continuation of the last question."""
        side = audience_of(text) or (context.audience if context else None)
        found = rewrite(text, context) if context else None
        lawful = not found or not self._seeks_the_unlawful(text, session_id)
        if (
            found
            and lawful
            and self._may_continue(text, found)
            and (told := self._continue(session_id, found))
        ):
            return told
        result = self._ask(text, session_id, None, side, continues=found is not None)
        if result.outcome == "answered" or (context is None and _nearly(result)):
            return Told(result, _context(text, Context(text, audience=side), result, text))
        return Told(result, replace(context, audience=side) if context else None)

    def tell_all(self, text: str, session_id: str, context: Context | None) -> list[Told]:
        """One result for each thing a message asks, at most three; the rule is one result for all of it."""
        asked = questions(text)
        found = self._each(asked[:MOST], session_id, audience_of(text)) if len(asked) > 1 else []
        if len(found) < 2 or self.is_emergency(text):
            return [self.tell(text, session_id, context)]
        return found

    def _each(self, asked: Sequence[Asked], session_id: str, side: Side | None) -> list[Told]:
        """The questions that find a sure card with their story, and no other one without it; each card once."""
        found: dict[str, Told] = {}
        for one in asked:
            alone = self._ask(one.text, session_id, None, side)
            whole = self._ask(one.whole, session_id, None, side) if one.story else alone
            card = _sure_card(whole)
            if card and _sure_card(alone) in (card, None):
                context = _context(one.whole, Context(one.whole, audience=side), whole, one.whole)
                found.setdefault(card, Told(whole, context))
        return list(found.values())

    def _may_continue(self, text: str, found: Rewritten) -> bool:
        """Neither an emergency nor, going by its words alone, a pleasantry or another matter: 谢谢, 今天天气怎么样."""
        verdict = self._answerer.scope(text)
        if found.kind in _UNSURE and verdict.of("outside") >= SURE_OF_OTHER_MATTER:
            return False
        if found.kind == "bare" and _TELLS_OF_ITSELF.search(text) and self._answerer.tells_a_claim(text):
            return False
        pleasant = verdict.scope == "smalltalk" and verdict.label in _PLEASANTRIES and not words(text)
        return not (pleasant and found.kind in _UNSURE) and not self.is_emergency(text)

    def _seeks_the_unlawful(self, text: str, session_id: str) -> bool:
        """Whether a message by its own words asks for help with what is unlawful: no question before makes it lawful."""
        unlawful = self._answerer.scope(text).scope == "unlawful"
        return unlawful and self.ask(text, session_id).outcome == "declined_unlawful"

    def sum_of(self, context: Context | None) -> str | None:
        """The kind of sum that belongs to the card told last, where one does."""
        card = self._answerer.cards.get(context.card or "") if context else None
        return card.calculators[0] if card and card.calculators else None

    def is_emergency(self, text: str) -> bool:
        """Whether a message tells of somebody in danger now; that outranks any question of a form."""
        return self._answerer.is_urgent(text)

    def _continue(self, session_id: str, found: Rewritten) -> Told | None:
        """The best card a message may ask for; None where the message is best taken by itself."""
        told = found.context
        tried, last = self.readings(session_id, found)
        if not found.new:
            return self._same_question(found, tried[0])
        best = choose(tried, found, last, self._answerer.cards, self.known(found))
        if best is None:
            return self._unanswered(found, tried[0])
        if best.candidate.alone and best.is_first and found.kind in _UNSURE:
            return None
        result = best.result if best.is_first else self._about(best, session_id, told)
        if result.outcome != "answered":
            return self._unanswered(found, (best.candidate, result))
        if found.section is not None and best.card.id == told.card:
            result = with_section_first(result, found.section)
        return Told(
            result, _context(_continued(found, best), told, result, _base(found)), best.candidate.text
        )

    def _same_question(self, found: Rewritten, tried: tuple[Candidate, Result]) -> Told | None:
        """The last question for another place, day or side, or another part of its answer: no other card is looked for."""
        candidate, result = tried
        if result.outcome != "answered":
            return self._unanswered(found, tried)
        if found.section is not None:
            result = with_section_first(result, found.section)
        return Told(result, _context(candidate.text, found.context, result, _base(found)), candidate.text)

    def readings(self, session_id: str, found: Rewritten) -> tuple[list[tuple[Candidate, Result]], Last]:
        """What each question a message may stand for finds, and what the last question had found."""
        told = found.context

        def ask(text: str) -> Result:
            return self._ask(text, session_id, told.region, told.audience, continues=True)

        tried = [(each, ask(each.text)) for each in found.candidates]
        card = self._answerer.cards.get(told.card or "")
        return tried, Last(subject(told.question), card, ask(told.question) if found.new else None)

    @cached_property
    def _continuations(self) -> KnownContinuations:
        return KnownContinuations(load_continuations(), self._answerer.cards, self._answerer.encode)

    def warm_up(self) -> None:
        """Encode what is known of continuations: it takes seconds, which the first follow-up must not wait for."""
        self._continuations.of(next(iter(self._answerer.cards)), "预热")

    def known(self, found: Rewritten) -> Known:
        """What people are known to mean by the new words after the last card."""
        return self._continuations.of(found.context.card, found.new)

    def _about(self, best: Choice, session_id: str, told: Context) -> Result:
        """The answer by the card chosen, asked for by its title; the day stays that of the reading."""
        days = "".join(f"{word.text}，" for word in words(best.candidate.text) if word.kind == "date")
        title = best.card.title
        asked = without(title, [word for word in words(title) if word.kind == "date"])
        return self._ask(f"{days}{asked}", session_id, told.region, told.audience, card=best.card.id)

    def _unanswered(self, found: Rewritten, tried: tuple[Candidate, Result]) -> Told | None:
        """What is said where no card is sure; the facts a message states hold all the same."""
        candidate, result = tried
        if found.kind in _UNSURE or result.outcome not in ABOUT_LABOUR:
            return None
        kept = candidate.text if found.kind in _STATES_A_FACT else found.context.question
        return Told(result, replace(found.context, question=kept), candidate.text)

    def _ask(
        self, text: str, session_id: str, region: str | None, side: Side | None, *,
        continues: bool = False, card: str | None = None,
    ) -> Result:  # fmt: skip
        session = self._sessions.by_id(session_id)
        return self._answerer.ask(
            Question(
                text=text,
                on=(session.on if session else None) or self._today(),
                region=region or (session.region if session else None),
                audience=side or _audience(session.audience if session else None),
                continues=continues,
                card=card,
            )
        )


def _sure_card(result: Result) -> str | None:
    first = result.answers[0] if result.outcome == "answered" else None
    return first.card if first and first.score >= SURE_OF_EACH else None


def _nearly(result: Result) -> bool:
    return result.outcome in ABOUT_LABOUR and bool(result.answers) and result.answers[0].score >= UNDERSTOOD


def _continued(found: Rewritten, best: Choice) -> str:
    """The question to go on from: the reading, or the title of another card that the new words led to."""
    moved = found.kind in _ADDS_WORDS and best.card.id != found.context.card and bool(found.new)
    is_whole = is_question(best.candidate.text) and not best.candidate.alone
    return best.candidate.text if is_whole or not (moved or best.candidate.alone) else best.card.title


def _base(found: Rewritten) -> str:
    """The question asked whole that a continuation varies: words added to it leave it as it is."""
    adds = found.kind in _ADDS_WORDS
    return found.context.base if adds else found.candidates[0].text


def _context(text: str, told: Context, result: Result, base: str) -> Context:
    first = result.answers[0] if result.answers else None
    card = first.card if first and (result.outcome == "answered" or _nearly(result)) else None
    return replace(told, question=text, card=card, title=first.title if first else "", base=base)


def _audience(value: str | None) -> Side | None:
    return "employer" if value == "employer" else "worker" if value == "worker" else None
