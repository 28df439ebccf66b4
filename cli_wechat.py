"""`labour wechat …`: the commands that set a WeChat Official Account up and look after it."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from settings import Settings, read_settings

if TYPE_CHECKING:
    from channels.wechat.platform import Platform
    from stores import Stores

wechat_cli = typer.Typer(no_args_is_help=True, help="微信公众号：菜单、检查、进度通知（docs/wechat.md）")


@wechat_cli.command()
def menu(show: Annotated[bool, typer.Option(help="只打印，不提交")] = False) -> None:
    """创建公众号的自定义菜单。"""
    from channels.wechat.menu import menu as menu_of
    from channels.wechat.outcomes import MEANINGS, Refused

    settings = read_settings()
    body = menu_of(settings.public_url)
    if show:
        print(json.dumps(body, ensure_ascii=False, indent=2))
        return
    platform, _ = _connected(settings)

    async def create() -> None:
        try:
            await platform.call("/cgi-bin/menu/create", body)
        finally:
            await platform.close()

    try:
        asyncio.run(create())
    except Refused as refusal:
        _fail(f"菜单没有创建：{MEANINGS[refusal.outcome]}（错误码 {refusal.code}）")
    print("菜单已创建；微信里最多 5 分钟后更新，取消关注再关注可以马上看到")


@wechat_cli.command()
def doctor() -> None:
    """检查公众号的配置和连通：哪里不对、怎么改。"""
    import httpx

    from channels.wechat.doctor import Configured, examine

    settings = read_settings()
    platform, _ = _connected(settings)
    configured = Configured(
        app_id=settings.wechat_app_id or "",
        token=settings.wechat_token or "",
        mode=settings.wechat_mode,
        site=settings.public_url,
        customer_service=settings.wechat_customer_service,
        notice_template=settings.wechat_notice_template,
        asr_url=settings.wechat_asr_url,
    )

    async def look() -> bool:
        all_right = True
        async with httpx.AsyncClient(timeout=5, trust_env=False) as http:
            async for finding in examine(configured, platform, http):
                print(finding)
                all_right = all_right and finding.is_right
        await platform.close()
        return all_right

    raise typer.Exit(0 if asyncio.run(look()) else 1)


@wechat_cli.command()
def notice(number: Annotated[str, typer.Argument(help="登记编号")]) -> None:
    """把一件登记现在的进度用订阅通知发给登记人（只有编号、进度和时间）。"""
    from answering import clock
    from channels.wechat.outcomes import MEANINGS
    from official_account import notices

    settings = read_settings()
    platform, kept = _connected(settings)
    ticket = kept.tickets.by_number(number)
    if ticket is None:
        _fail(f"没有编号 {number}")
    sender = notices(settings, platform, kept.wechat_people, lambda outcome: None)
    if sender is None:
        _fail("没有设 WECHAT_NOTICE_TEMPLATE")

    async def tell() -> str:
        outcome = await sender.tell(ticket.session_id, ticket.number, ticket.status, clock(settings).now())
        await platform.close()
        return MEANINGS[outcome] if outcome else "这件登记不是从公众号来的"

    print(f"{number}：{asyncio.run(tell())}")


def _connected(settings: Settings) -> tuple[Platform, Stores]:
    from answering import clock
    from official_account import wechat_platform
    from stores import open_stores

    kept = open_stores(settings)
    platform = wechat_platform(settings, kept.wechat_tokens, clock(settings).now)
    if platform is None:
        _fail("没有设 WECHAT_APP_ID；怎么接公众号见 docs/wechat.md")
    return platform, kept


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
