"""One answer in three registers: WeChat's first bubble and the operator's sentence, beside the full text.

Both are cut from the full text and never written anew, so the facts cannot differ. The verdict is kept whole: a
condition left out could change what a person does. What gives way is the step, then clauses at the end of a
digest, which then ends in “……”.
"""

from __future__ import annotations

import re
from typing import Literal

from index.aloud import aloud
from knowledge.figures import NOT_LOADED, NOT_OURS
from knowledge.schema import Card

BUBBLE = 120
"""Characters of the first bubble, menu included (CHANNELS.md)."""
SPOKEN = 70
"""Characters an operator reads aloud in 15 seconds."""
FILED_TOPICS = frozenset(
    {
        "arrears", "wages", "contract", "hours", "leave",
        "dismissal", "inspection", "women", "dispatch", "parttime",
    }
)  # fmt: skip
"""Topics whose matters can be filed here as a complaint."""
ASK_FIRST = "拿不准先打 12333 问。"
ARTICLE_MENU = "回复 1 依据"
FILE_MENU = "3 我要投诉"
_MORE = "……"
_STOP = re.compile(r"(?<=[。！？!?\n])")
_PAUSE = re.compile(r"[，；。：、]")
_SUM = re.compile(r"[0-9一二三四五六七八九十百千万两]+(?:元|%|倍)|百分之")
_BEARS = re.compile(r"[0-9]|[一二三四五六七八九十两]+(?:日|天|年|个月)|[不别勿没未否但除才免]")
"""What a clause carries that changes what to do: a number, a negation, a condition."""
_HANGING = re.compile(
    r"(?:的|时|前|后|时候|的话|以前|以后|之前|之后)$|(?:^|[，；。])(?:如果|要是|只要|凡|万一)[^，；。]*$"
)
_PAIRS = ("“”", "（）", "《》")


def bubble(verdict: str, article: str, *, menu: str, step: str = "", caveat: str = "") -> str:
    """WeChat's first bubble, at most 120 characters: verdict, article and caveat, a next step, the menu.

    >>> print(bubble("能要。最多十一个月。", "《劳动合同法》第八十二条", menu="回复 1 依据", step="去投诉。"))
    能要。最多十一个月（《劳动合同法》第八十二条）。
    下一步：去投诉。
    回复 1 依据
    """
    source = f"（{article}）。{caveat}"
    kept = shortened(_briefly(verdict).rstrip("。"), BUBBLE - len(source) - len(menu) - 1)
    told = kept + source
    lead = "下一步："
    room = BUBBLE - len(told) - len(menu) - len(lead) - 2
    fitting = short_step(step, room) or (ASK_FIRST if step and len(ASK_FIRST) <= room else "")
    return "\n".join([told, *([lead + fitting] if fitting else []), menu])


def spoken(verdict: str, article: str, *, caveat: str = "") -> str:
    """The operator's register: one sentence of at most 70 characters to read aloud, then the article.

    >>> print(spoken("要付。按300%付。", "《劳动法》第四十四条"))
    要付，按百分之三百付。
    依据：《劳动法》第四十四条。
    """
    sentence = aloud(_briefly(verdict))
    if len(sentence) > SPOKEN:
        more = "，详见条文。"
        sentence = _to_a_pause(sentence, SPOKEN - len(more)) + more
    return f"{sentence}\n依据：{article}。{caveat}"


def menu(card: Card, audience: Literal["worker", "employer"] | None) -> str:
    """The last line of the bubble: what the digits unfold, each only where there is something to unfold."""
    to_employer = "employer" in (audience, card.audience)
    sums = card.calculators or _SUM.search(card.verdict)
    files = card.topic in FILED_TOPICS and not to_employer
    return ARTICLE_MENU + (" 2 怎么算" if sums else "") + (f" {FILE_MENU}" if files else "")


def next_step(card: Card, audience: Literal["worker", "employer"] | None) -> str:
    """The first step of a filled card. Steps of a card for both sides are the worker's: an employer is told to ask."""
    return ASK_FIRST if audience == "employer" and card.audience != "employer" else card.steps[0]


def opening(text: str, most: int = BUBBLE) -> str:
    """The first whole sentences of a text that fit into `most` characters."""
    kept = ""
    for sentence in _STOP.split(text.strip()):
        if len(kept) + len(sentence) > most:
            break
        kept += sentence
    return kept.strip() or shortened(text, most)


def short_step(step: str, room: int) -> str:
    """A step, or its beginning where what is left out carries nothing; empty where that cannot be done."""
    if len(step) <= room:
        return step
    cuts = [pause.start() for pause in re.finditer("[，；。]", step) if pause.start() < room]
    return next((f"{step[:cut]}。" for cut in reversed(cuts) if _may_end(step, cut)), "")


def shortened(text: str, most: int) -> str:
    """A text of at most `most` characters, cut at a pause and ending in “……” where it was longer."""
    return text if len(text) <= most else _to_a_pause(text, most - len(_MORE)) + _MORE


def _briefly(verdict: str) -> str:
    """Figures that are not here said in a few characters: a verdict may lack four of them."""
    return verdict.replace(NOT_OURS, "（以当地为准）").replace(NOT_LOADED, "（以公布为准）")


def _to_a_pause(text: str, most: int) -> str:
    cuts = [pause.start() for pause in _PAUSE.finditer(text, 1) if pause.start() <= most]
    return text[: cuts[-1] if cuts else most]


def _may_end(step: str, cut: int) -> bool:
    told, rest = step[:cut], step[cut + 1 :]
    whole = all(told.count(pair[0]) == told.count(pair[1]) for pair in _PAIRS)
    return whole and not _HANGING.search(told) and not _BEARS.search(rest)
