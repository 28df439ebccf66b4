"""Dates are read relative to a given today."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.dates import Span, dates, parse_date

TODAY = date(2026, 11, 24)


def days(start: str, end: str | None = None) -> Span:
    """A span from ISO dates."""
    return Span(date.fromisoformat(start), date.fromisoformat(end or start))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("今天", days("2026-11-24")),
        ("昨天", days("2026-11-23")),
        ("前天", days("2026-11-22")),
        ("大前天", days("2026-11-21")),
        ("这个月", days("2026-11-01", "2026-11-30")),
        ("上个月", days("2026-10-01", "2026-10-31")),
        ("上上个月", days("2026-09-01", "2026-09-30")),
        ("今年", days("2026-01-01", "2026-12-31")),
        ("去年", days("2025-01-01", "2025-12-31")),
        ("前年", days("2024-01-01", "2024-12-31")),
        ("大前年", days("2023-01-01", "2023-12-31")),
        ("去年10月", days("2025-10-01", "2025-10-31")),
        ("去年十二月", days("2025-12-01", "2025-12-31")),
        ("今年3月5号", days("2026-03-05")),
        ("2024年", days("2024-01-01", "2024-12-31")),
        ("2024年2月", days("2024-02-01", "2024-02-29")),
        ("2024年5月1日", days("2024-05-01")),
        ("二〇二四年五月", days("2024-05-01", "2024-05-31")),
        ("二零二四年五月一日", days("2024-05-01")),
        ("２０２４年５月", days("2024-05-01", "2024-05-31")),
        ("2024-05-01", days("2024-05-01")),
        ("2024.5.1", days("2024-05-01")),
        ("2024/5/1", days("2024-05-01")),
        ("3月廿五日", days("2026-03-25")),
    ],
)
def test_a_phrase_means_these_days(text: str, span: Span) -> None:
    """A year or a month is a span, a day is one day."""
    assert parse_date(text, TODAY) == span


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("11月24日", days("2026-11-24")),
        ("11月25日", days("2025-11-25")),
        ("12月", days("2025-12-01", "2025-12-31")),
        ("11月", days("2026-11-01", "2026-11-30")),
        ("3月5号", days("2026-03-05")),
    ],
)
def test_without_a_year_the_latest_past_one_is_meant(text: str, span: Span) -> None:
    """People tell what happened, not what will."""
    assert parse_date(text, TODAY) == span


def test_months_wrap_around_the_new_year() -> None:
    """In January 上个月 is last December."""
    assert parse_date("上个月", date(2026, 1, 3)) == days("2025-12-01", "2025-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "", "年底", "年初", "月底", "年前", "去年底", "去年年底", "腊月", "春节", "国庆", "上周", "5号", "24年", "几号", "几月几号",
        "前段时间", "那年", "明年", "2024-02-30", "2月30号", "2023年2月29日", "13月", "2025年13月", "5月0日", "0000年",
    ],
)  # fmt: skip
def test_what_is_vague_or_impossible_is_not_guessed(text: str) -> None:
    """年底 is no day, 2月30号 does not exist: None, so that the given day is used or the person is asked."""
    assert parse_date(text, TODAY) is None


def test_the_dates_of_a_text_come_in_order() -> None:
    """Every date a text names, vague ones left out."""
    told = dates("2024年5月1日进厂，年底开始欠薪，去年10月被辞退，昨天才去问", TODAY)
    assert told == [days("2024-05-01"), days("2025-10-01", "2025-10-31"), days("2026-11-23")]


@given(st.text(st.sampled_from("0123456789零一二三十廿年月日号今去前上个-./"), max_size=12), st.dates())
def test_nothing_typed_is_an_error(text: str, today: date) -> None:
    """Whatever looks like a date gives a span in order, or None."""
    span = parse_date(text, today)
    assert span is None or span.start <= span.end
