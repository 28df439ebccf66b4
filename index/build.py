"""Builds the index folder from the knowledge and the intents, and opens it again.

The folder is written beside its place and moved there at the end, so that an interrupted build
leaves nothing half done.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from index import articles
from index.articles import ArticleSearch
from index.boundary import Boundary
from index.claims import ClaimReader
from index.encoder import open_encoder
from index.held_out import judge
from index.keyword_index import KeywordIndex
from index.learning import (
    EMBEDDED,
    EncoderChoice,
    ask_unseen,
    held_out_search,
    learn_boundary,
    learn_reranking,
    learned_texts,
    train_encoder,
    train_scope,
    train_speller,
)
from index.manifest import FORMAT, Manifest, StaleIndex, digest
from index.passages import Passage, passages
from index.practice import practice_questions
from index.presumption import presumptions
from index.query import QueryReader
from index.reading import Reading, keep, read_all
from index.reranker import Reranker
from index.scope import ScopeModel
from index.search import Search, documents
from index.spelling import Speller
from index.training_data import INTENTS
from index.vector_index import VectorIndex
from knowledge.claims import load_claims
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, Knowledge
from knowledge.schema import Card

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
    "finding",
    "forewords",
    "lawful_ways",
    "phrasing",
    "premises",
    "refusals",
    "registers",
    "result",
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


def build(knowledge: Knowledge, target: Path, choice: EncoderChoice = EMBEDDED) -> float:
    """Train what has to be trained, index every card and every digest, and write the folder `target`; seconds taken.

    What is delivered and what is held out learn side by side, each in a process of its own and on one thread: two
    that share two cores' threads wait for each other half of the time. Both learn from the same texts, so each reads
    half of them before.
    """
    started = time.perf_counter()
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_name(target.name + ".building")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    with _repeatable(), ProcessPoolExecutor(2, get_context("spawn")) as processes:
        texts = learned_texts(knowledge)
        reading = [processes.submit(read_all, texts[start::2]) for start in range(2)]
        readings = reading[0].result() | reading[1].result()
        halves = [
            processes.submit(half, readings, knowledge, choice, work) for half in (_ask_left_out, _deliver)
        ]
        for learning in halves:
            learning.result()
    _manifest(choice).write(work / "manifest.json")
    shutil.rmtree(target, ignore_errors=True)
    work.replace(target)
    return time.perf_counter() - started


@contextmanager
def _repeatable() -> Iterator[None]:
    """Processes started in here compute on one thread and walk sets in one order: the same sums to the last bit."""
    told = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}
    before = {name: os.environ.get(name) for name in told}
    os.environ |= told
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _deliver(
    readings: Mapping[str, Reading], knowledge: Knowledge, choice: EncoderChoice, work: Path
) -> None:
    """Learn from every sentence, and index every card and digest."""
    keep(readings)
    cut = passages(knowledge.cards, practice_questions(knowledge.cards))
    train_scope(cut, knowledge).save(work / "scope.joblib")
    train_speller(cut).save(work / "spelling.json")
    encoder = train_encoder(cut, choice, work / "encoder")
    VectorIndex.build(encoder.encode([passage.text for passage in cut])).save(work / "vectors.faiss")
    KeywordIndex.build(documents(knowledge.cards, cut)).save(work / "keywords")
    VectorIndex.build(encoder.encode(articles.texts(knowledge.laws))).save(work / "articles.faiss")
    KeywordIndex.build(articles.documents(knowledge.laws)).save(work / "article-keywords")
    _write_records(knowledge, cut, work)


def _ask_left_out(
    readings: Mapping[str, Reading], knowledge: Knowledge, choice: EncoderChoice, work: Path
) -> None:
    """Ask a search what it has not seen: to learn the reranking, and to see whether cards can be told apart.

    For the latter the search ranks alone: the reranker has learned from these very questions.
    """
    keep(readings)
    held_out = held_out_search(knowledge, choice, work / "held-out", turn=0)
    heard = ask_unseen(held_out, knowledge)
    reranker = learn_reranking(heard)
    reranker.save(work / "reranker.joblib")
    learn_boundary(heard, reranker).save(work / "boundary.json")
    of_cards = [
        (one.question, one.found)
        for one in heard
        if one.question.kind == "question" and one.is_outside is False
    ]
    judge(of_cards, knowledge.cards).save(work / HELD_OUT)
    shutil.rmtree(work / "held-out", ignore_errors=True)


def is_current(folder: Path, choice: EncoderChoice = EMBEDDED) -> bool:
    """Whether the folder holds an index of exactly the sources at hand."""
    try:
        return Manifest.read(folder / "manifest.json") == _manifest(choice)
    except StaleIndex:
        return False


def open_index(folder: Path, choice: EncoderChoice = EMBEDDED) -> Opened:
    """Load an index. Raises StaleIndex when it was built from anything else than what is at hand."""
    if not is_current(folder, choice):
        raise StaleIndex("索引与当前知识库不一致，请运行 labour index 重新生成")
    records = json.loads((folder / "records.json").read_text(encoding="utf-8"))
    cards = {row["id"]: Card.model_validate(row) for row in records["cards"]}
    encoder = open_encoder(choice.folder or folder / "encoder", prefix=choice.prefix)
    search = Search(
        cards=cards,
        passages=[Passage(**row) for row in records["passages"]],
        encoder=encoder,
        vectors=VectorIndex.load(folder / "vectors.faiss"),
        keywords=KeywordIndex.load(folder / "keywords"),
        reranker=Reranker.load(folder / "reranker.joblib"),
        presumptions=presumptions(),
    )
    laws = {row["law"]: Law.model_validate(row) for row in records["laws"]}
    article_search = ArticleSearch(
        laws=laws,
        encoder=encoder,
        vectors=VectorIndex.load(folder / "articles.faiss"),
        keywords=KeywordIndex.load(folder / "article-keywords"),
    )
    reader = QueryReader(
        ScopeModel.load(folder / "scope.joblib"),
        ClaimReader(load_claims()),
        Speller.load(folder / "spelling.json"),
    )
    boundary = Boundary.load(folder / "boundary.json")
    return Opened(search, article_search, reader, boundary, laws, cards)


def _manifest(choice: EncoderChoice) -> Manifest:
    return Manifest(FORMAT, digest(SOURCES), choice.name)


def _write_records(knowledge: Knowledge, cut: Sequence[Passage], work: Path) -> None:
    records = {
        "cards": [card.model_dump(mode="json", by_alias=True) for card in knowledge.cards.values()],
        "laws": [law.model_dump(mode="json", by_alias=True) for law in knowledge.laws.values()],
        "passages": [asdict(passage) for passage in cut],
    }
    (work / "records.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
