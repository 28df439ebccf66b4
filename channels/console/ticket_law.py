"""What the law says on a ticket: the articles it rests on and those of its running period, with their digests."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from index.citations import cite
from knowledge.law import Law
from knowledge.schema import Reference
from language.numerals import count

_NAMED = re.compile(
    r"《(?P<law>[^》]+)》第(?P<article>[一二三四五六七八九十百零]+)条(?:之(?P<sub>[一二三四五六七八九十]+))?"
)


def articles(
    grounds: Sequence[str], period: Sequence[Reference], laws: Mapping[str, Law]
) -> list[dict[str, Any]]:
    """Each article once, the ticket's own first; `says` and `since` are None where the registry has no digest."""
    told = {name: _of_name(name, laws) for name in grounds}
    for reference in period:
        cited = cite(reference, laws)
        told.setdefault(cited.name, {"says": cited.digest, "since": cited.effective_from.isoformat()})
    return [{"name": name} | found for name, found in told.items()]


def _of_name(name: str, laws: Mapping[str, Law]) -> dict[str, Any]:
    nothing: dict[str, Any] = {"says": None, "since": None}
    found = _NAMED.match(name)
    law = laws.get(found["law"]) if found else None
    if found is None or law is None:
        return nothing
    key = str(count(found["article"])) + (f"-{count(found['sub'])}" if found["sub"] else "")
    digest = law.digest(key)
    return {"says": digest.says, "since": law.effective_from(key).isoformat()} if digest else nothing
