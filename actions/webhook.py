"""The route Rasa calls for every custom action: rasa-sdk's executor inside our own web server."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Sequence
from typing import Any

import structlog
from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

_log = structlog.get_logger(__name__)


def action_routes(actions: Sequence[Action], *, path: str, secret: str) -> APIRouter:
    """The private route. It answers loopback peers with the per-start secret, and nobody else."""
    executor = ActionExecutor()
    for action in actions:
        executor.register_action(action)
    router = APIRouter(include_in_schema=False)

    @router.post(path)
    async def run(request: Request) -> Response:
        if not _is_ours(request, secret):
            return JSONResponse({"error": "forbidden"}, status_code=403)
        call: dict[str, Any] = await request.json()
        try:
            result = await executor.run(call)
        except ActionExecutionRejection as rejection:
            return JSONResponse(
                {"error": str(rejection), "action_name": rejection.action_name}, status_code=400
            )
        except ActionNotFoundException as missing:
            _log.error("action_not_found", action=missing.action_name)
            return JSONResponse(
                {"error": "no such action", "action_name": missing.action_name}, status_code=404
            )
        return JSONResponse(result.model_dump() if result else {"events": [], "responses": []})

    return router


def _is_ours(request: Request, secret: str) -> bool:
    if not secret:
        return False
    peer = request.client.host if request.client else ""
    given = request.headers.get("X-Action-Secret", "")
    try:
        local = ipaddress.ip_address(peer).is_loopback
    except ValueError:
        local = False
    return local and hmac.compare_digest(given.encode(), secret.encode())
