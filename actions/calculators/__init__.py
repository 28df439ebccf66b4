"""Pure functions from facts to sums and dates, each with its article."""

from __future__ import annotations

from knowledge.quarantine import CitingPart
from knowledge.schema import Reference

ARBITRATION_LIMIT = CitingPart(
    "calculator",
    "arbitration_limit",
    (
        Reference(law="劳动争议调解仲裁法", article=27),
        Reference(law="劳动人事争议仲裁办案规则", article=30),
    ),
)
CITING_PARTS = (ARBITRATION_LIMIT,)
"""What each calculator rests on: whoever calls one asks the quarantine first."""
