"""Builds every part once and joins them; start here.

`labour serve` runs two processes: this app (every channel, the actions, retrieval, tickets) and
Rasa (understanding and dialogue), which calls back into this one for its actions.
"""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta

from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter

from actions.asking import Asking
from actions.catalogue import catalogue
from actions.desks import desks
from actions.webhook import action_routes
from answering import answerer, clock, look_up, quarantine_of, sums
from background import Background, lifespan
from channels.console.page import console_page
from channels.console.routes import console_routes
from channels.console.settled import Settled
from channels.console.talking import Talking
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaClient
from channels.rest.routes import rest_routes
from channels.web.health import health_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.page import page_routes
from channels.web.papers import kept_papers
from channels.web.problems import install_problems
from channels.web.safety import SafetyHeaders, origins
from channels.web.stream import Announcements
from citizen_routes import citizen_routes
from deliveries import deliveries, ways
from handoff.desk import Desk
from handoff.destinations import destinations
from handoff.mapping import load_mappings
from handoff.outbox import OutboxWorker
from handoff.person_desk import PersonDesk
from handoff.service_hours import ServiceHours, parse_spans
from knowledge.districts import load_districts
from knowledge.figures import load_figures
from knowledge.working_days import load_working_days
from official_account import official_account, wechat_platform
from settings import ACTION_PATH, ROOT, Settings
from stores import casework, open_stores, question_log


def create_app(settings: Settings) -> FastAPI:
    """The whole web application for one instance."""
    kept, now, opened = open_stores(settings), clock(settings), ways(settings)
    receivers = load_mappings(settings.handoff_receivers) if opened & {"drop", "mail"} else {}
    answers = answerer(settings, quarantine_of(kept.quarantine))
    asking = Asking(answerer=answers, sessions=kept.sessions, today=now.today)
    desk = Desk(
        tickets=kept.tickets,
        attempts=kept.attempts,
        clock=now,
        working_days=load_working_days(),
        destinations=lambda filing: destinations(filing, opened, receivers),
        alarm_amount=settings.alarm_amount,
    )
    rasa = RasaClient(
        url=f"http://127.0.0.1:{settings.rasa_port}", token=settings.rasa_token, timeout=settings.rasa_timeout
    )
    presenter = Presenter(vault=kept.vault, now=now.now)
    announcements = Announcements(kept.signals.send) if kept.signals else Announcements()
    log = question_log(kept, settings)
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
        log=log,
    )
    worker = OutboxWorker(
        outbox=kept.outbox,
        deliveries=deliveries(settings, receivers, now.now),
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
        words=kept.wechat_words,
        untold=kept.wechat_news,
        told=kept.notices,
        evidence=kept.evidence,
        sessions=kept.sessions,
        desk=desk,
        conversation=conversation,
        limiter=limiter,
        count=lambda outcome: pushes.labels(outcome).inc(),
    )
    people = PersonDesk(
        requests=kept.requests,
        presence=kept.presence,
        sessions=kept.sessions,
        hours=ServiceHours(parse_spans(settings.service_hours), load_working_days()),
        now=now.now,
    )

    def announce_words(session_id: str) -> None:
        announcements.announce(session_id)
        if wechat:
            wechat.words.wake()

    talking = Talking(
        requests=kept.requests,
        messages=kept.messages,
        show=lambda stored: presenter.present(stored, in_history=True),
        announce=announce_words,
        bubbles=wechat.words.bubbles if wechat else lambda session_id, text: (),
    )

    def look_after_who_waits() -> int:
        freed = talking.free_the_stranded(kept.console.staff.by_id)
        return freed + talking.tell_nobody_is_left(people.abandoned())

    settled = Settled(log=log, now=now.now)
    cases = casework(kept, settings)
    term = timedelta(days=settings.questions_kept_days)
    app = FastAPI(
        title="劳动关系咨询助手",
        version="0.1.0",
        lifespan=lifespan(
            Background(
                warm_up=asking.warm_up,
                worker=worker,
                sweeps={
                    "desk": cases.sweep,
                    "questions": lambda: settled.rest() + kept.improvements.purge(term),
                },
                look_after_who_waits=look_after_who_waits,
                rasa=rasa,
                wechat=wechat,
                signals=kept.signals,
                announcements=announcements,
            )
        ),
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
        desks=desks(
            works=works,
            laws=answers.laws,
            figures=load_figures(),
            calendar=load_working_days(),
            districts=load_districts(),
            files=kept_papers(kept.papers),
            vault=kept.vault,
            quarantine=quarantine_of(kept.quarantine),
            today=now.today,
            now=now.now,
        ),
        desk=desk,
        vault=kept.vault,
        requests=people,
        laws=answers.laws,
        districts=load_districts(),
        today=now.today,
        quarantine=quarantine_of(kept.quarantine),
    )
    app.include_router(action_routes(actions, path=ACTION_PATH, secret=settings.action_secret))
    app.include_router(
        citizen_routes(
            settings,
            kept,
            conversation=conversation,
            presenter=presenter,
            desk=desk,
            people=people,
            limiter=limiter,
            announcements=announcements,
            log=log,
            laws=answers.laws,
            clock=now,
        )
    )
    app.include_router(
        rest_routes(
            keys=kept.api_keys,
            limiter=limiter,
            clock=now,
            answerer=answers,
            sums=works,
            look_up=look_up(settings, answers, quarantine_of(kept.quarantine)),
            desk=desk,
            tickets=kept.tickets,
            districts=load_districts(),
            log=log,
        )
    )
    app.include_router(
        console_routes(
            kept.console,
            answerer=answers,
            sums=works,
            desk=desk,
            laws=answers.laws,
            districts=load_districts(),
            talking=talking,
            announcements=announcements,
            settled=settled,
            cards=answers.cards,
            casework=cases,
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
    console_page(app, assets=ROOT / "web" / "dist")
    page_routes(app, assets=ROOT / "web" / "dist", profile=settings.profile, embedders=embedders)
    return app


async def _always_ready() -> bool:
    """The index is opened before the app is built, so an app that answers has it."""
    return True
