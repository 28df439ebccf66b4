"""Pure functions from facts to sums and dates, each with its article."""

from __future__ import annotations

from knowledge.quarantine import CitingPart
from knowledge.schema import Reference

CITING_PARTS = (
    CitingPart(
        "calculator",
        "arbitration_limit",
        (
            Reference(law="劳动争议调解仲裁法", article=27),
            Reference(law="劳动人事争议仲裁办案规则", article=30),
        ),
    ),
)
"""What each calculator rests on, for the quarantine: an article on hold takes it out of service."""
