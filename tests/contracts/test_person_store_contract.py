"""What the stores of a conversation between people must do, on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest
from sqlalchemy import text

from store.errors import Unheard
from store.ids import new_id
from store.records import StoredMessage
from store.signals import Signals, signals_of
from store.wechat_people import WechatPeople
from store.wechat_words import WechatWords
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import Stores
from tests.contracts.test_desk_store_contract import hire
from tests.contracts.test_store_contract import at_once

LEASE = timedelta(seconds=60)


class PersonStoreContract(WithStores):
    """What holds on every database."""

    def test_whoever_reads_on_from_an_id_misses_nothing(self, stores: Stores) -> None:
        """Eight write at once while one reads on: every message is read once, in the order of the ids."""
        session, read, done = stores.session_id(), list[str](), threading.Event()

        def reads() -> None:
            while True:
                last_look = done.is_set()
                read.extend(one.id for one in stores.messages.history(session, read[-1] if read else ""))
                if last_look:
                    return

        reader = threading.Thread(target=reads)
        reader.start()
        at_once(lambda turn: [self._said(stores, session, turn, number) for number in range(5)], 8)
        done.set()
        reader.join()
        assert read == [one.id for one in stores.messages.history(session)]
        assert len(read) == 40

    def _said(self, stores: Stores, session: str, turn: int, number: int) -> StoredMessage:
        if turn % 2:
            return stores.messages.add_operator(session, f"{turn} {number}", {"text": "您好"})
        (stored,) = stores.messages.add_replies(session, None, [{"text": "好"}])
        return stored

    def test_an_id_made_by_a_clock_ahead_is_still_older_than_the_next(self, stores: Stores) -> None:
        """Another process may live in the future."""
        ahead = new_id(after=new_id())
        later = "7" + ahead[1:]
        assert new_id(after=later) > later

    def test_two_processes_that_answer_one_message_leave_one_answer(self, stores: Stores) -> None:
        """The second finds the first one's replies."""
        session = stores.session_id()
        asked = stores.messages.add_person(session, "1", "在吗")
        assert isinstance(asked, StoredMessage)
        both = at_once(lambda turn: stores.messages.add_replies(session, asked.id, [{"text": str(turn)}]), 2)
        assert both[0] == both[1]
        assert len(stores.messages.history(session)) == 2

    def test_nobody_hands_back_what_they_have_not_read(self, stores: Stores) -> None:
        """A word said in the last moment is read first; then the conversation goes back, or on."""
        member, session = hire(stores), stores.session_id()
        request = stores.people.add(session, "找人")
        stores.people.take(None, request.id, member.id)
        seen = stores.messages.add_operator(session, "1", {"text": "您好"})
        said = stores.messages.add_person(session, "2", "还有一件事")
        assert isinstance(said, StoredMessage)
        with pytest.raises(Unheard):
            stores.people.hand_back(session, member.id, seen=seen.id)
        assert stores.people.holder_of(session) == member.id
        passed = stores.people.pass_on(request, member.id, "mediator", seen=said.id)
        assert passed is not None and passed.id > request.id
        assert [one.reason for one in stores.people.open(skills={"mediator"})] == [""]
        assert stores.people.open(skills={"operator"}) == []
        assert stores.people.pass_on(request, member.id, "mediator") is None

    def test_letters_come_after_who_waits(self, stores: Stores) -> None:
        """And are answered by the same list."""
        letter = stores.people.add(stores.session_id(), "昨晚的", is_left=True)
        waiting = stores.people.add(stores.session_id(), "现在的")
        assert [one.id for one in stores.people.open()] == [waiting.id, letter.id]
        assert [one.id for one in stores.people.unattended()] == [waiting.id]

    def test_words_are_owed_to_wechat_with_their_message_and_handed_out_in_order(
        self, stores: Stores
    ) -> None:
        """One bubble of a session at a time, whoever asks; a lease that ran out is given again."""
        parts = {"engine": stores.engine, "cipher": stores.cipher, "clock": stores.clock}
        session, words = WechatPeople(**parts).known("o1").session_id, WechatWords(**parts)
        for number in range(2):
            for _ in range(2):  # sent twice, owed once
                stores.messages.add_operator(
                    session, str(number), {"text": "x"}, bubbles=[f"{number}甲", f"{number}乙"]
                )

        def claimed() -> tuple[str, ...] | None:
            owed = words.claim(lease=LEASE, passing=("unreachable",), most_tries=5)
            return owed.parts if owed else None

        assert [one for one in at_once(lambda turn: claimed(), 4) if one] == [("0甲",)]
        stores.clock.advance(seconds=61)  # type: ignore[attr-defined]
        assert claimed() == ("0甲",)
        with stores.engine.begin() as connection:
            connection.execute(text("DELETE FROM wechat_owed WHERE key LIKE 'words % 0'"))
        assert [claimed(), claimed()] == [("0乙",), None]


class TestOnSqlite(OnSqlite, PersonStoreContract):
    """The embedded default: one process, so nothing to tell another."""

    def test_there_is_nobody_to_signal_to(self, url: str) -> None:
        """A file belongs to one process."""
        assert signals_of(url) is None


class TestOnPostgres(OnPostgres, PersonStoreContract):
    """Production: replicas hear each other."""

    def test_a_signal_reaches_the_others_and_a_cut_line_is_mended(self, stores: Stores, url: str) -> None:
        """Ids alone; after a gap the listener is told that anything may have happened."""
        heard: list[str | None] = []
        told, ears = Signals(url), Signals(url)
        told.start(lambda session_id: None)
        ears.start(heard.append)
        try:
            _until(lambda: heard == [None])
            told.send("01SESSION")
            _until(lambda: heard[-1] == "01SESSION")
            with stores.engine.begin() as connection:
                connection.execute(
                    text(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ILIKE 'LISTEN%'"
                        " OR query ILIKE '%pg_notify(%' AND pid <> pg_backend_pid()"
                    )
                )
            _until(lambda: heard[-1] is None)
            # The teller notices with its next word, which is lost: a look at the store makes up for it.
            told.send("01LOST")
            _until(lambda: told.send("01AGAIN") or "01AGAIN" in heard)
        finally:
            told.stop()
            ears.stop()


def _until(is_so: object, seconds: float = 15.0) -> None:
    deadline = time.monotonic() + seconds
    while not is_so():  # type: ignore[operator]
        assert time.monotonic() < deadline
        time.sleep(0.05)
