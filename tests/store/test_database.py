"""SQLite as it is opened, and a database that is not to be had."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import StatementError

from store.database import migrate, open_database, writing
from store.errors import StoreUnavailable
from store.schema import ticket_attempts
from store.sessions import Sessions
from tests.contracts.stores import Stores, open_stores

DAY = timedelta(days=1)


@pytest.fixture
def stores(tmp_path: Path) -> Stores:
    """Every store over a new file."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}")


def test_sqlite_is_durable_and_checks_keys(stores: Stores) -> None:
    """Write-ahead log, every commit synced to disk, foreign keys on."""
    with stores.engine.connect() as connection:
        settings = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_locked_database_is_unavailable_and_loses_nothing(tmp_path: Path) -> None:
    """Somebody else holds the write lock: a clear error, reading goes on, and later writing does too."""
    path = tmp_path / "store.db"
    stores = open_stores(f"sqlite:///{path}")
    impatient = open_database(f"sqlite:///{path}", busy_seconds=0.05)
    sessions = Sessions(engine=impatient, cipher=stores.cipher, clock=stores.clock)
    opened, token = sessions.open(region=None, audience=None, on=None, lifetime=DAY)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreUnavailable):
        sessions.open(region=None, audience=None, on=None, lifetime=DAY)
    assert sessions.by_token(token) == opened
    other.execute("ROLLBACK")
    other.close()
    sessions.open(region=None, audience=None, on=None, lifetime=DAY)


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/at/all.db", "postgresql+psycopg://nobody@127.0.0.1:1/none"]
)
def test_an_unreachable_database_is_unavailable(url: str) -> None:
    """A folder that is not there, a server that does not listen."""
    with pytest.raises(StoreUnavailable):
        migrate(open_database(url, busy_seconds=0.5))


def test_errors_do_not_tell_values(stores: Stores) -> None:
    """A failing statement's message hides its parameters."""
    row = {"number": "测试甲13800138000", "misses": None, "last_at": stores.clock.now()}
    with pytest.raises(Exception, match="NOT NULL") as raised, writing(stores.engine) as connection:
        connection.execute(insert(ticket_attempts).values(row))
    assert "13800138000" not in str(raised.value)


def test_an_instant_without_a_time_zone_is_refused(stores: Stores) -> None:
    """A naive datetime would mean another moment on another machine."""
    row = {"number": "x", "misses": 0, "last_at": datetime(2026, 11, 24)}
    with pytest.raises(StatementError, match="time zone"), writing(stores.engine) as connection:
        connection.execute(insert(ticket_attempts).values(row))
