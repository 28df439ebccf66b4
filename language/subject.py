"""Whose a clause is: the speaker's, somebody else's or a shop's.

包工头走了一年多了 is nobody's leaving but his, 我老婆干了8年 no years of the speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

Whose = Literal["speaker", "kin", "other", "shop"]
"""`kin`: whom the speaker may be asking for, 我老公, 他, an employer 有个员工; `other`: who is at work beside or above them, 老板, 同事."""

_KINDS: Sequence[Whose] = ("kin", "other", "shop", "speaker")
_MARKS = r"，,。；;：:！!？?\n"
_CLAUSE_END = re.compile(rf"[{_MARKS}]|\s+")
_MINE = r"(?:(?:我|咱|俺)们?(?:家|屋头)?(?:的|那个?|这个?)?)"
_FAMILY = (
    r"老公|老婆|爱人|媳妇|婆娘|堂客|老汉儿?|爸爸?|妈妈?|父亲|母亲|儿子|女儿|幺儿|娃儿?|[大二三表堂小]?[哥弟姐妹叔舅姑姨]|嫂|"
    r"侄|外甥|亲戚|对象|男朋友|女朋友|男友|女友|朋友|同学|老乡|邻居"
)
_KIN = rf"{_MINE}(?:{_FAMILY})|老公|老婆|爱人|媳妇|爸爸|妈妈|儿子|女儿|朋友|(?<!其)[他她](?!们)|(?:有|那)(?:一?个|一?名|一?位|几个|些)老?(?:员工|工人)"
_AT_WORK = (
    r"老板娘?|老总|领导|经理|主管|组长|班长|队长|店长|厂长|工长|人事|hr|财务|同事|工友|别人|别个|其他人|有人|人家|包工头|工头|包头|"
    r"师傅|老员工|会计|中介|监工|带班的?|东家|法人|甲方|[小老][张王李刘陈杨赵黄周吴徐孙马朱胡郭何林罗高]|"
    r"[他她]们|新人|(?<=[把将])(?:一?个|几个|那个)?(?:员工|工人|服务员|店员|小工)"
)
_SHOP = r"(?:这|那|该)?(?:家|个)?(?:公司|单位|工厂|厂|企业|工地|项目部?|饭店|餐馆|馆子|酒店|超市|门店|店|学校|医院|物业)"
_BESIDE = r"[被遭挨给跟和与同对向在到去从进回离帮替找为于是当做任欠差骗借坑]|跟着|离开|(?<![后原本])来"
"""被公司, 在厂里, 跟老板, 当店长, 欠我: whoever is named there does nothing in the clause."""
ANYBODY = rf"{_KIN}|{_MINE}?(?:{_AT_WORK})|{_MINE}?{_SHOP}|我|咱|俺|本人"
"""Whoever may be named in a clause, as an alternative of a pattern."""
_NAMED = re.compile(
    rf"(?:{_BESIDE})(?:{ANYBODY})|(?P<kin>{_KIN})|(?P<other>{_MINE}?(?:{_AT_WORK}))|(?P<shop>{_MINE}?{_SHOP})|(?P<speaker>我|咱|俺|本人)"
)
_LONGEST = 60
"""Characters of a clause that are read back: without marks a whole message is one."""
_OWN = re.compile(
    rf"(?<![帮给替请问诉])(?:我|咱|俺)们?(?!(?:家|屋头)?的?(?:{_FAMILY}|{_AT_WORK})|[们有想要该应问能可替帮给咋怎]|不知|不晓得)"
)
"""我 of somebody who tells of their own: not 我老公, and not 我该怎么办, 帮我问."""

_FELLOWS = re.compile(r"同事|工友|别人|其他人")
"""他 beside them is one of them."""


def clause_before(text: str, at: int) -> str:
    """The clause in which `at` stands, up to it; a blank ends one, but not behind the name of whom it tells: 我老婆 干了8年."""
    begins = max(0, at - _LONGEST)
    for end in _CLAUSE_END.finditer(text, begins, at):
        if not (end[0].isspace() and _NAMED.fullmatch(text, begins, end.start())):
            begins = end.end()
    return text[begins:at]


def whose(clause: str) -> Whose:
    """Of whom a clause tells, or what follows its words: the one named last in it, the speaker where nobody is.

    Who is put out counts before who does it: 公司把我, 叫我 are the speaker's.
    """
    named = [kind for match in _NAMED.finditer(clause) for kind in _KINDS if match[kind]]
    return named[-1] if named else "speaker"


def asks_for_kin(text: str) -> bool:
    """Whether a text is told for somebody of the speaker's own, and nothing in it is the speaker's: 我老公干了8年."""
    is_named = any(match["kin"] for match in _NAMED.finditer(text))
    return is_named and not _OWN.search(text) and not _FELLOWS.search(text)
