"""The same twenty calls without the tool: `python -m tests.bench.measure_calls_without ../shared/statutes`.

A simulation, not people: the words an operator would type (calls.yml) go to a full-text search over single articles,
and a model reads the hits (by_hand.py). The folder of statutes is kept outside the project; without it nothing is written.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import bm25s
import numpy as np

from knowledge.check import read_corpus
from knowledge.checks.corpus import Corpus
from language.normalise import normalise
from language.segment import segmenter
from settings import ROOT
from tests.bench.by_hand import GIVES_UP_AFTER, HITS_READ, Hit, Pace, figures, look
from tests.bench.measure_calls import PER_ACTION, SPEED
from tests.bench.scripted_calls import ScriptedCall, scripted_calls

RESULT = ROOT / "docs" / "results" / "calls-without.json"
READING = (300, 500)
"""Characters a minute read silently: the least that the curriculum of compulsory schooling (义务教育语文课程标准) asks of
pupils at eleven and at fifteen. Hotline operators at work were not measured."""


class StatuteSearch:
    """BM25 with its usual constants over single articles, each with its law's name; words and pairs of characters."""

    def __init__(self, corpus: Corpus) -> None:
        self._articles = [
            (law, key, article.whole) for law, parts in corpus.texts.items() for key, article in parts.items()
        ]
        self._index = bm25s.BM25()
        self._index.index([_tokens(law + " " + text) for law, _, text in self._articles], show_progress=False)

    def __len__(self) -> int:
        return len(self._articles)

    def hits(self, words: str, cited: set[tuple[str, str]]) -> list[Hit]:
        """The first page, best first; articles that share no token are no hits."""
        known = [token for token in _tokens(words) if token in self._index.vocab_dict]
        scores = self._index.get_scores(known) if known else np.zeros(len(self))
        best = [row for row in np.argsort(-scores, kind="stable")[:HITS_READ] if scores[row] > 0]
        return [
            Hit(f"{law} {key}", len(text), (law, key) in cited)
            for law, key, text in map(self._articles.__getitem__, best)
        ]


def _tokens(text: str) -> list[str]:
    words = segmenter().words(normalise(text))
    return [*words, *(first + second for word in words for first, second in pairwise(word))]


def cited_by(call: ScriptedCall, corpus: Corpus) -> set[tuple[str, str]]:
    """Law and article of everything that a right card of the call rests on, the last of its citations included."""
    references = (reference for card in call.cards for reference in corpus.by_id[card].citations)
    return {(reference.law, reference.article_key or reference.section or "") for reference in references}


def simulated(corpus: Corpus, calls: Sequence[ScriptedCall]) -> dict[str, Any]:
    """Every assumption, and the figures at each reading speed."""
    search = StatuteSearch(corpus)
    lists = []
    for call in calls:
        cited = cited_by(call, corpus)
        lists.append([(words, search.hits(words, cited)) for words in call.searches])
    paces = [Pace(SPEED, read, PER_ACTION) for read in READING]
    return {
        "is": "a simulation, not people",
        "assumed": {
            "characters_typed_a_minute": SPEED,
            "seconds_a_key_or_click": PER_ACTION,
            "hits_read": HITS_READ,
            "gives_up_after_s": GIVES_UP_AFTER,
            "searches": 2,
        },
        "articles": len(search),
        "calls": len(calls),
        "cited_on_a_first_page": sum(
            any(hit.is_cited for _, hits in searches for hit in hits) for searches in lists
        ),
        "by_reading_speed": [
            figures(calls, [look(searches, pace) for searches in lists], pace) for pace in paces
        ],
    }


def main() -> int:
    """Simulate, print, write; says why not and writes nothing where the statutes are not at hand."""
    parser = argparse.ArgumentParser()
    parser.add_argument("statutes", type=Path, help="the folder of the statutes' texts")
    parser.add_argument("--dry", action="store_true", help="print, write nothing")
    asked = parser.parse_args()
    if not asked.statutes.is_dir():
        print(f"skipped: no texts of statutes in {asked.statutes}")
        return 0
    corpus, _ = read_corpus(statutes=asked.statutes)
    told = json.dumps(simulated(corpus, scripted_calls()), ensure_ascii=False, indent=2)
    if not asked.dry:
        RESULT.write_text(told + "\n", encoding="utf-8")
    print(told)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
