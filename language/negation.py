"""Whether a clause denies what it names: 从没投诉过 is no complaint, 有没有投诉 asks."""

from __future__ import annotations

import re

from language.subject import ANYBODY, clause_before

_ON_THE_WAY = r"去|来|再|敢|曾|被|遭|真的?|正式|书面|口头|主动|当面|及时|明确|好好|怎么|人|任何人|哪个|谁|申请|提起?|说过?|走"
_OFFICE = r"(?:当地|区里?|市里?|县里?|街道)?(?:劳动|人社|监察|仲裁|法院|工会|社区|信访|政府|12333|12345)(?:局|大队|部门|委|院)?"
_WITH_WHOM = rf"(?:[跟向找给对和与同问到在把将](?:{ANYBODY}|{_OFFICE})|{_OFFICE})[们里]?"
_DENIED_BEFORE = re.compile(
    rf"(?<!有)(?<!是)(?:没有?|没得|莫得?|未曾?|从未|不曾?|不是|并非|冇|无人)(?:{_ON_THE_WAY}|{_WITH_WHOM}){{0,4}}$"
)
_DENIED_AFTER = re.compile(r"(?:不了|不到|不成|不起|没成|未果|无门|个屁)")


def denied(before: str, after: str = "") -> bool:
    """Whether what stands between the two in a clause is denied: 还没有 … 过, 没跟老板 … 过, … 不了; 有没有 … asks."""
    return bool(_DENIED_BEFORE.search(before) or _DENIED_AFTER.match(after))


def denied_at(text: str, at: int) -> bool:
    """Whether what stands at a place of a text is denied before it in its clause: 还没去世 tells of no death."""
    return denied(clause_before(text, at))
