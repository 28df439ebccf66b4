"""How many speak for a group, before inspection and in arbitration."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actions.remedies.groups import representatives
from knowledge.schema import Reference


@pytest.mark.parametrize(("people", "most"), [(2, 2), (5, 5), (6, 5), (9, 5), (10, 5), (10_000, 5)])
def test_representatives_before_inspection(people: int, most: int) -> None:
    """Never more than five, never more than there are people."""
    group = representatives(people)
    assert group is not None
    assert group.inspection_most == most


def test_nobody_is_no_group() -> None:
    """Zero or fewer people is a slip."""
    with pytest.raises(ValueError, match="at least one"):
        representatives(0)


def test_every_ground_of_a_group_is_in_the_registry(
    unknown_in: Callable[[list[Reference]], list[Reference]],
) -> None:
    """Both rules: below ten people, and from ten on."""
    groups = [representatives(2), representatives(12)]
    assert unknown_in([rule for group in groups if group for rule in group.citations]) == []
