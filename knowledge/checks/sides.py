"""Both sides hear the same: counterparts agree, and versions of a rule never hold on the same day."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.checks.corpus import Corpus
from knowledge.load import Fault, line_of
from knowledge.schema import Card


def disagreeing_sides(corpus: Corpus) -> Iterator[Fault]:
    """A counterpart exists, is not for the same side alone, rests on a common article and favours the same side."""
    for path, card in corpus.cards:
        if card.counterpart is None:
            continue
        other = corpus.by_id.get(card.counterpart)
        line = line_of(path, "counterpart:")
        if other is None or other.id == card.id:
            yield Fault(path, f"对方卡片 {card.counterpart} 不存在", line)
            continue
        if {card.audience, other.audience} in ({"worker"}, {"employer"}):
            yield Fault(path, f"{other.id} 也是写给同一方的", line)
        if not _articles(card) & _articles(other):
            yield Fault(path, f"与 {other.id} 没有引用同一条规定", line)
        if card.favours is None or card.favours != other.favours:
            yield Fault(path, f"结论与 {other.id} 不一致：{card.favours} 对 {other.favours}", line)


def overlapping_versions(corpus: Corpus) -> Iterator[Fault]:
    """A replaced card ends before its successor starts."""
    for path, card in corpus.cards:
        if card.replaces is None:
            continue
        line = line_of(path, "replaces:")
        before = corpus.by_id.get(card.replaces)
        if before is None or before.id == card.id:
            yield Fault(path, f"被替代的卡片 {card.replaces} 不存在", line)
        elif before.applies.end is None or before.applies.end >= card.applies.start:
            yield Fault(path, f"{before.id} 应当在 {card.applies.start} 以前结束", line)


def _articles(card: Card) -> set[tuple[str, str | None]]:
    return {(reference.law, reference.article_key or reference.section) for reference in card.citations}
