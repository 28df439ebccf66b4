"""`labour knowledge review …`: sheets that go out to the bureau, and come back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

review_cli = typer.Typer(no_args_is_help=True, help="送审：导出审核表，导入审核结果")


@review_cli.command("export")
def export_review(
    folder: Annotated[Path, typer.Option("--to", help="放审核表的文件夹")] = Path("review"),
    topic: Annotated[str | None, typer.Option("--topic", help="主题，如 wages")] = None,
    first: Annotated[bool, typer.Option("--first", help="只要最先送审的 120 张")] = False,
) -> None:
    """导出审核表（XLSX，每个主题一份，一张卡片一行）。"""
    from knowledge.load import load
    from knowledge.review.export import export, first_pack

    found = load()
    chosen = first_pack(found) if first else list(found.cards.values())
    for path in export([card for card in chosen if topic in (None, card.topic)], found.laws, folder, first):
        print(f"已生成 {path}")


@review_cli.command("import")
def import_review(
    files: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看差异，不写文件")] = False,
) -> None:
    """导入审核结果：通过、改正、退回；先列出每张卡片的差异，再写回卡片文件。"""
    from knowledge.review.take_back import BadSheet, apply, decisions, differences

    failed = False
    for path in files:
        try:
            decided = decisions(path)
            for line in differences(decided):
                print(line)
            if not dry_run:
                for line in apply(decided):
                    print(line)
        except BadSheet as error:
            failed = True
            print(f"没有导入 {path.name}：{error}")
    raise typer.Exit(1 if failed else 0)
