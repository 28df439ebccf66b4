"""No sentence is copied: at most 29 characters in a row may stand in a statute, official titles apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from knowledge.checks.corpus import Corpus, told
from knowledge.load import Fault, line_of

LONGEST_SHARED_RUN = 29
_NOISE = re.compile(r"[\s\W_]+")
_TITLE = re.compile(r"《[^》]*》")


def copied(corpus: Corpus) -> Iterator[Fault]:
    """Sentences of cards and digests that share a longer run with any statute."""
    size = LONGEST_SHARED_RUN + 1
    official = {
        run
        for articles in corpus.texts.values()
        for article in articles.values()
        for run in _runs(article.whole, size)
    }
    if not official:
        return
    for path, sentence in _sentences(corpus):
        if shared := next((run for run in _runs(sentence, size) if run in official), None):
            yield Fault(path, f"与法条原文连续 {size} 字相同：{shared}", line_of(path, sentence[:12]))


def _sentences(corpus: Corpus) -> Iterator[tuple[Path, str]]:
    for path, card in corpus.cards:
        yield from ((path, sentence) for sentence in told(card))
    for law in corpus.laws.values():
        yield from ((corpus.law_files[law.law], digest.says) for digest in law.articles)


def _runs(text: str, size: int) -> Iterator[str]:
    bare = _NOISE.sub("", _TITLE.sub("", text))
    return (bare[start : start + size] for start in range(len(bare) - size + 1))
