"""Tells the other replicas that a session has news: LISTEN and NOTIFY of PostgreSQL, ids alone in the payload.

A signal is a hint: whoever misses one finds the messages at the next look, for they are read from the tables.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import SimpleQueue

import psycopg
import structlog
from sqlalchemy import make_url

CHANNEL = "labour_sessions"
AGAIN_SECONDS = 2.0
_LOOK_SECONDS = 1.0
_log = structlog.get_logger(__name__)


class Signals:
    """Two threads with a connection each, one that tells and one that listens; both connect again by themselves."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._outgoing: SimpleQueue[str | None] = SimpleQueue()
        self._stopped = threading.Event()
        self._threads: list[threading.Thread] = []

    def send(self, session_id: str) -> None:
        """Tell the others; returns at once, from any thread."""
        self._outgoing.put(session_id)

    def start(self, heard: Callable[[str | None], None]) -> None:
        """Listen from now on. `heard` gets a session's id; None after a gap, when any session may have news."""
        work = (lambda: self._listen(heard), self._tell)
        self._threads = [threading.Thread(target=self._again, args=(each,), daemon=True) for each in work]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End both threads; what is still to be told is lost, which costs its readers a look."""
        self._stopped.set()
        self._outgoing.put(None)
        for thread in self._threads:
            thread.join(2 * AGAIN_SECONDS)

    def _again(self, work: Callable[[], None]) -> None:
        while not self._stopped.is_set():
            try:
                work()
            except psycopg.Error as error:
                _log.warning("signals_interrupted", error=type(error).__name__)
                self._stopped.wait(AGAIN_SECONDS)

    def _listen(self, heard: Callable[[str | None], None]) -> None:
        with self._connected() as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            heard(None)
            while not self._stopped.is_set():
                for notify in connection.notifies(timeout=_LOOK_SECONDS):
                    heard(notify.payload)

    def _tell(self) -> None:
        with self._connected() as connection:
            while (session_id := self._outgoing.get()) is not None:
                connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, session_id))

    def _connected(self) -> psycopg.Connection:
        # A server that vanished without a word is noticed within half a minute.
        return psycopg.connect(
            self._url, autocommit=True, connect_timeout=5,
            keepalives_idle=15, keepalives_interval=5, keepalives_count=3,
        )  # fmt: skip


def signals_of(url: str) -> Signals | None:
    """The signals of a database that replicas can share; None for SQLite, which one process has to itself."""
    return Signals(url) if make_url(url).get_backend_name() == "postgresql" else None
