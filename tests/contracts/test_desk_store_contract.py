"""What the desk's stores must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from store.changes import Change, Due
from store.desk_records import Note, Notice, StaffMember
from store.desk_schema import ticket_notes
from store.erasure import Erasure
from store.errors import AttachmentConflict, Held, LoginTaken, TicketMoved
from store.events import intact
from store.ids import new_id
from store.queue import Filter
from store.records import Event, TicketRecord
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import MORNING, HandClock, Stores
from tests.contracts.test_store_contract import FILED, a_ticket, at_once

HOUR = timedelta(hours=1)


def hire(stores: Stores, login: str = "zhang", *districts: str) -> StaffMember:
    """A member of staff for these districts."""
    return stores.staff.add(
        login=login,
        name="测试员",
        role="inspector",
        districts=districts or ("渝中区",),
        password_hash="$argon2$",
    )


def file(stores: Stores, **changes: object) -> TicketRecord:
    """A filed ticket in a session of its own."""
    ticket = a_ticket(stores.session_id(), **{"district": "渝中区", **changes})
    return stores.tickets.file(ticket, FILED, [])


class DeskStoreContract(WithStores):
    """What holds on every database."""

    def test_a_login_belongs_to_one_member(self, stores: Stores) -> None:
        """Whatever its case; of eight who take it at once one gets it."""

        def take(_: int) -> object:
            try:
                return hire(stores, " Zhang ").login
            except LoginTaken:
                return None

        assert sorted(at_once(take), key=str).count("zhang") == 1
        assert stores.staff.by_login("ZHANG") is not None
        assert stores.staff.by_login("nobody") is None

    def test_a_member_is_kept_with_districts_and_second_factor(self, stores: Stores) -> None:
        """What is changed is what is read; the secrets stay out of what may be logged."""
        member = hire(stores, "zhang", "渝中区", "南岸区")
        assert stores.staff.by_id(member.id) == member
        stores.staff.set_totp(member.id, "JBSWY3DP")
        stores.staff.set_password(member.id, "$argon2$new")
        stores.staff.change(member.id, role="supervisor", districts=["重庆市"])
        read = stores.staff.by_login("zhang")
        assert read is not None and (read.totp, read.password_hash) == ("JBSWY3DP", "$argon2$new")
        assert (read.role, read.scope) == ("supervisor", None)
        assert member.scope == {"渝中区", "南岸区"}
        assert "JBSWY3DP" not in repr(read) and "argon2" not in repr(read)
        assert stores.staff.all() == [read]

    def test_a_sign_in_ends_by_time_by_hand_and_with_the_account(
        self, stores: Stores, clock: HandClock
    ) -> None:
        """Expired, signed out, signed out everywhere, account closed: each ends it."""
        member = hire(stores)
        first, second, third = (stores.staff_sessions.open(member.id, lifetime=HOUR) for _ in range(3))
        assert stores.staff_sessions.staff_id(first) == member.id
        stores.staff_sessions.end(first)
        assert stores.staff_sessions.staff_id(first) is None
        stores.staff.change(member.id, active=False)
        assert stores.staff_sessions.staff_id(second) is None
        stores.staff.change(member.id, active=True)
        assert stores.staff_sessions.staff_id(second) == member.id
        stores.staff_sessions.end_all(member.id)
        assert stores.staff_sessions.staff_id(third) is None
        fresh = stores.staff_sessions.open(member.id, lifetime=HOUR)
        clock.advance(hours=1)
        assert stores.staff_sessions.staff_id(fresh) is None
        assert stores.staff_sessions.staff_id("forged") is None

    def test_a_strangers_misses_do_not_lock_the_owner_out(self, stores: Stores) -> None:
        """They are counted by login and address together."""
        stranger, owner = (
            stores.cipher.digest(f"zhang {address}", purpose="sign-in")
            for address in ("203.0.113.9", "192.0.2.1")
        )
        for _ in range(5):
            assert stores.sign_ins.record_miss(stranger, most=5, pause=HOUR) is None
        assert stores.sign_ins.record_miss(stranger, most=5, pause=HOUR) == MORNING + HOUR
        assert stores.sign_ins.record_miss(owner, most=5, pause=HOUR) is None

    def test_evidence_is_kept_once_and_whole(self, stores: Stores) -> None:
        """A retry gets the first piece; the same id with other bytes is a conflict; the bytes come back."""
        session_id = stores.session_id()
        original = bytes(range(256)) * 40
        kept = stores.attachments.keep(
            session_id, "a1", original, media_type="image/png", source="web", reduced=b"small"
        )
        again = [
            stores.attachments.keep(session_id, "a1", original, media_type="image/png", source="web")
            for _ in "12"
        ]
        assert again == [kept, kept]
        with pytest.raises(AttachmentConflict):
            stores.attachments.keep(session_id, "a1", b"other", media_type="image/png", source="web")
        assert (kept.size, stores.attachments.original(kept.id)) == (10240, original)
        assert stores.attachments.reduced(kept.id) == b"small"
        assert stores.attachments.original("nothing") is None
        assert stores.attachments.of_session(session_id) == [kept]

    def test_only_a_sessions_own_free_evidence_goes_to_its_ticket(self, stores: Stores) -> None:
        """Another session's, or one already handed over, does not move."""
        ticket = file(stores)
        other = stores.session_id()
        mine, theirs = (
            stores.attachments.keep(session_id, "a1", b"%PDF-1", media_type="application/pdf", source="web")
            for session_id in (ticket.session_id, other)
        )
        assert stores.attachments.attach(ticket.session_id, [mine.id, theirs.id], ticket.id) == 1
        assert stores.attachments.attach(ticket.session_id, [mine.id], file(stores).id) == 0
        assert stores.attachments.of_ticket(ticket.id) == [replace(mine, ticket_id=ticket.id)]

    def test_the_queue_finds_what_is_due_paused_or_numbered(self, stores: Stores) -> None:
        """By the last day at the latest, by a pause, by how a number begins; a pattern is no number."""
        today = MORNING.date()
        late, soon, later = (
            file(stores, number=f"CQ26-{name}", due_on=today + timedelta(days=days))
            for name, days in (("AAAAA-1", -1), ("AAAAB-2", 2), ("BBBBB-3", 9))
        )
        still = file(stores, number="CQ26-CCCCC-4", due_for="investigate", paused_for="audited")

        def found(**wanted: object) -> list[str]:
            rows = stores.queue.page(None, Filter(**wanted))  # type: ignore[arg-type]
            assert stores.queue.count(None, Filter(**wanted)) == len(rows)  # type: ignore[arg-type]
            return [row.id for row in rows]

        assert found(due_by=today + timedelta(days=3)) == [late.id, soon.id]
        assert stores.queue.count(None, most=3) == 3 and stores.queue.count(None, most=9) == 4
        assert found(paused=True) == [still.id] and found(due_for="investigate") == [still.id]
        assert found(paused=False) == [late.id, soon.id, later.id]
        assert found(number="CQ26-AAAA") == [late.id, soon.id] and found(number="CQ26-AAAAA-1") == [late.id]
        for pattern in ("%", "_", "CQ26_", "\\", "' OR '1'='1"):
            assert found(number=pattern) == []

    def test_a_group_is_listed_within_ones_districts(self, stores: Stores) -> None:
        """Members of other districts are not."""
        group_id = stores.groups.make("inspection", "同一工地")
        here, there = file(stores, group_id=group_id), file(stores, district="万州区", group_id=group_id)
        assert [row.id for row in stores.queue.of_group(frozenset({"渝中区"}), group_id)] == [here.id]
        assert [row.id for row in stores.queue.of_group(None, group_id)] == [here.id, there.id]
        assert stores.queue.of_group(frozenset(), group_id) == []

    def test_tickets_are_read_together(self, stores: Stores) -> None:
        """By id, as each would be alone; what is not there is left out."""
        first, second = file(stores), file(stores)
        assert stores.tickets.by_ids([first.id, second.id, "nothing"]) == {
            one.id: stores.tickets.by_id(one.id) for one in (first, second)
        }
        assert stores.tickets.by_ids([]) == {}

    def test_a_move_brings_status_due_day_note_and_notice_together(self, stores: Stores) -> None:
        """One transaction; the note is sealed, its event proves it and tells nothing of it."""
        ticket = file(stores)
        note = Note(
            id=new_id(), ticket_id=ticket.id, at=MORNING, audience="staff", author="system", staff_id=None,
            body="测试甲补交工资条",
        )  # fmt: skip
        notice = Notice(
            id=new_id(),
            ticket_id=ticket.id,
            session_id=ticket.session_id,
            at=MORNING,
            kind="moved",
            told_at=None,
        )
        change = Change(
            due=Due(date(2026, 12, 1), "decide"), agency_number="渝监〔2026〕1号", note=note, notice=notice
        )
        stores.tickets.add_event(
            ticket, Event("moved", MORNING, {"status": "filed"}), status="filed", change=change
        )
        moved = stores.tickets.by_id(ticket.id)
        assert moved is not None
        assert (moved.status, moved.due_on, moved.due_for, moved.version) == (
            "filed",
            date(2026, 12, 1),
            "decide",
            2,
        )
        assert stores.tickets.by_agency_number("渝监〔2026〕1号") == [moved]
        assert stores.notes.of_ticket(ticket.id) == [note]
        assert stores.notices.untold(ticket.session_id) == [notice]
        assert [stores.notices.told(notice.id) for _ in "12"] == [True, False]
        assert stores.notices.untold() == []
        history = stores.tickets.events(ticket.id)
        assert intact(history)
        assert history[-1].event.data["note"] == note.id
        assert "测试甲" not in repr(history)

    def test_a_move_made_on_an_old_reading_is_refused(self, stores: Stores) -> None:
        """Of eight who move the same reading one does; nothing of the others is stored."""
        ticket = file(stores)

        def move(_: int) -> bool:
            try:
                stores.tickets.add_event(ticket, Event("moved", MORNING), status="filed")
            except TicketMoved:
                return False
            return True

        assert at_once(move).count(True) == 1
        assert len(stores.tickets.events(ticket.id)) == 2

    def test_a_note_that_was_changed_or_is_gone_is_found(self, stores: Stores) -> None:
        """The chain proves every note; erasing one at the end of its term leaves its place."""
        ticket = file(stores)
        notes = [
            Note(
                id=new_id(),
                ticket_id=ticket.id,
                at=MORNING,
                audience="citizen",
                author="system",
                staff_id=None,
                body=body,
            )
            for body in ("请补交材料", "请到窗口确认", "已收到")
        ]
        for note in notes:
            stores.notes.add(note)
        assert [each.event.kind for each in stores.tickets.events(ticket.id)] == ["filed", *["noted"] * 3]
        assert stores.notes.unproved(ticket.id) == []
        forged = stores.cipher.seal("不用来了", bound_to=f"note {notes[1].id}")
        with stores.engine.begin() as connection:
            connection.execute(delete(ticket_notes).where(ticket_notes.c.id == notes[0].id))
            connection.execute(
                update(ticket_notes).where(ticket_notes.c.id == notes[1].id).values(body=forged)
            )
        assert stores.notes.unproved(ticket.id) == [notes[0].id, notes[1].id]

    def test_the_queue_counts_the_days_of_filing_in_china(self, stores: Stores) -> None:
        """A day begins and ends at midnight in Chongqing, both days included."""
        midnight = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
        before = file(stores, filed_at=midnight - timedelta(seconds=1))
        first, last = file(stores, filed_at=midnight), file(stores, filed_at=midnight + timedelta(hours=23))
        after = file(stores, filed_at=midnight + timedelta(days=1))

        def found(**wanted: date) -> set[str]:
            return {row.id for row in stores.queue.page(None, Filter(**wanted))}  # type: ignore[arg-type]

        day = date(2026, 11, 24)
        assert found(filed_since=day, filed_until=day) == {first.id, last.id}
        assert found(filed_since=day) == {first.id, last.id, after.id}
        assert found(filed_until=day) == {before.id, first.id, last.id}

    def test_the_queue_shows_what_is_due_first_within_the_scope(self, stores: Stores) -> None:
        """Another district's tickets do not exist; what is closed is not listed unless asked for."""
        late = file(stores, due_on=date(2026, 11, 20), due_for="decide")
        open_end = file(stores)
        soon = file(stores, due_on=date(2026, 12, 1), due_for="decide", channel="mediation")
        elsewhere = file(stores, district="南岸区")
        nowhere = file(stores, district=None)
        done = file(stores, status="resolved")
        scope = frozenset({"渝中区"})
        assert [row.id for row in stores.queue.page(scope)] == [late.id, soon.id, open_end.id]
        assert [row.id for row in stores.queue.page(scope, limit=1, skip=1)] == [soon.id]
        assert [row.id for row in stores.queue.page(scope, Filter(overdue_on=date(2026, 11, 24)))] == [
            late.id
        ]
        assert [row.id for row in stores.queue.page(scope, Filter(channels=["mediation"]))] == [soon.id]
        assert [row.id for row in stores.queue.page(scope, Filter(statuses=["resolved"]))] == [done.id]
        assert stores.queue.page(scope, Filter(district="南岸区")) == []
        assert stores.queue.page(frozenset()) == []
        assert {row.id for row in stores.queue.page(None)} >= {elsewhere.id, nowhere.id}
        assert stores.queue.count(None, Filter(closed=True)) == 6
        assert stores.queue.find(scope, elsewhere.number) is None
        assert stores.queue.find(scope, late.number) is not None

    def test_a_claim_is_one_persons_and_runs_out(self, stores: Stores, clock: HandClock) -> None:
        """Of two one gets it; after its time it is anybody's; outside the scope there is nothing to claim."""
        ticket, scope = file(stores), frozenset({"渝中区"})
        first, second = hire(stores, "a"), hire(stores, "b")
        assert stores.queue.claim(scope, ticket.id, first.id, lasting=HOUR)
        with pytest.raises(Held) as held:
            stores.queue.claim(scope, ticket.id, second.id, lasting=HOUR)
        assert str(held.value) == first.id
        assert stores.queue.page(scope)[0].holder_id == first.id
        assert [row.id for row in stores.queue.page(scope, Filter(holder_id=first.id))] == [ticket.id]
        stores.queue.release(ticket.id, second.id)
        assert stores.queue.page(scope)[0].holder_id == first.id
        clock.advance(hours=1)
        assert stores.queue.page(scope)[0].holder_id is None
        assert stores.queue.claim(scope, ticket.id, second.id, lasting=HOUR)
        stores.queue.release(ticket.id, second.id)
        assert stores.queue.claim(scope, ticket.id, first.id, lasting=HOUR)
        assert not stores.queue.claim(frozenset({"南岸区"}), ticket.id, first.id, lasting=HOUR)

    def test_one_person_is_known_by_telephone_or_session(self, stores: Stores) -> None:
        """Never by the employer."""
        session_id = stores.session_id()
        first = stores.tickets.file(a_ticket(session_id), FILED, [])
        same_session = stores.tickets.file(a_ticket(session_id, filing_key="m2", parties={}), FILED, [])
        same_phone = file(stores)
        file(stores, parties={"phone": "13900139000"})
        assert [each.id for each in stores.tickets.of_same_person(first)] == [same_session.id, same_phone.id]

    def test_a_group_keeps_its_members_apart(self, stores: Stores) -> None:
        """Members are tickets of their own; some of them represent it."""
        group_id = stores.groups.make("inspection", "同一工地欠薪")
        members = [file(stores, parties={"phone": f"1390000000{n}"}) for n in range(3)]
        for each in members:
            stores.tickets.add_event(each, Event("grouped", MORNING), change=Change(group_id=group_id))
        assert stores.groups.cause(group_id) == "同一工地欠薪"
        assert stores.groups.members(group_id) == [each.id for each in members]
        stores.groups.represent(group_id, [members[0].id, members[1].id])
        stores.groups.represent(group_id, [members[1].id])
        assert stores.groups.representatives(group_id) == [members[1].id]

    def test_a_person_who_erases_leaves_the_cause_of_their_group(
        self, stores: Stores, tmp_path: Path
    ) -> None:
        """Name, telephone and address, where staff wrote them in; the others' and the cause itself stay."""
        group_id = stores.groups.make("inspection", "张样例（13900000001）、李样例等人在同一工地被欠薪")
        zhang = file(
            stores, group_id=group_id, parties={"complainant_name": "张样例", "phone": "13900000001"}
        )
        li = file(stores, group_id=group_id, parties={"complainant_name": "李样例", "phone": "13900000002"})
        erasure = Erasure(
            engine=stores.engine, cipher=stores.cipher, tracker=tmp_path / "none.db", clock=stores.clock
        )
        erasure.forget(zhang.session_id)
        assert stores.groups.cause(group_id) == "〈已删除〉（〈已删除〉）、李样例等人在同一工地被欠薪"
        assert stores.groups.members(group_id) == [zhang.id, li.id]
        erasure.forget(stores.session_id())
        assert "李样例" in stores.groups.cause(group_id)
        erasure.forget(li.session_id)
        assert "样例" not in stores.groups.cause(group_id)

    def test_two_tickets_of_one_session_are_both_taken_out_of_the_cause(
        self, stores: Stores, tmp_path: Path
    ) -> None:
        """Whoever filed for two people leaves neither behind; one name may be the beginning of the other."""
        group_id = stores.groups.make("inspection", "张样例、张样例甲和他们的工友被欠薪")
        session_id = stores.session_id()
        for key, name in (("m1", "张样例"), ("m2", "张样例甲")):
            mine = a_ticket(session_id, filing_key=key, parties={"complainant_name": name})
            stores.tickets.add_event(
                stores.tickets.file(mine, FILED, []),
                Event("grouped", MORNING),
                change=Change(group_id=group_id),
            )
        Erasure(
            engine=stores.engine, cipher=stores.cipher, tracker=tmp_path / "none.db", clock=stores.clock
        ).forget(session_id)
        assert stores.groups.cause(group_id) == "〈已删除〉、〈已删除〉和他们的工友被欠薪"

    def test_a_reply_is_rated_by_its_own_session_and_the_last_word_counts(self, stores: Stores) -> None:
        """Another session's reply, or one's own message, cannot be rated; the comment comes back."""
        session_id = stores.session_id()
        reply = stores.messages.add_reply(session_id, None, {"text": "第八十二条"})
        mine = stores.messages.add_person(session_id, "m1", "在吗")
        assert stores.ratings.rate(session_id, reply.id, 1)
        assert stores.ratings.rate(session_id, reply.id, -1, "没说清")
        assert not stores.ratings.rate(stores.session_id(), reply.id, 1)
        assert not stores.ratings.rate(session_id, mine.id, 1)  # type: ignore[union-attr]
        with pytest.raises(ValueError, match="1 or -1"):
            stores.ratings.rate(session_id, reply.id, 5)
        assert [(each.rating, each.comment) for each in stores.ratings.all()] == [(-1, "没说清")]


class TestOnSqlite(OnSqlite, DeskStoreContract):
    """The embedded default: a file in WAL mode."""


class TestOnPostgres(OnPostgres, DeskStoreContract):
    """Production: the same schema on PostgreSQL."""
