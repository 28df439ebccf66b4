"""The web's routes over real stores, for tests that need no index and no Rasa."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.testclient import TestClient

from actions.reply import Reply
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaUnavailable
from channels.web.attachments import attachment_routes
from channels.web.feedback import feedback_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.own_data import own_data_routes
from channels.web.papers import paper_routes
from channels.web.plain import plain_routes
from channels.web.problems import install_problems
from channels.web.reminders import reminder_routes
from channels.web.safety import SafetyHeaders
from channels.web.withdrawing import withdrawal_routes
from knowledge.working_days import load_working_days
from store.erasure import Erasure
from store.papers import PaperFiles
from tests.contracts.stores import Stores, open_stores


class PlayedRasa:
    """Gives one reply to everything, and keeps what reached it."""

    def __init__(self, reply: Reply) -> None:
        self.reply = reply
        self.heard: list[str] = []

    async def send(self, *, sender: str, text: str, message_id: str) -> list[dict[str, Any]]:
        """The reply; an outage where the text asks for one."""
        self.heard.append(text)
        if text == "掉线":
            raise RasaUnavailable
        return [self.reply.body()]


class NoEmergency:
    """The answer path is not part of these tests."""

    def is_emergency(self, text: str) -> bool:
        """Nothing here is one."""
        return False


@dataclass
class Doors:
    """The routes, what they stand on, and a client of them."""

    stores: Stores
    client: TestClient
    rasa: PlayedRasa
    folder: Path
    papers: PaperFiles

    def token(self) -> dict[str, str]:
        """The Authorization header of a new session."""
        _, token = self.stores.sessions.open(
            region=None, audience="worker", on=None, lifetime=timedelta(days=1)
        )
        return {"Authorization": f"Bearer {token}"}


def open_doors(folder: Path, *, reply: Reply, embedders: Sequence[str] = ()) -> Doors:
    """Every door of this issue over a SQLite file."""
    stores = open_stores(f"sqlite:///{folder / 'labour.db'}")
    rasa, limiter = PlayedRasa(reply), Limiter()
    presenter = Presenter(vault=stores.vault, now=stores.clock.now)
    conversation = Conversation(
        messages=stores.messages,
        sessions=stores.sessions,
        vault=stores.vault,
        rasa=rasa,  # type: ignore[arg-type]
        asking=NoEmergency(),  # type: ignore[arg-type]
        presenter=presenter,
        announce=lambda session_id: None,
        count=lambda outcome: None,
    )
    papers = PaperFiles(folder=folder / "papers", cipher=stores.cipher, clock=stores.clock)
    app = FastAPI()
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(SafetyHeaders, embedders=embedders)
    app.include_router(
        attachment_routes(
            attachments=stores.attachments, tickets=stores.tickets, sessions=stores.sessions, limiter=limiter
        )
    )
    app.include_router(feedback_routes(ratings=stores.ratings, sessions=stores.sessions, limiter=limiter))
    app.include_router(
        own_data_routes(
            sessions=stores.sessions,
            history=stores.messages,
            tickets=stores.tickets,
            evidence=stores.attachments,
            papers=papers,
            erasure=Erasure(
                engine=stores.engine,
                cipher=stores.cipher,
                tracker=folder / "tracker.db",
                clock=stores.clock,
            ),
            presenter=presenter,
            limiter=limiter,
        )
    )
    app.include_router(
        plain_routes(
            conversation=conversation,
            sessions=stores.sessions,
            history=stores.messages,
            presenter=presenter,
            limiter=limiter,
            banner="演示版",
            operator="",
        )
    )
    app.include_router(paper_routes(papers))
    app.include_router(reminder_routes(load_working_days(), now=stores.clock.now))
    app.include_router(withdrawal_routes(sessions=stores.sessions, desk=stores.desk("hold"), limiter=limiter))
    return Doors(stores, TestClient(app), rasa, folder, papers)
