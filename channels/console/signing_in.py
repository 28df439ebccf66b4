"""Signing in: password and one-time code, slowed down for guessers, never closed to the owner.

Wrong guesses count per login and address, and per address. A device that signed in before has a lane of its own,
which nobody without its token can use up; a flood of guesses at one login only makes strangers wait a moment longer.
"""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from channels.console.credentials import STEP_SECONDS, hash_password, password_fits, step_of
from store.attempts import Attempts
from store.cipher import Cipher
from store.clock import Clock
from store.desk_records import StaffMember
from store.staff import Staff
from store.staff_sessions import StaffSessions

SESSION = timedelta(hours=10)
"""A shift with its breaks."""
PAUSE = timedelta(minutes=15)
MOST_A_LANE = 5
MOST_AN_ADDRESS = 30
MOST_A_LOGIN = 20
DELAY_SECONDS = 2.0
_LANE = "staff sign-in lane"
_DEVICE = "staff device"


@dataclass(frozen=True)
class SignedIn:
    """A new session: its bearer token, and the token by which this device is known next time."""

    member: StaffMember
    token: str = field(repr=False)
    device: str = field(repr=False)


@dataclass(frozen=True)
class Wrong:
    """Login, password or code is wrong: never told which."""


@dataclass(frozen=True)
class Wait:
    """Too many guesses; none is compared before `until` (UTC)."""

    until: datetime


class SignIn:
    """Opens sessions of staff."""

    def __init__(
        self, *, staff: Staff, sessions: StaffSessions, attempts: Attempts, cipher: Cipher, clock: Clock
    ) -> None:
        self._staff = staff
        self._sessions = sessions
        self._attempts = attempts
        self._cipher = cipher
        self._clock = clock
        self._nobodys = hash_password(secrets.token_urlsafe())

    def delay(self, login: str, device: str | None) -> float:
        """Seconds a stranger waits before a guess at a login that many are guessing at."""
        if self._knows(login, device):
            return 0.0
        lane = self._key(
            "login", login.strip().lower()
        )  # as signing in reads it: no spelling is a lane of its own
        flooded = self._attempts.record_miss(lane, most=MOST_A_LOGIN, pause=PAUSE)
        return DELAY_SECONDS if flooded else 0.0

    def sign_in(
        self, *, login: str, password: str, code: str, address: str, device: str | None
    ) -> SignedIn | Wrong | Wait:
        """A session for whoever has password and code."""
        login = login.strip().lower()
        known = self._knows(login, device)
        lanes = {
            self._key("device" if known else "address", login, device if known else address): MOST_A_LANE
        }
        if not known:
            lanes[self._key("all of", address)] = MOST_AN_ADDRESS
        for lane, most in lanes.items():
            if until := self._attempts.record_miss(lane, most=most, pause=PAUSE):
                return Wait(until)
        member = self._staff.by_login(login)
        fits = password_fits(password, member.password_hash if member else self._nobodys)
        if member is None or not fits or not member.active or not self._code_fits(member, code):
            return Wrong()
        for lane in (*lanes, self._key("login", login)):
            self._attempts.clear_misses(lane)
        token = self._sessions.open(member.id, lifetime=SESSION)
        return SignedIn(member, token, device if known and device else self._new_device(login))

    def _code_fits(self, member: StaffMember, code: str) -> bool:
        """A member without a second factor cannot sign in; every code is good once."""
        step = step_of(member.totp, code, self._clock.now()) if member.totp else None
        if step is None:
            return False
        used = self._key("code", member.id, str(step))
        return self._attempts.record_miss(used, most=1, pause=timedelta(seconds=4 * STEP_SECONDS)) is None

    def _new_device(self, login: str) -> str:
        name = secrets.token_urlsafe(16)
        return f"{name}.{self._cipher.digest(f'{login} {name}', purpose=_DEVICE)}"

    def _knows(self, login: str, device: str | None) -> bool:
        name, _, seal = (device or "").partition(".")
        given = seal.encode("utf-8", "replace")
        proofs = self._cipher.digests(f"{login.strip().lower()} {name}", purpose=_DEVICE)
        return any(hmac.compare_digest(given, proof.encode()) for proof in proofs)

    def _key(self, *parts: str | None) -> str:
        return self._cipher.digest("\n".join(part or "" for part in parts), purpose=_LANE)
