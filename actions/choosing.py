"""Which card a continuation asks for: one that the readings find and that speaks of what is new in the message.

A whole question made of an old one and a few new words mostly finds the old card again; what tells 坐公司班车呢 from it
is that another card, near the old one, names the shuttle. Trees weigh the signs; `choosing.json` holds them as plain numbers, which can
be read in a review and run no code. They are fitted on conversations written for it (`tests/quality/fit_follow_ups.py`), whose writers did not
know the scripts of the evaluation; which fit is delivered was chosen with the scripts in sight (docs/decisions/0027).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from actions.continuation import Candidate, Rewritten
from actions.known_continuations import NOTHING, Known
from actions.signs import Matrix, Signs, signs
from actions.worker_kind import KindsTold
from index.audience import audience_of
from index.presumption import presumptions
from index.result import Result
from index.trees import Trees
from knowledge.schema import Card
from language.controls import is_question
from language.normalise import normalise
from language.variants import standardise

ABOUT_LABOUR = frozenset({"answered", "clarify", "declined_no_evidence"})
KNOWN_WELL = 0.7
"""How well these words must be known to lead to a card that no reading found."""
MEANT = 0.8
"""Added to the score of a card that anything said in a talk of the same matter leads to, and of the last one; trees were fitted before there were any."""
SURELY_SAID, SURE = 0.8, 0.9
"""How alike words known here must be to lead by themselves, and how likely the card then is at least."""
_DOUBTFUL = re.compile("断|停|灵活|商业|意外|自己|以前|去年|没|不是")
"""With these, what sounds like the contrary of a card may be none: 社保交了三个月就断了."""
MODEL = Path(__file__).parent / "choosing.json"


@dataclass(frozen=True)
class Choice:
    """A card, the reading of the message that found it best, its result, and how likely the card is meant, 0 to 1."""

    candidate: Candidate
    result: Result
    card: Card
    chance: float

    @property
    def is_first(self) -> bool:
        """Whether the result answers with this card before all others."""
        return self.result.outcome == "answered" and self.result.answers[0].card == self.card.id


def choose(
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Card | None,
    cards: Mapping[str, Card],
    known: Known = NOTHING,
) -> list[Choice]:
    """The cards a message may ask for, likeliest first."""
    pool, rows = weighed(tried, found, last, cards, known)
    if not pool:
        return []
    scores = _trees().scores(rows) + MEANT * np.array([_is_meant(card, last, known) for card in pool])
    said = np.array([known.here.get(card.id, 0.0) for card in pool])
    chances = np.maximum(
        1 / (1 + np.exp(-scores)), np.where(said >= SURELY_SAID, SURE + (1 - SURE) * said, 0.0)
    )
    order = sorted(range(len(pool)), key=lambda place: -chances[place])
    return [_choice(pool[place], float(chances[place]), tried) for place in order]


def weighed(
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Card | None,
    cards: Mapping[str, Card],
    known: Known,
) -> tuple[list[Card], Matrix]:
    """Every card that a reading found, that the last one is related to, or that is known to be meant, and their signs.

    Also what a reading found that would be declined by itself: 法院呢 alone is about anything. Never a card for a kind of worker
    or for a side that the talk does not tell.
    """
    hits = {hit.card.id: hit.card for _, result in tried for hit in result.considered}
    beside = [name for name in (last.related if last else ()) if name in cards]
    beside += [name for name, worth in known.after.items() if worth >= KNOWN_WELL and name in cards]
    every = (hits | {name: cards[name] for name in beside}).values()
    pool = _for_this_talk(every, found, last)
    return pool, signs(pool, tried, found, last, known)


def _for_this_talk(cards: Iterable[Card], found: Rewritten, last: Card | None) -> list[Card]:
    """Without the cards for owners alone, or for a kind of worker, where the talk is not theirs, and those that the new words contradict."""
    told = found.context
    said = (told.question, told.base, told.worker, found.new)
    by_owner = "employer" in (told.audience, last and last.audience) or (
        audience_of("，".join(text for text in said if text)) == "employer"
    )
    kinds = KindsTold((*said, last.title if last else None))
    new = "" if is_question(found.new) else standardise(normalise(found.new))

    def fits(card: Card) -> bool:
        return not ((card.audience == "employer" and not by_owner) or kinds.leave_out(card))

    return [card for card in cards if (card == last or fits(card)) and not _contradicts(new, card)]


def _is_meant(card: Card, last: Card | None, known: Known) -> bool:
    """Whether people come to a card in this matter, or stay with it."""
    return card.id in known.meant or card == last


def _contradicts(new: str, card: Card) -> bool:
    """Whether what was just told is the contrary of what a card presumes: 买了社保的 after the pay of a maternity leave."""
    presumed = presumptions().get(card.id)
    return presumed is not None and presumed.is_contradicted(new) and not _DOUBTFUL.search(new)


@lru_cache(maxsize=1)
def _trees() -> Trees:
    told = json.loads(MODEL.read_text(encoding="utf-8"))
    if tuple(told["features"]) != Signs._fields:
        raise ValueError(
            f"{MODEL.name} was fitted on other signs: run python -m tests.quality.fit_follow_ups --write"
        )
    return Trees.of(told["start"], told["trees"])


def _choice(card: Card, chance: float, tried: Sequence[tuple[Candidate, Result]]) -> Choice:
    """By the reading that is surest of the card; among equals not by the message alone."""
    readings = [(candidate, result) for candidate, result in tried if not candidate.topical] or list(tried)

    def worth(reading: tuple[Candidate, Result]) -> tuple[float, bool]:
        candidate, result = reading
        sure = next((hit.score for hit in result.considered if hit.card.id == card.id), 0.0)
        return sure + candidate.prior, not candidate.alone

    candidate, result = max(readings, key=worth)
    return Choice(candidate, result, card, chance)
