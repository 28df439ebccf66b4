"""Doors beside inspection and arbitration, talked through over HTTP with the real Rasa: story, 找谁, the door."""

from __future__ import annotations

import pytest

from tests.conftest import System

pytestmark = pytest.mark.journey

STORIES = {
    "social insurance": (
        ("我受了工伤，认定书下来了，鉴定出来是七级", "找谁"),
        ("建议先走：社会保险经办机构", "《社会保险法》第三十八条", "认定和鉴定文书", "行政复议机关"),
    ),
    "benefits not paid": (
        ("社保局不发我的失业金", "去哪里告"),
        ("建议先走：行政复议机关", "《社会保险法》第八十三条第二款", "社会保险经办机构", "再走人民法院"),
    ),
    "health": (
        ("我在石材厂干了五年，得了尘肺病", "找谁"),
        ("建议先走：卫生健康部门、职业病诊断机构", "《职业病防治法》第四十四条", "第十七条第二款", "再走工伤认定"),
    ),
    "union": (
        ("单位签了集体合同又不执行", "找谁"),
        ("建议先走：工会", "《劳动合同法》第五十六条", "协商不成，再走劳动人事争议仲裁"),
    ),
    "police": (
        ("老板欠我半年工资30000元，劳动局责令他支付，他还是不给", "去哪里告"),
        ("建议先走：公安机关", "《刑法》第二百七十六条之一", "责令支付文书", "报案以后，工资和证件的事"),
    ),
    "housing fund": (
        ("公司不给我交公积金", "找谁"),
        ("建议先走：住房公积金管理中心（12329）", "《住房公积金管理条例》第三十九条", "申请法院强制执行"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("door", STORIES)
def test_a_story_leads_to_its_door(system: System, door: str) -> None:
    """The door with its article, what to bring, and the step after it."""
    (story, asked), said = STORIES[door]
    talk = system.talk()
    talk.say(story)
    text = talk.say(asked)[0]["text"]
    assert [one for one in said if one not in text] == []


def test_legal_aid_stands_beside_the_first_door_and_has_its_card(system: System) -> None:
    """Arrears go to inspection; who cannot pay a lawyer is told of 12348, and how to apply."""
    talk = system.talk()
    talk.say("老板拖欠我四个月工资20000元，没钱请律师")
    assert "法律援助机构（12348）" in talk.say("去哪里告")[0]["text"]
    answer = talk.say("能不能申请法律援助")[0]
    assert answer["outcome"] == "answered"
    assert answer["answer"]["answers"][0]["citations"][0]["law"] == "法律援助法"


def test_the_day_of_the_diagnosis_dates_the_way_of_an_occupational_disease(system: System) -> None:
    """The employer's thirty days and the worker's year run from it."""
    talk = system.talk()
    talk.say("我在石材厂得了尘肺病")
    asked = talk.say("去哪里告")[-1]
    assert asked["asks"] == "injured_on" and "诊断" in asked["text"]
    assert "最晚2027-09-01" in talk.say("2026年9月1日")[0]["text"]


def test_whom_to_ask_for_a_benefit_is_no_complaint(system: System) -> None:
    """失业金找哪个部门领 is told by its card, not sent to inspection."""
    message = system.talk().say("我失业了，单位交过社保，失业金找哪个部门领")[0]
    assert message["answer"] is not None and "劳动保障监察。" not in message["text"].split("\n")[0]


@pytest.mark.parametrize(
    ("story", "said"),
    [
        ("老板欠我三个月工资9000元", "要先经监察责令支付"),
        ("监察责令支付到期还是不付，欠我30000元工资", "先不走。报警解决人身安全"),
    ],
)
def test_the_police_asked_for_too_early_come_after_the_order(system: System, story: str, said: str) -> None:
    """Why not yet is said with its article, not that the police have nothing to do with it."""
    talk = system.talk()
    talk.say(story)
    text = talk.say("能不能报警")[0]["text"]
    assert said in text and "《刑法》第二百七十六条之一" in text


def test_sums_and_evidence_pass_through_rasa(system: System) -> None:
    """算工伤赔偿 opens its form, 九级呢 changes it; a witness and an offer are understood."""
    talk = system.talk()
    assert talk.say("算工伤赔偿")[0]["asks"] == "event_date"
    assert talk.say("九级呢")[0]["text"].startswith("记下了：伤残等级，九级。")
    other = system.talk()
    other.say("老板欠我三个月工资，每月5000")
    assert "记下了：证人" in other.say("工友老王可以作证")[0]["text"]
    assert "少7000元" in other.say("老板愿意给8000和解，划算吗")[0]["text"]
