"""Whether somebody says that they still work there: 还没走, 没离职 are a yes; 走了, 被辞退 a no; 同事走了 is neither."""

from __future__ import annotations

import re

from language.negation import denied
from language.subject import asks_for_kin, clause_before, whose

_STAYS = re.compile(
    r"[仍还](?:是)?在(?:[这那](?=$|[里儿家个上干做厂公单打，,。])|岗|上班|职|干|做|厂|公司|单位)"
)
_TAKEN = r"(?<![带拿转开搬偷抢接取领收卷牵调退骑拖撬吓])"
"""Before 走: it is a thing that goes, 车子开走了."""
_LEAVES = re.compile(
    rf"{_TAKEN}走(?:了|人|的(?!时候|话|路))|离职(?!手续|证明|申请|报告|协议)|辞职了|辞工了|不干|不做了"
)
_PUT_OUT = re.compile(
    r"辞退|(?:[被遭][^，,。；;]{0,6}|[把将]我[^，,。；;]{0,4})(?:开除|解雇)|(?:开除|解雇)了?我"
)
_GOES = re.compile(rf"{_TAKEN}走|离职|辞|离开|开除|解雇")
"""What somebody has not done who is still there: 没走, 没有辞职, 公司没有辞退我."""
_WANTS = r"(?:想|打算|准备|考虑|敢|肯|愿意?|舍得|会)"
_WISHES = re.compile(rf"(?:{_WANTS}|要|叫|喊|让|逼|劝)(?:我|咱)?(?:主动|自己|自愿)?$")
_HE = re.compile(r"(?<!其)[他她]")
_NOT = re.compile(rf"(?:没有?|没得|未|莫|(?:^|[我就也还都])不)(?:{_WANTS}|要|说)?(?:被|遭|把我|主动|自己)?$")


def still_there(text: str) -> bool | None:
    """Whether the speaker still works there, by what was said last of it; None where nothing was."""
    stays = [word.start() for word in _STAYS.finditer(text) if _is_theirs(text, word.start())]
    stays += [word.start() for word in _GOES.finditer(text) if _is_not_so(text, word.start())]
    gone = [word.start() for word in _LEAVES.finditer(text) if _is_the_speakers(text, word.start())]
    gone += [word.start() for word in _PUT_OUT.finditer(text) if not _is_not_so(text, word.start())]
    if not (stays or gone):
        return None
    return max(stays, default=-1) > max(gone, default=-1)


def _is_theirs(text: str, at: int) -> bool:
    """Whether the staying named there is the speaker's own, or kin's for whom all is told; 他 alone may be anybody."""
    before = clause_before(text, at)
    who = whose(before)
    return who == "speaker" or (who == "kin" and asks_for_kin(text) and not _HE.search(before))


def _is_not_so(text: str, at: int) -> bool:
    """Whether the leaving named there did not happen."""
    before = clause_before(text, at)
    return bool(_NOT.search(before)) or denied(before)


def _is_the_speakers(text: str, at: int) -> bool:
    """Whether the leaving named there is the speaker's own, and neither denied nor only wished or asked for."""
    before = clause_before(text, at)
    is_meant = whose(before) not in ("other", "shop") and not _WISHES.search(before)
    return is_meant and not _is_not_so(text, at)
