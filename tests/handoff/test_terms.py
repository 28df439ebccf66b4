"""Statutory periods: which one runs, to which day, and what does not count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.terms import (
    ACCEPT,
    AWARD,
    CONFIRM,
    DECIDE,
    INVESTIGATE,
    JURISDICTION,
    MEDIATE,
    RULES,
    SUPPLEMENT,
    Cause,
    Happened,
    Term,
    term,
)
from handoff.ticket import Channel, Kind, Status
from knowledge.load import load
from knowledge.working_days import WorkingDays, WorkingYear, load_working_days

CALENDAR = load_working_days()
MONDAY = date(2026, 3, 2)
DAYS = st.dates(date(2026, 1, 1), date(2026, 6, 1))


def at(what: str, on: date, cause: Cause | None = None) -> Happened:
    """Something that happened."""
    return Happened(what, on, cause)  # type: ignore[arg-type]


def running(*history: Happened, kind: Kind = "complaint", channel: Channel = "inspection") -> Term:
    """The term that runs; there must be one."""
    found = term(kind, channel, history, CALENDAR)
    assert found is not None
    return found


def test_every_period_rests_on_an_article_of_the_registry() -> None:
    """Each rule names its articles, the governing one first."""
    laws = load().laws
    for rule in RULES:
        assert rule.grounds
        for reference in rule.grounds:
            law = laws[reference.law]
            assert reference.article_key in law.paragraphs, reference


@pytest.mark.parametrize(
    ("status", "rule", "due"),
    [
        ("awaiting_confirmation", CONFIRM, date(2026, 3, 16)),
        ("supplement_requested", SUPPLEMENT, date(2026, 3, 23)),
        ("filed", DECIDE, date(2026, 3, 9)),
        ("transferred", JURISDICTION, date(2026, 3, 5)),
        ("case_opened", INVESTIGATE, date(2026, 5, 28)),
        ("deemed_opened", INVESTIGATE, date(2026, 5, 28)),
    ],
)
def test_inspection_has_its_periods(status: Status, rule: object, due: date) -> None:
    """重庆市劳动保障监察条例 19, 22, 25, 30 on the calendar of 2026: 清明, 劳动节 and the make-up Saturday count."""
    found = running(at(status, MONDAY))
    assert (found.rule, found.since, found.due) == (rule, MONDAY, due)


def test_arbitration_and_mediation_have_theirs() -> None:
    """Five working days to accept, 45 days of the calendar to award, 15 to mediate."""
    assert running(at("filed", MONDAY), channel="arbitration").due == date(2026, 3, 9)
    opened = [at("filed", MONDAY), at("case_opened", date(2026, 3, 4))]
    award = running(*opened, channel="arbitration")
    assert (award.rule, award.due) == (AWARD, date(2026, 4, 18))
    longer = running(*opened, at("extended", date(2026, 4, 10)), channel="arbitration")
    assert longer.due == date(2026, 5, 3)
    mediated = running(at("filed", MONDAY), at("in_progress", date(2026, 3, 5)), channel="mediation")
    assert (mediated.rule, mediated.due) == (MEDIATE, date(2026, 3, 17))
    assert ACCEPT.silence == "sue"


def test_silence_opens_a_case_in_inspection_alone() -> None:
    """重庆市劳动保障监察条例 26, 2; in arbitration silence only opens the way to court (调解仲裁法 29)."""
    assert [rule.name for rule in RULES if rule.silence == "deemed_opened"] == ["decide"]


def test_a_report_has_no_day_to_be_decided_by() -> None:
    """Articles 25 and 26 speak of complaints; once opened the case has its sixty days all the same."""
    assert term("report", "inspection", [at("filed", MONDAY)], CALENDAR) is None
    assert running(at("filed", MONDAY), at("case_opened", MONDAY), kind="report").rule is INVESTIGATE


@pytest.mark.parametrize("status", ["not_opened", "resolved", "withdrawn", "merged", "returned"])
def test_a_closed_ticket_has_no_period(status: Status) -> None:
    """Nothing is owed any more."""
    assert term("complaint", "inspection", [at("filed", MONDAY), at(status, MONDAY)], CALENDAR) is None
    assert term("complaint", "police", [at("filed", MONDAY)], CALENDAR) is None
    assert term("complaint", "inspection", [], CALENDAR) is None


def test_a_completed_supplement_starts_the_decision_anew() -> None:
    """重庆市劳动保障监察条例 25, 2: the day it is complete is the day of receipt."""
    history = [
        at("filed", MONDAY), at("supplement_requested", date(2026, 3, 4)), at("filed", date(2026, 3, 11)),
    ]  # fmt: skip
    assert running(*history).due == date(2026, 3, 18)


def test_days_that_do_not_count_are_skipped() -> None:
    """重庆市劳动保障监察条例 40; while it is paused no day is told, and the cause is."""
    opened = at("case_opened", MONDAY)
    pause = at("paused", date(2026, 3, 10), "appraised")
    halted = running(opened, pause)
    assert (halted.due, halted.paused) == (None, "appraised")
    assert not halted.is_overdue(date(2027, 12, 31))
    assert running(opened, pause, at("resumed", date(2026, 3, 17))).due == date(2026, 6, 4)


def test_work_on_an_opened_case_does_not_start_its_sixty_days_anew() -> None:
    """They count from the opening, through every later status, and a supplement within them does not count."""
    history = [at("case_opened", MONDAY), at("in_progress", date(2026, 3, 20))]
    assert running(*history).due == date(2026, 5, 28)
    asked = [*history, at("supplement_requested", date(2026, 4, 7))]
    assert running(*asked).rule is SUPPLEMENT
    assert running(*asked, at("in_progress", date(2026, 4, 14))).due == date(2026, 6, 4)


def test_a_reopened_case_starts_anew_when_it_is_opened_again() -> None:
    """No article gives a reopened case a period of its own; an old opening does not count for a new one."""
    history = [at("case_opened", MONDAY), at("resolved", date(2026, 3, 20)), at("reopened", date(2026, 4, 7))]
    assert term("complaint", "inspection", history, CALENDAR) is None
    assert running(*history, at("case_opened", date(2026, 4, 9))).since == date(2026, 4, 9)


def test_an_arbitration_stops_only_for_what_its_rules_name() -> None:
    """办案规则 46(6): suspension and service by publication."""
    opened = at("case_opened", MONDAY)
    assert running(opened, at("paused", MONDAY, "appraised"), channel="arbitration").due == date(2026, 4, 16)
    assert running(opened, at("paused", MONDAY, "suspended"), channel="arbitration").due is None


def test_the_last_day_is_not_overdue_and_the_next_one_is() -> None:
    """A day either side of the boundary."""
    found = running(at("filed", MONDAY))
    assert found.due is not None
    assert not found.is_overdue(found.due)
    assert found.is_overdue(found.due + timedelta(days=1))


def test_no_day_is_guessed_for_a_year_without_a_calendar() -> None:
    """2027 is not announced."""
    assert running(at("case_opened", date(2026, 11, 2))).due is None


@given(first=DAYS, second=DAYS)
def test_later_filings_are_never_due_earlier(first: date, second: date) -> None:
    """Monotone."""
    early, late = sorted((first, second))
    for status in ("filed", "awaiting_confirmation", "case_opened"):
        due = [running(at(status, day)).due for day in (early, late)]
        assert due[0] is not None and due[1] is not None and due[0] <= due[1]


@given(opened=DAYS, waits=st.integers(0, 40), lasts=st.integers(0, 60))
def test_a_pause_costs_exactly_its_working_days(opened: date, waits: int, lasts: int) -> None:
    """Sixty working days are counted outside the pause, none inside; the extension adds thirty."""
    calendar = WorkingDays(
        [WorkingYear(year=year, source="测试", holidays=(), makeup=()) for year in (2026, 2027)]
    )
    begins = opened + timedelta(days=1 + waits)
    ends = begins + timedelta(days=lasts)
    history = [at("case_opened", opened), at("paused", begins, "audited"), at("resumed", ends)]
    found = term("complaint", "inspection", history, calendar)
    assert found is not None and found.due is not None
    span = [opened + timedelta(days=n) for n in range(1, (found.due - opened).days + 1)]
    assert sum(calendar.is_working(day) and not begins <= day < ends for day in span) == 60
    longer = term("complaint", "inspection", [*history, at("extended", ends)], calendar)
    assert longer is not None and longer.due == calendar.add(max(found.due, ends - timedelta(days=1)), 30)
