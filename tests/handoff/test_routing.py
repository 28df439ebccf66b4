"""Which body is competent, by channel, place and day."""

from __future__ import annotations

from datetime import date

import pytest

from handoff import routing
from handoff.routing import Competence, Owner, Places, competence
from handoff.ticket import Channel
from knowledge.districts import load_districts
from knowledge.load import load

DISTRICTS = load_districts()
TODAY = date(2026, 11, 24)


def of(channel: Channel, on: date = TODAY, **places: object) -> Competence:
    """The competence of a case."""
    return competence(channel, Places(**places), DISTRICTS, on)  # type: ignore[arg-type]


def test_every_ground_is_in_the_registry() -> None:
    """The constants of the module name real articles and paragraphs."""
    laws = load().laws
    grounds = [
        *routing.BY_WORKPLACE, *routing.BY_OWNER, *routing.OF_AGENCY_WORK, *routing.BY_WORKPLACE_OR_SEAT,
        *routing.BY_SEAT_OF_INSURED, *routing.IN_PLACE_OF_WORK,
    ]  # fmt: skip
    for reference in grounds:
        assert (reference.paragraph or 1) <= laws[reference.law].paragraphs[reference.article_key or ""]


def test_inspection_is_where_the_work_is() -> None:
    """Not where the firm is registered."""
    found = of("inspection", work="九龙坡", seat="渝中区")
    assert (found.district, found.choices, found.ask) == ("九龙坡区", (), ())


@pytest.mark.parametrize("owner", ["central", "city"])
def test_state_firms_of_the_main_districts_go_to_the_city(owner: Owner) -> None:
    """重庆市劳动保障监察条例 16; whether the seat lies there is asked, never guessed."""
    assert of("inspection", work="万州区", owner=owner, main_district_seat=True).district == "重庆市"
    assert of("inspection", work="万州区", owner=owner, main_district_seat=False).district == "万州区"
    unknown = of("inspection", work="万州区", owner=owner)
    assert (unknown.district, unknown.ask) == ("万州区", ("main_district_seat",))


def test_agency_work_may_go_to_either_place() -> None:
    """重庆市劳动保障监察条例 17, 3."""
    found = of("inspection", work="江津区", seat="南岸区", dispatched=True)
    assert (found.district, found.choices) == ("江津区", ("南岸区",))


def test_work_in_another_province_is_a_cross_region_case() -> None:
    """川渝: the place of work's own inspection is competent."""
    found = of("inspection", work="广安", seat="渝中区")
    assert (found.channel, found.district) == ("cross_region", "广安")


def test_a_dissolved_district_means_its_successor_from_that_day_on() -> None:
    """A day before it is itself; from the day on the successor, and the street is asked."""
    assert of("inspection", date(2025, 11, 5), work="渝北").district == "渝北区"
    found = of("inspection", date(2025, 11, 6), work="渝北")
    assert (found.district, found.ask) == ("两江新区", ("street",))
    assert of("inspection", work="渝北", street="回兴街道").ask == ()


def test_arbitration_offers_both_places_and_prefers_the_work() -> None:
    """调解仲裁法 21; where the place of work is unclear, the seat (办案规则 8)."""
    found = of("arbitration", work="巴南区", seat="渝中区")
    assert (found.district, found.choices) == ("巴南区", ("渝中区",))
    assert of("arbitration", seat="渝中区").district == "渝中区"
    assert of("arbitration").ask == ("work", "seat")


def test_an_injury_is_recognised_where_the_employer_is() -> None:
    """工伤保险条例 17."""
    assert of("injury_recognition", work="巴南区", seat="渝中区").district == "渝中区"
    assert of("injury_recognition", work="巴南区").ask == ("seat",)


@pytest.mark.parametrize("place", [None, "重庆", "主城"])
def test_the_city_alone_is_no_district(place: str | None) -> None:
    """It is asked, not sent to anybody."""
    found = of("inspection", work=place)
    assert (found.district, found.ask) == (None, ("work",))
