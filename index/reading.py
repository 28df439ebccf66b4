"""What the models read of a text: standard words, and pairs of neighbouring characters.

The pairs carry a text whose words the dictionary does not know or the writer mistyped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from language.normalise import normalise
from language.segment import segmenter
from language.variants import standardise


@dataclass(frozen=True)
class Reading:
    """One text as the indexes read it: its words in order, and its character pairs."""

    words: tuple[str, ...]
    pairs: tuple[str, ...]

    @property
    def tokens(self) -> tuple[str, ...]:
        """Words and pairs together; a pair that is a word counts twice, which is meant."""
        return self.words + self.pairs

    @property
    def spaced(self) -> str:
        """The tokens joined by blanks, for tokenizers that split on white space."""
        return " ".join(self.tokens)


@lru_cache(maxsize=4096)
def read(text: str) -> Reading:
    """`text` normalised, standardised, cut into words and pairs."""
    standard = standardise(normalise(text))
    letters = [char for char in standard if char.isalnum()]
    pairs = tuple(first + second for first, second in pairwise(letters))
    return Reading(tuple(segmenter().words(standard)), pairs)
