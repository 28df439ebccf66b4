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

    def nearest(
        self, query: Vectors, limit: int, allowed: npt.NDArray[np.bool_] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Rows and cosines of the nearest `limit`, nearest first; rows not allowed are never looked at."""
        if not query.any():
            return np.empty(0, np.int64), np.empty(0, np.float32)
        only = None
        if allowed is not None:
            bitmap = faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))  # type: ignore[call-arg,arg-type]
            only = faiss.SearchParameters(sel=bitmap)  # type: ignore[call-arg]
        scores, rows = self._index.search(query.reshape(1, -1), min(limit, self._index.ntotal), params=only)
        found = rows[0] >= 0
        return rows[0][found], scores[0][found]
