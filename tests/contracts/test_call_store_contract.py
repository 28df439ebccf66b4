"""What the store of the hotline's calls must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from store.calls import KEPT, Call
from store.errors import CallSettled
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import Stores
from tests.contracts.test_desk_store_contract import hire
from tests.contracts.test_store_contract import at_once

PHONE = "13800138000"
OWED = Call(
    client_id="call-1",
    staff_id="",
    result="call_back",
    district="渝中区",
    caller=PHONE,
    phone=PHONE,
    said="老板拖欠工资，问能不能先予执行",
    note="下午三点以后方便",
    due_on=date(2026, 11, 25),
)


class CallStoreContract(WithStores):
    """What holds on every database."""

    def test_a_call_sent_again_is_the_first_one(self, stores: Stores) -> None:
        """Of eight at once one is stored, and all are told of it."""
        call = replace(OWED, staff_id=hire(stores).id)
        assert len({one.id for one in at_once(lambda turn: stores.calls.add(call), 8)}) == 1
        assert len(stores.calls.owed(None)) == 1

    def test_a_caller_is_found_by_number_and_nothing_lies_in_the_open(self, stores: Stores) -> None:
        """By a keyed digest; another number finds nothing."""
        call = stores.calls.add(replace(OWED, staff_id=hire(stores).id))
        assert [one.id for one in stores.calls.of_caller(None, PHONE)] == [call.id]
        assert stores.calls.of_caller(None, "13900139000") == []
        with stores.engine.connect() as connection:
            row = str(connection.execute(text("SELECT * FROM calls")).all())
        assert not [word for word in (PHONE, OWED.said, OWED.note) if word in row]
        assert PHONE not in repr(call) and OWED.said not in repr(call)

    def test_an_owed_answer_is_given_once_and_its_words_go(self, stores: Stores) -> None:
        """The second colleague is told; number and question are erased, the note stays."""
        member = hire(stores)
        owed = stores.calls.add(replace(OWED, staff_id=member.id))

        def answer(turn: int) -> str:
            given = Call(client_id=f"back-{turn}", staff_id=member.id, result="answered", settles=owed.id)
            try:
                return stores.calls.add(given).id
            except CallSettled:
                return "late"

        assert at_once(answer, 4).count("late") == 3
        assert stores.calls.owed(None) == [] and stores.calls.find_owed(None, owed.id) is None
        (kept,) = stores.calls.of_caller(None, PHONE)
        assert (kept.phone, kept.said, kept.note) == ("", "", OWED.note) and kept.settled_at is not None
        with pytest.raises(CallSettled):
            stores.calls.add(Call(client_id="x", staff_id=member.id, result="answered", settles="nobody"))

    def test_calls_are_seen_within_the_districts(self, stores: Stores) -> None:
        """A call that names no district is everybody's."""
        member = hire(stores)
        for place in ("渝中区", "万州区", None):
            stores.calls.add(replace(OWED, staff_id=member.id, client_id=f"of {place}", district=place))
        mine = frozenset({"渝中区"})
        assert {one.district for one in stores.calls.owed(mine)} == {"渝中区", None}
        assert {one.district for one in stores.calls.of_caller(mine, PHONE)} == {"渝中区", None}
        other = next(one for one in stores.calls.owed(None) if one.district == "万州区")
        assert stores.calls.find_owed(mine, other.id) is None
        answer = Call(client_id="answer", staff_id=member.id, result="answered", settles=other.id)
        with pytest.raises(CallSettled):
            stores.calls.add(answer, mine)
        assert stores.calls.find_owed(None, other.id) is not None
        assert stores.calls.add(answer, frozenset({"万州区"})).id
        assert stores.calls.find_owed(None, other.id) is None

    def test_what_was_promised_soonest_stands_on_top_and_old_calls_go(self, stores: Stores) -> None:
        """After a year nothing of a call is left."""
        member = hire(stores)
        for day in (27, 25, 26):
            due = date(2026, 11, day)
            stores.calls.add(replace(OWED, staff_id=member.id, client_id=f"{day}", due_on=due))
        assert [one.due_on.day for one in stores.calls.owed(None) if one.due_on] == [25, 26, 27]
        stores.clock.advance(days=KEPT.days + 1)  # type: ignore[attr-defined]
        stores.calls.add(Call(client_id="new", staff_id=member.id, result="answered"))
        assert stores.calls.of_caller(None, PHONE) == []


class TestOnSqlite(OnSqlite, CallStoreContract):
    """The embedded default: a file in WAL mode."""


class TestOnPostgres(OnPostgres, CallStoreContract):
    """Production: the same schema on PostgreSQL."""
