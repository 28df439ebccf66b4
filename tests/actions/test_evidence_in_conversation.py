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
        ("公司有监控", []),
        ("公司有打卡考勤", []),
        ("我们公司有考勤记录", []),
        ("老板手里有我的欠条", []),
        ("我和公司有劳动合同纠纷", []),
        ("有劳动合同法管他", []),
        ("如果我有录音呢", []),
        ("公司发的工资条我有", ["工资条"]),
        ("我手里有公司的考勤记录", ["考勤、打卡记录"]),
        ("公司有监控，我拍了照片", ["照片、录像"]),
        ("我有录音，如果公司不认怎么办", ["录音"]),
    ],
)
def test_what_is_at_hand_is_told_apart_from_what_is_not(text: str, kinds: list[str]) -> None:
    """Lost, never given, supposed, the other side's or only asked about is no evidence."""
    assert evidence_told(text).get(EVIDENCE, []) == kinds


@pytest.mark.parametrize("text", ["我收到公司的辞退通知书", "我收到公司的解除劳动合同通知书"])
def test_evidence_that_tells_what_happened_is_answered_as_that(person: Person, text: str) -> None:
    """It is kept for the papers, and the turn is not spent on saying so."""
    replies = _say(person, text)
    assert not any("记下了" in reply.text for reply in replies)
    assert "解除通知" in person.slots["known"][EVIDENCE]


@pytest.mark.parametrize("text", ["合同这个月到期 公司不续了 有补偿没", "我这里有个合同快到期了 公司说不续"])
def test_a_contract_that_ends_is_no_evidence_at_hand(person: Person, text: str) -> None:
    """It is the matter itself, and is answered."""
    (reply,) = _say(person, text)
    assert "记下了" not in reply.text and reply.answer


@pytest.mark.parametrize("text", ["我是老板，我手里有考勤记录", "作为用人单位，我手里有考勤记录"])
def test_an_employer_s_evidence_is_not_kept_for_a_worker_s_paper(person: Person, text: str) -> None:
    """Who speaks is told by the message, also where the conversation was a worker's."""
    replies = _say(person, ARREARS, text)
    assert not any("记下了" in reply.text for reply in replies)
    assert EVIDENCE not in person.slots["known"]


def test_several_witnesses_are_kept(person: Person) -> None:
    """However they are counted and announced."""
    _say(person, ARREARS, "证人有两个：王伟、李强")
    (paper,) = _say(person, "帮我写仲裁申请书")
    assert "王伟、李强" in _text(paper)


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


@pytest.mark.parametrize(
    "text", ["公司愿意跟我协商给我8000", "公司只肯给一个月工资8000私了", "老板说跟我私了给8000"]
)
def test_an_offer_to_me_is_an_offer(person: Person, text: str) -> None:
    """我 stands beside the giving without being who pays."""
    assert "对方提的" in _say(person, f"{ARREARS}，帮我算一共多少", text)[0].text


def test_an_offer_before_any_sum_asks_for_the_sum(person: Person) -> None:
    """Nothing is compared with a guess."""
    (reply,) = _say(person, "公司只肯给5000私了，我该同意吗")
    assert "还没有算过应得多少" in reply.text


def test_an_injury_without_its_grade_is_not_compared_as_if_it_had_one(person: Person) -> None:
    """What is due is not known before the appraisal, and that is said."""
    (reply,) = _say(person, "上班摔断腿，老板说给2万私了")
    assert "伤残等级没有出来以前" in reply.text and "第十七条" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "老板说给8000和解，到期不给怎么办",
        "公司不愿意给8000和解",
        "我是老板，我愿意给8000和解",
        "公司要我赔5000元培训费，可以协商吗",
        "公司说我要赔5000，可以协商吗",
        "公司要求赔5000，可以协商吗",
        "老板要求我们赔2万损失，能调解吗",
        "老板说给我8000一个月，当初谈好的，现在只发5000",
        "老板说给我8000一个月，当初协商好的，现在只发5000",
        "公司说给月薪8000，调解后又反悔",
        "老板说给8000工资，怎么解决",
    ],
)
def test_what_is_no_offer_is_left_to_the_cards(person: Person, text: str) -> None:
    """Agreed and broken, refused, the other side's own, its demand, or the promise of a wage."""
    assert not any("由你自己定" in reply.text for reply in _say(person, text))
