"""`labour knowledge …`: the commands of editors, reviewers and operators. Parts come from app.py's factories."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from cli_holds import event_of, held, quarantine, restore
from cli_review import review_cli
from settings import ROOT, read_settings

knowledge_cli = typer.Typer(no_args_is_help=True, help="知识库：统计、新建、检查、停用、导入原文、送审")
knowledge_cli.add_typer(review_cli, name="review")
for command in (quarantine, restore, held):
    knowledge_cli.command()(command)

STATUTES = ROOT.parent / "shared" / "statutes"


@knowledge_cli.command()
def stats() -> None:
    """按主题统计：卡片、问法、年龄、可信程度、机器核对的比例。"""
    from answering import clock
    from knowledge.check import read_corpus
    from knowledge.stats import rows, totals

    corpus, _ = read_corpus(statutes=STATUTES if STATUTES.is_dir() else None)
    for line in (*rows(corpus, clock(read_settings()).today()), *totals(corpus)):
        print(line)


@knowledge_cli.command()
def laws() -> None:
    """列出登记册里的法规：简称、全称、施行日期、条数、摘要数。"""
    from knowledge.load import load

    for law in load().laws.values():
        print(
            f"{law.law}\t{law.title}\t{law.in_force.start}\t{len(law.paragraphs)} 条\t摘要 {len(law.articles)}"
        )


@knowledge_cli.command()
def new(card: Annotated[str, typer.Argument(help="编号，如 wages.night-allowance")]) -> None:
    """新建一张卡片的草稿文件，照着填。"""
    from answering import clock
    from knowledge.draft import CannotDraft, write_draft

    try:
        print(f"已生成 {write_draft(card, clock(read_settings()).today())}")
    except CannotDraft as error:
        _fail(str(error))


@knowledge_cli.command()
def lint(files: Annotated[list[Path], typer.Argument(exists=True, help="卡片文件或文件夹")]) -> None:
    """只检查这些文件，马上出结果（与全库比对问法、引用、数字）。"""
    from answering import clock
    from knowledge.check import check
    from knowledge.load import KNOWLEDGE

    wanted = [path.resolve() for path in files]
    if foreign := [str(path) for path in wanted if not path.is_relative_to(KNOWLEDGE)]:
        _fail(f"不在知识库 {KNOWLEDGE} 里，没有检查：{'、'.join(foreign)}")
    today = clock(read_settings()).today()
    faults = [
        fault
        for fault in check(statutes=STATUTES if STATUTES.is_dir() else None, today=today)
        if any(fault.path.resolve().is_relative_to(path) for path in wanted)
    ]
    print("\n".join(map(str, faults)) or "通过")
    raise typer.Exit(1 if faults else 0)


@knowledge_cli.command()
def ingest(
    files: Annotated[list[Path], typer.Argument(help="DOCX、PDF、HTML、Markdown、TXT 文件，或文件夹")],
    law: Annotated[str | None, typer.Option(help="法规简称；认不出时写明")] = None,
    effective: Annotated[str | None, typer.Option(help="施行日期 YYYY-MM-DD；不写取正文里的")] = None,
) -> None:
    """导入官方原文：分条保存版本，与上一版本比较，停用引用了变动条款的卡片。"""
    from answering import citing_parts
    from knowledge.ingest import intake as taking
    from knowledge.ingest.errors import Unreadable
    from knowledge.load import load
    from knowledge.originals import Originals
    from stores import open_stores

    settings, registry, parts, failed = read_settings(), load().laws, citing_parts(), False
    since = _day(effective) if effective else None
    if (law or effective) and len(taking.files_in(files)) > 1:
        _fail("--law 和 --effective 一次只能用于一个文件")
    for path in taking.files_in(files):
        try:
            taken = taking.read(
                path, registry, Originals(settings.originals_folder), law=law, effective=since
            )
        except Unreadable as error:
            failed = True
            print(f"没有导入 {error}")
            continue
        for line in taking.report(taken, parts):
            print(line)
        if taken.holds and not taken.is_known:
            journal = open_stores(settings).quarantine
            for hold in taken.holds:
                journal.record(
                    event_of("hold", hold.law, hold.article, None, f"导入的新文本有变动：{path.name}")
                )
        taking.store(taken, settings.originals_folder)
    raise typer.Exit(1 if failed else 0)


@knowledge_cli.command()
def offices(file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """导入办事机构的地址电话（CSV，格式见 knowledge/README.md）；整表替换，有错就不动。"""
    import shutil

    from knowledge.offices import read_offices

    found, faults = read_offices(file)
    if faults:
        _fail("\n".join(map(str, faults)))
    target = read_settings().offices_file
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    print(f"已导入 {len(found)} 个机构；重启服务后生效")


def doctor_data(to: Annotated[Path | None, typer.Option("--to", help="另存为 XLSX")] = None) -> None:
    """开通前人社局必须录入的数据：一张表，哪一行空着、哪些卡片和计算器因此说“重庆数据未录入”。"""
    from knowledge.doctor import needed, save
    from knowledge.load import load

    rows = needed(load().cards.values())
    for row in rows:
        print(row)
    if to:
        save(rows, to)
        print(f"已保存 {to}")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        _fail(f"日期 {text} 不对，应为 YYYY-MM-DD")


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
