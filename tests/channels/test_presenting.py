"""Stored messages as their person sees them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from channels.presenting import HIDDEN_CODE, Presenter
from store.records import StoredMessage

NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
VALUES = {"‹电话1›": "13812345678", "‹姓名1›": "张建国", "‹地址1›": "回兴街道12号", "‹查询码1›": "M4APFK"}
BODY = {
    "text": "‹姓名1›，电话‹电话1›，‹地址1›，查询码‹查询码1›，‹电话9›",
    "outcome": "filed",
    "ticket": {
        "number": "CQ26-7K3M9-QXX", "code": "‹查询码1›", "kind": "complaint", "channel": "inspection", "district": None,
        "status": "awaiting_confirmation", "delivery": "held", "urgency": "normal", "confirm_by": None, "missing": [],
    },
}  # fmt: skip


class Values:
    """A vault that holds the table above."""

    def value(self, session_id: str, placeholder: str) -> str | None:
        """The value of the one session that exists."""
        return VALUES.get(placeholder) if session_id == "s1" else None


def stored(at: datetime = NOW, session_id: str = "s1") -> StoredMessage:
    """A stored receipt."""
    return StoredMessage(id="m1", session_id=session_id, sender="bot", at=at, body=BODY, reply_to="p1")


@pytest.fixture
def presenter() -> Presenter:
    """A presenter at a fixed time."""
    return Presenter(vault=Values(), now=lambda: NOW)


def test_personal_values_are_masked_and_unknown_placeholders_stay(presenter: Presenter) -> None:
    """A person recognises their own data; nobody looking over a shoulder learns it."""
    message = presenter.present(stored(), in_history=False)
    assert message.text == "张**，电话138****5678，回兴街道12号，查询码M4APFK，‹电话9›"
    assert message.at == "2026-11-24T10:00:00.000+08:00"
    assert message.reply_to == "p1"


def test_the_code_shows_in_the_reply_and_never_in_history(presenter: Presenter) -> None:
    """The receipt code is repeated to the same message only."""
    reply = presenter.present(stored(), in_history=False)
    history = presenter.present(stored(), in_history=True)
    assert reply.ticket is not None
    assert reply.ticket.code == "M4APFK"
    assert history.ticket is not None
    assert history.ticket.code == ""
    assert HIDDEN_CODE in history.text
    assert "M4APFK" not in history.model_dump_json()


def test_the_code_fades_after_a_day(presenter: Presenter) -> None:
    """Even the repeated reply is without the code after 24 hours."""
    old = presenter.present(stored(NOW - timedelta(hours=25)), in_history=False)
    assert "M4APFK" not in old.model_dump_json()


def test_another_session_gets_no_values(presenter: Presenter) -> None:
    """Placeholders mean nothing outside the session they were made in."""
    other = presenter.present(stored(session_id="s2"), in_history=False)
    assert "138" not in other.model_dump_json()
