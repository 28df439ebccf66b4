"""The two databases every store contract runs on: mix one in, and `url` names an empty one."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from store.database import open_database


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
