"""The number of a card's wording: what an approval refers to."""

from __future__ import annotations

import hashlib
import json

from knowledge.schema import Card

LENGTH = 12
_APART = {"questions", "keywords", "related", "owner", "reviewed_on", "review_by", "state", "approval"}
"""What may change without a new approval: how people ask, and the record keeping."""


def wording_number(card: Card) -> str:
    """Twelve hex digits over everything a person is told and the dates and articles it rests on."""
    told = card.model_dump(mode="json", by_alias=True, exclude=_APART)
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:LENGTH]
