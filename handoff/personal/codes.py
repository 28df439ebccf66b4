"""Look-up codes beside a receipt number, or in answer to the question for them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found
from handoff.receipt import ALPHABET, CODE_LENGTH, find_number

_CODE = re.compile(f"(?<![a-z0-9])[{ALPHABET.lower()}]{{{CODE_LENGTH}}}(?![a-z0-9])")


def codes(folded: str, *, asked: bool) -> Iterator[Found]:
    """Every code of a folded text that gives a receipt number, or answers the question for one."""
    if asked or find_number(folded):
        for match in _CODE.finditer(folded):
            yield Found(match.start(), match.end(), "查询码", match[0].upper())
