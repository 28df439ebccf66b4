"""`labour knowledge quarantine`, `restore` and `held`: what is out of service, at once and in the running server too."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Annotated, Literal, NoReturn, get_args

import typer

from settings import read_settings

if TYPE_CHECKING:
    from store.records import HoldEvent

Law = Annotated[str | None, typer.Argument(help="法规简称，如 劳动合同法")]
Article = Annotated[str | None, typer.Argument(help="条号，如 82 或 276-1；不写是整部")]
TopicName = Annotated[str | None, typer.Option("--topic", help="主题，如 wages")]


def quarantine(
    law: Law = None,
    article: Article = None,
    topic: TopicName = None,
    reason: Annotated[str, typer.Option(help="为什么停用（必填）")] = "",
) -> None:
    """停用一条（一部）法规或一个主题：引用它的卡片、计算器、文书立即停用，运行中的服务也一样。"""
    _record("hold", law, article, topic, reason)


def restore(
    law: Law = None,
    article: Article = None,
    topic: TopicName = None,
    reason: Annotated[str, typer.Option(help="为什么恢复（必填）")] = "",
) -> None:
    """恢复停用的法规或主题。"""
    _record("restore", law, article, topic, reason)


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
    journal.record(event_of(action, law, article, topic, reason))
    parts = caught(hold, citing_parts())
    print(f"{'已停用' if action == 'hold' else '已恢复'} {hold}，涉及 {len(parts)} 项：")
    print("\n".join(f"  {part.kind} {part.name}" for part in parts) or "  没有引用它的内容")


def event_of(
    action: Literal["hold", "restore"], law: str | None, article: str | None, topic: str | None, reason: str
) -> HoldEvent:
    """What the journal keeps of a hold or its end; `by` is the account at the keyboard."""
    from store.records import HoldEvent

    return HoldEvent(
        action=action, law=law, article=article, topic=topic, reason=reason.strip(), by=getpass.getuser()
    )


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
