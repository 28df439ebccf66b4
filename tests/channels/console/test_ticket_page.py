"""The whole story on the ticket page: what was told, the clock, the law, the files, its kin, and proof of it all."""

from __future__ import annotations

import hashlib
import io
import re
from datetime import UTC, datetime
from typing import get_args

import pytest
from docx import Document
from PIL import Image

from channels.console.fields import OTHER, heading, label
from channels.console.words import WORDS
from handoff.mapping import FACTS, PARTIES
from handoff.terms import Cause, TermName
from handoff.ticket import Channel, Kind, Status, Urgency
from settings import ROOT
from store.changes import Change
from store.desk_records import CITYWIDE
from store.records import Event
from store.schema import ticket_events
from tests.channels.console.conftest import Caller, Console
from tests.channels.console.test_queue_and_tickets import QUEUE, of
from tests.contracts.stores import PARTIES as PEOPLE


def shown(caller: Caller, number: str) -> dict:
    """The page as it stands."""
    reply = caller.get(of(number))
    assert reply.status_code == 200, reply.text
    return reply.json()


def opened_case(console: Console) -> tuple[str, Caller]:
    """A case that was opened, and its inspector."""
    ticket, caller = console.file(), console.as_(console.hire("inspector"))
    for version, step in enumerate((("filed", "confirmed"), ("case_opened", "meets_conditions")), 1):
        moved = caller.post(of(ticket.number, "move"), {"version": version, "to": step[0], "reason": step[1]})
        assert moved.status_code == 200, moved.text
    caller.post(of(ticket.number, "release"))
    return ticket.number, caller


def clock(caller: Caller, number: str, action: str, status: int = 200, **told: object) -> None:
    """One order to the clock."""
    body = {"version": shown(caller, number)["version"], "action": action, **told}
    reply = caller.post(of(number, "clock"), body)
    assert reply.status_code == status, reply.text


def test_facts_stand_under_headings_in_plain_words(console: Console) -> None:
    """No code and no English on the page; every field that a package may hold has a label and a heading."""
    page = shown(console.as_(console.hire("inspector")), console.file().number)
    told = {one["field"]: one for one in (*page["facts"], *page["parties"])}
    assert (told["issue"]["label"], told["issue"]["value"]) == ("事由", "拖欠工资")
    assert told["employer_name"]["heading"] == "单位和工地" and told["phone"]["heading"] == "本人"
    assert page["missing"] == ["身份核验"]
    for name in (FACTS | PARTIES) - {"consent"}:
        assert heading(name) != OTHER and label(name) != name, name


@pytest.mark.parametrize("codes", [Status, Channel, Kind, Urgency, TermName, Cause])
def test_every_code_has_a_word_in_tables_and_on_the_screen(codes: object) -> None:
    """And it is the same one in both."""
    screen = (ROOT / "web" / "console" / "words.ts").read_text(encoding="utf-8")
    for code in get_args(codes):
        assert f'{code}: "{WORDS[code]}"' in screen, code


def test_the_screen_asks_for_every_status_there_is() -> None:
    """In the order of the contract."""
    screen = (ROOT / "web" / "console" / "words.ts").read_text(encoding="utf-8")
    listed = next(line for line in screen.splitlines() if line.startswith("export const STATUSES = "))
    assert tuple(re.findall('"([a-z_]+)"', listed)) == get_args(Status)


def test_the_clock_tells_its_day_its_law_and_what_silence_brings(console: Console) -> None:
    """A decision due within two days is an alarm: after its day the case counts as opened."""
    ticket, caller = console.file(), console.as_(console.hire("inspector"))
    caller.post(of(ticket.number, "move"), {"version": 1, "to": "filed", "reason": "confirmed"})
    period = shown(caller, ticket.number)["period"]
    assert (period["name"], period["silence"], period["due"]) == ("decide", "deemed_opened", "2026-12-01")
    assert period["grounds"] == [
        "《重庆市劳动保障监察条例》第二十五条",
        "《重庆市劳动保障监察条例》第二十六条第二款",
    ]
    assert (period["alarm"], period["overdue"], period["days_left"]) == (False, False, 7)
    console.stores.clock.at = datetime(2026, 11, 30, 2, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    caller = console.as_(console.hire("inspector"))
    assert shown(caller, ticket.number)["period"]["alarm"] is True
    console.stores.clock.at = datetime(2026, 12, 2, 2, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    caller = console.as_(console.hire("inspector"))
    late = shown(caller, ticket.number)["period"]
    assert (late["overdue"], late["days_left"]) == (True, -1)


def test_a_supervisor_pauses_with_a_cause_goes_on_and_lengthens(console: Console) -> None:
    """The cause is seen on the page and in the queue; the days it stood still do not count."""
    # The spring: the holidays of the year it would end in otherwise are not announced yet.
    console.stores.clock.at = datetime(2026, 3, 2, 2, 0, tzinfo=UTC)  # type: ignore[attr-defined]
    number, inspector = opened_case(console)
    chief = console.as_(console.hire("supervisor"))
    before = shown(chief, number)["period"]["due"]
    assert [one["action"] for one in shown(inspector, number)["clock"]] == ["escalate"]
    clock(inspector, number, "pause", 403, cause="audited", note="送审计")
    inspector.post(of(number, "release"))
    clock(chief, number, "pause", 422, note="没有写原因")
    clock(chief, number, "pause", cause="audited", note="送审计")
    page = shown(chief, number)
    assert (page["period"]["paused"], page["period"]["due"], page["paused_for"]) == (
        "audited",
        None,
        "audited",
    )
    assert [one["action"] for one in page["clock"]] == ["resume", "extend", "escalate"]
    assert [row["number"] for row in chief.get(QUEUE, params={"state": "paused"}).json()["rows"]] == [number]
    clock(chief, number, "pause", 422, cause="audited", note="再停一次")
    clock(chief, number, "resume", note="审计完了")
    assert shown(chief, number)["period"]["due"] == before
    clock(chief, number, "extend", note="案情复杂")
    longer = shown(chief, number)["period"]
    assert longer["extended"] and longer["due"] > before
    clock(chief, number, "extend", 422, note="再延")
    kinds = [one["kind"] for one in shown(chief, number)["events"]]
    assert kinds[-3:] == ["paused", "resumed", "extended"]


def test_an_inspector_puts_a_case_before_a_supervisor_once_and_says_why(console: Console) -> None:
    """It stands in the supervisor's list; the reason is a sealed note."""
    number, caller = opened_case(console)
    clock(caller, number, "escalate", 422)
    clock(caller, number, "escalate", note="单位拒不配合，请主管出面")
    clock(caller, number, "escalate", 422, note="再报一次")
    page = shown(caller, number)
    assert page["escalated"] and "单位拒不配合，请主管出面" in [note["text"] for note in page["notes"]]
    rows = caller.get(QUEUE, params={"state": "escalated"}).json()["rows"]
    assert [row["number"] for row in rows] == [number]


def test_the_sum_that_was_worked_out_goes_with_the_ticket(console: Console) -> None:
    """As it was filed; a ticket without one shows none."""
    worked_out = {"kind": "unpaid_wages", "result": "15000", "unit": "CNY", "lines": []}
    caller = console.as_(console.hire("inspector"))
    assert shown(caller, console.file(calculation=worked_out).number)["calculation"] == worked_out
    assert shown(caller, console.file().number)["calculation"] is None


def test_the_law_of_the_ticket_is_told_in_digests(console: Console) -> None:
    """The articles it was filed on first, then those of the running period, each once."""
    page = shown(console.as_(console.hire("inspector")), console.file().number)
    names = [one["name"] for one in page["law"]]
    assert names[0] == "《劳动保障监察条例》第十一条" and len(names) == len(set(names)) >= 2
    assert all(one["says"] and one["since"] for one in page["law"])


def test_a_picture_is_seen_and_an_original_taken_for_a_reason(console: Console) -> None:
    """Both are written down; the original is the bytes that came, under its SHA-256, and never for an operator."""
    ticket, stores = console.file(), console.stores
    written = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(written, "PNG")
    kept = stores.attachments.keep(
        ticket.session_id, "a1", written.getvalue(), media_type="image/png", source="web", reduced=b"small"
    )
    stores.attachments.attach(ticket.session_id, [kept.id], ticket.id)
    caller = console.as_(console.hire("inspector"))
    reason = {"reason": "核对工资条上的数"}
    for what in ("look", "original"):
        assert (
            caller.post(of(ticket.number, f"evidence/{kept.id}/{what}"), {"reason": "看"}).status_code == 422
        )
        assert caller.post(of(ticket.number, f"evidence/none/{what}"), reason).status_code == 404
    assert caller.post(of(ticket.number, f"evidence/{kept.id}/look"), reason).content == b"small"
    original = caller.post(of(ticket.number, f"evidence/{kept.id}/original"), reason)
    assert (
        hashlib.sha256(original.content).hexdigest() == shown(caller, ticket.number)["evidence"][0]["sha256"]
    )
    assert original.headers["content-type"] == "application/octet-stream"
    operator = console.as_(console.hire("operator"))
    assert operator.post(of(ticket.number, f"evidence/{kept.id}/original"), reason).status_code == 403
    looked = [one["kind"] for one in shown(caller, ticket.number)["looked_at"]]
    assert sorted(looked) == ["took_original", "viewed"]


def test_the_paper_to_be_signed_is_filled_in_from_the_ticket(console: Console) -> None:
    """In the open, for a reason, once the ticket's channel has it."""
    ticket, caller = console.file(), console.as_(console.hire("inspector"))
    kinds = [one["kind"] for one in shown(caller, ticket.number)["papers"]]
    assert kinds == ["complaint", "evidence_list"]
    asked = {"kind": "complaint", "reason": "给本人到窗口签字"}
    paper = caller.post(of(ticket.number, "papers"), asked)
    assert paper.status_code == 200, paper.text
    document = Document(io.BytesIO(paper.content))
    text = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert PEOPLE["complainant_name"] in text and PEOPLE["phone"] in text
    assert "15000元" in text
    for kind in ("arbitration_application", "../../etc/passwd"):
        assert caller.post(of(ticket.number, "papers"), asked | {"kind": kind}).status_code == 422
    assert "wrote_paper" in [one["kind"] for one in shown(caller, ticket.number)["looked_at"]]


def test_a_group_and_repeats_are_pointed_at_within_ones_districts(console: Console) -> None:
    """Of what lies elsewhere only that it is there."""
    stores = console.stores
    first, second, far = console.file("渝中区"), console.file("渝中区"), console.file("万州区")
    group_id = stores.groups.make("inspection", "同一工地欠薪")
    for ticket in (first, second, far):
        event = Event("grouped", stores.clock.now(), {"by": "system"})
        stores.tickets.add_event(ticket, event, change=Change(group_id=group_id))
    stores.groups.represent(group_id, [second.id])
    page = shown(console.as_(console.hire("inspector", "渝中区")), first.number)
    assert page["group"] == {
        "cause": "同一工地欠薪",
        "members": [
            {
                "number": second.number,
                "status": "awaiting_confirmation",
                "district": "渝中区",
                "represents": True,
            }
        ],
        "represents": False,
        "elsewhere": 1,
        "has_paper": True,
        "paper_held": None,
    }
    assert [one["number"] for one in page["repeats"]["found"]] == [second.number]
    assert page["repeats"]["elsewhere"] == 1 and far.number not in str(page)


def test_only_a_repeat_is_merged(console: Console) -> None:
    """Another person's ticket is refused however it is asked for; one's own lives on in the other."""
    stranger = console.file(parties=PEOPLE | {"phone": "13900139000", "employer_name": "别的公司"})
    first, second = console.file(), console.file()
    caller = console.as_(console.hire("inspector"))
    step = {"version": 1, "to": "merged", "reason": "same_person_same_claim", "note": "同一件"}
    refused = caller.post(of(first.number, "move"), step | {"target": stranger.number})
    assert refused.status_code == 422 and "同一人" in refused.json()["detail"]
    assert caller.post(of(first.number, "move"), step | {"target": "CQ26-NONE0-0"}).status_code == 404
    assert caller.post(of(first.number, "move"), step | {"target": second.number}).status_code == 200
    assert shown(caller, first.number)["status"] == "merged"


def test_the_page_proves_its_history(console: Console) -> None:
    """An event that somebody changed in the database is found; so is a note that is gone."""
    number, caller = opened_case(console)
    assert shown(caller, number)["chain"] == {"intact": True, "notes_changed": 0}
    with console.stores.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER ticket_events_no_update")
        connection.execute(ticket_events.update().where(ticket_events.c.seq == 2).values(kind="nothing"))
    assert shown(caller, number)["chain"]["intact"] is False


def test_whoever_may_sees_who_did_what_and_that_it_was_not_changed(console: Console) -> None:
    """By ticket, person and kind; a supervisor sees the acts of their own districts' staff."""
    number, caller = opened_case(console)
    asked = {"field": "phone", "reason": "回访核实身份"}
    caller.post(of(number, "reveal"), asked)
    console.as_(console.hire("inspector", "万州区", login="far")).get(of(number))
    chief = console.as_(console.hire("supervisor", "渝中区"))
    told = chief.get("/api/console/acts", params={"subject": number, "kind": "revealed"}).json()
    (act,) = told["acts"]
    assert (act["who"], act["data"], act["reason"]) == ("测试inspector", {"field": "phone"}, "回访核实身份")
    assert "far" not in [one["login"] for one in told["staff"]]
    assert chief.get("/api/console/acts", params={"who": "far"}).json()["acts"] == []
    city = console.as_(console.hire("administrator", CITYWIDE))
    seen = city.get("/api/console/acts", params={"who": "far"}).json()["acts"]
    assert [(one["kind"], one["data"]["why"]) for one in seen] == [("refused", "other_district")]
    older = city.get("/api/console/acts", params={"before": seen[0]["seq"], "limit": 2}).json()["acts"]
    assert [one["seq"] for one in older] == [seen[0]["seq"] - 1, seen[0]["seq"] - 2]
    shared = console.as_(console.hire("inspector", "渝中区", "万州区", login="both"))
    abroad = console.file("万州区").number
    shared.get(of(abroad))
    (opened, *_) = chief.get("/api/console/acts", params={"who": "both"}).json()["acts"]
    assert (opened["kind"], opened["subject"], opened["reason"]) == ("opened", "别的区县的一件", None)
    assert abroad not in chief.get("/api/console/acts", params={"subject": abroad}).text
    proof = chief.get("/api/console/acts/proof", params={"subject": number}).json()
    assert proof["intact"] and proof["acts"] >= 5
    assert proof["ticket"] == {"events": 3, "intact": True, "notes_changed": 0}
