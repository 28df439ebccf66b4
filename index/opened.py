"""What an index folder holds, and how it is opened.

An index is current when it was made from exactly the sources at hand; any other is refused.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.articles import ArticleSearch
from index.boundary import Boundary
from index.claims import ClaimReader
from index.encoder import EMBEDDED, EncoderChoice
from index.keyword_index import KeywordIndex
from index.manifest import FORMAT, Manifest, StaleIndex, digest
from index.passages import Passage
from index.presumption import presumptions
from index.query import QueryReader
from index.reranker import Reranker
from index.scope import ScopeModel
from index.search import Search
from index.spelling import Speller
from index.training_data import INTENTS
from index.vector_index import VectorIndex
from knowledge.claims import load_claims
from knowledge.law import Law
from knowledge.load import KNOWLEDGE
from knowledge.schema import Card

ENCODER, VECTORS, KEYWORDS = "encoder", "vectors.faiss", "keywords"
ARTICLE_VECTORS, ARTICLE_KEYWORDS = "articles.faiss", "article-keywords"
SCOPE, SPELLING, RERANKER, BOUNDARY = "scope.joblib", "spelling.json", "reranker.joblib", "boundary.json"
RECORDS, MANIFEST = "records.json", "manifest.json"
HELD_OUT = "held_out.json"
"""How the build's own left-out questions went."""
_HERE = Path(__file__).parent
_NOT_MAKERS = (
    "aloud",
    "answer",
    "arranging",
    "beside",
    "citations",
    "deciding",
    "drafting",
    "event_date",
    "farewells",
    "finding",
    "forewords",
    "lawful_ways",
    "over_age",
    "phrasing",
    "premises",
    "refusals",
    "registers",
    "result",
    "schemes",
    "setting_reader",
    "unreadable",
    "wording",
)
"""Modules that only use an index."""
SOURCES = (
    KNOWLEDGE / "cards",
    KNOWLEDGE / "laws",
    KNOWLEDGE / "claims.yml",
    KNOWLEDGE / "presumed",
    *(KNOWLEDGE / f"{name}.py" for name in ("schema", "law", "versions", "figures", "claims", "presumed")),
    INTENTS,
    _HERE.parent / "language",
    *(file for file in sorted(_HERE.glob("*.py")) if file.stem not in _NOT_MAKERS),
)
"""Everything an index depends on: what is indexed, what it is trained on, and the code that makes it."""


@dataclass(frozen=True)
class Opened:
    """A loaded index: what answering needs."""

    search: Search
    articles: ArticleSearch
    reader: QueryReader
    boundary: Boundary
    laws: Mapping[str, Law]
    cards: Mapping[str, Card]


def is_current(folder: Path, choice: EncoderChoice = EMBEDDED) -> bool:
    """Whether the folder holds an index of exactly the sources at hand."""
    try:
        return Manifest.read(folder / MANIFEST) == current_manifest(choice)
    except StaleIndex:
        return False


def open_index(folder: Path, choice: EncoderChoice = EMBEDDED) -> Opened:
    """Load an index. Raises StaleIndex when it was built from anything else than what is at hand."""
    if not is_current(folder, choice):
        raise StaleIndex("索引与当前知识库不一致，请运行 labour index 重新生成")
    records = json.loads((folder / RECORDS).read_text(encoding="utf-8"))
    cards = {row["id"]: Card.model_validate(row) for row in records["cards"]}
    cut = [Passage(**row) for row in records["passages"]]
    search = open_search(folder, choice, cards, cut, Reranker.load(folder / RERANKER))
    laws = {row["law"]: Law.model_validate(row) for row in records["laws"]}
    article_search = ArticleSearch(
        laws=laws,
        encoder=choice.open(folder / ENCODER),
        vectors=VectorIndex.load(folder / ARTICLE_VECTORS),
        keywords=KeywordIndex.load(folder / ARTICLE_KEYWORDS),
    )
    boundary = Boundary.load(folder / BOUNDARY)
    return Opened(search, article_search, open_reader(folder), boundary, laws, cards)


def open_search(
    folder: Path,
    choice: EncoderChoice,
    cards: Mapping[str, Card],
    cut: Sequence[Passage],
    reranker: Reranker | None,
) -> Search:
    """The search over the passages `cut` that was taught into `folder`."""
    return Search(
        cards=cards,
        passages=cut,
        encoder=choice.open(folder / ENCODER),
        vectors=VectorIndex.load(folder / VECTORS),
        keywords=KeywordIndex.load(folder / KEYWORDS),
        reranker=reranker,
        presumptions=presumptions(),
    )


def open_reader(folder: Path) -> QueryReader:
    """How questions are read, as it was taught into `folder`."""
    scope, speller = ScopeModel.load(folder / SCOPE), Speller.load(folder / SPELLING)
    return QueryReader(scope, ClaimReader(load_claims()), speller)


def current_manifest(choice: EncoderChoice) -> Manifest:
    """Of an index made from what is at hand."""
    return Manifest(FORMAT, digest(SOURCES), choice.name)
