"""Whether a message opens the form, gives it up or only files otherwise."""

from __future__ import annotations

import pytest

from actions.complaint.opening import may_open, quits, switched


@pytest.mark.parametrize(
    "text",
    [
        "投诉我现在的公司",
        "举报我打工的厂",
        "投诉我干活的那个",
        "投诉我之前待过的厂",
        "举报我送外卖的站点",
        "投诉我做事那家火锅",
    ],
)
def test_where_somebody_works_is_complained_of_and_not_the_speaker(text: str) -> None:
    """我 begins the name of the place."""
    assert may_open("file_complaint", text)


@pytest.mark.parametrize(
    "text",
    [
        "他要告我欠他工资",
        "员工投诉我现在欠他的工资",
        "员工举报我不给他买社保",
        "他告我没给他的加班费",
        "员工告我做的账有问题",
        "他投诉我打了他的人",
    ],
)
def test_what_the_speaker_is_accused_of_names_no_place_of_work(text: str) -> None:
    """It is filed against whoever speaks."""
    assert not may_open("file_complaint", text)


@pytest.mark.parametrize(
    "text",
    ["不投诉老板了，投诉公司", "不告老板了 我要告公司", "我不写了，你帮我写", "不填了你帮我填嘛"],
)
def test_who_files_otherwise_gives_nothing_up(text: str) -> None:
    """Another party, or another hand to write it."""
    assert quits(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("不投诉了，投诉没用", "投诉没用"),
        ("不投诉了，投诉有用吗", "投诉有用吗"),
        ("我不写了，你帮我写个仲裁申请书", "你帮我写个仲裁申请书"),
        ("不想投诉了，就想问下时效", "想问下时效"),
        ("懒得投诉老板了", ""),
        ("算了不投了", ""),
        ("不投了嘛", ""),
    ],
)
def test_who_gives_the_form_up_may_ask_or_say_why(text: str, rest: str) -> None:
    """What is said besides is kept."""
    assert quits(text) == rest


@pytest.mark.parametrize("text", ["不投诉了，举报算了", "我不投诉了，改成举报", "举报吧"])
def test_a_complaint_becomes_a_report(text: str) -> None:
    """In a sentence that ends the one for the other, too."""
    assert switched(text, {"kind": "complaint"}) == "report"
