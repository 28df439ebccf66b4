"""Our own evaluation questions, written apart from the cards: is the right card first, how sure, and what is it compared with."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from index.answer import Answerer, Question
from index.evidence import Column, Ranking, Scores
from index.fusion import K
from index.query import QueryReader
from index.search import MEANING, Search
from knowledge.schema import Card
from knowledge.versions import families

QUESTIONS = Path(__file__).parent / "questions"
VARIANTS = Path(__file__).parent / "variants.jsonl"
BINS = 10
LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


@dataclass(frozen=True)
class Asked:
    """A question with the cards that answer it, and the way it is told."""

    text: str
    cards: frozenset[str]
    style: str


def questions(cards: Mapping[str, Card]) -> list[Asked]:
    """Every own question about a card; versions of one rule count alike, the day decides between them."""
    versions = families(cards)
    return [
        Asked(row["question"], _right(row, versions), row["style"])
        for file in sorted(QUESTIONS.glob("*.jsonl"))
        for row in map(json.loads, file.read_text(encoding="utf-8").splitlines())
        if row["card"]
    ]


def score(answers: Answerer, cards: Mapping[str, Card], on: date) -> dict[str, Any]:
    """Right card first and among three, by style; outcomes; coverage against wrong; calibration error."""
    asked = questions(cards)
    results = [answers.ask(Question(one.text, on)) for one in asked]
    found = [[answer.card for answer in result.answers if answer.card in cards] for result in results]
    rows = [
        (one, result.outcome, result.answers[0].score if names else 0.0, names)
        for one, result, names in zip(asked, results, found, strict=True)
    ]
    judged = [(sure, names[:1] != [] and names[0] in one.cards) for one, _, sure, names in rows]
    return {
        "questions": len(rows),
        "first": _share(right for _, right in judged),
        "in_three": _share(bool(one.cards & set(names[:3])) for one, _, _, names in rows),
        "by_style": _by_style(asked, found),
        "outcomes": dict(Counter(outcome for _, outcome, _, _ in rows)),
        "wrong_when_answered": _share(
            names[0] not in one.cards for one, outcome, _, names in rows if outcome == "answered" and names
        ),
        "coverage": curve(judged),
        "calibration_error": calibration_error(judged),
    }


def baselines(search: Search, reader: QueryReader, cards: Mapping[str, Card]) -> dict[str, Any]:
    """First and in three of each ranking alone, among all cards, without dates or refusals."""
    asked = questions(cards)
    names, rows = list(cards), search.rows(lambda card: True)
    queries = [reader.read(one.text) for one in asked]
    scores = [search.scores(query, rows) for query in queries]

    def ranked(column: Callable[[Scores], Column]) -> dict[str, float]:
        orders = (np.argsort(-column(one), kind="stable")[:3] for one in scores)
        return _hit_rates(
            ([names[row] for row in order], one.cards) for order, one in zip(orders, asked, strict=True)
        )

    return {
        "bm25": ranked(lambda one: one.words),
        "dense": ranked(lambda one: one.meaning),
        "rrf": ranked(lambda one: 1 / (K + _ranks(one.words)) + 1 / (K + _ranks(one.meaning))),
        "fused": ranked(lambda one: Ranking.of(one, rows, MEANING).fused),
        "reranked": _hit_rates(
            ([hit.card.id for hit in search.rank(query, found, rows)], one.cards)
            for query, found, one in zip(queries, scores, asked, strict=True)
        ),
    }


def _ranks(column: Column) -> Column:
    """1 for the highest."""
    ranks: Column = np.empty(len(column))
    ranks[np.argsort(-column, kind="stable")] = np.arange(1, len(column) + 1)
    return ranks


def variants(answers: Answerer, cards: Mapping[str, Card], on: date) -> dict[str, float]:
    """Right card first for one wish in three spellings: standard, mistyped, dialect."""
    versions = families(cards)
    rows = [json.loads(line) for line in VARIANTS.read_text(encoding="utf-8").splitlines()]
    return {
        kind: _share(
            bool(
                {answer.card for answer in answers.ask(Question(row[kind], on)).answers[:1]}
                & _right(row, versions)
            )
            for row in rows
        )
        for kind in ("plain", "typo", "dialect")
    }


def curve(judged: Sequence[tuple[float, bool]]) -> dict[str, dict[str, float]]:
    """Answering from a confidence up: the share of questions answered, and of those the share answered wrong."""
    return {
        f"from {level}": {
            "answered": round(len(kept) / len(judged), 3),
            "wrong": round(1 - sum(kept) / max(1, len(kept)), 3),
        }
        for level in LEVELS
        for kept in ([right for sure, right in judged if sure >= level],)
    }


def calibration_error(judged: Sequence[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of equal width (Guo et al., ICML 2017)."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in judged:
        bins[min(BINS - 1, int(sure * BINS))].append((sure, right))
    gaps = (abs(sum(sure for sure, _ in one) - sum(right for _, right in one)) for one in bins.values())
    return round(sum(gaps) / len(judged), 3)


def _right(row: Mapping[str, Any], versions: Mapping[str, frozenset[str]]) -> frozenset[str]:
    named = (row["card"], *row.get("also", ()))
    return frozenset(version for name in named for version in versions.get(name, ()))


def _by_style(asked: Sequence[Asked], found: Sequence[Sequence[str]]) -> dict[str, dict[str, float]]:
    styles = sorted({one.style for one in asked})
    return {
        style: _hit_rates(
            (names, one.cards) for one, names in zip(asked, found, strict=True) if one.style == style
        )
        for style in styles
    }


def _hit_rates(results: Iterable[tuple[Sequence[str], frozenset[str]]]) -> dict[str, float]:
    rows = list(results)
    return {
        "first": _share(bool(set(names[:1]) & cards) for names, cards in rows),
        "in_three": _share(bool(set(names[:3]) & cards) for names, cards in rows),
    }


def _share(results: Iterable[bool]) -> float:
    given = list(results)
    return round(sum(given) / max(1, len(given)), 3)


def texts() -> Iterator[str]:
    """Every own question, with and without a card."""
    for file in sorted(QUESTIONS.glob("*.jsonl")):
        yield from (json.loads(line)["question"] for line in file.read_text(encoding="utf-8").splitlines())
