"""What a message tells of social insurance: that nobody pays it, or that injury insurance is paid.

One reading for sums, ways, answers and papers. Each clause tells for itself, and a question or a supposition tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from language.controls import is_question

_CLAUSE = re.compile(r"[^，,。；;！!？?\s]+[？?]?")
_ASKS = re.compile(r"(?:保险|社保|五险|工伤险|买|交|缴|参保)了?(?:没有?|没得|莫得)[嘛哦呢]?$")
"""交社保没有, without a mark."""
_SUPPOSES = re.compile(r"如果|要是|假如|假设|万一")
_OF_OTHERS = re.compile(r"同事|别人|别个|人家|怎么查|查不到|以前|之前")
_FOR_WHOM = r"(?:有|给|帮|替|为|跟|和|我|们|他|她|你|咱|俺|员工|工人|职工|劳动者|大家|依法|一直|从来|去){0,6}"
_DENIED = r"(?<!有)(?<![买交缴上参])(?<!不是)(?<!没有)(?<!没说)(?:没得|没|未|不)"
"""交没交社保 asks, and 不是没交社保 denies that nobody paid."""
_PAYS = r"(?:买|交|缴纳?|上过?(?!班)|参加?|办理?(?!工伤))(?:过)?"
_ENOUGH = r"(?!公积金|[^，,。]{0,1}[足够满齐全])"
"""没交足社保, 没按实际工资交社保 are another matter (劳动合同法 38)."""
_INJURY = r"(?:工伤险|工伤(?![认鉴假])(?:保险)?)"
_WHOLE = r"(?:社保(?!卡|局)|五险|(?<!商业)(?<!意外)(?<!养老)(?<!医疗)(?<!失业)(?<!生育)(?<!工伤)保险(?!公司))"
_ANY = rf"(?:{_WHOLE}|{_INJURY})"
_ONE = r"(?:养老|医疗|失业|生育)保险"
_PAID = r"(?:买|交|缴纳?|上|办|参)(?:了|起了?|上了?|齐了?|得?有|过|的)"
_NOW = r"(?:今年|现在|后来|目前|已经|[这上]个?月|最近|才)"
_ONLY_SAID = re.compile(r"[说讲骗]|答应|承诺|应该|[想会要]|扣|自己|别的|其他|[上前]家|老家")
"""A payment promised, or made by or for somebody else, is none by this employer."""
_PAST = re.compile(r"[去前]年|头年|前几年|刚开始|刚进|最初|起初")


def _none_of(insurance: str) -> re.Pattern[str]:
    return re.compile(
        rf"{insurance}[^，,。？?]{{0,4}}{_DENIED}{_FOR_WHOM}{_PAYS}{_ENOUGH}"
        rf"|{_DENIED}{_FOR_WHOM}{_PAYS}{_ENOUGH}[^，,。？?商意]{{0,4}}{insurance}"
        rf"|(?<!有)(?:没得?|没有|无)(?:任何)?{insurance}"
    )


def _some_of(insurance: str) -> re.Pattern[str]:
    return re.compile(
        rf"{insurance}[^，,。？?没未不]{{0,4}}{_PAID}|{_PAID}[^，,。？?没未不商意]{{0,3}}{insurance}"
    )


_ANY_UNPAID, _INJURY_UNPAID, _ONE_UNPAID = _none_of(_ANY), _none_of(_INJURY), _none_of(_ONE)
_WHOLE_PAID, _INJURY_PAID = _some_of(_WHOLE), _some_of(_INJURY)
_NONE_JOINED = re.compile(r"(?:没|未)(?:有)?参保")
_NOW_PAID = re.compile(rf"^{_NOW}[^，,。？?没未不]{{0,4}}{_PAID}$")
"""今年交了 after 没交社保, which says what."""


def tells_uninsured(text: str) -> bool:
    """Whether a message tells that its people have no social insurance, that of injuries included."""
    return injury_insured(text) is False


def tells_contributions_unpaid(text: str) -> bool:
    """Whether a message tells that social insurance, or one kind of it, is not paid at all: 没交养老保险."""
    one = any(_ONE_UNPAID.search(clause) or _INJURY_UNPAID.search(clause) for clause in _told(text))
    return one or _as_a_whole(text) == {False}


def injury_insured(text: str) -> bool | None:
    """Whether injury insurance is paid: what names it counts before social insurance as a whole (社保没交，工伤保险交了).

    None where nothing is told, or one clause against another: 没交社保，今年交了.
    """
    if named := _latest(text, [_INJURY_UNPAID], [_INJURY_PAID]):
        return named.pop() if len(named) == 1 else None
    return False if _as_a_whole(text) == {False} else None


def _as_a_whole(text: str) -> set[bool]:
    return _latest(text, [_ANY_UNPAID, _NONE_JOINED], [_WHOLE_PAID, _NOW_PAID])


def _latest(text: str, unpaid: Sequence[re.Pattern[str]], paid: Sequence[re.Pattern[str]]) -> set[bool]:
    """What the clauses tell; those of a time that is over only where none tells of now."""
    told = [(bool(_PAST.search(clause)), _is_paid(clause, unpaid, paid)) for clause in _told(text)]
    now = {is_paid for is_past, is_paid in told if not is_past and is_paid is not None}
    return now or {is_paid for _, is_paid in told if is_paid is not None}


def _is_paid(clause: str, unpaid: Sequence[re.Pattern[str]], paid: Sequence[re.Pattern[str]]) -> bool | None:
    if any(words.search(clause) for words in unpaid):
        return False
    told = any(words.search(clause) for words in paid) and not _ONLY_SAID.search(clause)
    return True if told else None


def _told(text: str) -> list[str]:
    """The clauses that tell something of these people."""
    if _SUPPOSES.search(text):
        return []
    return [
        clause
        for clause in _CLAUSE.findall(text)
        if not (is_question(clause) or _ASKS.search(clause) or _OF_OTHERS.search(clause))
    ]
