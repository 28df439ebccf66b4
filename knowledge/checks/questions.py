"""No two cards claim the same question: a person who asks it must get one answer."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from knowledge.checks.corpus import Corpus
from knowledge.load import Fault, line_of
from knowledge.versions import families

ALIKE = 0.75
"""Share of character pairs two questions may have in common at most (Jaccard)."""
FEWEST = 12
_NOISE = re.compile(r"[\s\W_]+")


@dataclass(frozen=True)
class _Asked:
    card: str
    text: str
    pairs: frozenset[str]


def too_few_questions(corpus: Corpus) -> Iterator[Fault]:
    """Fewer wordings would leave people unheard."""
    for path, card in corpus.cards:
        if len(set(card.questions)) < FEWEST:
            yield Fault(
                path,
                f"只有 {len(set(card.questions))} 种问法，至少要 {FEWEST} 种",
                line_of(path, "questions:"),
            )


def repeated_questions(corpus: Corpus) -> Iterator[Fault]:
    """The same or a near-identical question on two cards that are not versions of each other."""
    asked = [
        _Asked(card.id, text, frozenset(map("".join, pairwise(_NOISE.sub("", text)))))
        for _, card in corpus.cards
        for text in card.questions
    ]
    versions = families(corpus.by_id)
    for one, other in alike(asked):
        if one.card == other.card:
            same = _NOISE.sub("", one.text) == _NOISE.sub("", other.text)
            if not same:
                continue
        elif other.card in versions[one.card]:
            continue
        path = corpus.files[other.card]
        yield Fault(
            path, f"问法与 {one.card} 的“{one.text}”几乎相同：{other.text}", line_of(path, other.text)
        )


def alike(asked: Sequence[_Asked]) -> Iterator[tuple[_Asked, _Asked]]:
    """Pairs of questions with at least ALIKE of their character pairs in common.

    Prefix filtering (Chaudhuri, Ganti and Kaushik, ICDE 2006): two sets that alike share one of their rarest
    members, so only those need to be compared.
    """
    frequency = Counter(pair for item in asked for pair in item.pairs)
    holders: dict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(asked):
        rare_first = sorted(item.pairs, key=lambda pair: (frequency[pair], pair))
        prefix = rare_first[: len(rare_first) - math.ceil(ALIKE * len(rare_first)) + 1]
        near = sorted({holder for pair in prefix for holder in holders[pair]})
        for holder in near:
            shared = len(asked[holder].pairs & item.pairs)
            if shared >= ALIKE * (len(asked[holder].pairs) + len(item.pairs) - shared):
                yield asked[holder], item
        for pair in prefix:
            holders[pair].append(place)
