"""The question for an input of a sum: asked, asked for roughly, and asked again where the answer was not understood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from actions.calculating.pending import Pending, Step
from actions.calculating.rough import roughly
from actions.calculators.calculator import Calculator
from actions.calculators.fields import Field, Refused
from actions.reply import Reply, offers

MOST_MISSES = 2
"""Answers not understood in a row before we stop asking."""
GIVEN_UP = "这一项没有看懂，先不算了。可以把情况连起来说一遍，比如“2020年3月入职，月薪8000，上个月被辞退，能补多少”。"
ROUGHLY = "记不准没关系，说个大概的范围就行，算出来也是一个范围。"


def ask(pending: Pending, lacking: Field, question: str = "") -> Step:
    """The question for an input that is missing, led by what is known of it already."""
    choices = offers(*(lacking.choices or {}).values()) if lacking.unit == "choice" else ()
    yes_no = offers("是", "不是") if lacking.unit == "yes_no" else ()
    reply = Reply(
        question or lacking.ask,
        "asking",
        (*choices, *yes_no, *offers("不记得了", "取消")),
        asks=lacking.name,
    )
    return Step(reply, replace(pending, asked=lacking.name), pending.given)


def ask_roughly(pending: Pending, asked: Field, today: date) -> Step:
    """What is not remembered may be told roughly: the sum then is a range."""
    buttons = roughly(asked, today)
    reply = Reply(f"{ROUGHLY}{asked.ask}", "asking", offers(*buttons, "取消"), asks=asked.name)
    return Step(reply, replace(pending, misses=pending.misses + 1), pending.given)


def asked_again(pending: Pending, calculator: Calculator, refusal: Refused) -> Step:
    """The question once more with what is wrong; after two misses we stop."""
    if pending.misses >= MOST_MISSES:
        return Step(Reply(GIVEN_UP, "clarify", offers("转人工")), None, pending.given)
    given = {name: value for name, value in pending.given.items() if name != refusal.field}
    asked = next((one for one in calculator.fields if one.name == refusal.field), None)
    again = Pending(pending.kind, given, refusal.field if asked else pending.asked, pending.misses + 1)
    choices = offers(*(asked.choices or {}).values()) if asked and asked.unit == "choice" else ()
    reply = Reply(refusal.question, "asking", (*choices, *offers("取消")), asks=again.asked)
    return Step(reply, again, given)
