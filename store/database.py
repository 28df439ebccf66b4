"""Opening and migrating the database; the two kinds of transaction every table module uses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, Table, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from store.errors import StoreUnavailable

BUSY_SECONDS = 5.0
_MIGRATIONS = Path(__file__).parent / "migrations"
_MIGRATION_LOCK = 12333


def open_database(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine for `sqlite:///path` or `postgresql+psycopg://…`; nothing is connected yet.

    A lock held by someone else is waited for at most `busy_seconds`. Commits are on disk when they return.
    Errors hide their parameters, which may be personal.
    """
    if make_url(url).get_backend_name() == "sqlite":
        return _open_sqlite(url, busy_seconds)
    options = f"-c lock_timeout={int(busy_seconds * 1000)}"
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=busy_seconds,
        connect_args={"connect_timeout": max(1, round(busy_seconds)), "options": options},
    )


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision; safe when several processes start at once."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with writing(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _MIGRATION_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that commits as a whole or not at all; StoreUnavailable when it cannot run."""
    with _available(), engine.begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A consistent look that takes no write lock; StoreUnavailable when it cannot run."""
    with _available(), engine.connect() as connection:
        yield connection.execution_options(reads_only=True)


def is_reachable(engine: Engine) -> bool:
    """Whether the database answers now."""
    try:
        with reading(engine) as connection:
            connection.execute(text("SELECT 1"))
    except StoreUnavailable:
        return False
    return True


def insert_once(
    connection: Connection, table: Table, values: Mapping[str, Any], *, unique: Sequence[str]
) -> bool:
    """Insert a row unless one with the same `unique` columns is there; whether it was inserted."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    skipping = dialect.insert(table).values(**values).on_conflict_do_nothing(index_elements=list(unique))
    return connection.execute(skipping.returning(table.c[unique[0]])).first() is not None


@contextmanager
def _available() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StoreUnavailable("the database is locked or cannot be reached") from error


def _open_sqlite(url: str, busy_seconds: float) -> Engine:
    engine = create_engine(
        url, hide_parameters=True, pool_timeout=busy_seconds, connect_args={"timeout": busy_seconds}
    )

    @event.listens_for(engine, "connect")
    def configure(connection: Any, record: object) -> None:
        connection.isolation_level = None  # sqlite3 must not begin transactions by itself: see begin()
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later would fail at once when another has written between;
        # taking the write lock at the start makes it wait its turn instead.
        reads_only = connection.get_execution_options().get("reads_only", False)
        connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")

    return engine
