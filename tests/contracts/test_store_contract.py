"""What every store must do, on whatever database: run on SQLite and on PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from handoff.ticket import start
from store.database import migrate, open_database
from store.errors import NumberTaken, TicketMoved
from store.ids import new_id
from store.records import Conflict, Event, HoldEvent, OutboxRow, Repeat, StoredMessage, TicketRecord
from store.schema import metadata
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import MORNING, HandClock, Stores, a_filing

LEASE = timedelta(seconds=60)
CODE = "AK3M7E"


def a_ticket(session_id: str, **changes: Any) -> TicketRecord:
    """A ticket ready to be filed."""
    ticket = TicketRecord(
        id=new_id(),
        number=f"CQ26-{new_id()[-9:]}",
        code=CODE,
        code_until=MORNING + timedelta(hours=24),
        session_id=session_id,
        filing_key="message-1",
        kind="complaint",
        channel="inspection",
        district=None,
        status=start("complaint"),
        delivery="pending",
        urgency="normal",
        filed_at=MORNING,
        confirm_by=date(2026, 12, 8),
        missing=("district",),
        grounds=("《劳动保障监察条例》第十一条",),
        facts={"amount": "15000", "anonymous": False},
        parties={"phone": "13800138000"},
        calculation={
            "kind": "unpaid_wages",
            "result": 15000,
            "lines": [{"label": "整月工资", "value": "15000元"}],
        },
    )
    return replace(ticket, **changes)


def owed(ticket: TicketRecord, *destinations: str) -> list[OutboxRow]:
    """One outbox row for each destination, due at once."""
    return [
        OutboxRow(
            id=new_id(),
            ticket_id=ticket.id,
            destination=name,
            reports="filed",
            created_at=MORNING,
            due_at=MORNING,
        )
        for name in destinations
    ]


FILED = Event("filed", MORNING, {"status": "awaiting_confirmation"})
DONE = Event("delivery_acknowledged", MORNING)


def at_once(work: Callable[[int], object], workers: int = 8) -> list[Any]:
    """The results of `work(0)`, `work(1)` … started at the same moment in as many threads."""
    gate = threading.Barrier(workers)

    def run(index: int) -> object:
        gate.wait()
        return work(index)

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, range(workers)))


class StoreContract(WithStores):
    """What holds on every database."""

    def test_the_migrations_build_exactly_the_schema(self, stores: Stores) -> None:
        """A table changed in schema.py without a revision, or the other way round, is found here."""
        with stores.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), metadata) == []

    def test_migrating_again_and_at_once_changes_nothing(self, url: str, stores: Stores) -> None:
        """Several processes may start together on one database."""
        session_id = stores.session_id()

        def start_another(_: int) -> None:
            engine = open_database(url)
            migrate(engine)
            engine.dispose()

        at_once(start_another, 3)
        assert stores.messages.history(session_id) == []

    def test_a_session_is_found_by_its_token_until_it_expires(self, stores: Stores, clock: HandClock) -> None:
        """The token opens the session as it was opened, and nothing after its lifetime."""
        opened, token = stores.sessions.open(
            region="渝中区", audience="worker", on=date(2024, 5, 1), lifetime=timedelta(minutes=30)
        )
        assert stores.sessions.by_token(token) == opened
        assert opened.expires_at == MORNING + timedelta(minutes=30)
        assert stores.sessions.by_token(token[:-1]) is None
        clock.advance(minutes=30)
        assert stores.sessions.by_token(token) is None

    def test_a_session_remembers_what_was_asked(self, stores: Stores) -> None:
        """Storing a turn's replies sets the field asked for, and takes it back."""
        opened, token = stores.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
        for asked in ("phone", None):
            stores.messages.add_replies(opened.id, None, [{"text": "一"}, {"text": "二"}], asks=asked)
            session = stores.sessions.by_token(token)
            assert session is not None and session.asks == asked

    def test_a_buried_delivery_can_be_owed_again(self, stores: Stores) -> None:
        """Requeued, the row is claimed again under the same key; nothing else is."""
        filed = stores.desk("webhook").file(a_filing(stores.session_id()))
        ticket = stores.tickets.by_number(filed.number)
        row = stores.outbox.claim(lease=timedelta(seconds=60))
        assert ticket is not None and row is not None
        stores.outbox.bury(row, reason="HTTP 400", event=Event("delivery_failed", stores.clock.now()))
        assert stores.outbox.claim(lease=timedelta(seconds=60)) is None
        assert stores.outbox.requeue(ticket.id, Event("delivery_requeued", stores.clock.now())) == 1
        again = stores.outbox.claim(lease=timedelta(seconds=60))
        assert again is not None and (again.id, again.attempts) == (row.id, 1)
        assert stores.outbox.requeue(ticket.id, Event("delivery_requeued", stores.clock.now())) == 0

    def test_a_repeated_message_is_told_from_a_conflicting_one(self, stores: Stores) -> None:
        """The same id with the same text is a repeat of the first, with another text a conflict."""
        session_id = stores.session_id()
        first = stores.messages.add_person(session_id, "m1", "老板不给钱")
        assert stores.messages.add_person(session_id, "m1", "老板不给钱") == Repeat(first)  # type: ignore[arg-type]
        assert stores.messages.add_person(session_id, "m1", "别的话") == Conflict("m1")
        assert isinstance(stores.messages.add_person(stores.session_id(), "m1", "别的话"), StoredMessage)

    def test_one_of_many_concurrent_repeats_is_stored(self, stores: Stores) -> None:
        """Eight threads send one message: one stores it, seven are told it is a repeat of that one."""
        session_id = stores.session_id()
        results = at_once(lambda _: stores.messages.add_person(session_id, "m1", "在吗"))
        stored = [each for each in results if isinstance(each, StoredMessage)]
        assert len(stored) == 1
        assert sum(each == Repeat(stored[0]) for each in results) == 7
        assert stores.messages.history(session_id) == stored

    def test_replies_are_kept_with_the_message_they_answer(self, stores: Stores) -> None:
        """Replies of one turn come back in order, whole, and an unanswered message has none."""
        session_id = stores.session_id()
        asked = stores.messages.add_person(session_id, "m1", "双倍工资怎么算")
        assert isinstance(asked, StoredMessage)
        assert stores.messages.replies_to(asked.id) == []
        bodies: list[dict[str, Any]] = [
            {"text": "第一条", "answer": {"score": 0.9}},
            {"text": "第二条", "asks": "phone"},
        ]
        replies = stores.messages.add_replies(session_id, asked.id, bodies)
        assert stores.messages.replies_to(asked.id) == replies
        assert [reply.body for reply in replies] == bodies
        assert stores.messages.get(replies[0].id) == replies[0]
        assert stores.messages.get("nothing") is None
        assert stores.messages.add_replies(session_id, asked.id, []) == []

    def test_history_is_told_from_either_end(self, stores: Stores) -> None:
        """Without a place the latest messages come, after a place the next ones; always oldest first."""
        session_id = stores.session_id()
        said = [
            stores.messages.add_reply(session_id, None, {"text": str(n)}, sender="operator") for n in range(5)
        ]
        assert stores.messages.history(session_id) == said
        assert stores.messages.history(session_id, limit=2) == said[3:]
        assert stores.messages.history(session_id, after=said[1].id, limit=2) == said[2:4]
        assert stores.messages.history(stores.session_id()) == []

    @pytest.mark.parametrize(
        "told",
        ["", "\x00\x07", "\ud83d", "😀" * 50, "一" * 10_000],
        ids=["empty", "control", "half", "emoji", "long"],
    )
    def test_whatever_can_be_typed_can_be_stored(self, stores: Stores, told: str) -> None:
        """Empty, control characters, half an emoji, ten thousand characters."""
        session_id = stores.session_id()
        stored = stores.messages.add_person(session_id, "m1", told)
        assert isinstance(stored, StoredMessage)
        assert stores.messages.history(session_id)[0].body == {"text": told}
        assert isinstance(stores.messages.add_person(session_id, "m1", told), Repeat)

    def test_values_are_numbered_by_kind_and_session(self, stores: Stores) -> None:
        """The same value keeps its placeholder; another one, and another session, count for themselves."""
        one, other = stores.session_id(), stores.session_id()
        assert stores.vault.keep(one, "电话", "13800138000") == "‹电话1›"
        assert stores.vault.keep(one, "电话", "13900139000") == "‹电话2›"
        assert stores.vault.keep(one, "姓名", "测试甲") == "‹姓名1›"
        assert stores.vault.keep(one, "电话", "13800138000") == "‹电话1›"
        assert stores.vault.keep(other, "电话", "13900139000") == "‹电话1›"

    def test_placeholders_resolve_only_in_their_session(self, stores: Stores) -> None:
        """A text gets its own session's values; unknown placeholders stay as they are."""
        one, other = stores.session_id(), stores.session_id()
        stores.vault.keep(one, "电话", "13800138000")
        assert stores.vault.resolve(one, "打‹电话1›，不是‹电话2›") == "打13800138000，不是‹电话2›"
        assert stores.vault.resolve(other, "打‹电话1›") == "打‹电话1›"
        assert stores.vault.value(one, "‹电话1›") == "13800138000"
        assert stores.vault.value(other, "‹电话1›") is None
        assert stores.vault.resolve(one, "没有占位") == "没有占位"

    def test_concurrent_keeps_never_share_a_placeholder(self, stores: Stores) -> None:
        """Eight values kept at one moment get eight numbers."""
        session_id = stores.session_id()
        kept = at_once(lambda index: stores.vault.keep(session_id, "地址", f"样例路{index}号"))
        assert sorted(kept) == [f"‹地址{n}›" for n in range(1, 9)]

    def test_a_filed_ticket_is_found_whole(self, stores: Stores) -> None:
        """By number, by session, in the list: every field as it was filed."""
        ticket = a_ticket(stores.session_id())
        assert stores.tickets.file(ticket, FILED, owed(ticket, "hold")) == ticket
        assert stores.tickets.by_number(ticket.number) == ticket
        assert stores.tickets.by_session(ticket.session_id) == [ticket]
        assert stores.tickets.list(limit=1) == [ticket]
        assert stores.tickets.destinations(ticket.id) == ["hold"]
        assert stores.tickets.by_number("CQ26-nothing") is None

    def test_filing_the_same_confirmation_again_returns_the_first(self, stores: Stores) -> None:
        """One ticket, one event, one delivery, however many threads file at once."""
        session_id = stores.session_id()

        def file(_: int) -> TicketRecord:
            ticket = a_ticket(session_id)
            return stores.tickets.file(ticket, FILED, owed(ticket, "hold"))

        filed = at_once(file)
        assert len({ticket.id for ticket in filed}) == 1
        assert len(stores.tickets.by_session(session_id)) == 1
        assert len(stores.tickets.events(filed[0].id)) == 1
        assert stores.outbox.claim(lease=LEASE) is not None
        assert stores.outbox.claim(lease=LEASE) is None

    def test_a_taken_number_is_refused_and_leaves_nothing(self, stores: Stores) -> None:
        """The second ticket with a number is not stored, nor its event, nor its delivery."""
        first = a_ticket(stores.session_id())
        stores.tickets.file(first, FILED, ())
        second = a_ticket(stores.session_id(), number=first.number)
        with pytest.raises(NumberTaken):
            stores.tickets.file(second, FILED, owed(second, "hold"))
        assert stores.tickets.events(second.id) == []
        assert stores.outbox.claim(lease=LEASE) is None

    def test_a_filing_that_fails_half_way_leaves_nothing(self, stores: Stores) -> None:
        """A delivery that cannot be stored takes ticket and event back with it."""
        ticket = a_ticket(stores.session_id())
        broken = replace(owed(ticket, "hold")[0], ticket_id="no such ticket")
        with pytest.raises(DBAPIError):
            stores.tickets.file(ticket, FILED, [broken])
        assert stores.tickets.by_number(ticket.number) is None
        assert stores.tickets.events(ticket.id) == []

    def test_a_code_is_told_for_a_day_and_fits_for_ever(self, stores: Stores, clock: HandClock) -> None:
        """After its day the code is forgotten, in the database too; it still opens the ticket."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, ())
        clock.advance(hours=24)
        stores.tickets.file(a_ticket(stores.session_id()), FILED, ())
        old = stores.tickets.by_number(ticket.number)
        assert old is not None and old.code == ""
        with stores.engine.connect() as connection:
            sealed = connection.execute(
                text("SELECT code FROM tickets WHERE id = :id"), {"id": ticket.id}
            ).scalar()
        assert sealed is None
        assert stores.tickets.by_code(ticket.number, CODE) == old
        assert stores.tickets.by_code(ticket.number, "AK3M7F") is None
        assert stores.tickets.by_code("CQ26-nothing", CODE) is None

    def test_events_move_a_ticket_only_from_where_it_was_seen(self, stores: Stores) -> None:
        """An event goes with the status it leads to; a ticket moved meanwhile is left as it is."""
        ticket = a_ticket(stores.session_id(), delivery="acknowledged")
        stores.tickets.file(ticket, FILED, ())
        withdrawn = Event("withdrawn", MORNING, {"by": "person"})
        stores.tickets.add_event(ticket, withdrawn, status="withdrawn", outbox_rows=owed(ticket, "webhook"))
        moved = stores.tickets.by_number(ticket.number)
        assert moved is not None and (moved.status, moved.delivery) == ("withdrawn", "pending")
        with pytest.raises(TicketMoved):
            stores.tickets.add_event(ticket, Event("opened", MORNING), status="case_opened")
        assert [record.event.kind for record in stores.tickets.events(ticket.id)] == ["filed", "withdrawn"]

    def test_events_cannot_be_changed_or_deleted(self, stores: Stores) -> None:
        """The database itself refuses."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, ())
        for change in ("UPDATE ticket_events SET kind = 'x'", "DELETE FROM ticket_events"):
            with pytest.raises(DBAPIError, match="append-only"), stores.engine.begin() as connection:
                connection.execute(text(change))
        assert len(stores.tickets.events(ticket.id)) == 1

    def test_a_hold_stands_until_it_is_restored(self, stores: Stores, clock: HandClock) -> None:
        """What is held follows from the journal; both entries stay, with their time and who made them."""
        held = HoldEvent(action="hold", law="劳动合同法", article="82", topic=None, reason="修改中", by="甲")
        stores.quarantine.record(held)
        assert [event.target for event in stores.quarantine.in_effect()] == [("劳动合同法", "82", None)]
        clock.advance(hours=1)
        stores.quarantine.record(replace(held, action="restore", reason="已核对", by="乙"))
        assert stores.quarantine.in_effect() == ()
        told = [(event.action, event.by, event.at) for event in stores.quarantine.history()]
        assert told == [("hold", "甲", MORNING), ("restore", "乙", MORNING + timedelta(hours=1))]

    def test_the_quarantine_journal_cannot_be_rewritten(self, stores: Stores) -> None:
        """The database refuses, and the chain would show it."""
        held = HoldEvent(action="hold", law=None, article=None, topic="wages", reason="试", by="甲")
        stores.quarantine.record(held)
        stores.quarantine.record(replace(held, topic="leave"))
        for change in ("UPDATE quarantine_events SET kind = 'restore'", "DELETE FROM quarantine_events"):
            with pytest.raises(DBAPIError, match="append-only"), stores.engine.begin() as connection:
                connection.execute(text(change))
        assert stores.quarantine.is_intact() and len(stores.quarantine.in_effect()) == 2

    def test_holds_made_at_once_are_all_kept(self, stores: Stores) -> None:
        """Eight operators at the same moment: one chain, nothing lost."""

        def hold(number: int) -> None:
            stores.quarantine.record(
                HoldEvent(action="hold", law="劳动法", article=str(number), topic=None, reason="试", by="甲")
            )

        at_once(hold)
        assert len(stores.quarantine.history()) == 8 and stores.quarantine.is_intact()

    def test_misses_pause_a_number_whether_or_not_it_exists(self, stores: Stores, clock: HandClock) -> None:
        """Five guesses may be compared, the sixth waits; fifteen minutes later counting starts anew."""

        def guess() -> datetime | None:
            return stores.attempts.record_miss("CQ26-nothing", most=5, pause=timedelta(minutes=15))

        assert [guess() for _ in range(5)] == [None] * 5
        clock.advance(minutes=5)
        assert guess() == MORNING + timedelta(minutes=15)
        clock.advance(minutes=10)
        assert guess() is None
        stores.attempts.clear_misses("CQ26-nothing")
        assert [guess() for _ in range(5)] == [None] * 5

    def test_guesses_sent_at_once_do_not_slip_through(self, stores: Stores) -> None:
        """Of eight concurrent guesses five are let through."""
        pause = timedelta(minutes=15)
        results = at_once(lambda _: stores.attempts.record_miss("CQ26-x", most=5, pause=pause))
        assert results.count(None) == 5

    def test_a_row_is_claimed_by_one_worker(self, stores: Stores) -> None:
        """Eight workers, four rows: every row goes to exactly one of them."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "a", "b", "c", "d"))
        claimed = [row for row in at_once(lambda _: stores.outbox.claim(lease=LEASE)) if row]
        claimed += iter(
            lambda: stores.outbox.claim(lease=LEASE), None
        )  # SKIP LOCKED may pass a row by for a moment
        assert sorted(row.destination for row in claimed) == ["a", "b", "c", "d"]
        assert stores.outbox.ticket(claimed[0]) == ticket

    def test_a_crashed_claim_is_due_again_after_its_lease(self, stores: Stores, clock: HandClock) -> None:
        """The same row, the same key, one more attempt."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "webhook"))
        first = stores.outbox.claim(lease=LEASE)
        assert stores.outbox.claim(lease=LEASE) is None
        clock.advance(seconds=60)
        again = stores.outbox.claim(lease=LEASE)
        assert first is not None and again == replace(first, attempts=2)

    def test_a_settled_row_leaves_the_outbox_and_tells_the_ticket(
        self, stores: Stores, clock: HandClock
    ) -> None:
        """The ticket's delivery follows the worst of its rows, and each settling is an event."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "a", "b", "c"))
        delivery = []
        for settle in ("held", "acknowledged", "failed"):
            row = stores.outbox.claim(lease=LEASE)
            assert row is not None
            if settle == "failed":
                stores.outbox.bury(row, reason="HTTP 400", event=Event("delivery_failed", MORNING))
            else:
                stores.outbox.acknowledge(row, state=settle, event=DONE)  # type: ignore[arg-type]
            found = stores.tickets.by_number(ticket.number)
            assert found is not None
            delivery.append(found.delivery)
        assert delivery == ["pending", "pending", "failed"]
        clock.advance(days=1)
        assert stores.outbox.claim(lease=LEASE) is None
        assert len(stores.tickets.events(ticket.id)) == 4

    def test_settling_twice_counts_once(self, stores: Stores) -> None:
        """A worker that comes back after its lease finds the row settled and changes nothing."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "webhook"))
        row = stores.outbox.claim(lease=LEASE)
        assert row is not None
        stores.outbox.acknowledge(row, state="acknowledged", event=DONE)
        stores.outbox.bury(row, reason="late", event=DONE)
        found = stores.tickets.by_number(ticket.number)
        assert found is not None and found.delivery == "acknowledged"
        assert len(stores.tickets.events(ticket.id)) == 2

    def test_a_retry_waits_until_its_time(self, stores: Stores, clock: HandClock) -> None:
        """Not before, then with its reason; a late retry of an older claim is ignored."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "webhook"))
        row = stores.outbox.claim(lease=LEASE)
        assert row is not None
        stores.outbox.retry(row, at=MORNING + timedelta(minutes=5), reason="HTTP 503" * 100)
        clock.advance(minutes=4)
        assert stores.outbox.claim(lease=LEASE) is None
        clock.advance(minutes=1)
        again = stores.outbox.claim(lease=LEASE)
        assert again is not None and again.attempts == 2 and again.reason is not None
        stores.outbox.retry(row, at=MORNING, reason="an older claim")
        assert stores.outbox.claim(lease=LEASE) is None

    def test_stuck_rows_are_told(self, stores: Stores, clock: HandClock) -> None:
        """What is still owed after an hour is listed; what is settled is not."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "a", "b"))
        row = stores.outbox.claim(lease=LEASE)
        assert row is not None
        stores.outbox.acknowledge(row, state="acknowledged", event=DONE)
        assert stores.outbox.stuck(older_than=timedelta(hours=1)) == []
        clock.advance(hours=2)
        stuck = stores.outbox.stuck(older_than=timedelta(hours=1))
        assert [each.destination for each in stuck] == ["b"]

    def test_what_was_handed_over_waits_for_the_agencys_answer(
        self, stores: Stores, clock: HandClock
    ) -> None:
        """It is not sent again, counts as pending, shows as stuck when late, and is confirmed once."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "a"))
        row = stores.outbox.claim(lease=LEASE)
        assert row is not None
        stores.outbox.acknowledge(row, state="handed_over", event=DONE)
        assert stores.outbox.claim(lease=LEASE) is None
        stored = stores.tickets.by_id(ticket.id)
        assert stored is not None and stored.delivery == "pending"
        clock.advance(hours=2)
        assert [each.state for each in stores.outbox.stuck(older_than=timedelta(hours=1))] == ["handed_over"]
        assert [stores.outbox.confirm(ticket.id, DONE) for _ in "12"] == [1, 0]
        stored = stores.tickets.by_id(ticket.id)
        assert stored is not None and stored.delivery == "acknowledged"

    def test_the_dead_are_listed_and_can_be_owed_again(self, stores: Stores) -> None:
        """With their reason; nothing else is among them."""
        ticket = a_ticket(stores.session_id())
        stores.tickets.file(ticket, FILED, owed(ticket, "a", "b"))
        row = stores.outbox.claim(lease=LEASE)
        assert row is not None
        stores.outbox.bury(row, reason="HTTP 400", event=DONE)
        assert [(each.id, each.reason) for each in stores.outbox.dead()] == [(row.id, "HTTP 400")]
        assert stores.outbox.requeue(ticket.id, DONE) == 1
        assert stores.outbox.dead() == []

    def test_requests_for_a_person_wait_in_order(self, stores: Stores) -> None:
        """Each with what the person wrote, oldest first."""
        session_id = stores.session_id()
        added = [stores.people.add(session_id, reason) for reason in ("转人工", "电话13800138000，找人")]
        assert stores.people.open() == added
        assert added[0].at == datetime(2026, 11, 24, 1, 30, tzinfo=UTC)


class TestOnSqlite(OnSqlite, StoreContract):
    """The embedded default: a file in WAL mode."""


class TestOnPostgres(OnPostgres, StoreContract):
    """Production: the same schema on PostgreSQL."""
