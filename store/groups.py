"""Groups: tickets of one cause, each still its own with claim, identity, periods and privacy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, Engine, delete, insert, select, update

from store.cipher import Cipher
from store.clock import Clock
from store.database import reading, writing
from store.desk_schema import group_representatives, ticket_groups
from store.ids import new_id
from store.schema import tickets

_OF_THE_PERSON = ("complainant_name", "phone", "delivery_address")
ERASED = "〈已删除〉"
_SHORTEST = 2
"""A single character is no name, and would be found in every text."""


def without(cause: str, people: Iterable[Mapping[str, str]], *, instead: str) -> str:
    """A cause as staff wrote it, with the names, telephones and addresses of these parties taken out."""
    values = {parties.get(name) or "" for parties in people for name in _OF_THE_PERSON}
    # The longest first: one name may be the beginning of another.
    for value in sorted(values, key=len, reverse=True):
        cause = cause.replace(value, instead) if len(value) >= _SHORTEST else cause
    return cause


def forget_in_causes(connection: Connection, cipher: Cipher, session_id: str) -> None:
    """Take a session's person out of the causes of their tickets' groups, as staff may have written them in.

    The cause itself stays: it is the other members' too.
    """
    own = select(
        tickets.c.id, tickets.c.contents, ticket_groups.c.id.label("group_id"), ticket_groups.c.cause
    )
    joined = own.join(ticket_groups, ticket_groups.c.id == tickets.c.group_id)
    # Locked: another member who erases at this moment must not bring this one's name back.
    these = joined.where(tickets.c.session_id == session_id).with_for_update(of=ticket_groups)
    told: dict[str, str] = {}
    people: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in connection.execute(these):
        told[row.group_id] = str(cipher.unseal(row.cause, bound_to=f"group {row.group_id}"))
        people[row.group_id].append(cipher.unseal(row.contents, bound_to=f"ticket {row.id}")["parties"])
    for group_id, cause in told.items():
        kept = without(cause, people[group_id], instead=ERASED)
        if kept != cause:
            sealed = cipher.seal(kept, bound_to=f"group {group_id}")
            connection.execute(
                update(ticket_groups).where(ticket_groups.c.id == group_id).values(cause=sealed)
            )


class Groups:
    """Makes groups and keeps who represents them; a ticket joins by its `group_id` (store.changes)."""

    def __init__(self, *, engine: Engine, cipher: Cipher, clock: Clock) -> None:
        self._engine = engine
        self._cipher = cipher
        self._clock = clock

    def make(self, channel: str, cause: str) -> str:
        """A new group without members; its id."""
        group_id = new_id()
        row = {
            "id": group_id,
            "channel": channel,
            "made_at": self._clock.now(),
            "cause": self._cipher.seal(cause, bound_to=f"group {group_id}"),
        }
        with writing(self._engine) as connection:
            connection.execute(insert(ticket_groups).values(row))
        return group_id

    def cause(self, group_id: str) -> str:
        """What the tickets of a group have in common."""
        wanted = select(ticket_groups.c.cause).where(ticket_groups.c.id == group_id)
        with reading(self._engine) as connection:
            sealed = connection.execute(wanted).scalar_one()
        return str(self._cipher.unseal(sealed, bound_to=f"group {group_id}"))

    def members(self, group_id: str) -> list[str]:
        """The ids of its tickets, oldest first."""
        wanted = select(tickets.c.id).where(tickets.c.group_id == group_id).order_by(tickets.c.id)
        with reading(self._engine) as connection:
            return list(connection.execute(wanted).scalars())

    def represent(self, group_id: str, ticket_ids: Collection[str]) -> None:
        """Replace the representatives; how many there may be is decided before (handoff/groups.py)."""
        rows = [{"group_id": group_id, "ticket_id": each} for each in sorted(set(ticket_ids))]
        with writing(self._engine) as connection:
            connection.execute(
                delete(group_representatives).where(group_representatives.c.group_id == group_id)
            )
            if rows:
                connection.execute(insert(group_representatives), rows)

    def representatives(self, group_id: str) -> list[str]:
        """The ids of the tickets whose people represent the group."""
        wanted = select(group_representatives.c.ticket_id).where(group_representatives.c.group_id == group_id)
        with reading(self._engine) as connection:
            return list(connection.execute(wanted.order_by(group_representatives.c.ticket_id)).scalars())
