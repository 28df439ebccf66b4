"""Giving a form up is known to the form and to the redaction by the same words."""

from __future__ import annotations

import pytest

from actions.complaint.opening import quits
from handoff.to_the_form import said_to_the_form


@pytest.mark.parametrize("text", ["不填了", "老子懒得投诉老板了", "莫再整了", "别告他们了"])
def test_what_gives_the_form_up_is_no_answer_either(text: str) -> None:
    """The whole message steers, so none of it is kept as a name or an address."""
    assert quits(text) == ""
    assert said_to_the_form(text) == [(0, len(text))]


@pytest.mark.parametrize("text", ["桥头老地方三楼", "隗老三", "办公楼后头"])
def test_names_and_addresses_are_not_said_to_the_form(text: str) -> None:
    """They answer."""
    assert quits(text) is None
    assert said_to_the_form(text) == []
