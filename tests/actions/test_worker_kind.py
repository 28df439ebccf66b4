"""What is asked after 请个小时工 or 我61了 is asked of that kind of worker, until the talk is of somebody else."""

from __future__ import annotations

import pytest

from actions.continuation import Context
from actions.follow_up import rewrite
from actions.worker_kind import KindsTold, worker_meant, worker_named
from knowledge.load import load
from tests.actions.conftest import Person

ANSWER = "action_answer"
HOURLY = Context("小时工多久结一次工资", "parttime.pay-15-days", "小时工的工钱多久结一次", worker="小时工")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("请个小时工每天干4个小时", "小时工"),
        ("我是劳务派遣工", "劳务派遣工"),
        ("我今年61了还在守门", "超龄"),
        ("我在火锅店上班", None),
        ("我不是小时工，我是正式工", None),
        ("不是小时工，是实习生", "实习生"),
        ("是不是小时工", "小时工"),
        ("小时工资怎么算", None),
    ],
)
def test_kinds_with_rules_of_their_own_are_named(text: str, kind: str | None) -> None:
    """Who past retirement goes on working is one of them."""
    assert worker_named(text) == kind


@pytest.mark.parametrize("text", ["那正式工呢", "我老婆怀孕了能开除她不", "其他员工要交社保不"])
def test_somebody_else_is_of_another_kind(text: str) -> None:
    """The kind lasts no longer than the talk is of that worker."""
    assert worker_meant(text, "小时工") is None


@pytest.mark.parametrize(
    ("text", "before"),
    [("我不是小时工，我是正式工", "小时工"), ("我不是小时工", "小时工"), ("没超龄", "超龄")],
)
def test_a_kind_denied_is_kept_no_longer(text: str, before: str) -> None:
    """Whoever says so is of no such kind."""
    assert worker_meant(text, before) is None


def test_another_kind_denied_leaves_the_one_told() -> None:
    """An apprentice who works no hours by the piece stays an apprentice."""
    assert worker_meant("我不是小时工", "学徒") == "学徒"


def test_every_reading_of_a_message_is_of_that_worker() -> None:
    """Alone, 要给他买社保不 would be asked of any worker."""
    found = rewrite("要给他买社保不", HOURLY)
    assert found is not None
    assert all("小时工" in one.text for one in found.candidates)


def test_an_hourly_workers_end_is_no_dismissal(person: Person) -> None:
    """Two messages later the talk is still of the hourly worker: either side may end it, and nothing is due."""
    for message in ("请个小时工每天干4个小时，要签合同不", "要给他买社保不"):
        person.say(message, "ask_labour", action=ANSWER)
    (reply,) = person.say("不要他了要赔钱不", "ask_labour", action=ANSWER)
    assert reply.answer is not None
    assert reply.answer["answers"][0]["card"] == "parttime.end-any-time"


def test_the_kind_survives_the_slot() -> None:
    """It is kept as the rest of the conversation is."""
    assert Context.from_slot(HOURLY.to_slot()) == HOURLY


@pytest.mark.parametrize(
    ("card", "said", "others"),
    [
        ("injury.child-labour-injury", ("老公在工地上遭砸死了", "娃儿才5岁"), True),
        ("injury.child-labour-injury", ("娃儿在厂里手断了", "他才十四岁"), False),
        ("overage.pay-and-rest", ("加班没得加班费", "一个月28天班"), True),
        ("overage.pay-and-rest", ("加班没得加班费", "我今年65岁了"), False),
        ("parttime.pay-15-days", ("工资多久发一次", "兼职的呢"), False),
        ("women.how-old-to-work", ("我不是童工，我19岁", "工资呢"), False),
        ("wages.overtime-rates", ("加班没得加班费", "一个月28天班"), False),
    ],
)
def test_a_card_for_a_kind_of_worker_is_for_those_who_tell_it(
    card: str, said: tuple[str, ...], others: bool
) -> None:
    """It is no continuation of a talk that tells nothing of them."""
    assert KindsTold(said).leave_out(load().cards[card]) is others


@pytest.mark.parametrize(
    ("text", "before", "kind"),
    [
        ("我不是实习", "实习生", None),
        ("我不是派遣工", "劳务派遣", None),
        ("和正式工同工不同酬怎么办", "派遣工", "派遣工"),
        ("妈的，工资能一个月发一次吗", "小时工", "小时工"),
        ("朋友介绍的，要签合同吗", "骑手", "骑手"),
    ],
)
def test_a_kind_ends_by_another_of_its_names_and_by_no_mere_mention(
    text: str, before: str, kind: str | None
) -> None:
    """Who is compared with, sworn by, or who found the job is not the worker spoken of."""
    assert worker_meant(text, before) == kind
