"""After a cry for help, whoever wrote it is not spoken to as if nothing had happened."""

from __future__ import annotations

import pytest

from actions.danger_news import help_is_called, is_over
from actions.reply import Reply
from index.danger_words import Kind
from tests.actions.conftest import Person

ANSWER = "action_answer"


def _say(person: Person, text: str) -> list[Reply]:
    return list(person.say(text, "inform", action=ANSWER))


@pytest.mark.parametrize(
    ("cry", "next_words", "number"),
    [
        ("老板要打死我 他带了几个人来工地", "在楼下了", "110"),
        ("老板把我们锁在厂里不让走", "对 现在", "110"),
        ("活着没得意思", "没人管我", "12356"),
        ("我老公在工地高处 说不给钱就跳", "在南岸茶园", "110"),
        ("我在外头遭老板追到打", "流血了", "120"),
    ],
)
def test_words_after_a_cry_for_help_are_heard_as_part_of_it(
    person: Person, cry: str, next_words: str, number: str
) -> None:
    """What alone means nothing gets the safety message again, never a refusal."""
    assert _say(person, cry)[0].outcome == "urgent"
    (reply,) = _say(person, next_words)
    assert reply.outcome == "urgent" and number in reply.text


def test_once_it_is_over_questions_are_answered_again(person: Person) -> None:
    """没事了 ends it; the next question gets its answer."""
    _say(person, "老板带人打我，快来救我")
    assert "人平安就好" in _say(person, "警察来了 没事了")[0].text
    assert _say(person, "拖欠工资可以去哪里投诉")[0].outcome == "answered"


def test_a_question_of_law_is_answered_though_nobody_said_that_it_is_over(person: Person) -> None:
    """A matter of its own is heard at once; advice alone holds nobody up."""
    _say(person, "老板带人打我，快来救我")
    assert _say(person, "没签劳动合同能要双倍工资吗")[0].outcome == "answered"
    assert _say(person, "在楼下了")[0].outcome == "urgent"


def test_who_has_called_for_help_after_an_accident_is_told_what_to_do_next(person: Person) -> None:
    """The first hours' card stands beside how to wait for help."""
    _say(person, "工地脚手架垮了压到人了 咋办")
    replies = _say(person, "打了120了 还要做啥子")
    answer = replies[1].answer
    assert replies[0].outcome == "urgent"
    assert answer and answer["answers"][0]["card"] == "injury.first-hours"


def test_safety_advice_is_not_repeated_for_ever(person: Person) -> None:
    """After some messages that tell of nothing else the conversation goes on as any."""
    _say(person, "老板带人打我，快来救我")
    outcomes = [_say(person, "嗯嗯")[0].outcome for _ in range(8)]
    assert outcomes[0] == "urgent" and outcomes[-1] != "urgent"


@pytest.mark.parametrize(
    "text",
    [
        "我跑出来了", "他们没闹了", "到医院了", "好些了", "现在安全了", "他们不打了", "警察来了没事了", "没事了谢谢", "大家都没事了",
        "现在他们没闹了", "人救出来了 谢谢",
    ],
)  # fmt: skip
def test_news_of_safety_is_understood(text: str) -> None:
    """People tell it in many ways."""
    assert is_over(text, "violence")


@pytest.mark.parametrize(
    ("text", "kind", "over"),
    [
        ("他下来了", "protest", True), ("下来了", "self_harm", True), ("他下来了", "violence", False), ("下来了", None, False),
        ("他跑出来了", "detention", True), ("他跑出来了", "violence", False), ("老板走出来了", "violence", False),
        ("想通了", "self_harm", False), ("想通了，不想死了", "self_harm", True),
    ],
)  # fmt: skip
def test_who_comes_down_or_out_is_safe_where_it_was_they_who_were_in_danger(
    text: str, kind: Kind | None, over: bool
) -> None:
    """After an assault it may be the attacker; 想通了 can be said before the worst."""
    assert is_over(text, kind) is over


@pytest.mark.parametrize(
    "text",
    [
        "在楼下了",
        "他跳下来了",
        "从架子上摔下来了",
        "抬出来了没得反应",
        "送了医院人没了",
        "老板走了 留了几个人看住我们",
        "不安全了",
        "没到医院",
        "我不是开玩笑",
        "不跳了 直接喝药",
        "警察来了不管",
        "救护车来了吗",
        "不打了",
        "我不打了",
        "警察来了",
        "没事了，但是老板还在外面",
        "好了",
    ],
)
def test_news_of_danger_is_not_taken_for_safety(text: str) -> None:
    """Only what surely tells of safety ends it."""
    assert not is_over(text, None)


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("打了120了", True), ("报警了", True), ("工友打了120，人还喊不醒", True), ("包工头打了120", True), ("120在路上了", True),
        ("报过警了在等", True), ("警察来了", True), ("打12333有用没", False), ("打了几个110都占线", False), ("110打不进去", False),
        ("报警了警察说这是经济纠纷", False), ("报警了警察喊我们自己协商", False), ("报警了他们还在砸门", False), ("报警了 他们还没走", False),
        ("我打了110他们又来打我", False), ("老板报警了", False), ("他们报警了要抓我", False), ("要不要报警了", False), ("我想报警了", False),
        ("警察来了就走了", False),
    ],
)  # fmt: skip
def test_whether_help_was_called(text: str, called: bool) -> None:
    """The labour hotline is no help in danger."""
    assert help_is_called(text) is called


@pytest.mark.parametrize("text", ["不打了", "警察来了", "他下来了", "打了几个110都占线", "老板报警了"])
def test_what_is_no_news_of_safety_keeps_the_advice_up(person: Person, text: str) -> None:
    """The danger is still believed, and the next message is heard as part of it."""
    _say(person, "老板带人打我，快来救我")
    assert _say(person, text)[0].outcome == "urgent"
    assert _say(person, "在楼下了")[0].outcome == "urgent"


def test_police_at_the_door_are_told_of_and_help_called_is_waited_for(person: Person) -> None:
    """打了就好 is only said to who called."""
    _say(person, "老板带人打我，快来救我")
    assert "打了就好" not in _say(person, "打了几个110都占线")[0].text
    assert "打了就好" in _say(person, "报警了")[0].text
    assert "人到了就好" in _say(person, "警察来了")[0].text


def test_who_is_hurt_meanwhile_is_helped_until_the_ambulance_comes(person: Person) -> None:
    """After an assault 流血了 gets 120 and first aid; without it the advice is as short as ever."""
    _say(person, "老板带人打我，快来救我")
    assert "120" in _say(person, "他流血了，血止不住")[0].text.split("。")[0]
    assert "按紧" not in _say(person, "在楼下了")[0].text


def test_a_child_seen_at_work_is_told_once(person: Person) -> None:
    """Nobody waits for help this minute: what comes next is heard for itself."""
    assert [reply.outcome for reply in _say(person, "看着14岁的娃儿在厂里上班")] == ["urgent"]
    assert "urgent" not in [reply.outcome for reply in _say(person, "不晓得")]


def test_a_danger_that_is_named_later_is_kept_by_its_name(person: Person) -> None:
    """What only the model heard is forgotten for the accident that is told next."""
    assert _say(person, "几个人把我围到起")[0].outcome == "urgent"
    assert person.slots["known"]["danger"]["kind"] is None
    _say(person, "工友从架子上摔下来昏迷了")
    assert person.slots["known"]["danger"]["kind"] == "accident"
