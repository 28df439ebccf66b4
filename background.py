"""What runs beside the routes while the app is up: workers, sweeps, the word from other replicas."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass

import structlog
from fastapi import FastAPI

from channels.rasa_client import RasaClient
from channels.web.stream import Announcements
from handoff.outbox import OutboxWorker
from handoff.sweep import keep_sweeping
from official_account import OfficialAccount
from store.signals import Signals

_log = structlog.get_logger(__name__)

QUEUE_SECONDS = 20.0
"""How often it is looked whether people wait for staff, or talk with staff, who are gone."""


@dataclass(frozen=True, kw_only=True)
class Background:
    """The parts; `sweeps` by name, for the log; `wechat` and `signals` are None without account and second replica."""

    warm_up: Callable[[], None]
    worker: OutboxWorker
    sweeps: Mapping[str, Callable[[], int]]
    look_after_who_waits: Callable[[], int]
    rasa: RasaClient
    wechat: OfficialAccount | None
    signals: Signals | None
    announcements: Announcements


def _warmed_up(warm_up: Callable[[], None]) -> None:
    """What could not be made ready now is made when it is first needed; the app runs either way."""
    try:
        warm_up()
    except Exception as error:  # noqa: BLE001 (a table that cannot be warmed up must not end the app)
        _log.error("background.not_warmed_up", error=type(error).__name__)


def lifespan(beside: Background) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    """Starts everything, and ends it in order."""

    @contextlib.asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        # Before the first connection: beside it, it would take the processor from whoever asks first.
        await asyncio.to_thread(_warmed_up, beside.warm_up)
        stop = asyncio.Event()
        work = [
            beside.worker.run(stop),
            *(keep_sweeping(sweep, stop, what=what) for what, sweep in beside.sweeps.items()),
            keep_sweeping(beside.look_after_who_waits, stop, every=QUEUE_SECONDS),
        ]
        if beside.wechat:
            work += [each.run(stop) for each in (beside.wechat.late, beside.wechat.news, beside.wechat.words)]
        tasks = [asyncio.create_task(each) for each in work]
        if beside.signals:
            beside.signals.start(beside.announcements.wake)
        yield
        stop.set()
        if beside.signals:
            await asyncio.to_thread(beside.signals.stop)
        if beside.wechat:
            beside.wechat.words.wake()
        await asyncio.gather(*tasks)
        if beside.wechat:
            await beside.wechat.close()
        await beside.rasa.close()

    return running
