"""Results that come back: matched on both numbers, taken once, what does not fit is listed."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.casework import Casework
from handoff.deliver import Delivered, Outcome
from handoff.moves import REASONS as OUR_REASONS
from handoff.outbox import OutboxWorker
from handoff.package import Package
from handoff.results import Report, Results
from handoff.results_table import REASONS, STATUSES, Result, Unreadable, read
from handoff.ticket import Channel
from knowledge.districts import load_districts
from knowledge.working_days import load_working_days
from store.records import TicketRecord
from tests.contracts.stores import HandClock, Stores, a_filing, open_stores

HEAD = "登记编号,受理编号,状态,日期,原因,金额,去向,说明\n"


class HandsOver:
    """A delivery nobody answers."""

    def deliver(self, package: Package) -> Outcome:
        """Gone."""
        return Delivered("handed_over")


@pytest.fixture
def stores(tmp_path: Path) -> Stores:
    """Every store over a new file; the day is 2026-11-24."""
    return open_stores(f"sqlite:///{tmp_path / 'store.db'}", HandClock())


@pytest.fixture
def results(stores: Stores) -> Results:
    """The results of an agency."""
    casework = Casework(
        tickets=stores.tickets,
        queue=stores.queue,
        clock=stores.clock,
        working_days=load_working_days(),
        districts=load_districts(),
    )
    return Results(
        tickets=stores.tickets, cases=casework, outbox=stores.outbox, clock=stores.clock, agency="智慧监察"
    )


def sent(stores: Stores, channel: Channel = "inspection") -> TicketRecord:
    """A complaint handed over to the agency."""
    receipt = stores.desk("智慧监察").file(a_filing(stores.session_id(), channel=channel))
    OutboxWorker(
        outbox=stores.outbox, deliveries={"智慧监察": HandsOver()}, clock=stores.clock, rng=random.Random(1)
    ).run_once()
    return now(stores, receipt.number)


def now(stores: Stores, number: str) -> TicketRecord:
    """The ticket as it stands."""
    ticket = stores.tickets.by_number(number)
    assert ticket is not None
    return ticket


def take(results: Results, *lines: str, encoding: str = "utf-8-sig") -> Report:
    """What becomes of a table of these lines."""
    return results.take(read((HEAD + "\n".join(lines)).encode(encoding)))


def test_every_word_leads_to_a_reason_the_desk_knows() -> None:
    """The agency's words and the desk's tables agree."""
    ours = set().union(*OUR_REASONS.values()) | {"conditions_not_met"}
    assert {reason for _, reason in STATUSES.values() if reason} <= ours
    assert set(REASONS.values()) <= ours


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_an_answer_moves_the_ticket_and_proves_its_arrival(
    stores: Stores, results: Results, encoding: str
) -> None:
    """Handed over was pending; with the agency's number it is acknowledged, and its day counts."""
    ticket = sent(stores)
    assert ticket.delivery == "pending"
    line = f"{ticket.number},渝监2026001,已立案,2026-11-20,,,,"
    assert take(results, line, encoding=encoding) == Report(1, 0, ())
    opened = now(stores, ticket.number)
    assert (opened.status, opened.agency_number, opened.delivery) == (
        "case_opened",
        "渝监2026001",
        "acknowledged",
    )
    assert opened.due_for == "investigate"
    moved = [record.event for record in stores.tickets.events(ticket.id) if record.event.kind == "moved"]
    assert moved[-1].data["on"] == "2026-11-20"
    assert moved[-1].data["by"] == "agency:智慧监察"


def test_the_same_table_twice_changes_nothing_more(stores: Stores, results: Results) -> None:
    """A daily file repeats yesterday's rows."""
    ticket = sent(stores)
    line = f"{ticket.number},渝监2026001,已立案,2026-11-20,,,,"
    take(results, line)
    events = len(stores.tickets.events(ticket.id))
    assert take(results, line, line) == Report(0, 2, ())
    assert len(stores.tickets.events(ticket.id)) == events


def test_a_closed_case_is_found_by_the_agencys_number_alone(stores: Stores, results: Results) -> None:
    """With what was recovered; the words about it are kept sealed."""
    ticket = sent(stores)
    take(results, f"{ticket.number},渝监2026001,办理中,2026-11-20,,,,")
    report = take(results, ',渝监2026001,办结,2026-11-24,已支付,"15,000.50元",,已付给测试甲')
    assert report == Report(1, 0, ())
    closed = now(stores, ticket.number)
    assert (closed.status, closed.due_on) == ("resolved", None)
    event = stores.tickets.events(ticket.id)[-1].event
    assert Decimal(str(event.data["recovered"])) == Decimal("15000.50")
    assert [note.body for note in stores.notes.of_ticket(ticket.id)] == ["已付给测试甲"]


def test_a_case_closed_at_once_was_worked_on(stores: Stores, results: Results) -> None:
    """The agency told us nothing in between."""
    ticket = sent(stores)
    assert take(results, f"{ticket.number},渝监1,办结,2026-11-24,和解,,,").applied == 1
    events = [record.event for record in stores.tickets.events(ticket.id)]
    assert [event.data["status"] for event in events if event.kind == "moved"] == ["in_progress", "resolved"]


def test_what_does_not_fit_is_listed_and_the_rest_is_taken(stores: Stores, results: Results) -> None:
    """Line by line with the reason; nothing of a listed row is stored."""
    ticket, other = sent(stores), sent(stores)
    take(results, f"{other.number},渝监9,办理中,2026-11-20,,,,")
    number = ticket.number
    report = take(
        results,
        "CQ26-XXXXX-X,渝监1,已立案,2026-11-20,,,,",
        f"{number},渝监1,飞了,2026-11-20,,,,",
        f"{number},渝监1,已立案,20号,,,,",
        f"{number},渝监1,已立案,2026-11-25,,,,",
        f"{number},渝监1,不予立案,2026-11-20,太忙,,,",
        f"{number},渝监1,不予立案,2026-11-20,,,,",
        f"{number},渝监9,已立案,2026-11-20,,,,",
        f"{other.number},渝监8,办结,2026-11-20,已支付,,,",
        f"{number},渝监1,移送,2026-11-20,,,,",
        f"{number},渝监1,办结,2026-11-20,已支付,-5,,",
        f"{number},渝监1,办结,2026-11-20,已支付,很多,,",
        ",没有的,已立案,2026-11-20,,,,",
    )
    assert (report.applied, report.unchanged) == (0, 0)
    assert now(stores, number) == ticket
    assert [each.line for each in report.unmatched] == list(range(2, 14))
    assert [each.why[:5] for each in report.unmatched] == [
        "没有这个登", "不认识的状", "日期不对，", "日期在将来", "不认识的原", "原因不在法", "受理编号已",
        "两个编号对", "移送没有写", "金额不对", "金额不对", "没有这个受",
    ]  # fmt: skip
    good = take(
        results,
        "CQ26-XXXXX-X,渝监1,已立案,2026-11-20,,,,",
        f"{number},渝监1,已立案,2026-11-20,,,,",
    )
    assert (good.applied, len(good.unmatched)) == (1, 1)
    assert now(stores, number).status == "case_opened"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        "甲,乙\n1,2".encode(),
        "登记编号,状态\nx,已立案".encode(),
        b"\xff\xfe\x00\xd8",
        b"x" * (5 * 1024 * 1024 + 1),
    ],
    ids=["empty", "other", "no-day", "binary", "large"],
)
def test_another_file_is_refused_whole(content: bytes) -> None:
    """By name, before any row is looked at."""
    with pytest.raises(Unreadable):
        read(content)


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused(told: str) -> None:
    """Nothing else is raised."""
    try:
        rows = read((HEAD + told).encode("utf-8", "surrogatepass"))
    except Unreadable:
        return
    assert all(isinstance(row, Result) for row in rows)


def test_the_day_of_the_agency_may_be_long_ago(stores: Stores, results: Results) -> None:
    """A case opened in spring is overdue by now, and told so."""
    ticket = sent(stores)
    take(results, f"{ticket.number},渝监1,已立案,2026-03-02,,,,")
    assert now(stores, ticket.number).due_on == date(2026, 5, 28)
