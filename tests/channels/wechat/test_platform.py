"""The shared token and the calls with it, against a double of the platform's API."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from channels.wechat.outcomes import CODES, MEANINGS, Refused
from channels.wechat.platform import Platform
from channels.wechat.tokens import AccessTokens
from tests.channels.wechat.door import Door, make_door
from tests.channels.wechat.platform_double import APP_ID, PERSON

STABLE = "/cgi-bin/stable_token"


@pytest.fixture
def door(tmp_path: Path) -> Door:
    """A door in plain mode."""
    return make_door(tmp_path)


def second_process(door: Door, secret: str = "示例-不是真的") -> Platform:
    """Another process of the same installation."""
    http = door.api.client()
    tokens = AccessTokens(
        app_id=APP_ID, secret=secret, http=http, store=door.tokens, now=door.stores.clock.now, wait_seconds=2
    )
    return Platform(http=http, tokens=tokens)


def test_one_token_serves_every_call_until_five_minutes_before_its_end(door: Door) -> None:
    """7200 seconds: fetched at 0, still used at 6899, fetched anew at 6901."""

    async def calls() -> list[int]:
        fetched = []
        for seconds in (0, 6899, 2):
            door.stores.clock.advance(seconds=seconds)  # type: ignore[attr-defined]
            assert await door.platform.push(PERSON, "好") == "sent"
            fetched.append(door.api.calls.count(STABLE))
        return fetched

    assert asyncio.run(calls()) == [1, 1, 2]


def test_processes_that_need_a_token_at_once_fetch_one(door: Door) -> None:
    """The lock is in the database: the others wait for what the first gets."""
    door.api.token_seconds = 0.1
    other = second_process(door)

    async def both() -> list[str]:
        return await asyncio.gather(*(side.push(PERSON, "好") for side in (door.platform, other) * 4))

    assert asyncio.run(both()) == ["sent"] * 8
    assert door.api.calls.count(STABLE) == 1


def test_a_claim_of_a_process_that_died_runs_out(door: Door) -> None:
    """Fifteen seconds later another may fetch."""
    assert door.tokens.claim(APP_ID, lease=timedelta(seconds=15))
    assert not door.tokens.claim(APP_ID, lease=timedelta(seconds=15))
    door.stores.clock.advance(seconds=15)  # type: ignore[attr-defined]
    assert door.tokens.claim(APP_ID, lease=timedelta(seconds=15))


def test_a_token_ended_early_is_replaced_once(door: Door) -> None:
    """42001 inside its time: the call goes again with a new one, and arrives."""

    async def twice() -> list[str]:
        first = await door.platform.push(PERSON, "一")
        door.api.end_tokens()
        return [first, await door.platform.push(PERSON, "二")]

    assert asyncio.run(twice()) == ["sent", "sent"]
    assert [text for _, text in door.api.sent] == ["一", "二"]
    assert door.api.calls.count(STABLE) == 2


def test_a_token_refused_twice_is_an_outcome_and_no_loop(door: Door) -> None:
    """40001 again with a forced new token: somebody else uses the secret."""
    door.api.refusals = [40001, 40001]
    assert asyncio.run(door.platform.push(PERSON, "好")) == "token_refused"
    assert door.api.forced == 1
    assert door.api.sent == []


@pytest.mark.parametrize(
    ("code", "outcome"),
    [(45015, "window_closed"), (45047, "quota_spent"), (48001, "no_right"), (40164, "address_refused"),
     (43004, "person_gone"), (45009, "quota_spent"), (-1, "unreachable"), (99999, "refused")],
)  # fmt: skip
def test_every_refusal_has_a_name_and_an_advice(door: Door, code: int, outcome: str) -> None:
    """The operator reads what to do, the counter counts by name."""
    door.api.refusals = [code]
    assert asyncio.run(door.platform.push(PERSON, "好")) == outcome
    assert MEANINGS[outcome]  # type: ignore[index]


def test_every_listed_code_has_a_meaning() -> None:
    """The table of codes and the table of advice go together."""
    assert set(CODES.values()) <= set(MEANINGS)


def test_an_address_not_on_the_list_is_named_at_the_token_already(door: Door) -> None:
    """40164 comes from stable_token itself."""
    door.api.address_allowed = False
    assert asyncio.run(door.platform.push(PERSON, "好")) == "address_refused"


def test_a_wrong_secret_is_named(door: Door) -> None:
    """Not as an expired token: refreshing would not help."""
    assert asyncio.run(second_process(door, secret="别的").push(PERSON, "好")) == "wrong_secret"


def test_a_platform_that_cannot_be_reached_is_an_outcome_and_gives_the_lock_back(door: Door) -> None:
    """Down, then up again: the next call works at once."""

    async def down_and_up() -> list[str]:
        door.api.down = True
        first = await door.platform.push(PERSON, "一")
        door.api.down = False
        return [first, await door.platform.push(PERSON, "二")]

    assert asyncio.run(down_and_up()) == ["unreachable", "sent"]


def test_pictures_come_as_bytes_and_refusals_as_refusals(door: Door) -> None:
    """A picture that begins with a brace is not taken for JSON by its type; an unknown one is refused."""
    door.api.images["m"] = b"\xff\xd8\xff{}"

    async def fetch() -> bytes:
        with pytest.raises(Refused):
            await door.platform.media("gone")
        return await door.platform.media("m")

    assert asyncio.run(fetch()) == b"\xff\xd8\xff{}"


def test_the_token_and_the_openid_are_not_readable_in_the_database(door: Door, tmp_path: Path) -> None:
    """Both are sealed; the OpenID is found by a keyed digest."""
    asyncio.run(door.platform.push(PERSON, "好"))
    person = door.people.known(PERSON)
    door.owed.keep(person.session_id, "k", ["工资三个月没发"], reason="late")
    door.stores.engine.dispose()
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    for secret in ("token-1", PERSON, "工资三个月没发"):
        assert secret.encode() not in written
