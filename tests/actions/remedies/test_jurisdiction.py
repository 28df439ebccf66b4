"""Which body is the right one: by the work, by the seat, and by the day of filing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from actions.remedies.facts import Facts
from actions.remedies.groups import representatives
from actions.remedies.jurisdiction import Competence, competence
from actions.remedies.table import Door
from knowledge.districts import Districts
from knowledge.schema import Reference

DAY = date(2026, 11, 20)


def body(facts: Facts, door: Door, districts: Districts, name: str = "渝中区", on: date = DAY) -> Competence:
    """The competent body; fails where the door has no rule of place."""
    found = competence(facts, door, districts.place(name, on))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("江北", date(2025, 11, 5), "江北区"),
        ("江北", date(2025, 11, 6), "两江新区"),
        ("渝北区", date(2026, 1, 4), "两江新区"),
        ("石柱", date(2026, 1, 4), "石柱土家族自治县"),
        ("重庆", date(2026, 1, 4), "工作地所在区县"),
    ],
)
def test_inspection_is_where_the_work_is_on_the_filing_day(
    districts: Districts, name: str, on: date, expected: str
) -> None:
    """A dissolved district is told by its successor from 2025-11-06 on, not a day before."""
    assert body(Facts("unpaid_wages", on), "inspection", districts, name, on).body.startswith(expected)


def test_central_and_city_owned_employers_belong_to_the_city(districts: Districts) -> None:
    """重 16: the municipal bureau, whatever the district."""
    found = body(Facts("unpaid_wages", DAY, state_run=True), "inspection", districts)
    assert found.body.startswith("重庆市人力社保局")


def test_the_seat_is_nothing_to_inspection_and_all_to_recognition(districts: Districts) -> None:
    """Work in 渝中, seat elsewhere: inspection here, recognition of the injury there."""
    facts = Facts("work_injury", DAY, seat="elsewhere")
    assert body(facts, "inspection", districts).body.startswith("渝中区")
    assert "外地" in body(facts, "injury_recognition", districts).body


def test_arbitration_may_be_chosen_at_either_place(districts: Districts) -> None:
    """调解仲裁法 21: performance or seat; both applied to → performance."""
    found = body(Facts("dismissal", DAY, place="sichuan"), "arbitration", districts, "成都")
    assert "实际工作地（外地）" in found.body
    assert "单位注册地" in found.body
    assert "实际工作地的管" in found.why


def test_inspection_of_work_outside_is_outside(districts: Districts) -> None:
    """In Sichuan the local authority is competent (监察条例 13)."""
    found = body(Facts("unpaid_wages", DAY, place="sichuan"), "inspection", districts, "成都")
    assert "实际上班所在地" in found.body


def test_every_ground_of_place_and_group_is_in_the_registry(
    districts: Districts, unknown_in: Callable[[list[Reference]], list[Reference]]
) -> None:
    """Every door with a rule of place, in every situation; and both group rules."""
    doors: tuple[Door, ...] = ("inspection", "arbitration", "court", "injury_recognition")
    cases = [Facts("other", DAY, state_run=state, place=place, worker="dispatched")
             for state in (True, False) for place in ("chongqing", "sichuan")]  # fmt: skip
    cited = [ref for facts in cases for door in doors for ref in body(facts, door, districts).citations]
    groups = [representatives(2), representatives(12)]
    cited += [ref for group in groups if group for ref in group.citations]
    assert unknown_in(cited) == []
    assert competence(cases[0], "union", districts.place("渝中区", DAY)) is None


@pytest.mark.parametrize(("people", "most"), [(2, 2), (5, 5), (6, 5), (9, 5), (10, 5), (10_000, 5)])
def test_representatives_before_inspection(people: int, most: int) -> None:
    """Never more than five, never more than there are people."""
    group = representatives(people)
    assert group is not None
    assert group.inspection_most == most


def test_nobody_is_no_group() -> None:
    """Zero or fewer people is a slip."""
    with pytest.raises(ValueError, match="at least one"):
        representatives(0)
