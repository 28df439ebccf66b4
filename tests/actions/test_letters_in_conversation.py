"""An employer tells of a letter: what it means, by when what is due, what to bring."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Person

ANSWER = "action_answer"


@pytest.mark.parametrize(
    ("told", "holds"),
    [
        (
            "公司2026年11月20日收到仲裁应诉通知书，员工要加班费，怎么办",
            ("答辩书", "最晚2026-12-04", "劳动争议调解仲裁法"),
        ),
        ("我们店昨天收到劳动监察的询问通知书，说欠工资", ("要办的事和期限", "工资支付台账")),
        ("收到限期整改指令书了，怎么办", ("不理会的后果", "日期没有说")),
        (
            "员工小李2024年3月1日入职，公司2026年11月20日收到仲裁应诉通知书，怎么办",
            ("答辩书：最晚2026-12-04（",),
        ),
        (
            "公司2026年11月20日收到限期整改指令书，要求2026年12月1日前付清工资，怎么办",
            ("交整改报告和付款凭证：最晚2026-12-01（",),
        ),
    ],
)
def test_a_letter_becomes_a_dated_list(person: Person, told: str, holds: tuple[str, ...]) -> None:
    """Tasks with their last day and article, what to bring, what silence costs."""
    (reply,) = person.say(told, "ask_labour", action=ANSWER)
    assert reply.outcome == "answered"
    assert all(words in reply.text for words in holds), reply.text


def test_a_question_about_letters_is_no_letter(person: Person) -> None:
    """Nothing has come yet."""
    (reply, *_) = person.say("仲裁会发什么通知", "ask_labour", action=ANSWER)
    assert "要办的事和期限" not in reply.text


def test_an_injury_with_its_day_becomes_a_dated_way(person: Person) -> None:
    """The answer, then the steps with their last days, who pays, the articles."""
    told = "我2026年11月10日在厂里被机器压断手指，单位没买工伤保险，接下来怎么办"
    way = person.say(told, "ask_labour", action=ANSWER)[-1]
    assert "按时间要走的步骤" in way.text
    assert "2026-12-10" in way.text
    assert "2027-11-10" in way.text
    assert "工伤保险条例" in way.text


def test_the_day_a_letter_names_is_ahead(person: Person) -> None:
    """让11月30日带材料去 is next week, not the day the letter came a year ago."""
    (reply,) = person.say("收到监察的询问通知书，让11月30日带材料去", "ask_labour", action=ANSWER)
    assert "你说的日子是2026-11-30，还有6天" in reply.text
    assert "按今天收到算" in reply.text


def test_treatment_has_no_last_day(person: Person) -> None:
    """最晚 the day of the injury says nothing; 没得保险 is heard, the employer pays."""
    told = "11月2号在工地从架子上摔下来，腿断了，没得保险，咋个办"
    way = person.say(told, "ask_labour", action=ANSWER)[-1]
    assert "最晚2026-11-02" not in way.text
    assert "最晚2026-12-02" in way.text
    assert "工伤保险基金付" not in way.text


def test_an_injury_counts_from_its_own_day(person: Person) -> None:
    """Told with the first day of work before it and the discharge after it: thirty days from the accident."""
    told = "我2024年3月1日进厂，2026年11月1日手被机器压断，2026年11月20日出的院，接下来怎么办"
    way = person.say(told, "ask_labour", action=ANSWER)[-1]
    assert "最晚2026-12-01" in way.text
    assert "最晚2027-11-01" in way.text


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("我62岁，2026年11月10日在厂里被机器压断手指，接下来怎么办", "超龄"),
        ("我在雇主家做保姆，2026年11月10日摔断了腿，接下来怎么办", "家庭直接请人"),
        ("公司是挂靠的，我2026年11月10日在工地摔伤，接下来怎么办", "挂靠"),
        ("我15岁，2026年11月10日在厂里被机器压断手指，接下来怎么办", "童工"),
        ("我2026年11月10日送外卖被车撞了，接下来怎么办", "职业伤害保障"),
        ("我2026年11月10日在下班回家路上被车撞了，接下来怎么办", "不负主要责任"),
        ("我2026年11月10日在工地摔伤，跟的是包工头，接下来怎么办", "发包、转包"),
        ("厂里没有营业执照，我2026年11月10日被机器压断手指，接下来怎么办", "没有营业执照"),
    ],
)
def test_who_was_hurt_and_by_whom_employed_chooses_the_branch(person: Person, told: str, why: str) -> None:
    """Each branch of the injury path is reached by the words people use for it."""
    texts = [reply.text for reply in person.say(told, "ask_labour", action=ANSWER)]
    assert any("按时间要走的步骤" in text and why in text for text in texts), texts


def test_after_a_letter_the_conversation_goes_on_as_the_employers(person: Person) -> None:
    """不去开庭呢 is the question of who was summoned."""
    person.say("收到劳动仲裁的应诉通知书，我们单位下一步做什么", "ask_labour", action=ANSWER)
    (reply, *_) = person.say("不去开庭呢", "follow_up", action=ANSWER)
    assert reply.answer and reply.answer["answers"][0]["card"] in {
        "arbitration.absent-or-late",
        "compliance.skip-hearing",
    }
    assert person.slots["context"]["audience"] == "employer"


def test_nobody_is_sent_to_the_hospital_after_a_death(person: Person) -> None:
    """The family is told what it is due."""
    replies = person.say("我老公在工地上从架子上掉下来摔死了，该怎么办", "ask_labour", action=ANSWER)
    assert replies[0].answer and replies[0].answer["answers"][0]["card"].startswith("injury.death")
    assert not any("先治伤" in reply.text or "哪天受的伤" in reply.text for reply in replies)
