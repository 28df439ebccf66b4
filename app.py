"""Builds every part once and joins them; start here.

`labour serve` runs two processes: this app (every channel, the actions, retrieval, tickets) and
Rasa (understanding and dialogue), which calls back into this one for its actions.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

import httpx
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter

from actions.asking import Asking
from actions.calculating.dialogue import SumDialogue
from actions.catalogue import catalogue
from actions.documents.writing import Writer
from actions.remedies.injury_told import InjuryDesk
from actions.remedies.letter_told import LetterDesk
from actions.webhook import action_routes
from answering import answerer, clock, quarantine_of, sums
from channels.console.page import console_page
from channels.console.routes import ConsoleStores, console_routes
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaClient
from channels.web.api import api_routes
from channels.web.attachments import attachment_routes
from channels.web.feedback import feedback_routes
from channels.web.health import health_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.own_data import own_data_routes
from channels.web.page import banner_of, page_routes
from channels.web.papers import kept_papers, paper_routes
from channels.web.plain import plain_routes
from channels.web.problems import install_problems
from channels.web.safety import SafetyHeaders, origins
from channels.web.stream import Announcements
from handoff.casework import Casework
from handoff.deliver import Delivery
from handoff.deliver.hold import Hold
from handoff.deliver.mail import Server
from handoff.deliver.webhook import Webhook
from handoff.desk import Desk
from handoff.destinations import HOLD, Way, destinations, drops, mails
from handoff.mapping import Receiver, load_mappings
from handoff.outbox import OutboxWorker
from handoff.sweep import keep_sweeping
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from official_account import OfficialAccount, official_account, wechat_platform
from settings import ACTION_PATH, ROOT, Settings
from store.acts import Acts
from store.answer_log import AnswerLog
from store.attachments import Attachments
from store.attempts import Attempts, sign_ins
from store.cipher import Cipher
from store.database import is_reachable, migrate, open_database
from store.erasure import Erasure
from store.groups import Groups
from store.invitations import Invitations
from store.keys import demo_keys, parse_keys
from store.messages import Messages
from store.notes import Notes
from store.notices import Notices
from store.outbox import Outbox
from store.papers import PaperFiles
from store.people import PersonRequests
from store.quarantine import QuarantineJournal
from store.queue import Queue
from store.ratings import Ratings
from store.sessions import Sessions
from store.staff import Staff
from store.staff_sessions import StaffSessions
from store.tickets import Tickets
from store.vault import Vault
from store.wechat_news import WechatNews
from store.wechat_owed import WechatOwed
from store.wechat_people import WechatPeople
from store.wechat_tokens import WechatTokens

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
    evidence: Attachments
    ratings: Ratings
    erasure: Erasure
    papers: PaperFiles
    wechat_people: WechatPeople
    wechat_tokens: WechatTokens
    wechat_owed: WechatOwed
    wechat_news: WechatNews
    queue: Queue
    notices: Notices
    groups: Groups
    answers: AnswerLog
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
    evidence = Attachments(engine=engine, cipher=cipher, clock=now)
    staff = Staff(engine=engine, cipher=cipher, clock=now)
    staff_sessions = StaffSessions(engine=engine, cipher=cipher, clock=now)
    sign_ins_of = sign_ins(engine=engine, clock=now)
    queue, notes = Queue(engine=engine, clock=now), Notes(engine=engine, cipher=cipher)
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
        evidence=evidence,
        ratings=Ratings(engine=engine, cipher=cipher, clock=now),
        erasure=Erasure(engine=engine, tracker=settings.var / "tracker.db", clock=now),
        papers=PaperFiles(folder=settings.var / "papers", cipher=cipher, clock=now),
        wechat_people=WechatPeople(engine=engine, cipher=cipher, clock=now),
        wechat_tokens=WechatTokens(engine=engine, cipher=cipher, clock=now),
        wechat_owed=WechatOwed(engine=engine, cipher=cipher, clock=now),
        wechat_news=WechatNews(engine=engine),
        queue=queue,
        notices=Notices(engine=engine, clock=now),
        groups=Groups(engine=engine, cipher=cipher, clock=now),
        answers=AnswerLog(engine=engine, cipher=cipher),
        console=ConsoleStores(
            cipher=cipher,
            clock=now,
            staff=staff,
            staff_sessions=staff_sessions,
            sign_ins=sign_ins_of,
            invitations=Invitations(engine=engine, cipher=cipher, clock=now),
            acts=Acts(engine=engine, cipher=cipher, clock=now),
            queue=queue,
            tickets=tickets,
            notes=notes,
            attachments=evidence,
            requests=requests,
            sessions=sessions,
            messages=messages,
        ),
    )


def casework(kept: Stores, settings: Settings) -> Casework:
    """The working of tickets over an instance's stores."""
    return Casework(
        tickets=kept.tickets,
        queue=kept.queue,
        clock=clock(settings),
        working_days=load_working_days(),
        districts=load_districts(),
    )


def create_app(settings: Settings) -> FastAPI:
    """The whole web application for one instance."""
    kept, now, ways = stores(settings), clock(settings), _ways(settings)
    receivers = load_mappings(settings.handoff_receivers) if ways & {"drop", "mail"} else {}
    answers = answerer(settings, quarantine_of(kept.quarantine))
    asking = Asking(answerer=answers, sessions=kept.sessions, today=now.today)
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=now,
        working_days=load_working_days(),
        destinations=lambda filing: destinations(filing, ways, receivers),
        alarm_amount=settings.alarm_amount,
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
        deliveries=_deliveries(settings, receivers, now.now),
        clock=now,
        rng=random.Random(),  # noqa: S311 (jitter, not a secret)
    )
    limiter = Limiter()
    pushes = Counter("labour_wechat_pushes", "Pushes to WeChat by outcome", ["outcome"], registry=registry)
    wechat = official_account(
        settings,
        wechat_platform(settings, kept.wechat_tokens, now.now),
        people=kept.wechat_people,
        owed=kept.wechat_owed,
        untold=kept.wechat_news,
        told=kept.notices,
        evidence=kept.evidence,
        sessions=kept.sessions,
        desk=desk,
        conversation=conversation,
        limiter=limiter,
        count=lambda outcome: pushes.labels(outcome).inc(),
    )
    app = FastAPI(
        title="劳动关系咨询助手",
        version="0.1.0",
        lifespan=_lifespan(worker, casework(kept, settings), rasa, wechat),
        docs_url=None,
        redoc_url=None,
    )
    app.state.announcements = announcements
    install_problems(app)
    app.add_middleware(BodyLimit)
    embedders = origins(settings.embed_origins)
    app.add_middleware(SafetyHeaders, embedders=embedders)
    works = sums(answers.laws, quarantine_of(kept.quarantine))
    actions = catalogue(
        asking=asking,
        sums=SumDialogue(sums=works, today=now.today),
        letters=LetterDesk(calendar=load_working_days(), laws=answers.laws, today=now.today),
        injuries=InjuryDesk(calendar=load_working_days(), laws=answers.laws, today=now.today),
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
            limiter=limiter,
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
    if wechat:
        app.include_router(wechat.routes)
    app.include_router(
        attachment_routes(
            attachments=kept.evidence, tickets=kept.tickets, sessions=kept.sessions, limiter=limiter
        )
    )
    app.include_router(feedback_routes(ratings=kept.ratings, sessions=kept.sessions, limiter=limiter))
    app.include_router(
        own_data_routes(
            sessions=kept.sessions,
            history=kept.messages,
            tickets=kept.tickets,
            evidence=kept.evidence,
            erasure=kept.erasure,
            presenter=presenter,
            limiter=limiter,
        )
    )
    app.include_router(
        plain_routes(
            conversation=conversation,
            sessions=kept.sessions,
            history=kept.messages,
            presenter=presenter,
            limiter=limiter,
            banner=banner_of(settings.profile),
            operator=settings.operator,
        )
    )
    console_page(app, assets=ROOT / "web" / "dist")
    page_routes(app, assets=ROOT / "web" / "dist", profile=settings.profile, embedders=embedders)
    return app


async def _always_ready() -> bool:
    """The index is opened before the app is built, so an app that answers has it."""
    return True


def _keys(settings: Settings) -> list[bytes]:
    if settings.data_key:
        return parse_keys(settings.data_key)
    return demo_keys(settings.var / "keys")[0]


def _ways(settings: Settings) -> frozenset[Way]:
    opened: dict[Way, object] = {
        "webhook": settings.handoff_webhook_url,
        "drop": settings.handoff_drop,
        "mail": settings.handoff_mail_host,
    }
    return frozenset(way for way, setting in opened.items() if setting)


def _deliveries(
    settings: Settings, receivers: Mapping[str, Receiver], now: Callable[[], datetime]
) -> dict[str, Delivery]:
    deliveries: dict[str, Delivery] = {HOLD: Hold()}
    if settings.handoff_webhook_url and settings.handoff_webhook_secret:
        deliveries[WEBHOOK] = Webhook(
            url=settings.handoff_webhook_url,
            secret=settings.handoff_webhook_secret.encode(),
            client=httpx.Client(timeout=10, follow_redirects=False, trust_env=False),
            now=now,
        )
    if settings.handoff_drop:
        deliveries |= drops(settings.handoff_drop, receivers)
    if settings.handoff_mail_host and settings.handoff_mail_from:
        server = Server(
            settings.handoff_mail_host,
            settings.handoff_mail_port,
            settings.handoff_mail_user,
            settings.handoff_mail_password,
        )
        deliveries |= mails(server, settings.handoff_mail_from, settings.handoff_mail_to, receivers)
    return deliveries


def _lifespan(
    worker: OutboxWorker, cases: Casework, rasa: RasaClient, wechat: OfficialAccount | None
) -> Callable[[FastAPI], contextlib.AbstractAsyncContextManager[None]]:
    @contextlib.asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        stop = asyncio.Event()
        tasks = [asyncio.create_task(worker.run(stop)), asyncio.create_task(keep_sweeping(cases.sweep, stop))]
        if wechat:
            tasks += [asyncio.create_task(work.run(stop)) for work in (wechat.late, wechat.news)]
        yield
        stop.set()
        await asyncio.gather(*tasks)
        if wechat:
            await wechat.close()
        await rasa.close()

    return running
