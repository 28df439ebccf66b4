"""What the store of other systems' keys must do, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from store.api_keys import PREFIX, ApiKey
from store.errors import KeyNameTaken
from tests.contracts.databases import OnPostgres, OnSqlite, WithStores
from tests.contracts.stores import Stores
from tests.contracts.test_store_contract import at_once


def opened(stores: Stores, name: str = "12345热线", per_day: int = 10) -> str:
    """A key for questions and sums."""
    return stores.api_keys.open(
        name,
        session_id=stores.session_id(),
        scopes=frozenset({"ask", "calc"}),
        per_minute=60,
        per_day=per_day,
    )


def known(stores: Stores, key: str) -> ApiKey:
    """Whose key it is."""
    found = stores.api_keys.by_key(key)
    assert found
    return found


class ApiKeyContract(WithStores):
    """What holds on every database."""

    def test_a_key_is_known_by_itself_alone_and_lies_nowhere(self, stores: Stores) -> None:
        """The database holds a digest; another key of the same name is refused."""
        key = opened(stores)
        assert key.startswith(PREFIX)
        assert known(stores, key).scopes == {"ask", "calc"}
        assert stores.api_keys.by_key(key + "x") is None
        with stores.engine.connect() as connection:
            assert key not in str(connection.execute(text("SELECT * FROM api_keys")).all())
        with pytest.raises(KeyNameTaken):
            opened(stores)

    def test_a_revoked_key_opens_nothing_and_stays_listed(self, stores: Stores) -> None:
        """Revoking twice changes nothing."""
        key = opened(stores)
        assert stores.api_keys.revoke("12345热线")
        assert not stores.api_keys.revoke("12345热线")
        assert stores.api_keys.by_key(key) is None
        assert [one.revoked_at is not None for one in stores.api_keys.all()] == [True]

    def test_the_quota_of_a_day_holds_over_all_scopes_and_ends_with_the_day(self, stores: Stores) -> None:
        """Calls at the same moment cannot pass it together; the next day begins anew."""
        key = known(stores, opened(stores, per_day=3))
        spent = at_once(lambda turn: stores.api_keys.spend(key, ("ask", "calc")[turn % 2]), 6)
        assert sorted(spent) == [False] * 3 + [True] * 3
        assert sum(stores.api_keys.used(key.id).values()) == 3
        stores.clock.advance(days=1)  # type: ignore[attr-defined]
        assert stores.api_keys.used(key.id) == {}
        assert stores.api_keys.spend(key, "ask")
        assert sum(stores.api_keys.used(key.id, days=30).values()) == 4


class TestOnSqlite(OnSqlite, ApiKeyContract):
    """The embedded default."""


class TestOnPostgres(OnPostgres, ApiKeyContract):
    """Production."""
