"""Answers a message that goes on from the last question: the questions it may stand for, the card it asks for, its answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from actions.asked_section import with_section_first
from actions.choosing import ABOUT_LABOUR, Choice, choose
from actions.continuation import Candidate, Context, Rewritten
from actions.known_continuations import Encode, Known, KnownContinuations
from actions.matter import matters_told
from actions.same_kind import without, words
from actions.wage_alone import tells_only_a_wage
from actions.worker_kind import worker_meant
from index import wording
from index.audience import Side
from index.phrasing import MOST_LIKELY
from index.result import Result
from knowledge.continuations import load_continuations
from knowledge.schema import Card
from knowledge.topics import TOPICS
from language.controls import is_question

UNDERSTOOD = 0.2
"""From this score of the nearest card on, a question that could not be answered yet may be continued."""
SURE_OF_EACH = 0.5
"""From this score on each of several questions has an answer of its own, and a sum an answer beside it;
from this chance on a part that was asked for (去哪里办) is told from another card than the last."""
SURE_OF_CHOICE = 0.15
"""Below, it is asked back which of the likeliest is meant."""
STILL_MEANT = 0.3
"""From this chance on a card is told also where the message sounds of another matter (docs/decisions/0027)."""
_STATES_A_FACT = frozenset({"correction", "date", "place"})
"""Kinds of continuation that hold even where nothing could be answered."""
_ADDS_WORDS = frozenset(
    {"ellipsis", "condition", "bare", "mixed", "told", "digit", "reference", "audience", "place"}
)
UNSURE = frozenset({"bare", "mixed", "told"})
"""Kinds that are taken by themselves where nothing sure is found."""


class Ask(Protocol):
    """The answer path for a session: a question with the region and side of the conversation, and the card chosen, if any."""

    def __call__(
        self, text: str, session_id: str, region: str | None, side: Side | None, *, card: str | None = None
    ) -> Result: ...


@dataclass(frozen=True)
class Told:
    """A result, and what a continuation of it would go on from. `read_as` is the question a message stood for."""

    result: Result
    context: Context | None
    read_as: str | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the card told first answers by itself; an unsure one is not told beside a sum."""
        return sure_card(self.result) is not None


class Continuing:
    """Continuations over all cards; `ask` asks the answer path."""

    def __init__(self, ask: Ask, cards: Mapping[str, Card], encode: Encode) -> None:
        self._ask = ask
        self._cards = cards
        self._encode = encode

    def tell(self, found: Rewritten, session_id: str, *, elsewhere: bool) -> Told | None:
        """The answer of the card asked for; None where the message is best taken by itself.

        `elsewhere`: by its words alone the message is of another matter than work.
        """
        if other := self._of_the_other_side(found, session_id):
            return other
        if (last := self._last(found)) and tells_only_a_wage(found.new):
            return self._stayed(last, found, session_id)
        tried = self.readings(found, session_id)
        if not found.new:
            return self._same_question(found, tried[0])
        likely = choose(tried, found, self._last(found), self._cards, self.known(found))
        if not likely:
            return _unanswered(found, tried[0])
        best = likely[0]
        if found.section is not None and best.chance < SURE_OF_EACH:
            return self._same_question(found, tried[0])
        by_itself = (
            best.candidate.alone and best.is_first and found.kind in UNSURE and not found.context.worker
        )
        if by_itself or (elsewhere and not found.mends and best.chance < STILL_MEANT):
            return None
        if best.chance < SURE_OF_CHOICE:
            return self._asked_back(likely[:MOST_LIKELY], session_id, found)
        return self._chosen(best, session_id, found)

    def readings(self, found: Rewritten, session_id: str) -> list[tuple[Candidate, Result]]:
        """What each question a message may stand for finds."""
        told, last = found.context, self._last(found)
        beside_topic = (
            [Candidate(f"{TOPICS[last.topic]}，{found.new}", topical=True)] if last and found.new else []
        )
        return [
            (each, self._ask(each.text, session_id, told.region, told.audience))
            for each in (*found.candidates, *beside_topic)
        ]

    def known(self, found: Rewritten) -> Known:
        """What people are known to mean by the new words after the last card."""
        told = found.context
        if found.section is not None:
            return self._continuations.of(told.card, found.new)
        now = matters_told(found.new, told.matters, told.audience)
        now = now or matters_told(
            told.question, (), told.audience
        )  # 我是老板 makes it a matter of the other side
        of_card = matters_told(told.title, (), told.audience)
        return self._continuations.of(told.card, found.new, tuple(dict.fromkeys((*now, *of_card))))

    def warm_up(self) -> None:
        """Encode what is known of continuations: it takes seconds, which the first follow-up must not wait for."""
        self._continuations.of(next(iter(self._cards)), "预热")

    @cached_property
    def _continuations(self) -> KnownContinuations:
        return KnownContinuations(load_continuations(), self._cards, self._encode)

    def _last(self, found: Rewritten) -> Card | None:
        return self._cards.get(found.context.card or "")

    def _of_the_other_side(self, found: Rewritten, session_id: str) -> Told | None:
        """我是员工的话呢 after a card for owners alone: the card that tells the same rule to the other side."""
        last, told = self._last(found), found.context
        if found.kind != "audience" or last is None or last.audience in ("both", told.audience):
            return None
        others = [card for card in self._cards.values() if card.counterpart == last.id]
        card = self._cards.get(last.counterpart or "") or next(iter(others), None)
        if card is None:
            return None
        result = self._ask(card.title, session_id, told.region, told.audience, card=card.id)
        if result.outcome != "answered":
            return None
        return Told(result, context_after(card.title, told, result, card.title, found.new), card.title)

    def _chosen(self, best: Choice, session_id: str, found: Rewritten) -> Told | None:
        told = found.context
        result = best.result if best.is_first else self._about(best, session_id, told)
        if result.outcome != "answered":
            return _unanswered(found, (best.candidate, result))
        result = _as_sure(result, best.chance)
        if found.section is not None and best.card.id == told.card:
            result = with_section_first(result, found.section)
        question = _question(found, best)
        after = context_after(question, told, result, _base(found), found.new)
        return Told(result, after, best.candidate.text)

    def _asked_back(self, likely: Sequence[Choice], session_id: str, found: Rewritten) -> Told | None:
        """Which of the likeliest cards is meant; the conversation stays where it was."""
        results = [_as_sure(self._about(each, session_id, found.context), each.chance) for each in likely]
        answers = tuple(each.answers[0] for each in results if each.outcome == "answered")
        if not answers:
            return _unanswered(found, (likely[0].candidate, results[0]))
        sure = 1 - likely[0].chance
        asked = replace(
            results[0], outcome="clarify", text=wording.which(answers), answers=answers, confidence=sure
        )
        return Told(asked, found.context, likely[0].candidate.text)

    def _same_question(self, found: Rewritten, tried: tuple[Candidate, Result]) -> Told | None:
        """The last question for another place, day or side, or another part of its answer: no other card is looked for."""
        candidate, result = tried
        if result.outcome != "answered":
            return _unanswered(found, tried)
        if found.section is not None:
            result = with_section_first(result, found.section)
        after = context_after(candidate.text, found.context, result, _base(found), found.new)
        return Told(result, after, candidate.text)

    def _stayed(self, last: Card, found: Rewritten, session_id: str) -> Told:
        """The last card again: what somebody earns changes a sum and no rule."""
        told = found.context
        result = self._ask(told.question, session_id, told.region, told.audience, card=last.id)
        return Told(result, told, told.question)

    def _about(self, best: Choice, session_id: str, told: Context) -> Result:
        """The answer by the card chosen, asked for by its title; the day stays that of the reading."""
        days = "".join(f"{word.text}，" for word in words(best.candidate.text) if word.kind == "date")
        title = best.card.title
        asked = without(title, [word for word in words(title) if word.kind == "date"])
        return self._ask(f"{days}{asked}", session_id, told.region, told.audience, card=best.card.id)


def _as_sure(result: Result, chance: float) -> Result:
    """A result told as sure as its card is likely meant: asked for by its own title any card is certain."""
    if result.outcome != "answered":
        return result
    first = replace(result.answers[0], score=chance)
    return replace(result, answers=(first, *result.answers[1:]), confidence=chance)


def sure_card(result: Result) -> str | None:
    """The card that surely answers, if one does."""
    first = result.answers[0] if result.outcome == "answered" else None
    return first.card if first and first.score >= SURE_OF_EACH else None


def is_nearly(result: Result) -> bool:
    """Whether a question about labour was nearly answered, so that it may be continued."""
    return result.outcome in ABOUT_LABOUR and bool(result.answers) and result.answers[0].score >= UNDERSTOOD


def context_after(text: str, told: Context, result: Result, base: str, said: str | None = None) -> Context:
    """What the next message goes on from, once `text` has this result; `said` is what of it the person said, None for all."""
    first = result.answers[0] if result.answers else None
    card = first.card if first and (result.outcome == "answered" or is_nearly(result)) else None
    return replace(
        told,
        question=text,
        card=card,
        title=first.title if first else "",
        base=base,
        worker=worker_meant(text, told.worker),
        matters=matters_told(text if said is None else said, told.matters, told.audience),
    )


def _unanswered(found: Rewritten, tried: tuple[Candidate, Result]) -> Told | None:
    """What is said where no card is sure; the facts a message states hold all the same."""
    candidate, result = tried
    if found.kind in UNSURE or result.outcome not in ABOUT_LABOUR:
        return None
    kept = candidate.text if found.kind in _STATES_A_FACT else found.context.question
    return Told(result, replace(found.context, question=kept), candidate.text)


def _question(found: Rewritten, best: Choice) -> str:
    """The question to go on from: the reading, or the title of another card that the new words led to."""
    moved = found.kind in _ADDS_WORDS and best.card.id != found.context.card
    is_whole = is_question(best.candidate.text) and not best.candidate.alone
    return best.candidate.text if is_whole or not (moved or best.candidate.alone) else best.card.title


def _base(found: Rewritten) -> str:
    """The question asked whole that a continuation varies: words added to it leave it as it is."""
    return found.context.base if found.kind in _ADDS_WORDS else found.candidates[0].text
