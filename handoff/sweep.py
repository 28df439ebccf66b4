"""What silence brings, done by the app every few minutes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog

from store.errors import StoreUnavailable

EVERY_SECONDS = 300.0
log = structlog.get_logger(__name__)


async def keep_sweeping(
    sweep: Callable[[], int], stop: asyncio.Event, *, every: float = EVERY_SECONDS, what: str = "desk"
) -> None:
    """Sweep until `stop` is set; several replicas may, each thing is done by one of them.

    Whatever breaks one sweep is logged by its type alone, and the next one is tried: nobody would notice a silence.
    """
    while not stop.is_set():
        try:
            if moved := await asyncio.to_thread(sweep):
                log.info(f"{what}.swept", number=moved)
        except StoreUnavailable:
            log.warning(f"{what}.store_unavailable")
        except Exception as error:  # noqa: BLE001 (a task that ended would be missed by nobody until the app stops)
            log.error(f"{what}.sweep_crashed", error=type(error).__name__)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
