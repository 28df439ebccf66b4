"""What every table is made of: the metadata with its naming rule, instants in UTC, the usual columns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, DateTime, Dialect, ForeignKey, MetaData, String, TypeDecorator

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware moment, stored in UTC: SQLite has no time zones, so a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In: to UTC; ValueError for a naive datetime."""
        if value is not None and value.tzinfo is None:
            raise ValueError("a stored instant needs a time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Out: aware, in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def identity(name: str = "id") -> Column[str]:
    """A primary key made by store.ids."""
    return Column(name, String(26), primary_key=True)


def of(table: str) -> Column[str]:
    """The row of another table that this one belongs to: `ticket` → ticket_id of tickets."""
    return Column(f"{table}_id", String(26), ForeignKey(f"{table}s.id"), nullable=False)


def needed(name: str, kind: Any) -> Column[Any]:
    """A column that is never null."""
    return Column(name, kind, nullable=False)
