"""Who left more than a year ago hears so before an answer or a sum; the month is heard, and no day is made up."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculating.left import left_ago
from actions.deadlines.year_over import left_before
from actions.reply import Reply
from index.registers import BUBBLE
from language.entities import entities
from tests.actions.conftest import Person

OVER = "先看时效"
TODAY = date(2026, 11, 24)


def _say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action="action_answer") for message in messages][-1]


@pytest.mark.parametrize(
    "messages",
    [
        ("我离职一年零两个月了，公司还欠我三个月工资，能要回来吗",),
        ("离职一年零两个月了，还来得及吗",),
        ("离职一年零两个月了，没签合同，能要双倍工资吗",),
        ("我离职一年零两个月了", "经济补偿还能要吗"),
        ("公司欠我工资", "我离职一年多了，还来得及吗"),
    ],
)
def test_the_year_that_is_over_comes_before_an_answer(person: Person, messages: tuple[str, ...]) -> None:
    """The limit first, that arbitration is not closed, and what the year is not over for."""
    told = [reply for one in messages for reply in _say(person, one)[:1] if reply.text.startswith(OVER)]
    assert len(told) == 1
    first = told[0]
    for words in ("仍可申请", "第二十七条第四款", "第二十七条第二款", "在职", "要有凭据"):
        assert words in first.text
    short = (first.answer or {}).get("short", "")
    assert len(short) <= BUBBLE and ("仍可申请" in short or not short)


def test_a_sum_is_led_by_the_limit_and_counts_from_the_month_of_leaving(person: Person) -> None:
    """Once the sum ran to today, and sent to arbitration until next year."""
    replies = _say(person, "干了5年，月薪6000，离职一年零两个月了，能赔多少")
    assert replies[0].text.startswith(OVER)
    total = replies[-1]
    assert total.calculation and total.calculation["result"] == 30000
    assert "先按今天算" not in total.text and "最晚2027" not in total.text


def test_the_watch_takes_the_month_and_says_that_it_is_rough(person: Person) -> None:
    """It asks for no day that the length of time tells nearly."""
    told = _say(person, "公司欠我工资", "我离职一年零两个月了，还来得及吗")[0]
    assert "可能超过时效，仍可申请" in told.text
    assert "按2025年9月最早的一天算" in told.text


def test_it_is_said_once_to_a_conversation(person: Person) -> None:
    """The next answer stands alone."""
    told = _say(person, "我离职一年零两个月了", "经济补偿还能要吗", "拖欠的工资怎么要")
    assert not any(OVER in one.text for one in told)


def test_an_employer_hears_no_limit_of_a_worker(person: Person) -> None:
    """The year of their people is their defence, not theirs to hear first."""
    told = _say(person, "我们公司有个员工离职一年零两个月了，现在来要经济补偿")
    assert not any(OVER in one.text for one in told)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("离职一年零两个月了", 14), ("走了一年多了", 12), ("被辞退两年了", 24),
        ("我被公司开了3年了", 36), ("老板把我开了2年了", 24), ("遭老板辞了一年半了", 18), ("公司辞退我2年了", 24),
        ("老板叫我走了两年了", 24), ("我老公离职一年零两个月了，公司还欠他工资", 14), ("公司欠我工资 走了一年多了", 12),
        ("离职一年内还能仲裁吗", None), ("离职三个月工资没发", None), ("离职后一年怎么算", None), ("干了两年", None),
    ],
)  # fmt: skip
def test_how_long_ago_somebody_left(text: str, months: int | None) -> None:
    """A length after leaving, and no length of anything else."""
    left = left_ago(text, entities(text))
    assert (left.months if left else None) == months


@pytest.mark.parametrize(
    "text",
    [
        "这家店开了3年了，欠我两个月工资", "公司开了5年，一直没给我买社保", "包工头走了一年多了工资还没给", "老板走了2年了",
        "老板跑路走了两年了，欠我钱", "同事离职一年多了", "我同事都被开了一年多了", "店长辞职一年半了，新老板不认账",
        "他离职2年了我还在", "我们厂搬走了2年了", "老婆走了2年了，我在厂里上班", "快离职一年了", "包工头2024年3月走的，欠我钱",
    ],
)  # fmt: skip
def test_how_long_ago_others_left_starts_no_year(text: str) -> None:
    """A shop that opened, a boss who ran away, a colleague who left."""
    assert left_ago(text, entities(text)) is None
    assert left_before(text, {}, TODAY) is None


@pytest.mark.parametrize(
    "text",
    [
        "离职半年了",
        "去年离职的",
        "如果离职一年零两个月了",
        "离职一年零两个月了，2026年3月1日投诉过",
        "离职一年了",
    ],
)
def test_a_year_that_may_still_run_is_not_called_over(text: str) -> None:
    """The latest day that the words can mean decides, and what made the year begin anew."""
    assert left_before(text, {}, TODAY) is None


def test_a_day_told_counts_like_a_length() -> None:
    """2025年3月10日被辞退 tells the same."""
    assert left_before("公司2025年3月10日把我辞退了", {}, TODAY) == "2025年3月10日就离职了"
    assert left_before("我14个月前离职的", {}, TODAY) == "14个月前就离职了"
