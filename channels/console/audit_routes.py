"""GET /api/console/acts and /api/console/staff: who did what, and who works here."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from channels.console.guard import Authorization, Guard
from channels.console.roles import ROLE_NAMES
from channels.message import local
from store.acts import Acts
from store.staff import Staff


def audit_routes(*, guard: Guard, acts: Acts, staff: Staff) -> APIRouter:
    """The routes of supervisors and administrators."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.get("/acts")
    def listed(
        authorization: Authorization = None,
        subject: str | None = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 100,
    ) -> dict[str, Any]:
        guard.allowed(authorization, "audit")
        names = {one.id: one.name for one in staff.all()}
        return {
            "acts": [
                {
                    "at": local(one.at),
                    "who": names.get(one.staff_id, ""),
                    "kind": one.kind,
                    "subject": one.subject,
                    "data": {name: value for name, value in one.data.items() if name != "reason_digest"},
                    "reason": one.reason,
                }
                for one in acts.newest(subject, limit=limit)
                if one.at
            ]
        }

    @router.get("/staff")
    def members(authorization: Authorization = None) -> dict[str, Any]:
        guard.allowed(authorization, "staff")
        return {
            "staff": [
                {
                    "login": one.login,
                    "name": one.name,
                    "role_name": ROLE_NAMES[one.role],
                    "districts": sorted(one.districts),
                    "active": one.active,
                }
                for one in staff.all()
            ]
        }

    return router
