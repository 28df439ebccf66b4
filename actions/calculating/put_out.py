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
_NOT_I = re.compile(
    r"(?:没有?|不是|莫|从没)(?:被)?(?:辞退|开除|裁|把我)|(?:(?:说|怕|想)(?:要|会)|会|要是|如果)(?:被|把[我他她])?(?:辞退|开除|裁|辞|开|炒)|没裁我"
    r"|我(?:自己)?(?:就)?把(?:工作|老板|公司|他|她)|(?:[他她]|同事|工友|别人)(?:被|遭)|[喊叫让][我他她]走(?:正规|流程|程序|劳动|仲裁|法律|司法)"
    r"|(?:国庆|春节|元旦|周末|放假|节)[^，,。]{0,6}(?:不用|不要|别)(?:再)?(?:去|来)|赶[到去]|开(?:罚|水|刀|工|会)"
)
"""Who was not put out, is only threatened, or is another person."""
_OWN_WILL = re.compile(
    r"无故(?:旷工|不上班|缺勤|迟到|不到岗|不来|离岗|缺席)|(?:没有?|没得|无)理由(?:就)?(?:请假|不来|旷工|迟到)|"
    r"(?:没有?|没得|莫得|不需要?|不用|无需)(?:任何)?(?:理由|原因)(?:就)?(?:可以|能)?(?:辞职|离职)"
)


def put_out(text: str) -> bool:
    """Whether a message tells of a dismissal: 把我辞了, 喊我走人, 明天不用来了."""
    plain = normalise(text)
    return bool(_PUT_OUT.search(plain)) and not _NOT_I.search(plain)


def without_reason(text: str) -> bool:
    """Whether a message says that there was no reason, or none was given: 无故, 没得理由, 没说啥子原因."""
    plain = normalise(text)
    return bool(_NO_REASON.search(plain)) and not _OWN_WILL.search(plain)
