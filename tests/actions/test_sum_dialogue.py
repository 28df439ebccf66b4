"""A sum in conversation: at once where all is told, else one question at a time; rough, corrected, interrupted, refused."""

from __future__ import annotations

import pytest

from actions.calculating.next_step import NEXT
from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply
from tests.actions.conftest import Person

ANSWER = "action_answer"


def _say(person: Person, *messages: str, intent: str = "calculate") -> list[Reply]:
    """The replies to the last of some messages."""
    replies: list[Reply] = []
    for message in messages:
        replies = person.say(message, intent, action=ANSWER)
    return replies


def test_a_message_with_everything_is_worked_out_at_once(person: Person) -> None:
    """Wage, first and last day in one message: the sum, its lines, its article."""
    (reply,) = _say(person, "帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退")
    assert reply.outcome == "calculated"
    assert reply.calculation is not None
    assert (reply.calculation["kind"], reply.calculation["result"]) == ("severance", 52000)
    assert reply.calculation["citations"][0]["law"] == "劳动合同法"
    assert "52000元" in reply.text


def test_only_what_is_missing_is_asked_for(person: Person) -> None:
    """The wage is known, so the first day is asked, then the last; then the sum comes."""
    (asked,) = _say(person, "帮我算一下经济补偿，月薪8000")
    assert (asked.outcome, asked.asks) == ("asking", "work_start")
    (again,) = _say(person, "2020年3月1日", intent="inform")
    assert again.asks == "work_end"
    (done,) = _say(person, "2026年5月20日", intent="inform")
    assert done.calculation is not None and done.calculation["result"] == 52000


def test_a_rough_wage_gives_a_range(person: Person) -> None:
    """五六千 is two sums, the lower and the higher."""
    (done,) = _say(person, "帮我算补偿：2020年3月1日入职，工资五六千，2026年5月20日被辞退")
    assert done.calculation is not None
    assert done.calculation["result"] == {"low": 32500, "high": 39000}


def test_a_question_in_between_is_answered_and_the_input_asked_again(person: Person) -> None:
    """The sum waits once; the answer to its question goes on with it."""
    _say(person, "帮我算一下经济补偿，月薪8000")
    answer, again = _say(person, "试用期最长可以约定多久", intent="ask_labour")
    assert answer.outcome == "answered"
    assert again.asks == "work_start"
    (asked,) = _say(person, "2020年3月1日", intent="inform")
    assert asked.asks == "work_end"


@pytest.mark.parametrize("wage", ["一亿", "-5000", "8000美元", "0"])
def test_a_wage_that_cannot_be_is_asked_again(person: Person, wage: str) -> None:
    """A plain question back, never a number."""
    _say(person, "帮我算一下经济补偿")
    (reply,) = _say(person, wage, intent="inform")
    assert (reply.outcome, reply.asks) == ("asking", "monthly_wage")


def test_a_last_day_before_the_first_is_asked_again(person: Person) -> None:
    """Reversed dates are told and asked for anew."""
    (reply,) = _say(person, "帮我算补偿：2026年3月1日入职，月薪8000，2020年5月20日被辞退")
    assert reply.outcome == "asking"
    assert reply.asks in ("work_start", "work_end")


@pytest.mark.parametrize(
    ("wish", "asks"),
    [("算加班费", "hours_system"), ("算工伤赔偿", "event_date"), ("算双倍工资", "monthly_wage")],
)
def test_a_sum_named_in_three_words_asks_at_once(person: Person, wish: str, asks: str) -> None:
    """No card comes in between."""
    (reply,) = _say(person, wish)
    assert (reply.outcome, reply.asks) == ("asking", asks)


def test_a_follow_up_changes_what_waits_and_says_so(person: Person) -> None:
    """九级呢 is no answer to the question for the day, nor nothing."""
    _say(person, "帮我算工伤赔偿", "十级呢")
    (reply,) = _say(person, "九级呢")
    assert (reply.outcome, reply.asks) == ("asking", "event_date")
    assert reply.text.startswith("改好了：伤残等级，九级。")
    assert person.slots["sum"]["given"] == {"grade": "九级"}


def test_a_follow_up_of_another_matter_leaves_the_sum_waiting(person: Person) -> None:
    """A grade says nothing for severance: the card answers, and the wage is asked once more."""
    _say(person, "帮我算经济补偿")
    answer, again = _say(person, "九级呢")
    assert (answer.outcome, again.asks) == ("answered", "monthly_wage")


def test_a_follow_up_after_a_sum_works_it_out_anew(person: Person) -> None:
    """八级呢 supposes: the sum is told for it, and the case stays of the ninth grade."""
    _say(person, "算工伤赔偿", "2026年3月1日", "九级", "5000", "交了")
    before = person.slots["known"]["sums"]
    (reply,) = _say(person, "八级呢")
    assert reply.calculation is not None and reply.calculation["result"] == 55000
    assert person.slots["known"]["sums"] == before


def test_without_a_sum_a_grade_goes_on_from_the_last_card(person: Person) -> None:
    """Nothing waits, nothing was worked out: the card of the eighth grade."""
    (reply,) = _say(person, "九级伤残赔多少", "八级呢", intent="ask_labour")
    assert reply.answer is not None and reply.answer["answers"][0]["card"] == "injury.grade-eight-money"


def test_the_sum_is_dropped_on_request(person: Person) -> None:
    """取消 ends it; what follows is answered as a question."""
    _say(person, "帮我算一下经济补偿")
    (reply,) = _say(person, "取消", intent="cancel")
    assert reply.outcome == "cancelled"
    assert person.slots["sum"] is None


def test_after_two_answers_that_are_none_it_is_given_up(person: Person) -> None:
    """Nobody is asked the same for ever."""
    _say(person, "帮我算一下经济补偿")
    replies = [_say(person, "就是那个嘛", intent="inform")[0] for _ in range(3)]
    assert [one.outcome for one in replies] == ["asking", "asking", "clarify"]
    assert person.slots["sum"] is None


def test_what_was_told_for_one_sum_is_known_to_the_next(person: Person) -> None:
    """2N after N asks nothing again."""
    _say(person, "帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退")
    (done,) = _say(person, "那违法辞退的赔偿金帮我算一下")
    assert done.calculation is not None
    assert (done.calculation["kind"], done.calculation["result"]) == ("unlawful_dismissal", 104000)


def test_a_question_with_all_its_figures_gets_the_rule_and_the_sum(person: Person) -> None:
    """Two messages: the card, and what it comes to."""
    told = "工伤九级，月薪5000，2026年3月1日受伤，缴费工资5000，交了工伤保险，能赔多少"
    assert [one.outcome for one in _say(person, told, intent="ask_labour")] == ["answered", "calculated"]


def test_a_card_that_is_not_sure_is_not_told_beside_a_sum(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sum alone answers; a neighbour of the right card would only confuse."""
    monkeypatch.setattr("actions.continuing.SURE_OF_EACH", 1.1)
    replies = _say(person, "工资欠三个月，每月4500，总额多少", intent="ask_labour")
    assert [one.outcome for one in replies] == ["calculated"]
    assert replies[-1].calculation is not None and replies[-1].calculation["result"] == 13500


def test_a_question_for_the_rule_alone_gets_no_sum(person: Person) -> None:
    """产假一共有多少天 names no date and no sum."""
    replies = _say(person, "产假一共有多少天", intent="ask_labour")
    assert [one.outcome for one in replies] == ["answered"]


def test_a_deadline_leads_with_the_safe_day(person: Person) -> None:
    """A year that ends on Saturday: Friday first, then Monday as the legal last day, both with their articles."""
    (asked,) = _say(person, "帮我算一下仲裁时效还来得及吗")
    assert asked.asks == "claim"
    (asked,) = _say(person, "经济补偿", intent="inform")
    assert asked.asks == "work_end"
    (done,) = _say(person, "2025年11月28日", intent="inform")
    assert done.calculation is not None and done.calculation["result"] == "2026-11-30"
    assert done.text.startswith("申请仲裁的期限：最稳妥2026-11-27以前办，法律上的最后一天2026-11-30。")
    assert "第二百零三条" in done.text and "第八十五条" in done.text


def test_a_birth_year_is_asked_for_its_month(person: Person) -> None:
    """The first and the last month of a year retire more than a year apart."""
    (asked,) = _say(person, "帮我算一下什么时候退休")
    assert asked.asks == "birth_date"
    (again,) = _say(person, "1970年", intent="inform")
    assert again.asks == "birth_date" and "哪个月" in again.text


def test_what_is_not_remembered_may_be_told_roughly(person: Person) -> None:
    """都不记得了 is answered by ranges to pick from, and the sum is one."""
    _say(person, "帮我算经济补偿")
    (wage,) = _say(person, "都不记得了", intent="skip")
    assert (wage.outcome, wage.asks) == ("asking", "monthly_wage")
    assert "4000到6000" in [one.title for one in wage.quick_replies]
    (start,) = _say(person, "4000到6000", intent="inform")
    assert start.asks == "work_start"
    (rough,) = _say(person, "大概", intent="inform")
    assert "2023年" in [one.title for one in rough.quick_replies]
    (done,) = _say(person, "2023年", "2026年10月31日", intent="inform")
    assert done.calculation is not None
    assert done.calculation["result"] == {"low": 12000, "high": 24000}


def test_months_may_be_a_range_too(person: Person) -> None:
    """3到5个月 is told as it is remembered."""
    (done,) = _say(person, "帮我算欠的工资，工资4500", "3到5个月")
    assert done.calculation is not None
    assert done.calculation["result"] == {"low": 13500, "high": 22500}


@pytest.mark.parametrize(
    ("told", "offered"),
    [
        ("帮我算欠的工资：欠我三个月工资，每月4500", ("我要投诉", "帮我写投诉书", "还来得及吗")),
        ("帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退", ("帮我写仲裁申请书", "还来得及吗")),
    ],
)
def test_a_sum_ends_with_the_step_that_fits(person: Person, told: str, offered: tuple[str, ...]) -> None:
    """The complaint for what inspection orders, the application for what is disputed; the limit for both."""
    (done,) = _say(person, told)
    titles = [one.title for one in done.quick_replies]
    assert set(offered) <= set(titles)
    assert titles[-1] == "转人工"


def test_every_kind_of_sum_has_its_next_steps() -> None:
    """None is forgotten, and none offers what no turn understands."""
    assert set(NEXT) == set(CALCULATORS)


def test_the_wages_of_a_crew_lead_to_the_roster(person: Person) -> None:
    """One person's sum on a site comes with the page that works out everybody's."""
    (done,) = _say(person, "帮我算工地上的工钱：做了20天，一天300，借支了1000")
    assert done.calculation is not None and done.calculation["kind"] == "site_wages"
    assert [one["url"] for one in done.documents] == ["/roster"]


@pytest.mark.parametrize(
    ("text", "kind", "result"),
    [
        (
            "老板没理由把我开除 2021年4月1号进厂 2026年11月10号走 平均工资5000 该赔好多",
            "unlawful_dismissal",
            60000,
        ),
        ("我月薪4350 上个月星期六星期天一共加了四天班 加班费好多", "overtime", 1600),
        ("我在工地一天260 做了50天 预支了2000 还差好多", "unpaid_wages", 11000),
    ],
)
def test_a_question_with_every_figure_is_worked_out_unnamed(
    person: Person, text: str, kind: str, result: float
) -> None:
    """What the sum is called need not be said, where it is asked how much."""
    sums = {
        one.calculation["kind"]: one.calculation["result"]
        for one in person.say(text, action=ANSWER)
        if one.calculation
    }
    assert sums == {kind: result}


@pytest.mark.parametrize(
    "text", ["2021年4月1号进厂 平均工资5000 老板没理由把我开除", "公司要我赔5000培训费 该赔好多"]
)
def test_nothing_is_worked_out_where_no_sum_is_asked_for(person: Person, text: str) -> None:
    """Neither of a story without a question, nor what is wanted of the worker."""
    assert not any(one.calculation for one in person.say(text, action=ANSWER))


def test_the_rule_is_told_before_the_figure_is_asked_for(person: Person) -> None:
    """After who was put out by word of mouth, 能陪好多 gets what severance is and then the question."""
    told, asked = _say(
        person, "老板今天嘴巴上喊我明天莫来了，又没给张纸，我明天到底去不去", "能陪好多", intent="inform"
    )
    assert told.answer is not None
    assert (asked.outcome, asked.asks) == ("asking", "monthly_wage")
