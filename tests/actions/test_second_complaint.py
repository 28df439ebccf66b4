"""A second complaint in one conversation, as on WeChat, where a conversation does not end: whose story goes with it."""

from __future__ import annotations

from typing import Any

from actions.documents.evidence_told import EVIDENCE, WITNESSES
from actions.reply import Reply
from store.records import TicketRecord
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores

FIRST = "我在沙坪坝的工地上做木工，重庆样例建筑有限公司欠我三个月工资"
DEPOSIT = "餐馆收了我两千块押金不退"


def filed(person: Person, stores: Stores, opening: str) -> TicketRecord:
    """The ticket of a complaint opened with these words."""
    before = {ticket.number for ticket in stores.tickets.by_session(person.session_id)}
    person.open(opening)
    person.answer(**ANSWERS)
    assert person.only("确认提交").outcome == "filed"
    (new,) = [one for one in stores.tickets.by_session(person.session_id) if one.number not in before]
    return new


def told(person: Person, message: str) -> Reply:
    """The last reply to a message outside the form."""
    return person.say(message, "calculate", action="action_answer")[-1]


def test_a_complaint_that_tells_its_own_story_uses_it(person: Person, stores: Stores) -> None:
    """Of the wages filed before nothing stands in the complaint about the deposit, neither shown nor filed."""
    told(person, FIRST)
    assert "欠我三个月工资" in filed(person, stores, "我要投诉").facts["description"]
    person.open(f"{DEPOSIT}，我要投诉")
    summary = person.answer(**ANSWERS).text
    assert f"经过：{DEPOSIT}" in summary and "三个月工资" not in summary
    person.only("确认提交")
    second = stores.tickets.by_session(person.session_id)
    assert {one.facts["description"] for one in second if one.facts["issue"] == "withheld_property"} == {
        DEPOSIT
    }


def test_another_employer_that_owes_wages_is_another_story(person: Person, stores: Stores) -> None:
    """The matter is of the same kind; the words are those of the second message."""
    filed(person, stores, f"{FIRST}，我要投诉")
    second = filed(person, stores, "后来那家餐馆也拖欠我两个月工资，我要投诉")
    assert second.facts["description"] == "后来那家餐馆也拖欠我两个月工资"


def test_a_filed_story_does_not_come_back_with_another_matter(person: Person, stores: Stores) -> None:
    """Not even where the second tells hardly anything; nor with a third that is of the first kind again."""
    filed(person, stores, f"{FIRST}，我要投诉")
    assert "三个月工资" not in str(filed(person, stores, "我要投诉没缴社保").facts.get("description"))
    assert "三个月工资" not in str(filed(person, stores, "我要投诉拖欠工资").facts.get("description"))


def test_the_same_claim_again_has_its_story(person: Person, stores: Stores) -> None:
    """我要投诉 after the receipt, and nothing new told."""
    first = filed(person, stores, f"{FIRST}，我要投诉")
    again = filed(person, stores, "我要投诉")
    assert again.facts["description"] == first.facts["description"]


def test_what_was_told_and_not_filed_is_gone_on_with(person: Person, stores: Stores) -> None:
    """The message that opens the form adds to it, once."""
    told(person, FIRST)
    ticket = filed(person, stores, "老板拖欠工资还骂人，我要投诉")
    assert str(ticket.facts["description"]).count("欠我三个月工资") == 1
    assert str(ticket.facts["description"]).endswith("；老板拖欠工资还骂人")


def proofs(person: Person) -> Any:
    """The evidence and the witnesses that papers would name now."""
    return {name: list(person.slots["known"].get(name, ())) for name in (EVIDENCE, WITNESSES)}


def test_the_proofs_of_a_filed_case_stay_with_it(person: Person, stores: Stores) -> None:
    """They are there for its papers, gone once another claim is told, and may then be told anew."""
    told(person, FIRST)
    told(person, "我有工资条和录音")
    told(person, "工友老王可以作证")
    filed(person, stores, "我要投诉")
    assert proofs(person) == {EVIDENCE: ["工资条", "录音"], WITNESSES: ["‹人名1›"]}
    told(person, DEPOSIT)
    assert proofs(person) == {EVIDENCE: [], WITNESSES: []}
    told(person, "我有录音")
    told(person, "餐馆的押金一直不退")
    assert proofs(person) == {EVIDENCE: ["录音"], WITNESSES: []}


def test_the_witness_against_one_employer_is_none_against_another(person: Person, stores: Stores) -> None:
    """The claim is of the same kind; the employer named in the form is not."""
    told(person, "工友老王可以作证")
    filed(person, stores, f"{FIRST}，我要投诉")
    assert proofs(person)[WITNESSES] == ["‹人名1›"]
    person.open("重庆另样餐饮有限公司也拖欠我两个月工资，我要投诉")
    assert proofs(person)[WITNESSES] == []
