"""Small things people say between: a total inside the form, a day ahead, a name, a day without its year."""

from __future__ import annotations

import time
from datetime import date, datetime, timezone
from io import BytesIO

import pytest
from docx import Document

from actions.deadlines.calendar_file import Reminder, calendar_file
from actions.documents.gathering import with_days
from actions.reply import Reply
from knowledge.working_days import load_working_days
from tests.actions.conftest import Person
from tests.actions.papers_kept import PAPERS

ANSWER = "action_answer"


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1]


def paper(reply: Reply) -> str:
    """The text of the DOCX a reply links to."""
    read = Document(BytesIO(PAPERS[reply.documents[0]["url"]]))
    return "\n".join([*(p.text for p in read.paragraphs), *(c.text for t in read.tables for c in t._cells)])


def test_the_total_inside_the_form_is_told_and_the_form_goes_on(person: Person) -> None:
    """Three months at 6000; the same question comes again, and the amount is known."""
    person.open("我要投诉，老板欠我三个月工资，月薪6000")
    told, asked = person.say("帮我算下一共欠多少", "calculate")
    assert "18000元" in told.text
    assert asked.asks == "request"
    assert person.slots["amount"] == "18000"
    assert person.only("把欠的工资结清").asks == "employer_name"


def test_a_first_day_to_come_is_refused_at_once(person: Person) -> None:
    """Before the last day is asked for."""
    (asked,) = say(person, "帮我算双倍工资：2027年1月5日入职，一直没签合同，月薪6000")
    assert asked.asks == "work_start"
    assert "还没有到" in asked.text


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("让我们12月1日前交材料", "2026-12-01，还有7天"),
        ("2026年11月20日送来的，让我们12月1日前交材料", "2026-12-01，还有7天"),
        ("让我们1月15日之前交材料", "2027-01-15"),
        ("让我们11月16日前交材料", "2026-11-16，已经过了"),
    ],
)
def test_a_letters_day_without_its_year_is_the_next_one(person: Person, said: str, told: str) -> None:
    """Though the day it came has a year; a day just over is said to be over, and is no day on which it came."""
    (reply,) = say(person, f"我们公司收到整改通知，{said}")
    assert told in reply.text


def test_claims_that_end_on_one_day_are_one_event() -> None:
    """One event says that there are two; another day has its own."""
    day, other = date(2026, 12, 8), date(2026, 12, 15)
    reminders = [
        Reminder("a", "wages", day),
        Reminder("a", "overtime", day),
        Reminder("a", "severance", other),
    ]
    made = calendar_file(reminders, load_working_days(), datetime(2026, 11, 24, tzinfo=timezone.utc))
    text = made.decode().replace("\r\n ", "")
    assert text.count("BEGIN:VEVENT") == 2
    assert "这一天到期的有2件事" in text


@pytest.mark.parametrize("wish", ["帮我写催告函", "帮我写被迫解除通知书"])
def test_months_and_wage_make_the_amount_of_a_letter(person: Person, wish: str) -> None:
    """三个月没发 at 6000 a month, in the demand and in the notice of leaving."""
    say(person, "老板三个月没发工资了，月薪6000", wish)
    assert "18000" in paper(say(person, wish)[-1])


def test_the_application_has_days_that_stay(person: Person) -> None:
    """上个月28号 is no day for whoever reads it next month."""
    told = say(person, "上个月28号公司把我辞退了，没有理由", "帮我写仲裁申请书")[-1]
    assert "2026年10月28日" in paper(told)
    assert "上个月" not in paper(told)


def test_a_month_is_made_no_day() -> None:
    """Only what was told to the day is written as a day."""
    assert with_days("去年开始拖欠，昨天又没发", date(2026, 11, 24)) == "去年开始拖欠，2026年11月23日又没发"
    assert with_days(None, date(2026, 11, 24)) is None


def test_a_name_and_an_employer_are_taken_down(person: Person) -> None:
    """As placeholders, for papers; what can be done next is told."""
    (told,) = say(person, "我叫李建国，公司是渝顺物流有限公司")
    assert told.text.startswith("记下了：姓名、单位")
    assert person.slots["known"] == {"employer_name": "‹单位1›", "complainant_name": "‹姓名1›"}
    written = say(person, "老板三个月没发工资了，月薪6000", "帮我写催告函")[-1]
    assert "渝顺物流有限公司" in paper(written)
    assert "李建国" in paper(written)


def test_a_story_with_a_name_is_a_story(person: Person) -> None:
    """Only a message that names and nothing else is answered so."""
    told = say(person, "我叫李建国，公司是渝顺物流有限公司，欠我三个月工资怎么办")
    assert not told[0].text.startswith("记下了")


def test_a_sum_ordered_in_one_clause_is_not_what_happened(person: Person) -> None:
    """The application tells the dismissal, not the words in which the sum was asked for."""
    told = (
        "我怀孕五个月了，公司2026年11月10日把我辞退了，我2022年3月1日入职，月薪6500，这合法吗",
        "违法辞退的赔偿金帮我算一下",
        "帮我写仲裁申请书",
    )
    written = paper(say(person, *told)[-1])
    assert "怀孕五个月" in written
    assert "帮我算" not in written


def test_the_longest_message_is_read_in_a_moment(person: Person) -> None:
    """Ten thousand characters: Rasa waits eight seconds for an action, on a slower machine than this.

    A bot in service has answered before: what is loaded with the first question belongs to no message.
    """
    say(person, "老板欠我三个月工资不给怎么办")
    for text in ("字" * 10_000, "老板欠我三个月工资不给，我在工地干活，每天三百块，" * 400):
        started = time.process_time()
        assert say(person, text)
        assert time.process_time() - started < 2
