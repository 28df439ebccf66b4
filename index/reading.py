"""What the models read of a text: standard words, and pairs of neighbouring characters.

The pairs carry a text whose words the dictionary does not know or the writer mistyped. (How they sound was tried as a third
kind of token: nothing gained on mistyped questions, one point lost on the others.) Sums, days and places are left
out: they say what happened to this person, not which rule is asked for, and 2022年8月 would find the cards of a year.
Festivals stay: whether 国庆 is paid is a rule of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from sys import intern

from language.entities import entities, may_hold
from language.entity_patterns import Label
from language.normalise import normalise
from language.segment import segmenter
from language.variants import standardise

PARTICULARS: frozenset[Label] = frozenset({"date", "amount", "district"})
MOST_KEPT = 4_096
"""Readings kept while serving: a message is read by many. What a build reads a dozen times it keeps apart (`keep`)."""
_FESTIVAL = re.compile("五一|国庆|春节|除夕|元旦|清明|端午|中秋|三八")


@dataclass(frozen=True)
class Reading:
    """One text as the indexes read it: its words in order, and its character pairs."""

    words: tuple[str, ...]
    pairs: tuple[str, ...]

    @classmethod
    def of(cls, words: Sequence[str]) -> Reading:
        """The letters of a text all stand in its words, so these tell its pairs too."""
        letters = (char for word in words for char in word if char.isalnum())
        pairs = tuple(intern(first + second) for first, second in pairwise(letters))
        return cls(tuple(map(intern, words)), pairs)

    @property
    def tokens(self) -> tuple[str, ...]:
        """Words and pairs together; a pair that is a word counts twice, which is meant."""
        return self.words + self.pairs

    @property
    def spaced(self) -> str:
        """The tokens joined by blanks, for tokenizers that split on white space."""
        return " ".join(self.tokens)


_kept: dict[str, Reading] = {}


def read(text: str) -> Reading:
    """`text` without particulars, normalised, standardised, cut into words and pairs.

    A text of nothing but particulars is read whole.
    """
    return _kept.get(text) or _read(text)


def read_all(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Each text with its words: half of what a build learns from is read in either of its processes."""
    return {text: read(text).words for text in texts}


def keep(words: Mapping[str, Sequence[str]]) -> None:
    """Have at hand how texts are read of which another process has found the words."""
    _kept.update((text, Reading.of(found)) for text, found in words.items())
    _read.cache_clear()


@lru_cache(maxsize=MOST_KEPT)
def _read(text: str) -> Reading:
    return _cut("，".join(without_particulars(text))) or _cut(text) or Reading((), ())


def without_particulars(text: str) -> Iterator[str]:
    """The stretches of a text between its days, sums and places."""
    if not may_hold(text, PARTICULARS):
        yield text
        return
    end = 0
    for entity in entities(text):
        if entity.label in PARTICULARS and not _FESTIVAL.search(entity.text):
            yield text[end : entity.start]
            end = entity.end
    yield text[end:]


def _cut(text: str) -> Reading | None:
    words = segmenter().words(standardise(normalise(text)))
    return Reading.of(words) if words else None
