"""A faithful double of the platform: its API as a transport for httpx, and its way of delivering messages."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import httpx

from channels.wechat.envelope import Envelope
from channels.wechat.signature import sign

APP_ID, SECRET, TOKEN = "wx0123456789abcdef", "示例-不是真的", "dummytoken"
KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
OLD_KEY = "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C"
ACCOUNT, PERSON = "gh_0123456789ab", "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"
JPEG = b"\xff\xd8\xff\xe0" + bytes(64)


@dataclass
class PlayedApi:
    """Answers like api.weixin.qq.com: JSON with `errcode`, 200 even when it refuses."""

    now: Callable[[], datetime]
    may_push: bool = True
    address_allowed: bool = True
    down: bool = False
    refusals: list[int] = field(default_factory=list)
    sent: list[tuple[str, str]] = field(default_factory=list)
    notices: list[dict[str, Any]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)
    menu: dict[str, Any] | None = None
    templates: list[str] = field(default_factory=list)
    forced: int = 0
    token_seconds: float = 0.0
    _tokens: dict[str, datetime] = field(default_factory=dict)
    _numbers: Any = field(default_factory=lambda: itertools.count(1))

    def client(self) -> httpx.AsyncClient:
        """An HTTP client that reaches this platform alone."""
        transport = httpx.MockTransport(self._answer)
        return httpx.AsyncClient(transport=transport, base_url="https://api.weixin.qq.com")

    def end_tokens(self) -> None:
        """Every token handed out stops working, though its time is not over."""
        self._tokens = {}

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.calls.append(path)
        if self.down:
            raise httpx.ConnectTimeout("down", request=request)
        if not self.address_allowed:
            return _json({"errcode": 40164, "errmsg": "invalid ip 203.0.113.9, not in whitelist"})
        body = json.loads(request.content) if request.content else {}
        if path == "/cgi-bin/stable_token":
            return await self._token(body)
        if not self._tokens.get(request.url.params.get("access_token", ""), self.now()) > self.now():
            return _json({"errcode": 42001, "errmsg": "access_token expired"})
        if self.refusals:
            return _json({"errcode": self.refusals.pop(0), "errmsg": "refused"})
        return self._served(path, body, request)

    async def _token(self, body: dict[str, Any]) -> httpx.Response:
        await asyncio.sleep(self.token_seconds)
        if (body["appid"], body["secret"]) != (APP_ID, SECRET):
            return _json({"errcode": 40125, "errmsg": "invalid appsecret"})
        self.forced += body["force_refresh"]
        live = {
            token: ends for token, ends in self._tokens.items() if ends > self.now() + timedelta(minutes=5)
        }
        if not live or body["force_refresh"]:
            live = {f"token-{next(self._numbers)}": self.now() + timedelta(seconds=7200)}
            self._tokens |= live
        token, ends = next(iter(live.items()))
        return _json({"access_token": token, "expires_in": int((ends - self.now()).total_seconds())})

    def _served(self, path: str, body: dict[str, Any], request: httpx.Request) -> httpx.Response:
        if path.startswith(("/cgi-bin/message/custom", "/cgi-bin/customservice")) and not self.may_push:
            return _json({"errcode": 48001, "errmsg": "api unauthorized"})
        if path == "/cgi-bin/message/custom/send":
            assert "\\u" not in request.content.decode(), "the platform shows escapes as they are"
            self.sent.append((body["touser"], body["text"]["content"]))
        if path == "/cgi-bin/message/subscribe/bizsend":
            self.notices.append(body)
        if path == "/cgi-bin/menu/create":
            self.menu = body
        if path == "/cgi-bin/media/get":
            content = self.images.get(request.url.params["media_id"])
            if content is None:
                return _json({"errcode": 40007, "errmsg": "invalid media_id"})
            return httpx.Response(200, content=content, headers={"Content-Type": "image/jpeg"})
        return _json(
            {
                "errcode": 0,
                "is_menu_open": int(self.menu is not None),
                "data": [{"priTmplId": name} for name in self.templates],
            }
        )


def _json(told: dict[str, Any]) -> httpx.Response:
    return httpx.Response(200, json=told)


_numbers = itertools.count(6_054_768_590_064_713_728)


def text_message(text: str, *, number: int | None = None, **more: str) -> dict[str, str]:
    """A typed message with an id of its own."""
    return message("text", Content=text, MsgId=str(number or next(_numbers)), **more)


def message(kind: str, **fields: str) -> dict[str, str]:
    """A message of any kind."""
    given = {"ToUserName": ACCOUNT, "FromUserName": PERSON, "CreateTime": "1409735668", "MsgType": kind}
    return given | ({} if kind == "event" else {"MsgId": str(next(_numbers))}) | fields


def event(name: str, **fields: str) -> dict[str, str]:
    """An event; events have no message id."""
    return message("event", Event=name, **fields)


def as_xml(fields: dict[str, str]) -> str:
    """The document the platform posts."""
    inside = "".join(f"<{name}><![CDATA[{value}]]></{name}>" for name, value in fields.items())
    return f"<xml>{inside}</xml>"


@dataclass
class Sender:
    """Delivers to a door as the platform does; `envelope` makes it safe mode."""

    client: httpx.AsyncClient
    envelope: Envelope | None = None

    async def post(self, body: str | bytes, **query: str) -> httpx.Response:
        """A signed delivery of any body."""
        timestamp, nonce = str(int(time.time())), "486452656"
        signed = {"signature": sign(TOKEN, timestamp, nonce), "timestamp": timestamp, "nonce": nonce}
        content = body.encode() if isinstance(body, str) else body
        return await self.client.post("/wechat", content=content, params=signed | query)

    async def deliver(self, fields: dict[str, str]) -> httpx.Response:
        """One delivery of one message."""
        if self.envelope is None:
            return await self.post(as_xml(fields), openid=PERSON)
        sealed = self.envelope.seal(as_xml(fields))
        timestamp, nonce = str(int(time.time())), "486452656"
        query = {
            "signature": sign(TOKEN, timestamp, nonce),
            "timestamp": timestamp,
            "nonce": nonce,
            "msg_signature": sign(TOKEN, timestamp, nonce, sealed),
            "encrypt_type": "aes",
            "openid": PERSON,
        }
        body = as_xml({"ToUserName": ACCOUNT, "Encrypt": sealed})
        return await self.client.post("/wechat", content=body.encode(), params=query)

    async def say(self, fields: dict[str, str] | str) -> str | None:
        """The text of the passive reply; None for `success`."""
        given = text_message(fields) if isinstance(fields, str) else fields
        return self.read(await self.deliver(given))

    async def deliver_with_retries(self, fields: dict[str, str], *, wait: float) -> list[str | None]:
        """As the platform does: wait, hang up, send again, three times more. The answers it still heard."""
        heard: list[str | None] = []
        for _ in range(4):
            try:
                heard.append(await asyncio.wait_for(self.say(fields), wait))
                break
            except TimeoutError:
                continue
        return heard

    def read(self, response: httpx.Response) -> str | None:
        """The text inside an answer, decrypted where it is sealed."""
        assert response.status_code == 200, response.text
        if response.text == "success":
            return None
        document = ElementTree.fromstring(response.text)
        if self.envelope is not None:
            sealed = document.findtext("Encrypt", "")
            parts = (document.findtext("TimeStamp", ""), document.findtext("Nonce", ""))
            assert document.findtext("MsgSignature") == sign(TOKEN, *parts, sealed)
            document = ElementTree.fromstring(self.envelope.open(sealed))
        assert document.findtext("ToUserName") == PERSON
        assert document.findtext("FromUserName") == ACCOUNT
        assert document.findtext("MsgType") == "text"
        content = document.findtext("Content", "")
        assert 0 < len(content.encode()) <= 2048
        return content
