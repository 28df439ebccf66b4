"""What of a sentence tells its dialogue act: words, letters, cues and shape, with amounts and dates masked."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Dict, List

from bot.components.act_cues import cues
from language.controls import is_question
from language.domains import domains
from language.entities import entities
from language.normalise import normalise
from language.segment import Segmenter
from language.variants import standardise

LONGEST_RUN = 3
"""Runs of letters are counted up to this length."""
_MASKS = {
    "amount": "A",
    "duration": "B",
    "date": "C",
    "district": "D",
    "role": "E",
    "insurance": "F",
    "grade": "G",
}
_START, _END = "^", "$"
_LENGTHS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 40)


def features(text: str) -> Dict[str, int]:
    """How often each feature occurs in a text.

    不是三个月是五个月 and 不是去年是前年 are one correction of two facts: entities are masked by their kind, so that a
    form is learnt once and not once a number. The ends are marked: 那…呢 is a follow-up by where its words stand.
    """
    plain = normalise(text)
    masked = _masked(plain)
    return dict(
        Counter([*_words(masked), *_runs(masked), *_shape(plain, masked), *_fields(plain), *cues(plain)])
    )


def _masked(text: str) -> str:
    """The text with every entity as one capital letter."""
    pieces: List[str] = []
    done = 0
    for entity in entities(text):
        pieces += [text[done : entity.start], _MASKS[entity.label]]
        done = entity.end
    return "".join([*pieces, text[done:]])


def _words(text: str) -> List[str]:
    """Words, and pairs of neighbours with both ends marked."""
    words = [standardise(word).lower() for word, _ in _segmenter().spans(text)]
    pairs = [f"{first}_{second}" for first, second in pairwise([_START, *words, _END])]
    return [f"word:{name}" for name in (*words, *pairs)]


def _runs(text: str) -> List[str]:
    marked = f"{_START}{text.lower()}{_END}"
    return [
        f"run:{marked[start : start + length]}"
        for length in range(1, LONGEST_RUN + 1)
        for start in range(len(marked) - length + 1)
    ]


def _shape(plain: str, masked: str) -> List[str]:
    """How long it is, whether it asks, and which kinds of entity it has."""
    length = sum(len(plain) > bound for bound in _LENGTHS)
    asks = is_question(plain)
    kinds = [f"has:{mask}" for mask in _MASKS.values() if mask in masked]
    return [f"length:{length}", f"asks:{asks}", f"length:{length} asks:{asks}", *kinds]


def _fields(plain: str) -> List[str]:
    """The fields of life spoken of, and every two together: wages beside family are labour, loans are not."""
    spoken = sorted(set(domains(standardise(plain))))
    return [f"field:{name}" for name in (*spoken, *("+".join(two) for two in combinations(spoken, 2)))] or [
        "field:none"
    ]


@lru_cache(maxsize=1)
def _segmenter() -> Segmenter:
    return Segmenter()
