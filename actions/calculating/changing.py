"""A short follow-up that changes an input of a sum: 九级呢 while it waits, 八级呢 after it was told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from actions.calculating.hearing import heard_inputs
from actions.calculating.pending import Step
from actions.calculators.calculator import Calculator
from actions.message_shape import continues


def supposed(text: str, calculator: Calculator, given: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The inputs of a sum that a follow-up of the form …呢 tells anew; {} where it tells none."""
    heard = heard_inputs(text, calculator, today) if continues(text) else {}
    return {name: value for name, value in heard.items() if name in given}


def noting(step: Step, anew: Mapping[str, Any], before: Mapping[str, Any], calculator: Calculator) -> Step:
    """The step with what it took down first, so that nobody wonders why the same is asked again."""
    said = {field.label: (field.choices or {}).get(str(anew[field.name]), anew[field.name])
            for field in calculator.fields if isinstance(anew.get(field.name), str)}  # fmt: skip
    changed = anew.keys() & before.keys()
    lines = [f"{'改好了' if changed else '记下了'}：{label}，{value}。" for label, value in said.items()]
    return replace(step, reply=replace(step.reply, text="\n".join([*lines, step.reply.text])))
