"""Tickets handled together: made by staff, each keeping what is its own."""

from __future__ import annotations

import io

import httpx
import pytest
from docx import Document

from store.records import Event, TicketRecord
from tests.channels.console.conftest import Caller, Console
from tests.contracts.stores import PARTIES

CAUSE = "同一工地欠薪"


def of(ticket: TicketRecord, what: str = "") -> str:
    """A path of a ticket."""
    return f"/api/console/tickets/{ticket.number}/{what}".rstrip("/")


def filed(console: Console, count: int, district: str = "渝中区", **more: object) -> list[TicketRecord]:
    """That many people's complaints."""
    return [
        console.file(district, parties=PARTIES | {"phone": f"1380013{at:04}"}, **more) for at in range(count)
    ]


def join(caller: Caller, first: TicketRecord, others: list[TicketRecord], cause: str = CAUSE) -> int:
    """Ask for them to be handled together; the status."""
    version = caller.get(of(first)).json()["version"]
    asked = {"version": version, "numbers": [one.number for one in others], "cause": cause}
    return caller.post(of(first, "group"), asked).status_code


def test_tickets_join_and_each_keeps_its_own(console: Console) -> None:
    """Another joins later; status, period and person stay as they were; the history tells who did it."""
    first, second, third = filed(console, 3)
    caller = console.as_(console.hire("inspector"))
    before = caller.get(of(second)).json()
    assert join(caller, first, [second]) == 200
    assert join(caller, first, [third], cause="") == 200
    page = caller.get(of(second)).json()
    assert page["group"]["cause"] == CAUSE
    assert {one["number"] for one in page["group"]["members"]} == {first.number, third.number}
    assert [page[name] for name in ("status", "period", "parties")] == [
        before[name] for name in ("status", "period", "parties")
    ]
    assert page["events"][-1]["kind"] == "grouped" and page["chain"]["intact"]
    assert join(caller, first, [second]) == 422


def test_what_does_not_belong_together_is_refused_and_claims_nothing(console: Console) -> None:
    """Itself, another channel, a group of its own, no cause, another district, a colleague's ticket."""
    first, second, third, fourth = filed(console, 4)
    arbitration = console.file(channel="arbitration")
    far = console.file("万州区")
    member, colleague = console.hire("supervisor"), console.hire("supervisor")
    caller = console.as_(member)
    assert join(caller, first, [first]) == 422
    assert join(caller, first, [arbitration]) == 422
    assert join(caller, first, [second], cause=" ") == 422
    assert join(caller, first, [far]) == 404
    assert console.as_(colleague).post(of(second, "claim")).status_code == 200
    assert join(caller, first, [second]) == 409
    assert caller.get(of(first)).json()["held_by"] is None
    assert console.as_(colleague).post(of(second, "release")).status_code == 204
    assert join(caller, first, [second]) == join(caller, third, [fourth]) == 200
    assert join(caller, first, [third]) == 422
    assert caller.get(of(first)).json()["version"] == 2


@pytest.mark.parametrize("role", ["operator", "mediator"])
def test_who_does_not_work_on_inspection_groups_nothing(console: Console, role: str) -> None:
    """The page offers it to nobody it would refuse."""
    first, second = filed(console, 2)
    caller = console.as_(console.hire(role))  # type: ignore[arg-type]
    assert not caller.get(of(first)).json()["may_group"]
    assert join(caller, first, [second]) == 403


def test_ten_people_go_before_a_supervisor_at_once(console: Console) -> None:
    """Whoever joined earlier, too (办案规则 5)."""
    people = filed(console, 10)
    caller = console.as_(console.hire("inspector"))
    assert join(caller, people[0], people[1:9]) == 200
    assert not caller.get(of(people[0])).json()["escalated"]
    assert join(caller, people[0], people[9:]) == 200
    assert all(caller.get(of(one)).json()["escalated"] for one in people)


def test_at_most_five_represent_and_those_elsewhere_stay(console: Console) -> None:
    """Chosen from the group; whom one cannot see one does not unseat (重庆市劳动保障监察条例 22, 3)."""
    here, there = filed(console, 7), console.file("万州区")
    everywhere = console.as_(console.hire("supervisor", "渝中区", "万州区"))
    assert join(everywhere, here[0], [*here[1:], there]) == 200

    def choose(caller: Caller, *chosen: TicketRecord) -> int:
        version = caller.get(of(here[0])).json()["version"]
        asked = {"version": version, "numbers": [one.number for one in chosen]}
        return caller.post(of(here[0], "representatives"), asked).status_code

    assert choose(everywhere) == 422
    assert choose(everywhere, *here[:6]) == 422
    assert choose(everywhere, console.file()) == 422
    assert choose(everywhere, here[0], there) == 200
    assert everywhere.post(of(here[0], "release")).status_code == 204
    local = console.as_(console.hire("inspector"))
    assert choose(local, here[1]) == 200
    group = everywhere.get(of(here[0])).json()["group"]
    assert {one["number"] for one in group["members"] if one["represents"]} == {here[1].number, there.number}
    assert not group["represents"]


def paper(caller: Caller, ticket: TicketRecord) -> httpx.Response:
    """Ask for the paper in which the members choose."""
    asked = {"kind": "representation", "reason": "给这一批人签字"}
    return caller.post(of(ticket, "papers"), asked)


def read(given: httpx.Response) -> str:
    """The paper's words, in tables and outside of them."""
    document = Document(io.BytesIO(given.content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(one.text for one in document.paragraphs)])


def withdraw(console: Console, ticket: TicketRecord) -> None:
    """The ticket's person takes it back."""
    now = console.stores.tickets.by_id(ticket.id)
    assert now is not None
    withdrawn = Event("moved", console.stores.clock.now(), {"to": "withdrawn"})
    console.stores.tickets.add_event(now, withdrawn, status="withdrawn")


def test_the_members_choose_on_a_paper_that_names_those_one_may_see(console: Console) -> None:
    """Those of other districts are counted; whoever left is not asked; every person named has it in their journal."""
    here, there = filed(console, 3), console.file("万州区", parties=PARTIES | {"complainant_name": "测试远"})
    gone = console.file(parties=PARTIES | {"complainant_name": "测试撤"})
    everywhere = console.as_(console.hire("supervisor", "渝中区", "万州区"))
    assert join(everywhere, here[0], [*here[1:], there, gone]) == 200
    withdraw(console, gone)
    local = console.as_(console.hire("inspector"))
    assert local.get(of(here[0])).json()["group"]["has_paper"]
    given = paper(local, here[0])
    assert given.status_code == 200, given.text
    text = read(given)
    assert PARTIES["complainant_name"] in text
    assert "测试远" not in text and "测试撤" not in text
    assert "另有1人" in text
    for one in here:
        assert "wrote_paper" in [act["kind"] for act in everywhere.get(of(one)).json()["looked_at"]]
    assert everywhere.get(of(there)).json()["looked_at"] == []


def test_no_such_paper_where_there_is_nothing_to_choose(console: Console) -> None:
    """Alone, in mediation, in a small group of arbitration, for a report, for the hotline: refused, and offered to none."""
    alone = console.file()
    supervisor = console.as_(console.hire("supervisor"))
    assert paper(supervisor, alone).status_code == 422
    for more in ({"channel": "mediation"}, {"kind": "report", "district": "渝中区"}):
        first, second = (console.file(**more) for _ in range(2))
        assert join(supervisor, first, [second]) == 200
        assert not supervisor.get(of(first)).json()["group"]["has_paper"]
        assert paper(supervisor, first).status_code == 422
    few = [console.file(channel="arbitration") for _ in range(2)]
    assert join(supervisor, few[0], few[1:]) == 200
    refused = paper(supervisor, few[0])
    assert refused.status_code == 422 and "10人" in refused.json()["detail"]
    assert supervisor.get(of(few[0])).json()["looked_at"] == []
    assert paper(console.as_(console.hire("operator")), few[0]).status_code == 403


def test_representatives_and_people_elsewhere_are_counted_and_named_nowhere(console: Console) -> None:
    """Three are chosen, two of them elsewhere; the cause names one of those, and the paper does not."""
    here = filed(console, 9)
    far = [
        console.file("万州区", parties=PARTIES | {"complainant_name": name, "phone": phone})
        for name, phone in (("测试远", "13900000001"), ("测试遥", "13900000002"))
    ]
    everywhere = console.as_(console.hire("supervisor", "渝中区", "万州区"))
    assert (
        join(everywhere, here[0], [*here[1:], *far], cause="测试远（13900000001）等人在同一工地被欠薪") == 200
    )
    version = everywhere.get(of(here[0])).json()["version"]
    chosen = {"version": version, "numbers": [one.number for one in (here[0], *far)]}
    assert everywhere.post(of(here[0], "representatives"), chosen).status_code == 200
    text = read(paper(console.as_(console.hire("inspector")), here[0]))
    assert "另有2名代表在别的区县" in text and "另有2人" in text
    assert "测试远" not in text and "测试遥" not in text and "13900000001" not in text
    assert "等人在同一工地被欠薪" in text
    assert "测试远" in read(paper(everywhere, here[0]))


def test_a_paper_that_names_nobody_is_written_down_with_the_ticket_asked_from(console: Console) -> None:
    """All of one's own have withdrawn; the cause is told all the same, so that who took it stands there."""
    here, there = console.file(), console.file("万州区")
    everywhere = console.as_(console.hire("supervisor", "渝中区", "万州区"))
    assert join(everywhere, here, [there]) == 200
    withdraw(console, here)
    assert paper(console.as_(console.hire("inspector")), here).status_code == 200
    assert [act["kind"] for act in everywhere.get(of(here)).json()["looked_at"]] == ["wrote_paper"]
