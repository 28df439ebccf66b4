"""A finished sum as text: the result first, then the working, what else it may come to, and what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from actions.calculators.calculation import Calculation, Range, plain, yuan
from actions.calculators.calculator import Calculator

_UNITS = {"CNY": "元", "days": "天", "months": "个月", "date": "", "mixed": ""}
NO_PROMISE = "这是按你说的情况自动算的，供参考；能不能拿到，要看证据和办理机关的认定。"


def told(calculator: Calculator, done: Calculation, articles: Sequence[str]) -> str:
    """The text of M: alone it makes sense."""
    lines = [f"{calculator.title}：{result(done)}。"]
    lines += ["怎么算的：", *(f"· {line.label}：{line.formula}{_ends(line.value)}" for line in done.lines)]
    if done.alternatives:
        lines += [
            "另外：",
            *(f"· {one.title}{_sum(one.result, done)}：{one.why}" for one in done.alternatives),
        ]
    if done.not_covered:
        lines += ["没有算在内、要另外看的：", *(f"· {text}" for text in done.not_covered)]
    lines += [f"依据：{'、'.join(articles)}。", NO_PROMISE]
    return "\n".join(lines)


def either_way(n: Calculation, double: Calculation) -> str:
    """Both sums of a dismissal, since the money hangs on whether its ground holds."""
    return f"单位没有合法理由：2N = {result(double)}；有合法理由、提前通知的：N = {result(n)}。"


def result(done: Calculation) -> str:
    """The result in words: 52000元, 32500元到39000元, 2026-11-25; of a deadline the safe day first."""
    value = done.result
    if isinstance(value, Range):
        return f"{_number(value.low, done)}到{_number(value.high, done)}"
    if isinstance(value, Decimal):
        return _number(value, done)
    if isinstance(value, date):
        return f"最稳妥{done.safe_day}以前办，法律上的最后一天{value}" if done.safe_day else value.isoformat()
    return "；".join(f"{name} {_named(one)}" for name, one in value.items())


def _number(value: Decimal, done: Calculation) -> str:
    return yuan(value) if done.unit == "CNY" else f"{plain(value)}{_UNITS[done.unit]}"


def _named(value: Decimal | date | str) -> str:
    return plain(value) if isinstance(value, Decimal) else str(value)


def _sum(value: Decimal | date | None, done: Calculation) -> str:
    if value is None:
        return ""
    return f"（{_number(value, done)}）" if isinstance(value, Decimal) else f"（{value.isoformat()}）"


def _ends(value: str) -> str:
    return f" = {value}" if value else ""
