"""What is asked after a death, and a plain sum after a calm answer, are not met with safety advice again."""

from __future__ import annotations

import pytest

from actions.danger_matter import is_of_compensation, is_plain_sum, tells_death
from actions.danger_news import is_over
from index.danger_words import Kind
from tests.actions.conftest import Person

ANSWER = "action_answer"
DEATH = "工友从架子上摔下来 人都没得气了"
DESPAIR = "钱要不到我活起没得意思了 想从塔吊上跳下去"


def _cards(person: Person, text: str) -> list[str]:
    """The card that leads each reply; the outcome where there is none."""
    replies = person.say(text, "inform", action=ANSWER)
    return [
        one.answer["answers"][0]["card"] if one.outcome == "answered" and one.answer else one.outcome
        for one in replies
    ]


def test_after_a_death_the_settlement_and_the_sum_are_answered(person: Person) -> None:
    """Nobody is told to save the dead when they ask what the law gives."""
    assert _cards(person, DEATH) == ["urgent"]
    assert _cards(person, "老板喊我们莫报警 私了给三十万") == ["injury.death-private-settlement"]
    assert _cards(person, "按规定该赔好多")[0] == "injury.death-total-money"


def test_after_a_death_others_may_still_be_saved(person: Person) -> None:
    """A place, people inside and the ambulance are of the danger."""
    _cards(person, DEATH)
    assert [_cards(person, text)[0] for text in ("在渝北龙头寺", "还有两个在里头", "救护车好久来")] == [
        "urgent"
    ] * 3


def test_a_death_told_later_counts_too(person: Person) -> None:
    """人没救过来 after a cry."""
    _cards(person, "工友触电倒起了")
    _cards(person, "人没救过来")
    assert _cards(person, "该赔好多")[0] == "injury.death-total-money"


def test_a_question_is_not_of_a_death_that_nobody_told(person: Person) -> None:
    """While somebody may live, a bare sum asked gets the advice, as ever."""
    _cards(person, "工友触电倒起了")
    assert _cards(person, "该赔好多") == ["urgent"]


def test_a_plain_sum_after_a_calm_answer_is_no_cry(person: Person) -> None:
    """The danger is still believed: other words are heard as part of it."""
    assert _cards(person, DESPAIR) == ["urgent"]
    assert _cards(person, "算了 你说嘛那工资咋个办")[0] == "arrears.boss-owes-wages"
    assert "urgent" not in _cards(person, "两万八 欠半年了")
    assert _cards(person, "在楼下了") == ["urgent"]


def test_a_plain_sum_before_any_answer_is_part_of_the_danger(person: Person) -> None:
    """Nobody has calmed down yet."""
    _cards(person, DESPAIR)
    assert _cards(person, "两万八 欠半年了") == ["urgent"]


@pytest.mark.parametrize(
    "text",
    [
        "两万八 欠半年了", "欠我两万八", "老板欠了三个月工资 一万五", "28000", "总共三万多", "从三月到现在没发 差不多两万",
        "拖了我一万二", "工资一个月六千", "押金五百块没给", "大概四万左右吧",
    ],
)  # fmt: skip
def test_how_much_and_since_when_is_a_plain_sum(text: str) -> None:
    """Numbers, months and what is owed."""
    assert is_plain_sum(text)


@pytest.mark.parametrize(
    "text",
    [
        "在三楼", "三十楼", "两万八 我不要了", "钱留给娃儿", "欠我两万 活不下去了", "一百颗", "吃了一百颗", "他们来了十几个",
        "欠我两万八 我在楼顶", "在楼下了", "三百米高", "算了",
    ],
)  # fmt: skip
def test_any_other_word_makes_it_no_plain_sum(text: str) -> None:
    """It may tell of worse."""
    assert not is_plain_sum(text)


@pytest.mark.parametrize(
    ("text", "died"),
    [
        ("人都没得气了", True), ("工友没气了", True), ("人没救过来", True), ("他死了", True), ("我老公当场死了", True), ("断气了", True),
        ("人已经没了", True), ("遭电死了", True), ("抢救无效", True), ("医院说救不活", True),
        ("气死了", False), ("门锁死了", False), ("他要死了", False), ("怕他死了", False), ("如果人没了咋办", False), ("累死了", False),
        ("老板说打死我", False), ("死了算了", False), ("他喊不醒", False), ("差点人没了", False),
        ("还没断气", False), ("他没咽气", False), ("还没有去世", False), ("他没气了", True), ("没救过来", True), ("没送医院 断气了", True),
    ],
)  # fmt: skip
def test_a_death_is_told_from_fear_and_figures_of_speech(text: str, died: bool) -> None:
    """Who may live is not given up."""
    assert tells_death(text) is died


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("按规定该赔好多", True), ("老板喊我们莫报警 私了给三十万", True), ("工亡赔多少", True), ("要不要签字", True), ("算工伤不", True),
        ("抚恤金哪个领", True), ("丧葬费好多钱", True), ("没买社保咋个办", True), ("没签合同得行不", True), ("老板不认 说没得责任", True),
        ("在渝北", False), ("还有两个压在里头", False), ("救护车好久来", False), ("打120要好多钱", False), ("老板不管 人还在流血", False),
        ("那个喊不醒", False), ("还有人没出来", False), ("快来", False), ("老板跑了", False), ("要塌了", False),
        ("还没断气，公司说协议私了", False), ("断气了，公司说协议私了", True),
    ],
)  # fmt: skip
def test_what_the_law_gives_is_told_from_rescue(text: str, asked: bool) -> None:
    """Only the first is answered after a death."""
    assert is_of_compensation(text) is asked


@pytest.mark.parametrize(
    ("text", "kind", "over"),
    [
        ("好了没事了", "accident", True), ("好了 没事了", "accident", True), ("好了", "accident", False), ("嗯没事了", "violence", True),
        ("好没事了谢谢", "fire", True), ("行了没事了", None, True), ("好了没事了", "self_harm", True), ("好了", "self_harm", False),
        ("好了", "protest", False), ("好了我走了", "accident", False), ("好了没气了", "accident", False), ("好了吗", "accident", False),
        ("好", "accident", False), ("嗯", "accident", False), ("门锁好了", "detention", False), ("好了 还有一个没出来", "accident", False),
    ],
)  # fmt: skip
def test_over_is_also_told_with_a_word_before_it(text: str, kind: Kind | None, over: bool) -> None:
    """好了 alone ends nothing: it is said before the worst, and of a call that was made."""
    assert is_over(text, kind) is over
