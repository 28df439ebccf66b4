"""The queue and the ticket page: scope, locks, masks, moves, and what is refused."""

from __future__ import annotations

import csv
import io
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.console.cases import FAULTS
from channels.console.queue_routes import CLAIM
from channels.console.table_file import harmless
from handoff.moves import Fault
from store.desk_records import CITYWIDE
from tests.channels.console.conftest import Console
from tests.contracts.stores import PARTIES

QUEUE = "/api/console/queue"


def of(number: str, what: str = "") -> str:
    """The address of a ticket, or of something of it."""
    return f"/api/console/tickets/{number}" + (f"/{what}" if what else "")


def test_the_queue_shows_ones_own_districts_only(console: Console) -> None:
    """In the list, in its count, in its table, and on every route of a ticket."""
    mine, other = console.file("渝中区"), console.file("万州区")
    caller = console.as_(console.hire("inspector", "渝中区"))
    told = caller.get(QUEUE).json()
    assert [row["number"] for row in told["rows"]] == [mine.number] and told["total"] == 1
    assert caller.get(QUEUE, params={"district": "万州区"}).json()["rows"] == []
    version = {"version": 1}
    calls = {
        "": None,
        "claim": {},
        "release": {},
        "reveal": {"field": "phone", "reason": "回访核实"},
        "move": version | {"to": "filed", "reason": "confirmed"},
        "words": version | {"audience": "citizen", "text": "您好"},
    }
    for what, body in calls.items():
        reply = caller.get(of(other.number)) if body is None else caller.post(of(other.number, what), body)
        assert reply.status_code == 404, what
    everywhere = console.as_(console.hire("supervisor", CITYWIDE))
    assert everywhere.get(QUEUE).json()["total"] == 2
    table = console.as_(console.hire("supervisor", "渝中区")).get(f"{QUEUE}.csv").text
    assert mine.number in table and other.number not in table


def test_one_claims_and_the_other_is_told_who_has_it(console: Console) -> None:
    """Until it is released, or returns by itself."""
    ticket = console.file()
    first, second = console.hire("inspector"), console.hire("inspector")
    assert console.as_(first).post(of(ticket.number, "claim")).status_code == 200
    refused = console.as_(second).post(of(ticket.number, "claim"))
    assert refused.status_code == 409 and "测试inspector" in refused.json()["detail"]
    console.as_(second).post(of(ticket.number, "release"))
    assert console.as_(second).post(of(ticket.number, "claim")).status_code == 409
    console.stores.clock.advance(seconds=CLAIM.total_seconds() + 1)  # type: ignore[attr-defined]
    assert console.as_(second).post(of(ticket.number, "claim")).status_code == 200


def test_the_page_masks_and_a_click_with_a_reason_reveals_and_is_written_down(console: Console) -> None:
    """Nothing personal on the page; who looked at what stands on it afterwards."""
    ticket, member = console.file(), console.hire("inspector")
    caller = console.as_(member)
    page = caller.get(of(ticket.number))
    for name in ("phone", "complainant_name", "delivery_address"):
        assert PARTIES[name] not in page.text
    assert "138****8000" in page.text
    for reason in ("", "   ", "看"):
        assert (
            caller.post(of(ticket.number, "reveal"), {"field": "phone", "reason": reason}).status_code == 422
        )
    asked = {"field": "phone", "reason": "回访核实身份"}
    assert caller.post(of(ticket.number, "reveal"), asked).json() == {"value": "13800138000"}
    assert caller.post(of(ticket.number, "reveal"), asked | {"field": "code_hash"}).status_code == 422
    looked = caller.get(of(ticket.number)).json()["looked_at"]
    assert [(one["who"], one["kind"], one["field"]) for one in looked] == [
        ("测试inspector", "revealed", "电话")
    ]
    assert console.stores.acts.is_intact()


def test_the_story_from_complaint_to_result(console: Console) -> None:
    """Confirmed, opened, replied to, resolved with the amount; the person reads the words in their conversation."""
    ticket = console.file()
    caller = console.as_(console.hire("inspector"))
    page = caller.get(of(ticket.number)).json()
    assert page["period"]["name"] == "confirm"
    noted = {move["to"]: move["noted"] for move in page["moves"]}
    assert (noted["filed"], noted["supplement_requested"]) == (False, True)

    def move(version: int, **step: object) -> dict[str, object]:
        done = caller.post(of(ticket.number, "move"), {"version": version, **step})
        assert done.status_code == 200, done.text
        return done.json()

    at = move(1, to="filed", reason="confirmed")["version"]
    at = move(at, to="case_opened", reason="meets_conditions")["version"]
    told = caller.post(
        of(ticket.number, "words"), {"version": at, "audience": "citizen", "text": "请带上工资条"}
    )
    at = told.json()["version"]
    done = move(at, to="resolved", reason="paid", note="已经付清", recovered="15000.50")
    assert done["status"] == "resolved"
    said = [one.body["text"] for one in console.stores.messages.history(ticket.session_id)]
    assert any("请带上工资条" in text for text in said) and any("已经付清" in text for text in said)
    page = caller.get(of(ticket.number)).json()
    events, held = page["events"], (page["mine"], page["held_by"])
    assert held == (False, None)
    assert events[-1]["data"]["recovered"] == "15000.50" and events[-1]["data"]["by"] == "测试inspector"
    assert caller.get(QUEUE).json()["total"] == 0
    assert caller.get(QUEUE, params={"state": "all"}).json()["total"] == 1
    assert {"reply", "status_resolved"} <= {one.kind for one in console.stores.notices.untold()}


@pytest.mark.parametrize(
    ("step", "status"),
    [
        ({"to": "deemed_opened", "reason": "no_decision_in_time"}, 403),
        ({"to": "reopened", "reason": "mistake", "note": "错了"}, 403),
        ({"to": "resolved", "reason": "paid", "note": "付清"}, 409),
        ({"to": "not_opened", "reason": "我不想办", "note": "不办"}, 422),
        ({"to": "not_opened", "reason": "too_late"}, 422),
        ({"to": "转给我", "reason": "confirmed"}, 403),
        ({"to": "transferred", "reason": "other_district", "note": "不在本区"}, 422),
        ({"to": "transferred", "reason": "other_district", "note": "不在本区", "target": "火星区"}, 422),
        ({"to": "filed", "reason": "confirmed", "recovered": "-1"}, 422),
        ({"to": "filed", "reason": "confirmed", "recovered": "NaN"}, 422),
        ({"to": "filed", "reason": "confirmed", "recovered": "100000000000"}, 422),
        ({"to": "filed", "reason": "confirmed", "on": "1999-01-01"}, 422),
    ],
)  # fmt: skip
def test_a_forged_move_changes_nothing(console: Console, step: dict[str, str], status: int) -> None:
    """Wrong role, illegal state, invented reason, no note, no target, absurd sums."""
    ticket = console.file()
    caller = console.as_(console.hire("inspector"))
    refused = caller.post(of(ticket.number, "move"), {"version": 1, **step})
    assert refused.status_code == status, refused.text
    now = console.stores.tickets.by_id(ticket.id)
    assert now is not None and (now.status, now.version) == ("awaiting_confirmation", 1)
    assert len(console.stores.tickets.events(ticket.id)) == 1
    assert caller.get(of(ticket.number)).json()["held_by"] is None


def test_what_is_refused_leaves_ones_own_claim(console: Console) -> None:
    """A slip on a ticket one works on does not give it back; a refused pause of another's work claims nothing."""
    mine, free = console.file(), console.file()
    caller = console.as_(console.hire("inspector"))
    caller.post(of(mine.number, "claim"))
    slip = {"version": 1, "to": "not_opened", "reason": "too_late"}
    assert caller.post(of(mine.number, "move"), slip).status_code == 422
    assert caller.get(of(mine.number)).json()["mine"]
    pause = {"version": 1, "action": "pause", "cause": "suspended", "note": "等鉴定"}
    assert caller.post(of(free.number, "clock"), pause).status_code == 403
    assert caller.get(of(free.number)).json()["held_by"] is None


def test_a_stale_version_and_a_double_click_are_refused(console: Console) -> None:
    """What another moved meanwhile must be read again."""
    ticket = console.file()
    caller = console.as_(console.hire("inspector"))
    step = {"version": 1, "to": "filed", "reason": "confirmed"}
    assert [caller.post(of(ticket.number, "move"), step).status_code for _ in range(2)] == [200, 409]
    words = {"version": 1, "audience": "staff", "text": "备注"}
    assert caller.post(of(ticket.number, "words"), words).status_code == 409


def test_a_transfer_moves_the_ticket_into_the_other_districts_queue(console: Console) -> None:
    """And out of one's own; a second transfer is refused (重庆市劳动保障监察条例 19)."""
    ticket = console.file("渝中区")
    here = console.as_(console.hire("inspector", "渝中区"))
    there = console.as_(console.hire("inspector", "万州区"))
    step = {"to": "transferred", "reason": "other_district", "note": "用工地在万州", "target": "万州区"}
    assert here.post(of(ticket.number, "move"), {"version": 1, **step}).status_code == 200
    assert here.get(of(ticket.number)).status_code == 404
    page = there.get(of(ticket.number)).json()
    assert page["district"] == "万州区"
    back = there.post(of(ticket.number, "move"), {"version": page["version"], **step, "target": "渝中区"})
    assert back.status_code in (409, 422)


def test_every_fault_of_a_move_has_words() -> None:
    """A fault that is added to handoff/moves.py must be worded here."""
    assert set(FAULTS) == set(get_args(Fault))


def test_a_mediator_does_not_work_on_inspection(console: Console) -> None:
    """The role fits the channel, not only the route."""
    ticket = console.file()
    caller = console.as_(console.hire("mediator"))
    step = {"version": 1, "to": "filed", "reason": "confirmed"}
    assert caller.post(of(ticket.number, "move"), step).status_code == 403


HOSTILE = ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1"]


def test_no_cell_of_the_table_is_a_formula(console: Console) -> None:
    """A district made of a formula comes out as text; the table opens in Chinese."""
    for district in HOSTILE:
        console.file(district)
    caller = console.as_(console.hire("supervisor", CITYWIDE))
    text = caller.get(f"{QUEUE}.csv").text
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"))) for cell in row]
    assert text.startswith("\ufeff") and "区县" in cells
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]


@given(st.text(max_size=30))
def test_a_cell_never_begins_like_a_formula(text: str) -> None:
    """Whatever a person types; what is harmless stays as it is."""
    cell = harmless(text)
    assert cell in (text, f"'{text}")
    assert not cell.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


def test_markup_in_a_complaint_stays_text(console: Console) -> None:
    """The page is JSON; nothing is escaped twice or run."""
    hostile = "<img src=x onerror=alert(1)>"
    ticket = console.file(facts={"issue": "unpaid_wages", "details": hostile, "consent": True})
    reply = console.as_(console.hire("inspector")).get(of(ticket.number))
    assert reply.headers["content-type"].startswith("application/json")
    assert hostile in [fact["value"] for fact in reply.json()["facts"]]


@pytest.mark.parametrize("number", ["1' OR '1'='1", "%00", "..%2F..", "x" * 500])
def test_a_number_is_only_ever_a_number(console: Console, number: str) -> None:
    """SQL, nulls and paths find nothing."""
    console.file()
    assert console.as_(console.hire("supervisor", CITYWIDE)).get(of(number)).status_code == 404
