"""A sum in conversation as people go on with it: another sum, a total that is none, another currency, a correction."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculating.correcting import corrected_input
from actions.calculators.catalogue import CALCULATORS
from actions.reply import Reply
from tests.actions.conftest import Person

ANSWER = "action_answer"
TODAY = date(2026, 11, 27)
TOLD = {"monthly_wage": "8000", "work_start": "2020-05-28", "work_end": "2026-11-27"}
NO_CORRECTIONS = (
    "房租1500一个月", "社保一个月500", "老板干了10年", "我女儿上了3年学", "他工资5000", "公司无故扣我工资", "同事工资4000", "我老婆一个月3000",
    "我老婆干了5年", "扣了我500", "每个月扣500", "老板开了5年店", "生活费一个月800", "我儿子2019年3月出生", "公司2015年3月成立", "补贴一个月300",
    "孩子学费一个月2000", "老板一个月赚5万", "去年底薪才3000", "欠了我8000工资", "其他人工资6000", "我之前工资6000", "租房一个月1200", "合同签了3年",
    "律师说最多12年",
)  # fmt: skip


def _say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "calculate", action=ANSWER) for message in messages][-1]


def _result(reply: Reply) -> object:
    assert reply.calculation is not None, reply.text
    return reply.calculation["result"]


def test_a_wish_for_another_sum_is_no_answer_to_this_one(person: Person) -> None:
    """今年 in it is not the last day that was asked for."""
    (reply,) = _say(person, "2019年3月入职，月薪6500，帮我算补偿", "那再帮我算下没休的年假，今年一天没休")
    assert reply.calculation is None
    assert person.slots["sum"]["kind"] == "annual_leave_pay"


def test_hours_a_day_are_no_total(person: Person) -> None:
    """每天3小时 is asked for the days, never multiplied by nothing."""
    (asked,) = _say(person, "帮我算加班费", "标准工时", "5600", "每天加班3小时")
    assert (asked.outcome, asked.asks) == ("asking", "workday_hours")
    assert "一共" in asked.text or "总数" in asked.text
    (done,) = _say(person, "66小时")
    assert _result(done) == 3186.21


def test_hours_of_rest_days_count_once(person: Person) -> None:
    """周末32小时, when work days were asked for: 6000 ÷ 21.75 ÷ 8 × 200 % × 32 and nothing else."""
    (done,) = _say(person, "帮我算加班费", "标准工时", "6000", "周末32小时")
    assert _result(done) == 2206.9


def test_a_wage_in_another_currency_is_asked_for(person: Person) -> None:
    """8000美元 is not 8000 yuan, wherever it stands."""
    (asked,) = _say(person, "月薪8000美元，2020年3月1日入职，2026年5月20日被辞退，帮我算补偿")
    assert (asked.outcome, asked.asks) == ("asking", "monthly_wage")


@pytest.mark.parametrize(
    ("told", "kind", "result"),
    [
        ("2019年3月1日入职，月薪6500，上个月28号被老板口头开除了，帮我算哈能赔好多", "severance", 52000),
        ("帮我算2N，2021年5月6号进的厂，2026年11月10号遭炒了，一个月6000", "unlawful_dismissal", 72000),
        (
            "2024年7月1日入职一直没签合同，月薪5000，现在还在上班，双倍工资能拿多少，帮我算",
            "double_wage",
            55000,
        ),
    ],
)
def test_a_message_as_people_write_it_is_worked_out_at_once(
    person: Person, told: str, kind: str, result: int
) -> None:
    """被老板口头开除, 遭炒, 进的厂, 还在上班 tell the days."""
    (done,) = _say(person, told)
    assert done.calculation is not None, done.text
    assert (done.calculation["kind"], done.calculation["result"]) == (kind, result)


def test_severance_of_who_was_dismissed_names_the_damages(person: Person) -> None:
    """Who was put out without a ground is told of 2N."""
    (done,) = _say(person, "2019年3月1日入职，月薪6500，2026年10月28日被开除了，帮我算补偿")
    assert "2N" in done.text


def test_an_input_told_out_of_turn_is_kept(person: Person) -> None:
    """标准工时 after it was passed over is no wrong wage."""
    (asked,) = _say(person, "帮我算加班费", "不晓得", "标准工时")
    assert "没有看懂" not in asked.text
    assert person.slots["sum"]["given"]["hours_system"] == "standard"


def test_insurance_never_paid_answers_whether_it_was(person: Person) -> None:
    """没买 is a no."""
    (done,) = _say(person, "帮我算工伤九级赔多少", "2026年3月5日", "6200", "没买")
    assert _result(done) == 55800


@pytest.mark.parametrize(
    ("correction", "result"),
    [
        ("月薪不是6000，是6500", 78000),
        ("工资记错了，是6500", 78000),
        ("入职日期不对，是2022年5月6号", 60000),
    ],
)
def test_what_is_corrected_after_the_sum_works_it_out_again(
    person: Person, correction: str, result: int
) -> None:
    """The last sum comes again with the new value, which papers then have too."""
    told = "2021年5月6号入职，一个月6000，2026年11月10号被公司违法辞退，帮我算2N"
    (done,) = _say(person, told, correction)
    assert _result(done) == result
    sums = person.slots["known"]["sums"]
    assert list(sums) == ["unlawful_dismissal"]
    if result == 78000:
        assert "6000" not in person.slots["known"]["description"]


def test_a_correction_that_may_mean_two_inputs_changes_none(person: Person) -> None:
    """A bare date after a sum with two days is not guessed."""
    told = "2021年5月6号入职，一个月6000，2026年11月10号被公司违法辞退，帮我算2N"
    _say(person, told, "日期说错了，是2022年5月6号")
    assert person.slots["known"]["sums"]["unlawful_dismissal"]["work_start"].startswith("2021")


@pytest.mark.parametrize("text", NO_CORRECTIONS)
def test_a_figure_of_something_else_corrects_nothing(text: str) -> None:
    """房租, 社保, 老板, 我女儿 in it: it is no input of the sum."""
    assert corrected_input(text, CALCULATORS["severance"], TOLD, TODAY) == {}


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("不是8000是6000", {"monthly_wage": "6000"}), ("是7000", {"monthly_wage": "7000"}), ("工资是7000", {"monthly_wage": "7000"}),
        ("我一个月才7000", {"monthly_wage": "7000"}), ("我的月薪大概7000左右", {"monthly_wage": "7000"}), ("改成7000", {"monthly_wage": "7000"}),
        ("我干了8年", {"work_start": "2018-11-28"}), ("8年", {"work_start": "2018-11-28"}), ("我在厂里做了8年了", {"work_start": "2018-11-28"}),
        ("入职是2019年3月", {"work_start": "2019年3月"}), ("上个月28号被辞退的", {"work_end": "上个月28号"}),
    ],
)  # fmt: skip
def test_a_short_statement_of_nothing_else_corrects(text: str, anew: dict[str, str]) -> None:
    """The speaker's own wage, years or day."""
    assert corrected_input(text, CALCULATORS["severance"], TOLD, TODAY) == anew


@pytest.mark.parametrize(
    "text", ["房租1500一个月", "老板干了10年", "公司无故扣我工资", "没说原因就扣了我500"]
)
def test_a_remark_after_a_sum_does_not_work_it_out_again(person: Person, text: str) -> None:
    """Once it came again at the minimum wage, or as damages."""
    _say(person, "2020年5月28日入职，月薪8000，2026年11月20日被辞退，帮我算补偿")
    _say(person, text)
    assert person.slots["known"]["sums"]["severance"]["monthly_wage"] == "8000"
    assert list(person.slots["known"]["sums"]) == ["severance"]


@pytest.mark.parametrize(
    "text",
    ["不对，是七级", "说错了，是七级", "搞错了,我是七级", "不对，鉴定书上写的是七级", "看错了，是七级"],
)
def test_a_grade_told_anew_redoes_the_sum(person: Person, text: str) -> None:
    """5000 × 13 months of the seventh grade in place of nine months of the ninth."""
    (done,) = _say(person, "工伤九级能拿多少，我工资五千", text)
    assert _result(done) == 65000


@pytest.mark.parametrize("text", ["不对，是我老婆七级", "说错了，是我工友评了七级"])
def test_the_grade_of_another_corrects_no_sum(text: str) -> None:
    """What a colleague or one's wife was granted is none of the speaker's."""
    given = {"grade": "九级", "wage_before_injury": "6200", "district": "渝中区"}
    assert corrected_input(text, CALCULATORS["work_injury_lump_sum"], given, TODAY) == {}


def test_only_a_place_corrects_a_district() -> None:
    """七级 is the grade, also where a district was told."""
    given = {"grade": "九级", "wage_before_injury": "6200", "district": "渝中区"}
    calculator = CALCULATORS["work_injury_lump_sum"]
    assert corrected_input("不对，是七级", calculator, given, TODAY) == {"grade": "七级"}
    assert corrected_input("不对，是渝北区", calculator, given, TODAY) == {"district": "渝北区"}


@pytest.mark.parametrize(
    ("text", "anew"),
    [
        ("记错了，入职是2018年3月1日", {"work_start": "2018年3月1日"}),
        ("填错了，工资是7000", {"monthly_wage": "7000"}),
    ],
)
def test_a_corrected_value_is_read_out_of_its_sentence(text: str, anew: dict[str, str]) -> None:
    """The words around it are no part of it: the calculator would refuse them."""
    assert corrected_input(text, CALCULATORS["severance"], TOLD, TODAY) == anew


@pytest.mark.parametrize("text", ["搞了三年零四个月", "三年零四个月", "搞错了 是三年零四个月"])
def test_how_long_answers_the_question_for_the_first_day(person: Person, text: str) -> None:
    """Three years and four months back from today stands as the first day."""
    _say(person, "老板把我辞了，帮我算补偿", "6500", text)
    waiting, known = person.slots.get("sum"), person.slots["known"]
    given = waiting["given"] if waiting else known["sums"]["severance"]
    assert given["work_start"].startswith("2023-07")


@pytest.mark.parametrize("text", ["合同是三年的", "老板开了三年店"])
def test_another_length_is_no_first_day(person: Person, text: str) -> None:
    """The contract's term, the shop's age are not how long somebody worked."""
    replies = [
        person.say(one, "calculate", action=ANSWER) for one in ("老板把我辞了，帮我算补偿", "6500", text)
    ]
    assert all(reply.calculation is None for reply in replies[-1])
