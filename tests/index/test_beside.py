"""The second and third answer to a story tell what the first has not."""

from __future__ import annotations

from index.answer import Answerer
from index.beside import PLACES, served
from index.claims import ClaimReader
from knowledge.claims import load_claims
from knowledge.load import Knowledge
from tests.index.asking import ask

STORY = "我在这家厂干了两年没有签过合同，社保也没给我买，上个月加班费一分没给，昨天主管叫我明天不用来了"
QUESTION = "没签合同能要双倍工资吗"


def _articles(answerer: Answerer, text: str) -> list[set[tuple[str, int | None]]]:
    return [
        {(one.law, one.article) for one in answer.citations[:5]}
        for answer in ask(answerer, text).answers[:PLACES]
    ]


def test_each_answer_to_a_story_brings_articles_of_its_own(answerer: Answerer) -> None:
    """Who tells of four troubles needs the rules of more than one."""
    first, second, third = _articles(answerer, STORY)
    assert second - first
    assert third - first - second


def test_a_short_question_keeps_the_likeliest_cards(answerer: Answerer) -> None:
    """It asks one thing; what stands beside the first is what else it may have meant, surest first."""
    scores = [answer.score for answer in ask(answerer, QUESTION).answers[:PLACES]]
    assert scores == sorted(scores, reverse=True)


def test_every_claim_is_served_once(knowledge: Knowledge) -> None:
    """The main one with the first card, each other one with the first card that covers it."""
    claims = ClaimReader(load_claims()).told(STORY)
    unsigned, uninsured = (
        knowledge.cards[name] for name in ("contract.unsigned-double-wage", "insurance.back-payment")
    )
    first = served(unsigned, claims, ())
    assert first is not None
    assert first == next(told for told in claims if told.covers(unsigned))
    second = served(uninsured, claims, (first,))
    assert second is not None
    assert second.claim.id == "insurance"
    assert served(knowledge.cards["city.which-number"], claims, claims) is None
