"""`labour staff …`: accounts of the console. Secrets are printed once and never again."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from settings import Settings, read_settings

if TYPE_CHECKING:
    from channels.console.routes import ConsoleStores
    from store.desk_records import StaffMember

INVITED = timedelta(days=3)
staff_cli = typer.Typer(no_args_is_help=True, help="工作台的账号")


@staff_cli.command("add")
def add(
    name: Annotated[str, typer.Argument(help="姓名")],
    role: Annotated[
        str, typer.Option(help="operator、inspector、mediator、supervisor、editor、administrator")
    ],
    login: Annotated[str, typer.Option(help="登录名")],
    district: Annotated[list[str] | None, typer.Option(help="负责的区县，可以写多个；不写就是全市")] = None,
) -> None:
    """新增一个账号，打印一次性的设置链接和动态码密钥。"""
    from channels.console.credentials import NO_PASSWORD
    from channels.console.roles import ROLES
    from knowledge.districts import load_districts
    from store.desk_records import CITYWIDE
    from store.errors import LoginTaken

    settings = read_settings()
    names = load_districts().names()
    unknown = [one for one in district or [] if one not in names]
    if role not in ROLES or unknown:
        _end(f"没有这个区县：{'、'.join(unknown)}" if unknown else f"没有 {role} 这种岗位")
    kept = _console(settings)
    try:
        member = kept.staff.add(
            login=login,
            name=name,
            role=role,
            districts=district or [CITYWIDE],
            password_hash=NO_PASSWORD,
        )
    except LoginTaken:
        _end(f"登录名 {login} 已经有人用了")
    _invite(settings, kept, member)


@staff_cli.command("reset")
def reset(login: str) -> None:
    """换掉一个人的动态码密钥，重新发设置链接；他现有的登录立即失效。"""
    settings = read_settings()
    kept = _console(settings)
    _invite(settings, kept, _known(kept, login))


@staff_cli.command("close")
def close(login: str) -> None:
    """停用一个账号；现有的登录立即失效，办过的事仍记在他名下。"""
    kept = _console(read_settings())
    member = _known(kept, login)
    kept.staff.change(member.id, active=False)
    kept.staff_sessions.end_all(member.id)
    print(f"{member.login} 已停用")


@staff_cli.command("list")
def listed() -> None:
    """列出全部账号。"""
    for one in _console(read_settings()).staff.all():
        places = "、".join(sorted(one.districts))
        print(f"{one.login}\t{one.name}\t{one.role}\t{places}\t{'在用' if one.active else '停用'}")


def _invite(settings: Settings, kept: ConsoleStores, member: StaffMember) -> None:
    from channels.console.credentials import NO_PASSWORD, new_secret

    secret = new_secret()
    kept.staff.set_password(member.id, NO_PASSWORD)
    kept.staff.set_totp(member.id, secret)
    kept.staff_sessions.end_all(member.id)
    token = kept.invitations.open(member.id, lifetime=INVITED)
    # The token stands in the fragment, which never reaches a server's log.
    print(
        f"设置链接（{INVITED.days} 天内有效，只能用一次）：http://{settings.host}:{settings.port}/console/#{token}"
    )
    print(f"动态码密钥：{secret}")


def _known(kept: ConsoleStores, login: str) -> StaffMember:
    member = kept.staff.by_login(login)
    return member or _end(f"没有 {login} 这个账号")


def _console(settings: Settings) -> ConsoleStores:
    from stores import open_stores

    return open_stores(settings).console


def _end(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    raise typer.Exit(1)
