"""Ways to deliver a package: one class per way, all alike to the outbox worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from handoff.package import Package


@dataclass(frozen=True)
class Delivered:
    """It left: `acknowledged` by an agency, `handed_over` to mail or file and not confirmed yet, `held` here."""

    state: Literal["acknowledged", "handed_over", "held"]


@dataclass(frozen=True)
class Retry:
    """It may not have arrived; the same package may be sent again. `reason` holds no personal data."""

    reason: str


@dataclass(frozen=True)
class Rejected:
    """The receiver will never take this package; a person must look. `reason` holds no personal data."""

    reason: str


Outcome = Delivered | Retry | Rejected


class Delivery(Protocol):
    """One way to deliver. May block; must return within its own deadline and be safe to repeat."""

    def deliver(self, package: Package) -> Outcome: ...
