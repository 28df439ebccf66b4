"""What is known of a filing so far. Values are JSON; personal ones are placeholders such as ‹电话1›."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

UNKNOWN = "unknown"
"""Stored when the person does not know: never asked again, listed in the ticket's `missing`."""

Facts = Mapping[str, Any]

PAY_ISSUES = frozenset({"unpaid_wages", "overtime_pay", "minimum_wage", "double_wage", "severance"})
IDENTITY = ("complainant_name", "phone", "delivery_address")
"""Fields that name the person who files."""

PERSONAL = ("employer_name", "employer_address", "complainant_name", "phone", "delivery_address")
"""Fields whose value is a placeholder; the store alone holds what it stands for."""


def known(facts: Facts, field: str) -> bool:
    """Whether a field has a real value."""
    return facts.get(field) not in (None, UNKNOWN)


def answered(facts: Facts, field: str) -> bool:
    """Whether a field need not be asked: it has a value, or the person does not know it."""
    return facts.get(field) is not None


def is_anonymous(facts: Facts) -> bool:
    """Whether a report is made without a name; one who does not answer stays unnamed."""
    return facts.get("kind") == "report" and facts.get("anonymous") not in (None, False)


def without_identity(facts: Facts) -> dict[str, Any]:
    """The facts, without what an anonymous report must not carry."""
    return {**facts, **dict.fromkeys(IDENTITY)} if is_anonymous(facts) else dict(facts)
