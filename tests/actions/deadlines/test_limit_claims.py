"""Where the year starts, claim by claim, and the watch over all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.deadlines.claims import CLAIMS, ClaimKind, Events, double_wage_until
from actions.deadlines.limitation import Interruption
from actions.deadlines.watch import earliest, watch
from knowledge.load import load
from knowledge.working_days import load_working_days

CALENDAR = load_working_days()
TODAY = date(2026, 11, 24)
LEFT = date(2026, 3, 31)


@pytest.mark.parametrize(
    ("kind", "events", "last"),
    [
        ("wages", Events(work_end=LEFT), date(2027, 3, 31)),
        ("overtime", Events(work_end=LEFT, known_on=date(2020, 1, 1)), date(2027, 3, 31)),
        ("severance", Events(work_end=LEFT), date(2027, 3, 31)),
        ("severance", Events(work_end=LEFT, known_on=date(2026, 4, 30)), date(2027, 3, 31)),
        ("unlawful_dismissal", Events(work_end=LEFT, known_on=date(2026, 3, 1)), date(2027, 3, 1)),
        ("annual_leave", Events(leave_year=2025), date(2026, 12, 31)),
        ("annual_leave", Events(leave_year=2026, work_end=LEFT), date(2027, 3, 31)),
        ("injury", Events(known_on=date(2026, 2, 28)), date(2027, 2, 28)),
        ("relation", Events(known_on=date(2024, 2, 29)), date(2025, 2, 28)),
        ("other", Events(known_on=date(2026, 11, 24)), date(2027, 11, 24)),
        ("double_wage", Events(work_start=date(2025, 3, 1)), date(2026, 4, 1)),
        ("double_wage", Events(work_start=date(2025, 3, 1), work_end=date(2025, 4, 10)), date(2026, 4, 1)),
    ],
)
def test_the_earliest_method_rules(kind: ClaimKind, events: Events, last: date) -> None:
    """Pay from the end of the relation; leave from its year's end; double wage from its first day."""
    assert earliest(CLAIMS[kind].starts(events))[1].last_day == last


def test_no_year_runs_for_pay_while_the_relation_lasts() -> None:
    """劳动争议调解仲裁法 27, fourth paragraph: nothing to count from until the relation ends."""
    assert CLAIMS["wages"].starts(Events(known_on=date(2015, 1, 1))) == []
    assert CLAIMS["other"].starts(Events(known_on=date(2015, 1, 1))) != []


@pytest.mark.parametrize(
    ("start", "signed", "ended", "months"),
    [
        (date(2025, 3, 1), None, None, 11),
        (date(2025, 3, 1), date(2025, 4, 1), None, 0),
        (date(2025, 3, 1), date(2025, 4, 2), None, 1),
        (date(2025, 3, 1), None, date(2025, 3, 31), 0),
        (date(2025, 3, 1), None, date(2025, 4, 1), 1),
        (date(2025, 3, 1), date(2025, 9, 1), date(2025, 6, 30), 3),
        (date(2024, 1, 31), None, None, 11),
    ],
)
def test_double_wage_has_at_most_eleven_months(
    start: date, signed: date | None, ended: date | None, months: int
) -> None:
    """From the day after the first month to the day before the contract, the leaving or the full year."""
    starts = CLAIMS["double_wage"].starts(Events(work_start=start, contract_signed=signed, work_end=ended))
    assert len(starts) == (months + 1 if months else 0)


@given(start=st.dates(date(2008, 1, 1), date(2026, 1, 1)), length=st.integers(0, 800))
def test_the_months_of_double_wage_follow_one_another(start: date, length: int) -> None:
    """In order, none after the relation's end or the full year; the whole time counts from its last day."""
    ended = date.fromordinal(start.toordinal() + length)
    days = [one.day for one in CLAIMS["double_wage"].starts(Events(work_start=start, work_end=ended))]
    until = double_wage_until(start, None, ended)
    assert days == sorted(days)
    assert days[-1:] in ([], [until])
    assert until <= ended


def test_both_methods_for_double_wage_are_shown() -> None:
    """Eleven months by themselves, and all of them from the end of the time."""
    starts = CLAIMS["double_wage"].starts(Events(work_start=date(2025, 3, 1)))
    assert [start.method[:3] for start in starts] == ["逐月算"] * 11 + ["整体算"]
    assert starts[-1].day == date(2026, 2, 28)


def test_every_claim_rests_on_articles_of_the_registry() -> None:
    """Law, article and paragraph are there, and every claim names the day it needs."""
    laws = load().laws
    for claim in CLAIMS.values():
        assert claim.needs
        for rule in claim.rules:
            assert (rule.paragraph or 1) <= laws[rule.law].paragraphs[rule.article_key or ""]


def test_the_watch_tells_the_nearest_claim_first() -> None:
    """Past, pressing and far, each to the end of its days off; a demand made for the wages does not help the severance."""
    events = Events(work_start=date(2024, 1, 1), work_end=date(2025, 11, 28))
    watched = watch(
        ("wages", "severance", "double_wage", "other"),
        events,
        CALENDAR,
        TODAY,
        {"wages": [Interruption("demanded", date(2026, 1, 15))]},
    )
    assert [(one.kind, one.run.last_day, one.safe_day, one.days_left) for one in watched] == [
        ("double_wage", date(2025, 2, 1), date(2025, 1, 27), -657),
        ("severance", date(2026, 11, 28), date(2026, 11, 27), 6),
        ("wages", date(2027, 1, 15), None, 52),
    ]
    assert [one.legal_aid_first for one in watched] == [False, True, False]
