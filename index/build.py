"""Builds the index folder from the knowledge and the intents.

The folder is written beside its place and moved there at the end, so that an interrupted build
leaves nothing half done.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from index import articles
from index.encoder import EMBEDDED, EncoderChoice
from index.held_out import judge
from index.keyword_index import KeywordIndex
from index.learning import (
    LeftOut,
    foreign_examples,
    held_out_search,
    learned_texts,
    left_out,
    teach_keywords,
    teach_meaning,
    teach_scope,
    teach_spelling,
)
from index.opened import (
    ARTICLE_KEYWORDS,
    ARTICLE_VECTORS,
    BOUNDARY,
    ENCODER,
    HELD_OUT,
    MANIFEST,
    RECORDS,
    RERANKER,
    current_manifest,
)
from index.passages import Passage, passages
from index.practice import practice_questions
from index.reading import keep, read, read_all
from index.unseen import Heard, ask_unseen, learn_boundary, learn_reranking
from index.vector_index import VectorIndex
from knowledge.load import Knowledge

CORES = 2


def build(knowledge: Knowledge, target: Path, choice: EncoderChoice = EMBEDDED) -> float:
    """Train what has to be trained, index every card and every digest, and write the folder `target`; seconds taken.

    First a search is taught that has not seen some of the questions, and asked them: the reranking is learned from
    that. Then what is delivered learns from all. Two processes share the work, each on one thread: threads of two
    libraries that share two cores wait for each other half of the time. A former index is moved aside, never half deleted.
    """
    started = time.perf_counter()
    target.parent.mkdir(parents=True, exist_ok=True)
    work = target.with_name(target.name + ".building")
    shutil.rmtree(work, ignore_errors=True)
    held_out = work / "held-out"
    held_out.mkdir(parents=True)
    with _two_processes() as (one, other):
        cut = passages(knowledge.cards, practice_questions(knowledge.cards))
        _read(learned_texts(cut, knowledge), one, other)
        asked = left_out(knowledge, turn=0)
        _wait(
            one.submit(teach_meaning, asked.seen, choice, held_out),
            one.submit(teach_keywords, asked.seen, knowledge, held_out),
            other.submit(teach_scope, asked.seen, knowledge, held_out, foreign_examples()),
            other.submit(teach_spelling, asked.seen, held_out, foreign_examples()),
        )
        halves = [
            process.submit(_ask, knowledge, choice, held_out, asked, half)
            for half, process in enumerate((one, other))
        ]
        heard = [told for half in _wait(*halves) for told in half]
        _wait(
            one.submit(_learn_from, heard, knowledge, work),
            one.submit(_deliver, cut, knowledge, choice, work),
            other.submit(teach_scope, cut, knowledge, work),
            other.submit(teach_keywords, cut, knowledge, work),
            other.submit(teach_spelling, cut, work),  # it has kept the words from the first time
        )
    shutil.rmtree(held_out)
    current_manifest(choice).write(work / MANIFEST)
    former = target.with_name(target.name + ".former")
    shutil.rmtree(former, ignore_errors=True)
    if target.exists():
        target.replace(former)
    work.replace(target)
    shutil.rmtree(former, ignore_errors=True)
    return time.perf_counter() - started


@contextmanager
def _two_processes() -> Iterator[tuple[ProcessPoolExecutor, ProcessPoolExecutor]]:
    """Each keeps what it has read; both compute on one thread and walk sets in one order: the same sums to the last bit."""
    told = {
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "RAYON_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0",
    }
    before = {name: os.environ.get(name) for name in told}
    os.environ |= told
    try:
        with ExitStack() as open_processes:
            one, other = (
                open_processes.enter_context(ProcessPoolExecutor(1, get_context("spawn")))
                for _ in range(CORES)
            )
            for process in (one, other):
                process.submit(read, "工资")  # both load the dictionary while the cards are being cut
            yield one, other
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _read(texts: Sequence[str], *processes: ProcessPoolExecutor) -> None:
    """Each process reads its share, and keeps what the others have read beside it."""
    shares = [
        process.submit(read_all, texts[start :: len(processes)]) for start, process in enumerate(processes)
    ]
    words = {text: cut for share in _wait(*shares) for text, cut in share.items()}
    _wait(*(process.submit(keep, words) for process in processes))


def _wait(*tasks: Future[Any]) -> list[Any]:
    return [task.result() for task in tasks]


def _ask(knowledge: Knowledge, choice: EncoderChoice, folder: Path, asked: LeftOut, half: int) -> list[Heard]:
    return ask_unseen(held_out_search(knowledge, choice, folder, asked), knowledge, half, CORES)


def _learn_from(heard: Sequence[Heard], knowledge: Knowledge, work: Path) -> None:
    """How to rerank, where labour ends, and whether cards can be told apart.

    For the last the search ranks alone: the reranker has learned from these very questions.
    """
    reranker = learn_reranking(heard)
    reranker.save(work / RERANKER)
    learn_boundary(heard, reranker).save(work / BOUNDARY)
    of_cards = [
        (one.question, one.found)
        for one in heard
        if one.question.kind == "question" and one.is_outside is False
    ]
    judge(of_cards, knowledge.cards).save(work / HELD_OUT)


def _deliver(cut: Sequence[Passage], knowledge: Knowledge, choice: EncoderChoice, work: Path) -> None:
    """Index every card and every digest."""
    teach_meaning(cut, choice, work)
    digests = choice.open(work / ENCODER).encode(articles.texts(knowledge.laws))
    VectorIndex.build(digests).save(work / ARTICLE_VECTORS)
    KeywordIndex.build(articles.documents(knowledge.laws)).save(work / ARTICLE_KEYWORDS)
    _write_records(knowledge, cut, work)


def _write_records(knowledge: Knowledge, cut: Sequence[Passage], work: Path) -> None:
    records = {
        "cards": [card.model_dump(mode="json", by_alias=True) for card in knowledge.cards.values()],
        "laws": [law.model_dump(mode="json", by_alias=True) for law in knowledge.laws.values()],
        "passages": [asdict(passage) for passage in cut],
    }
    (work / RECORDS).write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
