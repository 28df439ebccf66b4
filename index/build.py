"""Builds the index folder from the knowledge and the intents, and opens it again.

The folder is written beside its place and moved there at the end, so that an interrupted build
leaves nothing half done.
"""

from __future__ import annotations

import gc
import json
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from index import articles
from index.articles import ArticleSearch
from index.confidence import UNFITTED, Calibration, Evidence
from index.encoder import Encoder, open_encoder
from index.held_out import ask_all, beside, leave_out
from index.keyword_index import KeywordIndex
from index.manifest import FORMAT, Manifest, StaleIndex, digest
from index.passages import Passage, passages
from index.scope import NOT_A_QUESTION, ScopeModel
from index.search import Search, documents
from index.training_data import INTENTS, Example, topic_examples, written_examples
from index.vector_index import VectorIndex
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, Knowledge
from knowledge.schema import Card

SEED = 20261124
HELD_OUT = "held_out.json"
"""How the build's own left-out questions went."""
_FOREIGN_SHARE = 3
_HERE = Path(__file__).parent
_MAKERS = (
    "articles",
    "build",
    "confidence",
    "encoder",
    "fusion",
    "held_out",
    "keyword_index",
    "passages",
    "reading",
    "scope",
    "search",
    "train_encoder",
    "training_data",
    "vector_index",
)
SOURCES = (
    KNOWLEDGE / "cards",
    KNOWLEDGE / "laws",
    KNOWLEDGE / "schema.py",
    KNOWLEDGE / "law.py",
    KNOWLEDGE / "versions.py",
    KNOWLEDGE / "figures.py",
    INTENTS,
    _HERE.parent / "language",
    *(_HERE / f"{name}.py" for name in _MAKERS),
)
"""Everything an index depends on: what is indexed, what it is trained on, and the code that makes it."""


@dataclass(frozen=True)
class Opened:
    """A loaded index: what answering needs."""

    search: Search
    articles: ArticleSearch
    scope: ScopeModel
    laws: Mapping[str, Law]
    cards: Mapping[str, Card]


@dataclass(frozen=True)
class EncoderChoice:
    """The model to embed with: None trains the embedded one; a folder is used as it is."""

    folder: Path | None = None
    prefix: str = ""

    @property
    def name(self) -> str:
        return f"{self.folder}|{self.prefix}" if self.folder else "embedded"


@dataclass(frozen=True)
class Timings:
    """Seconds a build took: learning from the sentences, and everything else."""

    training: float
    indexing: float


def build(knowledge: Knowledge, target: Path, choice: EncoderChoice = EncoderChoice()) -> Timings:
    """Train what has to be trained, index every card and every digest, and write the folder `target`."""
    started = time.perf_counter()
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_name(target.name + ".building")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    cut = passages(knowledge.cards)
    scope = _train_scope(knowledge)
    scope.save(work / "scope.joblib")
    training = time.perf_counter() - started
    training += _index(knowledge, cut, choice, work)
    held_out_started = time.perf_counter()
    _ask_left_out(knowledge, choice, scope, work)
    training += time.perf_counter() - held_out_started
    _write_records(knowledge, cut, work)
    _manifest(choice).write(work / "manifest.json")
    shutil.rmtree(target, ignore_errors=True)
    work.replace(target)
    return Timings(training, time.perf_counter() - started - training)


def _index(knowledge: Knowledge, cut: Sequence[Passage], choice: EncoderChoice, work: Path) -> float:
    """Index cards and digests, and say how many seconds went into training the encoder.

    A function of its own, so that this encoder is gone before the next is trained: half a gigabyte less at the peak.
    """
    started = time.perf_counter()
    encoder = _encoder(cut, choice, work / "encoder")
    training = time.perf_counter() - started
    VectorIndex.build(encoder.encode([passage.text for passage in cut])).save(work / "vectors.faiss")
    KeywordIndex.build(documents(knowledge.cards, cut)).save(work / "keywords")
    VectorIndex.build(encoder.encode(articles.texts(knowledge.laws))).save(work / "articles.faiss")
    KeywordIndex.build(articles.documents(knowledge.laws)).save(work / "article-keywords")
    return training


def _ask_left_out(knowledge: Knowledge, choice: EncoderChoice, scope: ScopeModel, work: Path) -> None:
    """Ask a search that has not seen them one question of each card: confidence, and whether cards can be told apart."""
    gc.collect()
    search, unseen = held_out_search(knowledge, choice, work / "held-out", turn=0)
    _calibrate(search, unseen, knowledge, scope).save(work / "calibration.json")
    ask_all(search, unseen, knowledge.cards).save(work / HELD_OUT)
    shutil.rmtree(work / "held-out", ignore_errors=True)


def is_current(folder: Path, choice: EncoderChoice = EncoderChoice()) -> bool:
    """Whether the folder holds an index of exactly the sources at hand."""
    try:
        return Manifest.read(folder / "manifest.json") == _manifest(choice)
    except StaleIndex:
        return False


def open_index(folder: Path, choice: EncoderChoice = EncoderChoice()) -> Opened:
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
        calibration=Calibration.load(folder / "calibration.json"),
    )
    laws = {row["law"]: Law.model_validate(row) for row in records["laws"]}
    article_search = ArticleSearch(
        laws=laws,
        encoder=encoder,
        vectors=VectorIndex.load(folder / "articles.faiss"),
        keywords=KeywordIndex.load(folder / "article-keywords"),
    )
    return Opened(search, article_search, ScopeModel.load(folder / "scope.joblib"), laws, cards)


def _manifest(choice: EncoderChoice) -> Manifest:
    return Manifest(FORMAT, digest(SOURCES), choice.name)


def _train_scope(knowledge: Knowledge) -> ScopeModel:
    examples = [*topic_examples(knowledge.cards.values()), *written_examples()]
    taught = [example for example in examples if example.intent not in NOT_A_QUESTION]
    return ScopeModel.train([item.text for item in taught], [item.intent for item in taught], SEED)


def _encoder(cut: Sequence[Passage], choice: EncoderChoice, folder: Path) -> Encoder:
    if choice.folder is None:
        from index.train_encoder import Training, train

        train(cut, [example.text for example in written_examples()], folder, Training())
    return open_encoder(choice.folder or folder, prefix=choice.prefix)


def held_out_search(
    knowledge: Knowledge, choice: EncoderChoice, folder: Path, turn: int, calibration: Calibration = UNFITTED
) -> tuple[Search, list[Passage]]:
    """A search that has never seen one question of each card, and those questions."""
    seen, unseen = leave_out(passages(knowledge.cards), knowledge.cards, turn)
    encoder = _encoder(seen, choice, folder)
    search = Search(
        cards=knowledge.cards,
        passages=seen,
        encoder=encoder,
        vectors=VectorIndex.build(encoder.encode([passage.text for passage in seen])),
        keywords=KeywordIndex.build(documents(knowledge.cards, seen)),
        calibration=calibration,
    )
    return search, unseen


def _calibrate(
    search: Search, unseen: Sequence[Passage], knowledge: Knowledge, scope: ScopeModel
) -> Calibration:
    """Fit confidence on questions the search has never seen, and on foreign ones."""
    evidence: list[Evidence] = []
    right: list[bool] = []
    for question in unseen:
        labour = scope.decide(question.text).of("labour")
        allowed = beside(knowledge.cards[question.card])
        for hit in search.hits(question.text, allowed, labour, limit=2):
            evidence.append(hit.evidence)
            right.append(_answers_alike(hit.card, knowledge.cards[question.card]))
    for text in _foreign():
        labour = scope.decide(text).of("labour")
        evidence.extend(hit.evidence for hit in search.hits(text, lambda card: True, labour, limit=1))
        right.extend([False] * (len(evidence) - len(right)))
    return Calibration.fit(evidence, right, SEED)


def _answers_alike(card: Card, own: Card) -> bool:
    """The very card, or a sibling decided by the same article: either way the person is told the rule."""
    one, other = card.governing, own.governing
    return card.id == own.id or (one.law, one.article_key) == (other.law, other.article_key)


def _foreign() -> list[str]:
    """Sentences no card answers."""
    unanswerable = ("outside", "ask_unlawful")
    examples: list[Example] = [example for example in written_examples() if example.intent in unanswerable]
    return [example.text for example in examples[::_FOREIGN_SHARE]]


def _write_records(knowledge: Knowledge, cut: Sequence[Passage], work: Path) -> None:
    records = {
        "cards": [card.model_dump(mode="json", by_alias=True) for card in knowledge.cards.values()],
        "laws": [law.model_dump(mode="json", by_alias=True) for law in knowledge.laws.values()],
        "passages": [asdict(passage) for passage in cut],
    }
    (work / "records.json").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
