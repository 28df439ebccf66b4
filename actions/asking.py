"""Asks the answer path on behalf of a session: with its region, audience, frozen day and last question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, Protocol

from actions.asked_section import with_section_first
from actions.follow_up import Candidate, Context, Rewritten, rewrite
from actions.same_kind import words
from index.answer import Answerer, Question
from index.audience import audience_of
from index.emergency import speaks_of_self_harm
from index.result import Result

SURE_OF_EMERGENCY = 0.65
"""A probability; plain answers such as 就在工地上 reach 0.61."""
UNDERSTOOD = 0.2
"""From this score of the nearest card on, a question that could not be answered yet may be continued."""
SPEAKS_OF_IT = 0.15
"""What it counts, beside a score, that a card speaks of the new words."""
_STATES_A_FACT = frozenset({"correction", "date", "place"})
"""Kinds of continuation that hold even where nothing could be answered."""
_BY_WORDS = frozenset({"ellipsis", "condition", "mixed", "bare"})
_PLEASANTRIES = frozenset({"thank", "goodbye", "greet", "bot_challenge", "ask_capability"})
_ABOUT_LABOUR = frozenset({"answered", "clarify", "declined_no_evidence"})


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


class Asking:
    """The answer path with a session's circumstances filled in."""

    def __init__(self, *, answerer: Answerer, sessions: SessionSource, today: Callable[[], date]) -> None:
        self._answerer = answerer
        self._sessions = sessions
        self._today = today

    def ask(self, text: str, session_id: str) -> Result:
        """The result for one message of a session, by itself."""
        return self._ask(text, session_id, None, audience_of(text))

    def tell(self, text: str, session_id: str, context: Context | None) -> Told:
        """The result for one message of a conversation: by itself, or as the continuation of the last question."""
        side = audience_of(text) or (context.audience if context else None)
        found = rewrite(text, context) if context else None
        if found and self._may_continue(text, found) and (told := self._continue(session_id, found)):
            return told
        result = self._ask(text, session_id, None, side)
        if result.outcome == "answered" or (context is None and _nearly(result)):
            return Told(result, _context(text, None, side, result))
        return Told(result, replace(context, audience=side) if context else None)

    def _may_continue(self, text: str, found: Rewritten) -> bool:
        """Neither an emergency nor, going by its words alone, a pleasantry: 谢谢, 你是机器人吗."""
        verdict = self._answerer.scope(text)
        pleasant = verdict.scope == "smalltalk" and verdict.label in _PLEASANTRIES and not words(text)
        return not (pleasant and found.kind in _BY_WORDS) and not self.is_emergency(text)

    def is_emergency(self, text: str) -> bool:
        """Whether a message tells of somebody in danger now; that outranks any question of a form."""
        return speaks_of_self_harm(text) or self._answerer.scope(text).of("urgent") >= SURE_OF_EMERGENCY

    def _continue(self, session_id: str, found: Rewritten) -> Told | None:
        """The best of the questions a message may stand for; None where it is best taken by itself."""
        told = found.context
        tried = [
            (candidate, self._ask(candidate.text, session_id, told.region, told.audience))
            for candidate in found.candidates
        ]
        best, result = max(tried, key=lambda one: _worth(one[0], one[1], found.new))
        if best.alone or (result.outcome not in _ABOUT_LABOUR):
            return None
        if result.outcome != "answered" and found.kind in ("bare", "mixed"):
            return None
        if found.section is not None:
            result = with_section_first(result, found.section)
        if result.outcome != "answered":
            kept = best.text if found.kind in _STATES_A_FACT else told.question
            return Told(result, replace(told, question=kept), best.text)
        return Told(result, _context(best.text, told.region, told.audience, result), best.text)

    def _ask(
        self, text: str, session_id: str, region: str | None, side: Literal["worker", "employer"] | None
    ) -> Result:
        session = self._sessions.by_id(session_id)
        return self._answerer.ask(
            Question(
                text=text,
                on=(session.on if session else None) or self._today(),
                region=region or (session.region if session else None),
                audience=side or _audience(session.audience if session else None),
            )
        )


def _worth(candidate: Candidate, result: Result, new: str) -> float:
    """How good a reading is: the confidence of its answer, its prior, and whether the answer speaks of what is new."""
    if result.outcome not in _ABOUT_LABOUR or not result.answers:
        return -1.0
    best = result.answers[0]
    speaks = bool(new) and new in best.title + best.verdict
    short_of_answer = 0.0 if result.outcome == "answered" else 0.3
    return best.score + candidate.prior + SPEAKS_OF_IT * speaks - short_of_answer


def _nearly(result: Result) -> bool:
    return result.outcome in _ABOUT_LABOUR and bool(result.answers) and result.answers[0].score >= UNDERSTOOD


def _context(
    text: str, region: str | None, side: Literal["worker", "employer"] | None, result: Result
) -> Context:
    first = result.answers[0] if result.outcome == "answered" else None
    return Context(text, first.card if first else None, first.title if first else "", region, side)


def _audience(value: str | None) -> Literal["worker", "employer"] | None:
    return "employer" if value == "employer" else "worker" if value == "worker" else None
