"""The district that an address, an employer's name or a message names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from knowledge.districts import Districts
from language.entity_patterns import places

_NO_ROAD = "(?!路|街(?!道)|大道)"
"""长寿路 is a road of any city; 观音桥街道 is a part of the district."""


def district_named(sources: Iterable[str], districts: Districts, today: date) -> str | None:
    """The district, as it is today, of the first source that names one; None where none does.

    成都高新区 names a district of another city.
    """
    for source in sources:
        if spot := _spot(source, districts.names(), _city(districts.names())):
            return districts.place(spot[0], today, source).name
    return None


def district_of_work(address: str, employer: str, districts: Districts, today: date) -> str | None:
    """The district of a form that nobody reads back; None rather than a guess.

    Of an employer's name only official names count (长寿食品 may be anywhere), and nothing does once another
    city stands in front.
    """
    city = _city(districts.names())
    for source, names in ((address, districts.names()), (employer, frozenset(districts.official(today)))):
        spot = _spot(source, names, city)
        if city.search(source[: spot.start()] if spot else source):
            return None
        if spot:
            return districts.place(spot[0], today, source).name
    return None


def _spot(source: str, names: frozenset[str], city: re.Pattern[str]) -> re.Match[str] | None:
    """Where the longest name stands, the first of equals, without a city right before it."""
    spots = (
        spot
        for name in names
        for spot in re.finditer(re.escape(name) + _NO_ROAD, source)
        if all(found.end() != spot.start() for found in city.finditer(source))
    )
    return min(spots, key=lambda spot: (-len(spot[0]), spot.start()), default=None)


@lru_cache(maxsize=1)
def _city(ours: frozenset[str]) -> re.Pattern[str]:
    """A city or province that is not this one: 成都, 遵义市, 四川省."""
    others = sorted(set(places()) - ours, key=len, reverse=True)
    known = "|".join(re.escape(name) for name in others if not name.startswith("重庆"))
    return re.compile(rf"(?:{known})[省市]?|(?<!重庆)(?<![超城夜菜门集花都上])市|省")
