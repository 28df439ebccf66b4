"""A disputed dismissal: both ways with their time, neither required, and the limitation date."""

from __future__ import annotations

import pytest

from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores


def test_both_ways_are_offered_with_the_time_each_costs(person: Person) -> None:
    """Mediation is voluntary and fifteen days, arbitration forty-five; the articles stand beside."""
    reply = person.open("公司无故把我开除了，我不服，要投诉")
    assert reply.asks == "channel"
    assert [button.payload for button in reply.quick_replies] == ["申请调解", "申请仲裁"]
    for told in (
        "自愿",
        "十五日",
        "四十五日",
        "《劳动争议调解仲裁法》第十四条",
        "第四十三条",
        "不必先调解才能仲裁",
    ):
        assert told in reply.text
    assert "必须先调解" not in reply.text


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("公司2026年9月10日把我开除了，我要投诉", "最晚 2027-09-10 之前要提出，还有 290 天"),
        ("我2026年3月入职，上个月被辞退，要投诉", "最晚 2027-10-01 之前"),
        ("公司2024年5月把我辞退了，我要投诉", "可能超过时效，仍可申请"),
        ("公司把我辞退了，我要投诉", "从您知道被辞退那天算起"),
    ],
)
def test_the_limitation_date_is_told(person: Person, story: str, told: str) -> None:
    """With the day told, the last safe day; passed, that one may still apply; with none, the rule."""
    reply = person.open(story)
    assert told in reply.text
    assert "《劳动争议调解仲裁法》第二十七条" in reply.text
    assert "不能仲裁" not in reply.text


def test_a_date_told_with_the_issue_counts_too(person: Person) -> None:
    """The story may come as the answer to the first question."""
    person.open("我要投诉")
    assert "最晚 2027-09-10 之前" in person.only("2026年9月10号被开除的").text


@pytest.mark.parametrize(
    ("chosen", "channel", "told"),
    [("申请仲裁", "arbitration", "也不中断时效"), ("申请调解", "mediation", "双方愿意才调解")],
)
def test_the_ticket_goes_the_way_chosen(
    person: Person, stores: Stores, chosen: str, channel: str, told: str
) -> None:
    """The consent names the body it goes to, the receipt what comes next; no day to confirm by."""
    person.open("公司无故把我开除了，我不服，要投诉")
    person.answer(**ANSWERS | {"channel": chosen})
    filed = person.only("确认提交")
    assert told in filed.text
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert (ticket.channel, ticket.confirm_by) == (channel, None)


def test_another_way_chosen_at_the_end_needs_another_consent(person: Person) -> None:
    """The consent named the mediators; the arbitration commission is told nothing without one of its own."""
    person.open("公司无故把我开除了，我不服，要投诉")
    person.answer(**ANSWERS | {"channel": "申请调解"})
    reply = person.only("改成仲裁")
    assert reply.asks == "consent"
    assert "劳动人事争议仲裁机构" in reply.text
    assert person.only("同意").asks == "confirm"


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("我在工地受伤了算工伤，老板不管，我要投诉", "《工伤保险条例》第十七条"),
        ("公司不给我交公积金，我要投诉", "12329"),
    ],
)
def test_another_agency_is_named_and_nothing_filed(
    person: Person, stores: Stores, story: str, told: str
) -> None:
    """Guidance names the door and makes no ticket; the form is over."""
    reply = person.open(story)
    assert (reply.outcome, reply.asks) == ("answered", None)
    assert told in reply.text
    assert set(person.slots.values()) == {None}
    assert stores.tickets.by_session(person.session_id) == []


def test_an_issue_corrected_to_an_injury_is_guided_too(person: Person, stores: Stores) -> None:
    """A correction takes the other door as the first message would have."""
    person.open("公司拖欠工资，我要投诉")
    reply = person.only("说错了，是工伤没人管")
    assert reply.outcome == "answered"
    assert "工伤认定" in reply.text
    assert stores.tickets.by_session(person.session_id) == []
