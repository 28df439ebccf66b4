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
    """Sweep until `stop` is set; several replicas may, each thing is done by one of them."""
    while not stop.is_set():
        try:
            if moved := await asyncio.to_thread(sweep):
                log.info(f"{what}.swept", number=moved)
        except StoreUnavailable:
            log.warning(f"{what}.store_unavailable")
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), every)
