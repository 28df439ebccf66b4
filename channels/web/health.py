"""Whether the app lives, whether it is ready, and what it counted."""

from __future__ import annotations

import asyncio
import hmac
import ipaddress
from collections.abc import Awaitable, Callable, Mapping

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest

from channels.web.problems import Problem

Probe = Callable[[], Awaitable[bool]]


def health_routes(*, probes: Mapping[str, Probe], registry: CollectorRegistry, metrics_token: str | None) -> APIRouter:
    """`/healthz` answers while the process lives; `/readyz` names each part that is not ready."""
    router = APIRouter(include_in_schema=False)

    @router.get("/healthz")
    async def alive() -> dict[str, str]:
        return {"status": "ok"}

    @router.get("/readyz")
    async def ready() -> JSONResponse:
        states = dict(zip(probes, await asyncio.gather(*(probe() for probe in probes.values())), strict=True))
        return JSONResponse(states, status_code=200 if all(states.values()) else 503)

    @router.get("/metrics")
    async def metrics(request: Request) -> Response:
        if not _may_read(request, metrics_token):
            raise Problem(403)
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    return router


def _may_read(request: Request, token: str | None) -> bool:
    peer = request.client.host if request.client else ""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if token and hmac.compare_digest(given.encode(), token.encode()):
        return True
    try:
        return token is None and ipaddress.ip_address(peer).is_loopback
    except ValueError:
        return False
