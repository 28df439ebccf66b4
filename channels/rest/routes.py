"""The routes of /api/v1, joined."""

from __future__ import annotations

from fastapi import APIRouter, Request

from actions.calculating.sums import Sums
from actions.complaint.whole_form import WholeForm
from actions.look_up import LookUp
from channels.conversation import QuestionLog
from channels.rest.consulting import Answerer, Counsel, consulting_routes
from channels.rest.filing import Desk, Tickets, filing_routes
from channels.rest.guard import Credentials, Guard, Keys
from channels.rest.models import Usage
from channels.rest.refusals import Door, refusals
from channels.web.limits import Limiter
from knowledge.districts import Districts
from store.clock import Clock


def rest_routes(
    *,
    keys: Keys,
    limiter: Limiter,
    clock: Clock,
    answerer: Answerer,
    sums: Sums,
    look_up: LookUp,
    desk: Desk,
    tickets: Tickets,
    districts: Districts,
    log: QuestionLog,
) -> APIRouter:
    """Every route that a key opens."""
    guard = Guard(keys=keys, limiter=limiter, now=clock.now)
    counsel = Counsel(answerer=answerer, sums=sums, look_up=look_up, today=clock.today, log=log)
    form = WholeForm(laws=answerer.laws, districts=districts, today=clock.today)
    router = APIRouter(route_class=Door)

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
