"""What a message tells of a job: its first and last day, whether it goes on, whether notice of its end was given."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculating.answered_field import answer_to
from actions.calculating.hearing import heard_inputs, heard_over
from actions.calculating.still_there import still_there
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.deadline_fields import STILL_EMPLOYED
from actions.reply import Reply
from tests.actions.conftest import Person

TODAY = date(2026, 11, 27)
TOLD = "我2019年3月入职，月薪6000，上个月被辞退"


def _say(person: Person, *messages: str) -> Reply:
    """The last reply to some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][-1]


@pytest.mark.parametrize(
    "text",
    [
        "今年8月开始不发工资",
        "从今年8月起就没发过工资",
        "工资从去年12月欠到今年6月",
        "去年5月开始没买社保",
        "社保从2020年1月断到现在没交",
        "今年3月开始每个月少发500",
        "从上个月起降薪",
        "今年9月开始天天加班",
        "昨天上班受伤了",
        "上个月去的劳动局",
        "从2020年3月开始，每月8000",
    ],
)
def test_what_began_later_is_not_the_job(text: str) -> None:
    """Owing, not paying, not insuring; and a vague day never against one told plainly."""
    told = heard_over([TOLD, text], CALCULATORS["severance"].fields, TODAY)
    assert (told["work_start"], told["work_end"]) == ("2019年3月", "上个月")


@pytest.mark.parametrize(
    ("text", "began", "ended"),
    [
        ("从2019年3月到2026年5月，月薪8000", "2019年3月", "2026年5月"),
        ("2019年3月开始在厂里上班，今年5月被辞退", "2019年3月", "今年5月"),
        ("2019年3月进的厂到现在没买社保", "2019年3月", None),
        ("从去年3月干到今年6月工资没发", "去年3月", "今年6月"),
        ("2019年就在这干了", "2019年", None),
        ("2020年3月来的，干到今年6月", "2020年3月", "今年6月"),
        ("不是，我2020年3月入职", "2020年3月", None),
        ("我以前总工龄15年，这家2021年3月进的", "2021年3月", None),
        ("我是2021年3月到这家公司的", "2021年3月", None),
    ],
)
def test_the_days_of_the_job_are_heard(text: str, began: str, ended: str | None) -> None:
    """In plain words, or in vague ones where nothing else is told."""
    told = heard_inputs(text, CALCULATORS["severance"], TODAY)
    assert told["work_start"] == began
    assert ended is None or told["work_end"] == ended


def test_the_severance_rests_on_the_first_day_told_plainly(person: Person) -> None:
    """今年8月开始不发工资 costs nobody seven years."""
    done = _say(person, TOLD, "今年8月开始不发工资", "帮我算经济补偿")
    assert done.calculation is not None and done.calculation["result"] == 48000


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("没走", True),
        ("没离职", True),
        ("没有辞职", True),
        ("还没走", True),
        ("没得走", True),
        ("没辞", True),
        ("没被辞退", True),
        ("我不走", True),
        ("还在这干", True),
        ("同事走了我没走", True),
        ("老板喊我走人我没走", True),
        ("走了", False),
        ("早就走了", False),
        ("已经离职了", False),
        ("不干了", False),
        ("被开除了", False),
        ("公司辞退我了", False),
    ],
)
def test_an_answer_tells_whether_the_job_goes_on(text: str, stays: bool) -> None:
    """没 denies the leaving, not the job."""
    assert answer_to(STILL_EMPLOYED, text, TODAY) is stays


@pytest.mark.parametrize("text", ["没有", "没得", "不在了", "没干了"])
def test_a_bare_no_is_still_a_no(text: str) -> None:
    """To 还在这家单位上班吗？"""
    assert answer_to(STILL_EMPLOYED, text, TODAY) is False


@pytest.mark.parametrize(
    "text", ["包工头走了还欠我工资", "我想离职", "公司叫我签自愿离职", "电动车被人骑走了吗", "不给离职证明", "身份证被收走了", "他还在上班", "老板还在公司"]
)  # fmt: skip
def test_a_leaving_of_another_or_only_wished_tells_nothing(text: str) -> None:
    """Somebody else's, a wish, a paper, a thing."""
    assert still_there(text) is None


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("他还在上班，我被辞退了", False), ("我同事还在上班，我已经走了", False), ("还在上班", True), ("还在上班，老板走了", True),
        ("我被停职了，还在公司", True), ("公司把我辞退，现在还在上班", True), ("我老公还在厂里干", True),
    ],
)  # fmt: skip
def test_what_was_said_last_of_the_speaker_tells(text: str, stays: bool) -> None:
    """A colleague who stays keeps nobody else there."""
    assert still_there(text) is stays


def test_who_has_not_left_has_no_year_running(person: Person) -> None:
    """没走 is told that the year does not run."""
    assert "不受一年限制" in _say(person, "老板欠我三个月工资", "仲裁时效还剩多久", "没走").text


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("提前3天通知", "3天"),
        ("公司提前30天通知我了", "30天"),
        ("没有理由就提前30天通知我走", "30天"),
        ("提前30天通知我不续签了", "30天"),
        ("没提前一个月通知，只提前了3天", "3天"),
        ("没提前30天通知我", None),
        ("公司没有提前30天通知，N+1能赔多少", None),
        ("也不提前30天说", None),
        ("没跟我提前30天说", None),
        ("提前30天都没跟我讲", None),
        ("公司应该提前30天通知的", None),
        ("莫说提前30天", None),
    ],
)
def test_notice_that_was_not_given_is_not_heard(text: str, days: str | None) -> None:
    """没提前30天通知 are no thirty days of notice."""
    assert heard_inputs(text, CALCULATORS["notice_pay"], TODAY).get("notice_days") == days


def test_without_notice_a_month_is_due(person: Person) -> None:
    """A month's wage, not nothing."""
    told = "2019年3月入职，月薪6000，2026年10月20日被辞退，没提前30天通知我，帮我算代通知金"
    done = _say(person, told)
    assert done.calculation is not None and done.calculation["result"] == 6000
