"""The last question: what would be filed, corrections, and a store that does not answer."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from actions.complaint import wording
from store.database import open_database
from store.tickets import Tickets
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores


@pytest.fixture
def at_the_end(person: Person) -> Person:
    """A person who has answered everything and is asked to confirm."""
    person.open("老板拖欠我三个月工资，我要投诉")
    assert person.answer(**ANSWERS).asks == "confirm"
    return person


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("不是三个月是五个月", "欠薪：5 个月"),
        ("金额改成8000", "金额：8000 元"),
        ("电话改成13900139000", "电话：‹电话2›"),
        ("单位写错了，是重庆样板机械有限公司", "单位：‹单位2›"),
    ],
)
def test_a_correction_shows_the_summary_again(at_the_end: Person, text: str, shown: str) -> None:
    """What was corrected is said and shown, and confirmation is asked once more."""
    reply = at_the_end.only(text)
    assert reply.asks == "confirm"
    assert reply.text.startswith(wording.CORRECTED)
    assert shown in reply.text


def test_a_field_said_to_be_wrong_is_asked_again(at_the_end: Person) -> None:
    """改电话 opens the question; then the summary comes back."""
    assert at_the_end.only("电话写错了").asks == "phone"
    assert "‹电话2›" in at_the_end.only("13900139000").text


@pytest.mark.parametrize("text", ["修改", "不对"])
def test_a_no_tells_how_to_change(at_the_end: Person, text: str) -> None:
    """Nothing is filed, nothing lost."""
    reply = at_the_end.only(text)
    assert (reply.text, reply.asks) == (wording.CHANGE, "confirm")


@pytest.mark.parametrize("text", ["等一下", "提交了会怎么样"])
def test_nothing_but_a_plain_yes_files(at_the_end: Person, stores: Stores, text: str) -> None:
    """Anything else asks for the confirmation again."""
    assert at_the_end.say(text)[-1].asks == "confirm"
    assert stores.tickets.by_session(at_the_end.session_id) == []


def test_a_locked_store_loses_nothing(at_the_end: Person, stores: Stores, tmp_path: Path) -> None:
    """It is said that the filing failed, everything told stays, and the next confirmation files it."""
    before = dict(at_the_end.slots)
    impatient = open_database(f"sqlite:///{tmp_path / 'store.db'}", busy_seconds=0.05)
    desk = at_the_end.turns["validate_complaint_form"]._desk  # type: ignore[attr-defined]
    desk._tickets = Tickets(engine=impatient, cipher=stores.cipher, clock=stores.clock)
    other = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    asks, at_the_end.asks = at_the_end.asks, None
    reply = at_the_end.only("确认提交")
    other.execute("ROLLBACK")
    other.close()
    at_the_end.asks = asks
    assert (reply.outcome, reply.asks, reply.text) == ("error_unavailable", "confirm", wording.NOT_STORED)
    assert at_the_end.slots == before
    assert at_the_end.only("确认提交").outcome == "filed"
    assert len(stores.tickets.by_session(at_the_end.session_id)) == 1
    impatient.dispose()
