"""Every route × every role: who may, who may not, and that nobody comes in without signing in."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import pytest

from channels.console.roles import MAY, Permission
from store.desk_records import Role
from tests.channels.console.conftest import Console

OPEN = {("POST", "/api/console/sign-in"), ("POST", "/api/console/set-up")}
ANYONE_SIGNED_IN = {("POST", "/api/console/sign-out"), ("GET", "/api/console/me")}
TICKET = "/api/console/tickets/{number}"
CHAT = "/api/console/chats/{request_id}"
REPORTS = "/api/console/reports"
NEEDS: dict[tuple[str, str], Permission] = {
    ("POST", "/api/assist"): "assist",
    ("GET", "/api/console/canned"): "assist",
    ("POST", "/api/console/callers"): "calls",
    ("POST", "/api/console/calls"): "calls",
    ("GET", "/api/console/calls/owed"): "calls",
    ("POST", "/api/console/calls/{call_id}/open"): "calls",
    ("POST", "/api/console/prefill"): "file",
    ("POST", "/api/console/filings"): "file",
    ("GET", "/api/console/queue"): "queue",
    ("GET", "/api/console/queue.csv"): "export",
    ("GET", "/api/console/queue.xlsx"): "export",
    ("POST", f"{TICKET}/claim"): "work",
    ("POST", f"{TICKET}/release"): "work",
    ("GET", TICKET): "queue",
    ("POST", f"{TICKET}/reveal"): "reveal",
    ("POST", f"{TICKET}/evidence/{{evidence_id}}/look"): "reveal",
    ("POST", f"{TICKET}/evidence/{{evidence_id}}/original"): "case_file",
    ("POST", f"{TICKET}/papers"): "case_file",
    ("POST", f"{TICKET}/clock"): "work",
    ("POST", f"{TICKET}/move"): "work",
    ("POST", f"{TICKET}/group"): "work",
    ("POST", f"{TICKET}/representatives"): "work",
    ("POST", f"{TICKET}/words"): "work",
    ("GET", "/api/console/chats"): "talk",
    ("POST", f"{CHAT}/take"): "talk",
    ("GET", f"{CHAT}/messages"): "talk",
    ("POST", f"{CHAT}/messages"): "talk",
    ("POST", f"{CHAT}/hand-back"): "talk",
    ("GET", f"{CHAT}/stream"): "talk",
    ("GET", f"{CHAT}/suggestion"): "talk",
    ("POST", f"{CHAT}/pass-on"): "talk",
    ("POST", "/api/console/chats/presence"): "talk",
    ("GET", f"{REPORTS}/questions"): "reports",
    ("GET", f"{REPORTS}/questions/within"): "reports",
    ("GET", f"{REPORTS}/satisfaction"): "reports",
    ("GET", f"{REPORTS}/cases"): "cases",
    ("GET", f"{REPORTS}/cases/numbers"): "cases",
    ("GET", f"{REPORTS}/indicators"): "cases",
    ("GET", "/api/console/improvements"): "improve",
    ("POST", "/api/console/improvements/{entry_id}/done"): "improve",
    ("POST", "/api/console/judgements"): "judge",
    ("POST", "/api/console/hits"): "improve",
    ("GET", "/api/console/acts"): "audit",
    ("GET", "/api/console/acts/proof"): "audit",
    ("GET", "/api/console/staff"): "staff",
    ("POST", "/api/console/staff"): "staff",
    ("POST", "/api/console/staff/{login}/change"): "staff",
    ("POST", "/api/console/staff/{login}/close"): "staff",
    ("POST", "/api/console/staff/{login}/reopen"): "staff",
    ("POST", "/api/console/staff/{login}/invite"): "staff",
}
BODIES: dict[str, dict[str, object]] = {
    "/api/assist": {"q": "没签合同"},
    "/api/console/callers": {"phone": "13800138000", "reason": "来电人问进度"},
    "/api/console/calls": {"id": "call-0001", "result": "answered"},
    "/api/console/calls/{call_id}/open": {"reason": "回电答复"},
    "/api/console/prefill": {"q": "老板欠我三个月工资"},
    "/api/console/filings": {"call": "x.y", "facts": {}},
    f"{TICKET}/reveal": {"field": "phone", "reason": "回访核实"},
    f"{TICKET}/evidence/{{evidence_id}}/look": {"reason": "核对工资条"},
    f"{TICKET}/evidence/{{evidence_id}}/original": {"reason": "装入案卷"},
    f"{TICKET}/papers": {"kind": "complaint", "reason": "给本人签字"},
    f"{TICKET}/clock": {"version": 1, "action": "escalate", "note": "人数多"},
    f"{TICKET}/move": {"version": 1, "to": "filed", "reason": "confirmed"},
    f"{TICKET}/group": {"version": 1, "numbers": ["CQ26-NONE0-000"], "cause": "同一工地"},
    f"{TICKET}/representatives": {"version": 1, "numbers": []},
    f"{TICKET}/words": {"version": 1, "audience": "staff", "text": "备注"},
    "/api/console/improvements/{entry_id}/done": {"note": "已加问法"},
    "/api/console/judgements": {
        "card": "contract.unsigned-double-wage",
        "question": "没签合同",
        "verdict": "rejected",
        "reason": "没有说时效",
    },
    "/api/console/hits": {"q": "没签合同"},
    "/api/console/staff": {"login": "li.si", "name": "李四", "role": "operator", "districts": ["渝中区"]},
    "/api/console/staff/{login}/change": {"role": "operator", "districts": ["渝中区"]},
    f"{CHAT}/messages": {"id": "1", "text": "您好"},
    f"{CHAT}/pass-on": {"skill": "mediator"},
    "/api/console/chats/presence": {"free": True},
}
QUERIES: dict[str, dict[str, str]] = {
    f"{REPORTS}/questions": {"month": "2026-11"},
    f"{REPORTS}/questions/within": {"month": "2026-11", "by": "region", "value": "渝中区", "then": "topic"},
    f"{REPORTS}/satisfaction": {"month": "2026-11"},
    f"{REPORTS}/cases": {"since": "2026-11-01", "until": "2026-11-30"},
    f"{REPORTS}/cases/numbers": {"since": "2026-11-01", "until": "2026-11-30", "value": "渝中区"},
    f"{REPORTS}/indicators": {"year": "2026"},
}
NO_SUCH = dict.fromkeys(("request_id", "evidence_id", "call_id", "entry_id", "login"), "nothing")
ROLES: tuple[Role, ...] = get_args(Role)


def routes(console: Console) -> set[tuple[str, str]]:
    """Every route of the console, as the app knows them."""
    paths = console.app.openapi()["paths"]
    return {(method.upper(), path) for path, methods in paths.items() for method in methods}


def test_every_route_stands_in_the_matrix(console: Console) -> None:
    """A new route must say who may call it."""
    assert routes(console) == set(NEEDS) | OPEN | ANYONE_SIGNED_IN


@pytest.mark.parametrize("role", ROLES)
def test_a_role_reaches_what_it_may_and_nothing_else(console: Console, role: Role) -> None:
    """403 exactly where the table of roles does not allow it."""
    member, ticket = console.hire(role), console.file()
    caller = console.as_(member)
    for (method, path), permission in NEEDS.items():
        url = path.format(number=ticket.number, **NO_SUCH)
        reply = caller.call(method, url, json=BODIES.get(path), params=QUERIES.get(path))
        told = (role, method, path, reply.status_code, reply.text)
        if permission in MAY[role]:
            assert reply.status_code != 401, told
            assert reply.json()["detail"] != "您的岗位不能做这件事。" if reply.status_code == 403 else True, (
                told
            )
        else:
            assert reply.status_code == 403, told
        assert reply.status_code < 500, told


@pytest.mark.parametrize("token", [None, "", "nonsense", "‹电话1›".encode().hex()])
def test_nobody_comes_in_without_signing_in(console: Console, token: str | None) -> None:
    """401 on every route but signing in, whatever the token."""
    caller = console.anyone()
    caller.token = token
    for method, path in set(NEEDS) | ANYONE_SIGNED_IN:
        url = path.format(number="x", **NO_SUCH)
        reply = caller.call(method, url, json=BODIES.get(path), params=QUERIES.get(path))
        assert reply.status_code == 401, (method, path)


def test_a_citizens_token_opens_nothing_here(console: Console) -> None:
    """Sessions of people and of staff are looked up apart."""
    _, token = console.stores.sessions.open(region=None, audience=None, on=None, lifetime=timedelta(days=1))
    caller = console.anyone()
    caller.token = token
    assert caller.post("/api/assist", {"q": "没签合同"}).status_code == 401
