"""Reports of complaints: counts, clocks and amounts by day, district, issue, channel, status, industry and employer. Pure.

Complaints are told to the agency on purpose, so that their cells are whole: whoever asks may open each of these tickets.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

from handoff.reporting.industries import industry_of
from store.case_rows import CaseRow
from store.queue import CLOSED

CaseDimension = Literal["filed_on", "district", "issue", "channel", "status", "industry", "employer"]
Counted = Literal["number", "open", "overdue", "deemed_opened", "resolved"]


@dataclass(frozen=True, kw_only=True)
class CaseSummary:
    """The tickets of one value. Amounts in yuan; `days` is the mean number of civil days from filing to the end.

    `claimed_of` and `recovered_of` tell how many tickets named an amount: the sums are of these alone.
    """

    value: str
    number: int
    open: int
    overdue: int
    deemed_opened: int
    resolved: int
    claimed: Decimal
    claimed_of: int
    recovered: Decimal
    recovered_of: int
    days: float | None


def summaries(rows: Iterable[CaseRow], dimension: CaseDimension, today: date) -> list[CaseSummary]:
    """One summary a value, the most tickets first; days in their order."""
    groups: dict[str, list[CaseRow]] = {}
    for row in rows:
        groups.setdefault(value_of(row, dimension), []).append(row)
    told = [summary(value, group, today) for value, group in groups.items()]
    if dimension == "filed_on":
        return sorted(told, key=lambda one: one.value)
    return sorted(told, key=lambda one: (-one.number, one.value))


def summary(value: str, rows: Sequence[CaseRow], today: date) -> CaseSummary:
    """All of these tickets in one line."""
    claimed = [amount for row in rows if (amount := _yuan(row.facts.get("amount"))) is not None]
    ends = [(row, end) for row in rows if (end := ended(row)) is not None]
    recovered = [
        amount for row in rows for step in row.steps if (amount := _yuan(step.recovered)) is not None
    ]
    return CaseSummary(
        value=value,
        **{name: sum(counts(row, name, today) for row in rows) for name in get_args(Counted)},
        claimed=sum(claimed, Decimal()),
        claimed_of=len(claimed),
        recovered=sum(recovered, Decimal()),
        recovered_of=len(recovered),
        days=sum((end - row.filed_on).days for row, end in ends) / len(ends) if ends else None,
    )


def counts(row: CaseRow, name: Counted, today: date) -> bool:
    """Whether a ticket is one of those that a number of the summary counts."""
    return _COUNTED[name](row, today)


def value_of(row: CaseRow, dimension: CaseDimension) -> str:
    """The value of a ticket in a dimension, "" where it was not told."""
    return _VALUES[dimension](row) or ""


def ended(row: CaseRow) -> date | None:
    """The day a ticket took the status it ended in; None while it is open."""
    return row.steps[-1].on if row.steps and row.status in CLOSED else None


def _employer(row: CaseRow) -> str:
    """One employer written in several ways is one: widths, spaces and brackets do not count."""
    folded = unicodedata.normalize("NFKC", row.employer or "")
    return "".join(letter for letter in folded if not letter.isspace() and letter not in "()")


def _industry(row: CaseRow) -> str | None:
    told = (row.facts.get("industry"), row.facts.get("job"), row.facts.get("description"), row.employer)
    return industry_of(" ".join(str(one) for one in told if one))


_COUNTED: Mapping[Counted, Callable[[CaseRow, date], bool]] = {
    "number": lambda row, today: True,
    "open": lambda row, today: row.status not in CLOSED,
    "overdue": lambda row, today: row.status not in CLOSED and row.due_on is not None and row.due_on < today,
    "deemed_opened": lambda row, today: any(step.status == "deemed_opened" for step in row.steps),
    "resolved": lambda row, today: row.status == "resolved",
}
_VALUES: Mapping[CaseDimension, Callable[[CaseRow], str | None]] = {
    "filed_on": lambda row: row.filed_on.isoformat(),
    "district": lambda row: row.district,
    "issue": lambda row: row.issue,
    "channel": lambda row: row.channel,
    "status": lambda row: row.status,
    "industry": _industry,
    "employer": _employer,
}


def _yuan(told: object) -> Decimal | None:
    """An amount as it was stored; None for 不清楚 and what else is no number."""
    try:
        amount = Decimal(str(told))
    except InvalidOperation:
        return None
    return amount if amount.is_finite() and amount >= 0 else None
