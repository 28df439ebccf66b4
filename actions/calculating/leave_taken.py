"""Which days of annual leave were taken: 今年休了2天 were, 年假没休的3天 were not."""

from __future__ import annotations

import re

TAKEN = r"(?<![没未不该])休(?:了|过|完|掉)"
_BEFORE = re.compile(f"{TAKEN}[^，,。；;没未]{{0,6}}$")
_NOT_TAKEN_AFTER = re.compile("[的都]?[没未]")


def is_taken(before: str, after: str) -> bool:
    """Whether a number of days between the two in its clause is of leave that was taken."""
    return _BEFORE.search(before) is not None and not _NOT_TAKEN_AFTER.match(after)


def goes_on(before: str, after: str) -> bool:
    """Whether a clause goes on after a number of days: 还有5天就走了 counts to another day, 还有5天 what is left."""
    return bool(after.strip("的了没休 "))
