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
        ("本月5号", days("2026-11-05")),
        ("这月15号", days("2026-11-15")),
        ("上月20号", days("2026-10-20")),
        ("上月底", days("2026-10-21", "2026-10-31")),
        ("上个月底", days("2026-10-21", "2026-10-31")),
        ("3月5号", days("2026-03-05")),
        ("上上个月", days("2026-09-01", "2026-09-30")),
        ("今年", days("2026-01-01", "2026-12-31")),
        ("去年", days("2025-01-01", "2025-12-31")),
        ("前年", days("2024-01-01", "2024-12-31")),
        ("大前年", days("2023-01-01", "2023-12-31")),
        ("去年10月", days("2025-10-01", "2025-10-31")),
        ("去年十二月", days("2025-12-01", "2025-12-31")),
        ("今年3月5号", days("2026-03-05")),
        ("2024年", days("2024-01-01", "2024-12-31")),
        ("72年8月", days("1972-08-01", "1972-08-31")),
        ("九八年三月", days("1998-03-01", "1998-03-31")),
        ("85年12月3日", days("1985-12-03")),
        ("2024年2月", days("2024-02-01", "2024-02-29")),
        ("2024年5月1日", days("2024-05-01")),
        ("2024年的除夕", days("2024-02-09")),
        ("去年的10月3号", days("2025-10-03")),
        ("二〇二四年五月", days("2024-05-01", "2024-05-31")),
        ("二零二四年五月一日", days("2024-05-01")),
        ("２０２４年５月", days("2024-05-01", "2024-05-31")),
        ("2024-05-01", days("2024-05-01")),
        ("2024.5.1", days("2024-05-01")),
        ("2024/5/1", days("2024-05-01")),
        ("3月廿五日", days("2026-03-25")),
        ("昨晚", days("2026-11-23")),
        ("上周五", days("2026-11-20")),
        ("上星期", days("2026-11-16", "2026-11-22")),
        ("24年5月", days("2024-05-01", "2024-05-31")),
        ("23年", days("2023-01-01", "2023-12-31")),
        ("二三年", days("2023-01-01", "2023-12-31")),
        ("2023.5", days("2023-05-01", "2023-05-31")),
        ("2024年5月12", days("2024-05-12")),
        ("5月份", days("2026-05-01", "2026-05-31")),
        ("去年底", days("2025-12-01", "2025-12-31")),
        ("去年年底", days("2025-12-01", "2025-12-31")),
        ("今年初", days("2026-01-01", "2026-01-31")),
        ("去年上半年", days("2025-01-01", "2025-06-30")),
        ("去年第三季度", days("2025-07-01", "2025-09-30")),
        ("3月底", days("2026-03-21", "2026-03-31")),
        ("上个月20号", days("2026-10-20")),
        ("上个月底", days("2026-10-21", "2026-10-31")),
        ("三年前", days("2023-01-01", "2023-12-31")),
        ("两个月前", days("2026-09-01", "2026-09-30")),
        ("半年前", days("2026-05-01", "2026-05-31")),
        ("十天前", days("2026-11-14")),
        ("三八妇女节", days("2026-03-08")),
        ("国庆", days("2026-10-01")),
        ("去年五一", days("2025-05-01")),
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
    ("text", "span"),
    [
        ("去年腊月", days("2026-01-19", "2026-02-16")),
        ("腊月二十三", days("2026-02-10")),
        ("冬月", days("2025-12-20", "2026-01-18")),
        ("正月十五", days("2026-03-03")),
        ("大年三十", days("2026-02-16")),
        ("大年初三", days("2026-02-19")),
        ("2023年春节", days("2023-01-22")),
        ("端午节", days("2026-06-19")),
        ("中秋", days("2026-09-25")),
        ("2025年中秋节", days("2025-10-06")),
        ("年前", days("2026-01-19", "2026-02-16")),
        ("年后", days("2026-02-17", "2026-03-18")),
        ("年底", days("2025-12-01", "2025-12-31")),
        ("月底", days("2026-11-21", "2026-11-30")),
    ],
)
def test_the_lunar_calendar_and_the_ends_of_the_year(text: str, span: Span) -> None:
    """腊月 belongs to the lunar year, 年前 is the lunar month before the Spring Festival; the latest begun is meant."""
    assert parse_date(text, TODAY) == span


def test_before_the_spring_festival_the_old_lunar_year_still_runs() -> None:
    """In January 2027 去年腊月 is the one that ended in February 2026."""
    assert parse_date("去年腊月", date(2027, 1, 10)) == days("2026-01-19", "2026-02-16")


@pytest.mark.parametrize(
    "text",
    [
        "", "初", "底", "前几天", "几年前", "两三年前", "多年前", "腊月三十一", "2031年春节", "31年", "5号", "几号", "几月几号",
        "前段时间", "那年", "明年", "2024-02-30", "2月30号", "2023年2月29日", "13月", "2025年13月", "5月0日", "0000年",
    ],
)  # fmt: skip
def test_what_is_vague_or_impossible_is_not_guessed(text: str) -> None:
    """年底 is no day, 2月30号 does not exist: None, so that the given day is used or the person is asked."""
    assert parse_date(text, TODAY) is None


def test_the_dates_of_a_text_come_in_order() -> None:
    """Every date a text names; 年底 alone, which may come every year, is left out."""
    told = dates("2024年5月1日进厂，年底开始欠薪，去年10月被辞退，昨天才去问", TODAY)
    assert told == [
        days("2024-05-01"),
        days("2025-10-01", "2025-10-31"),
        days("2026-11-23"),
    ]


@given(
    st.text(st.sampled_from("0123456789零一二三十廿年月日号今去前上个腊正初底周半-./"), max_size=12),
    st.dates(),
)
def test_nothing_typed_is_an_error(text: str, today: date) -> None:
    """Whatever looks like a date gives a span in order, or None."""
    span = parse_date(text, today)
    assert span is None or span.start <= span.end


def test_a_feast_is_of_the_year_told_with_it() -> None:
    """2024年的除夕 is one day, not that year and this year's eve; 去年的底薪 names a year alone."""
    assert dates("2024年的除夕加班按三倍吗", TODAY) == [days("2024-02-09")]
    assert dates("去年的底薪三千", TODAY) == [days("2025-01-01", "2025-12-31")]


@pytest.mark.parametrize(
    "text", ["2024年的夏天没发高温补贴", "2024年夏天没发", "2024年的清明节加班", "2024年的六一儿童节"]
)
def test_a_year_holds_where_what_is_told_with_it_cannot_be_read(text: str) -> None:
    """A season has no bounds here; its year has."""
    assert dates(text, TODAY) == [days("2024-01-01", "2024-12-31")]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("去年3月和4月没发", ["2025-03", "2025-04"]),
        ("去年3月、4月、5月没发", ["2025-03", "2025-04", "2025-05"]),
        ("去年12月到2月没发", ["2025-12", "2026-02"]),
        ("去年3月和今年4月没发", ["2025-03", "2026-04"]),
        ("去年3月入职，4月没发", ["2025-03", "2026-04"]),
        ("3月和4月没发", ["2026-03", "2026-04"]),
        ("这月15号走的", ["2026-11"]),
        ("这月薪水没发", []),
    ],
)
def test_a_month_beside_another_is_of_its_year(text: str, months: list[str]) -> None:
    """The year is told once for months that are joined, and not across clauses."""
    assert [span.start.isoformat()[:7] for span in dates(text, TODAY)] == months
