"""Working a ticket, over a real SQLite file."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from handoff.casework import Casework
from handoff.moves import Actor, Move, Refused
from handoff.ticket import IllegalMove, Status
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from store.database import writing
from store.errors import TicketMoved
from store.events import intact
from store.records import TicketRecord
from store.schema import tickets
from tests.contracts.stores import HandClock, Stores, a_filing, open_stores

BOSS = "supervisor"


@pytest.fixture
def clock() -> HandClock:
    """Monday morning, 2026-09-07."""
    return HandClock(datetime(2026, 9, 7, 1, 0, tzinfo=UTC))


@pytest.fixture
def stores(tmp_path: Path, clock: HandClock) -> Stores:
    """Every store over a new file."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}", clock)


@pytest.fixture
def casework(stores: Stores, clock: HandClock) -> Casework:
    """The casework of the real parts."""
    return Casework(
        tickets=stores.tickets,
        queue=stores.queue,
        clock=clock,
        working_days=load_working_days(),
        districts=load_districts(),
    )


@pytest.fixture
def inspector(stores: Stores) -> Actor:
    """A real inspector: notes name their author."""
    return member(stores, "inspector")


def member(stores: Stores, role: str) -> Actor:
    """A real member of staff as an actor."""
    hired = stores.staff.add(
        login=role,
        name="测试员",
        role=role,
        districts=["渝中区"],
        password_hash="x",  # type: ignore[arg-type]
    )
    return Actor("staff", hired.id, hired.role)


def filed(stores: Stores, **changes: str) -> TicketRecord:
    """A complaint as it stands after filing."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id(), **changes))
    return again(stores, receipt.number)


def again(stores: Stores, number: str) -> TicketRecord:
    """The ticket as it stands now."""
    ticket = stores.tickets.by_number(number)
    assert ticket is not None
    return ticket


def step(to: Status, reason: str, actor: Actor, clock: HandClock, **changes: object) -> Move:
    """A move made now."""
    return Move(
        **{"to": to, "reason": reason, "actor": actor, "at": clock.now(), "note": "已核对", **changes}
    )  # type: ignore[arg-type]


def test_a_complaint_waits_for_its_confirmation(stores: Stores) -> None:
    """The queue shows the ten working days from the first moment (Sunday the 20th is worked); a report has none."""
    ticket = filed(stores)
    assert (ticket.due_on, ticket.due_for, ticket.version) == (date(2026, 9, 20), "confirm", 1)
    assert filed(stores, kind="report").due_on is None


def test_a_confirmed_complaint_is_due_for_a_decision_and_its_person_is_told(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """Status, period, sealed note, notice and history change together."""
    ticket = casework.move(filed(stores), step("filed", "confirmed", inspector, clock))
    stored = again(stores, ticket.number)
    assert (stored.status, stored.due_for, stored.due_on) == ("filed", "decide", date(2026, 9, 14))
    assert (ticket.status, ticket.version, ticket.due_on) == (stored.status, stored.version, stored.due_on)
    assert [notice.kind for notice in stores.notices.untold(ticket.session_id)] == ["status_filed"]
    assert [note.body for note in stores.notes.of_ticket(ticket.id)] == ["已核对"]
    assert intact(stores.tickets.events(ticket.id))


def test_silence_opens_the_case_on_the_day_after_and_alarms(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """重庆市劳动保障监察条例 26, 2: not on the last day, on the next; sixty working days from then; once only."""
    ticket = casework.move(filed(stores), step("filed", "confirmed", inspector, clock))
    clock.at = datetime(2026, 9, 14, 15, 59, tzinfo=UTC)
    assert casework.sweep() == 0
    clock.at = datetime(2026, 9, 14, 16, 1, tzinfo=UTC)
    assert casework.sweep() == 1
    opened = again(stores, ticket.number)
    assert (opened.status, opened.due_for) == ("deemed_opened", "investigate")
    assert opened.escalated_at == clock.now()
    running = casework.term(opened)
    assert running is not None and running.since == date(2026, 9, 15)
    assert "status_deemed_opened" in {notice.kind for notice in stores.notices.untold()}
    assert casework.sweep() == 0


def test_what_else_is_overdue_goes_to_a_supervisor_and_stays_as_it_is(
    stores: Stores, casework: Casework, clock: HandClock
) -> None:
    """An unconfirmed complaint is not closed by a machine."""
    ticket = filed(stores)
    clock.advance(days=15)
    assert casework.sweep() == 1
    late = again(stores, ticket.number)
    assert (late.status, late.escalated_at) == ("awaiting_confirmation", clock.now())
    assert stores.tickets.events(ticket.id)[-1].event.data["reason"] == "overdue_confirm"
    assert casework.sweep() == 0


def test_a_pause_needs_a_supervisor_and_stops_the_clock(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """While it is paused nothing is overdue; resumed, the days go on."""
    ticket = casework.move(filed(stores), step("case_opened", "meets_conditions", inspector, clock))
    assert (ticket.due_for, ticket.due_on) == ("investigate", date(2026, 12, 4))
    with pytest.raises(Refused):
        casework.pause(ticket, "appraised", inspector, "等鉴定")
    supervisor = member(stores, BOSS)
    with pytest.raises(Refused):
        casework.pause(ticket, "appraised", supervisor, " ")
    clock.advance(days=7)
    paused = casework.pause(ticket, "appraised", supervisor, "等鉴定")
    assert (paused.due_on, again(stores, ticket.number).due_on) == (None, None)
    clock.advance(days=7)
    resumed = casework.resume(paused, supervisor)
    assert resumed.due_on == date(2026, 12, 14)
    longer = casework.extend(resumed, supervisor, "案情复杂")
    assert longer.due_on is None  # it runs into 2027
    with pytest.raises(Refused, match="no_effect"):
        casework.extend(longer, supervisor, "还要延长")


def test_nothing_is_paused_or_extended_where_the_law_has_nothing_to_pause(
    stores: Stores, casework: Casework
) -> None:
    """The days to confirm run on; what is not paused does not resume."""
    ticket, supervisor = filed(stores), member(stores, BOSS)
    for act in (
        lambda: casework.pause(ticket, "suspended", supervisor, "等等"),
        lambda: casework.extend(ticket, supervisor, "再等等"),
        lambda: casework.resume(ticket, supervisor),
    ):
        with pytest.raises(Refused, match="no_effect"):
            act()


def test_a_repeated_complaint_is_merged_and_a_colleagues_is_not(
    stores: Stores, casework: Casework, inspector: Actor
) -> None:
    """Same person and claim: it lives on in the first. Same employer alone: refused."""
    first, again_filed = filed(stores), filed(stores)
    merged = casework.merge(again_filed, first, inspector)
    assert again(stores, merged.number).status == "merged"
    assert stores.tickets.events(merged.id)[-1].event.data["target"] == first.number
    colleague = a_filing(stores.session_id())
    told = {name: value for name, value in colleague.parties.items() if name != "phone"}
    for key, parties in (("m1", {**told, "phone": "13900139000"}), ("m2", told)):
        receipt = stores.desk("hold").file(replace(colleague, filing_key=key, parties=parties))
        with pytest.raises(Refused, match="not_duplicate"):
            casework.merge(again(stores, receipt.number), first, inspector)


def test_a_stale_reading_moves_nothing(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """Two windows open on one ticket: the second is told to look again."""
    ticket = filed(stores)
    casework.move(ticket, step("filed", "confirmed", inspector, clock))
    with pytest.raises(TicketMoved):
        casework.move(ticket, step("filed", "confirmed", inspector, clock))
    with pytest.raises(IllegalMove):
        casework.move(again(stores, ticket.number), step("reopened", "mistake", member(stores, BOSS), clock))
    assert len(stores.tickets.events(ticket.id)) == 2
    assert len(stores.notices.untold()) == 1


def test_many_workers_go_to_a_supervisor_at_once(stores: Stores) -> None:
    """Ten or more (办案规则 5)."""
    crowd = a_filing(stores.session_id())
    crowd = replace(crowd, facts={**crowd.facts, "workers_count": 12})
    assert again(stores, stores.desk("hold").file(crowd).number).escalated_at is not None


def test_a_withdrawn_ticket_is_due_for_nothing(stores: Stores) -> None:
    """Its period ends with it."""
    ticket = filed(stores)
    stores.desk("hold").withdraw(ticket.session_id, ticket.number)
    assert (again(stores, ticket.number).due_on, again(stores, ticket.number).due_for) == (None, None)


def test_a_transferred_complaint_is_in_the_receivers_queue(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """重庆市劳动保障监察条例 19: by the district's name today; a place outside the city is refused."""
    ticket = filed(stores)
    for target in ("成都", "重庆", "乱写"):
        with pytest.raises(Refused, match="target_unknown"):
            casework.move(ticket, step("transferred", "other_district", inspector, clock, target=target))
    moved = casework.move(ticket, step("transferred", "other_district", inspector, clock, target="渝北"))
    assert (moved.district, moved.due_for) == ("两江新区", "jurisdiction")
    assert [row.id for row in stores.queue.page(frozenset({"两江新区"}))] == [ticket.id]
    assert stores.queue.page(frozenset({"渝中区"})) == []


def test_a_state_firms_complaint_goes_to_the_city_bureau(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """重庆市劳动保障监察条例 16: the city itself is its place."""
    sent = step("transferred", "city_bureau", inspector, clock, target="重庆市")
    assert casework.move(filed(stores), sent).district == "重庆市"


def test_silence_opens_a_case_that_a_supervisor_has_before_them_already(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """Escalated by hand, or for its ten people at once: the law's day passes for it as for any other."""
    ticket = casework.move(filed(stores), step("filed", "confirmed", inspector, clock))
    told = casework.escalate(again(stores, ticket.number), inspector, "单位拒不配合")
    assert again(stores, ticket.number) == told
    clock.at = datetime(2026, 9, 15, 1, 0, tzinfo=UTC)
    assert casework.sweep() == 1
    assert again(stores, ticket.number).status == "deemed_opened"
    assert casework.sweep() == 0


def test_a_withdrawal_that_staff_write_down_is_told_to_the_agencies(
    stores: Stores, casework: Casework, clock: HandClock
) -> None:
    """As the person's own is: who called the hotline must not be worked on by an agency that heard nothing."""
    number = stores.desk("webhook", "hold").file(a_filing(stores.session_id())).number
    ended = casework.move(
        again(stores, number), step("withdrawn", "by_person", member(stores, "operator"), clock)
    )
    assert ended == again(stores, number) and ended.delivery == "pending"
    rows = list(iter(lambda: stores.outbox.claim(lease=timedelta(seconds=60)), None))
    assert [(row.destination, row.reports) for row in rows if row and row.reports == "withdrawn"] == [
        ("webhook", "withdrawn")
    ]


def test_a_ticket_that_cannot_be_read_holds_up_nobody_elses_day(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is told in the log; the law's day passes for all the others."""
    lost, other = (
        casework.move(filed(stores, key=key), step("filed", "confirmed", inspector, clock))
        for key in ("lost", "other")
    )
    with writing(stores.engine) as connection:
        broken = update(tickets).where(tickets.c.id == lost.id).values(contents=b"\x00" * 60)
        connection.execute(broken)
    clock.at = datetime(2026, 9, 15, 1, 0, tzinfo=UTC)
    assert casework.sweep() == 1
    assert again(stores, other.number).status == "deemed_opened"
    told = capsys.readouterr().out
    assert "casework.unreadable" in told and lost.id in told


def test_a_pause_is_kept_with_its_cause_and_forgotten_when_time_runs_again(
    stores: Stores, casework: Casework, inspector: Actor, clock: HandClock
) -> None:
    """What the queue lists as paused is what the history says."""
    clock.at = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    boss = member(stores, BOSS)
    ticket = casework.move(
        filed(stores),
        step("filed", "confirmed", inspector, clock),
        step("case_opened", "meets_conditions", inspector, clock),
    )
    paused = casework.pause(again(stores, ticket.number), "appraised", boss, "送鉴定")
    assert (paused.paused_for, paused.due_on) == ("appraised", None)
    assert again(stores, ticket.number).paused_for == "appraised"
    casework.resume(paused, boss)
    assert again(stores, ticket.number).paused_for is None
