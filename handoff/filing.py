"""What a person confirmed should be filed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from handoff.ticket import Channel, Kind, Urgency


@dataclass(frozen=True, kw_only=True)
class Filing:
    """One confirmed complaint or report.

    `filing_key` names the confirmation: filing it twice makes one ticket. `facts` and `parties` hold real
    values, no placeholders; `parties` the personal ones (complainant_name, phone, employer_name …). Both are
    encrypted at rest and left out of `repr`. `missing` names needed fields the person could not tell,
    `grounds` the articles that route the filing, as 《劳动保障监察条例》第十一条. `calculation` is the sum the claim
    rests on, in its public form (docs: HTTP contract); None where none was worked out.
    """

    session_id: str
    filing_key: str
    kind: Kind
    channel: Channel
    district: str | None
    urgency: Urgency
    facts: Mapping[str, str | int | bool] = field(repr=False)
    parties: Mapping[str, str] = field(repr=False)
    missing: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    calculation: Mapping[str, Any] | None = field(default=None, repr=False)
