"""Whether a message wants to file, or only asks about filing."""

from __future__ import annotations

import re

from language.controls import is_question

_NEGATED = re.compile(r"(不想|不是要|先不|暂时不|没想|不打算)(去)?(投诉|举报)")
_WANTS = re.compile(r"(我要|我想|帮我|给我|替我)(去)?(投诉|举报|登记|告)")
_ABOUT_FILING = re.compile(
    r"(投诉|举报).{0,6}(需要|准备|要什么|材料|流程|多久|收费|要钱|有用|报复|会不会|怎么)"
)


def only_asks(text: str) -> bool:
    """我不想投诉，就问下流程; 投诉要什么材料; 举报老板会不会报复我: questions, not filings."""
    if _NEGATED.search(text):
        return True
    return is_question(text) and (bool(_ABOUT_FILING.search(text)) or not _WANTS.search(text))
