"""Which way to go, in chat: the door, why, until when, with what; what was asked for and does not lead on; one question."""

from __future__ import annotations

import pytest

from actions.remedies.path_heard import heard
from actions.reply import Reply
from tests.actions.conftest import FORM, Person
from tests.contracts.stores import HandClock

ANSWER = "action_answer"


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1]


@pytest.mark.parametrize(
    ("messages", "door", "words"),
    [
        (("老板欠我三个月工资，2026年5月10日起就没发过", "我该找哪个部门"), "劳动保障监察",
         ("2028-05-10", "第八十五条", "带上：身份证明", "劳动人事争议仲裁")),
        (("公司2026年3月10日把我辞退了，我不服", "投诉还是仲裁"), "劳动人事争议仲裁",
         ("2027-03-10", "你问的劳动保障监察", "《劳动争议调解仲裁法》")),
        (("老板给我写了欠条，欠我工资12000元", "能不能直接去法院"), "人民法院", ("欠条", "不用先仲裁", "第十五条")),
        (("公司欠我加班费，还说我没那么多加班", "可以直接去法院起诉吗"), "劳动人事争议仲裁",
         ("你问的人民法院：先不走", "先仲裁后起诉", "走不通：劳动保障监察")),
        (("我在工地上摔断了腿，2026年10月8日受的伤", "我该找哪个部门"), "工伤认定",
         ("2027-10-08", "2026-11-07", "第十七条")),
        (("公司不给我缴公积金", "我该找谁"), "住房公积金管理中心", ("12329", "走不通：劳动保障监察")),
        (("公司给我社保少缴了，按最低基数交的", "哪个部门管"), "税务部门", ("第六十三条",)),
        (("老板欠我两个月工资，仲裁裁决书已经生效了，老板还是不给", "下一步怎么办"), "法院强制执行",
         ("走不通：劳动人事争议仲裁", "2年")),
        (("公司欠我工资，2026年11月16日收到仲裁裁决书，我不服", "下一步怎么办"), "人民法院",
         ("2026-12-01", "走不通：劳动人事争议仲裁")),
        (("公司欠我工资，去仲裁，仲裁委不受理", "我接下来该怎么办"), "人民法院", ("不予受理通知书",)),
        (("公司欠我工资，我去投诉，监察不立案", "下一步怎么办"), "劳动人事争议仲裁", ("不立案", "行政复议")),
        (("我在雇主家做保姆，工资欠了我两个月没给", "我该去仲裁还是法院"), "人民法院",
         ("你问的劳动人事争议仲裁：这件事走不通", "劳务")),
        (("工伤认定申请交了，社保局不予认定工伤，2026年11月10日收到通知书", "我该走哪条路"), "行政复议机关",
         ("2027-01-09", "六十日")),
        (("公司破产了，还欠我五个月工资", "我该找谁要"), "破产管理人", ("清单", "第四十八条")),
        (("包工头欠我工程款8万", "我该找哪个部门"), "人民法院", ("工程款", "走不通：劳动保障监察")),
        (("监察下了责令支付，公司还是不给，欠我工资", "下一步怎么办"), "劳动保障监察", ("百分之五十以上一倍以下",)),
        (("工地上安全隐患很多，公司没有安全带", "我该找哪个部门"), "负有安全生产监督管理职责的部门", ("第七十四条",)),
        (("公司欠我工资，调解协议签了，到期不给", "下一步怎么办"), "向法院申请支付令", ("第十六条",)),
    ],
)  # fmt: skip
def test_a_told_matter_has_its_door(
    person: Person, messages: tuple[str, ...], door: str, words: tuple[str, ...]
) -> None:
    """Door by door: the first one named, its reason, its day or period, what to bring, what does not lead on."""
    told = say(person, *messages)[0]
    assert told.outcome == "answered"
    assert told.text.startswith(f"建议先走：{door}")
    for word in ("为什么：", "带上：", *words):
        assert word in told.text, told.text


def test_nothing_told_asks_which_matter_and_then_goes_on(person: Person) -> None:
    """One question with buttons; its answer brings the path asked for, and the day that is missing."""
    (asked,) = say(person, "我该找哪个部门")
    assert (asked.outcome, asked.asks) == ("asking", "claim")
    assert "拖欠工资" in [one.title for one in asked.quick_replies]
    told, day = say(person, "拖欠工资")
    assert told.text.startswith("建议先走：劳动保障监察")
    assert (day.outcome, day.asks) == ("asking", "owed_since")
    (dated,) = say(person, "2026年6月15日")
    assert "最晚2028-06-15" in dated.text


def test_what_has_a_card_of_its_own_is_not_asked_for_its_matter(person: Person) -> None:
    """包工头跑了 tells the matter, though it is no claim of the table."""
    (told, *_) = say(person, "包工头跑了我该找哪个")
    assert told.outcome == "answered" and told.answer
    assert told.answer["answers"][0]["card"] == "arrears.foreman-ran-away"


def test_a_day_nobody_remembers_is_not_asked_twice(person: Person) -> None:
    """不记得了 ends the question."""
    say(person, "老板欠我三个月工资", "我该找哪个部门")
    (told,) = say(person, "不记得了")
    assert told.outcome == "answered"
    assert "越早越好" in told.text
    assert [one.asks for one in say(person, "投诉还是仲裁")] == [None]


def test_a_matter_of_its_own_leaves_the_question(person: Person) -> None:
    """产假多少天 is no day; the next message is not taken for one either."""
    say(person, "老板欠我三个月工资", "我该找哪个部门", "产假有多少天")
    assert person.slots["sum"] is None


def test_ten_people_have_representatives(person: Person) -> None:
    """How many before inspection, how many in arbitration."""
    told = say(person, "老板欠我们12个工友三个月工资", "我们该找哪个部门")[0]
    assert "最多5名" in told.text
    assert "3到5名" in told.text
    assert "推代表" in told.text


def test_a_final_award_is_told_with_the_sum(person: Person) -> None:
    """10000 yuan lie below the line in 渝中区: the award would be final."""
    told = say(person, "我在渝中区上班，老板欠我工资10000元", "我该找哪个部门")[0]
    assert "裁决是终局的" in told.text
    assert "第四十七条" in told.text


def test_what_is_too_late_for_inspection_is_led_to_arbitration(person: Person) -> None:
    """More than two years: the shut door, why, the other one; arbitration is never told to be over."""
    told = say(person, "2023年5月10日公司把我辞退了，赔偿金一直不给", "投诉还是仲裁")[0]
    assert told.text.startswith("建议先走：劳动人事争议仲裁")
    assert "你问的劳动保障监察：这件事走不通，超过两年" in told.text
    assert "可能超过时效，仍可申请" in told.text


def test_a_sum_ends_with_the_dated_way(person: Person) -> None:
    """The last day told for the sum dates the year."""
    (told,) = say(person, "帮我算经济补偿：2020年3月1日入职，2026年9月1日公司辞退我，月薪8000")
    assert "下一步：劳动人事争议仲裁，最晚2027-09-01" in told.text


def test_the_limitation_watch_ends_with_the_way(person: Person) -> None:
    """One line with door and day below the limits."""
    told = say(person, "公司2026年3月10日把我辞退了，我不服", "我这个还来得及吗")[0]
    assert "下一步：劳动人事争议仲裁，最晚2027-03-10" in told.text


def test_a_doubt_between_doors_opens_no_form(person: Person) -> None:
    """Heard as a wish to complain, 投诉还是仲裁 is answered; 我要投诉 still opens the form."""
    say(person, "公司2026年3月10日把我辞退了，我不服")
    told = person.say("投诉还是仲裁", "file_complaint", action=FORM)[0]
    assert told.text.startswith("建议先走：劳动人事争议仲裁")
    assert person.slots["requested_slot"] is None
    assert person.say("我要投诉", "file_complaint", action=FORM)[0].outcome == "asking"


def test_a_sum_under_way_is_asked_for_again(person: Person) -> None:
    """The way in between; then the input that is missing."""
    say(person, "老板欠我三个月工资，月薪6000", "帮我算经济补偿")
    asks = person.asks
    replies = say(person, "我该找哪个部门")
    assert replies[0].text.startswith("建议先走")
    assert replies[-1].asks == asks


@pytest.mark.parametrize(
    "text",
    ["拖欠工资的应该找哪个部门投诉", "我是老板，员工告我，我该找哪个部门", "产假工资下一步怎么办", "你好"],
)
def test_nobody_elses_question_is_taken(person: Person, text: str) -> None:
    """A rule asked for, an employer, a matter without a claim have their cards."""
    assert not any(reply.text.startswith("建议先走") for reply in say(person, text))


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("老板跑路了，欠我工资", "state", "vanished"),
        ("我今年15岁，老板欠我工资", "worker", "child"),
        ("我已经退休了，公司欠我工资", "worker", "over_age"),
        ("我是外卖骑手，平台扣我的钱", "worker", "rider"),
        ("老板没有营业执照，欠我工资", "employer", "unlicensed"),
        ("昨天去要工资被打了", "danger", ["violence"]),
        ("老板没有写欠条", "iou", None),
        ("监察已经立案了", "done", ["inspection_open"]),
        ("如果监察不立案，我再去仲裁", "done", None),
        ("能申请仲裁吗", "done", None),
        ("公司不承认我是他们员工", "disputed", ["relation"]),
        ("老板承认欠我钱", "owns_up", True),
        ("我在成都上班，公司在重庆", "place", "sichuan"),
        ("我们十二个工人都没拿到钱", "people", 12),
    ],
)  # fmt: skip
def test_everyday_words_tell_the_facts(clock: HandClock, text: str, name: str, value: object) -> None:
    """Said, not asked and not supposed."""
    assert heard(text, clock.today()).get(name) == value


@pytest.mark.parametrize("question", ["欠工资去哪里投诉嘛", "工伤认定在巴南去哪点申请"])
def test_a_question_for_the_rule_is_answered_by_its_card(person: Person, question: str) -> None:
    """Nobody told of a case of their own: no date is asked for."""
    (reply, *_) = say(person, question)
    assert reply.outcome == "answered" and reply.answer is not None and reply.asks is None
