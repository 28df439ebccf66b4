"""The lunar table agrees with itself and with days everybody knows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from language.lunar import lunar_day, lunar_year, lunar_year_of

NEW_YEARS = [
    "2015-02-19", "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12",
    "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06",
]  # fmt: skip


def test_the_new_years_are_those_of_the_calendar() -> None:
    """The first days of 2015 to 2027 as they were celebrated or are announced."""
    years = [lunar_year(year) for year in range(2015, 2028)]
    assert [str(year.first_day) for year in years if year] == NEW_YEARS


def test_every_year_ends_where_the_next_begins() -> None:
    """The months of each year of the table fill it to the day."""
    for number in range(2000, 2030):
        year, following = lunar_year(number), lunar_year(number + 1)
        assert year is not None and following is not None
        assert year.first_day + timedelta(sum(year.lengths)) == following.first_day
        assert len(year.lengths) == (13 if year.leap else 12)


@pytest.mark.parametrize(
    ("year", "month", "day", "civil"),
    [
        (2023, 8, 15, "2023-09-29"),
        (2024, 8, 15, "2024-09-17"),
        (2025, 5, 5, "2025-05-31"),
        (2025, 8, 15, "2025-10-06"),
        (2020, 5, 5, "2020-06-25"),
        (2023, 12, 23, "2024-02-02"),
    ],
)
def test_feasts_fall_on_their_days(year: int, month: int, day: int, civil: str) -> None:
    """Also after a leap month: 2020 had a second fourth, 2023 a second second, 2025 a second sixth."""
    assert lunar_day(year, month, day) == date.fromisoformat(civil)


def test_what_the_calendar_has_not_is_none() -> None:
    """A year outside the table, a thirtieth day of a short month, a thirteenth month."""
    assert lunar_year(1999) is None
    assert (lunar_day(2031, 1, 1), lunar_day(2025, 12, 30), lunar_day(2025, 13, 1)) == (None, None, None)


def test_january_belongs_to_the_old_year() -> None:
    """Before the Spring Festival the lunar year is the last one."""
    assert (lunar_year_of(date(2027, 1, 10)), lunar_year_of(date(2027, 2, 6))) == (2026, 2027)
