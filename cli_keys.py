"""`labour keys …`: keys of other systems for /api/v1. A key is printed once and never again."""

from __future__ import annotations

import sys
from datetime import timedelta
from typing import Annotated, NoReturn

import typer

from settings import read_settings

MONTH_DAYS = 30
keys_cli = typer.Typer(no_args_is_help=True, help="其他系统调用接口的密钥（docs/api.md）")


@keys_cli.command("add")
def add(
    name: Annotated[str, typer.Argument(help="哪个系统，如 12345热线")],
    scope: Annotated[str, typer.Option(help="ask、calc、knowledge、tickets:read、tickets:write，用逗号隔开")],
    per_minute: Annotated[int, typer.Option(min=1, max=6_000, help="每分钟最多几次")] = 60,
    per_day: Annotated[int, typer.Option(min=1, max=10_000_000, help="每天最多几次")] = 5_000,
) -> None:
    """新发一把密钥，只显示这一次。"""
    from channels.rest.scopes import parse_scopes
    from store.errors import KeyNameTaken
    from stores import open_stores

    try:
        scopes = parse_scopes(scope)
    except ValueError as error:
        _end(str(error))
    if not 0 < len(name.strip()) <= 60:
        _end("名称要写 1 到 60 个字")
    kept = open_stores(read_settings())
    # What the system files lies under a session that nobody can open.
    session, _ = kept.sessions.open(region=None, audience=None, on=None, lifetime=timedelta())
    try:
        key = kept.api_keys.open(
            name.strip(), session_id=session.id, scopes=scopes, per_minute=per_minute, per_day=per_day
        )
    except KeyNameTaken:
        _end(f"已经有叫“{name}”的密钥；停用的名称也不能再用")
    print(f"密钥（只显示这一次）：{key}")
    print(f"权限：{'、'.join(sorted(scopes))}；每分钟 {per_minute} 次，每天 {per_day} 次")


@keys_cli.command("list")
def listed() -> None:
    """列出全部密钥：权限、限额和用量（只记次数，不记问了什么）。"""
    from stores import open_stores

    keys = open_stores(read_settings()).api_keys
    for one in keys.all():
        today, month = (sum(keys.used(one.id, days=days).values()) for days in (1, MONTH_DAYS))
        state = "停用" if one.revoked_at else "在用"
        print(
            f"{one.name}\t{','.join(sorted(one.scopes))}\t每分钟 {one.per_minute}\t每天 {one.per_day}"
            f"\t今天 {today}\t{MONTH_DAYS} 天 {month}\t{state}"
        )


@keys_cli.command("revoke")
def revoke(name: Annotated[str, typer.Argument(help="哪个系统")]) -> None:
    """停用一把密钥，马上生效，不能恢复。"""
    from stores import open_stores

    if not open_stores(read_settings()).api_keys.revoke(name):
        _end(f"没有叫“{name}”的在用密钥")
    print(f"{name} 已停用")


def _end(why: str) -> NoReturn:
    print(why, file=sys.stderr)
    raise typer.Exit(1)
