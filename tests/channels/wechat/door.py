"""A whole door over real stores; Rasa and the platform are played, and the answer path is not asked."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from actions.reply import Reply
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaUnavailable
from channels.web.limits import BodyLimit, Limiter
from channels.web.problems import install_problems
from channels.wechat.deliveries import PATIENCE_SECONDS, Deliveries
from channels.wechat.envelope import Envelope
from channels.wechat.evidence import Evidence
from channels.wechat.late import LateReplies
from channels.wechat.platform import Platform
from channels.wechat.reception import Reception
from channels.wechat.routes import Account, Mode, wechat_routes
from channels.wechat.sending import Sending
from channels.wechat.tokens import AccessTokens
from channels.wechat.voice import Speech
from store.attachments import Attachments
from store.wechat_owed import WechatOwed
from store.wechat_people import WechatPeople
from store.wechat_tokens import WechatTokens
from tests.channels.wechat.platform_double import APP_ID, KEY, OLD_KEY, SECRET, TOKEN, PlayedApi, Sender
from tests.contracts.stores import HandClock, Stores, open_stores


@dataclass
class PlayedRasa:
    """Answers every message after `seconds` with what `answer` makes of it, and keeps what reached it."""

    seconds: float = 0.0
    answer: Callable[[str], Reply] = lambda text: Reply(f"答：{text}", "answered")
    heard: list[str] = field(default_factory=list)

    async def send(self, *, sender: str, text: str, message_id: str) -> list[dict[str, Any]]:
        """One reply."""
        self.heard.append(text)
        await asyncio.sleep(self.seconds)
        return [self.answer(text).body()]


class QuietAsking:
    """No message here is an emergency, and while Rasa is up nothing else is asked of it."""

    def is_emergency(self, text: str) -> bool:
        """Never."""
        return False

    def ask(self, text: str, session_id: str) -> Any:
        """The answer path is not part of these tests."""
        raise RasaUnavailable


@dataclass
class Door:
    """The door and everything around it."""

    app: FastAPI
    api: PlayedApi
    rasa: PlayedRasa
    stores: Stores
    people: WechatPeople
    owed: WechatOwed
    tokens: WechatTokens
    evidence: Attachments
    sending: Sending
    deliveries: Deliveries
    reception: Reception
    platform: Platform
    late: LateReplies
    counted: Counter[str]

    def sender(self, key: str | None = None) -> Sender:
        """The platform's side of it; with a `key` in safe mode."""
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="https://zixun.example.cn")
        return Sender(client, Envelope(key, APP_ID) if key else None)


def make_door(
    folder: Path,
    *,
    mode: Mode = "plain",
    may_push: bool = True,
    rasa: PlayedRasa | None = None,
    speech: Any = None,
    site: str | None = "https://zixun.example.cn",
    patience: float = PATIENCE_SECONDS,
) -> Door:
    """A door over a database in `folder`; two doors over one folder are a restart, or two processes.

    `patience` in seconds.
    """
    stores = open_stores(f"sqlite:///{folder / 'labour.db'}", HandClock())
    parts = {"engine": stores.engine, "cipher": stores.cipher, "clock": stores.clock}
    people, owed, tokens = WechatPeople(**parts), WechatOwed(**parts), WechatTokens(**parts)
    evidence = Attachments(engine=stores.engine, cipher=stores.cipher, clock=stores.clock)
    api, heard, counted = PlayedApi(stores.clock.now, may_push=may_push), rasa or PlayedRasa(), Counter[str]()
    http = api.client()
    shared = AccessTokens(
        app_id=APP_ID, secret=SECRET, http=http, store=tokens, now=stores.clock.now, wait_seconds=2
    )
    platform = Platform(http=http, tokens=shared)
    conversation = Conversation(
        messages=stores.messages,
        sessions=stores.sessions,
        vault=stores.vault,
        rasa=heard,  # type: ignore[arg-type]
        asking=QuietAsking(),  # type: ignore[arg-type]
        presenter=Presenter(vault=stores.vault, now=stores.clock.now),
        announce=lambda session_id: None,
        count=lambda outcome: None,
    )
    sending = Sending(
        owed=owed, pushes=platform, may_push=may_push, count=lambda name: counted.update([name])
    )
    deliveries = Deliveries(sending=sending, patience=patience)
    reception = Reception(
        people=people,
        conversation=conversation,
        deliveries=deliveries,
        evidence=Evidence(
            media=platform, store=evidence, sessions=stores.sessions, filings=stores.desk("hold")
        ),
        speech=Speech(media=platform, recogniser=speech),
        limiter=Limiter(),
        site=site,
        is_demo=True,
    )
    envelopes = [Envelope(KEY, APP_ID), Envelope(OLD_KEY, APP_ID)]
    app = FastAPI()
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.include_router(wechat_routes(account=Account(TOKEN, mode, envelopes), reception=reception))
    late = LateReplies(owed=owed, people=people, reception=reception, sending=sending)
    return Door(
        app, api, heard, stores, people, owed, tokens, evidence, sending, deliveries, reception, platform, late, counted
    )  # fmt: skip
