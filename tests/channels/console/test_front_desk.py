"""Where the console is only the front desk, it receives; what the agency decides is mirrored, not given by staff."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from handoff.moves import OF_THE_AGENCY
from index.answer import Answerer
from settings import Settings
from tests.channels.console.conftest import Console, make_console
from tests.contracts.stores import HandClock, a_filing, open_stores


@pytest.fixture
def front_desk(answers: Answerer, tmp_path: Path) -> Iterator[Console]:
    """The console without full handling."""
    stores = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    yield make_console(stores, answers, full_handling=False)
    stores.engine.dispose()


def test_no_move_of_the_agency_is_offered_or_taken(front_desk: Console) -> None:
    """A supervisor confirms a complaint; opening the case is refused in words, and nothing is stored."""
    stores = front_desk.stores
    number = stores.desk("hold").file(a_filing(stores.session_id())).number
    boss = front_desk.as_(front_desk.hire("supervisor"))
    url = f"/api/console/tickets/{number}"
    shown = boss.get(url).json()
    offered = {move["to"] for move in shown["moves"]}
    assert "filed" in offered and not offered & OF_THE_AGENCY
    confirmed = boss.post(f"{url}/move", {"version": shown["version"], "to": "filed", "reason": "confirmed"})
    assert confirmed.status_code == 200
    body = {"version": confirmed.json()["version"], "to": "case_opened", "reason": "meets_conditions"}
    refused = boss.post(f"{url}/move", body)
    assert refused.status_code == 422
    assert "受理机关" in refused.json()["detail"]
    ticket = stores.tickets.by_number(number)
    assert ticket is not None and ticket.status == "filed"


def test_full_handling_is_on_in_the_demo_and_off_in_production() -> None:
    """Unless the setting says otherwise."""
    production = {"profile": "production", "data_key": "k", "action_secret": "s", "rasa_token": "t"}
    assert Settings(profile="demo").full_handling
    assert not Settings(profile="demo", handling="front_desk").full_handling
    assert not Settings.model_construct(**production, handling=None).full_handling
    assert Settings.model_construct(**production, handling="full").full_handling
