"""What kind of message it is, on sentences written for this test and trained on nowhere."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from index.opened import Opened
from index.scope import OUTSIDE_INTENTS, Scope, field_features, scope_of_intent
from index.train_scope import train
from index.training_data import topic_examples, written_examples
from knowledge.load import Knowledge
from tests.quality import scope_score

FRESH: Mapping[Scope, tuple[str, ...]] = {
    "labour": (
        "老板欠我四个月的钱一直不给",
        "辞退我的时候说不给任何补偿",
        "周末喊我加班给不给钱",
        "仲裁申请书要写些什么",
        "工地的包工头失联了我们几十个人的工钱找谁",
    ),
    "outside": (
        "房东不退我的租房押金",
        "手机屏幕摔坏了商家不给保修",
        "我想跟老婆离婚孩子归谁",
        "帮我写一首关于秋天的诗",
        "高速上追尾了对方全责怎么理赔",
    ),
    "smalltalk": ("你好呀，在忙吗", "谢谢你帮了大忙", "你是机器人还是真人", "你都能干些啥", "再见啦"),
    "urgent": (
        "老板把我锁在屋里不让出去",
        "有人拿刀在工地上要砍人",
        "工友从架子上掉下来了流了好多血",
        "我不想活了想从塔吊上跳下去",
        "他们把我打了一顿现在还堵在门口",
    ),
    "unlawful": (
        "怎么做假工资条多要点钱",
        "能不能伪造一份劳动合同去仲裁",
        "帮我编几个证人作假证",
        "怎么让员工自己走不用给补偿，想个办法逼他",
        "教我怎么偷偷改考勤骗加班费",
    ),
}


@pytest.mark.parametrize(
    ("scope", "text"), [(scope, text) for scope, texts in FRESH.items() for text in texts]
)
def test_a_fresh_sentence_gets_its_scope(opened: Opened, scope: Scope, text: str) -> None:
    """Five sentences of each kind, none of them in the training data."""
    assert opened.reader.scope.decide(text).scope == scope


def test_the_fresh_sentences_are_not_trained_on(knowledge: Knowledge) -> None:
    """Otherwise the test above would prove nothing."""
    trained = {example.text for example in (*topic_examples(knowledge.cards.values()), *written_examples())}
    assert trained & {text for texts in FRESH.values() for text in texts} == set()


@pytest.mark.parametrize("text", ["没签合同怎么办", "asdf", "嗯", "一" * 2000, "工资😀\x00"])
def test_the_probabilities_add_up(opened: Opened, text: str) -> None:
    """Every text with words gets one distribution over the scopes, and a label inside the best."""
    verdict = opened.reader.scope.decide(text)
    assert sum(verdict.probabilities.values()) == pytest.approx(1)
    assert verdict.of(verdict.scope) == max(verdict.probabilities.values())
    assert scope_of_intent(verdict.label) == verdict.scope


def test_typing_slips_do_not_change_the_scope(opened: Opened) -> None:
    """A slip in the table of variants is read as the word it means."""
    slip, plain = opened.reader.scope.decide("老板托欠公资"), opened.reader.scope.decide("老板拖欠工资")
    assert slip == plain


def test_every_intent_named_outside_exists_in_the_data() -> None:
    """A renamed intent file would silently turn small talk into labour questions."""
    assert set(OUTSIDE_INTENTS) <= {example.intent for example in written_examples()}


def test_an_intent_not_named_is_about_labour() -> None:
    """New topics need no change here."""
    assert scope_of_intent("ask_contract") == scope_of_intent("ask_anything_new") == "labour"


def test_the_same_data_train_the_same_model() -> None:
    """Seeded: two trainings decide alike, to the last digit."""
    texts, intents = (
        ["工资没发", "拖欠工资", "天气好", "下雨了吗", "你好"],
        ["ask_wages", "ask_wages", "outside", "outside", "greet"],
    )
    first, second = (train(texts, intents, seed=7) for _ in range(2))
    assert first.decide("工资拖欠") == second.decide("工资拖欠")
    assert first.decide("工资拖欠").scope == "labour"


def test_most_unseen_sentences_of_every_kind_get_their_scope(opened: Opened) -> None:
    """On sentences written before the model was tuned and trained on nowhere; the floors lie below what is measured."""
    floors = {"outside": 0.85, "labour": 0.88, "smalltalk": 0.88, "urgent": 0.9, "unlawful": 0.8}
    decided = scope_score.confusion(opened.reader.scope)
    shares = {kind: decided[kind][kind] / decided[kind].total() for kind in floors}
    assert {kind: share for kind, share in shares.items() if share < floors[kind]} == {}


def test_the_scored_sentences_are_not_trained_on(knowledge: Knowledge) -> None:
    """Punctuation aside, none of them is a card's question or an example."""
    trained = {_bare(item.text) for item in (*topic_examples(knowledge.cards.values()), *written_examples())}
    scored = {_bare(text) for text, _ in scope_score.sentences()} - {""}
    assert trained & scored == set()


def test_the_fields_of_a_sentence_stand_for_words_never_met() -> None:
    """彩礼 is family, 提成 is wages; together they make a feature of their own."""
    assert "family" in field_features("彩礼要退吗")
    assert "family+wage" in field_features("离婚了提成没发")
    assert field_features("嗯") == ["none"]


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text))
