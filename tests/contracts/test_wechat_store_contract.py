"""What the stores of the WeChat door must do, on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest

from store.records import OwedReply
from store.wechat_owed import WechatOwed
from store.wechat_people import WechatPeople
from store.wechat_tokens import WechatTokens
from tests.contracts.databases import OnPostgres, OnSqlite
from tests.contracts.stores import KEY, HandClock, Stores, open_stores
from tests.contracts.test_store_contract import at_once

APP, OPENID = "wx0123456789abcdef", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"
SPARE, LEASE, MINUTE = timedelta(minutes=5), timedelta(seconds=15), timedelta(seconds=60)


@dataclass(frozen=True)
class Kept:
    """The three stores over one database."""

    stores: Stores
    clock: HandClock
    people: WechatPeople
    tokens: WechatTokens
    owed: WechatOwed

    def session(self) -> str:
        """The session of somebody on WeChat."""
        return self.people.known(OPENID).session_id

    def stale(self, *reasons: str) -> OwedReply | None:
        """What was left behind for a minute."""
        return self.owed.claim_stale(older_than=MINUTE, reasons=reasons, most_tries=5)


def kept_at(url: str, clock: HandClock, keys: tuple[bytes, ...] = (KEY,)) -> Kept:
    """The stores over a database."""
    stores = open_stores(url, clock, keys=keys)
    parts = {"engine": stores.engine, "cipher": stores.cipher, "clock": clock}
    return Kept(stores, clock, WechatPeople(**parts), WechatTokens(**parts), WechatOwed(**parts))


class WechatStoreContract:
    """Inherit, and give a fixture `url` that names an empty database."""

    @pytest.fixture
    def kept(self, url: str) -> Iterator[Kept]:
        """The stores, closed afterwards."""
        kept = kept_at(url, HandClock())
        yield kept
        kept.stores.engine.dispose()

    def test_an_openid_has_one_session_however_many_ask_at_once(self, kept: Kept) -> None:
        """Eight first messages at the same moment."""
        sessions = set(at_once(lambda _: kept.people.known(OPENID).session_id))
        assert len(sessions) == 1
        found = kept.people.by_session(sessions.pop())
        assert found is not None
        assert (found.openid, found.subscribed) == (OPENID, True)

    def test_its_session_takes_messages_and_never_ends(self, kept: Kept) -> None:
        """Whoever filed by an OpenID asks years later without a code."""
        session = kept.session()
        kept.stores.messages.add_person(session, "wechat 1", "你好")
        kept.clock.advance(days=900)
        assert kept.session() == session
        assert kept.stores.sessions.by_id(session) is not None

    def test_a_rotated_data_key_loses_no_openid(self, kept: Kept, url: str) -> None:
        """Found by the digest under the old key."""
        session = kept.session()
        after = kept_at(url, kept.clock, keys=(bytes(32), KEY))
        assert after.session() == session
        assert after.people.by_session(session) is not None
        after.stores.engine.dispose()

    def test_leaving_and_coming_back_is_noted(self, kept: Kept) -> None:
        """Nothing is pushed in between."""
        kept.session()
        kept.people.mark(OPENID, subscribed=False)
        assert not kept.people.known(OPENID).subscribed
        kept.people.mark(OPENID, subscribed=True)
        assert kept.people.known(OPENID).subscribed
        assert kept.people.by_session("nobody") is None

    def test_a_token_holds_until_five_minutes_before_its_end(self, kept: Kept) -> None:
        """A second before, and at it."""
        assert kept.tokens.current(APP, spare=SPARE) is None
        assert kept.tokens.claim(APP, lease=LEASE)
        kept.tokens.put(APP, "t1", expires_at=kept.clock.now() + timedelta(seconds=7200))
        kept.clock.advance(seconds=6899)
        assert kept.tokens.current(APP, spare=SPARE) == "t1"
        kept.clock.advance(seconds=1)
        assert kept.tokens.current(APP, spare=SPARE) is None

    def test_one_of_many_gets_the_claim_and_gives_it_back(self, kept: Kept) -> None:
        """By a token, or by release; not by waiting less than the lease."""
        assert sum(at_once(lambda _: kept.tokens.claim(APP, lease=LEASE))) == 1
        kept.clock.advance(seconds=14)
        assert not kept.tokens.claim(APP, lease=LEASE)
        kept.tokens.release(APP)
        assert kept.tokens.claim(APP, lease=LEASE)
        kept.tokens.put(APP, "t1", expires_at=kept.clock.now() + timedelta(hours=2))
        assert kept.tokens.claim(APP, lease=LEASE)

    def test_bubbles_are_taken_in_order_and_once(self, kept: Kept) -> None:
        """Two replies of two bubbles and one."""
        session = kept.session()
        kept.owed.keep(session, "a", ["一", "二"], reason="late")
        kept.owed.keep(session, "b", ["三"], reason="quota_spent")
        assert kept.owed.is_waiting(session)
        assert [kept.owed.take(session) for _ in range(4)] == [
            ("一", True),
            ("二", True),
            ("三", False),
            None,
        ]
        assert not kept.owed.is_waiting(session)

    def test_only_what_waited_for_a_reason_is_forgotten(self, kept: Kept) -> None:
        """What the platform refused stays."""
        session = kept.session()
        kept.owed.keep(session, "a", ["一"], reason="further")
        kept.owed.keep(session, "b", ["二"], reason="window_closed")
        kept.owed.forget(session, reason="further")
        assert kept.owed.take(session) == ("二", False)

    def test_a_promise_is_found_a_minute_later_by_one_alone(self, kept: Kept) -> None:
        """With what was written, and not again for another minute."""
        session = kept.session()
        kept.owed.add(session, "a", "老板跑了")
        assert kept.stale() is None
        kept.clock.advance(seconds=60)
        found = [left for left in at_once(lambda _: kept.stale()) if left]
        assert [(left.key, left.text, left.parts) for left in found] == [("a", "老板跑了", None)]
        kept.owed.settle(session, "a")
        kept.clock.advance(hours=1)
        assert kept.stale() is None

    def test_only_passing_reasons_are_tried_again_and_five_times(self, kept: Kept) -> None:
        """A closed window stays closed; a broken line may mend."""
        session = kept.session()
        kept.owed.keep(session, "a", ["一"], reason="window_closed")
        kept.owed.keep(session, "b", ["二"], reason="unreachable")
        tried = []
        for _ in range(8):
            kept.clock.advance(seconds=61)
            if left := kept.stale("unreachable"):
                tried.append(left.key)
        assert tried == ["b"] * 5
        assert "二" not in repr(left)


class TestOnSqlite(OnSqlite, WechatStoreContract):
    """The embedded default."""


class TestOnPostgres(OnPostgres, WechatStoreContract):
    """Production."""
