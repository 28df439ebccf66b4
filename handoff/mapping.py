"""The field order of a receiver, from a file its operator edits: no code for a new receiver or a moved column.

Each receiver names its columns in order and where each comes from: a path into the package (handoff/package.py),
several joined, or a fixed text; `words` swaps our words for the receiver's.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError, field_validator, model_validator

from handoff.ticket import Channel
from knowledge.schema import Record, Text

FACTS = frozenset(
    {
        "issue", "request", "description", "amount", "months_owed", "prior_reports", "consent", "anonymous", "id_check",
        "still_employed", "work_start", "work_end", "monthly_wage", "workers_count", "contract_signed", "industry",
        "job", "evidence", "iou", "district",
    }
)  # fmt: skip
PARTIES = frozenset(
    {
        "complainant_name", "phone", "delivery_address", "employer_name", "employer_address", "employer_phone",
        "project_name", "site_address", "developer", "general_contractor", "subcontractor", "foreman",
    }
)  # fmt: skip
TICKET = frozenset({"number", "kind", "channel", "district", "urgency", "status", "filed_at", "confirm_by"})
_TOP = frozenset({"key", "at", "reports", "missing", "grounds"})
_BELOW: dict[str, frozenset[str]] = {"facts": FACTS, "parties": PARTIES, "ticket": TICKET}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Unmapped(Exception):
    """The mapping file cannot be used; the message tells where and why, in Chinese."""


class Column(Record):
    """One column: its heading, and what fills it."""

    column: Text
    path: tuple[str, ...] = Field(default=(), alias="from")
    fixed: str = ""
    words: Mapping[str, str] = {}

    @field_validator("path", mode="before")
    @classmethod
    def _listed(cls, told: Any) -> Any:
        return (told,) if isinstance(told, str) else told

    @model_validator(mode="after")
    def _known(self) -> Column:
        for path in self.path:
            first, _, rest = path.partition(".")
            if path not in _TOP and rest not in _BELOW.get(first, frozenset()):
                raise ValueError(f"{self.column}：登记里没有 {path}")
        return self


class Receiver(Record):
    """One receiver's layout, and the channels whose filings go to it by file or mail; none is none by itself."""

    title: Text
    channels: tuple[Channel, ...] = ()
    encoding: Literal["utf-8-sig", "gb18030"] = "utf-8-sig"
    columns: tuple[Column, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _once(self) -> Receiver:
        headings = [each.column for each in self.columns]
        if len(set(headings)) != len(headings):
            raise ValueError(f"{self.title}：列名重复")
        return self


def load_mappings(path: Path) -> dict[str, Receiver]:
    """Every receiver of a mapping file by name. Raises Unmapped."""
    try:
        told = yaml.safe_load(path.read_text(encoding="utf-8"))
        return {str(name): Receiver.model_validate(each) for name, each in told["receivers"].items()}
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise Unmapped(f"{path.name} 读不出来：{type(error).__name__}") from error
    except ValidationError as error:
        raise Unmapped(f"{path.name}：{error.errors()[0]['loc']} {error.errors()[0]['msg']}") from error


def lay_out(receiver: Receiver, document: Mapping[str, Any]) -> dict[str, str]:
    """A package's values under the receiver's headings, in its order; what was not told is empty."""
    return {each.column: _value(each, document) for each in receiver.columns}


def as_csv(receiver: Receiver, document: Mapping[str, Any]) -> bytes:
    """One heading line and one row, in the receiver's encoding; no cell is taken for a formula."""
    row = lay_out(receiver, document)
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([safe(heading) for heading in row])
    writer.writerow([safe(value) for value in row.values()])
    return written.getvalue().encode(receiver.encoding, errors="replace")


def safe(cell: str) -> str:
    """A cell that a spreadsheet shows and never runs."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def _value(column: Column, document: Mapping[str, Any]) -> str:
    told = [_told(document, path) for path in column.path]
    words = [column.words.get(each, each) for each in told if each]
    return "；".join(words) or column.fixed


def _told(document: Mapping[str, Any], path: str) -> str:
    found: Any = document
    for part in path.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, (list, tuple)):
        return "、".join(map(str, found))
    if isinstance(found, bool):
        return "是" if found else "否"
    return "" if found is None else str(found)
