"""The complaint form as it runs: real answer path, real store, real redaction; only Rasa is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from actions.asking import Asking
from actions.catalogue import catalogue
from actions.desks import desks
from actions.reply import Reply
from actions.turns.base import Heard, Taken, Turn
from answering import sums
from handoff.redact import redact
from index.answer import Answerer
from index.encoder import EncoderChoice
from index.opened import open_index
from knowledge.districts import Districts, load_districts
from knowledge.figures import load_figures
from knowledge.load import load
from knowledge.quarantine import NOTHING_HELD
from knowledge.working_days import load_working_days
from language.entities import entities
from tests.actions.papers_kept import kept_for_the_test
from tests.contracts.stores import HandClock, Stores, open_stores
from tests.index.asking import answering_from

FORM, STATUS, PERSON = "validate_complaint_form", "validate_status_form", "action_request_person"
LAWS = load().laws
WORKS = sums(LAWS, lambda: NOTHING_HELD)


@dataclass
class Person:
    """One person talking to the actions: keeps the slots as Rasa would, redacts as the conversation does."""

    session_id: str
    turns: dict[str, Turn]
    stores: Stores
    is_emergency: Callable[[str], bool]
    slots: dict[str, Any] = field(default_factory=dict)
    asks: str | None = None
    sent: list[str] = field(default_factory=list)
    kept: list[Any] = field(default_factory=list)
    said: int = 0

    def say(
        self, text: str, intent: str = "inform", *, action: str = FORM, confidence: float = 0.9
    ) -> list[Reply]:
        """The replies to one message."""
        awaited = None if self.asks and self.is_emergency(text) else self.asks
        safe = redact(text, awaited, lambda kind, value: self.stores.vault.keep(self.session_id, kind, value))
        self.said += 1
        self.sent.append(safe)
        heard = Heard(
            session_id=self.session_id,
            message_id=f"{self.session_id}-{self.said}",
            text=safe,
            intent=intent,
            confidence=confidence,
            entities=tuple(entities(safe)),
            slots=dict(self.slots),
            requested=self.slots.get("requested_slot"),
        )
        taken: Taken = self.turns[action].take(heard)
        self.slots |= taken.slots
        self.kept.append(dict(self.slots))
        if taken.replies[-1].outcome != "urgent":
            self.asks = taken.replies[-1].asks
        return list(taken.replies)

    def open(self, text: str, intent: str = "file_complaint") -> Reply:
        """Open the form; the one reply."""
        return self.only(text, intent)

    def only(self, text: str, intent: str = "inform") -> Reply:
        """The one reply to one message."""
        (reply,) = self.say(text, intent)
        return reply

    def answer(self, **answers: str) -> Reply:
        """Answer whatever is asked, by field, until a field comes that is not among the answers."""
        reply = None
        while self.asks in answers:
            reply = self.only(answers[self.asks])
        assert reply is not None, f"nothing to answer, {self.asks} is asked"
        return reply


@pytest.fixture(scope="session")
def answerer(built: Path) -> Answerer:
    """The real answer path over the built index."""
    opened = open_index(built / "index", EncoderChoice(None, ""))
    return answering_from(opened)


@pytest.fixture(scope="session")
def districts() -> Districts:
    """The city's districts."""
    return load_districts()


@pytest.fixture
def clock() -> HandClock:
    """A clock the test moves; it stands at 2026-11-24."""
    return HandClock()


@pytest.fixture
def stores(tmp_path: Path, clock: HandClock) -> Stores:
    """Every store over a new file."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}", clock)


@pytest.fixture
def today() -> date:
    """The day the clock stands at."""
    return date(2026, 11, 24)


@pytest.fixture
def asking(answerer: Answerer, stores: Stores, clock: HandClock) -> Asking:
    """The answer path with the sessions of this store."""
    return Asking(answerer=answerer, sessions=stores.sessions, today=clock.today)


@pytest.fixture
def turns(asking: Asking, stores: Stores, clock: HandClock, districts: Districts) -> dict[str, Turn]:
    """Every action by name, as app.py builds them."""
    actions = catalogue(
        asking=asking,
        desks=desks(
            works=WORKS,
            laws=LAWS,
            figures=load_figures(),
            calendar=load_working_days(),
            districts=districts,
            files=kept_for_the_test,
            vault=stores.vault,
            quarantine=lambda: NOTHING_HELD,
            today=clock.today,
            now=clock.now,
        ),
        desk=stores.desk("hold"),
        vault=stores.vault,
        requests=stores.people,
        laws=LAWS,
        districts=districts,
        today=clock.today,
        quarantine=lambda: NOTHING_HELD,
    )
    return {action.name(): action for action in actions}


@pytest.fixture
def newcomer(turns: dict[str, Turn], stores: Stores, asking: Asking) -> Callable[[], Person]:
    """Makes people with a session of their own."""
    return lambda: Person(stores.session_id(), turns, stores, asking.is_emergency)


@pytest.fixture
def person(newcomer: Callable[[], Person]) -> Person:
    """One person with a fresh session."""
    return newcomer()
