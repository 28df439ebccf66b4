"""Signing in, and what guessers and strangers cannot do to the owner of an account."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channels.console.credentials import (
    STEP_SECONDS,
    code_at,
    hash_password,
    new_secret,
    password_fits,
    step_of,
    weakness,
)
from channels.console.signing_in import DELAY_SECONDS, MOST_A_LANE, MOST_A_LOGIN, MOST_AN_ADDRESS, SignIn
from store.desk_records import StaffMember
from tests.channels.console.conftest import PASSWORD, Console
from tests.contracts.stores import MORNING

SECRET = new_secret()


def enter(console: Console, member: StaffMember, *, address: str = "10.0.0.1", **changes: object):
    """One sign-in over HTTP."""
    body = {"login": member.login, "password": PASSWORD, "code": console.code(member), **changes}
    return console.anyone().post("/api/console/sign-in", body, address=address)


def test_password_and_code_open_a_session_that_ends_at_sign_out(console: Console) -> None:
    """The token is good until the member leaves."""
    member = console.hire("operator", login="Zhang")
    told = enter(console, member, login=" ZHANG ").json()
    caller = console.anyone()
    caller.token = told["token"]
    assert caller.get("/api/console/me").json()["role_name"] == "话务员"
    assert "password_hash" not in str(told) and console.secrets[member.id] not in str(told)
    assert caller.post("/api/console/sign-out").status_code == 204
    assert caller.get("/api/console/me").status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [{"password": "wrong-horse-77"}, {"code": "000000"}, {"login": "nobody"}, {"code": "１２３４５６"}],
)
def test_what_was_wrong_is_never_told(console: Console, wrong: dict[str, str]) -> None:
    """Login, password and code fail with the same words."""
    member = console.hire()
    refused = enter(console, member, **wrong)
    assert refused.status_code == 401
    assert refused.json()["detail"] == "登录名、密码或者动态码不对。"


def test_a_code_is_good_once(console: Console) -> None:
    """A code read over a shoulder opens nothing."""
    member = console.hire()
    assert enter(console, member).status_code == 200
    assert enter(console, member, address="10.0.0.9").status_code == 401


def test_a_closed_account_and_one_without_second_factor_stay_out(console: Console) -> None:
    """Both are refused like a wrong password; an open session ends with the account."""
    member, bare = console.hire(), console.hire()
    console.stores.staff.set_totp(bare.id, None)
    caller = console.as_(member)
    console.stores.staff.change(member.id, active=False)
    assert enter(console, member).status_code == 401
    assert enter(console, bare).status_code == 401
    assert caller.get("/api/console/me").status_code == 401


def test_a_strangers_guesses_do_not_lock_the_owner_out(console: Console) -> None:
    """From the stranger's address nothing is compared any more; the owner enters from another."""
    member = console.hire()
    for _ in range(MOST_A_LANE):
        assert enter(console, member, address="6.6.6.6", password="guess").status_code == 401
    refused = enter(console, member, address="6.6.6.6")
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "900"
    assert enter(console, member, address="10.0.0.1").status_code == 200


def test_a_known_device_enters_even_where_the_whole_address_is_paused(console: Console) -> None:
    """A guesser behind the office's own address uses up the address, not the owner's device."""
    member = console.hire()
    device = enter(console, member).json()["device"]
    for number in range(MOST_AN_ADDRESS):
        enter(console, member, login=f"guess{number}", password="guess")
    assert enter(console, console.hire()).status_code == 429
    console.stores.clock.advance(seconds=2 * STEP_SECONDS)  # type: ignore[attr-defined]
    assert enter(console, member, device=device).status_code == 200
    forged = device.partition(".")[0] + "." + "0" * 64
    assert enter(console, member, device=forged).status_code == 429


def test_every_spelling_of_a_login_is_slowed_down_alike(console: Console) -> None:
    """Guesses are counted by the login that signing in reads, not by how it was typed."""
    kept = console.stores
    door = SignIn(
        staff=kept.staff,
        sessions=kept.staff_sessions,
        attempts=kept.sign_ins,
        cipher=kept.cipher,
        clock=kept.clock,
    )
    spellings = ("zhangsan", "ZhangSan", " zhangsan ", "ZHANGSAN")
    waits = [door.delay(spellings[turn % 4], None) for turn in range(MOST_A_LOGIN + 1)]
    assert waits == [0.0] * MOST_A_LOGIN + [DELAY_SECONDS]


def test_a_pause_ends(console: Console) -> None:
    """Fifteen minutes later the same address may guess again."""
    member = console.hire()
    for _ in range(MOST_A_LANE):
        enter(console, member, password="guess")
    console.stores.clock.advance(minutes=15)  # type: ignore[attr-defined]
    assert enter(console, member).status_code == 200


def test_an_invitation_sets_password_once_and_shows_the_second_factor(console: Console) -> None:
    """Looked at first, then used with a code of the app; used up afterwards."""
    member = console.hire(login="liwei")
    token = console.stores.invitations.open(member.id, lifetime=timedelta(days=3))
    anyone = console.anyone()
    looked = anyone.post("/api/console/set-up", {"token": token}).json()
    assert looked["uri"].startswith("otpauth://totp/") and looked["secret"] == console.secrets[member.id]
    weak = {"token": token, "password": "liwei12345", "code": console.code(member)}
    assert anyone.post("/api/console/set-up", weak).status_code == 422
    good = weak | {"password": "yi-ge-xin-mima"}
    assert anyone.post("/api/console/set-up", good | {"code": "1"}).status_code == 422
    assert anyone.post("/api/console/set-up", good).status_code == 200
    assert anyone.post("/api/console/set-up", good).status_code == 404
    assert enter(console, member, password="yi-ge-xin-mima").status_code == 200
    assert enter(console, member).status_code == 401


@given(st.integers(-5, 5))
def test_a_code_fits_within_one_step_of_drift(steps: int) -> None:
    """A clock thirty seconds off is fine, a minute is not."""
    code = code_at(SECRET, MORNING + timedelta(seconds=STEP_SECONDS * steps))
    assert (step_of(SECRET, code, MORNING) is not None) == (abs(steps) <= 1)


@pytest.mark.parametrize("password", ["", "短", "密码" * 50, "\ud800abcdefgh", "a\x00b" * 9])
def test_any_text_is_a_password_or_is_refused_without_an_error(password: str) -> None:
    """Empty, Chinese, lone surrogates and nulls."""
    hashed = hash_password(password)
    assert password_fits(password, hashed)
    assert not password_fits(password + "x", hashed)
    assert not password_fits(password, "!")
    assert weakness("aaaaaaaaaaaa", "zhang") and weakness("zhang-zhang-1", "zhang")
