"""The year for arbitration, and the day a dismissal is counted from."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculators.arbitration_limit import ArbitrationLimit, arbitration_limit
from actions.complaint.dismissal import dismissed_on

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("known_on", "last_day", "days_left"),
    [
        (date(2026, 11, 24), date(2027, 11, 24), 365),
        (date(2025, 11, 24), date(2026, 11, 24), 0),
        (date(2025, 11, 23), date(2026, 11, 23), -1),
        (date(2026, 9, 10), date(2027, 9, 10), 290),
        (date(2024, 2, 29), date(2025, 2, 28), -634),
        (date(2023, 2, 28), date(2024, 2, 28), -1000),
        (date(2023, 3, 1), date(2024, 3, 1), -998),
    ],
)
def test_the_year_ends_on_the_same_day(known_on: date, last_day: date, days_left: int) -> None:
    """One year to the day; from 29 February to 28 February; negative days once it has passed."""
    assert arbitration_limit(known_on, TODAY) == ArbitrationLimit(last_day, days_left)


@pytest.mark.parametrize(
    ("story", "day"),
    [
        ("公司2026年9月10日把我开除了", date(2026, 9, 10)),
        ("2020年3月入职，2026年5月6日被辞退", date(2026, 5, 6)),
        ("我2020年3月入职今年5月6号被辞退，今天来投诉", date(2026, 5, 6)),
        ("被开除了，是上个月的事", date(2026, 10, 1)),
        ("去年10月被辞退", date(2025, 10, 1)),
        ("我被辞退了，那天是11月2号", date(2026, 11, 2)),
        ("公司把我辞退", None),
        ("2019年入职，昨天老板发火，后来被辞退", None),
    ],
)
def test_the_dismissal_is_dated_cautiously(story: str, day: date | None) -> None:
    """The date beside the dismissal, its first day; none where several dates could be meant."""
    assert dismissed_on(story, TODAY) == day
