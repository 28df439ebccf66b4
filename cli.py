"""`labour`: the commands of operators, editors and scripts. Parts come from app.py's factories."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cli_demo import demo
from cli_desk import outbox_cli, results_cli
from cli_improve import improve_cli
from cli_keys import keys_cli
from cli_knowledge import STATUTES, doctor_data, knowledge_cli
from cli_staff import staff_cli
from cli_sums import HELP, calc
from cli_wechat import wechat_cli
from settings import Settings, read_settings, table

if TYPE_CHECKING:
    from index.held_out import HeldOut

cli = typer.Typer(
    add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="劳动关系咨询助手"
)
ticket_cli = typer.Typer(no_args_is_help=True, help="登记")
doctor_cli = typer.Typer(no_args_is_help=True, help="检查：开通前还缺什么")
doctor_cli.command("data")(doctor_data)
cli.add_typer(ticket_cli, name="ticket")
cli.add_typer(knowledge_cli, name="knowledge")
cli.add_typer(doctor_cli, name="doctor")
cli.add_typer(outbox_cli, name="outbox")
cli.add_typer(results_cli, name="results")
cli.add_typer(improve_cli, name="improve")
cli.add_typer(staff_cli, name="staff")
cli.command("demo")(demo)
cli.command("calc", help=HELP, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(
    calc
)
cli.add_typer(wechat_cli, name="wechat")
cli.add_typer(keys_cli, name="keys")


@cli.command()
def serve(rasa: Annotated[bool, typer.Option(help="是否一并启动 Rasa")] = True) -> None:
    """启动全部服务，就绪后打印网址；Ctrl-C 停止。"""
    from serving import processes

    raise typer.Exit(processes.serve(read_settings(), with_rasa=rasa))


@cli.command(hidden=True)
def app() -> None:
    """Run the web application alone, in this process."""
    from app import create_app
    from serving import web

    web.run(create_app, read_settings())


@cli.command()
def index(is_current: Annotated[bool, typer.Option("--is-current", help="只检查是不是最新")] = False) -> None:
    """重新训练内置向量模型和范围模型，生成索引。"""
    from answering import encoder_choice
    from index.build import build
    from index.opened import is_current as current
    from index.training_data import write_topic_intents
    from knowledge.load import load

    settings = read_settings()
    if is_current:
        raise typer.Exit(0 if current(settings.index_folder, encoder_choice(settings)) else 1)
    knowledge = load()
    took = build(knowledge, settings.index_folder, encoder_choice(settings))
    write_topic_intents(knowledge.cards.values(), settings.rasa_folder / "data" / "topics.yml")
    print(f"索引已生成：{len(knowledge.cards)} 张卡片，训练和建索引共 {took:.0f} 秒")


@cli.command()
def train() -> None:
    """训练 Rasa 模型（在 Rasa 自己的环境里）。"""
    from serving import rasa

    raise typer.Exit(rasa.train(read_settings()))


@cli.command()
def validate() -> None:
    """用 rasa data validate 检查意图、规则和 domain（警告也算错）。"""
    from serving import rasa

    raise typer.Exit(rasa.validate(read_settings()))


@cli.command()
def ask(
    question: Annotated[str | None, typer.Argument()] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    batch: Annotated[Path | None, typer.Option(exists=True, dir_okay=False)] = None,
    region: str | None = None,
    on: Annotated[str | None, typer.Option(help="YYYY-MM-DD")] = None,
    audience: str | None = None,
) -> None:
    """回答一个问题，或者一个文件里的许多问题（只查不写，不经过对话）。"""
    from actions.calculating.consulting import with_sum
    from answering import answerer, clock, recorded_quarantine, sums
    from index.manifest import StaleIndex

    settings = read_settings()
    try:
        answers = answerer(settings)
    except StaleIndex as error:
        print(error, file=sys.stderr)
        raise typer.Exit(1) from None
    asked = {"question": question, "region": region, "on": on, "audience": audience}
    rows = _rows(batch) if batch else [asked]
    works = sums(answers.laws, recorded_quarantine(settings))
    for row in rows:
        asked_of = _question(row, clock(settings).today())
        result = with_sum(answers.ask(asked_of).public(), asked_of, works)
        if as_json or batch:
            print(json.dumps({"id": row.get("id"), **result}, ensure_ascii=False))
        else:
            print(result["text"])


@cli.command()
def check(statutes: Annotated[Path, typer.Option(help="官方法条文本所在文件夹")] = STATUTES) -> None:
    """检查知识库：引用、数字、抄录、重复、红线、双方一致、复核期限，留一题检验；列出全部问题。"""
    from answering import clock
    from index.held_out import REQUIRED, lines
    from knowledge.check import check as faults_of

    configured = read_settings()
    folder = statutes if statutes.is_dir() else None
    faults = faults_of(statutes=folder, today=clock(configured).today())
    for fault in faults:
        print(fault)
    held_out = _held_out(configured)
    for line in lines(held_out) if held_out else ["留一题检验：索引还没有生成，请先运行 labour index"]:
        print(line)
    passed = not faults and held_out is not None and held_out.share >= REQUIRED
    source = "登记册和法条原文" if folder else "登记册（法条原文不在手边）"
    print(f"知识库检查{'通过' if passed else f'没有通过，{len(faults)} 处问题'}，依据：{source}")
    raise typer.Exit(0 if passed else 1)


def _held_out(configured: Settings) -> HeldOut | None:
    from answering import encoder_choice
    from index.held_out import HeldOut
    from index.opened import HELD_OUT, is_current

    if not is_current(configured.index_folder, encoder_choice(configured)):
        return None
    return HeldOut.load(configured.index_folder / HELD_OUT)


@cli.command()
def settings() -> None:
    """列出全部设置。"""
    for name, value, meaning in table(read_settings()):
        print(f"{name:24} {value:32} {meaning}")


@ticket_cli.command("list")
def list_tickets(limit: int = 50) -> None:
    """列出登记和转人工请求（不含个人信息）。"""
    from stores import open_stores

    kept = open_stores(read_settings())
    for ticket in kept.tickets.list(limit):
        print(
            f"{ticket.number}  {ticket.kind}  {ticket.channel}  {ticket.district or '-'}  {ticket.status}  {ticket.delivery}  {ticket.filed_at:%Y-%m-%d %H:%M}Z"
        )
    for request in kept.requests.open():
        print(f"转人工  {request.id}  {request.at:%Y-%m-%d %H:%M}Z")


@ticket_cli.command("resend")
def resend(number: str) -> None:
    """重新推送一个推送失败的登记；幂等键不变，对方不会收到两份。"""
    from answering import clock
    from store.records import Event
    from stores import open_stores

    configured = read_settings()
    kept = open_stores(configured)
    ticket = kept.tickets.by_number(number)
    event = Event("delivery_requeued", clock(configured).now(), {"by": "operator"})
    owed = kept.outbox.requeue(ticket.id, event) if ticket else 0
    print(f"{number}：{owed} 条推送重新排队" if owed else f"{number}：没有推送失败的记录")
    raise typer.Exit(0 if owed else 1)


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _question(row: dict[str, Any], today: date) -> Any:
    from index.answer import Question

    if row.get("audience") not in (None, "worker", "employer"):
        print("audience 只能是 worker 或 employer", file=sys.stderr)
        raise typer.Exit(2)
    try:
        on = date.fromisoformat(row["on"]) if row.get("on") else today
    except ValueError:
        print(f"日期 {row['on']} 不对，应为 YYYY-MM-DD", file=sys.stderr)
        raise typer.Exit(2) from None
    return Question(
        text=row.get("question") or "", on=on, region=row.get("region"), audience=row.get("audience")
    )


def main() -> None:
    """Entry point of the `labour` command."""
    cli()


if __name__ == "__main__":
    main()
