"""A filing never denies an earlier report that was made."""

from __future__ import annotations

import pytest

from actions.complaint.reported_before import never_reported


@pytest.mark.parametrize(
    "text",
    [
        "没投诉过",
        "从来没去哪里告过",
        "没去劳动监察大队反映过",
        "没投诉举报过",
        "没有向别的部门反映过，也没仲裁过",
        "还没给任何人反映过",
        "没打12345投诉过",
        "没跟老板反映过，也没去监察投诉过",
    ],
)
def test_that_nothing_was_reported_is_heard(text: str) -> None:
    """Whoever it might have been reported to."""
    assert never_reported(text)


@pytest.mark.parametrize(
    "text",
    [
        "没发工资找监察投诉过",
        "没签合同去劳动局告过",
        "我没有跟老板反映过，但是投诉过",
        "没反映过，但是投拆过",
        "没投诉过，申请过仲裁",
        "我没找过哪个，打12345投诉过",
        "没给我们领导反映过",
        "没有人管我投诉过",
    ],
)
def test_a_report_beside_a_denial_is_not_denied(text: str) -> None:
    """Another 没 denies nothing of it, and silence to the employer is silence to nobody else."""
    assert not never_reported(text)
