"""The one question an operator asks next: what a sum still lacks, else the first condition not yet told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from actions.calculating.sums import Sums
from actions.calculators.fields import Refused
from index.result import Result

CONDITIONS = "什么情况下算"
EXCEPTIONS = "要注意"
"""Headings of an answer (index/wording.py) under which stands what the verdict depends on."""
_TOLD = 0.35
"""Share of a condition's pairs of characters that the question has, from which on it counts as told."""

_ADVICE = re.compile("请(?!假)|写[明清]|留[好着]|保存|别(?![人的处])|最好|先(?:去|找|打|把|问)|一样多?。")


@dataclass(frozen=True)
class NextQuestion:
    """What to ask the caller, why, and the answers to choose from; `asks` names a calculator's input."""

    text: str
    because: str
    asks: str | None = None
    choices: tuple[str, ...] = ()


def next_question(text: str, on: date, result: Result, sums: Sums) -> NextQuestion | None:
    """The one question whose answer changes what is said; None where nothing need be asked."""
    return _for_the_sum(text, on, sums) or _for_the_card(text, result)


def _for_the_sum(text: str, on: date, sums: Sums) -> NextQuestion | None:
    fired = sums.fired(text, on)
    if fired is None or not fired.has_figures:
        return None
    try:
        lacking = fired.calculator.missing(fired.given)
    except Refused as refusal:
        return NextQuestion(refusal.question, "这个数看着不对", refusal.field)
    if not lacking:
        return None
    choices = tuple((lacking[0].choices or {}).values()) if lacking[0].unit == "choice" else ()
    choices = ("是", "不是") if lacking[0].unit == "yes_no" else choices
    because = f"算{fired.calculator.title}还差 {len(lacking)} 项"
    return NextQuestion(lacking[0].ask, because, lacking[0].name, choices)


def _for_the_card(text: str, result: Result) -> NextQuestion | None:
    if result.outcome != "answered":
        return None
    items = [
        item
        for heading in (CONDITIONS, EXCEPTIONS)
        for section in result.answers[0].sections
        if section.heading == heading
        for item in section.items
    ]
    open_items = [item for item in items if not (_is_told(item, text) or is_advice(item))]
    if not open_items:
        return None
    return NextQuestion(f"先核实一下，是不是这样：{open_items[0]}", "结论以此为前提", choices=("是", "不是"))


def is_advice(item: str) -> bool:
    """Whether an item tells a person what to do, or only compares: nothing a caller could say yes to."""
    return bool(_ADVICE.search(item))


def _is_told(item: str, text: str) -> bool:
    pairs = {item[at : at + 2] for at in range(len(item) - 1)}
    return sum(pair in text for pair in pairs) >= _TOLD * len(pairs)
