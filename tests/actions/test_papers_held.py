"""A paper whose article is out of service is not written, and the way to a person is told."""

from __future__ import annotations

import pytest

from actions.documents.writing import Writer
from answering import sums
from knowledge.quarantine import Hold, Quarantine
from tests.actions.conftest import LAWS
from tests.actions.papers_kept import kept_for_the_test
from tests.contracts.stores import HandClock, Stores

OWED = {"sums": {"unpaid_wages": {"monthly_wage": "4500", "months_owed": "3"}}}


def writer(stores: Stores, clock: HandClock, law: str, article: str) -> Writer:
    """A writer while an article is held."""
    held = Quarantine(frozenset({Hold(law, article)}))
    works = sums(LAWS, lambda: held)
    return Writer(sums=works, files=kept_for_the_test, vault=stores.vault, today=clock.today)


@pytest.mark.parametrize(
    ("wish", "law", "article"),
    [
        ("帮我写仲裁申请书", "劳动争议调解仲裁法", "28"),
        ("帮我写投诉书", "重庆市劳动保障监察条例", "22"),
        ("帮我写投诉书", "劳动法", "50"),
    ],
)
def test_a_held_article_stops_its_paper(
    stores: Stores, clock: HandClock, wish: str, law: str, article: str
) -> None:
    """Its own article, or that of a claim in it: a plain sentence and a person, no file."""
    known = OWED | {"issue": "unpaid_wages"}
    reply = writer(stores, clock, law, article).write(wish, stores.session_id(), known)
    assert reply is not None
    assert reply.outcome == "declined_no_evidence"
    assert "条文正在核对" in reply.text
    assert "转人工" in [one.title for one in reply.quick_replies]
    assert not reply.documents


def test_an_article_of_another_paper_stops_nothing(stores: Stores, clock: HandClock) -> None:
    """The rule on sick leave is no matter of a complaint about wages."""
    reply = writer(stores, clock, "医疗期规定", "3").write("帮我写投诉书", stores.session_id(), OWED)
    assert reply is not None
    assert reply.outcome == "documented"
