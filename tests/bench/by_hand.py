"""What a call takes without the tool: a list of hits read one by one, an order typed by hand. Pure: a model, nobody's clock.

Both sides are treated alike: the clock of a search stops when the right text is on the screen, as the tool's does, and
reading that text counts for neither.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tests.bench.scripted_calls import ScriptedCall

HITS_READ = 10
"""Hits looked at before other words are tried: a first page. An assumption."""
GIVES_UP_AFTER = 300
"""Seconds after which the caller is told that somebody will call back. An assumption."""
CHOSEN = frozenset({"issue", "channel", "district"})
"""Fields picked from a list: one click and no typing, also in another system's form. An assumption."""


@dataclass(frozen=True)
class Pace:
    """How fast one works: characters typed and read a minute, seconds a key or click that types nothing."""

    typed: int
    read: int
    per_action: float

    def typing(self, text: str) -> float:
        """Seconds to type a text."""
        return len(text) / self.typed * 60

    def reading(self, characters: int) -> float:
        """Seconds to read so many characters silently."""
        return characters / self.read * 60


@dataclass(frozen=True)
class Hit:
    """One article of a list of hits: its length in characters, and whether a right card rests on it."""

    article: str
    characters: int
    is_cited: bool


@dataclass(frozen=True)
class Looked:
    """How a search ended: the seconds to the cited article (None: not found, `seconds` until one stopped looking)."""

    article: str | None
    seconds: float
    searches: int
    articles_read: int


def look(searches: Iterable[tuple[str, Sequence[Hit]]], pace: Pace) -> Looked:
    """Search after search, every hit read whole until the cited one comes up, the lists or the patience end."""
    now, tried, read = 0.0, 0, 0
    for words, hits in searches:
        tried += 1
        now += pace.typing(words) + pace.per_action
        for hit in hits[:HITS_READ]:
            if now >= GIVES_UP_AFTER:
                return Looked(None, GIVES_UP_AFTER, tried, read)
            if hit.is_cited:
                return Looked(hit.article, now, tried, read)
            now += pace.reading(hit.characters)
            read += 1
    return Looked(None, min(now, GIVES_UP_AFTER), tried, read)


def fields_of(call: ScriptedCall) -> int:
    """The fields of a call's order that are filled by hand: all, and what the caller told."""
    return len(call.order) + len(call.form) + 1


def order_seconds(call: ScriptedCall, pace: Pace) -> float:
    """Seconds to fill an order by hand: each field reached by a key, its value typed; consent and Enter at the end."""
    values = call.order | call.form
    typed = [value for name, value in values.items() if isinstance(value, str) and name not in CHOSEN]
    keys = fields_of(call) + 2
    return pace.typing("".join([*call.says, *typed])) + keys * pace.per_action


def figures(calls: Sequence[ScriptedCall], looked: Sequence[Looked], pace: Pace) -> dict[str, Any]:
    """The table of twenty calls at one pace. A call that no card answers is not counted among those to be found."""
    pairs = list(zip(calls, looked, strict=True))
    answerable = [one for call, one in pairs if call.cards]
    found = [one for one in answerable if one.article]
    orders = [one.seconds + order_seconds(call, pace) for call, one in pairs if call.order]
    return {
        "characters_read_a_minute": pace.read,
        "answerable": len(answerable),
        "found": len(found),
        "found_by_the_first_words": sum(one.searches == 1 for one in found),
        "seconds_to_the_article_where_found": _spread([one.seconds for one in found]),
        "seconds_until_found_or_given_up": _spread([one.seconds for one in answerable]),
        "articles_read": _spread([one.articles_read for one in answerable]),
        "work_orders": len(orders),
        "seconds_to_fill_an_order": _spread([order_seconds(call, pace) for call in calls if call.order]),
        "seconds_to_the_order_from_the_first_key": _spread(orders),
        "orders_within_60_s": sum(seconds <= 60 for seconds in orders),
        "fields_typed_by_hand": sum(fields_of(call) for call in calls if call.order),
        "runs": [{"id": call.id} | asdict(one) | {"seconds": round(one.seconds, 1)} for call, one in pairs],
    }


def _spread(values: Sequence[float]) -> dict[str, float] | None:
    return {"median": round(statistics.median(values), 1), "max": round(max(values), 1)} if values else None
