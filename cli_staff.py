"""`labour staff …`: accounts of the console. Secrets are printed once and never again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from settings import Settings, read_settings

if TYPE_CHECKING:
    from channels.console.accounts import Accounts, Invited
    from store.desk_records import StaffMember
    from store.staff import Staff

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
    from channels.console.roles import ROLES
    from store.desk_records import CITYWIDE
    from store.errors import LoginTaken

    settings = read_settings()
    _, accounts = _console(settings)
    unknown = accounts.unknown(district or [])
    if role not in ROLES or unknown:
        _end(f"没有这个区县：{'、'.join(unknown)}" if unknown else f"没有 {role} 这种岗位")
    try:
        member = accounts.add(login=login, name=name, role=role, districts=district or [CITYWIDE])
    except LoginTaken:
        _end(f"登录名 {login} 已经有人用了")
    _tell(settings, accounts.invite(member))


@staff_cli.command("reset")
def reset(login: str) -> None:
    """换掉一个人的动态码密钥，重新发设置链接；他现有的登录立即失效。"""
    settings = read_settings()
    staff, accounts = _console(settings)
    _tell(settings, accounts.invite(_known(staff, login)))


@staff_cli.command("close")
def close(login: str) -> None:
    """停用一个账号；现有的登录立即失效，办过的事仍记在他名下。"""
    staff, accounts = _console(read_settings())
    member = _known(staff, login)
    accounts.close(member)
    print(f"{member.login} 已停用")


@staff_cli.command("list")
def listed() -> None:
    """列出全部账号。"""
    staff, _ = _console(read_settings())
    for one in staff.all():
        places = "、".join(sorted(one.districts))
        print(f"{one.login}\t{one.name}\t{one.role}\t{places}\t{'在用' if one.active else '停用'}")


def _tell(settings: Settings, invited: Invited) -> None:
    from channels.console.accounts import INVITED

    # The token stands in the fragment, which never reaches a server's log.
    print(
        f"设置链接（{INVITED.days} 天内有效，只能用一次）：http://{settings.host}:{settings.port}/console/#{invited.token}"
    )
    print(f"动态码密钥：{invited.secret}")


def _known(staff: Staff, login: str) -> StaffMember:
    member = staff.by_login(login)
    return member or _end(f"没有 {login} 这个账号")


def _console(settings: Settings) -> tuple[Staff, Accounts]:
    from channels.console.accounts import Accounts
    from knowledge.districts import load_districts
    from stores import open_stores

    kept = open_stores(settings).console
    accounts = Accounts(
        staff=kept.staff,
        sessions=kept.staff_sessions,
        invitations=kept.invitations,
        places=load_districts().official(),
    )
    return kept.staff, accounts


def _end(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    raise typer.Exit(1)
