"""kill -9 right after the receipt: the ticket is there, and is delivered exactly once."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx

from handoff.deliver.webhook import Webhook
from handoff.outbox import OutboxWorker
from store.clock import Clock
from tests.contracts.receiver import receiving
from tests.contracts.stores import PARTIES, open_stores

ROOT = Path(__file__).parents[2]
SECRET = b"a secret of the test"

FILE_AND_WAIT = """
import sys
from store.clock import Clock
from tests.contracts.stores import a_filing, open_stores
stores = open_stores(sys.argv[1], Clock())
receipt = stores.desk("webhook").file(a_filing(stores.session_id()))
print(receipt.number, receipt.code, flush=True)
sys.stdin.read()
"""

SEND_AND_DIE = """
import os, random, signal, sys, httpx
from handoff.deliver.webhook import Webhook
from handoff.outbox import OutboxWorker
from store.clock import Clock
from tests.contracts.stores import open_stores
from datetime import UTC, datetime, timedelta

class KilledAfterSending(Webhook):
    def deliver(self, package):
        super().deliver(package)
        os.kill(os.getpid(), signal.SIGKILL)

stores = open_stores(sys.argv[1], Clock())
webhook = KilledAfterSending(
    url=sys.argv[2], secret=sys.argv[3].encode(), client=httpx.Client(), now=lambda: datetime.now(UTC)
)
lease = timedelta(0)
OutboxWorker(
    outbox=stores.outbox, deliveries={"webhook": webhook}, clock=Clock(), rng=random.Random(), lease=lease
).run_once()
"""


def child(program: str, *arguments: str) -> subprocess.Popen[str]:
    """A Python process of its own, at the project's root."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_ticket_survives_kill_9_and_is_delivered_exactly_once(tmp_path: Path) -> None:
    """One process files and is killed, one sends and is killed before settling, a third one finishes."""
    url = f"sqlite:///{tmp_path / 'store.db'}"
    with child(FILE_AND_WAIT, url) as filing:
        assert filing.stdout is not None
        number, code = filing.stdout.readline().split()
        filing.send_signal(signal.SIGKILL)
    assert filing.returncode == -signal.SIGKILL

    stores = open_stores(url, Clock())
    ticket = stores.tickets.by_number(number)
    assert ticket is not None and ticket.code == code and ticket.parties == PARTIES

    with receiving(SECRET) as receiver, httpx.Client() as client:
        with child(SEND_AND_DIE, url, receiver.url, SECRET.decode()) as sending:
            assert sending.wait(timeout=60) == -signal.SIGKILL
        assert len(receiver.packages) == 1
        pending = stores.tickets.by_number(number)
        assert pending is not None and pending.delivery == "pending"

        webhook = Webhook(url=receiver.url, secret=SECRET, client=client, now=lambda: datetime.now(UTC))
        worker = OutboxWorker(
            outbox=stores.outbox, deliveries={"webhook": webhook}, clock=Clock(), rng=random.Random(1)
        )
        assert worker.run_once() == 1
        assert worker.run_once() == 0
        assert len(receiver.seen) == 2
        [package] = receiver.packages.values()
        assert package["ticket"]["number"] == number

    delivered = stores.tickets.by_number(number)
    assert delivered is not None and delivered.delivery == "acknowledged"
    stores.engine.dispose()
