"""Who is asking: the member of staff behind a bearer token, when their role allows what they ask for."""

from __future__ import annotations

from typing import Annotated, Protocol

from fastapi import Header

from channels.console.roles import MAY, Permission
from channels.web.problems import Problem
from store.acts import Act
from store.desk_records import StaffMember

Authorization = Annotated[str | None, Header()]
SIGN_IN_FIRST = "请先登录工作台。"
NOT_YOURS = "您的岗位不能做这件事。"


class Sessions(Protocol):
    """Where sessions of staff are found."""

    def staff_id(self, token: str) -> str | None: ...


class Staff(Protocol):
    """Where members of staff are found."""

    def by_id(self, staff_id: str) -> StaffMember | None: ...


class Journal(Protocol):
    """Where acts of staff are written down (store.acts.Acts)."""

    def record(self, act: Act) -> None: ...


class Guard:
    """Stands before every route of the console; whom it turns away stands in the journal."""

    def __init__(self, *, sessions: Sessions, staff: Staff, acts: Journal) -> None:
        self._sessions = sessions
        self._staff = staff
        self._acts = acts

    def member(self, authorization: str | None) -> StaffMember:
        """Who is signed in. Problem 401 when nobody is."""
        staff_id = self._sessions.staff_id(bearer(authorization)) if bearer(authorization) else None
        member = self._staff.by_id(staff_id) if staff_id else None
        if member is None:
            raise Problem(401, SIGN_IN_FIRST)
        return member

    def allowed(self, authorization: str | None, permission: Permission) -> StaffMember:
        """Who is signed in, when their role has the permission. Problem 401 or 403."""
        member = self.member(authorization)
        if permission not in MAY[member.role]:
            self._acts.record(
                Act(staff_id=member.id, kind="refused", data={"why": "role", "asked": permission})
            )
            raise Problem(403, NOT_YOURS)
        return member


def bearer(authorization: str | None) -> str:
    """The token of an Authorization header, "" when there is none."""
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
