"""A fact told in the middle of a matter is acknowledged, never sent away: 一共两万八, 押了2800, 我们30多个人."""

from __future__ import annotations

import re

from actions.continuation import Context
from actions.continuing import Told
from actions.message_shape import continues
from actions.reply import Reply, offers
from language.controls import control, is_question
from language.entities import entities

LONGEST = 24
_NOT_ANSWERED = frozenset({"declined_out_of_scope", "declined_no_evidence"})
GUESSED = 0.1
"""Below this score of the likeliest card, asking back which is meant offers nothing that was said."""
_SMALL_WORDS = re.compile(r"[我你他她们都就才已经共总还了的是有快多\s，,。.！!]")
_NUMBER = re.compile(r"\d+")
LONGEST_BESIDE = 2
"""Characters beside a figure: 押了2800, 欠半年了."""
NOTED = (
    "知道了。还是刚才这件事（{title}）的话，可以接着问：去哪里办、要准备什么、要多久、能拿多少；"
    "要登记就说“我要投诉”。是另外一件事，请说说发生了什么。"
)


def noted(text: str, context: Context | None, told: Told, *, elsewhere: bool) -> Reply | None:
    """The reply to a short statement that goes with the matter told last; None where it is anything else.

    What speaks of another matter (`elsewhere`) is no such statement, nor is a steering word.
    """
    if (
        elsewhere
        or context is None
        or not context.title
        or len(text) > LONGEST
        or is_question(text)
        or continues(text)
        or control(text)
    ):
        return None
    result = told.result
    is_guess = (
        result.outcome == "clarify"
        and bool(result.answers)
        and (result.answers[0].score < GUESSED or _is_a_figure(text))
    )
    if result.outcome not in _NOT_ANSWERED and not is_guess:
        return None
    return Reply(
        NOTED.format(title=context.title), "clarify", offers("去哪里办", "要准备什么", "我要投诉", "转人工")
    )


def _is_a_figure(text: str) -> bool:
    """Whether a message tells a number, a day or a length and hardly a word beside it."""
    figures = [one.text for one in entities(text)] + _NUMBER.findall(text)
    beside = text
    for figure in figures:
        beside = beside.replace(figure, "", 1)
    return bool(figures) and len(_SMALL_WORDS.sub("", beside)) <= LONGEST_BESIDE
