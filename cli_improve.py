"""`labour improve …`: the editors' list for those who work offline. Parts come from app.py's factories."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from settings import read_settings

improve_cli = typer.Typer(no_args_is_help=True, help="改进：没答上、没把握、评价不好的问题")
_MOST = 5000


@improve_cli.command("export")
def export(
    file: Annotated[Path, typer.Argument(dir_okay=False, help="写到哪个文件，.xlsx 或 .csv")],
    done: Annotated[bool, typer.Option("--done", help="已处理的；不写就是待处理的")] = False,
) -> None:
    """导出编辑要看的问题（个人信息和单位已隐去），附最接近的卡片。"""
    from channels.console.improve_sheet import sheet_rows
    from channels.console.table_file import table_csv, table_xlsx
    from knowledge.load import load
    from stores import open_stores

    write = {".xlsx": table_xlsx, ".csv": table_csv}.get(file.suffix.lower())
    if write is None:
        print("文件名要以 .xlsx 或 .csv 结尾")
        raise typer.Exit(2)
    entries = open_stores(read_settings()).improvements.page(done=done, limit=_MOST)
    file.write_bytes(write(sheet_rows(entries, load().cards)))
    print(f"{file}：{len(entries)} 条")


@improve_cli.command("done")
def finish(
    entry: Annotated[str, typer.Argument(help="编号，导出的表里有")],
    note: Annotated[str, typer.Option(help="怎么处理的，如：加进 wages.deposit 的问法")],
    login: Annotated[str, typer.Option(help="是谁处理的：工作台的登录名")],
) -> None:
    """把一条记为处理完。"""
    from channels.question_log import bare
    from store.acts import Act
    from stores import open_stores

    kept = open_stores(read_settings())
    member = kept.console.staff.by_login(login)
    if member is None:
        print(f"没有登录名 {login}")
        raise typer.Exit(2)
    if not kept.improvements.finish(entry, member.id, bare(note)):
        print("没有这一条，或者已经处理过")
        raise typer.Exit(1)
    kept.console.acts.record(Act(staff_id=member.id, kind="improved", subject=entry))
    print("已记为处理完")
