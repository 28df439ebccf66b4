"""What is told after a cry for help: that it is over, that help was called, that help is there.

A missed end costs a repeated advice, a wrong one could cost a life: only what surely tells of safety is taken for it.
"""

from __future__ import annotations

import re
from functools import cache

from index.danger_words import Kind
from index.harm import STRUCK

_OTHERS = r"(?:他们?|她们?|老板|包工头|对方|对面|双方|那些人|那几个人)"
_OURS = r"(?:我们?|老公|老婆|娃儿?|工友|大家|人)"
_BY_NOW = r"(?:现在|已经|刚才?|终于|都|也|是)*"
_HERE = r"(?:警察|民警|公安|消防员?|救护车|医生|120|11[09])(?:同志)?(?:都|已经|也)?[来到]了"
_POLITE = r"(?:谢谢|多谢|[了啦嘛哈哦咯吧])*"
_BESIDE = re.compile(rf"(?:{_HERE}|想通了|好了|{_BY_NOW}){_POLITE}")
"""Clauses that may stand beside the news of safety and are none: 想通了 can also be said before the worst."""

_WELL = r"(?:(?:好|行|可以)了|嗯|哦|好)*"
"""What people say before it: 好了没事了."""
_SAFE = (
    r"(?:没|没得|没有)事(?:了|啦|咯)?|(?:没|没得|没有)危险了|安全了|平安了|脱险了|脱身了|好[些点]了|缓过来了?|不想死了"
    r"|被?(?:救|劝|放)(?:出|下)来了|到医院了|(?:开|说着?)玩笑的?|气话|(?:不|没|没有)(?:闹|追|堵|砸|围)了"
)
_LEFT_OFF = rf"{_OTHERS}{_BY_NOW}(?:不|没|没有)打了"
"""不打了 alone, after 马上打 110, may say that nobody will be called."""
_OUT = r"(?:逃|跑|走)出来了"
_DOWN = r"(?:自己|走|爬)?下来了"
_ATTACKS: frozenset[Kind | None] = frozenset({"violence", "crowd", None})
"""Kinds of danger in which 他跑出来了 may tell of the attacker."""
_HEIGHTS: frozenset[Kind | None] = frozenset({"protest", "self_harm"})
"""Kinds of danger in which whoever comes down is safe."""

_CALLED = re.compile(
    r"(?:打|拨|喊|叫|报)(?:过|了).{0,3}(?:1[12]0|119|警(?!察来抓)|救护车)|报警了|报了警|报过警"
    rf"|(?:1[12]0|119|救护车|警察).{{0,4}}(?:打了|叫了|喊了|在路上|在来|马上[来到])|{_HERE}"
)
_ARRIVED = re.compile(_HERE)
_UNHEARD = (
    r"没人?接|占线|忙音|打不[通进]|没打?通|不通|不管|管不|不来|没来|没得?用|(?:警察|民警|公安).{0,4}走了"
)
_SENT_AWAY = r"经济纠纷|民事|不归|不立案|不受理|不处理|[喊叫让]我们?自己"
_ONLY_THOUGHT_OF = r"(?:要不要|该不该|能不能|可不可以|用不用|是不是|不?想|准备|打算)[^，,。]{0,2}(?:报警|打1|打电话|叫救|叫警|喊警|[叫喊]1)"
_NOT_DONE = r"不敢|不让|没[打报]|抓我|吗|没有$"
_BY_THE_OTHER = rf"(?:{_OTHERS}|公司|保安)[^，,。]{{0,3}}(?:报警|报了警|打了110)"
_STILL = rf"还在.{{0,3}}[砸打堵追围踢骂喊门]|又来|没走|不走|{STRUCK}"
_NO_HELP = re.compile("|".join((_UNHEARD, _SENT_AWAY, _ONLY_THOUGHT_OF, _NOT_DONE, _BY_THE_OTHER, _STILL)))


def is_over(text: str, kind: Kind | None) -> bool:
    """Whether a message tells that a danger of this kind has passed, and nothing else.

    Words beside it may tell of worse: 抬出来了没得反应, 不跳了 直接喝药.
    """
    clauses = [clause for clause in re.split(r"[，,。；;！!~ ]+", text) if clause]
    safe = [bool(_safe(kind).fullmatch(clause)) for clause in clauses]
    return any(safe) and all(
        told or _BESIDE.fullmatch(clause) for told, clause in zip(safe, clauses, strict=True)
    )


def help_is_called(text: str) -> bool:
    """Whether a message tells that the police or an ambulance was called and will come, or has come."""
    return bool(_CALLED.search(text)) and not _NO_HELP.search(text)


def help_is_there(text: str) -> bool:
    """Whether a message tells that help has arrived, which ends no danger yet: 警察来了."""
    return bool(_ARRIVED.search(text)) and help_is_called(text)


@cache
def _safe(kind: Kind | None) -> re.Pattern[str]:
    """One clause of good news; who got out or came down is one's own, or whoever was in that danger."""
    anyone = rf"(?:{_OURS}|{_OTHERS})?"
    out = rf"(?:{_OURS}?|{_BY_NOW})" if kind in _ATTACKS else anyone
    down = f"|{_DOWN}" if kind in _HEIGHTS else ""
    news = rf"{_BY_NOW}{anyone}{_BY_NOW}(?:{_SAFE})|{_LEFT_OFF}|{out}{_BY_NOW}(?:{_OUT}{down})"
    return re.compile(rf"{_WELL}(?:{_HERE})?(?:{news}){{1,2}}{_POLITE}")
