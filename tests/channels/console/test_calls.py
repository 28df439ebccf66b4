"""The hotline's calls over HTTP: how one ends, who is called back, a caller's earlier contacts."""

from __future__ import annotations

import pytest

from handoff.personal.telephone import NotANumber, bare
from store.desk_records import CITYWIDE
from tests.channels.console.conftest import Caller, Console

PHONE = "13800138000"
OWED = {
    "id": "call-0001",
    "result": "call_back",
    "said": "老板拖欠三个月工资，我叫张三，电话13800138000",
    "note": "下午三点后打",
    "phone": "138 0013 8000",
    "district": "渝中区",
    "due_on": "2026-11-25",
}


def operator(console: Console) -> Caller:
    """Calls as an operator of the whole city."""
    return console.as_(console.hire("operator", CITYWIDE))


def end(caller: Caller, **changes: object) -> str:
    """A call that ended; its id."""
    ended = caller.post("/api/console/calls", OWED | changes)
    assert ended.status_code == 201, ended.text
    return ended.json()["id"]


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("+86 138-0013-8000", PHONE), ("8613800138000", PHONE), ("023-6312 3456", "02363123456"), ("63123456", "63123456")],
)  # fmt: skip
def test_a_number_is_read_as_people_type_it(typed: str, digits: str) -> None:
    """With spaces, dashes and the country's code."""
    assert bare(typed) == digits


@pytest.mark.parametrize("typed", ["", "1380013800", "一三八", "138001380001", "1' OR '1'='1"])
def test_half_a_number_is_refused(console: Console, typed: str) -> None:
    """Nothing is looked up or kept under it."""
    with pytest.raises(NotANumber):
        bare(typed)
    asked = {"phone": typed, "reason": "来电人问进度"}
    assert operator(console).post("/api/console/callers", asked).status_code == 422


def test_an_answered_call_keeps_no_words_of_the_caller(console: Console) -> None:
    """Questions are anonymous: card and result remain; a number only when the caller agrees."""
    caller = operator(console)
    told = {"result": "answered", "card": "contract.unsigned-double-wage"}
    refused = caller.post("/api/console/calls", OWED | told)
    assert refused.status_code == 422 and "同意" in refused.json()["detail"]
    end(caller, **told, agreed=True)
    (kept,) = console.stores.calls.of_caller(None, PHONE)
    assert (kept.said, kept.phone, kept.card) == ("", "", told["card"])
    end(caller, **told, id="call-0002", phone="")
    assert len(console.stores.calls.of_caller(None, PHONE)) == 1


def test_a_call_back_needs_a_number_and_is_given_once(console: Console) -> None:
    """It is listed masked, opened with a reason, settled by the call that answers it."""
    caller, colleague = operator(console), operator(console)
    assert caller.post("/api/console/calls", OWED | {"phone": ""}).status_code == 422
    call_id = end(caller)
    listed = caller.get("/api/console/calls/owed")
    assert PHONE not in listed.text and "张三" not in listed.text
    assert [(one["phone"], one["due_on"]) for one in listed.json()["calls"]] == [
        ("138****8000", "2026-11-25")
    ]
    path = f"/api/console/calls/{call_id}/open"
    assert caller.post(path, {"reason": "    "}).status_code == 422
    assert caller.post(path, {"reason": "回电答复"}).json()["phone"] == PHONE
    answered = {"id": "call-0009", "result": "answered", "settles": call_id}
    assert caller.post("/api/console/calls", answered).status_code == 201
    assert caller.post("/api/console/calls", answered).status_code == 201
    late = colleague.post("/api/console/calls", answered | {"id": "call-0010"})
    assert late.status_code == 409 and "同事" in late.json()["detail"]
    assert caller.post(path, {"reason": "再看一遍"}).status_code == 404
    assert caller.get("/api/console/calls/owed").json()["calls"] == []


def test_earlier_contacts_are_found_by_number_masked_and_written_down(console: Console) -> None:
    """Tickets and calls of this caller, for a reason; the journal holds neither number nor words."""
    ticket, caller = console.file(), operator(console)
    end(caller)
    asked = {"phone": PHONE, "reason": "来电人问上次登记的进度"}
    told = caller.post("/api/console/callers", asked)
    assert [one["number"] for one in told.json()["tickets"]] == [ticket.number]
    assert [one["result"] for one in told.json()["calls"]] == ["call_back"]
    assert PHONE not in told.text
    assert caller.post("/api/console/callers", asked | {"reason": "看看"}).status_code == 422
    looked = next(act for act in console.stores.acts.newest() if act.kind == "caller_looked_up")
    assert looked.reason == asked["reason"] and PHONE not in str(looked.data)
    assert console.stores.acts.is_intact()


def test_another_districts_contacts_stay_hidden(console: Console) -> None:
    """An operator of one district sees that district's tickets and calls."""
    console.file("万州区")
    end(operator(console), district="万州区")
    there = console.as_(console.hire("operator", "渝中区"))
    told = there.post("/api/console/callers", {"phone": PHONE, "reason": "来电人问进度"}).json()
    assert told == {"tickets": [], "calls": []}
    assert there.get("/api/console/calls/owed").json()["calls"] == []


def test_a_call_of_another_district_is_not_settled(console: Console) -> None:
    """Who cannot see what is owed cannot end it either: words and number wait for those who can."""
    owed = end(operator(console), district="万州区")
    there = console.as_(console.hire("operator", "渝中区"))
    answered = OWED | {"id": "call-0002", "result": "answered", "phone": "", "settles": owed}
    assert there.post("/api/console/calls", answered).status_code == 409
    assert [one.phone for one in console.stores.calls.owed(None)] == [PHONE]


def test_inspection_never_sees_what_was_asked(console: Console) -> None:
    """The wall: calls are the hotline's own, whatever the reason given."""
    call_id = end(operator(console))
    for role in ("inspector", "mediator", "editor", "administrator"):
        caller = console.as_(console.hire(role, CITYWIDE))
        assert caller.get("/api/console/calls/owed").status_code == 403
        assert caller.post("/api/console/callers", {"phone": PHONE, "reason": "查线索用"}).status_code == 403
        assert caller.post(f"/api/console/calls/{call_id}/open", {"reason": "查线索用"}).status_code == 403


@pytest.mark.parametrize(
    "changes",
    [
        {"result": "forgotten"},
        {"card": "电话13800138000"},
        {"ticket": "'; DROP"},
        {"seconds": -1},
        {"id": "x"},
    ],
)
def test_a_forged_call_is_refused_and_its_words_are_not_repeated(console: Console, changes: dict) -> None:
    """The problem names the field, never what was typed."""
    refused = operator(console).post("/api/console/calls", OWED | changes)
    assert refused.status_code == 422 and PHONE not in refused.text
    assert console.stores.calls.owed(None) == []
