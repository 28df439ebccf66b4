"""Which sums the facts of a conversation are about, where no message has asked for one by name: 没签合同 → double wage."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.calculating.put_out import put_out, without_reason
from actions.calculating.wanted import wanted
from actions.calculating.who_owes import OWED_BY_WORKERS, OWED_TO_WORKERS, is_about_a_demand
from actions.message_shape import names_no_subject
from language.normalise import normalise

_PAY = r"(?:工资|工钱|薪水?)"
_MATTERS: Sequence[tuple[str, str]] = (
    ("work_injury_lump_sum", r"工伤|伤残|(?<![\d第])[一二三四五六七八九十1-9]级"),
    ("unpaid_wages", rf"欠薪|(?<!没)(?<!不)(?:欠|拖|压|没发|没给|不发|不给).{{0,16}}{_PAY}|{_PAY}.{{0,16}}(?:没发|没给|欠|拖|压)|借支|预支|欠[我他她]"),
    ("overtime", r"加班|(?:周[六日末]|星期[六日天]|休息日|国庆|五一|春节|元旦|中秋|端午|清明)[^，,。；;]{0,4}[加上]了"),
    ("double_wage", r"(?:没有?|没得|莫得|未|都没|不(?:给|跟|和|同|与|肯|愿)(?:我|咱|俺)?们?)[^，,。；;续]{0,3}签[^，,。；;]{0,5}合同|(?<![要能])不签[^，,。；;]{0,4}合同|合同[^，,。；;]{0,4}(?:没|未|莫)[^，,。；;]{0,2}签|[双二两]倍工资"),
    ("probation_limit", r"试用期"),
    ("annual_leave_pay", r"年(?:休)?假|今年[^，,。；;]{0,4}天[^，,。；;]{0,2}没休"),
    ("sick_pay", r"病假"),
    ("unemployment_months", r"失业"),
    ("retirement_age", r"退休|出生|(?<!学)生的|养老"),
)  # fmt: skip
_PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in _MATTERS]


def matters(said: Sequence[str]) -> list[str]:
    """The kinds of sum that what was said tells of, the dismissal first: it is what most of the money hangs on.

    `said` are messages, the first one first. A dismissal is unlawful where anything said says there was no reason.
    """
    kinds = [kind for text in said for kind, pattern in _PATTERNS if pattern.search(normalise(text))]
    if any(put_out(text) for text in said):
        kinds.insert(0, "unlawful_dismissal" if any(map(without_reason, said)) else "severance")
    return list(dict.fromkeys(kinds))


def kinds_meant(text: str, said: Sequence[str]) -> list[str]:
    """The kinds of sum a question means: the one it names, else all that was told of, the one asked for before first."""
    if is_about_a_demand((text, *said)):
        return [kind for kind in matters(said) if kind not in OWED_TO_WORKERS]
    kind = None if said and names_no_subject(normalise(text)) else wanted(text)
    if kind:
        return ["severance", "notice_pay"] if kind == "notice_pay" else [kind]
    asked = next((kind for one in reversed(said) if (kind := wanted(one))), None)
    return list(dict.fromkeys([*([asked] if asked else []), *matters(said)]))


def is_the_other_way_round(kind: str, text: str, said: Sequence[str]) -> bool:
    """Whether a sum that the employer owes is meant by nobody: money is wanted of the worker, who claims none of it."""
    said = (text, *said)
    return kind not in OWED_BY_WORKERS and is_about_a_demand(said) and kind not in matters(said)
