"""GET and POST /wechat: signature, envelope and document around what the reception says."""

from __future__ import annotations

import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import structlog
from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from channels.web.problems import Problem
from channels.wechat.deliveries import BUSY
from channels.wechat.document import BadDocument, parse, sealed_reply, text_reply
from channels.wechat.envelope import BadCipher, Envelope, open_with
from channels.wechat.received import read
from channels.wechat.reception import Reception
from channels.wechat.signature import is_signed, sign
from store.errors import StoreUnavailable

Mode = Literal["plain", "compatible", "safe"]
SUCCESS = "success"
_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Account:
    """How deliveries of the account are checked. `envelopes`: the current key first, then the previous one."""

    token: str
    mode: Mode
    envelopes: Sequence[Envelope] = ()


@dataclass(frozen=True)
class _Opened:
    body: bytes
    envelope: Envelope | None


def wechat_routes(*, account: Account, reception: Reception) -> APIRouter:
    """The two routes; an installation without an account does not include them."""
    router = APIRouter(include_in_schema=False)

    @router.get("/wechat")
    async def verify(request: Request) -> Response:
        _check(account, request)
        return PlainTextResponse(request.query_params.get("echostr", ""))

    @router.post("/wechat")
    async def take(request: Request) -> Response:
        try:
            opened = _open(account, request, await request.body())
            message = read(parse(opened.body))
        except (BadDocument, BadCipher) as error:
            _log.warning("wechat_refused_delivery", reason=type(error).__name__)
            raise Problem(400) from error
        try:
            text = await reception.reply(message)
        except StoreUnavailable:
            text = BUSY
        if text is None:
            return PlainTextResponse(SUCCESS)
        reply = text_reply(to=message.openid, account=message.account, at=int(time.time()), text=text)
        return Response(_sealed(account, reply, opened.envelope), media_type="application/xml")

    return router


def _check(account: Account, request: Request) -> None:
    query = request.query_params
    parts = (account.token, query.get("timestamp", ""), query.get("nonce", ""))
    if not is_signed(query.get("signature", ""), *parts):
        raise Problem(403)


def _open(account: Account, request: Request, body: bytes) -> _Opened:
    """The document to read. Raises BadCipher, BadDocument, Problem."""
    encrypted = None if account.mode == "plain" else parse(body).get("Encrypt")
    if encrypted is None:
        _check(account, request)
        if account.mode == "safe":
            raise BadCipher("not encrypted")
        return _Opened(body, None)
    query = request.query_params
    parts = (account.token, query.get("timestamp", ""), query.get("nonce", ""), encrypted)
    if not is_signed(query.get("msg_signature", ""), *parts):
        raise Problem(403)
    plain, envelope = open_with(account.envelopes, encrypted)
    return _Opened(plain, envelope)


def _sealed(account: Account, reply: str, envelope: Envelope | None) -> str:
    if envelope is None:
        return reply
    encrypted, timestamp, nonce = envelope.seal(reply), str(int(time.time())), secrets.token_hex(8)
    signature = sign(account.token, timestamp, nonce, encrypted)
    return sealed_reply(encrypted=encrypted, signature=signature, timestamp=timestamp, nonce=nonce)
