"""Who told that nobody insured them is told who pays then, beside whatever is said of an injury later on.

A card says that the fund pays, as the law does; for an uninsured worker that sentence alone is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.remedies.led import followed_by
from actions.reply import Reply
from index.citations import spoken
from knowledge.law import Law
from knowledge.schema import Card, article

UNINSURED = "uninsured"
"""The name in `known`: the employer has not insured this worker."""
RULE = article("工伤保险条例", 62, 2)
LINE = "您说没给参保：由工伤保险基金付的，都由单位按同样的标准付（{rule}，{since} 起施行）。"
BRIEF = "没参保：基金付的都由单位按同样的标准付（{rule}）。"
_FUND = re.compile(r"基金")
_SAYS_SO = re.compile(r"没参保|没交工伤保险|没缴|未参保|未参加")


def with_payer(
    replies: Sequence[Reply], known: Mapping[str, Any], cards: Mapping[str, Card], laws: Mapping[str, Law]
) -> list[Reply]:
    """The replies; after an answer that names the fund alone the sentence on who pays without it."""
    if not known.get(UNINSURED):
        return list(replies)
    law = laws[RULE.law]
    rule = spoken(RULE, law)
    line, brief = LINE.format(rule=rule, since=law.effective_from(RULE.article_key)), BRIEF.format(rule=rule)
    return [followed_by(line, brief, one) if _names_the_fund_alone(one, cards) else one for one in replies]


def _names_the_fund_alone(reply: Reply, cards: Mapping[str, Card]) -> bool:
    first = next(iter((reply.answer or {}).get("answers") or []), None)
    card = cards.get(first["card"]) if first and reply.outcome == "answered" else None
    if card is None or card.topic != "injury" or card.audience == "employer":
        return False
    return bool(_FUND.search(card.verdict)) and not _SAYS_SO.search(card.verdict)
