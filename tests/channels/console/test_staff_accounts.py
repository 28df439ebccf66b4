"""The administrator's page: accounts are opened, moved, closed and invited anew, and all of it stands in the journal."""

from __future__ import annotations

from typing import Any

import pytest

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
    assert {(one["who"], one["subject"]) for one in acts} == {("测试administrator", "李四")}
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
