"""The digests of the law, searched below the cards: for what no card tells, and for an article asked by its number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import chain

import cn2an
import numpy as np
import numpy.typing as npt

from index.encoder import Encoder
from index.fusion import by_rank
from index.keyword_index import KeywordIndex
from index.reading import read
from index.vector_index import VectorIndex
from knowledge.districts import Place
from knowledge.law import Digest, Law
from knowledge.schema import NATIONWIDE
from language.synonyms import statutory_terms

CANDIDATES = 30
SETTINGS_KEPT = 128
"""Days and places for which it is remembered what is in force."""
_NUMBER = re.compile(r"[》\s]*第?([0-9]+|[一二三四五六七八九十百零〇两]+)条(?:之([一二三四五六七八九十]))?")


@dataclass(frozen=True)
class ArticleHit:
    """One digest that may help; `named` when the question asks for it by its number."""

    law: Law
    digest: Digest
    score: float
    named: bool


class ArticleSearch:
    """Digests by words and by meaning; `rows` are law and digest in index order."""

    def __init__(
        self,
        *,
        laws: Mapping[str, Law],
        encoder: Encoder,
        vectors: VectorIndex,
        keywords: KeywordIndex,
    ) -> None:
        self._rows = list(digests(laws))
        self._encoder = encoder
        self._vectors = vectors
        self._keywords = keywords
        self._in_force = lru_cache(SETTINGS_KEPT)(self._work_out)
        self._names = sorted(_names(laws), key=lambda pair: -len(pair[0]))

    def hits(self, question: str, day: date, place: Place, limit: int) -> list[ArticleHit]:
        """The best digests in force on the day at the place: those asked for by number first."""
        allowed = self._in_force(day, place)
        rows, found = self._vectors.nearest(self._encoder.encode_query(question), CANDIDATES, allowed)
        cosines = dict(zip(rows.tolist(), found.tolist(), strict=True))
        words = np.where(allowed, self._keywords.scores(_widened(question)), 0.0)
        best = np.argsort(-words, kind="stable")[:CANDIDATES].tolist()
        fused = by_rank({row: float(words[row]) for row in best if words[row] > 0}, cosines)
        named = self.named(question, day, place)
        order = dict.fromkeys([*named, *fused])
        return [self._hit(row, cosines.get(row, 0.0), row in named) for row in order][:limit]

    def named(self, question: str, day: date, place: Place) -> list[int]:
        """Rows of the articles in force that the question asks for by number."""
        allowed = self._in_force(day, place)
        return [row for row in self._named(question) if allowed[row]]

    def _work_out(self, day: date, place: Place) -> npt.NDArray[np.bool_]:
        holding = (_holds(law, digest, day, place) for law, digest in self._rows)
        return np.fromiter(holding, bool, len(self._rows))

    def _hit(self, row: int, score: float, named: bool) -> ArticleHit:
        law, digest = self._rows[row]
        return ArticleHit(law=law, digest=digest, score=score, named=named)

    def _named(self, question: str) -> Iterator[int]:
        """Rows of articles the question names: 劳动合同法第三十九条, 劳动法44条."""
        text = unicodedata.normalize("NFKC", question)
        for law, start in self._laws_named(text):
            number = _NUMBER.match(text, start)
            key = _key(number[1], number[2]) if number else None
            yield from (
                row for row, (of, digest) in enumerate(self._rows) if of.law == law and digest.key == key
            )

    def _laws_named(self, text: str) -> Iterator[tuple[str, int]]:
        """Each law named with the end of its name; a longer name hides a shorter one inside it."""
        rest = text
        for name, law in self._names:
            while (place := rest.find(name)) >= 0:
                rest = rest[:place] + " " * len(name) + rest[place + len(name) :]
                yield law, place + len(name)


def digests(laws: Mapping[str, Law]) -> Iterator[tuple[Law, Digest]]:
    """Every digest with its law, in registry order."""
    return chain.from_iterable(((law, digest) for digest in law.articles) for law in laws.values())


def texts(laws: Mapping[str, Law]) -> list[str]:
    """What is searched of each digest."""
    return [f"{law.law} {digest.says} {' '.join(digest.who)}" for law, digest in digests(laws)]


def _widened(question: str) -> list[str]:
    """The tokens of a question, and of what the law calls the things it says: digests speak nearer to the law."""
    said = (question, *statutory_terms(question))
    return [token for text in said for token in read(text).tokens]


def documents(laws: Mapping[str, Law]) -> list[Sequence[str]]:
    """The tokens of each digest, for the keyword index."""
    return [read(text).tokens for text in texts(laws)]


def _names(laws: Mapping[str, Law]) -> Iterator[tuple[str, str]]:
    for law in laws.values():
        yield law.law, law.law
        yield law.title, law.law


def _key(number: str, sub: str | None) -> str | None:
    """The article as the registry writes it; None where the numeral means nothing (第百条)."""
    try:
        main = str(int(number)) if number.isdigit() else str(cn2an.cn2an(number.replace("〇", "零"), "smart"))
        return f"{main}-{cn2an.cn2an(sub, 'smart')}" if sub else main
    except ValueError:
        return None


def _holds(law: Law, digest: Digest, day: date, place: Place) -> bool:
    here = law.region == NATIONWIDE or law.region in place.within
    repealed = any(
        repeal.article == digest.key and repeal.paragraph is None and repeal.start <= day
        for repeal in law.repeals
    )
    return here and law.in_force.covers(day) and law.effective_from(digest.key) <= day and not repealed
