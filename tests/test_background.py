"""What runs beside the routes: tables are made ready at the start, and a fault there ends nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest
from fastapi import FastAPI

from background import Background, lifespan
from channels.web.stream import Announcements


class Idle:
    """A worker with nothing to do, and a Rasa that nobody asks."""

    async def run(self, stop: asyncio.Event) -> None:
        """Until it is told to stop."""
        await stop.wait()

    async def close(self) -> None:
        """Nothing is open."""


def started_and_stopped(warm_up: Callable[[], None]) -> None:
    """One life of the app, half a second long."""
    beside = Background(
        warm_up=warm_up, worker=cast(Any, Idle()), sweeps={}, look_after_who_waits=lambda: 0,
        rasa=cast(Any, Idle()), wechat=None, signals=None, announcements=Announcements(),
    )  # fmt: skip

    async def life() -> None:
        async with lifespan(beside)(FastAPI()):
            await asyncio.sleep(0.5)

    asyncio.run(life())


def test_tables_are_made_ready_at_the_start() -> None:
    """The first half sentence after an answer must not wait for a table of thousands to be encoded."""
    made: list[str] = []
    started_and_stopped(lambda: made.append("ready"))
    assert made == ["ready"]


def test_a_table_that_cannot_be_made_ready_ends_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """It is written down, and the app stops in order later."""

    def broken() -> None:
        raise OSError

    started_and_stopped(broken)
    assert "background.not_warmed_up" in capsys.readouterr().out
