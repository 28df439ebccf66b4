"""What a message corrects, and what only sounds like it."""

from __future__ import annotations

import pytest

from actions.complaint.corrections import correction, field_to_change


@pytest.mark.parametrize("text", ["电话没写错", "金额没说错", "没说错", "没有写错", "没填错"])
def test_what_was_not_wrong_is_not_changed(text: str) -> None:
    """电话没写错 must not empty the telephone."""
    assert correction(text) is None
    assert field_to_change(text) is None


@pytest.mark.parametrize(
    ("text", "field"), [("电话写错了", "phone"), ("金额说错了", "amount"), ("改电话", "phone"), ("单位填错了", "employer_name")]
)  # fmt: skip
def test_a_field_that_was_wrong_is_asked_again(text: str, field: str) -> None:
    """The field is named, its new value is not."""
    assert field_to_change(text) == field


@pytest.mark.parametrize(
    ("text", "new"), [("说错了，是5000", "5000"), ("不是三个月是五个月", "五个月"), ("电话打错了，应该是13800000000", "13800000000")]
)  # fmt: skip
def test_the_new_value_is_what_follows(text: str, new: str) -> None:
    """The part behind 错了，是 or 不是…是."""
    found = correction(text)
    assert found is not None
    assert text[found.start : found.end] == new
