"""The outbox worker, over a real SQLite file."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from handoff.deliver import Delivered, Delivery, Outcome, Rejected, Retry
from handoff.deliver.hold import Hold
from handoff.deliver.webhook import Webhook
from handoff.outbox import MOST_ATTEMPTS, OutboxWorker, backoff
from handoff.package import Package
from store.errors import StoreUnavailable
from store.events import intact
from store.outbox import Outbox
from store.records import OutboxRow, TicketRecord
from tests.contracts.receiver import Receiver, receiving
from tests.contracts.stores import HandClock, Stores, a_filing, open_stores

SECRET = b"a secret of the test"


@pytest.fixture
def clock() -> HandClock:
    """A clock the test moves."""
    return HandClock()


@pytest.fixture
def stores(tmp_path: Path, clock: HandClock) -> Stores:
    """Every store over a new file."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}", clock)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """An agency; the test's clock is not the machine's, so it does not look at the time."""
    with receiving(SECRET) as receiver:
        receiver.check_time = False
        yield receiver


@pytest.fixture
def webhook(receiver: Receiver) -> Iterator[Webhook]:
    """A webhook to the agency."""
    with httpx.Client() as client:
        yield Webhook(url=receiver.url, secret=SECRET, client=client, now=lambda: datetime.now(UTC))


class Scripted:
    """Answers as told, then always the last answer; keeps what it was given."""

    def __init__(self, *outcomes: Outcome) -> None:
        self.outcomes = list(outcomes)
        self.packages: list[Package] = []

    def deliver(self, package: Package) -> Outcome:
        """The next answer."""
        self.packages.append(package)
        return self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]


def worker(stores: Stores, **deliveries: Delivery) -> OutboxWorker:
    """A worker with these deliveries."""
    return OutboxWorker(outbox=stores.outbox, deliveries=deliveries, clock=stores.clock, rng=random.Random(1))


def ticket_of(stores: Stores, number: str) -> TicketRecord:
    """The ticket as it is now."""
    ticket = stores.tickets.by_number(number)
    assert ticket is not None
    return ticket


def events_of(stores: Stores, number: str) -> list[str]:
    """What happened to a ticket, its chain checked."""
    records = stores.tickets.events(ticket_of(stores, number).id)
    assert intact(records)
    return [record.event.kind for record in records]


def test_what_is_owed_reaches_the_agency_whole(stores: Stores, receiver: Receiver, webhook: Webhook) -> None:
    """The package holds what was filed, and the ticket tells that it was acknowledged."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    assert worker(stores, webhook=webhook).run_once() == 1
    assert worker(stores, webhook=webhook).run_once() == 0
    [(key, package)] = receiver.packages.items()
    assert package == {
        "version": 1,
        "key": key,
        "reports": "filed",
        "at": "2026-11-24T09:30:00+08:00",
        "ticket": {
            "number": receipt.number,
            "kind": "complaint",
            "channel": "inspection",
            "district": "渝中区",
            "urgency": "normal",
            "status": "awaiting_confirmation",
            "filed_at": "2026-11-24T09:30:00+08:00",
            "confirm_by": "2026-12-08",
        },
        "facts": {"issue": "unpaid_wages", "amount": "15000", "request": "把三个月工资结清", "consent": True},
        "parties": {
            "complainant_name": "测试甲",
            "phone": "13800138000",
            "employer_name": "重庆测试样例建筑有限公司",
            "employer_address": "渝中区样例路1号",
            "delivery_address": "南岸区样例街2号3栋",
        },
        "missing": ["id_check"],
        "grounds": ["《劳动保障监察条例》第十一条"],
        "calculation": None,
    }
    assert ticket_of(stores, receipt.number).delivery == "acknowledged"
    assert events_of(stores, receipt.number) == ["filed", "delivery_acknowledged"]


def test_a_held_ticket_stays_for_the_console(stores: Stores) -> None:
    """It is settled as held."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))
    assert worker(stores, hold=Hold()).run_once() == 1
    assert ticket_of(stores, receipt.number).delivery == "held"
    assert events_of(stores, receipt.number) == ["filed", "delivery_held"]


def test_an_agency_that_is_down_gets_it_later(
    stores: Stores, clock: HandClock, receiver: Receiver, webhook: Webhook
) -> None:
    """Twice down, then up: the same key each time, held once."""
    receiver.answers.extend([503, 503])
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    for _ in range(3):
        worker(stores, webhook=webhook).run_once()
        assert worker(stores, webhook=webhook).run_once() == 0
        clock.advance(seconds=5)
    assert len(set(receiver.seen)) == 1 and len(receiver.seen) == 3
    assert len(receiver.packages) == 1
    assert ticket_of(stores, receipt.number).delivery == "acknowledged"


def test_a_rejected_package_is_a_dead_letter_at_once(stores: Stores) -> None:
    """The ticket's delivery is failed, the reason is an event, and nothing is sent again."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    refusing = Scripted(Rejected("HTTP 400"))
    worker(stores, webhook=refusing).run_once()
    worker(stores, webhook=refusing).run_once()
    assert len(refusing.packages) == 1
    ticket = ticket_of(stores, receipt.number)
    assert ticket.delivery == "failed"
    last = stores.tickets.events(ticket.id)[-1].event
    assert (last.kind, last.data["reason"], last.data["attempts"]) == ("delivery_failed", "HTTP 400", 1)


def test_after_a_week_of_attempts_it_is_a_dead_letter(stores: Stores, clock: HandClock) -> None:
    """Tried every half hour for a week, then failed, for a person to look at."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    down = Scripted(Retry("HTTP 503"))
    for _ in range(MOST_ATTEMPTS + 5):
        worker(stores, webhook=down).run_once()
        clock.advance(minutes=31)
    assert len(down.packages) == MOST_ATTEMPTS
    assert len({package.json() for package in down.packages}) == 1
    assert ticket_of(stores, receipt.number).delivery == "failed"


def test_a_row_that_kills_its_worker_is_not_tried_for_ever(stores: Stores, clock: HandClock) -> None:
    """Claimed again and again and never settled, it is buried instead of sent."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    for _ in range(MOST_ATTEMPTS):
        assert stores.outbox.claim(lease=timedelta(seconds=60)) is not None
        clock.advance(minutes=2)
    never = Scripted(Delivered("acknowledged"))
    worker(stores, webhook=never).run_once()
    assert never.packages == []
    assert ticket_of(stores, receipt.number).delivery == "failed"


def test_a_worker_killed_before_settling_sends_the_same_key_again(
    stores: Stores, clock: HandClock, receiver: Receiver, webhook: Webhook
) -> None:
    """Sent, not settled: after the lease it goes again, and the agency still holds one."""

    class DiesBeforeSettling(Outbox):
        def acknowledge(self, *_: object, **__: object) -> None:  # type: ignore[override]
            raise SystemExit("killed")

    dying = DiesBeforeSettling(engine=stores.engine, cipher=stores.cipher, clock=clock)
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    killed = OutboxWorker(outbox=dying, deliveries={"webhook": webhook}, clock=clock, rng=random.Random(1))
    with pytest.raises(SystemExit):
        killed.run_once()
    assert worker(stores, webhook=webhook).run_once() == 0
    clock.advance(seconds=61)
    assert worker(stores, webhook=webhook).run_once() == 1
    assert len(receiver.seen) == 2 and len(receiver.packages) == 1
    assert ticket_of(stores, receipt.number).delivery == "acknowledged"


def test_a_destination_nobody_knows_is_retried_not_lost(stores: Stores, clock: HandClock) -> None:
    """A delivery taken out of the configuration may come back."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    worker(stores).run_once()
    assert ticket_of(stores, receipt.number).delivery == "pending"
    clock.advance(seconds=5)
    worker(stores, webhook=Scripted(Delivered("acknowledged"))).run_once()
    assert ticket_of(stores, receipt.number).delivery == "acknowledged"


def test_a_ticket_whose_key_is_not_loaded_waits(stores: Stores, clock: HandClock, tmp_path: Path) -> None:
    """Nothing is sent and nothing stops; with the key back it goes out."""
    receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
    sent = Scripted(Delivered("acknowledged"))
    keyless = open_stores(f"sqlite:///{tmp_path / 'store.db'}", clock, keys=(bytes(32),))
    assert worker(keyless, webhook=sent).run_once() == 1
    assert sent.packages == []
    clock.advance(seconds=5)
    assert worker(stores, webhook=sent).run_once() == 1
    assert ticket_of(stores, receipt.number).delivery == "acknowledged"


def test_a_withdrawal_is_its_own_package(stores: Stores, receiver: Receiver, webhook: Webhook) -> None:
    """Filed and withdrawn before the worker looked: the agency gets both, each with its own status."""
    desk, session_id = stores.desk("webhook"), stores.session_id()
    receipt = desk.file(a_filing(session_id))
    desk.withdraw(session_id, receipt.number)
    worker(stores, webhook=webhook).run_once()
    told = [(package["reports"], package["ticket"]["status"]) for package in receiver.packages.values()]
    assert told == [("filed", "awaiting_confirmation"), ("withdrawn", "withdrawn")]


def test_an_odd_ticket_does_not_stop_everybody_elses(stores: Stores, clock: HandClock) -> None:
    """A delivery that crashes on one ticket is tried later; the next ticket is delivered."""

    class Crashing:
        """Cannot encode the first package it is given."""

        def __init__(self) -> None:
            self.given = 0

        def deliver(self, package: Package) -> Delivered:
            """Crash once."""
            self.given += 1
            if self.given == 1:
                raise UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed")
            return Delivered("acknowledged")

    odd = stores.desk("webhook").file(a_filing(stores.session_id()))
    other = stores.desk("webhook").file(a_filing(stores.session_id()))
    assert worker(stores, webhook=Crashing()).run_once() == 2
    assert ticket_of(stores, odd.number).delivery == "pending"
    assert ticket_of(stores, other.number).delivery == "acknowledged"


def test_waits_grow_from_a_second_to_half_an_hour() -> None:
    """Four times longer each time, never outside the bounds, never all at the same moment."""
    rng = random.Random(1)
    waits = [[backoff(attempts, rng) for _ in range(50)] for attempts in range(1, MOST_ATTEMPTS)]
    assert all(1 <= wait <= 1800 for group in waits for wait in group)
    assert max(waits[0]) == 1
    assert min(waits[-1]) >= 900
    assert [max(earlier) <= max(later) for earlier, later in pairwise(waits)][:6] == [True] * 6
    assert len(set(waits[5])) == 50


def test_the_loop_works_until_it_is_stopped_and_waits_for_a_store_that_is_away(stores: Stores) -> None:
    """The first look finds the store away, the next one delivers; then stop ends the loop."""
    receipt = stores.desk("hold").file(a_filing(stores.session_id()))

    class AwayOnce(Outbox):
        away = True

        def claim(self, *, lease: timedelta) -> OutboxRow | None:
            if self.away:
                self.away = False
                raise StoreUnavailable("away")
            return super().claim(lease=lease)

    outbox = AwayOnce(engine=stores.engine, cipher=stores.cipher, clock=stores.clock)
    looping = OutboxWorker(
        outbox=outbox, deliveries={"hold": Hold()}, clock=stores.clock, rng=random.Random(1)
    )

    async def run() -> None:
        stop = asyncio.Event()
        task = asyncio.create_task(looping.run(stop))
        async with asyncio.timeout(10):
            while len(events_of(stores, receipt.number)) < 2:
                await asyncio.sleep(0.05)
            stop.set()
            await task

    asyncio.run(run())
    assert events_of(stores, receipt.number) == ["filed", "delivery_held"]
