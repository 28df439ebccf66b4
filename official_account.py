"""Builds the WeChat door, for app.py and for `labour wechat`; None where no account is configured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import httpx
from fastapi import APIRouter

from channels.conversation import Conversation
from channels.web.limits import Limiter
from channels.wechat.deliveries import Deliveries
from channels.wechat.envelope import Envelope
from channels.wechat.evidence import Evidence, EvidenceStore, Filings, Sessions
from channels.wechat.late import LateReplies
from channels.wechat.news import News, Told, UntoldNews
from channels.wechat.notices import Notices, parse_fields
from channels.wechat.platform import Platform
from channels.wechat.reception import Reception
from channels.wechat.recogniser import CALL_SECONDS as RECOGNISER_SECONDS
from channels.wechat.recogniser import HttpRecogniser
from channels.wechat.routes import Account, wechat_routes
from channels.wechat.sending import Sending
from channels.wechat.tokens import AccessTokens, TokenStore
from channels.wechat.voice import Speech
from channels.wechat.words import Owed as OwedWords
from channels.wechat.words import Words
from settings import Settings
from store.wechat_owed import WechatOwed
from store.wechat_people import WechatPeople

CALL_SECONDS = 5.0


@dataclass(frozen=True)
class OfficialAccount:
    """What the app runs for a connected account."""

    routes: APIRouter
    late: LateReplies
    news: News
    words: Words
    deliveries: Deliveries
    platform: Platform
    recogniser: HttpRecogniser | None

    async def close(self) -> None:
        """Stop pushing and close the connections."""
        await self.deliveries.close()
        if self.recogniser:
            await self.recogniser.close()
        await self.platform.close()


def wechat_platform(settings: Settings, tokens: TokenStore, now: Callable[[], datetime]) -> Platform | None:
    """The platform's API with this installation's token."""
    if not (settings.wechat_app_id and settings.wechat_app_secret):
        return None
    http = httpx.AsyncClient(base_url=settings.wechat_api_url, timeout=CALL_SECONDS, trust_env=False)
    shared = AccessTokens(
        app_id=settings.wechat_app_id, secret=settings.wechat_app_secret, http=http, store=tokens, now=now
    )
    return Platform(http=http, tokens=shared)


def official_account(
    settings: Settings,
    platform: Platform | None,
    *,
    people: WechatPeople,
    owed: WechatOwed,
    words: OwedWords,
    untold: UntoldNews,
    told: Told,
    evidence: EvidenceStore,
    sessions: Sessions,
    desk: Filings,
    conversation: Conversation,
    limiter: Limiter,
    count: Callable[[str], None],
) -> OfficialAccount | None:
    """Every part of the door, joined."""
    if platform is None or not settings.wechat_app_id or not settings.wechat_token:
        return None
    sending = Sending(owed=owed, pushes=platform, may_push=settings.wechat_customer_service, count=count)
    deliveries = Deliveries(sending=sending)
    recogniser = _recogniser(settings)
    reception = Reception(
        people=people,
        conversation=conversation,
        deliveries=deliveries,
        evidence=Evidence(media=platform, store=evidence, sessions=sessions, filings=desk),
        speech=Speech(media=platform, recogniser=recogniser),
        limiter=limiter,
        site=settings.public_url,
        is_demo=settings.profile == "demo",
    )
    keys = (settings.wechat_aes_key, settings.wechat_previous_aes_key)
    account = Account(
        token=settings.wechat_token,
        mode=settings.wechat_mode,
        envelopes=[Envelope(key, settings.wechat_app_id) for key in keys if key],
    )
    return OfficialAccount(
        routes=wechat_routes(account=account, reception=reception),
        late=LateReplies(owed=owed, people=people, reception=reception, sending=sending),
        news=News(
            untold=untold,
            told=told,
            people=people,
            notices=notices(settings, platform, people, count),
            sending=sending,
        ),
        words=Words(owed=words, people=people, sending=sending),
        deliveries=deliveries,
        platform=platform,
        recogniser=recogniser,
    )


def _recogniser(settings: Settings) -> HttpRecogniser | None:
    if not settings.wechat_asr_url:
        return None
    http = httpx.AsyncClient(timeout=RECOGNISER_SECONDS, trust_env=False)
    return HttpRecogniser(settings.wechat_asr_url, http)


def notices(
    settings: Settings, platform: Platform, people: WechatPeople, count: Callable[[str], None]
) -> Notices | None:
    """Sends notices of a case; None where no template is configured. Raises ValueError for wrong fields."""
    if not settings.wechat_notice_template:
        return None
    return Notices(
        people=people,
        platform=platform,
        template=settings.wechat_notice_template,
        fields=parse_fields(settings.wechat_notice_fields),
        page=settings.public_url,
        count=count,
    )
