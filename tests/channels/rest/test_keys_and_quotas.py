"""Who comes in, for what, how often; and that nothing of what was asked is kept."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import text

from tests.channels.rest.conftest import EVERYTHING, Rest

ASKED = {"question": "没签合同能要双倍工资吗"}
CALLS: list[tuple[str, str, str, dict[str, Any]]] = [
    ("ask", "POST", "/api/v1/ask", {"json": ASKED}),
    ("calc", "GET", "/api/v1/calculators", {}),
    ("calc", "POST", "/api/v1/calc/{kind}", {"kind": "probation_limit", "json": {"inputs": {}}}),
    ("knowledge", "GET", "/api/v1/laws/{law}/articles/{article}", {"law": "劳动合同法", "article": "82"}),
    ("knowledge", "GET", "/api/v1/cards/{card}", {"card": "contract.unsigned-double-wage"}),
    ("tickets:read", "POST", "/api/v1/tickets/status", {"json": {"number": "CQ26", "code": "x"}}),
    ("tickets:write", "POST", "/api/v1/tickets", {"json": {"id": "1", "facts": {}}}),
]


@pytest.mark.parametrize(("scope", "method", "route", "given"), CALLS)
def test_every_route_wants_a_key_with_its_own_scope(
    rest: Rest, scope: str, method: str, route: str, given: dict[str, Any]
) -> None:
    """Without a key 401; with every scope but this one 403, which names it; with this one alone neither."""
    assert rest.call(method, route, None, **given).status_code == 401
    assert rest.call(method, route, "lk_wrong", **given).status_code == 401
    others = rest.key(*(EVERYTHING - {scope}), name="别的权限")
    refused = rest.call(method, route, others, **given)
    assert refused.status_code == 403 and scope in refused.json()["detail"]
    assert rest.call(method, route, rest.key(scope), **given).status_code not in (401, 403)


def test_every_route_of_the_door_is_documented_with_its_scheme_and_tried_here(rest: Rest) -> None:
    """A route added without a key, or without a line above, fails this."""
    paths = rest.document["paths"]
    routes = {(method.upper(), path) for path in paths for method in paths[path]}
    assert routes == {(method, path) for _, method, path, _ in CALLS} | {("GET", "/api/v1/usage")}
    for path in paths.values():
        for route in path.values():
            assert route["security"] == [{"ApiKey": []}]
            assert {"401", "403", "429"} <= route["responses"].keys()
    scheme = rest.document["components"]["securitySchemes"]["ApiKey"]
    assert (scheme["type"], scheme["scheme"]) == ("http", "bearer")


def test_a_revoked_key_ends_at_once(rest: Rest) -> None:
    """The next call is refused."""
    key = rest.key()
    assert rest.call("GET", "/api/v1/usage", key).status_code == 200
    rest.stores.api_keys.revoke("12345热线")
    refused = rest.call("GET", "/api/v1/usage", key)
    assert refused.status_code == 401 and "停用" in refused.json()["detail"]
    assert "密钥" in refused.json()["title"] and "会话" not in refused.text


def test_the_minutes_quota_says_when_to_come_back(rest: Rest) -> None:
    """429 with Retry-After, and other keys are not slowed down."""
    key, other = rest.key(per_minute=2), rest.key(name="仲裁院")
    for _ in range(2):
        assert rest.call("GET", "/api/v1/calculators", key).status_code == 200
    refused = rest.call("GET", "/api/v1/calculators", key)
    assert refused.status_code == 429 and 1 <= int(refused.headers["Retry-After"]) <= 60
    assert rest.call("GET", "/api/v1/calculators", other).status_code == 200


def test_the_days_quota_holds_until_midnight_in_china(rest: Rest) -> None:
    """At 09:30 there are 14½ hours to wait; the next day begins anew."""
    key = rest.key(per_day=1)
    assert rest.call("GET", "/api/v1/calculators", key).status_code == 200
    refused = rest.call("GET", "/api/v1/calculators", key)
    assert refused.status_code == 429 and int(refused.headers["Retry-After"]) == 14 * 3600 + 1800
    assert "今天" in refused.json()["detail"]
    rest.stores.clock.advance(days=1)  # type: ignore[attr-defined]
    assert rest.call("GET", "/api/v1/calculators", key).status_code == 200


def test_use_is_counted_by_scope_and_nothing_else_is_kept(rest: Rest) -> None:
    """The key's owner sees the numbers; no table holds a word of the question."""
    key = rest.key()
    rest.call("POST", "/api/v1/ask", key, json=ASKED)
    rest.call("POST", "/api/v1/ask", key, json={"question": "独一无二的问法甲乙丙"})
    told = rest.call("GET", "/api/v1/usage", key).json()
    assert told["used_today"] == {"ask": 2} and told["per_day"] == 5_000
    with rest.stores.engine.connect() as connection:
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        kept = [str(connection.execute(text(f"SELECT * FROM {name}")).all()) for name in names]
    assert not any("独一无二" in rows for rows in kept)


def test_guesses_at_keys_slow_their_address_down(rest: Rest) -> None:
    """Six hundred wrong keys a minute, then 429."""
    statuses = {
        rest.client.get("/api/v1/usage", headers={"Authorization": f"Bearer lk_{n}"}).status_code
        for n in range(602)
    }
    assert statuses == {401, 429}
