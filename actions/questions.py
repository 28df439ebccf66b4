"""The separate questions of one message: 试用期最长多久？另外社保必须交吗？"""

from __future__ import annotations

import re
from dataclasses import dataclass

from language.clauses import clauses, without_fillers
from language.controls import is_question

MOST = 3
SHORTEST = 5
"""Characters. A shorter question (怎么要, 去哪里) goes on from the one before it and is part of it."""


_LEAD = re.compile(
    r"^(?:然后|另外|还有(?:就是)?|就是|那么|请问(?:一下)?|我?(?:想|再|还想|再想)?问(?:一下|下|问)?|第[一二三]个?|[1-9一二三][、.]|你好|您好)+"
)


@dataclass(frozen=True)
class Asked:
    """A question, and what was told for it: since the question before, or else before that one."""

    text: str
    story: str = ""

    @property
    def whole(self) -> str:
        """The question with what it was told for."""
        return f"{self.story}，{self.text}" if self.story else self.text


def questions(text: str) -> tuple[Asked, ...]:
    """The questions of a text in order, without limit; one or none where it does not ask several things."""
    story: list[str] = []
    asked: list[Asked] = []
    for clause in filter(None, (_LEAD.sub("", clause) for clause in clauses(without_fillers(text)))):
        if not is_question(clause):
            story.append(clause)
        elif len(clause) >= SHORTEST or not asked:
            asked.append(Asked(clause, "，".join(story) or (asked[-1].story if asked else "")))
            story = []
        else:
            asked[-1] = Asked(f"{asked[-1].text}，{clause}", asked[-1].story)
    return tuple(asked)
