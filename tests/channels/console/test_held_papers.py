"""A held article stops the papers that staff take from a ticket, as it stops those of the chat."""

from __future__ import annotations

from typing import Literal

import httpx
import pytest

from actions.citing import citing_parts
from actions.documents.claim_kinds import KINDS
from knowledge.schema import Reference
from store.records import HoldEvent, TicketRecord
from tests.actions.calculators.said import held_by
from tests.channels.console.conftest import Caller, Console
from tests.channels.console.test_group_routes import filed, join, of

RESTS_ON = {
    part.name: tuple(dict.fromkeys(part.citations)) for part in citing_parts() if part.kind == "template"
}


def record(console: Console, rule: Reference, action: Literal["hold", "restore"] = "hold") -> None:
    """Take an article out of service, or back into it."""
    law, article = held_by(rule)
    told = HoldEvent(
        action=action, law=law, article=article, topic=None, reason="条文修改，正在核对", by="test"
    )
    console.stores.quarantine.record(told)


def paper(caller: Caller, ticket: TicketRecord, kind: str) -> httpx.Response:
    """Ask for a paper of the ticket."""
    return caller.post(of(ticket, "papers"), {"kind": kind, "reason": "给本人到窗口签字"})


def assert_stopped(reply: httpx.Response, name: str, rule: Reference) -> None:
    """A problem that names paper and law, and says what to do instead."""
    told = reply.json()
    assert (reply.status_code, told["title"]) == (503, "依据的条文正在核对")
    assert name in told["detail"] and rule.law in told["detail"] and "空白文书" in told["detail"]


@pytest.mark.parametrize(
    ("kind", "channel", "name"),
    [
        ("complaint", "inspection", "投诉书"),
        ("mediation_application", "mediation", "调解申请书"),
        ("arbitration_application", "arbitration", "仲裁申请书"),
    ],
)
def test_any_article_of_a_paper_stops_it_until_it_is_restored(
    console: Console, kind: str, channel: str, name: str
) -> None:
    """The page says so before it is asked for; nothing is written down as taken; a paper resting on other articles is given."""
    ticket, caller = console.file(channel=channel), console.as_(console.hire("supervisor"))
    rule = RESTS_ON[kind][0]
    record(console, rule)
    page = caller.get(of(ticket)).json()
    why = {one["kind"]: one["held"] for one in page["papers"]}[kind]
    reply = paper(caller, ticket, kind)
    assert_stopped(reply, name, rule)
    assert reply.json()["detail"] == why
    assert caller.get(of(ticket)).json()["looked_at"] == []
    record(console, rule, "restore")
    assert [one["held"] for one in caller.get(of(ticket)).json()["papers"]] == [None, None]
    assert paper(caller, ticket, kind).status_code == 200


def test_an_article_of_a_claim_stops_the_paper_that_asks_for_it(console: Console) -> None:
    """Wages are claimed in the application and not in the list of evidence, which is given."""
    ticket, caller = console.file(channel="arbitration"), console.as_(console.hire("supervisor"))
    own = {held_by(rule) for rule in (*RESTS_ON["arbitration_application"], *RESTS_ON["evidence_list"])}
    rule = next(one for one in KINDS["unpaid_wages"].citations if held_by(one) not in own)
    record(console, rule)
    assert_stopped(paper(caller, ticket, "arbitration_application"), "仲裁申请书", rule)
    assert paper(caller, ticket, "evidence_list").status_code == 200


@pytest.mark.parametrize("rule", RESTS_ON["representation"], ids=str)
def test_the_paper_of_a_group_is_stopped_by_any_of_its_articles(console: Console, rule: Reference) -> None:
    """Told on the page beside the button, and by the refusal in the same words."""
    first, *others = filed(console, 3)
    caller = console.as_(console.hire("supervisor"))
    assert join(caller, first, others) == 200
    assert paper(caller, first, "representation").status_code == 200
    record(console, rule)
    reply = paper(caller, first, "representation")
    assert_stopped(reply, "推选代表书", rule)
    assert caller.get(of(first)).json()["group"]["paper_held"] == reply.json()["detail"]
