"""What store contracts have in common: the stores over a database, and the two databases, of which each names an empty one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from store.database import open_database
from tests.contracts.stores import HandClock, Stores, open_stores


class WithStores:
    """A contract inherits this; its tests mix in a database, whose fixture `url` names an empty one."""

    @pytest.fixture
    def clock(self) -> HandClock:
        """A clock the test moves."""
        return HandClock()

    @pytest.fixture
    def stores(self, url: str, clock: HandClock) -> Iterator[Stores]:
        """Every store over a migrated database."""
        stores = open_stores(url, clock)
        yield stores
        stores.engine.dispose()


class OnSqlite:
    """The embedded default: a file in WAL mode."""

    @pytest.fixture
    def url(self, tmp_path: Path) -> str:
        """A new file."""
        return f"sqlite:///{tmp_path / 'store.db'}"


class OnPostgres:
    """Production: the same schema on PostgreSQL."""

    @pytest.fixture
    def url(self, server: str) -> str:
        """The server's database, emptied."""
        engine = open_database(server)
        with engine.begin() as connection:
            connection.execute(text("DROP SCHEMA public CASCADE"))
            connection.execute(text("CREATE SCHEMA public"))
        engine.dispose()
        return server
