"""Whether a sum or a length of time is told as paid: 只发了2个月工资 is none that is owed, 2个月没发 is."""

from __future__ import annotations

import re

_PAYS = r"(?:发(?![现生觉])|给|拿|结|付|领|开)"
_TO_ME = r"(?:(?:给|跟|帮)?(?:我|咱|俺)们?)?"
_DONE = r"(?:了|到手?|过|清)"
_NO_MORE_THAN = r"(?:只|才|就|仅|已经?|总共|一共|刚)"
_UP_TO = r"(?:我|齐|清|给)*[^，,。；;！!？?没未不欠拖压差\d]{0,4}$"
_PAID_BEFORE = re.compile(
    rf"(?:{_NO_MORE_THAN}{_TO_ME}{_PAYS}{_DONE}?|(?<![没不未莫欠]){_PAYS}{_TO_ME}{_DONE}){_UP_TO}"
)
_TO_COME = re.compile(r"(?:要|等|说好|以后|之后|签了|才肯)[^，,。；;]*$")
"""Before 才发, 就给: what is promised or made to depend, 要等新人来了才发两个月工资."""
_DENIED = re.compile(rf"(?:没有?|没得|未|不|莫){_TO_ME}{_PAYS}*$")
_PAID_AFTER = re.compile(
    rf"的?(?:工资|工钱|薪水|钱)?(?:已经?|都|是|就|倒是)*{_PAYS}(?:了|到手|过|清了)(?!一半|部分|点|[一二两三四五六七八九\d])"
)
_WISH = re.compile(r"把|要求|[要喊叫让催请](?:公司|老板|单位|他们?)")


def is_paid(before: str, after: str) -> bool:
    """Whether what stands between the two in a clause was paid: 只拿到…, 发了…的工资, …已经发了; not 没发过…, 等…才发…."""
    paid = _PAID_BEFORE.search(before)
    if paid and not (_DENIED.search(before[: paid.start()]) or _TO_COME.search(before[: paid.start()])):
        return True
    return bool(_PAID_AFTER.match(after)) and not _WISH.search(before)
