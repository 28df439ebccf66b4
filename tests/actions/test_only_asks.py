"""A wish to file opens the form though it has a word of a question in it."""

from __future__ import annotations

import pytest

from actions.complaint.opening import may_open, only_asks


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("file_complaint", "我啷个都要告他,做了三个月活路一分钱没得"),
        ("file_complaint", "能不能现在就给我办投诉，欠了四个月了"),
        ("file_complaint", "想跟公司调解，你们能帮我安排登记吗"),
        ("file_complaint", "我不晓得找哪个,我要反映老板不给我发钱"),
        ("file_complaint", "可以投诉不？那我投诉，欠我七千"),
        ("file_complaint", "行，我投诉，从哪里填起"),
        ("file_complaint", "请给我做主，干了一年一分没得"),
        ("file_report", "能不能派人去看看那家砖厂，听说打人"),
        ("file_report", "我不想要什么赔偿，就想让你们查他"),
    ],
)
def test_a_wish_in_the_words_of_a_question_opens_the_form(intent: str, text: str) -> None:
    """A reasonable person would want to be registered."""
    assert not only_asks(text)
    assert may_open(intent, text)


@pytest.mark.parametrize(
    "text",
    [
        "可以匿名举报一家黑中介吗",
        "我投诉过了怎么没得消息",
        "你晓不晓得哪里可以投诉",
        "啷个都不给我钱啷个投诉",
        "你们这里能投诉吗，要交钱不",
    ],
)
def test_questions_about_filing_stay_questions(text: str) -> None:
    """They are answered, and the form offered."""
    assert only_asks(text)
