"""Hold: the ticket stays here, for staff at the console."""

from __future__ import annotations

from handoff.deliver import Delivered
from handoff.package import Package


class Hold:
    """Leaves the package where it is: in the store, on the console's list."""

    def deliver(self, package: Package) -> Delivered:
        """Always held."""
        return Delivered("held")
