"""A line that comes before a reply, because it decides more than the reply says."""

from __future__ import annotations

from dataclasses import replace

from actions.reply import Reply


def led_by(line: str, reply: Reply) -> Reply:
    """The reply with a line before it, in full and in WeChat's first bubble."""
    answer = reply.answer
    if answer and "short" in answer:
        answer = answer | {"short": f"{line}\n{answer['short']}"}
    return replace(reply, text=f"{line}\n{reply.text}", answer=answer)
