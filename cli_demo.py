"""`labour demo`: one account a role, and made-up cases, calls and conversations for an empty instance."""

from __future__ import annotations

import secrets
import sys
from typing import TYPE_CHECKING

import typer

from settings import read_settings

if TYPE_CHECKING:
    from store.desk_records import Role, StaffMember
    from stores import Stores

_ACCOUNTS: tuple[tuple[Role, str], ...] = (
    ("operator", "演示话务员"),
    ("inspector", "演示监察员"),
    ("mediator", "演示调解员"),
    ("supervisor", "演示主管"),
    ("editor", "演示编辑"),
    ("administrator", "演示管理员"),
)


def demo() -> None:
    """演示账号每种岗位一个（密码随机，只打印这一次；已有的换新密码）；库里没有登记时放入虚构的登记、来电和对话。只用于 PROFILE=demo。"""
    from answering import clock
    from demo.filling import Filling
    from stores import open_stores

    settings = read_settings()
    if settings.profile != "demo":
        print("演示账号只在 PROFILE=demo 时可以建", file=sys.stderr)
        raise typer.Exit(1)
    kept = open_stores(settings)
    print("登录名\t密码\t动态码密钥（只显示这一次）")
    filling = Filling(kept, {role: _hired(kept, role, name) for role, name in _ACCOUNTS}, clock(settings))
    if not filling.is_wanted():
        print("库里已经有登记，没有再放演示数据")
        return
    receipt = filling.fill()
    print(f"演示数据已放入；可以用这份回执查进度：{receipt.number} 查询码 {receipt.code}")


def _hired(kept: Stores, role: Role, name: str) -> StaffMember:
    from channels.console.credentials import hash_password, new_secret
    from store.desk_records import CITYWIDE

    staff, login = kept.console.staff, f"demo-{role}"
    password, secret = secrets.token_urlsafe(12), new_secret()
    hashed = hash_password(password)
    member = staff.by_login(login) or staff.add(
        login=login, name=name, role=role, districts=[CITYWIDE], password_hash=hashed
    )
    staff.set_password(member.id, hashed)
    staff.set_totp(member.id, secret)
    kept.console.staff_sessions.end_all(member.id)
    print(f"{login}\t{password}\t{secret}")
    return member
