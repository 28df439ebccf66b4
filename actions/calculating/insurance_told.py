"""What a message tells of social insurance: that nobody pays it, or that injury insurance is paid.

One reading for sums, ways, answers and papers. Each clause tells for itself, and a question or a supposition tells nothing.
"""

from __future__ import annotations

import re

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
_ANY = r"(?:社保(?!卡|局)|五险|工伤险|工伤(?![认鉴假])|(?<!商业)(?<!意外)(?<!养老)(?<!医疗)(?<!失业)(?<!生育)保险(?!公司))"
_ONE = r"(?:养老|医疗|失业|生育)保险"
_INJURY_PAID = re.compile(r"(?:买|交|参)了?.{0,3}工伤保险")


def _none_of(insurance: str) -> re.Pattern[str]:
    return re.compile(
        rf"{insurance}[^，,。？?]{{0,4}}{_DENIED}{_FOR_WHOM}{_PAYS}{_ENOUGH}"
        rf"|{_DENIED}{_FOR_WHOM}{_PAYS}{_ENOUGH}[^，,。？?商意]{{0,4}}{insurance}"
        rf"|(?<!有)(?:没得?|没有|无)(?:任何)?{insurance}"
        r"|(?:没|未)(?:有)?参保"
    )


_UNINSURED, _ONE_UNPAID = _none_of(_ANY), _none_of(_ONE)


def tells_uninsured(text: str) -> bool:
    """Whether a message tells that its people have no social insurance, that of injuries included."""
    return any(_UNINSURED.search(clause) for clause in _told(text))


def tells_contributions_unpaid(text: str) -> bool:
    """Whether a message tells that social insurance, or one kind of it, is not paid at all: 没交养老保险."""
    return tells_uninsured(text) or any(_ONE_UNPAID.search(clause) for clause in _told(text))


def injury_insured(text: str) -> bool | None:
    """Whether the injury insurance is paid, as the first clause that speaks of it has it; None where none does."""
    for clause in _told(text):
        if _UNINSURED.search(clause):
            return False
        if _INJURY_PAID.search(clause):
            return True
    return None


def _told(text: str) -> list[str]:
    """The clauses that tell something of these people."""
    if _SUPPOSES.search(text):
        return []
    return [
        clause
        for clause in _CLAUSE.findall(text)
        if not (is_question(clause) or _ASKS.search(clause) or _OF_OTHERS.search(clause))
    ]
