"""Whether somebody files against the speaker."""

from __future__ import annotations

import pytest

from actions.complaint.against_the_speaker import is_against_the_speaker


@pytest.mark.parametrize("text", ["员工把我告了", "公司起诉我", "公司有没有起诉我", "没想到员工投诉我"])
def test_a_filing_against_the_speaker_is_heard(text: str) -> None:
    """Asked or told."""
    assert is_against_the_speaker(text)


@pytest.mark.parametrize(
    "text", ["公司没有起诉我", "公司没起诉我", "员工没把我告", "公司还没有告我", "投诉我打工的厂"]
)
def test_a_filing_denied_or_of_the_speakers_own_is_none(text: str) -> None:
    """Nobody has filed, or they want to."""
    assert not is_against_the_speaker(text)
