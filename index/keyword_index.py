"""Nearest cards by words: BM25 with bm25s over jieba words and character pairs.

A document is a whole card, all its passages together: single questions are too short for word
counts to mean anything (first right 61 % instead of 38 % on questions held out).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

SATURATION, LENGTH = 8.0, 0.5
"""BM25's k1 and b. A card is a dozen questions on one matter: a word that comes back in many of them tells more than
one that a single story happens to use, so counts saturate late (among three: 85 % instead of 82 % with the usual 1.5
on 268 cards, one question of each held out)."""
_NOTHING = "‹nothing›"
"""bm25s cannot index nothing at all; no text contains this token."""


class KeywordIndex:
    """BM25 (Lucene variant) by row number."""

    def __init__(self, index: bm25s.BM25) -> None:
        self._index = index
        self._documents = int(index.scores["num_docs"])

    @classmethod
    def build(cls, documents: Sequence[Sequence[str]]) -> KeywordIndex:
        index = bm25s.BM25(k1=SATURATION, b=LENGTH)
        index.index([list(document) for document in documents] or [[_NOTHING]], show_progress=False)
        return cls(index)

    @classmethod
    def load(cls, folder: Path) -> KeywordIndex:
        return cls(bm25s.BM25.load(str(folder)))

    def save(self, folder: Path) -> None:
        self._index.save(str(folder), show_progress=False)

    def known(self, tokens: Sequence[str]) -> float:
        """The share of tokens that stand in any document; 0 for a text without tokens."""
        return sum(token in self._index.vocab_dict for token in tokens) / max(1, len(tokens))

    def covered(self, tokens: Sequence[str]) -> npt.NDArray[np.float64]:
        """Of each document the share of the tokens that stand in it at all, each weighed by how rare it is, 0 to 1.

        BM25 lets a word that comes back often outweigh one that is missing; this does not.
        """
        starts, rows = self._index.scores["indptr"], self._index.scores["indices"]
        numbers = (self._index.vocab_dict.get(token) for token in sorted(set(tokens)))
        holders = [rows[:0] if at is None else rows[starts[at] : starts[at + 1]] for at in numbers]
        if not holders:
            return np.zeros(self._documents)
        counts = np.array([len(each) for each in holders])
        rarities = np.log(1 + (self._documents - counts + 0.5) / (counts + 0.5))
        weights = np.repeat(rarities / rarities.sum(), counts)
        return np.bincount(np.concatenate(holders), weights, self._documents).astype(np.float64, copy=False)

    def scores(self, tokens: Sequence[str]) -> npt.NDArray[np.float64]:
        """BM25 of every document, shape (documents,); 0 where no token is shared."""
        known = [token for token in tokens if token in self._index.vocab_dict]
        if not known:
            return np.zeros(self._documents)
        found: npt.NDArray[np.float64] = self._index.get_scores(known).astype(np.float64)
        return found
