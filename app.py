"""Builds every part once and joins them; start here.

`labour serve` runs two processes: this app (every channel, the actions, retrieval, tickets) and
Rasa (understanding and dialogue), which calls back into this one for its actions.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime

import httpx
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter

from actions.asking import Asking
from actions.calculating.dialogue import SumDialogue
from actions.catalogue import catalogue
from actions.documents.writing import Writer
from actions.webhook import action_routes
from answering import answerer, clock, quarantine_of, sums
from channels.console.page import console_page
from channels.console.routes import ConsoleStores, console_routes
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaClient
from channels.web.api import api_routes
from channels.web.health import health_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.page import SafetyHeaders, page_routes
from channels.web.papers import kept_papers, paper_routes
from channels.web.problems import install_problems
from channels.web.stream import Announcements
from handoff.deliver import Delivery
from handoff.deliver.hold import Hold
from handoff.deliver.webhook import Webhook
from handoff.desk import HOLD, Desk
from handoff.outbox import OutboxWorker
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from settings import ACTION_PATH, ROOT, Settings
from store.acts import Acts
from store.attachments import Attachments
from store.attempts import Attempts
from store.cipher import Cipher
from store.database import is_reachable, migrate, open_database
from store.desk_schema import sign_in_attempts
from store.invitations import Invitations
from store.keys import demo_keys, parse_keys
from store.messages import Messages
from store.notes import Notes
from store.outbox import Outbox
from store.papers import PaperFiles
from store.people import PersonRequests
from store.quarantine import QuarantineJournal
from store.queue import Queue
from store.sessions import Sessions
from store.staff import Staff
from store.staff_sessions import StaffSessions
from store.tickets import Tickets
from store.vault import Vault

WEBHOOK = "webhook"


@dataclass(frozen=True)
class Stores:
    """Every family of tables, and whether their database answers."""

    is_reachable: Callable[[], bool]
    sessions: Sessions
    messages: Messages
    vault: Vault
    tickets: Tickets
    attempts: Attempts
    outbox: Outbox
    requests: PersonRequests
    quarantine: QuarantineJournal
    papers: PaperFiles
    console: ConsoleStores


def stores(settings: Settings) -> Stores:
    """The database, migrated, with its tables. Raises StoreUnavailable."""
    settings.var.mkdir(parents=True, exist_ok=True)
    engine = open_database(settings.database)
    migrate(engine)
    cipher, now = Cipher(_keys(settings)), clock(settings)
    sessions = Sessions(engine=engine, cipher=cipher, clock=now)
    messages = Messages(engine=engine, cipher=cipher, clock=now)
    tickets = Tickets(engine=engine, cipher=cipher, clock=now)
    requests = PersonRequests(engine=engine, cipher=cipher, clock=now)
    return Stores(
        is_reachable=lambda: is_reachable(engine),
        sessions=sessions,
        messages=messages,
        vault=Vault(engine=engine, cipher=cipher),
        tickets=tickets,
        attempts=Attempts(engine=engine, clock=now),
        outbox=Outbox(engine=engine, cipher=cipher, clock=now),
        requests=requests,
        quarantine=QuarantineJournal(engine=engine, clock=now),
        papers=PaperFiles(folder=settings.var / "papers", cipher=cipher, clock=now),
        console=ConsoleStores(
            cipher=cipher,
            clock=now,
            staff=Staff(engine=engine, cipher=cipher, clock=now),
            staff_sessions=StaffSessions(engine=engine, cipher=cipher, clock=now),
            sign_ins=Attempts(engine=engine, clock=now, table=sign_in_attempts),
            invitations=Invitations(engine=engine, cipher=cipher, clock=now),
            acts=Acts(engine=engine, cipher=cipher, clock=now),
            queue=Queue(engine=engine, clock=now),
            tickets=tickets,
            notes=Notes(engine=engine, cipher=cipher),
            attachments=Attachments(engine=engine, cipher=cipher, clock=now),
            requests=requests,
            sessions=sessions,
            messages=messages,
        ),
    )


def create_app(settings: Settings) -> FastAPI:
    """The whole web application for one instance."""
    kept, now = stores(settings), clock(settings)
    answers = answerer(settings, quarantine_of(kept.quarantine))
    asking = Asking(answerer=answers, sessions=kept.sessions, today=now.today)
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=now,
        working_days=load_working_days(),
        destinations=lambda filing: (WEBHOOK,) if settings.handoff_webhook_url else (HOLD,),
    )
    rasa = RasaClient(
        url=f"http://127.0.0.1:{settings.rasa_port}", token=settings.rasa_token, timeout=settings.rasa_timeout
    )
    presenter = Presenter(vault=kept.vault, now=now.now)
    announcements = Announcements()
    registry = CollectorRegistry()
    turns = Counter("labour_replies", "Replies by outcome", ["outcome"], registry=registry)
    conversation = Conversation(
        messages=kept.messages,
        sessions=kept.sessions,
        vault=kept.vault,
        rasa=rasa,
        asking=asking,
        presenter=presenter,
        announce=announcements.announce,
        count=lambda outcome: turns.labels(outcome).inc(),
        is_taken_over=lambda session_id: kept.requests.holder_of(session_id) is not None,
    )
    worker = OutboxWorker(
        outbox=kept.outbox,
        deliveries=_deliveries(settings, now.now),
        clock=now,
        rng=random.Random(),  # noqa: S311 (jitter, not a secret)
    )
    app = FastAPI(
        title="劳动关系咨询助手",
        version="0.1.0",
        lifespan=_lifespan(worker, rasa),
        docs_url=None,
        redoc_url=None,
    )
    app.state.announcements = announcements
    install_problems(app)
    app.add_middleware(BodyLimit)
    app.add_middleware(SafetyHeaders)
    works = sums(answers.laws, quarantine_of(kept.quarantine))
    actions = catalogue(
        asking=asking,
        sums=SumDialogue(sums=works, today=now.today),
        writer=Writer(sums=works, files=kept_papers(kept.papers), vault=kept.vault, today=now.today),
        desk=desk,
        vault=kept.vault,
        requests=kept.requests,
        laws=answers.laws,
        districts=load_districts(),
        today=now.today,
        quarantine=quarantine_of(kept.quarantine),
    )
    app.include_router(action_routes(actions, path=ACTION_PATH, secret=settings.action_secret))
    app.include_router(
        api_routes(
            conversation=conversation,
            sessions=kept.sessions,
            history=kept.messages,
            presenter=presenter,
            desk=desk,
            limiter=Limiter(),
            announcements=announcements,
        )
    )
    app.include_router(paper_routes(kept.papers))
    app.include_router(
        console_routes(
            kept.console,
            answerer=answers,
            sums=works,
            desk=desk,
            laws=answers.laws,
            districts=load_districts(),
            working_days=load_working_days(),
            presenter=presenter,
            announcements=announcements,
        )
    )
    app.include_router(
        health_routes(
            probes={
                "model": rasa.is_ready,
                "index": _always_ready,
                "database": lambda: asyncio.to_thread(kept.is_reachable),
            },
            registry=registry,
            metrics_token=settings.metrics_token,
        )
    )
    console_page(app, assets=ROOT / "web" / "dist")
    page_routes(app, assets=ROOT / "web" / "dist", profile=settings.profile)
    return app


async def _always_ready() -> bool:
    """The index is opened before the app is built, so an app that answers has it."""
    return True


def _keys(settings: Settings) -> list[bytes]:
    if settings.data_key:
        return parse_keys(settings.data_key)
    return demo_keys(settings.var / "keys")[0]


def _deliveries(settings: Settings, now: Callable[[], datetime]) -> dict[str, Delivery]:
    deliveries: dict[str, Delivery] = {HOLD: Hold()}
    if settings.handoff_webhook_url and settings.handoff_webhook_secret:
        deliveries[WEBHOOK] = Webhook(
            url=settings.handoff_webhook_url,
            secret=settings.handoff_webhook_secret.encode(),
            client=httpx.Client(timeout=10, follow_redirects=False, trust_env=False),
            now=now,
        )
    return deliveries


def _lifespan(
    worker: OutboxWorker, rasa: RasaClient
) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        stop = asyncio.Event()
        task = asyncio.create_task(worker.run(stop))
        yield
        stop.set()
        await task
        await rasa.close()

    return running
