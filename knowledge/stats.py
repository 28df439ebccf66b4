"""What the knowledge covers, how old it is and how far it can be trusted, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from knowledge.checks.corpus import Corpus
from knowledge.checks.numbers import is_machine_verified
from knowledge.schema import Card, Topic

TARGETS = {
    "contract": 60,
    "wages": 50,
    "arrears": 60,
    "arbitration": 50,
    "inspection": 30,
    "mediation": 15,
    "hours": 30,
    "leave": 30,
    "dismissal": 55,
    "injury": 80,
    "insurance": 25,
    "women": 20,
    "dispatch": 12,
    "gig": 25,
    "overage": 8,
    "noncompete": 10,
    "parttime": 8,
    "evidence": 15,
    "compliance": 60,
    "city": 20,
}
"""How many cards each topic needs to cover what people ask; set when the knowledge base was planned."""


@dataclass(frozen=True)
class TopicStats:
    """One topic's figures; `oldest` is the earliest review, `proved` counts cards whose numbers a machine proved."""

    topic: str
    cards: int
    questions: int
    approved: int
    verified: int
    proved: int
    oldest: date | None


def topic_stats(corpus: Corpus) -> list[TopicStats]:
    """Every topic in the schema's order."""
    by_topic: dict[str, list[Card]] = {topic: [] for topic in get_args(Topic)}
    for _, card in corpus.cards:
        by_topic[card.topic].append(card)
    return [_of(topic, cards, corpus) for topic, cards in by_topic.items()]


def rows(corpus: Corpus, today: date) -> Iterator[str]:
    """The table as text."""
    yield f"{'主题':14}{'卡片':>6}{'应有':>6}{'问法':>7}{'审定':>6}{'核对':>6}{'机核':>6}  最早复核（天前）"
    for one in topic_stats(corpus):
        age = (today - one.oldest).days if one.oldest else 0
        yield (
            f"{one.topic:14}{one.cards:8}{TARGETS[one.topic]:8}{one.questions:9}{one.approved:8}"
            f"{one.verified:8}{one.proved:8}  {age}"
        )


def totals(corpus: Corpus) -> Iterator[str]:
    """The sums, and the share of cards whose every number was proved by machine."""
    stats = topic_stats(corpus)
    cards = sum(one.cards for one in stats)
    proved = sum(one.proved for one in stats)
    digests = sum(len(law.articles) for law in corpus.laws.values())
    with_digests = sum(bool(law.articles) for law in corpus.laws.values())
    trust: dict[str, int] = {}
    for table in corpus.figures.tables.values():
        for row in table.rows:
            trust[row.trust] = trust.get(row.trust, 0) + 1
    yield f"合计：卡片 {cards}，问法 {sum(one.questions for one in stats)}，条文摘要 {digests}（{with_digests} 部法规）"
    yield f"数据行按可信程度：{'，'.join(f'{name} {count}' for name, count in sorted(trust.items()))}"
    if corpus.statutes is None:
        yield "法条原文不在手边，没有做机器核对"
    else:
        yield f"全部数字经机器核对的卡片：{proved}，占 {proved / max(1, cards):.1%}"


def _of(topic: str, cards: list[Card], corpus: Corpus) -> TopicStats:
    return TopicStats(
        topic=topic,
        cards=len(cards),
        questions=sum(len(card.questions) for card in cards),
        approved=sum(card.state == "approved" for card in cards),
        verified=sum(card.verified for card in cards),
        proved=sum(is_machine_verified(card, corpus) for card in cards),
        oldest=min((card.reviewed_on for card in cards), default=None),
    )
