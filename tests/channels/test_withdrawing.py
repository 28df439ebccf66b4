"""A person takes a filing back over HTTP; a day comes as a calendar file."""

from __future__ import annotations

from tests.channels.doors import Doors
from tests.contracts.stores import a_filing

PATH = "/api/tickets/withdraw"


def filed(doors: Doors, token: dict[str, str]) -> tuple[str, str]:
    """Number and code of a complaint filed in this session."""
    session = doors.stores.sessions.by_token(token["Authorization"][7:])
    assert session is not None
    receipt = doors.stores.desk("hold").file(a_filing(session.id))
    return receipt.number, receipt.code


def test_the_session_that_filed_takes_back_once(doors: Doors) -> None:
    """The case is closed and its clocks stop; a second time is a conflict that says why."""
    token = doors.token()
    number, _ = filed(doors, token)
    taken = doors.client.post(PATH, headers=token, json={"number": number})
    assert taken.status_code == 200 and taken.json()["status"] == "withdrawn" and taken.json()["code"] == ""
    ticket = doors.stores.tickets.by_number(number)
    assert ticket is not None and (ticket.status, ticket.due_on) == ("withdrawn", None)
    again = doors.client.post(PATH, headers=token, json={"number": number})
    assert again.status_code == 409 and "撤回过" in again.json()["detail"]


def test_another_session_needs_the_code(doors: Doors) -> None:
    """Without it 404 that asks for it; with a wrong one 404 and nothing happens; with the right one it is taken back."""
    number, code = filed(doors, doors.token())
    other = doors.token()
    refused = doors.client.post(PATH, headers=other, json={"number": number})
    assert refused.status_code == 404 and "查询码" in refused.json()["detail"]
    wrong = doors.client.post(PATH, headers=other, json={"number": number, "code": "AAAAAA"})
    assert wrong.status_code == 404
    ticket = doors.stores.tickets.by_number(number)
    assert ticket is not None and ticket.status == "awaiting_confirmation"
    taken = doors.client.post(PATH, headers=other, json={"number": number, "code": code})
    assert taken.json()["status"] == "withdrawn"


def test_codes_cannot_be_guessed_here_either(doors: Doors) -> None:
    """Five wrong codes slow the address down; nobody comes in without a session."""
    number, _ = filed(doors, doors.token())
    body = {"number": number, "code": "AAAAAA"}
    assert doors.client.post(PATH, json=body).status_code == 401
    token = doors.token()
    statuses = [doors.client.post(PATH, headers=token, json=body).status_code for _ in range(6)]
    assert statuses == [404] * 5 + [429]


def test_a_day_comes_as_a_calendar_file_that_tells_nothing_else(doors: Doors) -> None:
    """A link any browser can open; a day that is over or no day is refused."""
    told = doors.client.get("/api/reminders/2026-12-08.ics")
    assert told.headers["content-type"].startswith("text/calendar")
    assert "最后一天是2026-12-08" in told.text and "CQ26" not in told.text
    assert doors.client.get("/api/reminders/2026-11-23.ics").status_code == 404
    assert doors.client.get("/api/reminders/2099-01-01.ics").status_code == 404
    assert doors.client.get("/api/reminders/tomorrow.ics").status_code == 422
