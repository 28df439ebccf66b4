"""A telephone number as it is stored."""

from __future__ import annotations

import re

_GAPS = re.compile(r"[\s\-()（）]")
_PHONE = re.compile(r"(?:\+?86)?(1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7})")


class NotANumber(Exception):
    """What was typed is no telephone number."""


def bare(phone: str) -> str:
    """Bare digits: +86 138-0013 8000 → 13800138000. Raises NotANumber."""
    found = _PHONE.fullmatch(_GAPS.sub("", phone))
    if found is None:
        raise NotANumber
    return found[1]
