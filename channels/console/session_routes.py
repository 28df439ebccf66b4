"""POST /api/console/sign-in, /sign-out, /set-up; GET /api/console/me."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from channels.console.credentials import enrolment, hash_password, step_of, weakness
from channels.console.guard import Authorization, Guard, bearer
from channels.console.renewals import renewals
from channels.console.roles import MAY, ROLE_NAMES
from channels.console.signing_in import PAUSE, SignIn, Wait, Wrong
from channels.console.typed import Typed
from channels.web.problems import Problem
from store.acts import Act, Acts
from store.clock import Clock
from store.desk_records import StaffMember
from store.invitations import Invitations
from store.staff import Staff
from store.staff_sessions import StaffSessions

WRONG = "登录名、密码或者动态码不对。"
TOO_MANY = "输错太多次，请 15 分钟后再试。用登录过的电脑不受影响。"
NO_INVITATION = "这个链接用过了或者过期了，请找管理员重新发一个。"


class SignInRequest(BaseModel):
    """Who signs in; `device` is what the last sign-in on this device gave."""

    model_config = ConfigDict(hide_input_in_errors=True)

    login: Typed = Field(max_length=60)
    password: Typed = Field(max_length=200, repr=False)
    code: Typed = Field(max_length=10, repr=False)
    device: Typed | None = Field(default=None, max_length=200, repr=False)


class SetUpRequest(BaseModel):
    """The invitation, alone to look at it, with a password and a first code to use it."""

    model_config = ConfigDict(hide_input_in_errors=True)

    token: Typed = Field(max_length=100, repr=False)
    password: Typed | None = Field(default=None, max_length=200, repr=False)
    code: Typed | None = Field(default=None, max_length=10, repr=False)


def session_routes(
    *,
    guard: Guard,
    sign_in: SignIn,
    sessions: StaffSessions,
    staff: Staff,
    invitations: Invitations,
    acts: Acts,
    clock: Clock,
) -> APIRouter:
    """The routes by which staff come and go."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    @router.post("/sign-in")
    async def enter(request: Request, asked: SignInRequest) -> dict[str, Any]:
        address = request.client.host if request.client else "unknown"
        await asyncio.sleep(await asyncio.to_thread(sign_in.delay, asked.login, asked.device))
        done = await asyncio.to_thread(
            lambda: sign_in.sign_in(
                login=asked.login,
                password=asked.password,
                code=asked.code,
                address=address,
                device=asked.device,
            )
        )
        if isinstance(done, Wait):
            raise Problem(429, TOO_MANY, retry_after=int(PAUSE.total_seconds()))
        if isinstance(done, Wrong):
            raise Problem(401, WRONG)
        await asyncio.to_thread(acts.record, Act(staff_id=done.member.id, kind="signed_in"))
        renewed = await asyncio.to_thread(renewals, acts, staff, clock, done.member)
        return {
            "token": done.token,
            "device": done.device,
            "member": _shown(done.member),
            "renewed": renewed,
        }

    @router.post("/sign-out", status_code=204)
    def leave(authorization: Authorization = None) -> Response:
        member = guard.member(authorization)
        sessions.end(bearer(authorization))
        acts.record(Act(staff_id=member.id, kind="signed_out"))
        return Response(status_code=204)

    @router.get("/me")
    def me(authorization: Authorization = None) -> dict[str, Any]:
        return _shown(guard.member(authorization))

    @router.post("/set-up")
    def set_up(asked: SetUpRequest) -> dict[str, Any]:
        staff_id = invitations.staff_id(asked.token)
        member = staff.by_id(staff_id) if staff_id else None
        if member is None or member.totp is None or not member.active:
            raise Problem(404, NO_INVITATION)
        if asked.password is None or asked.code is None:
            return _shown(member) | {"secret": member.totp, "uri": enrolment(member.totp, member.login)}
        if fault := weakness(asked.password, member.login):
            raise Problem(422, fault)
        if step_of(member.totp, asked.code, clock.now()) is None:
            raise Problem(422, "动态码不对，请看一下手机时间准不准，再输入新的一个。")
        if not invitations.use(asked.token):
            raise Problem(404, NO_INVITATION)
        staff.set_password(member.id, hash_password(asked.password))
        sessions.end_all(member.id)
        acts.record(Act(staff_id=member.id, kind="set_up"))
        return _shown(member)

    return router


def _shown(member: StaffMember) -> dict[str, Any]:
    return {
        "login": member.login,
        "name": member.name,
        "role": member.role,
        "role_name": ROLE_NAMES[member.role],
        "districts": sorted(member.districts),
        "may": sorted(MAY[member.role]),
    }
