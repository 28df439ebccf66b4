"""The ways a filed complaint leaves this instance, as its settings open them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

import httpx

from handoff.deliver import Delivery
from handoff.deliver.hold import Hold
from handoff.deliver.mail import Server
from handoff.deliver.webhook import Webhook
from handoff.destinations import HOLD, Way, drops, mails
from handoff.mapping import Receiver
from settings import Settings

WEBHOOK = "webhook"


def ways(settings: Settings) -> frozenset[Way]:
    """The ways beside the console that have an address."""
    opened: dict[Way, object] = {
        "webhook": settings.handoff_webhook_url,
        "drop": settings.handoff_drop,
        "mail": settings.handoff_mail_host,
    }
    return frozenset(way for way, setting in opened.items() if setting)


def deliveries(
    settings: Settings, receivers: Mapping[str, Receiver], now: Callable[[], datetime]
) -> dict[str, Delivery]:
    """A delivery for each opened way, by the name its outbox rows carry; the console's hold is always there."""
    found: dict[str, Delivery] = {HOLD: Hold()}
    if settings.handoff_webhook_url and settings.handoff_webhook_secret:
        found[WEBHOOK] = Webhook(
            url=settings.handoff_webhook_url,
            secret=settings.handoff_webhook_secret.encode(),
            client=httpx.Client(timeout=10, follow_redirects=False, trust_env=False),
            now=now,
        )
    if settings.handoff_drop:
        found |= drops(settings.handoff_drop, receivers)
    if settings.handoff_mail_host and settings.handoff_mail_from:
        server = Server(
            settings.handoff_mail_host,
            settings.handoff_mail_port,
            settings.handoff_mail_user,
            settings.handoff_mail_password,
        )
        found |= mails(server, settings.handoff_mail_from, settings.handoff_mail_to, receivers)
    return found
