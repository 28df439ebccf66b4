"""An employer in conversation: the papers an employer writes, and what a dismissal would cost."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from actions.documents.asked import asked_paper
from actions.reply import Reply
from tests.actions.conftest import Person
from tests.actions.papers_kept import PAPERS

ANSWER = "action_answer"


def say(person: Person, *messages: str) -> list[Reply]:
    """The replies to the last of some messages."""
    return [person.say(message, "ask_labour", action=ANSWER) for message in messages][-1]


@pytest.mark.parametrize(
    ("told", "name", "holds"),
    [
        (("我是老板，帮我写解除通知",), "解除劳动合同通知书（单位用）", "通知工会"),
        (("我是老板，欠员工三万工资", "能分期吗，帮我写个分期协议"), "分期支付协议", "剩下的全部到期"),
        (("我们公司收到仲裁应诉通知书，帮我写答辩书",), "仲裁答辩书", "承认、部分承认、不承认"),
        (("我们公司收到整改通知，帮我写整改报告",), "整改情况报告", "付款情况"),
    ],
)
def test_an_employers_paper_is_written(person: Person, told: tuple[str, ...], name: str, holds: str) -> None:
    """An outline with gaps; no worker's complaint is offered with it."""
    reply = say(person, *told)[-1]
    assert reply.outcome == "documented"
    assert reply.documents[0]["name"] == f"{name}.docx"
    assert "我要投诉" not in [one.title for one in reply.quick_replies]
    paper = Document(BytesIO(PAPERS[reply.documents[0]["url"]]))
    text = "\n".join([*(p.text for p in paper.paragraphs), *(c.text for t in paper.tables for c in t._cells)])
    assert holds in text
    assert "【待填写：" in text


def test_the_letter_is_dated_before_its_answer_is_written(person: Person) -> None:
    """What to do by when, then the paper."""
    letter, paper = say(person, "我们公司收到仲裁应诉通知书，帮我写答辩书")
    assert "2026-12-08" in letter.text
    assert paper.outcome == "documented"


@pytest.mark.parametrize(
    "text", ["公司给我发了解除通知，帮我看看写得对不对", "答辩书怎么写", "整改报告怎么写", "分期协议怎么写"]
)
def test_a_question_about_such_a_paper_orders_none(text: str) -> None:
    """A worker who was given a notice, and how a paper is written."""
    assert asked_paper(text) is None


def test_figures_of_the_worker_give_the_cost(person: Person) -> None:
    """Six and a half years at 9000, as if dismissed today; nothing of the worker's way is told."""
    (told,) = say(person, "我们公司有个员工要辞退", "她2020年6月1号入职的，月薪9000，违法的话要赔多少")
    assert told.outcome == "calculated"
    assert "117000元" in told.text
    assert "2026-11-24" in told.text
    assert "我要投诉" not in [one.title for one in told.quick_replies]


def test_whether_somebody_may_be_dismissed_has_the_list(person: Person) -> None:
    """可以吗 is a wish for it; the pregnancy is named."""
    (told,) = say(person, "有个员工老是迟到想开除她，她怀孕4个月了，可以吗")
    assert "先定理由" in told.text
    assert "孕期、产期、哺乳期" in told.text


def test_a_grade_and_a_wage_open_the_sum(person: Person) -> None:
    """After the card the input that is missing is asked for, and the sum goes on."""
    card, asked = say(person, "定了九级，月工资8000，能赔多少")
    assert card.outcome == "answered"
    assert asked.asks == "event_date"
    (next_asked,) = say(person, "2025年3月1日")
    assert next_asked.outcome == "asking"


def test_a_card_with_a_calculator_offers_it(person: Person) -> None:
    """Without figures 帮我算一下 is a button, and it opens the sum."""
    (card,) = say(person, "被辞退能赔多少")
    assert card.quick_replies[0].title == "帮我算一下"
    (asked,) = say(person, "帮我算一下")
    assert asked.asks == "monthly_wage"


def test_the_other_side_hears_its_own_card(person: Person) -> None:
    """我是员工的话呢 after a card for owners alone gets the one that tells the worker the same rule."""
    (reply,) = say(person, "员工一直拖着不肯签合同怎么办", "我是员工的话呢")
    assert reply.answer is not None
    assert reply.answer["answers"][0]["card"] == "contract.refuse-to-sign"
