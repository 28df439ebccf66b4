"""Cuts Chinese into words with a jieba of our own, fed with the labour lexicon."""

from __future__ import annotations

import logging
import tempfile
import warnings
from functools import lru_cache
from pathlib import Path

with warnings.catch_warnings():  # it imports pkg_resources, which warns on every start
    warnings.simplefilter("ignore")
    import jieba

LEXICON = Path(__file__).parent / "data" / "lexicon.txt"
_TERM_WEIGHT = 100_000


class Segmenter:
    """A private jieba tokenizer: the global one would leak our words into other users of jieba.

    Loading takes 0.5–1 s, once; jieba keeps its prefix table in `cache_dir`.
    """

    def __init__(self, lexicon: Path = LEXICON, cache_dir: Path | None = None) -> None:
        jieba.setLogLevel(logging.WARNING)
        self._jieba = jieba.Tokenizer()
        self._jieba.tmp_dir = str(cache_dir or tempfile.gettempdir())
        self._jieba.initialize()
        for term in lexicon.read_text(encoding="utf-8").split():
            self._jieba.add_word(term, _TERM_WEIGHT)

    def words(self, text: str) -> list[str]:
        """The words of a normalised text in order; blanks and punctuation are dropped."""
        return [word for word in self._jieba.cut(text) if any(char.isalnum() for char in word)]

    def dictionary_words(self, text: str) -> list[str]:
        """Every token in order, with no guess at unknown words: what the dictionary lacks comes as single characters."""
        return list(self._jieba.cut(text, HMM=False))

    def spans(self, text: str) -> list[tuple[str, int]]:
        """Every non-blank token, punctuation included, with the offset where it starts."""
        return [(word, start) for word, start, _ in self._jieba.tokenize(text) if word.strip()]


@lru_cache(maxsize=1)
def segmenter() -> Segmenter:
    """The one segmenter of this process."""
    return Segmenter()
