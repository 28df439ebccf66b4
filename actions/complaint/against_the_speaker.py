"""Whether a filing told of is one against whoever speaks: 员工把我告了 is, 投诉我打工的厂 is not."""

from __future__ import annotations

import re

from language.negation import denied
from language.subject import clause_before

_WHERE_I_WORK = (
    "[们的爸妈老公司单位厂店上原以之前那这家]|隔壁|楼[上下]|附近|旁边|对面"
    "|(?:现在|目前|[去今]年|刚|所|在|打工|[干做](?!的)|工作|实习|兼职|入职|待|呆|当|跑|送|住)[^，,。；;欠没不骂打]{0,8}[的那这过]"
)
"""What is complained of after 投诉我: 我现在的公司, 我打工的厂, 我干活那家."""
_AGAINST_THE_SPEAKER = re.compile(
    "把我们?给?(?:告|投诉|举报|仲裁)"
    f"|(?<!我要)(?<!我想)(?<!我)(?:告|投诉|举报|起诉|仲裁)了?我(?!{_WHERE_I_WORK})"
)


def is_against_the_speaker(text: str) -> bool:
    """Whether somebody files against the speaker, in so many words; 公司没有起诉我 denies it."""
    return any(
        not denied(clause_before(text, found.start())) for found in _AGAINST_THE_SPEAKER.finditer(text)
    )
