"""`labour outbox …`, `labour results …`: what left, what is stuck, what came back. Parts come from app.py's factories."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from settings import read_settings

if TYPE_CHECKING:
    from store.records import OutboxRow
    from stores import Stores

outbox_cli = typer.Typer(no_args_is_help=True, help="推送：没送到的、重新推送")
results_cli = typer.Typer(no_args_is_help=True, help="办理结果：从接收系统的 CSV 导入")


@outbox_cli.command()
def stuck(hours: Annotated[float, typer.Option(min=0, help="超过多少小时还没有回音")] = 24) -> None:
    """列出没送到、送出没有回音、推送失败的登记（不含个人信息）；有就返回 1。"""
    from stores import open_stores

    kept = open_stores(read_settings())
    rows = [*kept.outbox.dead(), *kept.outbox.stuck(older_than=timedelta(hours=hours))]
    for row in rows:
        print(_line(row, kept))
    print(f"共 {len(rows)} 条")
    raise typer.Exit(1 if rows else 0)


@outbox_cli.command()
def replay(
    number: Annotated[str | None, typer.Argument(help="登记编号；不写用 --all")] = None,
    everything: Annotated[bool, typer.Option("--all", help="全部推送失败的")] = False,
) -> None:
    """重新推送失败的登记；幂等键不变，对方不会收到两份。"""
    from answering import clock
    from store.records import Event
    from stores import open_stores

    if (number is None) != everything:
        print("写一个登记编号，或者写 --all")
        raise typer.Exit(2)
    configured = read_settings()
    kept = open_stores(configured)
    if number:
        ticket = kept.tickets.by_number(number)
        wanted = {ticket.id} if ticket else set()
    else:
        wanted = {row.ticket_id for row in kept.outbox.dead()}
    event = Event("delivery_requeued", clock(configured).now(), {"by": "operator"})
    owed = sum(kept.outbox.requeue(ticket_id, event) for ticket_id in sorted(wanted))
    print(f"{owed} 条推送重新排队" if owed else "没有推送失败的记录")
    raise typer.Exit(0 if owed or everything else 1)


@results_cli.command("import")
def take(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="每日结果 CSV")],
    agency: Annotated[str, typer.Option(help="哪个系统给的结果")] = "智慧监察",
) -> None:
    """导入办理结果：按登记编号和受理编号对上的就更新，对不上的逐行列出；有就返回 1。"""
    from answering import clock
    from handoff.results import Results
    from handoff.results_table import Unreadable, read
    from stores import casework, open_stores

    configured = read_settings()
    kept = open_stores(configured)
    results = Results(
        tickets=kept.tickets,
        cases=casework(kept, configured),
        outbox=kept.outbox,
        clock=clock(configured),
        agency=agency,
    )
    try:
        report = results.take(read(file.read_bytes()))
    except Unreadable as error:
        print(error)
        raise typer.Exit(2) from None
    for row in report.unmatched:
        print(f"第 {row.line} 行 {row.number or '-'}：{row.why}")
    print(f"更新 {report.applied}，没有变化 {report.unchanged}，对不上 {len(report.unmatched)}")
    raise typer.Exit(1 if report.unmatched else 0)


def _line(row: OutboxRow, kept: Stores) -> str:
    ticket = kept.tickets.by_id(row.ticket_id)
    number = ticket.number if ticket else row.ticket_id
    told = {"failed": "推送失败", "pending": "没送到", "handed_over": "送出没有回音"}[row.state]
    return f"{number}  {row.destination}  {told}  {row.attempts} 次  {row.created_at:%Y-%m-%d %H:%M}Z  {row.reason or ''}"
