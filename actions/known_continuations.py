"""Which card people mean by words said after another card, by what others meant by like words after like cards.

A kernel over the table `knowledge/continuations.tsv`: a line counts by how alike its words are to those said (half by
character pairs, half by meaning) and how alike its card is to the one told last.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from actions.message_shape import MARKS, own_words
from knowledge.continuations import Continuation
from knowledge.matters import MARK, matters
from knowledge.schema import Card
from knowledge.topics import TOPICS
from language.normalise import normalise
from language.variants import standardise

Encode = Callable[[Sequence[str]], npt.NDArray[np.float32]]
"""Texts → unit vectors, shape (texts, dimension)."""
OTHER_CARD = 0.8
"""A line of another card counts at most so much of one of the same card."""
MATTER, NEXT_MATTER = 0.92, 0.85
"""A line of a matter told earlier in the talk counts so much of one of the matter told last."""
NEXT_BEST = 0.15
"""What each further card of a line counts less."""
NEAREST, ANYWHERE, STAYING = 200, 60, 15
"""Lines looked at: by words and card, by words alone, and for whether people stay with the card."""


@dataclass(frozen=True)
class Known:
    """`after`: how well like words after like cards are known to lead to a card, by card; `here`: after this very card, any of its topic, or in a talk of these matters;
    `anywhere`: after any; each 0 to 1. `stays`: the share of like words that stay with the last card. `near`: how near each card
    is to the last one, a cosine. `meant`: the cards that anything said in a talk of these matters leads to.
    """

    after: Mapping[str, float]
    here: Mapping[str, float]
    anywhere: Mapping[str, float]
    stays: float
    near: Mapping[str, float]
    meant: frozenset[str] = frozenset()


NOTHING = Known({}, {}, {}, 0.0, {})


class KnownContinuations:
    """The table, read once it is first asked."""

    def __init__(self, lines: Sequence[Continuation], cards: Mapping[str, Card], encode: Encode) -> None:
        self._anchors = [*cards, *TOPICS, *(f"{MARK}{name}" for name in matters())]
        known = set(self._anchors)
        self._lines = [line for line in lines if line.last in known]
        self._cards = cards
        self._encode = encode

    def of(self, last: str | None, words: str, told: Sequence[str] = ()) -> Known:
        """What is known of `words` said after the card `last`, in a talk of the matters `told`, the first of which counts most."""
        if not words or last is None or last not in self._cards or not self._lines:
            return NOTHING
        alike = 0.5 * self._alike_in_pairs(words) + 0.5 * np.clip(self._said @ self._encode([words])[0], 0, 1)
        anchored = self._nearness(last, told)
        weighed = alike * anchored
        after: dict[str, float] = {}
        here: dict[str, float] = {}
        anywhere: dict[str, float] = {}
        for row in np.argsort(-weighed)[:NEAREST]:
            _raise(after, self._lines[row], float(weighed[row]))
            if anchored[row] > OTHER_CARD:
                _raise(here, self._lines[row], float(alike[row]))
        by_words = np.argsort(-alike)
        for row in by_words[:ANYWHERE]:
            _raise(anywhere, self._lines[row], float(alike[row]), fall=0.0)
        near = dict(zip(self._cards, (self._told @ self._told[self._row_of[last]]).tolist(), strict=True))
        stays = self._share_that_stays(by_words[:STAYING], alike)
        return Known(after, here, anywhere, stays, near, self._meant(told))

    def _meant(self, told: Sequence[str]) -> frozenset[str]:
        """The cards that the lines of some matters lead to."""
        return frozenset().union(*(self._led_to.get(f"{MARK}{name}", ()) for name in told))

    def _share_that_stays(self, rows: npt.NDArray[np.int64], alike: npt.NDArray[np.float64]) -> float:
        stay = [self._lines[row].answered_by[0] == self._lines[row].last for row in rows]
        return float(np.average(stay, weights=alike[rows] + 1e-6))

    def _alike_in_pairs(self, words: str) -> npt.NDArray[np.float64]:
        """Jaccard's share of characters and pairs in common."""
        own = _grams(words)
        holders = [self._holders[gram] for gram in own if gram in self._holders]
        rows = np.concatenate([*holders, np.empty(0, np.int64)])
        shared = np.bincount(rows, minlength=len(self._lines))
        alike: npt.NDArray[np.float64] = shared / np.maximum(1, self._sizes + len(own) - shared)
        return alike

    def _nearness(self, last: str, told: Sequence[str]) -> npt.NDArray[np.float64]:
        """How near what each line goes on from is to a card: 1 for itself, its topic and the first matter told, 0 for another topic."""
        alike = OTHER_CARD * np.clip(self._told @ self._told[self._row_of[last]], 0, 1)
        alike[self._row_of[last]] = 1.0
        own = [float(topic == self._cards[last].topic) for topic in TOPICS]
        worth = {name: MATTER if place == 0 else NEXT_MATTER for place, name in enumerate(told)}
        meant = [worth.get(name, 0.0) for name in matters()]
        near: npt.NDArray[np.float64] = np.concatenate([alike, own, meant])[self._last_rows].astype(
            np.float64
        )
        return near

    @cached_property
    def _led_to(self) -> dict[str, set[str]]:
        """Each matter with the cards that its lines lead to."""
        cards: dict[str, set[str]] = {}
        for line in self._lines:
            if line.last.startswith(MARK):
                cards.setdefault(line.last, set()).update(line.answered_by)
        return cards

    @cached_property
    def _row_of(self) -> dict[str, int]:
        return {card: row for row, card in enumerate(self._cards)}

    @cached_property
    def _last_rows(self) -> npt.NDArray[np.int64]:
        rows = {anchor: row for row, anchor in enumerate(self._anchors)}
        return np.array([rows[line.last] for line in self._lines], np.int64)

    @cached_property
    def _told(self) -> npt.NDArray[np.float32]:
        return self._encode([" ".join((card.title, *card.keywords)) for card in self._cards.values()])

    @cached_property
    def _cores(self) -> list[str]:
        return [core(line.says) for line in self._lines]

    @cached_property
    def _said(self) -> npt.NDArray[np.float32]:
        return self._encode(self._cores)

    @cached_property
    def _sizes(self) -> npt.NDArray[np.int64]:
        return np.array([len(_grams(words)) for words in self._cores], np.int64)

    @cached_property
    def _holders(self) -> dict[str, npt.NDArray[np.int64]]:
        """Each character and pair with the lines that hold it."""
        holders: dict[str, list[int]] = {}
        for row, words in enumerate(self._cores):
            for gram in _grams(words):
                holders.setdefault(gram, []).append(row)
        return {gram: np.array(rows, np.int64) for gram, rows in holders.items()}


def core(text: str) -> str:
    """The words of a message without the marks of a continuation."""
    plain = standardise(normalise(text)).strip(MARKS)
    return own_words(plain) or plain


def _raise(known: dict[str, float], line: Continuation, worth: float, fall: float = NEXT_BEST) -> None:
    for place, card in enumerate(line.answered_by):
        known[card] = max(known.get(card, 0.0), worth * (1 - fall * place))


def _grams(text: str) -> frozenset[str]:
    letters = "".join(char for char in text if char.isalnum())
    return frozenset(letters) | {first + second for first, second in pairwise(letters)}
