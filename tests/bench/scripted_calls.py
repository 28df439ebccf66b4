"""The scripted calls (calls.yml) and the figures made of their runs. Pure: no browser here."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import yaml

CALLS = Path(__file__).with_name("calls.yml")


@dataclass(frozen=True)
class ScriptedCall:
    """One call as it is told, with what must come of it."""

    id: str
    says: list[str]
    searches: tuple[str, str]
    cards: list[str]
    result: str
    side: str = "worker"
    details: str = ""
    form: dict[str, str | bool] = field(default_factory=dict)
    order: dict[str, str] = field(default_factory=dict)
    calculation: str | None = None


@dataclass
class Ran:
    """How one call went. Milliseconds from the last key until the answer is painted; seconds by the wall clock.

    `retyped` names fields whose value stood in the box already and had to be typed again. `unused` are the
    characters of such fields that need no second typing here, but would in another system's form.
    """

    id: str
    result: str
    first_card: str | None = None
    is_right: bool = False
    in_three: bool = False
    on_screen_ms: list[float] = field(default_factory=list)
    answer_s: float = 0
    order_s: float | None = None
    total_s: float = 0
    typed: int = 0
    retyped: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    prefilled: int = 0
    prefilled_characters: int = 0


def scripted_calls() -> list[ScriptedCall]:
    """All of them, in the file's order."""
    return [ScriptedCall(**row) for row in yaml.safe_load(CALLS.read_text(encoding="utf-8"))]


def figures(runs: Sequence[Ran], *, speed: int, per_action: float) -> dict[str, Any]:
    """The table of a run at `speed` characters a minute and `per_action` seconds a key or click."""
    shown = [each for run in runs for each in run.on_screen_ms]
    orders = [run for run in runs if run.order_s is not None]
    again = sum(run.prefilled_characters for run in orders)
    return {
        "assumed": {"characters_a_minute": speed, "seconds_a_key_or_click": per_action},
        "calls": len(runs),
        "right_card_first": sum(run.is_right for run in runs),
        "right_card_in_three": sum(run.in_three for run in runs),
        "on_screen_ms": {
            "measured": len(shown),
            "p50": round(statistics.median(shown), 1),
            "p95": round(statistics.quantiles(shown, n=100)[94], 1),
            "max": round(max(shown), 1),
        },
        "seconds_to_the_answer": _spread([run.answer_s for run in runs]),
        "work_orders": len(orders),
        "seconds_to_the_order_from_its_details": _spread([run.order_s or 0 for run in orders]),
        "seconds_to_the_order_from_the_first_key": _spread([run.total_s for run in orders]),
        "orders_within_60_s": sum(run.total_s <= 60 for run in orders),
        "fields_retyped": sum(len(run.retyped) for run in runs),
        "fields_wrong": sum(len(run.wrong) for run in runs),
        "without_the_tool": {
            "fields_to_retype": sum(run.prefilled for run in orders),
            "characters_to_retype": again,
            "seconds_to_retype_an_order": round(again / len(orders) / speed * 60, 1),
            "note": "counted, not timed: the fields filled here would be typed once more into another system; "
            "finding the article without the tool is simulated in calls-without.json",
        },
        "runs": [asdict(run) for run in runs],
    }


def _spread(seconds: Sequence[float]) -> dict[str, float]:
    return {
        "median": round(statistics.median(seconds), 1),
        "max": round(max(seconds), 1),
    }
