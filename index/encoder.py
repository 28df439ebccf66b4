"""Turns texts into unit vectors: one protocol, two faces.

`StaticEncoder` serves the embedded model with tokenizers and numpy alone, because importing
sentence-transformers costs seconds and hundreds of megabytes. `SentenceEncoder` serves any model a
site configures. A contract test holds the two equal on the embedded model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from index.reading import read

Vectors = npt.NDArray[np.float32]
OURS = "reads-our-tokens"
"""An empty file in the folder of a model trained on our segmentation (index/reading.py)."""


class Encoder(Protocol):
    """Anything that embeds texts."""

    dimension: int

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Shape (len(texts), dimension), float32, rows of length one; a text with no known token gives a zero row."""
        ...

    def encode_query(self, text: str) -> Vectors:
        """Shape (dimension,): one question, with the query prefix the model was trained for."""
        ...


class StaticEncoder:
    """The embedded model: the mean of learned token vectors."""

    def __init__(self, folder: Path) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        weights = load_file(folder / "model.safetensors")["embedding.weight"]
        self._table: Vectors = weights.astype(np.float32)
        self.dimension = int(self._table.shape[1])
        self._last: tuple[str, Vectors] = ("", np.zeros(self.dimension, np.float32))

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        encodings = self._tokenizer.encode_batch(
            [read(text).spaced for text in texts], add_special_tokens=False
        )
        for row, encoding in zip(rows, encodings, strict=True):
            if encoding.ids:
                row[:] = self._table[encoding.ids].mean(axis=0)
        return _unit(rows)

    def encode_query(self, text: str) -> Vectors:
        if text != self._last[0]:  # cards and digests are searched with the same question
            self._last = (text, self.encode([text])[0])
        return self._last[1]


class SentenceEncoder:
    """A model folder served by sentence-transformers; `prefix` goes before questions, never before passages."""

    def __init__(self, folder: Path, *, prefix: str = "", segmented: bool = False) -> None:
        from sentence_transformers import SentenceTransformer

        self._model = SentenceTransformer(str(folder), device="cpu").float()
        self._prefix = prefix
        self._segmented = segmented
        self.dimension = int(self._model.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str]) -> Vectors:
        given = [read(text).spaced for text in texts] if self._segmented else list(texts)
        rows = np.asarray(self._model.encode(given, show_progress_bar=False), dtype=np.float32)
        return _unit(rows.reshape(len(given), self.dimension))

    def encode_query(self, text: str) -> Vectors:
        vector: Vectors = self.encode([self._prefix + text])[0]
        return vector


def open_encoder(folder: Path, *, prefix: str = "") -> Encoder:
    """The light face for a model we trained, which reads our tokens; sentence-transformers for any other.

    Raises FileNotFoundError when the folder holds no model.
    """
    if not (folder / "modules.json").exists():
        raise FileNotFoundError(f"{folder} 里没有向量模型")
    return StaticEncoder(folder) if (folder / OURS).exists() else SentenceEncoder(folder, prefix=prefix)


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Vectors = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    return unit


@dataclass(frozen=True)
class EncoderChoice:
    """The model to embed with: None trains the embedded one; a folder is used as it is."""

    folder: Path | None = None
    prefix: str = ""

    @property
    def name(self) -> str:
        return f"{self.folder}|{self.prefix}" if self.folder else "embedded"

    def open(self, trained: Path) -> Encoder:
        """The chosen model, else the one in the folder `trained`."""
        return open_encoder(self.folder or trained, prefix=self.prefix)


EMBEDDED = EncoderChoice()
"""The model trained here."""
