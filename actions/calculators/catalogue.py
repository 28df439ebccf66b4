"""Every calculator, by the kind of the public contract."""

from __future__ import annotations

from collections.abc import Mapping

from actions.calculators.calculator import Calculator
from actions.calculators.severance import SEVERANCE

CALCULATORS: Mapping[str, Calculator] = {one.kind: one for one in (SEVERANCE,)}
