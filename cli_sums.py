"""`labour calc`: a sum from the command line, by the names of its inputs."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Annotated

import typer

from settings import read_settings

HELP = """算一笔账：labour calc severance monthly_wage=8000 work_start=2020-03-01 work_end=2026-05-20 [--json]

输入可以写成 名字=值，也可以写成 --名字 值。不带输入就列出这一种要填什么；不带种类就列出全部种类。"""


def calc(
    context: typer.Context,
    kind: Annotated[str | None, typer.Argument(help="计算的种类")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    on: Annotated[str | None, typer.Option(help="按哪天算，YYYY-MM-DD")] = None,
    region: Annotated[str | None, typer.Option(help="区县")] = None,
) -> None:
    from actions.calculating.telling import told
    from actions.calculators.catalogue import CALCULATORS
    from actions.calculators.fields import Refused
    from answering import clock, recorded_quarantine, sums
    from knowledge.load import load

    if kind is None:
        print("\n".join(f"{one.kind}\t{one.title}" for one in CALCULATORS.values()))
        return
    if kind not in CALCULATORS:
        print(f"没有“{kind}”这一种；labour calc 列出全部种类。", file=sys.stderr)
        raise typer.Exit(2)
    given = _given(context.args)
    calculator = CALCULATORS[kind]
    if not given:
        print(
            "\n".join(
                f"{one.name}\t{'必填' if one.required else '选填'}\t{one.ask}" for one in calculator.fields
            )
        )
        return
    settings = read_settings()
    today = date.fromisoformat(on) if on else clock(settings).today()
    works = sums(load().laws, recorded_quarantine(settings))
    try:
        done = works.calculate(kind, given, today, region)
    except Refused as refusal:
        print(json.dumps({"kind": kind, "refused": refusal.field, "question": refusal.question}, ensure_ascii=False)
              if as_json else refusal.question, file=sys.stdout if as_json else sys.stderr)  # fmt: skip
        raise typer.Exit(1) from None
    print(
        json.dumps(works.public(done), ensure_ascii=False)
        if as_json
        else told(calculator, done, works.named(done))
    )


def _given(words: list[str]) -> dict[str, str]:
    """name=value and --name value, in any order."""
    given: dict[str, str] = {}
    waiting: str | None = None
    for word in words:
        if waiting is not None:
            given[waiting], waiting = word, None
        elif word.startswith("--") and "=" not in word:
            waiting = word.removeprefix("--").replace("-", "_")
        elif "=" in word:
            name, value = word.removeprefix("--").split("=", 1)
            given[name.replace("-", "_")] = value
        else:
            raise typer.BadParameter(f"看不懂“{word}”，请写成 名字=值")
    return given
