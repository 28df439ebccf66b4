"""What words alone tell for an input: 裁员 a reason for leaving, 综合工时 a system of hours, 还在上班 no last day."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from actions.calculating.insurance_told import injury_insured
from actions.calculating.still_there import still_there
from actions.calculators.injury_wage import INSURED

STILL_EMPLOYED = "still_employed"
_WORDS: Mapping[str, Sequence[tuple[str, Any]]] = {
    "sex": (("女工人|女职工.{0,4}50|女50|女.{0,24}工人|工人.{0,24}女", "female_50"), ("女干部|女55|女.{0,24}(?:管理|技术)岗|(?:管理|技术)岗.{0,24}女", "female_55"), ("女(?!儿|朋友|老板|领导|同事|婿|工头)", "female"), ("男", "male")),
    "work_form": (("包工包料", "with_material"), ("带班|班组|带.{0,3}人", "crew"), ("点工|一天|个工|日工|计件|平方", "own_labour")),
    "contract_signed": ((r"(?:没有?|未|不)(?:给|跟|和|同|与|肯|愿)?(?:我|咱|俺)?们?签(?:过|书面|劳动)*合同", "没签"),),
    "maternity_event": (("流产|小产", "miscarriage"), ("生|产假", "birth")),
    "leaving_reason": (
        ("协商", "employer_agreed"), ("裁员", "layoff"), ("(破产|倒闭|关闭|解散)", "closed"), ("到期", "expired"),
        ("(欠薪|拖欠|没.{0,3}社保).{0,12}(离职|辞职|走)", "forced"),
    ),
    "contract_kind": (("无固定", "open_ended"), ("小时工|非全日制|钟点工", "part_time"), ("合同", "fixed")),
    "hours_system": (("综合工时|综合计算", "comprehensive"), ("不定时", "flexible"), ("标准工时|八小时|8小时制|双休|五天八小时", "standard")),
    "work_end": ((r"[仍还]在(?:上班|职|干|做|厂|公司)|(?:上班|干|做|工作|厂|公司|入职|[日号])[\s，,]*到(?:现在|今天|目前)|(?:^|[\s，,])到(?:现在|今天|目前)(?=$|[\s，,。])", "还在上班"),),
}  # fmt: skip

_BY_READING: Mapping[str, Callable[[str], bool | None]] = {
    INSURED.name: injury_insured,
    STILL_EMPLOYED: still_there,
}


def by_word(name: str, text: str) -> Any:
    """The value of an input that the words of a normalised text tell; None where none do."""
    if name in _BY_READING:
        return _BY_READING[name](text)
    return next((value for pattern, value in _WORDS.get(name, ()) if re.search(pattern, text)), None)
