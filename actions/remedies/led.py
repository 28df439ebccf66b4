"""A line that stands beside an answer, because it decides as much as the answer says."""

from __future__ import annotations

from dataclasses import replace

from actions.reply import Reply
from index.registers import BUBBLE, shortened


def led_by(line: str, brief: str, reply: Reply) -> Reply:
    """The reply with a line before it in full, and its brief form first in WeChat's bubble."""
    return replace(reply, text=f"{line}\n{reply.text}", answer=_with_short(reply, brief, first=True))


def followed_by(line: str, brief: str, reply: Reply) -> Reply:
    """The reply with a line after it in full, and its brief form after the verdict in WeChat's bubble."""
    return replace(reply, text=f"{reply.text}\n{line}", answer=_with_short(reply, brief, first=False))


def _with_short(reply: Reply, brief: str, *, first: bool) -> dict[str, object] | None:
    """The answer, whose bubble keeps its verdict and its menu in what the brief line leaves of 120 characters."""
    answer = reply.answer
    if not answer or "short" not in answer:
        return answer
    verdict, *_, menu = str(answer["short"]).split("\n")
    kept = shortened(verdict, BUBBLE - len(brief) - len(menu) - 2)
    lines = (brief, kept, menu) if first else (kept, brief, menu)
    return answer | {"short": "\n".join(lines)}
