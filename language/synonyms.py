"""What the law calls the things people say: 炒了 → 解除劳动合同, 血汗钱 → 劳动报酬, N+1 → 经济补偿.

One reviewed table, `data/synonyms.tsv`: an everyday phrase, a tab, its statutory terms with blanks between. The text is
not rewritten: the terms widen the search of the digests (`index/articles.py`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from language.normalise import normalise
from language.variants import standardise

_TABLE = Path(__file__).parent / "data" / "synonyms.tsv"


def statutory_terms(text: str) -> tuple[str, ...]:
    """The statutory terms that the everyday phrases of a text stand for, each once, the longest phrase first.

    In order of appearance: first what the text says as typed, then what its standard form (`standardise`) adds.
    """
    folded = normalise(text)
    found = [term for reading in dict.fromkeys((folded, standardise(folded))) for term in _terms_of(reading)]
    return tuple(dict.fromkeys(found))


def _terms_of(text: str) -> list[str]:
    return [term for match in _pattern().finditer(text) for term in _table()[match[0]]]


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
    return {phrase: tuple(terms.split()) for phrase, terms in rows}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_table(), key=len, reverse=True))))
