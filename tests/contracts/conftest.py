"""A PostgreSQL for the contracts that run on one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.contracts.postgres import NoPostgres, postgres


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A PostgreSQL for a module, or a skip that says why there is none."""
    try:
        with postgres() as address:
            yield address
    except NoPostgres as error:
        pytest.skip(f"PostgreSQL cannot run here: {error}")
