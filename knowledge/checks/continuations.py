"""What is said after a card leads to cards that exist."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.checks.corpus import Corpus
from knowledge.continuations import KINDS, MOST_ANSWERS, load_continuations
from knowledge.load import Fault
from knowledge.matters import MARK, matters
from knowledge.topics import TOPICS


def broken_continuations(corpus: Corpus) -> Iterator[Fault]:
    """Lines that name a card that is not there, too many of them, an unknown kind, or say a thing twice."""
    if corpus.continuations is None:
        return
    try:
        lines = load_continuations(corpus.continuations)
    except ValueError as error:
        yield Fault(corpus.continuations, str(error))
        return
    anchors = {*TOPICS, *(f"{MARK}{name}" for name in matters())}
    said: set[tuple[str, str]] = set()
    for one in lines:
        unknown = ({one.last} - anchors | {*one.answered_by}) - set(corpus.by_id)
        problems = (
            f"没有这张卡片：{'、'.join(sorted(unknown))}" if unknown else "",
            f"最多写 {MOST_ANSWERS} 张能答的卡片" if len(one.answered_by) > MOST_ANSWERS else "",
            f"没有这种说法：{one.kind}" if one.kind not in KINDS else "",
            "同一张卡片后面的话重复了" if (one.last, one.says) in said else "",
        )
        said.add((one.last, one.says))
        yield from (Fault(corpus.continuations, problem, one.line) for problem in problems if problem)
