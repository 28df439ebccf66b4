"""Accounts of the console: opened, changed, closed, invited anew. The same for the page and for `labour staff`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from datetime import timedelta

from channels.console.credentials import NO_PASSWORD, new_secret
from store.desk_records import CITYWIDE, Role, StaffMember
from store.invitations import Invitations
from store.staff import Staff
from store.staff_sessions import StaffSessions

INVITED = timedelta(days=3)
"""How long an invitation's link may be used."""
LOGIN = r"^[A-Za-z0-9][A-Za-z0-9._-]{1,39}$"
"""How a login is typed at the door."""


@dataclass(frozen=True)
class Invited:
    """What a member sets the account up with, told once: the link's token, and the second factor's secret."""

    token: str = field(repr=False)
    secret: str = field(repr=False)


class Accounts:
    """Changes accounts; who may do so, and writing it down, is the caller's.

    `districts` tells those there are today. `let_go` puts back into the queue whom a member may talk with no longer;
    what is not put back here, the app's own look does within seconds.
    """

    def __init__(
        self,
        *,
        staff: Staff,
        sessions: StaffSessions,
        invitations: Invitations,
        districts: Callable[[], Iterable[str]],
        let_go: Callable[[], object] = lambda: None,
    ) -> None:
        self._staff = staff
        self._sessions = sessions
        self._invitations = invitations
        self._districts = districts
        self._let_go = let_go

    def places(self) -> tuple[str, ...]:
        """What may be assigned today: the whole city, and every district."""
        return (CITYWIDE, *self._districts())

    def unknown(self, districts: Iterable[str], *, held: Collection[str] = ()) -> list[str]:
        """Those that are no district today, nor the whole city; one that is gone may stay with whoever has it."""
        return [one for one in districts if one not in self.places() and one not in held]

    def add(self, *, login: str, name: str, role: Role, districts: Collection[str]) -> StaffMember:
        """A new account that nobody can sign in to before it is invited. LoginTaken."""
        return self._staff.add(
            login=login, name=name, role=role, districts=districts, password_hash=NO_PASSWORD
        )

    def change(self, member: StaffMember, *, role: Role, districts: Collection[str]) -> None:
        """Another role, other districts; they hold from the next click on."""
        self._staff.change(member.id, role=role, districts=districts)
        self._let_go()

    def close(self, member: StaffMember) -> None:
        """Sign the member out for good; what they did stays under their name."""
        self._staff.change(member.id, active=False)
        self._sessions.end_all(member.id)
        self._let_go()

    def reopen(self, member: StaffMember) -> Invited:
        """Let a closed account in again, with a new password and second factor."""
        invited = self.invite(member)
        self._staff.change(member.id, active=True)
        return invited

    def invite(self, member: StaffMember) -> Invited:
        """A new second factor and a link for a new password; the old ones, and every session, end here."""
        # First what can be of use to nobody yet: whatever breaks here locks no one out.
        token, secret = self._invitations.open(member.id, lifetime=INVITED), new_secret()
        self._staff.set_password(member.id, NO_PASSWORD)
        self._staff.set_totp(member.id, secret)
        self._sessions.end_all(member.id)
        return Invited(token, secret)
