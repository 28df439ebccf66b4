"""The desk, over a real SQLite file."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from handoff.desk import Desk, Paused, Receipt, TicketStatus, Unknown
from handoff.ticket import IllegalMove
from knowledge.working_days import load_working_days
from store.errors import NumberTaken
from tests.contracts.stores import FACTS, PARTIES, HandClock, Stores, a_filing, open_stores

LEASE = timedelta(seconds=60)


@pytest.fixture
def clock() -> HandClock:
    """A clock the test moves."""
    return HandClock()


@pytest.fixture
def stores(tmp_path: Path, clock: HandClock) -> Stores:
    """Every store over a new file."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}", clock)


def test_a_complaint_gets_a_receipt_with_everything(stores: Stores) -> None:
    """Number, code, status, the day to confirm by, and what is missing."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    assert receipt.public() == {
        "number": receipt.number,
        "code": receipt.code,
        "kind": "complaint",
        "channel": "inspection",
        "district": "渝中区",
        "status": "awaiting_confirmation",
        "delivery": "held",
        "urgency": "normal",
        "confirm_by": "2026-12-08",
        "missing": ["id_check"],
        "issue": "unpaid_wages",
    }
    assert receipt.number.startswith("CQ26-")
    assert len(receipt.code) == 6


def test_twelve_workers_are_a_supervisors_at_once_and_the_history_says_why(stores: Stores) -> None:
    """The first event tells it; a single person's filing tells nothing of the kind."""
    desk, session = stores.desk("hold"), stores.session_id()
    crew = replace(a_filing(session), filing_key="crew", facts=FACTS | {"workers_count": 12})
    told = []
    for filing in (crew, a_filing(session)):
        ticket = stores.tickets.by_number(desk.file(filing).number)
        assert ticket is not None
        told.append(stores.tickets.events(ticket.id)[0].event.data.get("escalated"))
    assert told == ["group_of_ten", None]


@pytest.mark.parametrize(
    ("kind", "channel", "status", "confirm_by"),
    [
        ("complaint", "inspection", "awaiting_confirmation", date(2026, 12, 8)),
        ("complaint", "arbitration", "awaiting_confirmation", None),
        ("report", "inspection", "filed", None),
    ],
)
def test_only_a_complaint_to_inspection_is_confirmed_by_a_date(
    stores: Stores, kind: str, channel: str, status: str, confirm_by: date | None
) -> None:
    """The ten working days are the inspection rule's, and a report need not be confirmed."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id(), kind=kind, channel=channel))
    assert (receipt.status, receipt.confirm_by) == (status, confirm_by)


def test_ticket_event_and_deliveries_are_stored_together(stores: Stores) -> None:
    """What was filed is in the store, decrypted as it was told, with one delivery for each destination."""
    receipt = stores.desk("webhook", "hold").file(a_filing(stores.session_id()))
    assert receipt.delivery == "pending"
    ticket = stores.tickets.by_number(receipt.number)
    assert ticket is not None
    assert (ticket.facts, ticket.parties) == (FACTS, PARTIES)
    assert [record.event.kind for record in stores.tickets.events(ticket.id)] == ["filed"]
    assert stores.tickets.destinations(ticket.id) == ["hold", "webhook"]


def test_the_same_confirmation_gets_the_same_receipt(stores: Stores, clock: HandClock) -> None:
    """With its code for 24 hours, without it afterwards; another confirmation is another ticket."""
    desk, session_id = stores.desk("hold"), stores.session_id()
    first = desk.file(a_filing(session_id))
    clock.advance(hours=23, minutes=59)
    assert desk.file(a_filing(session_id)) == first
    clock.advance(minutes=1)
    late = desk.file(a_filing(session_id))
    assert (late.number, late.code) == (first.number, "")
    assert desk.file(a_filing(session_id, key="message-2")).number != first.number
    assert len(desk.for_session(session_id)) == 2


def test_a_number_already_drawn_is_drawn_again(stores: Stores) -> None:
    """Two desks with the same luck: the second one moves on; with nothing but bad luck it gives up loudly."""

    def lucky(rng: random.Random) -> Desk:
        return Desk(
            tickets=stores.tickets,
            attempts=stores.attempts,
            clock=stores.clock,
            working_days=load_working_days(),
            destinations=lambda filing: ("hold",),
            choose=rng.choice,
        )

    first = lucky(random.Random(1)).file(a_filing(stores.session_id()))
    second = lucky(random.Random(1)).file(a_filing(stores.session_id()))
    assert first.number != second.number

    class Stuck(random.Random):
        def choice(self, seq: str) -> str:  # type: ignore[override]
            return seq[0]

    lucky(Stuck()).file(a_filing(stores.session_id()))
    with pytest.raises(NumberTaken):
        lucky(Stuck()).file(a_filing(stores.session_id()))


def test_status_is_told_to_whoever_has_number_and_code(stores: Stores) -> None:
    """Typed as people type; without personal data, without the code."""
    desk = stores.desk("hold")
    receipt = desk.file(a_filing(stores.session_id()))
    told = desk.status(receipt.number.lower().replace("-", " "), f" {receipt.code.lower()} ")
    assert isinstance(told, TicketStatus) and not isinstance(told, Receipt)
    assert told.public() == receipt.public() | {"code": ""}


def test_an_unknown_number_and_a_wrong_code_are_answered_alike(stores: Stores, clock: HandClock) -> None:
    """Guess by guess the same answers, so that nobody learns which numbers exist."""
    desk = stores.desk("hold")
    known = desk.file(a_filing(stores.session_id())).number
    unknown = "CQ26-7K3M9-QXX"
    answers = [[desk.status(number, "AAAAAA") for _ in range(7)] for number in (known, unknown)]
    assert answers[0] == answers[1]
    assert answers[0][:5] == [Unknown()] * 5
    assert answers[0][5:] == [Paused(clock.at + timedelta(minutes=15))] * 2


def test_a_paused_ticket_opens_again_after_fifteen_minutes(stores: Stores, clock: HandClock) -> None:
    """While paused even the right code is not compared; a right code starts the count anew."""
    desk = stores.desk("hold")
    receipt = desk.file(a_filing(stores.session_id()))
    for _ in range(5):
        desk.status(receipt.number, "AAAAAA")
    assert isinstance(desk.status(receipt.number, receipt.code), Paused)
    clock.advance(minutes=15)
    assert isinstance(desk.status(receipt.number, receipt.code), TicketStatus)
    for _ in range(4):
        desk.status(receipt.number, "AAAAAA")
    assert isinstance(desk.status(receipt.number, receipt.code), TicketStatus)


@pytest.mark.parametrize("number", ["", "CQ26-7K3M9-QX4", "' OR 1=1 --", "😀"])
def test_what_is_no_number_is_unknown(stores: Stores, number: str) -> None:
    """Nothing is looked up."""
    assert stores.desk("hold").status(number, "AK3M7E") == Unknown()


def test_a_session_sees_its_own_tickets_without_a_code(stores: Stores) -> None:
    """And nobody else's."""
    desk, session_id = stores.desk("hold"), stores.session_id()
    receipt = desk.file(a_filing(session_id))
    assert [ticket.number for ticket in desk.for_session(session_id)] == [receipt.number]
    assert desk.for_session(stores.session_id()) == []


def test_a_withdrawal_is_told_to_the_agencies(stores: Stores) -> None:
    """The ticket is withdrawn, and the news is owed to every agency that was to have it, not to the hold."""
    desk, session_id = stores.desk("webhook", "hold"), stores.session_id()
    receipt = desk.file(a_filing(session_id))
    withdrawn = desk.withdraw(session_id, receipt.number)
    assert isinstance(withdrawn, TicketStatus) and withdrawn.status == "withdrawn"
    assert [ticket.status for ticket in desk.for_session(session_id)] == ["withdrawn"]
    rows = list(iter(lambda: stores.outbox.claim(lease=LEASE), None))
    assert sorted((row.destination, row.reports) for row in rows if row) == [
        ("hold", "filed"),
        ("webhook", "filed"),
        ("webhook", "withdrawn"),
    ]
    with pytest.raises(IllegalMove):
        desk.withdraw(session_id, receipt.number)


def test_nobody_withdraws_anothers_ticket(stores: Stores) -> None:
    """Not even with its number."""
    desk, owner = stores.desk("hold"), stores.session_id()
    receipt = desk.file(a_filing(owner))
    assert desk.withdraw(stores.session_id(), receipt.number) == Unknown()
    assert desk.withdraw(owner, "CQ26-7K3M9-QXX") == Unknown()
    assert desk.for_session(owner)[0].status == "awaiting_confirmation"
