"""Whether a sum or a day told with the words of a job is of the speaker's own, and not denied: 同事工资6000, 不是3月入职."""

from __future__ import annotations

import re

from actions.calculating.cues import Cue
from actions.calculating.spans import within_clause
from index.audience import audience_of
from language.entities import Entity
from language.negation import denied
from language.subject import asks_for_kin, clause_before, whose

OF_THE_JOB = frozenset(
    {"monthly_wage", "paid_wage", "last_month_wage", "normal_wage", "leave_wage", "wage_before_injury", "regular_wage"}
    | {"work_start", "work_end"}
)  # fmt: skip
_NOT_THIS = re.compile(r"(?<!是)(?:不是|并非)[在从]?$")
_INSTEAD = re.compile(r"(?<!是)不是[^，,。；;是]{1,12}[，,]?\s*(?:而|应该)?是$")
"""不是5000是6000: the words that tell the first tell the second."""
_PAYS = re.compile(r"[给发开付欠拖压扣按招说讲谈定]|答应|承诺|介绍")
"""Whoever pays a wage or names one does not earn it: 老板每个月给6000."""
_PUTS_OUT = re.compile(r"^(?!.*[被遭挨]).*(?:辞退|开除|解雇|解除|裁|炒|劝退|辞[的了掉])")
"""Whoever puts out does not leave: 老板5月辞退了我."""


def around(entity: Entity, text: str) -> tuple[str, str]:
    """What stands before and after an entity in its clause, what it is told instead of left out."""
    before, after = within_clause(entity, text)
    if instead := _INSTEAD.search(text, 0, entity.start):
        at = instead.start()
        before = within_clause(Entity(entity.label, "", at, at), text)[0] + "是"
    return before, after


def is_denied(cue: Cue, before: str, after: str) -> bool:
    """Whether what is told stands after 不是, or the word beside a day is denied: 5月没有离职."""
    if _NOT_THIS.search(before):
        return True
    if cue.label != "date":
        return False
    led = re.search(f"(?:{cue.before})[^，,。；;]{{0,6}}$", before) if cue.before else None
    word = _word_after(cue, after)
    return bool((led and denied(before[: led.start()])) or (word and denied(after[: word.start("word")])))


def is_of_another(cue: Cue, entity: Entity, text: str, after: str) -> bool:
    """Whether the wage or the day is somebody else's: a colleague's, or kin's where not all is told for them.

    An employer tells of those who work for them.
    """
    word = _word_after(cue, after) if cue.label == "date" else None
    clause = clause_before(text, entity.end + word.end() if word else entity.start)
    who = whose(clause)
    if who in ("speaker", "shop") or (who == "kin" and asks_for_kin(text)):
        return False
    does = _PUTS_OUT.search(clause) if cue.label == "date" else _PAYS.search(clause)
    return not does and audience_of(text) != "employer"


def _word_after(cue: Cue, after: str) -> re.Match[str] | None:
    """The nearest word behind an entity that tells what it is."""
    return re.match(f"[^，,。；;]{{0,3}}?(?P<word>{cue.after})", after) if cue.after else None
