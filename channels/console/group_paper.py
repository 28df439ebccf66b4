"""The 推选代表书 of a ticket's group, as far as a member of staff may see its people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from actions.documents.facts import Employer, Person
from actions.documents.model import Document, Withheld
from actions.documents.representation import KIND, NAME, Group, GroupChannel, representation
from actions.documents.wording import gap
from channels.console.cases import Cases
from channels.console.roles import MAY
from channels.console.ticket_papers import HoldOn, PaperHeld, PaperWithheld, why_held
from store.desk_records import StaffMember
from store.groups import without
from store.records import TicketRecord

_CHANNELS = ("inspection", "arbitration")
_GONE = ("withdrawn", "merged")
"""Who has left no longer signs with the others."""


def has_paper(ticket: TicketRecord, member: StaffMember) -> bool:
    """Whether the ticket's page offers it: to whoever may take papers, and never for a report, which is no claim."""
    is_claim = ticket.kind == "complaint" and ticket.channel in _CHANNELS
    return ticket.group_id is not None and is_claim and "case_file" in MAY[member.role]


def why_group_paper_is_held(hold_on: HoldOn) -> str | None:
    """Why the paper cannot be taken now, in Chinese; None where no article of it is held."""
    return why_held(KIND, NAME, (), hold_on)


def group_paper(
    cases: Cases, member: StaffMember, ticket: TicketRecord
) -> tuple[str, Document, list[TicketRecord]]:
    """Name, paper, and the tickets whose people it names: those within the member's districts.

    Members elsewhere are counted. Whom it does not name is taken out of the cause, too: staff may have written them in.

    Raises PaperWithheld where there is no such paper, or no such choice is open to the group; PaperHeld.
    """
    if ticket.group_id is None or not has_paper(ticket, member):
        raise PaperWithheld("这一件没有这种文书。")
    if why := why_group_paper_is_held(cases.hold_on):
        raise PaperHeld(why)
    everybody = cases.tickets.by_ids(cases.groups.members(ticket.group_id))
    signing = {
        key: one for key, one in everybody.items() if one.kind == "complaint" and one.status not in _GONE
    }
    listed = [one.id for one in cases.queue.of_group(member.scope, ticket.group_id)]
    named = [signing[key] for key in listed if key in signing]
    others = [one.parties for one in everybody.values() if one not in named]
    chosen = signing.keys() & cases.groups.representatives(ticket.group_id)
    shown = tuple(_person(one.parties) for one in named if one.id in chosen)
    made = representation(
        Group(
            channel=cast(GroupChannel, ticket.channel),
            cause=without(cases.groups.cause(ticket.group_id), others, instead=gap("其他人的信息")),
            members=tuple(_person(one.parties) for one in named),
            representatives=shown,
            employer=Employer(name=ticket.parties.get("employer_name")),
            district=ticket.district,
            today=cases.clock.today(),
            elsewhere=len(signing) - len(named),
            chosen_elsewhere=len(chosen) - len(shown),
        )
    )
    if isinstance(made, Withheld):
        raise PaperWithheld("；".join(made.why))
    return NAME, made, named


def _person(parties: Mapping[str, str]) -> Person:
    return Person(
        name=parties.get("complainant_name"),
        phone=parties.get("phone"),
        post_address=parties.get("delivery_address"),
    )
