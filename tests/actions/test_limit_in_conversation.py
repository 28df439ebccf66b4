"""Whether there is still time, in chat: per claim the year and the two years, what begins anew, a calendar file."""

from __future__ import annotations

import pytest

from actions.deadlines.watch_told import WatchDesk
from actions.reply import Reply
from knowledge.quarantine import Hold, Quarantine
from knowledge.working_days import load_working_days
from tests.actions.conftest import LAWS, Person
from tests.actions.papers_kept import PAPERS, kept_for_the_test
from tests.contracts.stores import HandClock

ANSWER = "action_answer"


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1]


def test_a_dismissal_told_before_is_counted(person: Person) -> None:
    """The year from the last day, the days left, both limits, the articles; then one question."""
    told, asked = say(person, "公司2026年3月10日把我辞退了，我不服", "我这个还来得及吗")
    for words in (
        "2026-03-10",
        "2027-03-10",
        "还剩 106 天",
        "2028-03-10",
        "第二十七条",
        "《劳动保障监察条例》第二十条",
    ):
        assert words in told.text
    assert asked.asks == "interruption"
    assert "都没有" in [one.title for one in asked.quick_replies]


def test_wages_are_counted_from_the_end_of_the_job(person: Person) -> None:
    """Asked whether they still work there, then since when not; in the job no year runs."""
    (asked,) = say(person, "老板欠我三个月工资", "仲裁时效还剩多久")
    assert asked.asks == "still_employed"
    (asked,) = say(person, "不是")
    assert asked.asks == "work_end"
    told = say(person, "2026年9月30日")[0]
    assert "2027-09-30" in told.text
    assert "第二十七条第四款" in told.text


def test_who_still_works_there_has_no_year_running(person: Person) -> None:
    """劳动争议调解仲裁法 27, 4."""
    (told,) = say(person, "老板欠我三个月工资", "仲裁时效还剩多久", "是")
    assert "不受一年限制" in told.text
    assert not told.documents


def test_an_interruption_is_asked_for_once_and_begins_the_year_anew(person: Person) -> None:
    """The demand's day counts, its proof is named; asked the limit again, nothing is asked again."""
    say(person, "公司2026年3月10日把我辞退了，我不服", "我这个还来得及吗")
    (asked,) = say(person, "向单位要过")
    assert asked.asks == "interrupted_on"
    (told,) = say(person, "2026年10月15日")
    assert "2027-10-15" in told.text
    assert "凭据是聊天、短信" in told.text
    assert "第二十七条第二款" in told.text
    (again,) = say(person, "最晚哪天申请仲裁")
    assert "2027-10-15" in again.text


def test_past_one_year_may_still_be_filed(person: Person) -> None:
    """可能超过时效，仍可申请, with what begins anew and its proof; never that arbitration is closed."""
    told = say(person, "2025年3月10日公司把我辞退了，现在去仲裁还来得及吗")[0]
    assert "可能超过时效，仍可申请" in told.text
    assert "《劳动人事争议仲裁办案规则》第三十条" in told.text
    for words in ("向单位要过", "单位答应过给", "欠条"):
        assert words in told.text
    assert "不能仲裁" not in told.text


def test_an_interruption_told_at_once_is_not_asked_for(person: Person) -> None:
    """2025年12月我投诉过 stands in the message."""
    replies = say(person, "2025年3月10日公司把我辞退了，2026年1月5日我投诉过，现在去仲裁还来得及吗")
    assert [one.asks for one in replies] == [None]
    assert "2027-01-05" in replies[0].text


def test_under_seven_days_legal_aid_comes_first(person: Person) -> None:
    """12348 before everything else, and the paper at the same time."""
    told = say(person, "2025年11月28日公司把我辞退了，申请仲裁还来得及吗")[0]
    assert told.text.startswith("只剩不到七天：先打 12348")
    assert "《法律援助法》第四十四条" in told.text
    assert "稳妥的最后一天是 2026-11-27" in told.text


def test_every_claim_of_the_conversation_is_counted(person: Person) -> None:
    """Two sums, two claims, the nearest first, the strictest reading named."""
    told = say(
        person,
        "帮我算双倍工资：2026年1月5日入职，一直没签合同，月薪6000，2026年9月4日离职",
        "帮我算年假工资：年假5天没休，工资6000",
        "帮我算一下经济补偿",
        "我这个还来得及吗",
        "2025年",
    )[0]
    assert "双倍工资" in told.text
    assert "年休假工资" in told.text
    assert "经济补偿" in told.text
    assert "2027-02-05" in told.text
    assert "按最早的一种算" in told.text


def test_the_calendar_file_names_nobody(person: Person) -> None:
    """RFC 5545 behind a link, its words neutral."""
    told = say(person, "重庆样例科技有限公司2026年3月10日把我辞退了，现在申请仲裁还来得及吗")[0]
    (document,) = told.documents
    assert document["name"] == "重要日期.ics"
    file = PAPERS[document["url"]].decode()
    assert file.startswith("BEGIN:VCALENDAR")
    assert "DTSTART;VALUE=DATE:20270310" in file
    for word in ("单位", "样例", "辞退", "仲裁"):
        assert word not in file


def test_a_short_question_is_about_what_was_talked_of(person: Person) -> None:
    """来得及不 after a story of wages not paid and of the day somebody left."""
    told = say(person, "老板一直拖我工资，2025年12月20日我走了", "来得及不")[0]
    assert "2026-12-20" in told.text


def test_an_employer_of_the_conversation_has_no_claim(person: Person) -> None:
    """Who said before that they employ is not told when their worker's year ends."""
    replies = say(person, "我店里招了个服务员，怎么合法辞退她", "违法辞退的赔偿金怎么算", "我这个还来得及吗")
    assert not any(one.documents for one in replies)


@pytest.mark.parametrize(
    "text", ["拖欠工资的仲裁时效是多久", "仲裁时效还剩多久", "我们公司被员工告了，过没过时效", "工伤认定还来得及吗", "产假什么时候之前必须申请"]
)  # fmt: skip
def test_a_question_without_a_case_has_its_card(person: Person, text: str) -> None:
    """Nothing is counted for nobody."""
    replies = say(person, text)
    assert not any(one.documents or one.asks for one in replies)


def test_another_question_leaves_the_watch(person: Person) -> None:
    """The limit is not insisted on: what is asked instead is answered."""
    say(person, "老板欠我三个月工资", "仲裁时效还剩多久")
    (reply, *_) = say(person, "试用期最长可以约定多久")
    assert reply.outcome == "answered"
    assert person.slots["sum"] is None or person.slots["sum"].get("kind") != "limitation_watch"


def test_a_day_not_remembered_is_not_made_up(person: Person) -> None:
    """Who to ask instead; no date is guessed."""
    (reply,) = say(person, "老板欠我三个月工资", "仲裁时效还剩多久", "不是", "不记得了")
    assert reply.outcome == "clarify"
    assert "12348" in reply.text


def test_a_held_article_stops_the_watch(clock: HandClock) -> None:
    """While 调解仲裁法 27 is checked no day is told."""
    desk = WatchDesk(
        calendar=load_working_days(),
        laws=LAWS,
        files=kept_for_the_test,
        quarantine=lambda: Quarantine(frozenset({Hold("劳动争议调解仲裁法", "27")})),
        today=clock.today,
        now=clock.now,
    )
    looked = desk.take("2026年3月10日公司把我辞退了，申请仲裁还来得及吗", "case", {}, None)
    assert looked is not None
    (reply,) = looked.replies
    assert reply.outcome == "declined_no_evidence"
    assert "2027" not in reply.text


def test_a_day_told_anew_is_counted_anew(person: Person) -> None:
    """是2025年10月8号被辞退, while something else is asked, corrects the day; what is asked is asked again."""
    told, asked = say(person, "今年10月8号被辞退，要仲裁最晚哪天", "是2025年10月8号被辞退")
    assert "2026-10-08" in told.text
    assert asked.asks == "interruption"


def test_a_step_after_the_award_has_its_own_period(person: Person) -> None:
    """多久内去申请 of an award that is not paid is the two years of enforcement, not the year of arbitration."""
    say(person, "仲裁裁决下来了，老板不给钱怎么办")
    (reply,) = say(person, "多久内去申请")
    assert reply.asks is None
    assert "两年" in reply.text


def test_a_year_is_still_counted_for_who_goes_on_about_wages(person: Person) -> None:
    """Without an award the same words are about arbitration."""
    (reply,) = say(person, "老板欠我三个月工资", "多久内去申请")
    assert reply.asks == "still_employed"
