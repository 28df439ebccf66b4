"""What the console's stores must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from store.acts import Act
from store.desk_records import CITYWIDE
from store.errors import Held
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import Stores
from tests.contracts.test_desk_store_contract import HOUR, hire
from tests.contracts.test_store_contract import at_once


class ConsoleStoreContract(WithStores):
    """What holds on every database."""

    def test_an_invitation_is_used_once_and_the_next_one_voids_it(self, stores: Stores) -> None:
        """Of two uses one wins; a second invitation makes the first worthless; an hour is an hour."""
        member = hire(stores)
        old, new = (stores.invitations.open(member.id, lifetime=HOUR) for _ in range(2))
        assert stores.invitations.staff_id(old) is None
        assert stores.invitations.staff_id(new) == member.id
        assert sorted(at_once(lambda turn: stores.invitations.use(new), 2)) == [False, True]
        late = stores.invitations.open(member.id, lifetime=HOUR)
        stores.clock.advance(hours=1)  # type: ignore[attr-defined]
        assert not stores.invitations.use(late)

    def test_acts_are_chained_append_only_and_their_reasons_sealed(self, stores: Stores) -> None:
        """The journal proves itself, the database refuses changes, no reason lies in the open."""
        member = hire(stores)
        for number in range(3):
            stores.acts.record(
                Act(staff_id=member.id, kind="revealed", subject=f"T{number}", reason="回访13800138000")
            )
        assert stores.acts.is_intact()
        assert [act.subject for act in stores.acts.newest()] == ["T2", "T1", "T0"]
        assert [act.reason for act in stores.acts.newest("T1")] == ["回访13800138000"]
        assert [act.subject for act in stores.acts.newest(before=3, limit=1)] == ["T1"]
        assert stores.acts.newest(kind="moved") == stores.acts.newest(staff_ids=[]) == []
        assert len(stores.acts.newest(kind="revealed", staff_ids=[member.id])) == 3
        assert [act.subject for act in stores.acts.newest("T0", "T2", "T9")] == ["T2", "T0"]
        assert [act.subject for act in stores.acts.newest(staff_ids=[], or_about=["T1"])] == ["T1"]
        with pytest.raises(DBAPIError), stores.engine.begin() as connection:
            connection.execute(text("UPDATE staff_acts SET kind = 'nothing'"))
        with stores.engine.connect() as connection:
            assert "13800138000" not in str(connection.execute(text("SELECT * FROM staff_acts")).all())

    def test_one_colleague_talks_with_a_person_and_hands_back(self, stores: Stores) -> None:
        """Who asked twice is still one person; the second colleague is told who has them."""
        first, second = hire(stores, "jia"), hire(stores, "yi")
        session = stores.session_id()
        request, again = stores.people.add(session, "找人"), stores.people.add(session, "还在吗")
        assert stores.people.take(None, again.id, first.id) is not None
        with pytest.raises(Held):
            stores.people.take(None, request.id, second.id)
        assert stores.people.holder_of(session) == first.id
        assert not stores.people.hand_back(session, second.id)
        assert stores.people.hand_back(session, first.id)
        assert stores.people.holder_of(session) is None
        assert stores.people.open() == []

    def test_what_a_member_held_goes_back_to_its_old_place(self, stores: Stores) -> None:
        """Both requests of the person, once; a colleague's conversation stays theirs."""
        first, second = hire(stores, "jia"), hire(stores, "yi")
        session, other = stores.session_id(), stores.session_id()
        requests = [stores.people.add(session, "找人"), stores.people.add(session, "还在吗")]
        kept = stores.people.add(other, "找人")
        stores.people.take(None, requests[0].id, first.id)
        stores.people.take(None, kept.id, second.id)
        assert {one.id for one in stores.people.held()} == {kept.id, *(one.id for one in requests)}
        assert not stores.people.release(other, first.id)
        assert sorted(at_once(lambda turn: stores.people.release(session, first.id), 2)) == [False, True]
        assert stores.people.unattended() == requests
        assert [one.id for one in stores.people.held()] == [kept.id]

    def test_requests_are_seen_within_the_districts(self, stores: Stores) -> None:
        """A region told hides the request from other districts; none, or the whole city, hides it from nobody."""
        for region in ("渝中区", "万州区", CITYWIDE, None):
            session, _ = stores.sessions.open(
                region=region, audience=None, on=None, lifetime=timedelta(days=1)
            )
            stores.people.add(session.id, "找人")
        seen = stores.people.open(frozenset({"渝中区"}))
        assert [request.region for request in seen] == ["渝中区", CITYWIDE, None]
        hidden = stores.people.open()[1]
        assert stores.people.take(frozenset({"渝中区"}), hidden.id, hire(stores).id) is None
        last = stores.people.open()[-1]
        assert stores.people.ahead_of(last.id) == 3
        assert stores.people.ahead_of(stores.people.add(last.session_id, "还在吗").id) == 3


class TestOnSqlite(OnSqlite, ConsoleStoreContract):
    """The embedded default: a file in WAL mode."""


class TestOnPostgres(OnPostgres, ConsoleStoreContract):
    """Production: the same schema on PostgreSQL."""
