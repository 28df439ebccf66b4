"""Of whom a clause tells, and whether it denies what it names."""

from __future__ import annotations

import pytest

from language.negation import denied
from language.subject import asks_for_kin, clause_before, whose


@pytest.mark.parametrize(
    ("clause", "who"),
    [
        ("我", "speaker"), ("", "speaker"), ("公司把我", "speaker"), ("我被公司", "speaker"), ("我在这家公司", "speaker"),
        ("我跟老板", "speaker"), ("我当店长", "speaker"), ("老板喊我", "speaker"), ("我和同事", "speaker"),
        ("包工头欠我工资", "other"), ("我们组长", "other"), ("同事", "other"), ("公司把员工", "other"), ("他们", "other"),
        ("我老婆", "kin"), ("我老公在厂里", "kin"), ("他", "kin"), ("我屋头老汉", "kin"),
        ("这家店", "shop"), ("我们公司", "shop"), ("后来厂里", "shop"),
    ],
)  # fmt: skip
def test_of_whom_a_clause_tells(clause: str, who: str) -> None:
    """The one named last in it, whom nothing is only done with or by."""
    assert whose(clause) == who


@pytest.mark.parametrize(
    "before", ["还没", "从没", "老板没", "没跟老板", "没去劳动局", "从来没有去", "都莫得人", "没申请", "不是被", "没把我"]
)  # fmt: skip
def test_what_a_clause_denies(before: str) -> None:
    """Also where the way to it stands between."""
    assert denied(before)


@pytest.mark.parametrize("before", ["我", "有没有", "没发工资我", "没钱就去", "没跟我商量把我", "不是没有"])
def test_what_is_denied_of_something_else(before: str) -> None:
    """A question, two denials, another matter in between."""
    assert not denied(before)


def test_what_did_not_succeed_is_denied_after_it() -> None:
    """答应不了 promises nothing."""
    assert denied("老板", "不了") and not denied("老板", "过")


def test_a_blank_ends_a_clause_but_parts_nobody_from_what_they_did() -> None:
    """People type blanks for marks, and after a name."""
    assert clause_before("同事走了 干了3年", 5) == ""
    assert clause_before("我老婆 干了8年", 4) == "我老婆 "


@pytest.mark.parametrize(
    ("text", "is_for_kin"),
    [
        ("我老公干了8年，我该怎么办", True), ("他干了6年，老板把他辞了", True),
        ("我老婆干了8年，昨天把我辞退了", False), ("同事被开了，老板没给他钱", False), ("我干了3年", False),
    ],
)  # fmt: skip
def test_whether_all_is_told_for_kin(text: str, is_for_kin: bool) -> None:
    """Nothing in it is the speaker's own."""
    assert asks_for_kin(text) == is_for_kin
