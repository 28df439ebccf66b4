"""Hits are ranked among the cards the law allows, and no others."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.opened import Opened, open_index
from index.search import reject
from tests.index.conftest import THREE


@pytest.fixture(scope="module")
def small(twins: tuple[Path, Path]) -> Opened:
    """The index of three cards."""
    return open_index(twins[0])


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("没签劳动合同可以要双倍工资吗", THREE[0]),
        ("周末加班按几倍给钱", THREE[1]),
        ("包工头跑路了工资找谁要", THREE[2]),
        ("沒簽和同能要雙倍公資嗎", THREE[0]),
    ],
)
def test_the_right_card_comes_first(small: Opened, question: str, card: str) -> None:
    """Plain questions, and one full of slips in traditional characters."""
    hits = small.search.hits(small.reader.read(question), lambda card: True)
    assert hits[0].card.id == card
    assert hits[0].evidence.meaning > 0 and hits[0].evidence.words > 0


def test_a_forbidden_card_is_never_ranked(small: Opened) -> None:
    """However well it fits, a card not allowed is not even a rejected hit."""
    query = small.reader.read("没签劳动合同可以要双倍工资吗")
    hits = small.search.hits(query, lambda card: card.id != THREE[0])
    assert hits
    assert THREE[0] not in {hit.card.id for hit in hits}


def test_nothing_allowed_gives_nothing(small: Opened) -> None:
    """The filter never widens to everything."""
    assert small.search.hits(small.reader.read("没签劳动合同可以要双倍工资吗"), lambda card: False) == []


def test_unknown_words_find_nothing(small: Opened) -> None:
    """A text that shares no word and no meaning with any card has no hit."""
    assert small.search.hits(small.reader.read("ßþðß"), lambda card: True) == []


def test_a_hit_shows_the_passage_it_was_found_by(opened: Opened) -> None:
    """A question asked word for word is found by that very wording."""
    question = "双倍工资最多能要几个月"
    assert opened.search.hits(opened.reader.read(question), lambda card: True)[0].passage == question


def test_the_limit_counts_cards(opened: Opened) -> None:
    """Many passages of one card are one hit."""
    hits = opened.search.hits(opened.reader.read("拖欠工资怎么办"), lambda card: True, limit=4)
    assert len({hit.card.id for hit in hits}) == len(hits) == 4


def test_rejected_hits_keep_everything_but_the_reason(small: Opened) -> None:
    """They explain a refusal: same card, same score, and why."""
    hits = small.search.hits(small.reader.read("加班工资"), lambda card: True)
    rejected = reject(hits, "clarify")
    assert [(hit.card, hit.score, hit.evidence) for hit in rejected] == [
        (h.card, h.score, h.evidence) for h in hits
    ]
    assert {hit.rejected for hit in rejected} == {"clarify"}
    assert {hit.rejected for hit in hits} == {None}
