"""`labour staff …`: accounts of the console. Secrets are printed once and never again.

Every change stands in the journal, as those of the page do: under the account itself, for nobody is signed in here.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from settings import Settings, read_settings

if TYPE_CHECKING:
    from channels.console.accounts import Invited
    from store.desk_records import StaffMember

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
    from channels.console.accounts import LOGIN
    from channels.console.roles import ROLES
    from store.desk_records import CITYWIDE
    from store.errors import LoginTaken

    office = _Office(read_settings())
    if unknown := office.accounts.unknown(district or []):
        _end(f"没有这个区县：{'、'.join(unknown)}")
    if role not in ROLES:
        _end(f"没有 {role} 这种岗位")
    if not re.fullmatch(LOGIN, login):
        _end("登录名用字母、数字、点、横线，2 到 40 个字符，以字母或者数字开头")
    districts = district or [CITYWIDE]
    try:
        member = office.accounts.add(login=login, name=name, role=role, districts=districts)
    except LoginTaken:
        _end(f"登录名 {login} 已经有人用了")
    office.record("staff_added", member, role=role, districts="、".join(sorted(set(districts))))
    office.tell(office.accounts.invite(member))


@staff_cli.command("reset")
def reset(login: str) -> None:
    """换掉一个人的动态码密钥，重新发设置链接；他现有的登录立即失效。"""
    office = _Office(read_settings())
    member = office.known(login)
    if not member.active:
        _end(f"{member.login} 已停用，恢复请用 labour staff reopen {member.login}")
    office.record("staff_invited", member)
    office.tell(office.accounts.invite(member))


@staff_cli.command("close")
def close(login: str) -> None:
    """停用一个账号；现有的登录立即失效，办过的事仍记在他名下。"""
    office = _Office(read_settings())
    member = office.known(login)
    if member.active:
        office.record("staff_closed", member)
        office.accounts.close(member)
    print(f"{member.login} 已停用")


@staff_cli.command("reopen")
def reopen(login: str) -> None:
    """恢复一个停用的账号，换掉动态码密钥，发新的设置链接。"""
    office = _Office(read_settings())
    member = office.known(login)
    if member.active:
        _end(f"{member.login} 正在使用；要换动态码，请用 labour staff reset {member.login}")
    office.record("staff_reopened", member)
    office.tell(office.accounts.reopen(member))


@staff_cli.command("list")
def listed() -> None:
    """列出全部账号。"""
    for one in _Office(read_settings()).staff.all():
        places = "、".join(sorted(one.districts))
        print(f"{one.login}\t{one.name}\t{one.role}\t{places}\t{'在用' if one.active else '停用'}")


class _Office:
    """The accounts of one instance, and its journal."""

    def __init__(self, settings: Settings) -> None:
        from channels.console.accounts import Accounts
        from knowledge.districts import load_districts
        from stores import open_stores

        kept, districts = open_stores(settings).console, load_districts()
        self._door = f"http://{settings.host}:{settings.port}/console/"
        self._acts = kept.acts
        self.staff = kept.staff
        self.accounts = Accounts(
            staff=kept.staff,
            sessions=kept.staff_sessions,
            invitations=kept.invitations,
            districts=lambda: districts.official(kept.clock.today()),
        )

    def known(self, login: str) -> StaffMember:
        """The member with a login; ends the command where there is none."""
        return self.staff.by_login(login) or _end(f"没有 {login} 这个账号")

    def record(self, kind: str, about: StaffMember, **data: str) -> None:
        """Write a change into the journal."""
        from channels.console.renewals import BY_COMMAND_LINE
        from store.acts import Act

        self._acts.record(
            Act(staff_id=about.id, kind=kind, subject=about.id, data={**data, **BY_COMMAND_LINE})
        )

    def tell(self, invited: Invited) -> None:
        """Print what the member sets the account up with."""
        from channels.console.accounts import INVITED

        # The token stands in the fragment, which never reaches a server's log.
        print(f"设置链接（{INVITED.days} 天内有效，只能用一次）：{self._door}#{invited.token}")
        print(f"动态码密钥：{invited.secret}")


def _end(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    raise typer.Exit(1)
