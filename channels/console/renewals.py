"""Accounts set up anew: told to their owner at the door, with when and by whom.

Whoever sends out a new link can set a colleague's account up for themselves and act under that name. So it is not
only in the journal: the owner, who knows best what they asked for, reads it too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from channels.message import local
from store.acts import Act, Acts
from store.clock import Clock
from store.desk_records import StaffMember
from store.staff import Staff

SHOWN_FOR = timedelta(days=30)
"""Not only once: whoever took an account over would otherwise be the one who reads it."""
BY_COMMAND_LINE: Mapping[str, str] = {"via": "command_line"}
"""The data of an act of nobody who is signed in: it stands under the account it is about."""
_RENEWALS = ("staff_invited", "staff_reopened")
_MOST = 5


def renewals(acts: Acts, staff: Staff, clock: Clock, member: StaffMember) -> list[dict[str, Any]]:
    """The newest renewals of a member's account, newest first."""
    found = [act for kind in _RENEWALS for act in acts.newest(member.id, kind=kind, limit=_MOST)]
    recent = [act for act in found if act.at and act.at > clock.now() - SHOWN_FOR]
    recent.sort(key=lambda act: act.seq or 0, reverse=True)
    return [{"at": local(act.at), "by": who(act, staff.by_id(act.staff_id))} for act in recent if act.at]


def who(act: Act, member: StaffMember | None) -> str:
    """Whose act it is, as staff read it."""
    if act.data.get("via") == BY_COMMAND_LINE["via"]:
        return "命令行"
    return member.name if member else ""
