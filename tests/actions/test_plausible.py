"""Whether words can be an employer's name."""

from __future__ import annotations

import pytest

from actions.complaint.plausible import is_plausible


@pytest.mark.parametrize("text", ["老子火锅店", "天天超市", "说话算数酒楼", "每天鲜果店"])
def test_what_ends_like_a_firms_name_is_not_doubted(text: str) -> None:
    """People name firms as they talk."""
    assert is_plausible("employer_name", text)


@pytest.mark.parametrize(
    "text",
    ["老子要投诉这个店", "天天骂人的厂", "不发工资的公司", "我要告公司", "老子不想填", "欠我钱的火锅店"],
)
def test_a_sentence_that_ends_in_a_firm_is_doubted(text: str) -> None:
    """It tells of a firm and names none."""
    assert not is_plausible("employer_name", text)
