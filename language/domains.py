"""Which field of life a text speaks of: family, loans, rent, traffic …, wages, dismissal …

A list of plain words per field (data/domains.yml). A learner that reads the fields beside the words knows what a
sentence is about although it never met its words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

WORDS = Path(__file__).parent / "data" / "domains.yml"


def domains(text: str) -> tuple[str, ...]:
    """The field of every such word of a normalised text, in order; a field named twice comes twice."""
    pattern, field_of = _lexicon()
    return tuple(field_of[word] for word in pattern.findall(text))


@lru_cache(maxsize=1)
def _lexicon() -> tuple[re.Pattern[str], dict[str, str]]:
    fields: dict[str, list[str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    field_of = {word: field for field, words in fields.items() for word in words}
    longest_first = sorted(field_of, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), field_of
