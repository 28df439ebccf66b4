"""/api/console/staff: the administrator's page. Every change is written down before it takes effect."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Any

from fastapi import APIRouter, Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from channels.console.accounts import INVITED, LOGIN, Accounts, Invited
from channels.console.guard import Authorization, Guard
from channels.console.roles import ROLE_NAMES
from channels.console.typed import Typed, encodable
from channels.web.problems import Problem
from store.acts import Act, Acts
from store.desk_records import Role, StaffMember
from store.errors import LoginTaken
from store.staff import Staff

TAKEN = "这个登录名已经有人用了，请换一个。"
NOT_ONESELF = "不能改自己的账号，请另一位管理员来改。"
BEYOND = "您只能管理自己负责的区县的账号。"
CLOSED = "这个账号已经停用，请先恢复。"
OPEN = "这个账号正在使用。"

District = Annotated[Typed, Field(max_length=40)]


class Post(BaseModel):
    """In which role, for which districts."""

    model_config = ConfigDict(hide_input_in_errors=True)

    role: Role
    districts: list[District] = Field(min_length=1, max_length=60)


class NewAccount(Post):
    """Whose account: the login as it is typed at the door, the name as colleagues read it."""

    login: Annotated[str, StringConstraints(pattern=LOGIN)]
    name: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
        BeforeValidator(encodable),
    ]


def staff_routes(*, guard: Guard, accounts: Accounts, staff: Staff, acts: Acts) -> APIRouter:
    """The routes of administrators."""
    router = APIRouter(prefix="/api/console/staff", tags=["console"])

    def record(by: StaffMember, kind: str, about: StaffMember, post: Post | None = None) -> None:
        data = {"role": post.role, "districts": "、".join(sorted(set(post.districts)))} if post else {}
        acts.record(Act(staff_id=by.id, kind=kind, subject=about.id, data=data))

    def refuse(by: StaffMember, about: StaffMember | None, asked: str) -> None:
        data = {"why": "other_district", "asked": asked}
        acts.record(Act(staff_id=by.id, kind="refused", subject=about.id if about else None, data=data))

    def check(by: StaffMember, post: Post, about: StaffMember | None = None) -> None:
        if unknown := accounts.unknown(post.districts, held=about.districts if about else ()):
            raise Problem(422, f"没有这个区县：{'、'.join(unknown)}", field="districts")
        if not _manages(by, post.districts):
            refuse(by, about, "、".join(sorted(set(post.districts))))
            raise Problem(403, BEYOND)

    def colleague(authorization: str | None, login: str, *, active: bool) -> tuple[StaffMember, StaffMember]:
        """Who asks, and whose account it is: within their districts, open or closed as the change needs it."""
        administrator = guard.allowed(authorization, "staff")
        member = staff.by_login(login)
        if member is None:
            raise Problem(404)
        if not _manages(administrator, member.districts):
            refuse(administrator, member, "staff")
            raise Problem(404)
        if member.id == administrator.id:
            raise Problem(422, NOT_ONESELF)
        if member.active is not active:
            raise Problem(409, CLOSED if active else OPEN)
        return administrator, member

    @router.get("")
    def listed(authorization: Authorization = None) -> dict[str, Any]:
        administrator = guard.allowed(authorization, "staff")
        seen = [one for one in staff.all() if _manages(administrator, one.districts)]
        places = accounts.places()
        return {
            "staff": [_shown(one, places) | {"own": one.id == administrator.id} for one in seen],
            "roles": ROLE_NAMES,
            "districts": [one for one in places if _manages(administrator, {one})],
        }

    @router.post("", status_code=201)
    def add(asked: NewAccount, authorization: Authorization = None) -> dict[str, Any]:
        administrator = guard.allowed(authorization, "staff")
        check(administrator, asked)
        try:
            member = accounts.add(
                login=asked.login, name=asked.name, role=asked.role, districts=asked.districts
            )
        except LoginTaken:
            raise Problem(409, TAKEN, field="login") from None
        # Nobody can sign in before the invitation, so the account is written down before it is of use.
        record(administrator, "staff_added", member, asked)
        return _told(accounts.invite(member))

    @router.post("/{login}/change", status_code=204)
    def change(login: str, asked: Post, authorization: Authorization = None) -> Response:
        administrator, member = colleague(authorization, login, active=True)
        check(administrator, asked, member)
        record(administrator, "staff_changed", member, asked)
        accounts.change(member, role=asked.role, districts=asked.districts)
        return Response(status_code=204)

    @router.post("/{login}/close", status_code=204)
    def close(login: str, authorization: Authorization = None) -> Response:
        administrator, member = colleague(authorization, login, active=True)
        record(administrator, "staff_closed", member)
        accounts.close(member)
        return Response(status_code=204)

    @router.post("/{login}/reopen")
    def reopen(login: str, authorization: Authorization = None) -> dict[str, Any]:
        administrator, member = colleague(authorization, login, active=False)
        record(administrator, "staff_reopened", member)
        return _told(accounts.reopen(member))

    @router.post("/{login}/invite")
    def invite(login: str, authorization: Authorization = None) -> dict[str, Any]:
        administrator, member = colleague(authorization, login, active=True)
        record(administrator, "staff_invited", member)
        return _told(accounts.invite(member))

    return router


def _manages(administrator: StaffMember, districts: Collection[str]) -> bool:
    """One who answers for some districts has no say over accounts that reach beyond them."""
    return administrator.scope is None or set(districts) <= administrator.scope


def _shown(member: StaffMember, places: Collection[str]) -> dict[str, Any]:
    return {
        "login": member.login,
        "name": member.name,
        "role": member.role,
        "role_name": ROLE_NAMES[member.role],
        "districts": sorted(member.districts),
        "dissolved": sorted(member.districts.difference(places)),
        "active": member.active,
    }


def _told(invited: Invited) -> dict[str, Any]:
    """The link's fragment, which never reaches a server's log; the page it opens shows the second factor itself."""
    return {"token": invited.token, "days": INVITED.days}
