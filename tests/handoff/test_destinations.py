"""Where a filing goes, by what the operator has opened."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from handoff.deliver.mail import Server
from handoff.destinations import HOLD, Way, destinations, drops, mails
from handoff.mapping import load_mappings
from handoff.sweep import keep_sweeping
from handoff.ticket import Channel
from store.errors import StoreUnavailable
from tests.contracts.stores import a_filing

RECEIVERS = load_mappings(Path("handoff/receivers.yml"))


@pytest.mark.parametrize(
    ("channel", "ways", "names"),
    [
        ("inspection", (), (HOLD,)),
        ("inspection", ("webhook",), ("webhook",)),
        ("inspection", ("drop",), ("drop:智慧监察",)),
        ("arbitration", ("drop", "mail"), ("drop:调解仲裁", "mail:调解仲裁")),
        ("mediation", ("webhook", "drop"), ("webhook", "drop:调解仲裁")),
        ("cross_region", ("drop",), (HOLD,)),
    ],
)
def test_a_filing_goes_to_one_receiver_by_every_open_way(
    channel: Channel, ways: tuple[Way, ...], names: tuple[str, ...]
) -> None:
    """What no receiver takes is held for a person, never lost."""
    assert destinations(a_filing("s", channel=channel), ways, RECEIVERS) == names


def test_every_named_destination_has_a_delivery(tmp_path: Path) -> None:
    """And an address without a receiver makes none."""
    built = drops(tmp_path, RECEIVERS) | mails(
        Server("127.0.0.1"), "a@b.test", {"调解仲裁": "c@d.test", "不存在": "e@f.test"}, RECEIVERS
    )
    assert set(destinations(a_filing("s", channel="arbitration"), ("drop", "mail"), RECEIVERS)) <= set(built)
    assert "mail:不存在" not in built


def test_sweeping_goes_on_when_the_store_was_away() -> None:
    """And stops when told."""
    stop, seen = asyncio.Event(), []

    def sweep() -> int:
        seen.append(1)
        if len(seen) == 1:
            raise StoreUnavailable("away")
        stop.set()
        return 1

    asyncio.run(asyncio.wait_for(keep_sweeping(sweep, stop, every=0.01), 5))
    assert len(seen) == 2
