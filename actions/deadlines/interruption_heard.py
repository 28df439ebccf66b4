"""What a clause tells that made the year begin anew, and when: 2026年1月投诉过 does; 还没投诉过, 要过年, 没答应 do not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from actions.deadlines.limitation import InterruptionKind
from language.dates import dates
from language.negation import denied
from language.subject import clause_before, whose

_PASSES = r"年|节|春|生日|完|去|来|期|户|关|冬|试用|几|不|会儿|[一二两三四五六七八九十半\d]+(?:个|天|年)"
"""After 要过: it is time that goes by, and nobody asked for anything."""
_PAYS = r"[给付发结还补赔兑]"
_TERMS = r"月薪|底薪|待遇|提成|每个?[月天]|转正|休息|放假|一个?月(?![内后之以])"
"""What somebody is hired for is no promise to pay what is owed."""
_WORDS: Mapping[InterruptionKind, re.Pattern[str]] = {
    "filed": re.compile(r"(?:仲裁|起诉|支付令)过|申请过(?:仲裁|支付令)"),
    "mediation": re.compile(r"调解过|申请过调解"),
    "complaint": re.compile(r"(?:投诉|举报|反映)过"),
    "promised": re.compile(
        rf"(?:答应|承诺)(?:了|过)?(?!.{{0,6}}(?:{_TERMS}))(?=$|(?:我|的)|.{{0,8}}{_PAYS})"
        r"|(?:写|打)了?.{0,3}欠条|还款计划"
    ),
    "demanded": re.compile(rf"(?<![快就])[要讨催]过(?!{_PASSES})"),
}
_DENIED = re.compile(
    r"(?<!有)(?:没|未|莫|拒绝|不(?![断停止光但仅久]))(?:(?![发给签买付结交])[^，,。；;]){0,6}$"
)
"""没好意思要过, 不肯答应; 没发工资投诉过 denies the wages."""
_DENIED_AFTER = re.compile(r"[^，,。；;]{0,4}(?:没成|不[给了认到付发结还]|又?反悔)")
_SUFFERED = re.compile(r"[被遭挨][^，,。；;]{0,6}$")
"""被客户投诉过: done to the speaker."""
_TURNED_TO = re.compile(r"[找问催]")
_BY_ME = re.compile(r"(?<![给跟向对和])(?:我|咱|俺)们?(?:也|就|都|才|只好)*$")


def interruption_in(clause: str, today: date) -> tuple[InterruptionKind, date] | None:
    """The step or the promise told in a clause and its day; None where it is denied, another's, or without a day.

    The day stands before the words, and behind those of a step: 答应3月给 names the day of the payment.
    """
    for kind, words in _WORDS.items():
        for told in words.finditer(clause):
            spans = dates(clause[: told.start()], today) or (
                dates(clause[told.end() :], today) if kind != "promised" else []
            )
            if spans and _is_made(kind, clause, told):
                return kind, spans[-1].start
    return None


def _is_made(kind: InterruptionKind, clause: str, told: re.Match[str]) -> bool:
    """Whether a step was taken by the speaker, or a promise made to them."""
    before, after = clause_before(clause, told.start()), clause[told.end() :]
    if denied(before, after) or _DENIED.search(before):
        return False
    if kind == "promised":
        return not (_BY_ME.search(before) or _DENIED_AFTER.match(told[0][2:] + after))
    who = whose(_TURNED_TO.sub("向", before))
    return who not in ("other", "shop") and not _SUFFERED.search(before)
