"""Who asks for a person: queued where somebody is there, a letter where nobody is, and never left waiting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handoff.person_desk import PersonDesk
from handoff.service_hours import ServiceHours, parse_spans
from knowledge.working_days import load_working_days
from store.desk_records import Role
from store.presence import GONE_AFTER
from tests.contracts.stores import HandClock, Stores, open_stores

HOURS = ServiceHours(parse_spans("09:00-12:00,13:00-17:00"), load_working_days())
EVENING = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
"""Tuesday, 19:00 in China."""


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    """Stores at Tuesday, 09:30 in China."""
    opened = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    yield opened
    opened.engine.dispose()


def desk(stores: Stores) -> PersonDesk:
    """A desk over them."""
    return PersonDesk(
        requests=stores.people,
        presence=stores.presence,
        sessions=stores.sessions,
        hours=HOURS,
        now=stores.clock.now,
    )


def comes(stores: Stores, role: Role, district: str = "渝中区", *, free: bool = True) -> str:
    """A member of staff sits down at their screen."""
    member = stores.staff.add(
        login=f"{role}-{district}", name="测试", role=role, districts=[district], password_hash="-"
    )
    stores.presence.beat(member.id, free=free)
    return member.id


def asker(stores: Stores, region: str | None = "渝中区") -> str:
    """A session that told its district."""
    opened, _ = stores.sessions.open(region=region, audience=None, on=None, lifetime=timedelta(hours=24))
    return opened.id


def test_people_wait_in_order_within_district_and_skill(stores: Stores) -> None:
    """Those of another district, and those for a mediator, are not ahead."""
    for role in ("operator", "mediator"):
        comes(stores, role)
    comes(stores, "operator", "万州区")
    people = desk(stores)
    first, second, far, mediated = (
        asker(stores, where) for where in ("渝中区", "渝中区", "万州区", "渝中区")
    )
    assert not people.add(first, "转人工").is_left
    people.add(far, "转人工")
    assert people.add(mediated, "我想找调解员").skill == "mediator"
    people.add(second, "转人工")
    assert [people.standing(each).ahead for each in (first, second, far, mediated)] == [0, 1, 0, 0]
    people.withdraw(first)
    assert (people.standing(first).state, people.standing(second).ahead) == ("none", 0)


def test_after_hours_a_request_is_a_letter_and_its_session_is_kept_for_the_answer(stores: Stores) -> None:
    """It names the next opening; a session of a day would be over before anybody reads it."""
    comes(stores, "operator")
    stores.clock.at = EVENING  # type: ignore[attr-defined]
    session = asker(stores)
    called = desk(stores).add(session, "转人工")
    assert called.is_left and called.opens == datetime(2026, 11, 25, 1, 0, tzinfo=UTC)
    kept = stores.sessions.by_id(session)
    assert kept is not None and kept.expires_at > called.opens + timedelta(days=6)
    assert desk(stores).standing(session).state == "left"


@pytest.mark.parametrize("there", ["nobody", "elsewhere", "busy", "gone", "another role"])
def test_with_nobody_to_take_it_a_request_is_a_letter(stores: Stores, there: str) -> None:
    """Nobody signed in, only in another district, not taking conversations, screen closed, an editor."""
    if there != "nobody":
        comes(
            stores,
            "editor" if there == "another role" else "operator",
            "万州区" if there == "elsewhere" else "渝中区",
            free=there != "busy",
        )
    if there == "gone":
        stores.clock.advance(seconds=GONE_AFTER.total_seconds() + 1)  # type: ignore[attr-defined]
    called = desk(stores).add(asker(stores), "转人工")
    assert called.is_left and called.opens is None


def test_an_absent_mediator_is_replaced_by_an_operator(stores: Stores) -> None:
    """Somebody now is better than a letter."""
    comes(stores, "operator")
    called = desk(stores).add(asker(stores), "找调解员")
    assert (called.skill, called.is_left) == ("operator", False)


def test_only_who_names_an_inspector_comes_before_one(stores: Stores) -> None:
    """The wall: a word about inspection brings no conversation there."""
    comes(stores, "inspector")
    comes(stores, "operator")
    assert desk(stores).add(asker(stores), "转人工，我在监察大队投诉过了").skill == "operator"
    assert desk(stores).add(asker(stores), "我要和监察员说").skill == "inspector"


def test_who_waits_until_everybody_has_left_is_found_once(stores: Stores) -> None:
    """The request becomes a letter; letters are not ahead of anybody who waits."""
    comes(stores, "operator")
    people, session = desk(stores), asker(stores)
    people.add(session, "转人工")
    assert people.abandoned() == []
    stores.clock.advance(minutes=2)  # type: ignore[attr-defined]
    assert [request.session_id for request in people.abandoned()] == [session]
    assert people.abandoned() == []
    stores.presence.beat(stores.staff.all()[0].id, free=True)
    later = asker(stores)
    people.add(later, "转人工")
    assert people.standing(later).ahead == 0
