"""The reference receiver: a small real HTTP server as an agency would run it.

It checks the signature, refuses stale timestamps, drops repeated keys and can be told to misbehave.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

MOST_SECONDS_OFF = 300


class Receiver:
    """What an agency holds: `packages` by idempotency key, and how often each key was `seen`."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self._lock = threading.Lock()
        self.packages: dict[str, dict[str, Any]] = {}
        self.seen: list[str] = []
        self.answers: deque[int] = deque()
        self.repeat_status = 200
        self.check_time = True
        self.url = ""

    def receive(self, headers: Any, body: bytes) -> int:
        """The status to answer with; scripted `answers` come before any thought."""
        key = headers.get("Idempotency-Key", "")
        with self._lock:
            self.seen.append(key)
            if self.answers:
                return self.answers.popleft()
            if not key or not self._signed(headers, body):
                return 401
            if key in self.packages:
                return self.repeat_status
            self.packages[key] = json.loads(body)
            return 202

    def _signed(self, headers: Any, body: bytes) -> bool:
        timestamp = headers.get("X-Timestamp", "")
        expected = hmac.new(self._secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()
        fresh = not self.check_time or abs(time.time() - int(timestamp or 0)) <= MOST_SECONDS_OFF
        return fresh and hmac.compare_digest(headers.get("X-Signature", ""), f"sha256={expected}")


@contextmanager
def receiving(secret: bytes) -> Iterator[Receiver]:
    """A receiver on a free port of 127.0.0.1, while the block runs."""
    receiver = Receiver(secret)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status = receiver.receive(self.headers, body)
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", receiver.url + "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: bodies are personal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    receiver.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
