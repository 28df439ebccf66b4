"""What holds for every combination of facts: nobody is left without a door, and no shut door is offered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.remedies.facts import (
    Agreement,
    Award,
    Claim,
    Danger,
    Disputed,
    Done,
    Employer,
    Facts,
    Place,
    State,
    Worker,
)  # fmt: skip
from actions.remedies.remedies import Limit, RemedyPath, remedy
from actions.remedies.standards import Standards
from actions.remedies.table import NEVER_SHUT, Door, Table, load_table, reference
from knowledge.schema import Reference

TABLE = load_table()
MONEY = st.none() | st.decimals(0, 100_000_000, places=2)


def some(literal: object) -> st.SearchStrategy[frozenset[str]]:
    """Any subset of a vocabulary."""
    return st.frozensets(st.sampled_from(get_args(literal)), max_size=3)


def one(literal: object) -> st.SearchStrategy[str]:
    """One word of a vocabulary."""
    return st.sampled_from(get_args(literal))


ANY = st.builds(
    Facts, claim=one(Claim), event_on=st.dates(date(2010, 1, 1), date(2030, 1, 1)), disputed=st.none() | some(Disputed),
    employer=one(Employer), state=one(State), worker=one(Worker), place=one(Place), seat=one(Place),
    site=st.booleans(), rural=st.booleans(), iou=st.booleans(), amount=MONEY, total=MONEY,
    months_owed=st.none() | st.decimals(0, 600, places=1), people=st.integers(1, 100_000), danger=some(Danger),
    agreement=st.none() | one(Agreement), award=st.none() | one(Award), done=some(Done),
    passed=st.frozensets(st.sampled_from(["inspection_limit", "arbitration_limit", "injury_by_worker"])),
)  # fmt: skip


def path_of(facts: Facts) -> RemedyPath:
    """The way with the figures of 2025 and 2026."""
    figures = (2330, 3, 10_000, 10, 60_000)
    return remedy(facts, TABLE, Standards(*(Decimal(figure) for figure in figures)))


@given(ANY)
def test_everybody_finds_an_open_door_and_every_shut_one_leads_to_it(facts: Facts) -> None:
    """No one is turned away: whatever is shut names a door that is open, with the article."""
    path = path_of(facts)
    open_doors = {path.recommended, *path.alternatives}
    shut = {one.door for one in path.excluded}
    assert not shut & open_doors
    for one_shut in path.excluded:
        assert one_shut.instead in open_doors | {"legal_aid"}
        assert one_shut.citations
        assert one_shut.why
    assert path.why
    assert path.citations
    assert path.with_what
    assert path.order[0].door == path.recommended
    assert not shut & {step.door for step in path.order}


@given(ANY)
def test_danger_goes_to_the_police_first(facts: Facts) -> None:
    """Violence, detention and forced labour come before everything, whatever else is true."""
    path = path_of(facts)
    assert (path.recommended == "police") >= bool(facts.danger)


@given(ANY)
def test_unpaid_wages_go_to_the_police_only_after_an_order(facts: Facts) -> None:
    """Without danger, an order that was ignored, or a child at work, wages are no police matter."""
    path = path_of(facts)
    if facts.claim in ("unpaid_wages", "overtime_pay", "minimum_wage") and not facts.danger:
        allowed = "order_ignored" in facts.done or facts.worker == "child"
        assert allowed or "police" not in {path.recommended, *path.alternatives}


@given(ANY)
def test_arbitration_is_never_shut_for_being_late(facts: Facts) -> None:
    """可能超过时效，仍可申请: no row shuts arbitration because the year has run out."""
    early = path_of(facts)
    passed = facts.passed | {"arbitration_limit"}
    late = path_of(Facts(**{**facts.__dict__, "passed": passed}))
    shut_early = {one.door for one in early.excluded}
    assert "arbitration" in shut_early or "arbitration" not in {one.door for one in late.excluded}


@given(st.decimals(0, 1_000_000, places=2), st.decimals(0, 1_000_000, places=2))
def test_a_smaller_sum_is_final_when_a_greater_one_is(low: Decimal, high: Decimal) -> None:
    """The line of a final award is one line."""
    here = Standards(minimum_wage=Decimal(2330))
    small, great = sorted((low, high))
    assert bool(here.is_final(small)) >= bool(here.is_final(great))


@pytest.mark.parametrize(
    ("amount", "final"), [("27959.99", True), ("27960", True), ("27960.01", False), ("100000000", False)]
)
def test_the_line_of_a_final_award(amount: str, final: bool, table: Table, here: Standards) -> None:
    """Twelve times 2330 is 27960: up to it final, a fen above it not; 月薪一亿 is an ordinary award."""
    path = remedy(Facts("unpaid_wages", date(2026, 11, 20), amount=Decimal(amount)), table, here)
    assert path.final is final


def test_a_final_award_is_not_guessed_without_sum_or_line(table: Table, here: Standards) -> None:
    """No sum, or no minimum wage of the place: not known."""
    facts = Facts("unpaid_wages", date(2026, 11, 20))
    assert remedy(facts, table, here).final is None
    assert Standards().is_final(Decimal(1)) is None


def test_disputes_about_labour_standards_are_final_whatever_the_sum(table: Table, here: Standards) -> None:
    """调解仲裁法 47, second item; confirming the relation is not final."""
    day = date(2026, 11, 20)
    assert remedy(Facts("hours", day, amount=Decimal(10**8)), table, here).final is True
    assert remedy(Facts("relation", day), table, here).final is False


def test_every_citation_of_the_table_is_in_the_registry(
    table: Table, unknown_in: Callable[[list[Reference]], list[Reference]]
) -> None:
    """Rows, exclusions, doors and overlaps alike."""
    assert len(table.citations()) > 250
    assert unknown_in(table.citations()) == []


def test_every_door_is_described_and_led_to(table: Table) -> None:
    """Each door has its card, and some row, exclusion or earlier door leads there."""
    doors = set(get_args(Door))
    led = {row.go for row in table.rules} | {door for row in table.rules for door in row.also}
    led |= {shut.instead for row in table.rules for shut in row.shut}
    assert set(table.doors) == doors
    assert doors <= led
    assert not {shut.door for row in table.rules for shut in row.shut} & NEVER_SHUT


def test_the_words_of_the_table_are_the_words_of_the_facts(table: Table, here: Standards) -> None:
    """A condition with a slip in it would never hold: each name and value is known."""
    vocabulary = {
        "claim": Claim, "disputed": Disputed, "employer": Employer, "state": State, "worker": Worker,
        "place": Place, "seat": Place, "danger": Danger, "agreement": Agreement, "award": Award, "done": Done,
    }  # fmt: skip
    fixed = {
        "iou": {"yes", "no"}, "site": {"yes", "no"}, "rural": {"yes", "no"}, "over_age_rule": {"yes", "no"},
        "people": {"one", "some", "ten"}, "crime_sum": {"met", "below", "unknown"},
        "passed": {"inspection_limit", "arbitration_limit", "injury_by_worker"},
    }  # fmt: skip
    known = {name: {*get_args(words), "none", "unknown"} for name, words in vocabulary.items()} | fixed
    for row in table.rules:
        for part in (row.when, row.unless):
            for name, values in part.items():
                assert set(values) <= known[name], (row.row, name)


@pytest.mark.parametrize("text", ["劳动合同法", "劳动合同法 第八十二条", "劳动合同法 0", "劳动合同法82", ""])
def test_a_citation_that_cannot_be_read_is_refused(text: str) -> None:
    """A slip in the table fails when it is loaded."""
    with pytest.raises(ValueError):
        reference(text)


def test_a_citation_is_read_to_its_parts() -> None:
    """第二百七十六条之一第一款, 第三十八条第一款第二项."""
    assert reference("刑法 276-1.1") == Reference(law="刑法", article=276, sub=1, paragraph=1)
    assert reference("劳动合同法 38.1.2") == Reference(law="劳动合同法", article=38, paragraph=1, item=2)


@pytest.mark.parametrize(
    ("known", "limit"),
    [
        ({"claim": "dismissal", "award": "received"}, Limit("court", "sue")),
        ({"claim": "unpaid_wages", "award": "refused"}, Limit("court", "sue_after_refused_enforcement")),
        ({"claim": "severance", "agreement": "signed"}, Limit("arbitration", "joint_review")),
        ({"claim": "unpaid_wages", "award": "in_force"}, Limit("enforcement", "enforcement")),
        ({"claim": "work_injury"}, Limit("injury_recognition", "injury_by_worker")),
    ],
)
def test_the_period_of_the_case_is_named(
    known: dict[str, Any], limit: Limit, table: Table, here: Standards
) -> None:
    """Fifteen days to sue after an award, none of them where an IOU goes to court without one."""
    assert limit in remedy(Facts(event_on=date(2026, 11, 20), **known), table, here).by_when


def test_no_award_no_fifteen_days(table: Table, here: Standards) -> None:
    """An IOU has the three years of civil law: the period after an award is not told."""
    path = remedy(Facts("unpaid_wages", date(2026, 11, 20), iou=True), table, here)
    assert path.recommended == "court"
    assert "sue" not in {limit.rule for limit in path.by_when}
    assert "三年" in path.why
