"""A sum whose facts were told over several messages: nothing is asked twice, and a dismissal is worked out either way."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculating.lengths import length_worked, over, without_supposed
from actions.calculating.matters import matters
from actions.calculating.put_out import put_out, without_reason
from actions.calculating.remembered import said_of, with_said
from actions.calculating.wanted import asks_for_a_figure, asks_for_the_total, wanted
from actions.remedies.offer_told import offered
from actions.reply import Reply
from language.entities import entities
from tests.actions.conftest import Person

TODAY = date(2026, 11, 27)


def _say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1]


def _results(replies: list[Reply]) -> dict[str, object]:
    """Kind → result of the sums among some replies."""
    return {one.calculation["kind"]: one.calculation["result"] for one in replies if one.calculation}


@pytest.mark.parametrize(
    ("told", "kind", "result"),
    [
        (("厂里无缘无故把我炒了，我2020年5月1号进的厂，2026年10月31号走的，月薪5000", "总共该赔好多"), "unlawful_dismissal", 70000),
        (("单位叫我以后莫来了 也没讲为啥子", "上了3年2个月 每个月4800", "那能拿多少钱"), "unlawful_dismissal", 33600),
        (("2026年3月2号进厂到现在没签合同", "一个月5000", "那一共多少"), "double_wage", None),
        (("工资从去年10月到今年3月没发 每月5000 给过一次4000", "还差多少"), "unpaid_wages", 26000),
        (("一天260 做了50天 预支了2000", "还差我多少"), "unpaid_wages", 11000),
        (("我工龄12年 月薪4350 今年一天都没休", "帮我算一下"), "annual_leave_pay", 4000),
        (("试用期我过了4个月 合同签的一年", "转正工资5000", "一共好多"), "probation_limit", None),
        (("1968年7月出生的 男", "那好久退休"), "retirement_age", None),
        (("失业保险交了8年", "我遭公司辞了", "失业金能领几个月"), "unemployment_months", 17),
    ],
)  # fmt: skip
def test_what_was_told_before_is_used_for_the_sum(
    person: Person, told: tuple[str, ...], kind: str, result: object
) -> None:
    """The last message names no figure, and asks for none again."""
    found = _results(_say(person, *told))
    assert kind in found
    assert result is None or found[kind] == result


@pytest.mark.parametrize(
    ("told", "result"),
    [
        (("我遭开除了", "说我偷东西，其实没得", "赔好多", "我干了2年3个月，工资6000"), "N = 15000元"),
        (("公司把我辞了", "要补偿的话该给我多少", "2021年3月进来的，一个月5000"), "N = 30000元"),
    ],
)
def test_figures_told_after_the_amount_was_asked_are_worked_out(
    person: Person, told: tuple[str, ...], result: str
) -> None:
    """The rule was told for want of figures: with them, the figure is; a question keeps its own answer."""
    (reply,) = _say(person, *told)
    assert reply.outcome == "calculated" and result in reply.text
    assert not _results(_say(person, "那去哪里申请仲裁"))


@pytest.mark.parametrize(
    ("talk", "kind", "result"),
    [
        (("我在洗车场上班老板不给签合同", "干了八个月", "一个月4500"), "double_wage", 31500),
        (("今年年假没休完要辞职了", "还有5天", "工资8700"), "annual_leave_pay", 4000),
        (("我被公司开了说我打架", "我干了3年半", "工资6千"), "severance", 24000),
    ],
)
def test_figures_told_one_by_one_are_worked_out_once_they_are_all_there(
    person: Person, talk: tuple[str, ...], kind: str, result: int
) -> None:
    """Nobody has to ask for the sum that the card told last is about."""
    assert _results(_say(person, *talk)) == {kind: result}


@pytest.mark.parametrize("text", ["一个月4500能要双倍不", "那边一个月开4500呢"])
def test_a_question_with_a_figure_is_answered_and_not_worked_out(person: Person, text: str) -> None:
    """What is asked goes before what could be worked out."""
    assert not _results(_say(person, "我在洗车场上班老板不给签合同", "干了八个月", text))


def test_a_wage_told_of_no_matter_is_not_worked_out(person: Person) -> None:
    """Who asks about a move of the firm has told of no dismissal yet."""
    assert not _results(_say(person, "公司说下个月要搬走", "干了六年", "工资7200"))


def test_a_value_beside_the_answer_is_not_asked_for(person: Person) -> None:
    """三个月，一个月5000 answers what is asked and what would be asked next."""
    found = _results(_say(person, "老板欠我工资", "能要回来好多", "三个月，一个月5000"))
    assert found == {"unpaid_wages": 15000}


def test_all_the_figures_are_worked_out_though_no_card_is_about_them(person: Person) -> None:
    """Without the word wages the message is declined as a question; as a sum it is whole."""
    assert _results(_say(person, "每月4500，欠我三个月，加起来一共好多")) == {"unpaid_wages": 13500}


def test_a_dismissal_without_a_reason_leads_with_the_damages(person: Person) -> None:
    """2N first, N beside it; years and wage told anew work it out again."""
    told = "公司没得理由就把我开除了 干了4年2个月 一个月5000 能赔好多"
    (done,) = [one for one in _say(person, told) if one.calculation]
    assert done.text.startswith("违法解除赔偿金（2N）：45000元。\n单位没有合法理由：2N = 45000元")
    assert "N = 22500元" in done.text
    assert _results(_say(person, "不是4年是6年")) == {"unlawful_dismissal": 60000}
    assert _results(_say(person, "月薪其实是6000")) == {"unlawful_dismissal": 72000}


def test_a_dismissal_without_a_word_of_its_reason_is_told_either_way(person: Person) -> None:
    """Both sums: the money hangs on whether the ground holds."""
    (done,) = _say(person, "2020年3月1日入职，月薪8000，2026年5月20日被开除了，帮我算补偿")
    assert _results([done]) == {"severance": 52000}
    assert "单位没有合法理由：2N = 104000元；有合法理由、提前通知的：N = 52000元。" in done.text


def test_severance_of_who_was_not_put_out_is_told_one_way(person: Person) -> None:
    """A contract that ran out is no unlawful dismissal."""
    (done,) = _say(person, "2020年3月1日入职，月薪8000，2026年5月20日合同到期不续签，帮我算补偿")
    assert "2N = " not in done.text


def test_a_reason_told_to_be_none_turns_the_sum(person: Person) -> None:
    """Said while the sum waits, or after it."""
    _say(person, "帮我算补偿，2021年3月进厂 上个月底被辞的")
    (asked,) = _say(person, "老板没得理由")
    assert (asked.asks, person.slots["sum"]["kind"]) == ("monthly_wage", "unlawful_dismissal")
    (done,) = _say(person, "5000")
    assert _results([done]) == {"unlawful_dismissal": 60000}


def test_the_years_are_enough_for_a_first_day(person: Person) -> None:
    """干了6年2个月 asks for no date."""
    assert _results(_say(person, "我干了5年1个月 工资6000", "帮我算一下补偿")) == {"severance": 33000}


def test_n_plus_one_is_told_with_n(person: Person) -> None:
    """The month beside the severance; what the law gives of it stays with the sum."""
    replies = _say(person, "公司裁员说给N+1", "我干了3年 平均工资9000", "N+1是多少")
    assert _results(replies) == {"severance": 27000, "notice_pay": 9000}
    assert "36000元" in replies[-1].text


def test_overtime_of_a_weekend_is_worked_out_from_one_message(person: Person) -> None:
    """月薪6000周六 is no 6000 weeks, and Saturday is no holiday."""
    assert _results(_say(person, "月薪5800周日加了3天给好多")) == {"overtime": 1600}


def test_a_sum_under_way_is_told_with_what_there_is(person: Person) -> None:
    """一共多少 skips what the calculator can do without."""
    told = ("加班费帮我算", "月薪4350 平时加班10小时", "一共多少")
    assert _results(_say(person, *told)) == {"overtime": 375}


def test_what_was_paid_is_not_the_wage(person: Person) -> None:
    """只发了1000 answers no question for the wage."""
    _say(person, "帮我算病假工资")
    (asked,) = _say(person, "公司只发了900")
    assert asked.asks == "normal_wage"
    (asked,) = _say(person, "每个月发5000")
    assert asked.asks != "normal_wage"


def test_months_that_were_paid_are_not_the_months_owed(person: Person) -> None:
    """只发了2个月工资: how many are owed is asked, and no two are taken."""
    (asked,) = _say(person, "我干了6个月，只发了2个月工资，月薪5000", "帮我算欠薪一共多少")
    assert asked.asks == "months_owed"
    assert _results(_say(person, "4个月")) == {"unpaid_wages": 20000}


def test_not_beyond_is_a_no(person: Person) -> None:
    """没有超过 answers 超过六个月了吗."""
    assert _results(_say(person, "帮我算病假工资，月薪5000，干了6年", "还没有超过")) == {"sick_pay": 3500}


def test_a_day_that_is_corrected_is_the_one_named(person: Person) -> None:
    """Of two dates the one with the old words; 到现在 means still there."""
    (done,) = _say(person, "没签合同 今年2月1号进厂 到现在 月薪5500 帮我算双倍工资")
    assert done.calculation is not None and done.calculation["inputs"]["work_start"] == "2026-02-01"
    (done,) = _say(person, "不是2月 是4月1号")
    assert done.calculation is not None and done.calculation["inputs"]["work_start"] == "2026-04-01"


def test_a_low_offer_is_set_beside_both_sums(person: Person) -> None:
    """And again where it is asked back to."""
    (reply,) = _say(person, "老板喊我走人 说给1万 我干了3年 工资6000 合适不")
    assert "18000元" in reply.text and "36000元" in reply.text
    (reply,) = _say(person, "那我签不签嘛")
    assert "少8000元" in reply.text


@pytest.mark.parametrize(
    "text", ["老板无故辞退我", "没说啥子原因就喊我走人", "莫名其妙把我开了", "说开就开，遭辞退了"]
)
def test_a_dismissal_without_a_reason_is_heard(text: str) -> None:
    """In whatever words."""
    assert put_out(text) and without_reason(text)


@pytest.mark.parametrize(
    "text", ["我想辞职没有理由可以吗", "有没有理由可以不加班", "我旷工三天被辞退", "没理由辞职可以不"]
)
def test_what_tells_no_dismissal_without_reason(text: str) -> None:
    """Leaving by oneself, a question, a reason told."""
    assert not (put_out(text) and without_reason(text))


@pytest.mark.parametrize("text", ["一共能拿好多", "那应该给多少", "还差我好多", "总共多少"])
def test_a_question_for_the_total(text: str) -> None:
    """It names no matter of its own."""
    assert asks_for_the_total(text)


@pytest.mark.parametrize("text", ["产假一共多少天", "要好多人才能投诉", "好久能拿到", "帮我写投诉书", "5000"])
def test_what_asks_for_no_total(text: str) -> None:
    """Days, people, a time, a wish, an answer."""
    assert not asks_for_the_total(text)


def test_a_question_without_a_figure_is_not_remembered() -> None:
    """The rule is nobody's case."""
    assert said_of(with_said({}, "没签合同怎么办")) == []
    assert said_of(with_said({}, "合同没签")) == ["合同没签"]


def test_the_dismissal_is_the_first_of_the_matters() -> None:
    """Whatever was told first."""
    assert matters(["合同都没签", "把我辞退了"]) == ["severance", "double_wage"]
    assert matters(["今天天气好"]) == []


def test_a_lawful_reason_is_asked_for_by_its_name() -> None:
    """2N is only wanted where no reason was said."""
    assert wanted("公司裁员能赔多少") == "severance"
    assert wanted("公司无故辞退能赔多少") == "unlawful_dismissal"


@pytest.mark.parametrize("text", ["公司每月给我5000工资，把我辞退了", "公司要我赔2万培训费才让辞职"])
def test_a_wage_or_a_demand_is_no_offer(text: str) -> None:
    """Only what is offered for going is set beside the sums."""
    assert offered(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "公司没有辞退我 就是3个月没发工资",
        "老板说要辞退我 我没走",
        "他被开除了",
        "让我走正规流程",
        "我在厨房被开水烫伤了",
    ],
)
def test_who_was_not_put_out_is_not_taken_for_it(text: str) -> None:
    """Threats, other persons and words that only look alike."""
    assert not put_out(text)


@pytest.mark.parametrize("text", ["我无故旷工3天被辞退", "公司说我无故不上班开除我"])
def test_the_employers_reason_is_no_lack_of_one(text: str) -> None:
    """无故 is said of the absence."""
    assert not without_reason(text)


@pytest.mark.parametrize("text", ["仲裁要多久", "律师费要好多", "赔偿什么时候给", "那高温补贴好多"])
def test_the_time_or_the_price_of_another_thing_is_no_total(text: str) -> None:
    """It has a card of its own."""
    assert not asks_for_the_total(text) and not asks_for_a_figure(text)


@pytest.mark.parametrize(
    ("text", "months"),
    [("后来两个月没发工资，我干了六年", 72), ("上了3个月夜班", None), ("来了三年", 36)],
)
def test_the_length_of_the_job_is_the_longest_one_of_the_speaker(text: str, months: int | None) -> None:
    """What is the length of something else is none."""
    assert length_worked(text, entities(text)) == months


def test_a_day_only_supposed_is_no_last_day_for_a_limit() -> None:
    """Today, taken where no last day was told, stays inside the sum."""
    told = {"work_end": TODAY.isoformat(), "work_start": "2020-11-28", "monthly_wage": "6000"}
    assert without_supposed(told, {}, TODAY) == {"monthly_wage": "6000"}
    assert without_supposed(told, {"work_end": TODAY.isoformat()}, TODAY)["work_end"] == TODAY.isoformat()


def test_a_last_day_told_before_holds_against_a_length_told_later() -> None:
    """干了六年 supposes today; the day told wins."""
    before = {"work_start": "2020-04-01", "work_end": "2026-03-31"}
    heard = {"work_start": "2020-11-28", "work_end": TODAY.isoformat(), "monthly_wage": "6000"}
    assert over(before, heard, TODAY) == {**before, "monthly_wage": "6000"}
