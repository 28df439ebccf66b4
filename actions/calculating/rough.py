"""What is offered where an input is not remembered exactly: ranges to pick from; the sum is then a range too."""

from __future__ import annotations

from datetime import date

from actions.calculators.fields import Field

_WAGES = ("3000到4000", "4000到6000", "6000到8000", "8000到10000")
"""Yuan a month."""
_YEARS_BACK = 4


def roughly(field: Field, today: date) -> tuple[str, ...]:
    """Buttons for a rough answer; none where only the person can say what is about right."""
    if field.unit == "CNY" and field.name.endswith("wage"):
        return _WAGES
    if field.unit == "date":
        return tuple(f"{today.year - back}年" for back in range(_YEARS_BACK))
    return ()
