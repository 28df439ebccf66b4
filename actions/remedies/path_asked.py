"""Whether a message asks which way to go, and which doors it names: 投诉还是仲裁, 能不能直接去法院."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.remedies.table import Door
from language.normalise import normalise

_DOORS: Sequence[tuple[Door, str]] = (
    ("inspection", r"投诉|举报|监察|劳动局"),
    ("arbitration", r"仲裁"),
    ("court", r"法院|起诉|打官司"),
    ("police", r"报警|公安|派出所|警察"),
    ("payment_order", r"支付令"),
    ("mediation", r"调解"),
    ("enforcement", r"强制执行"),
    ("injury_recognition", r"工伤认定"),
    ("petition", r"信访|上访"),
    ("tax", r"税务"),
)
_ANY = "|".join(words for _, words in _DOORS)
_WHERE = re.compile(
    r"(?:找|去|问|归|属于|是)哪.{0,3}(?:部门|机关|单位管)|哪.{0,2}(?:部门|机关).{0,3}(?:管|办|找)"
    r"|(?:走|选)哪.{0,2}(?:路|渠道|途径|程序|扇门)|哪条路|(?:该|应该|要)(?:去)?找(?:谁|哪个|哪里|哪儿)|去哪.{0,2}(?:告|投诉|反映|申请|讨)"
)
_OR = re.compile(rf"(?:{_ANY}).{{0,4}}(?:还是|或者?).{{0,4}}(?:{_ANY})|先.{{0,2}}(?:{_ANY}).{{0,4}}还是")
_STRAIGHT = re.compile(
    rf"(?:能不能|可不可以|可以|能|是不是)(?:不仲裁)?.{{0,2}}(?:直接|先|不经).{{0,4}}(?:{_ANY})|直接.{{0,4}}(?:{_ANY}).{{0,6}}(?:吗|行不行|得不得行|可以不|\?)"
)
_MAY = re.compile(rf"(?:能不能|可不可以|可以|能|要不要|得不得).{{0,3}}(?:{_ANY})[^，,。]{{0,2}}")
_SHORT = 10
"""Characters: 能不能报警 is about what was told."""
_NEXT = re.compile(
    r"(?:下一步|接下来|现在)(?:我|该|应该|要|又|到底)*(?:怎么办|怎么走|怎么做|做什么|咋个?办|啷个办|往哪走|走哪)"
)
_WHOM = re.compile(
    r"(?:^|[，,。；; ])(?:那|我们?|又|到底|现在|该|应该|要|得|可以|能|去)*(?:找(?:谁|哪个|哪里|哪儿)|去哪(?:里|儿)?告)(?:管|办|处理|解决|说理|要)?[嘛呢呀啊?？。]*$"
)
"""找谁 alone; a message that names its matter in the same clause, 失业金找谁领, asks where to apply."""
_APPLIES = re.compile(
    r"(?:金|津贴|补助|待遇|保险)[^，,。；;]{0,4}(?:找|去|到|在|问)(?:谁|哪)[^，,。；;]{0,6}(?:领|申请|申领|办|报销)"
)


def asks_path(text: str) -> bool:
    """Whether a message asks which way to go."""
    plain = normalise(text)
    if _APPLIES.search(plain):
        return False
    return asks_where(text) or bool(_NEXT.search(plain) or _WHOM.search(plain))


def asks_where(text: str) -> bool:
    """Whether it asks for the door in so many words; 下一步怎么办 may be asked of anything."""
    plain = normalise(text)
    short = len(plain) <= _SHORT and bool(_MAY.fullmatch(plain))
    return short or any(shape.search(plain) for shape in (_WHERE, _OR, _STRAIGHT))


def doors_named(text: str) -> list[Door]:
    """The doors a message names, in the table's order."""
    plain = normalise(text)
    return [door for door, words in _DOORS if re.search(words, plain)]
