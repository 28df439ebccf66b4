"""Digests: one an article, of an article that exists, with no number that is not the article's."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.checks.corpus import Corpus
from knowledge.checks.numbers import quantities
from knowledge.load import Fault, line_of


def bad_digests(corpus: Corpus) -> Iterator[Fault]:
    """Digests of articles the registry does not have, told twice, or with foreign numbers."""
    for law in corpus.laws.values():
        path, seen = corpus.law_files[law.law], set[str]()
        for digest in law.articles:
            line = line_of(path, digest.says[:12])
            if digest.key in seen:
                yield Fault(path, f"第 {digest.key} 条有两条摘要", line)
            seen.add(digest.key)
            if digest.key not in law.paragraphs and digest.key not in law.sections:
                yield Fault(path, f"没有第 {digest.key} 条", line)
            text = corpus.text_of(law.law, digest.key)
            if text is None:
                continue
            for number in quantities("，".join((digest.says, *digest.numbers))) - quantities(text):
                yield Fault(path, f"第 {digest.key} 条没有数字 {number:g}：{digest.says}", line)
