"""What a card presumes decides between cards that sound alike; how often cards are asked for decides where nothing else does."""

from __future__ import annotations

import pytest

from index.answer import Answerer, Question
from index.presumption import Circumstance, Presumption, presumptions
from index.reranker import OFTEN, Asked, Reranker, table
from knowledge.load import Knowledge
from knowledge.presumed import load_presumed
from tests.index.asking import TODAY
from tests.index.test_reranker import STRONG, WEAK


def test_a_circumstance_is_told_by_any_of_its_words_or_expressions() -> None:
    """Plain words and expressions are alternatives."""
    fell = Circumstance(("摔", "掉.{0,3}下来"))
    assert [fell.is_told(text) for text in ("从梯子上摔了", "掉了下来", "掉钱了")] == [True, True, False]


def test_a_presumption_counts_what_is_told() -> None:
    """One of two circumstances; of none there is nothing to tell."""
    both = Presumption((Circumstance(("宿舍",)), Circumstance(("摔",))))
    assert (both.told("在工地摔了"), both.told("在宿舍摔了"), Presumption().told("摔了")) == (1, 2, 0)


def test_every_card_has_its_entry_and_shared_words_are_put_in(knowledge: Knowledge) -> None:
    """No card is left to the sound of its words alone."""
    entries = load_presumed()
    assert set(entries) == set(knowledge.cards) == set(presumptions())
    words = [word for entry in entries.values() for group in entry.presumes for word in group]
    assert words and not any(word.startswith("<") and word.endswith(">") for word in words)


def test_of_two_alike_the_card_that_is_asked_for_more_often_is_first() -> None:
    """A grade counts the same whatever the trees hold, which never see it."""
    clear = [Asked(table([WEAK, STRONG]), [False, True], f"card{number}") for number in range(60)]
    reranker = Reranker.fit(clear, seed=1)
    ranks, _ = reranker.judge([STRONG, STRONG._replace(frequency=2.0)])
    assert ranks[1] - ranks[0] == pytest.approx(2 * OFTEN)


@pytest.mark.parametrize(
    ("told", "presumes_more"),
    [
        ("在工地上干活伤到腰了，老板一分钱不赔咋个办", "injury.dormitory-injury"),
        ("在厂头上班手遭机器压断了，厂里一直拖起不管", "injury.overage-2026"),
        ("老板压起我三个月工资，问他就说过几天给", "arrears.foreman-ran-away"),
    ],
)
def test_a_card_for_what_nobody_told_is_not_the_first(
    answerer: Answerer, told: str, presumes_more: str
) -> None:
    """Neither a dormitory nor an age nor a foreman who ran away."""
    result = answerer.ask(Question(told, TODAY))
    assert result.answers and result.answers[0].card != presumes_more


@pytest.mark.parametrize(
    ("told", "is_age"),
    [
        ("我六十了还在工地", True), ("六十一岁摔了", True), ("七十多了", True), ("现在六十一天了还没认定", False),
        ("工资只发百分之六十", False), ("一周上六十小时", False), ("六十二号工地", False),
    ],
)  # fmt: skip
def test_days_shares_and_numbers_are_no_age(told: str, is_age: bool) -> None:
    """A worker past sixty has a card of their own; 61 days of waiting make nobody old."""
    past_retirement, _ = presumptions()["injury.overage-2026"].circumstances
    assert past_retirement.is_told(told) is is_age
