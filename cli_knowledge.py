"""`labour knowledge …`: the commands of editors, reviewers and operators. Parts come from app.py's factories."""

from __future__ import annotations

import getpass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, get_args

import typer

from settings import ROOT, read_settings

if TYPE_CHECKING:
    from store.records import HoldEvent

knowledge_cli = typer.Typer(no_args_is_help=True, help="知识库：统计、新建、检查、停用、导入原文、送审")
review_cli = typer.Typer(no_args_is_help=True, help="送审：导出审核表，导入审核结果")
knowledge_cli.add_typer(review_cli, name="review")

STATUTES = ROOT.parent / "shared" / "statutes"
Law = Annotated[str | None, typer.Argument(help="法规简称，如 劳动合同法")]
Article = Annotated[str | None, typer.Argument(help="条号，如 82 或 276-1；不写是整部")]
TopicName = Annotated[str | None, typer.Option("--topic", help="主题，如 wages")]


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
def quarantine(
    law: Law = None,
    article: Article = None,
    topic: TopicName = None,
    reason: Annotated[str, typer.Option(help="为什么停用（必填）")] = "",
) -> None:
    """停用一条（一部）法规或一个主题：引用它的卡片、计算器、文书立即停用，运行中的服务也一样。"""
    _record("hold", law, article, topic, reason)


@knowledge_cli.command()
def restore(
    law: Law = None,
    article: Article = None,
    topic: TopicName = None,
    reason: Annotated[str, typer.Option(help="为什么恢复（必填）")] = "",
) -> None:
    """恢复停用的法规或主题。"""
    _record("restore", law, article, topic, reason)


@knowledge_cli.command()
def held(history: Annotated[bool, typer.Option(help="全部停用和恢复的记录")] = False) -> None:
    """列出正在停用的内容和受影响的卡片；--history 列出全部记录并校验有没有被改过。"""
    from answering import citing_parts
    from knowledge.quarantine import Hold, caught
    from stores import open_stores

    journal = open_stores(read_settings()).quarantine
    events = journal.history() if history else journal.in_effect()
    if not events:
        print("没有停用的内容")
    for event in events:
        hold = Hold(event.law, event.article, event.topic)
        action = "停用" if event.action == "hold" else "恢复"
        print(f"{event.at:%Y-%m-%d %H:%M}Z  {action}  {hold}  {event.reason}  （{event.by}）")
        if not history:
            print("".join(f"    {part.kind} {part.name}\n" for part in caught(hold, citing_parts())), end="")
    if history:
        print("记录完整" if journal.is_intact() else "记录被改动过，请立即报告")


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
                    _event("hold", hold.law, hold.article, None, f"导入的新文本有变动：{path.name}")
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


@review_cli.command("export")
def export_review(
    folder: Annotated[Path, typer.Option("--to", help="放审核表的文件夹")] = Path("review"),
    topic: TopicName = None,
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


def _record(
    action: Literal["hold", "restore"], law: str | None, article: str | None, topic: str | None, reason: str
) -> None:
    from answering import citing_parts
    from knowledge.load import load
    from knowledge.quarantine import Hold, caught
    from knowledge.schema import Topic
    from stores import open_stores

    if not reason.strip():
        _fail("请用 --reason 写明原因")
    try:
        hold = Hold(law, article, topic)
    except ValueError:
        _fail("请写一部法规（可带条号），或者 --topic 一个主题，二者选一")
    registered = load().laws.get(law) if law else None
    if law and registered is None:
        _fail(f"登记册里没有《{law}》")
    if topic and topic not in get_args(Topic):
        _fail(f"没有主题 {topic}；现有：{'、'.join(get_args(Topic))}")
    if registered and article and article not in registered.paragraphs and article not in registered.sections:
        _fail(f"《{law}》没有第 {article} 条")
    journal = open_stores(read_settings()).quarantine
    in_effect = {event.target for event in journal.in_effect()}
    if (action == "hold") == ((law, article, topic) in in_effect):
        _fail(f"{hold} {'已经停用' if action == 'hold' else '没有停用'}")
    journal.record(_event(action, law, article, topic, reason))
    parts = caught(hold, citing_parts())
    print(f"{'已停用' if action == 'hold' else '已恢复'} {hold}，涉及 {len(parts)} 项：")
    print("\n".join(f"  {part.kind} {part.name}" for part in parts) or "  没有引用它的内容")


def _event(
    action: Literal["hold", "restore"], law: str | None, article: str | None, topic: str | None, reason: str
) -> HoldEvent:
    from store.records import HoldEvent

    return HoldEvent(
        action=action, law=law, article=article, topic=topic, reason=reason.strip(), by=getpass.getuser()
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        _fail(f"日期 {text} 不对，应为 YYYY-MM-DD")


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
