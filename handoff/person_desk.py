"""A wish for a person: whom it is for, whether somebody is there to take it, and how it stands.

Nobody waits for nothing: after hours, or with nobody at a screen, the request is left like a letter, and its
session stays open long enough to find the answer in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal, Protocol

from handoff.service_hours import ServiceHours
from store.desk_records import Role
from store.records import PersonRequest, SessionRecord, Skill

TAKEN_BY: Mapping[Skill, frozenset[Role]] = {
    "operator": frozenset({"operator", "supervisor"}),
    "mediator": frozenset({"mediator", "supervisor"}),
    "inspector": frozenset({"inspector", "supervisor"}),
}
KEPT_FOR = timedelta(days=7)
"""How long the answer to a letter can be read, from the next opening on."""
# Who names an inspector wishes to talk with one: nothing else brings a conversation to inspection.
_NAMED: tuple[tuple[Skill, re.Pattern[str]], ...] = (
    ("inspector", re.compile(r"监察员|执法人员")),
    ("mediator", re.compile(r"调解员")),
)


@dataclass(frozen=True)
class Called:
    """A request as its person is told of it. `opens` is when somebody is there again; None: now, or unknown."""

    id: str
    skill: Skill
    is_left: bool
    opens: datetime | None


@dataclass(frozen=True)
class Standing:
    """How a session's request stands; `ahead` are the people before it."""

    state: Literal["none", "waiting", "left", "talking"]
    ahead: int = 0


class Requests(Protocol):
    """Where requests are kept (store.people)."""

    def add(
        self, session_id: str, reason: str, *, skill: Skill = "operator", is_left: bool = False
    ) -> PersonRequest: ...
    def of_session(self, session_id: str) -> PersonRequest | None: ...
    def unattended(self) -> list[PersonRequest]: ...
    def ahead_of(self, request_id: str) -> int: ...
    def leave(self, session_id: str) -> bool: ...
    def withdraw(self, session_id: str) -> bool: ...


class Presence(Protocol):
    """Who is at a screen (store.presence)."""

    def free(self, roles: Collection[Role], region: str | None) -> int: ...


class Sessions(Protocol):
    """Where sessions are kept (store.sessions)."""

    def by_id(self, session_id: str) -> SessionRecord | None: ...
    def prolong(self, session_id: str, until: datetime) -> None: ...


class PersonDesk:
    """Takes requests in and tells how they stand."""

    def __init__(
        self,
        *,
        requests: Requests,
        presence: Presence,
        sessions: Sessions,
        hours: ServiceHours,
        now: Callable[[], datetime],
    ) -> None:
        self._requests = requests
        self._presence = presence
        self._sessions = sessions
        self._now = now
        self.hours = hours

    def add(self, session_id: str, reason: str) -> Called:
        """Take a request in, with what the person wrote."""
        session = self._sessions.by_id(session_id)
        region = session.region if session else None
        skill = self._skill(reason, region)
        is_left = not self._is_attended(skill, region)
        request = self._requests.add(session_id, reason, skill=skill, is_left=is_left)
        if is_left:
            self._keep_open(session_id)
        return Called(request.id, skill, is_left, self._opens() if is_left else None)

    def ahead_of(self, request_id: str) -> int:
        """How many others wait before it."""
        return self._requests.ahead_of(request_id)

    def standing(self, session_id: str) -> Standing:
        """How the newest request of a session stands."""
        request = self._requests.of_session(session_id)
        if request is None:
            return Standing("none")
        if request.holder_id:
            return Standing("talking")
        if request.is_left:
            return Standing("left")
        return Standing("waiting", self._requests.ahead_of(request.id))

    def withdraw(self, session_id: str) -> None:
        """The person waits no longer."""
        self._requests.withdraw(session_id)

    def abandoned(self) -> list[PersonRequest]:
        """Those who waited until nobody was there any more: they are letters now, and are to be told so."""
        gone = [
            request
            for request in self._requests.unattended()
            if not self._is_attended(request.skill, request.region)
        ]
        for request in gone:
            self._keep_open(request.session_id)
        return [request for request in gone if self._requests.leave(request.session_id)]

    def _skill(self, reason: str, region: str | None) -> Skill:
        named = next((skill for skill, pattern in _NAMED if pattern.search(reason)), None)
        # Where nobody of that skill is there now, an operator is better than a letter.
        return named if named and self._is_attended(named, region) else "operator"

    def _is_attended(self, skill: Skill, region: str | None) -> bool:
        return self.hours.is_open(self._now()) and self._presence.free(TAKEN_BY[skill], region) > 0

    def _opens(self) -> datetime | None:
        now = self._now()
        return None if self.hours.is_open(now) else self.hours.next_opening(now)

    def _keep_open(self, session_id: str) -> None:
        self._sessions.prolong(session_id, (self._opens() or self._now()) + KEPT_FOR)
