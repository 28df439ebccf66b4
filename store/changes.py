"""What an event brings to its ticket besides a status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from store.desk_records import Note, Notice


@dataclass(frozen=True)
class Due:
    """The last day of the statutory period that runs from now on, and its name; both None when none runs.

    `paused` is why it stands still; then it has no last day.
    """

    on: date | None = None
    name: str | None = None
    paused: str | None = None

    def columns(self) -> dict[str, Any]:
        """The ticket's columns as they are from now on."""
        return {"due_on": self.on, "due_for": self.name, "paused_for": self.paused}


@dataclass(frozen=True, kw_only=True)
class Change:
    """Columns to set (None: as they are), a note to keep and news for the person, stored with the event."""

    due: Due | None = None
    agency_number: str | None = None
    channel: str | None = None
    district: str | None = None
    group_id: str | None = None
    escalated_at: datetime | None = None
    note: Note | None = None
    notice: Notice | None = None

    def columns(self) -> dict[str, Any]:
        """The ticket's columns that change."""
        names = ("agency_number", "channel", "district", "group_id", "escalated_at")
        told = {name: value for name in names if (value := getattr(self, name)) is not None}
        return told | (self.due.columns() if self.due else {})


NOTHING = Change()
"""An event that only records."""
