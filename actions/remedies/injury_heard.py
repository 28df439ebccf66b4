"""What the words of an injury tell of its case: how it came, for whom one worked, who one is, who passed the work on.

Each row changes the way and its days, so that what is said of others (娃儿12岁, 点外卖, 痛死了) tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from actions.calculating.insurance_told import tells_uninsured
from actions.remedies.injury_case import Contracting, InjuryCase, InjuryEmployer, InjuryKind, InjuryWorker

T = TypeVar("T")
DIED = re.compile(
    r"去世|过世|身亡|工亡|猝死|(?<![气累吓急热饿痛疼烦])死了|[摔砸压轧]死|没救过来|人(?:就|都|也)?没了"
)
_KINDS: Sequence[tuple[InjuryKind, str]] = (
    ("death", DIED.pattern),
    ("commute", r"[上下]班.{0,3}路上"),
)
_NO = "(?:没有?|没得|莫得|未|无)(?:去|依法|办理?|取得|领取?|拿到?|过|任何)*"
_TRADE = "(?:工商|营业|公司|厂|店|企业|单位|作坊)"
_EMPLOYERS: Sequence[tuple[InjuryEmployer, str]] = (
    (
        "unlicensed",
        rf"{_NO}(?:营业|工商)?(?:执照|营业证|工商登记|营业登记)|执照[^，,。]{{0,4}}(?:没有?|没得|吊销|注销|过期)|无[证照]经营"
        rf"|{_TRADE}(?:里|都|也|根本|是)*{_NO}(?:登记|注册)(?!工伤|我|社保|考勤|合同)|{_NO}(?:登记|注册)的.{{0,4}}{_TRADE}|黑(?:作坊|工?厂)",
    ),
    ("household", r"(?:雇主|主人|东家)家|(?:做|当)(?:住家)?保姆|住家(?:阿姨|保姆)"),
)
_DELIVERS = r"骑手|(?:送|跑|干|做)(?:着|了|的)?外卖|外卖(?:员|小哥|配送)|送餐|跑(?:美团|饿了么|单)"
_WORKERS: Sequence[tuple[InjuryWorker, str]] = (
    ("child", r"童工|(?<!\d)1[0-5]岁|(?<![二三四五六七八九])十[一二三四五]岁"),
    ("rider", _DELIVERS),
    ("over_age", r"超龄|退休(?:后|了|返聘|工人)|(?:已经?|早就?|办了?)退休|[6-9]\d岁|[六七八]十.?岁"),
)
_CONTRACTING: Sequence[tuple[Contracting, str]] = (
    ("affiliated", r"挂靠"),
    ("subcontracted", r"包工头|小包工|转包|分包"),
)
_KIN = (
    "(?:娃儿?|孩子|小孩|儿子?|女儿?|幺[儿妹]|弟弟?|妹妹?|侄[儿子女]*|孙[儿子女]*|老[大二幺汉]|爸爸?|妈妈?|父亲|母亲|爹|娘|婆婆|公公|爷爷|奶奶"
    "|外[公婆]|岳[父母]|老[公婆])"
)
_AGE = "(?:\\d+|[一二三四五六七八九十]+)岁"
_HURT_MYSELF = re.compile(
    rf"我(?!们?的?(?:家|屋)?(?:头|里)?的?{_KIN})(?![^，,。；;]{{0,3}}{_AGE}的?{_KIN}[^，,。；;我]*伤)"
    r"[^，,。；;]{0,14}(?:摔|伤|砸|压|断|撞|烧|割|夹|轧|触电)"
)
_OF_KIN = re.compile(
    rf"{_KIN}(?:今年|也|都|才|刚|已经?|现在|有|满|快)*(?:{_AGE}|(?:办了?)?退休了?)|{_AGE}的?{_KIN}"
)
_BY_A_RIDER = re.compile(
    rf"[被遭][^，,。；;]{{0,6}}(?:{_DELIVERS})|(?:{_DELIVERS})[^，,。；;我]{{0,3}}撞了?[到倒]?了?我"
)


def case_told(plain: str, day: date) -> InjuryCase:
    """What the words tell of the case; what they do not tell stays open."""
    return InjuryCase(
        happened_on=day,
        kind=_first(_KINDS, plain) or "accident",
        employer=_first(_EMPLOYERS, plain) or "licensed",
        worker=_first(_WORKERS, _of_the_injured(plain)) or "ordinary",
        contracting=_first(_CONTRACTING, plain),
        insured=False if tells_uninsured(plain) else None,
    )


def _of_the_injured(plain: str) -> str:
    """The words without whoever ran the speaker over and, where the speaker is hurt, without the age of their kin."""
    own = _BY_A_RIDER.sub("", plain)
    return _OF_KIN.sub("", own) if _HURT_MYSELF.search(own) else own


def _first(table: Sequence[tuple[T, str]], plain: str) -> T | None:
    """The first row whose words the text has."""
    return next((name for name, words in table if re.search(words, plain)), None)
