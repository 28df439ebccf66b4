"""Evidence, witnesses and an offer to settle, told in chat."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from actions.documents.evidence_told import EVIDENCE, WITNESSES, evidence_told
from actions.reply import Reply
from tests.actions.conftest import Person
from tests.actions.documents.reading import text_of
from tests.actions.papers_kept import PAPERS

ANSWER = "action_answer"
ARREARS = "老板欠我三个月工资，每月5000"
ADVICE = ("接受", "拒绝", "别签", "先别答应", "应该签")


def _say(person: Person, *messages: str) -> list[Reply]:
    replies: list[Reply] = []
    for message in messages:
        replies = person.say(message, action=ANSWER)
    return replies


def _text(reply: Reply) -> str:
    return text_of(docx.Document(BytesIO(PAPERS[reply.documents[0]["url"]])))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("我有工资条和微信聊天记录", ["工资条", "微信聊天记录"]),
        ("考勤截图、转账记录我都留着", ["转账记录", "考勤、打卡记录"]),
        ("没有工资条，但有录音", ["录音"]),
        ("劳动合同丢了，手里还有工牌", ["工作证"]),
        ("聊天记录都删了", []),
        ("有聊天记录能当证据吗", []),
        ("没签劳动合同", []),
    ],
)
def test_what_is_at_hand_is_told_apart_from_what_is_not(text: str, kinds: list[str]) -> None:
    """Lost, never given or only asked about is no evidence."""
    assert evidence_told(text).get(EVIDENCE, []) == kinds


def test_a_witness_is_kept_as_a_placeholder(person: Person) -> None:
    """The name never reaches Rasa, and comes back when the paper is written."""
    (reply,) = _say(person, ARREARS, "工友老王可以作证")
    assert person.sent[-1] == "工友‹人名1›可以作证"
    assert person.slots["known"][WITNESSES] == ["‹人名1›"]
    assert "记下了：证人‹人名1›" in reply.text
    (paper,) = _say(person, "帮我写仲裁申请书")
    assert "证人姓名和住所：老王" in _text(paper)


def test_evidence_stands_in_the_papers(person: Person) -> None:
    """With what it proves for the claim, and gaps only where nothing was told."""
    _say(person, ARREARS, "我有工资条和微信聊天记录")
    (paper,) = _say(person, "帮我写投诉书")
    text = _text(paper)
    assert "微信聊天记录" in text and "工资标准、欠了哪几个月" in text
    assert "【待填写：证据名称】" not in text


def test_evidence_told_while_a_sum_waits_leaves_it_waiting(person: Person) -> None:
    """It is taken down, and the wage is asked again."""
    noted, again = _say(person, "帮我算经济补偿", "我有工资条和录音")
    assert noted.text.startswith("记下了：工资条、录音")
    assert again.asks == "monthly_wage"


def test_an_offer_is_set_beside_the_sum(person: Person) -> None:
    """15000 less 8000, how to have it written down, and no word whether to take it."""
    (reply,) = _say(person, f"{ARREARS}，帮我算一共多少", "老板愿意给8000和解，划算吗")
    assert "应得15000元" in reply.text and "少7000元" in reply.text
    assert "《民事诉讼法》第二百零五条" in reply.text and "调解协议书" in reply.text
    assert "由你自己定" in reply.text
    assert not any(advice in reply.text.replace("接不接受", "") for advice in ADVICE)


def test_an_offer_is_set_beside_each_of_two_sums_that_exclude_each_other(person: Person) -> None:
    """N and 2N are never added up."""
    told = "帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退"
    (reply,) = _say(person, told, "那违法辞退的赔偿金帮我算一下", "公司说赔3万和解，划算吗")
    assert "少22000元" in reply.text and "少74000元" in reply.text
    assert "156000" not in reply.text


def test_an_offer_before_any_sum_asks_for_the_sum(person: Person) -> None:
    """Nothing is compared with a guess."""
    (reply,) = _say(person, "公司只肯给5000私了，我该同意吗")
    assert "还没有算过应得多少" in reply.text


def test_an_injury_without_its_grade_is_not_compared_as_if_it_had_one(person: Person) -> None:
    """What is due is not known before the appraisal, and that is said."""
    (reply,) = _say(person, "上班摔断腿，老板说给2万私了")
    assert "伤残等级没有出来以前" in reply.text and "第十七条" in reply.text


@pytest.mark.parametrize(
    "text", ["老板说给8000和解，到期不给怎么办", "公司不愿意给8000和解", "我是老板，我愿意给8000和解"]
)
def test_what_is_no_offer_is_left_to_the_cards(person: Person, text: str) -> None:
    """Agreed and broken, refused, or the other side's own."""
    assert not any("由你自己定" in reply.text for reply in _say(person, text))
