"""Which place a name means on a day, and which cards hold there and then."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from knowledge.districts import HOME, Districts, Place, load_districts
from knowledge.in_force import Profile, Setting, in_force
from knowledge.schema import CITY, Card
from knowledge.wording_number import wording_number
from tests.knowledge.samples import CARD

BEFORE, AFTER = date(2025, 11, 5), date(2025, 11, 6)


@pytest.fixture(scope="module")
def districts() -> Districts:
    """The delivered table."""
    return load_districts()


@pytest.mark.parametrize(
    ("name", "day", "official"),
    [
        ("江北", BEFORE, "江北区"),
        ("江北区", AFTER, "两江新区"),
        ("渝北", BEFORE, "渝北区"),
        ("渝北区", AFTER, "两江新区"),
        ("两江新区", AFTER, "两江新区"),
        ("两江新区", BEFORE, CITY),
        ("解放碑", AFTER, "渝中区"),
        ("开县", AFTER, "开州区"),
        ("北碚", BEFORE, "北碚区"),
        ("重庆", AFTER, CITY),
        ("重庆市", BEFORE, CITY),
    ],
)
def test_a_name_means_the_district_of_its_day(
    districts: Districts, name: str, day: date, official: str
) -> None:
    """江北 and 渝北 were districts until 2025-11-05 and are part of 两江新区 since."""
    place = districts.place(name, day)
    assert place.name == official
    assert place.known and place.within == {CITY, official}


@pytest.mark.parametrize(("name", "day"), [("渝北", AFTER), ("江北", AFTER), ("两江新区", BEFORE)])
def test_a_changed_district_is_explained(districts: Districts, name: str, day: date) -> None:
    """Whoever uses the other name is told what became of it."""
    assert "2025-11-06" in (districts.place(name, day).note or "")


@pytest.mark.parametrize("name", ["成都", "深圳", "火星"])
def test_a_place_elsewhere_keeps_its_name_and_has_no_local_rules(districts: Districts, name: str) -> None:
    """Outside the city nothing local holds."""
    assert districts.place(name, AFTER) == Place(name, frozenset())
    assert not districts.place(name, AFTER).known


def test_the_table_has_every_district_of_the_day(districts: Districts) -> None:
    """25 districts, 8 counties and 4 autonomous counties since 2025-11-06."""
    now = {districts.place(name, AFTER).name for name in districts.names()}
    ending = {suffix: sum(name.endswith(suffix) for name in now) for suffix in ("自治县", "县")}
    assert ending == {"自治县": 4, "县": 12}
    assert (
        len([name for name in now if name.endswith("区") and name not in ("重庆高新区", "万盛经开区")]) == 25
    )


def card(**changes: Any) -> Card:
    """The sample card with changes."""
    return Card.model_validate({**CARD, **changes})


def setting(event: str, asked: str = "2026-11-24", place: Place = HOME, profile: Profile = "demo") -> Setting:
    """SettingReader by ISO dates."""
    return Setting(date.fromisoformat(event), date.fromisoformat(asked), place, profile)


DATED = {"applies": {"from": "2024-01-01", "to": "2024-12-31"}}


@pytest.mark.parametrize(
    ("changes", "event", "asked", "holds"),
    [
        ({}, "2026-11-24", "2026-11-24", True),
        ({}, "2019-12-31", "2026-11-24", False),
        (DATED, "2024-01-01", "2026-11-24", True),
        (DATED, "2024-12-31", "2026-11-24", True),
        (DATED, "2025-01-01", "2026-11-24", False),
        ({**DATED, "dated_by": "filing"}, "2024-06-01", "2026-11-24", False),
        ({**DATED, "dated_by": "filing"}, "2022-06-01", "2024-06-01", True),
        ({"tried_from": "2025-09-01"}, "2024-06-01", "2026-11-24", True),
        ({"tried_from": "2025-09-01"}, "2024-06-01", "2025-08-31", False),
    ],
)
def test_a_card_holds_on_its_days(changes: dict[str, Any], event: str, asked: str, holds: bool) -> None:
    """Rules about what happened go by the event, about a procedure by the day it is taken, about trials by the asking."""
    assert in_force(card(**changes), setting(event, asked)) is holds


@pytest.mark.parametrize(
    ("region", "place", "holds"),
    [
        ("全国", HOME, True),
        ("全国", Place("成都", frozenset()), True),
        (CITY, HOME, True),
        (CITY, Place("渝中区", frozenset({CITY, "渝中区"})), True),
        (CITY, Place("成都", frozenset()), False),
        ("渝中区", Place("渝中区", frozenset({CITY, "渝中区"})), True),
        ("渝中区", Place("南岸区", frozenset({CITY, "南岸区"})), False),
        ("渝中区", HOME, False),
    ],
)
def test_a_card_holds_in_its_region(region: str, place: Place, holds: bool) -> None:
    """Another district's rule never does, and the city's does not hold elsewhere."""
    assert in_force(card(region=region), setting("2026-11-24", place=place)) is holds


@pytest.mark.parametrize(
    ("state", "profile", "holds"),
    [
        ("draft", "demo", False),
        ("draft", "production", False),
        ("reviewed", "demo", True),
        ("reviewed", "production", False),
        ("approved", "demo", True),
        ("approved", "production", True),
    ],
)
def test_a_card_is_served_by_its_state(state: str, profile: Profile, holds: bool) -> None:
    """Production serves approved cards alone, the demo also reviewed ones, nobody a draft."""
    given = approved() if state == "approved" else card(state=state)
    assert in_force(given, setting("2026-11-24", profile=profile)) is holds


def test_production_never_serves_another_wording_than_was_approved() -> None:
    """A card edited after its approval is out until it is approved again."""
    edited = approved().model_copy(update={"verdict": "不能。改了意思。"})
    assert in_force(edited, setting("2026-11-24", profile="demo"))
    assert not in_force(edited, setting("2026-11-24", profile="production"))


def approved() -> Card:
    """The sample card, approved in its present wording."""
    given = {"office": "样例局", "name": "样例人", "approved_on": "2026-11-24", "wording": "0" * 12}
    draft = card(state="approved", approval=given)
    assert draft.approval is not None
    right = draft.approval.model_copy(update={"wording": wording_number(draft)})
    return draft.model_copy(update={"approval": right})


def test_the_districts_of_a_day_leave_out_what_is_gone_and_what_is_yet_to_come() -> None:
    """江北区 and 渝北区 became part of 两江新区 on 2025-11-06."""
    before, after = (set(load_districts().official(date(2025, 11, day))) for day in (5, 6))
    assert before - after == {"江北区", "渝北区"}
    assert after - before == {"两江新区"}
