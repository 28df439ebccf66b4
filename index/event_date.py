"""The day whose law governs: the one the text names, else the day given with the question."""

from __future__ import annotations

import re
from datetime import date

from language.dates import dates

_NOW = re.compile(r"现在|目前|至今|到现在|如今|刚刚|这几天|最近")
BACKGROUND = re.compile(
    r"入职|进厂|进公司|上班(?![途路时中]|的时候|[^，,。]{0,8}(?:摔|受伤|[压砸夹撞轧][断伤到住]|被[压砸夹撞轧]))|开始|^[^没未不]*签(?!收)|就?进了?.{0,4}(?:厂|公司|单位|店)|进的|来的|参加工作|建厂|注册|出生|生于|[年月日]生"
)
"""In a clause that dates the start of a job or a birth, not what happened; 签收 is what happened."""
_BORN_IN = re.compile(r"[年月]的(?:[男女]|$)|[年月](?:男|女|$)(?=.*退)")
_CLAUSE = re.compile(r"[，,。；;！!？?\n]")


def event_date(text: str, on: date) -> date:
    """The latest day, not after `on`, that the text gives for what happened; `on` where it gives none.

    A clause that tells when somebody was born, started work or signed is background, not the event (not signing is
    one); a text that speaks of now is about today.
    """
    if _NOW.search(text):
        return on
    told = (
        clause for clause in _CLAUSE.split(text) if not (BACKGROUND.search(clause) or _BORN_IN.search(clause))
    )
    spans = [span for clause in told for span in dates(clause, on) if span.start <= on]
    return min(max(span.end for span in spans), on) if spans else on
