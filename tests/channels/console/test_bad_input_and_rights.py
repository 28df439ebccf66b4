"""The list of issue 6, "bad input and rights", one test each: refused, written down, nothing lost."""

from __future__ import annotations

import io
import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import httpx
import pytest
from PIL import Image
from sqlalchemy import func, select

from channels.web.attachments import attachment_routes
from channels.web.limits import Limiter
from handoff.ticket import MOVES
from store.desk_records import CITYWIDE
from store.desk_schema import attachments
from store.records import TicketRecord
from store.schema import tickets
from tests.channels.console.conftest import Caller, Console
from tests.channels.console.test_queue_and_tickets import QUEUE, of

CONFIRM = {"version": 1, "to": "filed", "reason": "confirmed"}


def refusals(console: Console) -> list[str]:
    """Why staff were refused so far, newest first."""
    return [str(act.data["why"]) for act in console.stores.acts.newest(kind="refused")]


def unchanged(console: Console, ticket: TicketRecord) -> None:
    """The ticket is as it was filed, and both journals are whole."""
    now = console.stores.tickets.by_id(ticket.id)
    assert now is not None and (now.status, now.version) == (ticket.status, 1)
    assert (now.facts, now.parties) == (ticket.facts, ticket.parties)
    assert len(console.stores.tickets.events(ticket.id)) == 1 and console.stores.acts.is_intact()


def test_a_wrong_role_is_refused_and_written_down(console: Console) -> None:
    """An editor opens no ticket, an administrator moves none."""
    ticket = console.file()
    assert console.as_(console.hire("editor")).get(of(ticket.number)).status_code == 403
    assert (
        console.as_(console.hire("administrator")).post(of(ticket.number, "move"), CONFIRM).status_code == 403
    )
    assert refusals(console) == ["role", "role"]
    unchanged(console, ticket)


def test_another_district_is_not_found_and_the_try_is_written_down(console: Console) -> None:
    """The reply is that of a number that does not exist."""
    ticket = console.file("渝中区")
    caller = console.as_(console.hire("inspector", "万州区"))
    tried, unknown = caller.post(of(ticket.number, "move"), CONFIRM), caller.get(of("CQ26-NONE0-0"))
    assert tried.status_code == unknown.status_code == 404 and tried.json() == unknown.json()
    assert refusals(console) == ["other_district"]
    assert console.stores.acts.newest(ticket.number)[0].kind == "refused"
    unchanged(console, ticket)


def test_a_stale_version_is_refused_and_written_down(console: Console) -> None:
    """What was moved meanwhile stays as the other left it."""
    ticket, caller = console.file(), console.as_(console.hire("inspector"))
    assert caller.post(of(ticket.number, "move"), CONFIRM).status_code == 200
    late = {"version": 1, "to": "withdrawn", "reason": "by_person"}
    assert caller.post(of(ticket.number, "move"), late).status_code == 409
    assert refusals(console) == ["stale"]
    now = console.stores.tickets.by_id(ticket.id)
    assert now is not None and now.status == "filed"


def test_a_double_click_moves_once(console: Console) -> None:
    """Eight at the same moment: one move, one event, one notice to the person."""
    ticket, caller = console.file(), console.as_(console.hire("inspector"))
    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(lambda _: caller.post(of(ticket.number, "move"), CONFIRM).status_code, range(8)))
    assert sorted(done) == [200] + [409] * 7
    assert len(console.stores.tickets.events(ticket.id)) == 2
    assert [one.kind for one in console.stores.notices.untold()] == ["status_filed"]
    assert refusals(console) == ["stale"] * 7


def test_a_forged_move_is_refused_and_written_down_without_its_words(console: Console) -> None:
    """A status that is none, one that may not follow, one that only the clock gives: none is taken."""
    ticket, caller = console.file(), console.as_(console.hire("supervisor"))
    forged = ["resolved", "deemed_opened", "reopened", "DROP TABLE tickets", "13800138000", ""]
    assert not {"resolved", "reopened"} & set(MOVES["awaiting_confirmation"])
    for to in forged:
        step = {"version": 1, "to": to, "reason": "paid", "note": "说明"}
        assert caller.post(of(ticket.number, "move"), step).status_code in (403, 409, 422), to
    acts = console.stores.acts.newest(kind="refused")
    assert len(acts) == len(forged) and "13800138000" not in str(acts) and "DROP" not in str(acts)
    unchanged(console, ticket)


@pytest.mark.parametrize(
    "hostile",
    ["' OR 1=1 --", "'; DROP TABLE tickets; --", "渝中区' UNION SELECT * FROM staff --", "%", "_", "\\"],
)
def test_sql_in_a_filter_or_a_number_finds_nothing(console: Console, hostile: str) -> None:
    """Every text of the queue's filter, and the audit's, is a value and nothing else."""
    ticket = console.file()
    caller = console.as_(console.hire("supervisor", CITYWIDE))
    for name in ("district", "issue", "number", "status", "channel"):
        found = caller.get(QUEUE, params={name: hostile})
        assert found.status_code == 422 or found.json()["rows"] == [], (name, found.text)
    for name in ("subject", "who", "kind"):
        assert caller.get("/api/console/acts", params={name: hostile}).json()["acts"] == [], name
    with console.stores.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(tickets)).scalar_one() == 1
    unchanged(console, ticket)


def evidence_door(console: Console) -> Caller:
    """A person with a session, before the route that takes evidence."""
    stores = console.stores
    console.app.include_router(
        attachment_routes(
            attachments=stores.attachments,
            tickets=stores.tickets,
            sessions=stores.sessions,
            limiter=Limiter(),
        )
    )
    caller = console.anyone()
    _, caller.token = stores.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    return caller


def upload(caller: Caller, content: bytes, name: str) -> httpx.Response:
    """One file as a browser sends it."""
    form = {"data": {"id": str(uuid.uuid4())}, "files": {"file": (name, content)}}
    return caller.call("POST", "/api/attachments", **form)


def test_twenty_megabytes_are_refused_before_they_are_kept(console: Console) -> None:
    """413 in plain words; what was sent before is still there."""
    caller = evidence_door(console)
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "PNG")
    assert upload(caller, picture.getvalue(), "工资条.png").status_code == 201
    refused = upload(caller, b"\xff\xd8\xff" + b"\0" * 20 * 1024 * 1024, "大图.jpg")
    assert refused.status_code == 413 and refused.json()["title"]
    assert len(caller.get("/api/attachments").json()) == 1


@pytest.mark.parametrize("behind", [b"<script>alert(1)</script>", b"PK\x03\x04 a zip", b"MZ\x90\0 a program"])
def test_a_polyglot_picture_is_only_ever_a_picture(console: Console, behind: bytes) -> None:
    """Whatever stands behind it: the copy to look at is encoded anew, the original never opens as itself."""
    door, picture = evidence_door(console), io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(picture, "PNG")
    kept = upload(door, picture.getvalue() + behind, "证据.png.html").json()
    assert kept["type"] == "image/png"
    ticket, stores = console.file(), console.stores
    (found,) = [one for one in _every_piece(console) if one.id == kept["id"]]
    stores.attachments.attach(found.session_id, [found.id], ticket.id)
    caller = console.as_(console.hire("inspector"))
    reason = {"reason": "核对证据内容"}
    seen = caller.post(of(ticket.number, f"evidence/{kept['id']}/look"), reason)
    assert seen.headers["content-type"] == "image/jpeg" and behind not in seen.content
    taken = caller.post(of(ticket.number, f"evidence/{kept['id']}/original"), reason)
    assert taken.content.endswith(behind) and taken.headers["content-type"] == "application/octet-stream"
    assert taken.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)>", b"MZ\x90\0", b"%PDF-1.7 /JavaScript (alert)"])
def test_what_is_no_evidence_is_refused(console: Console, content: bytes) -> None:
    """By its content, whatever its name says; nothing is kept."""
    caller = evidence_door(console)
    assert upload(caller, content, "工资条.jpg").status_code == 415
    assert caller.get("/api/attachments").json() == []


def _every_piece(console: Console) -> list:
    with console.stores.engine.connect() as connection:
        return list(connection.execute(select(attachments.c.id, attachments.c.session_id)))
