"""What speaks for each card that a continuation may ask for: one row of numbers a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from actions.continuation import Candidate, Rewritten
from actions.known_continuations import Known
from actions.message_shape import subject
from index.presumption import Presumption, presumptions
from index.result import Result
from knowledge.schema import Card
from language.normalise import normalise
from language.variants import standardise

UNFOUND = 20
"""The place of a card that a reading did not find."""
Matrix = npt.NDArray[np.float64]


class Signs(NamedTuple):
    """Of one card; shares and probabilities are 0 to 1.

    `alone`, `whole`, `topical`: how sure the answer path is of it for the message by itself, for the best question made of the
    last one and the message, and for the message beside the name of the last card's topic; `*_place`: where it found the card, 0 first.
    `names`, `tells`: of the new words, by how well they tell cards apart, in its title and keywords, and anywhere; `subject`: of the last question's words, in its title and keywords. `same`: it is the
    last card; `related`: one names the other as related; `near`: cosine to the last card; `topic`: of the same topic; `side`: 1 where
    the asking side is the card's, −1 where it is the other's. `unmet`: circumstances it presumes that neither the last question nor the
    new words tell; `newly_met`: those that the new words tell; `frequency`: how often people ask for it, by grades 0 to 6. `here`, `anywhere`: how well like words are known to lead to it, after
    this card, and after any; `stays`: the share of like words that stay, for the last card (actions/known_continuations.py).
    The rest is the same for every card: the kind of the message, its letters, and the most that any card has.
    """

    alone: float
    alone_place: float
    whole: float
    whole_place: float
    topical: float
    topical_place: float
    names: float
    tells: float
    subject: float
    same: float
    related: float
    near: float
    topic: float
    side: float
    unmet: float
    newly_met: float
    frequency: float
    here: float
    anywhere: float
    stays: float
    is_ellipsis: float
    is_condition: float
    is_bare: float
    is_mixed: float
    is_told: float
    is_reference: float
    is_correction: float
    is_pointing: float
    letters: float
    most_alone: float
    most_whole: float
    most_topical: float
    most_stays: float
    most_known: float


def signs(
    pool: Sequence[Card],
    tried: Sequence[tuple[Candidate, Result]],
    found: Rewritten,
    last: Card | None,
    known: Known,
) -> Matrix:
    """Shape (cards, signs)."""
    alone = _placed(result for candidate, result in tried if candidate.alone)
    whole = _placed(result for candidate, result in tried if not (candidate.alone or candidate.topical))
    topical = _placed(result for candidate, result in tried if candidate.topical)
    new, old = _Words(found.new, pool), _Words(subject(found.context.question), pool)
    talk, added = (
        standardise(normalise(text)) for text in (f"{found.context.question}，{found.new}", found.new)
    )
    kinds = [float(found.kind == kind) for kind in ("ellipsis", "condition", "bare", "mixed", "told", "reference", "correction")]  # fmt: skip
    most = [max((sure for sure, _ in one.values()), default=0.0) for one in (alone, whole, topical)]
    stays = known.stays if last in pool else 0.0
    message = (
        *kinds,
        float(found.points),
        float(len(found.new)),
        *most,
        stays,
        max((known.after.get(card.id, 0.0) for card in pool), default=0.0),
    )

    def of(card: Card) -> Signs:
        same = last is not None and card.id == last.id
        return Signs(
            *alone.get(card.id, (0.0, UNFOUND)),
            *whole.get(card.id, (0.0, UNFOUND)),
            *topical.get(card.id, (0.0, UNFOUND)),
            new.share(_names(card)),
            new.share(_tells(card)),
            old.share(_names(card)),
            float(same),
            float(last is not None and (card.id in last.related or last.id in card.related)),
            known.near.get(card.id, 0.0),
            float(last is not None and card.topic == last.topic),
            _side(card, found),
            *_presumed(card, talk, added),
            known.here.get(card.id, 0.0),
            known.anywhere.get(card.id, 0.0),
            known.stays if same else 0.0,
            *message,
        )

    return np.array([of(card) for card in pool], np.float64)


def _placed(results: Iterable[Result]) -> dict[str, tuple[float, float]]:
    """By card, how sure the surest of these results is of it, and its foremost place."""
    found: dict[str, tuple[float, float]] = {}
    for result in results:
        for place, hit in enumerate(result.considered):
            sure, foremost = found.get(hit.card.id, (0.0, UNFOUND))
            found[hit.card.id] = (max(sure, hit.score), min(foremost, place))
    return found


def _side(card: Card, found: Rewritten) -> float:
    side = found.context.audience
    if card.audience == "both" or side is None:
        return 0.0
    return 1.0 if card.audience == side else -1.0


def _presumed(card: Card, talk: str, added: str) -> tuple[float, float, float]:
    """Circumstances that the talk does not tell, those that the added words tell, and how often the card is asked for."""
    presumption = presumptions().get(card.id, Presumption())
    unmet = len(presumption.circumstances) - presumption.told(talk)
    return float(unmet), float(presumption.told(added)), float(presumption.frequency)


class _Words:
    """Pairs of neighbouring characters of some words, each with how well it tells the cards of a pool apart."""

    def __init__(self, words: str, pool: Iterable[Card]) -> None:
        among = [_names(card) for card in pool]
        self._weights = {
            pair: log((len(among) + 1) / (sum(pair in names for names in among) + 0.5))
            for pair in _pairs(words)
        }

    def share(self, pairs: frozenset[str]) -> float:
        """The weight of the words' pairs that are among `pairs`, as a share of all, 0 to 1."""
        told = sum(weight for pair, weight in self._weights.items() if pair in pairs)
        return told / (sum(self._weights.values()) or 1.0)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(a + b for a, b in pairwise(text) if a.isalnum() and b.isalnum())


@lru_cache(maxsize=2048)
def _names(card: Card) -> frozenset[str]:
    return _pairs("。".join((card.title, *card.keywords)))


@lru_cache(maxsize=2048)
def _tells(card: Card) -> frozenset[str]:
    return _pairs("。".join((card.verdict, *card.questions, *card.conditions, *card.exceptions)))
