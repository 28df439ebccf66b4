"""Who may move a ticket, for which reason, saying what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.moves import (
    NOT_OPENED,
    PERSON,
    REASONS,
    SYSTEM,
    TRANSFERRED,
    Actor,
    Move,
    Refused,
    Standing,
    check,
    ground,
    may,
)
from handoff.ticket import MOVES, Channel, IllegalMove, Kind, Status
from knowledge.load import load
from store.desk_records import Role

AT = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
INSPECTOR = Actor("staff", "01STAFF", "inspector")
SUPERVISOR = Actor("staff", "01BOSS", "supervisor")
ROLES: tuple[Role, ...] = get_args(Role)


def a_move(to: Status, reason: str, actor: Actor = INSPECTOR, **changes: Any) -> Move:
    """A move with everything it may need."""
    return Move(**{"to": to, "actor": actor, "reason": reason, "at": AT, "note": "已核对", **changes})


def standing(status: Status = "filed", channel: Channel = "inspection", **changes: Any) -> Standing:
    """How the ticket stands."""
    return Standing(**{"kind": "complaint", "channel": channel, "status": status, **changes})


def fault(at: Standing, step: Move) -> str:
    """Why a move is refused."""
    with pytest.raises(Refused) as refused:
        check(at, step)
    return refused.value.fault


def test_a_move_is_told_with_actor_reason_and_time_and_without_the_note() -> None:
    """The event is never erased, so it holds no free text."""
    step = a_move("case_opened", "meets_conditions", note="测试甲电话13800138000")
    event = check(standing(), step)
    assert (event.kind, event.at) == ("moved", AT)
    assert event.data == {
        "status": "case_opened", "from": "filed", "by": "staff:01STAFF", "reason": "meets_conditions",
    }  # fmt: skip
    assert "测试甲" not in repr(step)


def test_every_reason_of_the_law_is_in_the_registry() -> None:
    """Articles 16, 18, 19, 26 of the city's regulation, 21 of the national one."""
    laws = load().laws
    for reference in (*NOT_OPENED.values(), *TRANSFERRED.values()):
        assert reference.article_key in laws[reference.law].paragraphs
    assert ground("inspection", a_move("not_opened", "too_late")) == NOT_OPENED["too_late"]
    assert ground("mediation", a_move("not_opened", "conditions_not_met")) is None


def test_only_the_laws_reasons_refuse_a_case() -> None:
    """重庆市劳动保障监察条例 26 lists seven; they are told in writing."""
    assert len(NOT_OPENED) == 7
    assert fault(standing(), a_move("not_opened", "too_busy")) == "reason_unknown"
    assert fault(standing(), a_move("not_opened", "too_late", note=" ")) == "note_missing"
    assert check(standing(), a_move("not_opened", "too_late")).data["status"] == "not_opened"


def test_a_transferred_complaint_is_not_transferred_again() -> None:
    """重庆市劳动保障监察条例 19: the receiver asks the city bureau, whose designation alone moves it on."""
    step = a_move("transferred", "other_district", target="南岸区")
    assert check(standing(), step).data["target"] == "南岸区"
    once = standing("transferred", transfers=1)
    assert fault(standing("filed", transfers=1), step) == "already_transferred"
    with pytest.raises(IllegalMove):
        check(once, step)
    named = a_move("transferred", "designated", target="渝中区", actor=SUPERVISOR)
    assert check(standing("filed", transfers=1), named).data["reason"] == "designated"
    assert fault(standing(), a_move("transferred", "other_district")) == "target_missing"


def test_nobody_but_the_clock_deems_a_case_opened() -> None:
    """And only a complaint of inspection; an arbitration or a report never is."""
    step = a_move("deemed_opened", "no_decision_in_time", actor=SYSTEM)
    assert check(standing(), step).data["by"] == "system"
    assert fault(standing(kind="report"), step) == "not_allowed"
    assert fault(standing(channel="arbitration"), step) == "not_allowed"
    assert (
        fault(standing(), a_move("deemed_opened", "no_decision_in_time", actor=SUPERVISOR)) == "not_allowed"
    )


def test_each_role_moves_what_is_its_own() -> None:
    """Editors and administrators move nothing; only supervisors reopen; each channel has its people."""
    assert not any(
        may(Actor("staff", "x", role), "inspection", to)
        for role in ("editor", "administrator")
        for to in MOVES
    )
    assert [role for role in ROLES if may(Actor("staff", "x", role), "inspection", "reopened")] == [
        "supervisor"
    ]
    assert not may(INSPECTOR, "mediation", "in_progress")
    assert may(Actor("staff", "x", "mediator"), "mediation", "in_progress")
    assert not may(Actor("staff", "x"), "inspection", "in_progress")
    assert [to for to in MOVES if may(PERSON, "inspection", to)] == ["withdrawn"]


@pytest.mark.parametrize("amount", ["-0.01", "NaN", "Infinity"])
def test_an_absurd_amount_is_refused(amount: str) -> None:
    """What was recovered is a number of yuan, zero or more."""
    at = standing("case_opened")
    assert fault(at, a_move("resolved", "paid", recovered=Decimal(amount))) == "amount_negative"
    assert (
        check(at, a_move("resolved", "paid", recovered=Decimal("15000.50"))).data["recovered"] == "15000.50"
    )


def test_a_day_that_has_not_come_is_refused() -> None:
    """A period that starts in a year would leave the ticket without a last day."""
    at = standing("supplement_requested")
    step = a_move("filed", "supplemented")
    tomorrow = (step.at + timedelta(days=1)).date()
    assert fault(at, replace(step, on=tomorrow + timedelta(days=1))) == "day_to_come"
    assert check(at, replace(step, on=step.at.date())).data["on"] == step.at.date().isoformat()


def test_every_status_has_a_reason_and_every_reason_a_status() -> None:
    """The tables name the same statuses."""
    assert set(REASONS) == set(MOVES)
    assert all(REASONS.values())


@given(
    status=st.sampled_from(sorted(MOVES)),
    to=st.sampled_from(sorted(MOVES)),
    kind=st.sampled_from(get_args(Kind)),
    channel=st.sampled_from(get_args(Channel)),
    actor=st.sampled_from(
        [PERSON, SYSTEM, Actor("agency", "webhook"), *(Actor("staff", "x", role) for role in ROLES)]
    ),
    reason=st.sampled_from(sorted(set().union(*REASONS.values()))),
)
def test_whatever_is_asked_ends_in_an_event_or_a_named_refusal(
    status: Status, to: Status, kind: Kind, channel: Channel, actor: Actor, reason: str
) -> None:
    """And no event ever leads where the table of moves does not."""
    try:
        event = check(standing(status, channel, kind=kind), a_move(to, reason, actor, target="南岸区"))
    except (IllegalMove, Refused):
        return
    assert event.data["status"] == to and to in MOVES[status]
