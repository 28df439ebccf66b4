"""The port for a site's own speech recognition, over a real socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import httpx
import pytest

from channels.wechat.recogniser import LONGEST, HttpRecogniser
from official_account import official_account, wechat_platform
from settings import Settings
from tests.channels.wechat.door import make_door
from tests.channels.wechat.test_operators import GIVEN
from tests.contracts.stores import MORNING

AUDIO = b"#!AMR\n\x3c" + bytes(31)


@contextmanager
def service(status: int, body: bytes) -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    """A service that answers everything alike, and what it was sent."""
    heard: list[tuple[str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            heard.append((self.headers["Content-Type"], self.rfile.read(length)))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *given: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/asr", heard
        server.shutdown()


def recognised(url: str) -> str | None:
    """What the service makes of the audio."""

    async def ask() -> str | None:
        recogniser = HttpRecogniser(url, httpx.AsyncClient(timeout=2, trust_env=False))
        try:
            return await recogniser.text(AUDIO)
        finally:
            await recogniser.close()

    return asyncio.run(ask())


def test_the_audio_goes_as_it_came_and_the_words_come_back() -> None:
    """AMR bytes out, one text back."""
    with service(200, json.dumps({"text": " 老板不发工资 "}).encode()) as (url, heard):
        assert recognised(url) == "老板不发工资"
    assert heard == [("audio/amr", AUDIO)]


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b'{"text": ""}'), (200, b'{"text": 5}'), (200, b"[]"), (200, b"<html>"), (500, b"{}"), (302, b"")],
)
def test_an_odd_answer_is_nothing_heard(status: int, body: bytes) -> None:
    """The person is then asked to turn the voice into text themselves."""
    with service(status, body) as (url, _):
        assert recognised(url) is None


def test_a_service_that_is_away_is_nothing_heard_and_a_flood_of_words_is_cut() -> None:
    """No exception leaves the port."""
    assert recognised("http://127.0.0.1:9/") is None
    with service(200, json.dumps({"text": "话" * 5_000}).encode()) as (url, _):
        assert recognised(url) == "话" * LONGEST


@pytest.mark.parametrize("url", [None, "http://asr.example.cn/"])
def test_it_is_off_unless_its_address_is_set(tmp_path: Any, url: str | None) -> None:
    """The account is built with it, and closes it, only where WECHAT_ASR_URL is set."""
    door = make_door(tmp_path)
    settings = Settings(**GIVEN, wechat_asr_url=url)
    platform = wechat_platform(settings, door.tokens, lambda: MORNING)
    account = official_account(
        settings, platform, people=door.people, owed=door.owed, untold=None, told=None, evidence=door.evidence,
        sessions=door.stores.sessions, desk=door.stores.desk("hold"), conversation=None, words=None, limiter=None,
        count=lambda name: None,
    )  # type: ignore[arg-type]  # fmt: skip
    assert account is not None and (account.recogniser is not None) is (url is not None)
    asyncio.run(account.close())
