"""The outbox worker: delivers what is owed, again and again until it is settled.

A row is claimed, sent, settled. Killed between sending and settling, the worker leaves a claim that runs
out; the package then goes again with the same idempotency key, and the receiver drops the repeat.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from handoff.deliver import Delivered, Delivery, Outcome, Rejected, Retry
from handoff.package import pack
from store.clock import Clock
from store.errors import CannotDecrypt, StoreUnavailable
from store.records import Event, OutboxRow, RowState, TicketRecord

LEASE = timedelta(seconds=60)
"""Longer than any delivery may take."""

MOST_ATTEMPTS = 340
"""About a week: seven growing waits, then one every half hour. A weekend's outage buries nothing."""
_FIRST_WAIT, _LONGEST_WAIT, _GROWTH = 1.0, 1800.0, 4.0
_POLL_SECONDS = 1.0

log = structlog.get_logger(__name__)


class OutboxStore(Protocol):
    """Where owed deliveries are kept (store.outbox.Outbox)."""

    def claim(self, *, lease: timedelta) -> OutboxRow | None: ...
    def ticket(self, row: OutboxRow) -> TicketRecord: ...
    def acknowledge(self, row: OutboxRow, *, state: RowState, event: Event) -> None: ...
    def retry(self, row: OutboxRow, *, at: datetime, reason: str) -> None: ...
    def bury(self, row: OutboxRow, *, reason: str, event: Event) -> None: ...


class OutboxWorker:
    """Delivers owed rows by the delivery their destination names. Several workers may share one outbox."""

    def __init__(
        self,
        *,
        outbox: OutboxStore,
        deliveries: Mapping[str, Delivery],
        clock: Clock,
        rng: random.Random,
        lease: timedelta = LEASE,
    ) -> None:
        self._outbox = outbox
        self._deliveries = deliveries
        self._clock = clock
        self._rng = rng
        self._lease = lease

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop` is set; with nothing due, or the store away, look again every second."""
        while not stop.is_set():
            try:
                busy = await asyncio.to_thread(self._one)
            except StoreUnavailable:
                log.warning("outbox.store_unavailable")
                busy = False
            if not busy:
                await _wait(stop, _POLL_SECONDS)

    def run_once(self) -> int:
        """Attempt every row that is due, one after the other; how many there were."""
        attempted = 0
        while self._one():
            attempted += 1
        return attempted

    def _one(self) -> bool:
        row = self._outbox.claim(lease=self._lease)
        if row is not None:
            self._settle(row, self._attempt(row))
        return row is not None

    def _attempt(self, row: OutboxRow) -> Outcome:
        delivery = self._deliveries.get(row.destination)
        if delivery is None:
            return Retry(f"no delivery named {row.destination}")
        if row.attempts > MOST_ATTEMPTS:
            return Rejected("every attempt ended in a crash")
        try:
            return delivery.deliver(pack(self._outbox.ticket(row), row))
        except CannotDecrypt:
            return Retry("the ticket cannot be decrypted with the loaded keys")
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 (one odd ticket must not stop everybody else's)
            log.error("outbox.delivery_crashed", row=row.id, error=type(error).__name__)
            return Retry(type(error).__name__)

    def _settle(self, row: OutboxRow, outcome: Outcome) -> None:
        log.info(
            "outbox.attempt", row=row.id, destination=row.destination, attempt=row.attempts, outcome=outcome
        )
        if isinstance(outcome, Delivered):
            self._outbox.acknowledge(row, state=outcome.state, event=self._event(outcome.state, row))
        elif isinstance(outcome, Retry) and row.attempts < MOST_ATTEMPTS:
            wait = timedelta(seconds=backoff(row.attempts, self._rng))
            self._outbox.retry(row, at=self._clock.now() + wait, reason=outcome.reason)
        else:
            self._outbox.bury(row, reason=outcome.reason, event=self._event("failed", row, outcome.reason))

    def _event(self, state: RowState, row: OutboxRow, reason: str | None = None) -> Event:
        data: dict[str, str | int | None] = {
            "destination": row.destination,
            "reports": row.reports,
            "attempts": row.attempts,
            "reason": reason,
        }
        return Event(f"delivery_{state}", self._clock.now(), data)


def backoff(attempts: int, rng: random.Random) -> float:
    """Seconds to wait after that many attempts: four times longer each time, 1 s to 30 min, with jitter."""
    longest = min(_LONGEST_WAIT, _FIRST_WAIT * _GROWTH ** (attempts - 1))
    return max(_FIRST_WAIT, longest * rng.uniform(0.5, 1.0))


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
