"""What was told whole just before, told again in a few lines that say where it stands: a way, a letter, a list; a card where
nothing was asked, but a fact told that it has counted already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Any

from actions.message_shape import continues
from actions.reply import Reply
from language.controls import is_question

TOLD_WHOLE = "told_whole"
"""The name in `known`: what the long reply told last holds."""
LEAST_LINES = 6
"""Shorter advice is repeated: it takes no longer to read than to look for."""
RESTS_ON = "依据："
"""Begins the line that names the articles."""
NOTED = "记下了，结论没有变："
ABOVE = "其余的和上面说的一样，没有变，请往上看。"
_ADVICE = ("path.", "letter.", "list.")
_INJURY = "按时间要走的步骤"
_ASKED: Sequence[tuple[str, str]] = (
    (r"带|材料|准备", r"带上|要准备的"),
    (r"多久|期限|最晚|几天|好久|来得及", r"期限|.*最晚"),
    (r"为什么|为啥|凭什么", r"为什么"),
    (r"还有.{0,4}(?:路|办法|地方)|别的", r"也可以走"),
)
"""What a message asks about, and the line of the advice that tells it."""


def told_once(
    replies: Sequence[Reply], text: str, known: Mapping[str, Any]
) -> tuple[list[Reply], list[str] | None]:
    """The replies, what stands just above in a few lines; and what now stands above, if anything long does."""
    told, above = list(replies), known.get(TOLD_WHOLE)
    at = next((at for at, one in enumerate(told) if _is_advice(one) or _is_card(one)), None)
    if at is None:
        is_other = any(one.outcome in ("answered", "calculated", "documented") for one in told)
        return told, None if is_other else above
    content = _content(told[at])
    if above and set(content) <= set(above) and (_is_advice(told[at]) or _adds_nothing(told[at], text)):
        told[at], content = _shortened(told[at], text), above
    return told, content


def _content(reply: Reply) -> list[str]:
    """What a reply tells: of advice the fingerprint of its words; of a card itself, its verdict and its sections,
    whichever article is named first.
    """
    if _is_advice(reply):
        return [sha256(reply.text.encode()).hexdigest()[:16]]
    first = (reply.answer or {})["answers"][0]
    return [first["card"], first["verdict"], *(section["heading"] for section in first["sections"])]


def _adds_nothing(reply: Reply, text: str) -> bool:
    """Whether a card answers a mere statement, from its verdict on: a part that was asked for, 1 依据, leads with that part."""
    is_told = not (is_question(text) or continues(text))
    return is_told and reply.text.startswith((reply.answer or {})["answers"][0]["verdict"])


def _is_card(reply: Reply) -> bool:
    first = next(iter((reply.answer or {}).get("answers") or []), None)
    return reply.outcome == "answered" and bool(first and first["sections"])


def _is_advice(reply: Reply) -> bool:
    """Whether a reply is long advice: one with its articles, or the dated steps of an injury."""
    if reply.outcome != "answered" or reply.text.count("\n") + 1 < LEAST_LINES:
        return False
    first = next(iter((reply.answer or {}).get("answers") or []), None)
    return str(first["card"]).startswith(_ADVICE) if first else reply.text.startswith(_INJURY)


def _shortened(reply: Reply, asked: str) -> Reply:
    """The line that was asked for, the first one else, and that the rest stands above; its articles stay."""
    lines = reply.text.split("\n")
    wanted = next((line for words, line in _ASKED if re.search(words, asked)), None)
    verdict = next((line for line in lines if wanted and re.match(wanted, line)), lines[0])
    rests_on = [line for line in lines[1:] if line.startswith(RESTS_ON)]
    lead = "" if _is_advice(reply) else NOTED
    text = "\n".join([f"{lead}{verdict}", *rests_on, ABOVE])
    if not reply.answer:
        return replace(reply, text=text)
    first, *rest = reply.answer["answers"]
    anew = {**first, "text": text, "verdict": verdict, "sections": []}
    return replace(reply, text=text, answer={**reply.answer, "text": text, "answers": [anew, *rest]})
