"""Which body is competent, by channel, on the day of filing. Law only; offices and addresses are the operator's.

The competent body is the one on the filing day: where a district was dissolved, its successor. A case once
accepted stays where it is (劳动人事争议仲裁办案规则 8, 3).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from handoff.ticket import Channel
from knowledge.districts import HOME, Districts, Place
from knowledge.schema import CITY, Reference, article

Owner = Literal["central", "city", "other"]
"""Who owns the employer or stands above it: the state centrally, the city, or neither."""

_CITY_RULE = "重庆市劳动保障监察条例"
BY_WORKPLACE = (article(_CITY_RULE, 15), article("劳动保障监察条例", 13, 1))
BY_OWNER = (article(_CITY_RULE, 16),)
OF_AGENCY_WORK = (article(_CITY_RULE, 17, 3),)
BY_WORKPLACE_OR_SEAT = (article("劳动争议调解仲裁法", 21, 2), article("劳动人事争议仲裁办案规则", 8))
BY_SEAT_OF_INSURED = (article("工伤保险条例", 17, 1), article("工伤保险条例", 17, 2))
IN_PLACE_OF_WORK = (article("劳动保障监察条例", 13, 1),)


@dataclass(frozen=True)
class Places:
    """What is known: where the work is done, where the employer is registered, by their names as told.

    `street` settles what a dissolved district's name leaves open; `main_district_seat`: whether the seat lies in
    the 主城区, which no text here lists, so that a person must say so.
    """

    work: str | None = None
    seat: str | None = None
    street: str | None = None
    owner: Owner = "other"
    main_district_seat: bool | None = None
    dispatched: bool = False


@dataclass(frozen=True)
class Competence:
    """The body to go to: `district` is its official name, or 重庆市 for the city's own; None where it must be asked.

    `choices` are further bodies that are competent too; `ask` names what a person must still tell; `why` is
    plain words for the citizen.
    """

    channel: Channel
    district: str | None
    why: str
    grounds: tuple[Reference, ...]
    choices: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()


def competence(channel: Channel, places: Places, districts: Districts, on: date) -> Competence:
    """The competent body of a channel whose place the law fixes; any other goes by where the work is."""
    work = _place(places.work, districts, on, places.street or "")
    seat = _place(places.seat, districts, on)
    if channel == "arbitration":
        return _arbitration(work, seat, places)
    if channel == "injury_recognition":
        return _injury(seat)
    if channel == "inspection":
        return _inspection(work, seat, places)
    return Competence(
        channel, _district(work), "在您干活的地方办，最方便", (), ask=_asked(work, places, "work")
    )


def _inspection(work: Place | None, seat: Place | None, places: Places) -> Competence:
    if work is not None and not work.known:
        return Competence(
            "cross_region", work.name, f"活是在{work.name}干的，归当地劳动保障监察管", IN_PLACE_OF_WORK
        )
    state_owned = places.owner in ("central", "city")
    if state_owned and places.main_district_seat:
        return Competence("inspection", CITY, "主城区的中央和市属单位，由市人社局监察", BY_OWNER)
    ask = _asked(work, places, "work")
    if state_owned and places.main_district_seat is None:
        ask += ("main_district_seat",)
    choices: tuple[str, ...] = ()
    grounds: tuple[Reference, ...] = BY_WORKPLACE
    if places.dispatched and seat is not None and seat.known and seat.name != (work and work.name):
        choices, grounds = (seat.name,), BY_WORKPLACE + OF_AGENCY_WORK
    return Competence("inspection", _district(work), "归干活地方的区县劳动保障监察管", grounds, choices, ask)


def _arbitration(work: Place | None, seat: Place | None, places: Places) -> Competence:
    if work is None:
        return Competence(
            "arbitration", _district(seat), "干活地点说不清的，到单位所在地仲裁", BY_WORKPLACE_OR_SEAT,
            ask=() if seat else ("work", "seat"),
        )  # fmt: skip
    other = (seat.name,) if seat is not None and seat.name != work.name else ()
    return Competence(
        "arbitration", _district(work), "干活的地方和单位所在地都能仲裁；双方各申请一处的，归干活的地方",
        BY_WORKPLACE_OR_SEAT, other, _asked(work, places, "work"),
    )  # fmt: skip


def _injury(seat: Place | None) -> Competence:
    return Competence(
        "injury_recognition", _district(seat), "工伤认定向单位所在的统筹地区申请", BY_SEAT_OF_INSURED,
        ask=() if seat else ("seat",),
    )  # fmt: skip


def _place(name: str | None, districts: Districts, on: date, street: str = "") -> Place | None:
    return districts.place(name, on, street) if name else None


def _district(place: Place | None) -> str | None:
    return None if place is None or place == HOME else place.name


def _asked(place: Place | None, places: Places, field: str) -> tuple[str, ...]:
    if place is None or place == HOME:
        return (field,)
    return ("street",) if place.note and "街道" in place.note and not places.street else ()
