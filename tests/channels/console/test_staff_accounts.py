"""The administrator's page: accounts are opened, moved, closed and invited anew, and all of it stands in the journal."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channels.console.talking import PASSED_ON, TAKEN
from store.desk_records import CITYWIDE
from tests.channels.console.conftest import PASSWORD, Caller, Console

STAFF = "/api/console/staff"
NEW = {"login": "Li.Si", "name": "李四", "role": "operator", "districts": ["渝中区"]}


@pytest.fixture
def administrator(console: Console) -> Caller:
    """Answers for the whole city."""
    return console.as_(console.hire("administrator", CITYWIDE, login="chief"))


def line(caller: Caller, login: str) -> dict[str, Any]:
    """An account as the page lists it."""
    return next(one for one in caller.get(STAFF).json()["staff"] if one["login"] == login)


def test_a_new_account_is_of_use_only_through_its_link(console: Console, administrator: Caller) -> None:
    """The link is told once, opens the account with password and code, and stands in no list."""
    added = administrator.post(STAFF, NEW)
    assert added.status_code == 201
    token = added.json()["token"]
    assert "secret" not in added.json() and token not in administrator.get(STAFF).text
    shown = console.anyone().post("/api/console/set-up", {"token": token}).json()
    assert (shown["login"], shown["role"], shown["districts"]) == ("li.si", "operator", ["渝中区"])
    member = console.stores.staff.by_login("li.si")
    assert member is not None and member.totp == shown["secret"]
    console.secrets[member.id] = shown["secret"]
    done = {"token": token, "password": PASSWORD, "code": console.code(member)}
    assert console.anyone().post("/api/console/set-up", done).status_code == 200
    assert console.anyone().post("/api/console/set-up", {"token": token}).status_code == 404


def test_another_role_and_district_hold_from_the_next_click(console: Console, administrator: Caller) -> None:
    """No new sign-in is needed, and none keeps the old rights."""
    member = console.hire("operator", "渝中区", login="li.si")
    caller = console.as_(member)
    assert caller.get("/api/console/calls/owed").status_code == 200
    moved = {"role": "inspector", "districts": ["南岸区", "巴南区"]}
    assert administrator.post(f"{STAFF}/li.si/change", moved).status_code == 204
    assert caller.get("/api/console/calls/owed").status_code == 403
    assert caller.get("/api/console/me").json()["districts"] == ["南岸区", "巴南区"]


def test_a_closed_account_is_out_at_once_and_comes_back_with_new_secrets(
    console: Console, administrator: Caller
) -> None:
    """Reopened it is a new invitation; the old session and second factor stay dead."""
    member = console.hire("operator", login="li.si")
    caller = console.as_(member)
    assert administrator.post(f"{STAFF}/li.si/close").status_code == 204
    assert caller.get("/api/console/me").status_code == 401
    assert not line(administrator, "li.si")["active"]
    assert administrator.post(f"{STAFF}/li.si/close").status_code == 409
    assert administrator.post(f"{STAFF}/li.si/invite").status_code == 409
    back = administrator.post(f"{STAFF}/li.si/reopen")
    assert back.status_code == 200 and line(administrator, "li.si")["active"]
    assert caller.get("/api/console/me").status_code == 401
    again = console.stores.staff.by_id(member.id)
    assert again is not None and again.totp != console.secrets[member.id]


def test_an_invitation_anew_ends_password_second_factor_and_sessions(
    console: Console, administrator: Caller
) -> None:
    """A lost telephone is replaced by the administrator; an earlier link is void."""
    console.hire("operator", login="li.si")
    first = administrator.post(f"{STAFF}/li.si/invite").json()["token"]
    second = administrator.post(f"{STAFF}/li.si/invite").json()["token"]
    member = console.stores.staff.by_login("li.si")
    assert member is not None
    told = {"login": "li.si", "password": PASSWORD, "code": console.code(member)}
    assert console.anyone().post("/api/console/sign-in", told).status_code == 401
    assert console.anyone().post("/api/console/set-up", {"token": first}).status_code == 404
    assert console.anyone().post("/api/console/set-up", {"token": second}).status_code == 200


def test_every_change_stands_in_the_journal_by_name_and_without_secrets(
    console: Console, administrator: Caller
) -> None:
    """Who did it, to whom, what it is now."""
    token = administrator.post(STAFF, NEW).json()["token"]
    administrator.post(f"{STAFF}/li.si/change", {"role": "mediator", "districts": ["南岸区"]})
    for what in ("invite", "close", "reopen"):
        administrator.post(f"{STAFF}/li.si/{what}")
    acts = administrator.get("/api/console/acts").json()["acts"]
    assert [one["kind"] for one in acts] == [
        "staff_reopened", "staff_closed", "staff_invited", "staff_changed", "staff_added",
    ]  # fmt: skip
    assert {(one["who"], one["subject"]) for one in acts} == {("测试administrator", "李四（li.si）")}
    for named in ("李四", "LI.SI", "李四（li.si）"):
        found = administrator.get("/api/console/acts", params={"subject": named, "kind": "staff_closed"})
        assert len(found.json()["acts"]) == 1, named
    assert administrator.get("/api/console/acts", params={"subject": "王五"}).json()["acts"] == []
    assert acts[3]["data"] == {"role": "mediator", "districts": "南岸区"}
    assert token not in str(acts)
    assert console.stores.acts.is_intact()


@pytest.mark.parametrize(
    "wrong",
    [
        {"login": "CHIEF"}, {"login": "李四"}, {"login": "a b"}, {"login": "x"}, {"name": " "}, {"role": "king"},
        {"districts": []}, {"districts": ["火星区"]}, {"districts": ["解放碑"]},
    ],
)  # fmt: skip
def test_what_is_no_account_is_refused_and_leaves_nothing(
    administrator: Caller, wrong: dict[str, object]
) -> None:
    """A login taken, a login nobody can type, no name, no such role or district."""
    refused = administrator.post(STAFF, NEW | wrong)
    assert refused.status_code == (409 if wrong == {"login": "CHIEF"} else 422), refused.text
    assert [one["login"] for one in administrator.get(STAFF).json()["staff"]] == ["chief"]
    assert administrator.get("/api/console/acts").json()["acts"] == []


def test_nobody_changes_their_own_account(administrator: Caller) -> None:
    """So the last administrator cannot lock the office out."""
    assert administrator.post(f"{STAFF}/chief/close").status_code == 422
    assert administrator.post(f"{STAFF}/chief/invite").status_code == 422
    own = {"role": "operator", "districts": ["渝中区"]}
    assert administrator.post(f"{STAFF}/chief/change", own).status_code == 422
    assert line(administrator, "chief")["own"] and line(administrator, "chief")["active"]


def test_an_administrator_of_a_district_stays_within_it(console: Console) -> None:
    """Accounts beyond it are neither shown nor touched, and nobody is raised above it."""
    console.hire("supervisor", CITYWIDE, login="above")
    console.hire("operator", "万州区", login="beside")
    console.hire("operator", "渝中区", login="below")
    local = console.as_(console.hire("administrator", "渝中区", login="local"))
    listed = local.get(STAFF).json()
    assert [one["login"] for one in listed["staff"]] == ["below", "local"]
    assert listed["districts"] == ["渝中区"]
    for login in ("above", "beside", "nobody"):
        assert local.post(f"{STAFF}/{login}/close").status_code == 404
    wider = {"role": "operator", "districts": ["渝中区", "万州区"]}
    assert local.post(f"{STAFF}/below/change", wider).status_code == 403
    assert local.post(STAFF, NEW | {"districts": [CITYWIDE]}).status_code == 403
    assert console.stores.staff.by_login("li.si") is None
    refused = console.stores.acts.newest(kind="refused")
    ids = [one.id for login in ("below", "beside", "above") if (one := console.stores.staff.by_login(login))]
    assert [act.subject for act in refused] == [None, *ids]
    assert [act.data["asked"] for act in refused] == [CITYWIDE, "万州区、渝中区", "staff", "staff"]
    assert {act.data["why"] for act in refused} == {"other_district"}


def test_a_district_that_is_gone_stays_with_whoever_has_it_and_is_assigned_to_nobody(
    console: Console, administrator: Caller
) -> None:
    """江北区 became part of 两江新区: shown as such, kept in a change, offered no more."""
    console.hire("operator", "江北区", "渝中区", login="old")
    console.hire("operator", "渝中区", login="new")
    listed = administrator.get(STAFF).json()
    assert "江北区" not in listed["districts"] and "两江新区" in listed["districts"]
    assert line(administrator, "old")["dissolved"] == ["江北区"]
    asked = {"role": "mediator", "districts": ["江北区", "两江新区"]}
    assert administrator.post(f"{STAFF}/new/change", asked).status_code == 422
    assert administrator.post(STAFF, NEW | asked).status_code == 422
    assert administrator.post(f"{STAFF}/old/change", asked).status_code == 204
    assert line(administrator, "old")["districts"] == ["两江新区", "江北区"]


def test_who_was_set_up_anew_reads_by_whom_and_so_do_their_supervisors(
    console: Console, administrator: Caller
) -> None:
    """At every sign-in for thirty days; the district's supervisor sees the act of somebody from above, and no other."""
    member = console.hire("operator", "渝中区", login="li.si")
    console.hire("operator", "万州区", login="far")
    supervisor = console.as_(console.hire("supervisor", "渝中区"))

    def renewed() -> list[str]:
        console.stores.clock.advance(minutes=2)  # type: ignore[attr-defined]
        told = {"login": "li.si", "password": PASSWORD, "code": console.code(member)}
        return [one["by"] for one in console.anyone().post("/api/console/sign-in", told).json()["renewed"]]

    assert renewed() == []
    administrator.post(f"{STAFF}/far/invite")
    token = administrator.post(f"{STAFF}/li.si/invite").json()["token"]
    console.secrets[member.id] = (
        console.anyone().post("/api/console/set-up", {"token": token}).json()["secret"]
    )
    done = {"token": token, "password": PASSWORD, "code": console.code(member)}
    assert console.anyone().post("/api/console/set-up", done).status_code == 200
    assert renewed() == renewed() == ["测试administrator"]
    seen = supervisor.get("/api/console/acts", params={"kind": "staff_invited"}).json()["acts"]
    assert [(one["who"], one["subject"]) for one in seen] == [("测试administrator", "测试operator（li.si）")]
    console.stores.clock.advance(days=31)  # type: ignore[attr-defined]
    assert renewed() == []


def test_what_breaks_in_an_invitation_locks_nobody_out(
    console: Console, administrator: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No link, no change: the old password stays, and a closed account stays closed."""
    member = console.hire("operator", login="li.si")

    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("no link")

    monkeypatch.setattr(console.stores.invitations, "open", broken)
    assert administrator.post(f"{STAFF}/li.si/invite").status_code == 500
    told = {"login": "li.si", "password": PASSWORD, "code": console.code(member)}
    assert console.anyone().post("/api/console/sign-in", told).status_code == 200
    assert administrator.post(f"{STAFF}/li.si/close").status_code == 204
    assert administrator.post(f"{STAFF}/li.si/reopen").status_code == 500
    assert not line(administrator, "li.si")["active"]


@pytest.mark.parametrize(
    ("what", "asked"),
    [
        ("close", None),
        ("change", {"role": "editor", "districts": ["渝中区"]}),
        ("change", {"role": "operator", "districts": ["万州区"]}),
    ],
)
def test_whom_a_member_talked_with_is_waiting_again(
    console: Console, administrator: Caller, what: str, asked: dict[str, object] | None
) -> None:
    """Closed, of another role, moved: the person is told, keeps their place, and a colleague takes over."""
    session, _ = console.stores.sessions.open(
        region="渝中区", audience=None, on=None, lifetime=timedelta(days=1)
    )
    request = console.stores.people.add(session.id, "找人")
    leaving = console.as_(console.hire("operator", login="li.si"))
    assert leaving.post(f"/api/console/chats/{request.id}/take").status_code == 200
    colleague = console.as_(console.hire("operator"))
    assert colleague.post(f"/api/console/chats/{request.id}/take").status_code == 409
    assert administrator.post(f"{STAFF}/li.si/{what}", asked).status_code == 204
    assert [one.id for one in console.stores.people.unattended()] == [request.id]
    assert colleague.post(f"/api/console/chats/{request.id}/take").status_code == 200
    said = [one.body["text"] for one in console.stores.messages.history(session.id)]
    assert said == [
        TAKEN.format(who="工作人员"),
        PASSED_ON.format(who="工作人员"),
        TAKEN.format(who="工作人员"),
    ]


def test_a_change_that_leaves_the_conversation_possible_does_not_end_it(
    console: Console, administrator: Caller
) -> None:
    """One district more, and whoever wrote twice: the talk goes on, nothing is said."""
    session = console.stores.session_id()
    request = console.stores.people.add(session, "找人")
    console.stores.people.add(session, "找调解员", skill="mediator")
    member = console.hire("operator", login="li.si")
    caller = console.as_(member)
    assert caller.post(f"/api/console/chats/{request.id}/take").status_code == 200
    wider = {"role": "operator", "districts": ["渝中区", "万州区"]}
    assert administrator.post(f"{STAFF}/li.si/change", wider).status_code == 204
    assert console.stores.people.holder_of(session) == member.id
    assert len(console.stores.messages.history(session)) == 1
