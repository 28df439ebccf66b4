"""Asks the answer path on behalf of a session: with its region, audience, frozen day and last question."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property, partial
from typing import Protocol

from actions.continuation import Context, Rewritten
from actions.continuing import UNSURE, Continuing, Told, context_after, is_nearly, sure_card
from actions.follow_up import rewrite
from actions.message_shape import anew
from actions.questions import MOST, Asked, questions
from actions.same_kind import words
from index.answer import Answerer, Question
from index.audience import Side, audience_of
from index.danger_words import Kind
from index.result import Result
from index.unreadable import unreadable
from knowledge.law import Law
from knowledge.schema import Card
from language.controls import is_question

SURE_OF_OTHER_MATTER = 0.5
"""A probability: of 2,266 continuations 10 in 100 sound so much of another matter (公婆和我咋个分), of questions on other law 9 in 10."""
SURELY_OTHER = 0.99
"""From here on nothing goes on from what was said: 今天天气怎么样."""
MAYBE_UNLAWFUL = 0.3
LONGEST_PLEASANTRY = 10
"""Characters: 这样的话我不想谈了，可以走不 says no goodbye."""
SURE_ALONE = 0.9
"""The confidence from which a message is answered by itself where its continuation would be asked back."""
SURELY_POLITE = 0.9
"""好的谢谢你 is marked as a continuation, and is none."""
_SUPPOSES = re.compile("的话|如果|要是|万一|好久|多久|几天")
"""立了的话好久办完 has the letters of a greeting; what supposes, or asks how long, is none."""
_PLEASANTRIES = frozenset({"thank", "goodbye", "greet"})
_OF_THE_BOT = frozenset({"bot_challenge", "ask_capability"})
_ADDRESSES = re.compile(r"[你您]|机器|智能|ai")
"""你能做什么 asks of the bot, 匿名可以不 of the matter."""
_TELLS_OF_ITSELF = re.compile(r"我|老板|公司|单位|厂")
"""Whom a claim of its own names: 我被开了 is a new matter, 没签合同 may go on from an injury."""


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


class Asking:
    """The answer path with a session's circumstances filled in."""

    def __init__(self, *, answerer: Answerer, sessions: SessionSource, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._sessions = sessions
        self.today = today

    @property
    def cards(self) -> Mapping[str, Card]:
        """Every card by id."""
        return self._answerer.cards

    @property
    def laws(self) -> Mapping[str, Law]:
        """The registry the answers cite."""
        return self._answerer.laws

    @cached_property
    def continuing(self) -> Continuing:
        """What goes on from the last question, over the same answer path."""
        ask = partial(self._ask, continues=True)
        return Continuing(ask, self._answerer.cards, self._answerer.encode)

    def ask(self, text: str, session_id: str) -> Result:
        """The result for one message of a session, by itself."""
        return self._ask(text, session_id, None, audience_of(text))

    def side(self, text: str, session_id: str, context: Context | None) -> Side | None:
        """Who asks: by the message, else by the conversation, else as the page was told."""
        session = self._sessions.by_id(session_id)
        return self._said_side(text, context) or _audience(session.audience if session else None)

    def tell(self, text: str, session_id: str, context: Context | None) -> Told:
        """The result for one message of a conversation: by itself, or as the continuation of the last question."""
        side = self.side(text, session_id, context)
        matter = anew(text) if context else None
        text = matter or text
        goes_on = context is not None and not matter and not _is_no_business(text)
        found = rewrite(text, context) if context and goes_on else None
        lawful = not found or not self._seeks_the_unlawful(text, session_id)
        continued = None
        if found and lawful and self._may_continue(text, found):
            continued = self.continuing.tell(found, session_id, elsewhere=self.is_elsewhere(text))
        if continued and continued.result.outcome != "clarify":
            return continued
        result = self._ask(text, session_id, None, side, continues=found is not None)
        if continued and not _is_whole(result):
            return continued
        if result.outcome == "answered" or (context is None and is_nearly(result)):
            before = Context(text, audience=side)
            if context and goes_on:
                before = replace(before, worker=context.worker, matters=context.matters)
            return Told(result, context_after(text, before, result, text))
        return Told(result, replace(context, audience=side) if context else None)

    def tell_all(self, text: str, session_id: str, context: Context | None) -> list[Told]:
        """One result for each thing a message asks, at most three; the rule is one result for all of it."""
        asked = questions(text)
        before = Context(
            "", region=context.region if context else None, audience=self._said_side(text, context)
        )
        found = self._each(asked[:MOST], session_id, before) if len(asked) > 1 else []
        if len(found) < 2 or self.is_emergency(text):
            return [self.tell(text, session_id, context)]
        return found

    def _each(self, asked: Sequence[Asked], session_id: str, before: Context) -> list[Told]:
        """The questions that find a sure card with their story, and no other one without it; each card once."""
        found: dict[str, Told] = {}
        for one in asked:
            alone = self._ask(one.text, session_id, before.region, before.audience)
            whole = self._ask(one.whole, session_id, before.region, before.audience) if one.story else alone
            card = sure_card(whole)
            if card and sure_card(alone) in (card, None):
                context = context_after(one.whole, before, whole, one.whole)
                found.setdefault(card, Told(whole, context))
        return list(found.values())

    def _said_side(self, text: str, context: Context | None) -> Side | None:
        return audience_of(text) or (context.audience if context else None)

    def _may_continue(self, text: str, found: Rewritten) -> bool:
        """Neither an emergency, nor a pleasantry, nor a claim of its own, nor surely of another matter."""
        if not found.mends and self._answerer.scope(text).of("outside") >= SURELY_OTHER:
            return False
        if found.kind == "bare" and _TELLS_OF_ITSELF.search(text) and self._answerer.tells_a_claim(text):
            return False
        return not self._is_pleasant(text, found) and not self.is_emergency(text)

    def _is_pleasant(self, text: str, found: Rewritten) -> bool:
        """Whether, by its words alone, a message is polite (谢谢) or about the bot; a marked one only where that is sure."""
        if len(text) > LONGEST_PLEASANTRY or _SUPPOSES.search(text) or words(text):
            return False
        verdict = self._answerer.scope(text)
        if verdict.label in _PLEASANTRIES and is_question(text):
            return False
        marked = found.kind not in UNSURE
        if marked and verdict.of("smalltalk") < SURELY_POLITE:
            return False
        to_bot = not marked and verdict.label in _OF_THE_BOT and bool(_ADDRESSES.search(text.lower()))
        return verdict.scope == "smalltalk" and (verdict.label in _PLEASANTRIES or to_bot)

    def is_elsewhere(self, text: str) -> bool:
        """Whether a message by its words alone is of another matter than work."""
        return self._answerer.scope(text).of("outside") >= SURE_OF_OTHER_MATTER

    def _seeks_the_unlawful(self, text: str, session_id: str) -> bool:
        """Whether a message by its own words asks for help with what is unlawful: no question before makes it lawful."""
        return (
            self._answerer.scope(text).of("unlawful") >= MAYBE_UNLAWFUL
            and self.ask(text, session_id).outcome == "declined_unlawful"
        )

    def sums_of(self, context: Context | None) -> tuple[str, ...]:
        """The kinds of sum that belong to the card told last, the chief one first."""
        card = self._answerer.cards.get(context.card or "") if context else None
        return tuple(card.calculators) if card else ()

    def sum_of(self, context: Context | None) -> str | None:
        """The chief kind of sum of the card told last, where it has one."""
        return next(iter(self.sums_of(context)), None)

    def is_emergency(self, text: str) -> bool:
        """Whether a message tells of somebody in danger now; that outranks any question of a form."""
        return self._answerer.is_urgent(text)

    def danger(self, text: str) -> Kind | None:
        """The kind of danger a message tells of, where a rule names it."""
        return self._answerer.danger(text)

    def of_card(self, card: str, session_id: str) -> Result:
        """What one card says, asked for by its title."""
        return self._ask(self._answerer.cards[card].title, session_id, None, None, card=card)

    def warm_up(self) -> None:
        """Get ready for the first follow-up."""
        self.continuing.warm_up()

    def _ask(
        self, text: str, session_id: str, region: str | None, side: Side | None, *,
        continues: bool = False, card: str | None = None,
    ) -> Result:  # fmt: skip
        session = self._sessions.by_id(session_id)
        return self._answerer.ask(
            Question(
                text=text,
                on=(session.on if session else None) or self.today(),
                region=region or (session.region if session else None),
                audience=side or _audience(session.audience if session else None),
                continues=continues,
                card=card,
            )
        )


def _is_whole(result: Result) -> bool:
    """Whether a card answers a message so surely by itself that nothing need be asked back: 仲裁收不收费."""
    return result.outcome == "answered" and result.confidence >= SURE_ALONE


def _is_no_business(text: str) -> bool:
    """Whether a text is politics or an order to the machine, whatever was asked before."""
    why = unreadable(text)
    return why is not None and why.outcome == "declined_out_of_scope"


def _audience(value: str | None) -> Side | None:
    return "employer" if value == "employer" else "worker" if value == "worker" else None
