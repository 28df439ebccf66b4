"""The day a dismissal is counted from, and the limit told from it."""

from __future__ import annotations

from datetime import date

import pytest

from actions.complaint.dismissal import dismissed_on
from actions.complaint.wording import choice

TODAY = date(2026, 11, 24)


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
        ("2020年3月1日入职的，前不久被公司开除", None),
        ("我被辞退了，去年10月的", date(2025, 10, 1)),
        ("2019年入职，昨天老板发火，后来被辞退", None),
    ],
)
def test_the_dismissal_is_dated_cautiously(story: str, day: date | None) -> None:
    """The date beside the dismissal, its first day; none where several dates could be meant."""
    assert dismissed_on(story, TODAY) == day


@pytest.mark.parametrize(
    ("day", "told", "aid"),
    [
        (date(2026, 9, 10), "最晚 2027-09-10 之前要提出，还有 290 天", False),
        (date(2025, 12, 1), "最晚 2026-12-01 之前要提出，还有 7 天", False),
        (date(2025, 11, 30), "最晚 2026-11-30 之前要提出，还有 6 天", True),
        (date(2025, 11, 23), "可能超过时效，仍可申请", False),
        (None, "从您知道被辞退那天算起", False),
    ],
)
def test_the_limit_is_told_and_few_days_call_for_legal_aid(day: date | None, told: str, aid: bool) -> None:
    """Fewer than seven days left: 12348 first; past the year: still open."""
    text = choice(day, TODAY)
    assert told in text
    assert ("12348" in text) is aid
