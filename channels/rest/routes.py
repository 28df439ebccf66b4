"""The routes of /api/v1, joined."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from fastapi import APIRouter, Request

from actions.complaint.whole_form import WholeForm
from channels.rest.consulting import Counsel, consulting_routes
from channels.rest.filing import Desk, Tickets, filing_routes
from channels.rest.guard import Credentials, Guard, Keys
from channels.rest.models import Usage
from channels.rest.refusals import refusals
from channels.web.limits import Limiter
from knowledge.districts import Districts


def rest_routes(
    *,
    keys: Keys,
    limiter: Limiter,
    now: Callable[[], datetime],
    counsel: Counsel,
    desk: Desk,
    tickets: Tickets,
    form: WholeForm,
    districts: Districts,
) -> APIRouter:
    """Every route that a key opens."""
    guard = Guard(keys=keys, limiter=limiter, now=now)
    router = APIRouter()

    @router.get(
        "/api/v1/usage", tags=["v1"], responses=refusals(), summary="这把密钥的权限、限额和今天的用量"
    )
    def usage(request: Request, credentials: Credentials) -> Usage:
        key = guard.key(request, credentials)
        return Usage(
            name=key.name,
            scopes=sorted(key.scopes),
            per_minute=key.per_minute,
            per_day=key.per_day,
            used_today=guard.used_today(key),
        )

    router.include_router(consulting_routes(guard=guard, counsel=counsel))
    router.include_router(
        filing_routes(guard=guard, desk=desk, tickets=tickets, form=form, districts=districts)
    )
    return router
