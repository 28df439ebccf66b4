"""Where a filing is delivered to: every way the operator has opened, with the receiver its channel belongs to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Literal

from handoff.deliver import Delivery
from handoff.deliver.file_drop import FileDrop
from handoff.deliver.mail import Mail, Server
from handoff.filing import Filing
from handoff.mapping import Receiver

Way = Literal["webhook", "drop", "mail"]

HOLD = "hold"
"""The destination that keeps a ticket for the console; every other one is a delivery to an agency."""

_SORTED: tuple[Way, ...] = ("drop", "mail")


def destinations(filing: Filing, ways: Collection[Way], receivers: Mapping[str, Receiver]) -> tuple[str, ...]:
    """The destinations of a filing, one outbox row each; held where no way is open or no receiver takes it.

    By file and by mail it goes to the first receiver in the operator's file that takes its channel, and to that one
    alone: two agencies with one complaint may each refuse it for the other's sake (重庆市劳动保障监察条例 26, item 3).
    The webhook's receiver sorts by itself.
    """
    receiver = next((name for name, each in receivers.items() if filing.channel in each.channels), None)
    named = [f"{way}:{receiver}" for way in _SORTED if way in ways and receiver]
    return (*(("webhook",) if "webhook" in ways else ()), *named) or (HOLD,)


def drops(folder: Path, receivers: Mapping[str, Receiver]) -> dict[str, Delivery]:
    """A file drop for each receiver, in a folder of its own name."""
    return {f"drop:{name}": FileDrop(folder=folder / name, receiver=each) for name, each in receivers.items()}


def mails(
    server: Server, sender: str, addresses: Mapping[str, str], receivers: Mapping[str, Receiver]
) -> dict[str, Delivery]:
    """Mail to each receiver with an address."""
    return {
        f"mail:{name}": Mail(server=server, sender=sender, recipient=address, receiver=receivers[name])
        for name, address in addresses.items()
        if name in receivers
    }
