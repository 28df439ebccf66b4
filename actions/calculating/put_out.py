"""Whether a message tells that somebody was put out of the job, and that no reason was given for it."""

from __future__ import annotations

import re

from language.normalise import normalise

_OUT = (
    r"辞退|(?<!想)(?<!要)(?<!我)辞了|(?:把|将)[我他她咱俺]们?(?:给)?(?:辞|开|裁|炒|撵|赶)|[被遭](?:公司|单位|老板|厂里?)?(?:给)?(?:辞|开(?!工|除外)|裁|炒)"
    r"|开除|解雇|解聘|炒(?:了|鱿)|裁员|(?:撵|赶|喊|叫|让)[我他她]们?(?:走人?|滚)|(?:不用|不要|别|莫|不消)(?:再)?(?:去|来)(?:上班|了)"
)
_NO_REASON = re.compile(
    r"(?:无缘)?无故|凭空|莫名其妙|(?<!有)(?:没有?|没得|莫得|毫?无|不讲|不给|说不出)(?:任何|啥子?|什么|一?点|正当|合法|法定|个)*(?:理由|原因|由头|说法|道理)"
    r"|(?<![有说])(?:没有?|没得|莫得|未|也不|又不|不)(?:跟|给|和|对)?[我他她]?(?:说|讲|告诉|写|给)(?:[我他她])?(?:明|清楚?|出)?(?:是)?(?:任何|啥子?|什么|个)*(?:理由|原因|为啥子?|为什么)"
    rf"|说(?:辞|开|炒)就(?:辞|开|炒)|随便(?:就)?(?:{_OUT})"
)
_PUT_OUT = re.compile(_OUT)
_OWN_WILL = re.compile(
    r"(?:没有?|没得|莫得|不需要?|不用|无需)(?:任何)?(?:理由|原因)(?:就)?(?:可以|能)?(?:辞职|离职)"
)


def put_out(text: str) -> bool:
    """Whether a message tells of a dismissal: 把我辞了, 喊我走人, 明天不用来了."""
    return bool(_PUT_OUT.search(normalise(text)))


def without_reason(text: str) -> bool:
    """Whether a message says that there was no reason, or none was given: 无故, 没得理由, 没说啥子原因."""
    plain = normalise(text)
    return bool(_NO_REASON.search(plain)) and not _OWN_WILL.search(plain)
