"""Nearest passages by cosine: exact search with FAISS, in memory."""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
import numpy.typing as npt

from index.encoder import Vectors

faiss.omp_set_num_threads(1)
"""One question is compared in a fraction of a millisecond; handing it to threads costs more than that."""


class VectorIndex:
    """Unit vectors by row number. At this corpus size exact search takes a fraction of a millisecond."""

    def __init__(self, index: faiss.Index) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: Vectors) -> VectorIndex:
        index = faiss.IndexFlatIP(vectors.shape[1])
        index.add(vectors)
        return cls(index)

    @classmethod
    def load(cls, path: Path) -> VectorIndex:
        return cls(faiss.read_index(str(path)))

    def save(self, path: Path) -> None:
        faiss.write_index(self._index, str(path))

    def scores(self, query: Vectors, allowed: npt.NDArray[np.int64], limit: int) -> dict[int, float]:
        """Row → cosine for the best `limit` of the `allowed` rows; others are never looked at."""
        if not len(allowed) or not query.any():
            return {}
        chosen = np.zeros(self._index.ntotal, bool)
        chosen[allowed] = True
        bitmap = faiss.IDSelectorBitmap(np.packbits(chosen, bitorder="little"))  # type: ignore[call-arg,arg-type]
        only = None if chosen.all() else faiss.SearchParameters(sel=bitmap)  # type: ignore[call-arg]
        scores, rows = self._index.search(query.reshape(1, -1), min(limit, len(allowed)), params=only)
        return {int(row): float(score) for score, row in zip(scores[0], rows[0], strict=True) if row >= 0}
