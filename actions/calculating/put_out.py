"""Whether a message tells that whoever asks was put out of the job, and that no reason was given for it."""

from __future__ import annotations

import re

from language.negation import denied
from language.normalise import normalise
from language.subject import asks_for_kin, clause_before, whose

_ME = r"[我咱俺他她]们?"
_BOSS = r"(?:公司|单位|老板娘?|领导|经理|主管|人事|hr|包?工头|店长|厂里?|店里?|他们?|上头)"
_HOW = r"(?:给|就|直接|突然|无故|口头|也|都|一起|莫名其妙)*"
_DONE = r"(?=了(?!个?玩笑|[罚刀票单证条会])|[掉的后时过我他她也就退除员鱿]|之后|$|[，,。；;！!？?\s\d一二两三四五六七八九十半几])"
"""被开了, 被开掉, 被开; 被开水, 被开发商, 被开了罚单 are no dismissal."""
_SURE = r"单方面?解除|辞退|开除|解雇|解聘|劝退|裁员|炒(?:了|鱿|掉)"
_DONE_TO = rf"(?:[被遭挨]{_BOSS}?|[把将]{_ME}[^，,。；;\s]{{0,3}}?|给{_ME}){_HOW}(?P<weak>[辞开裁炒]{_DONE}|优化|解除|扫地出门|(?:赶|撵|轰|踢)(?:走|出|跑))"
_DONE_BY = r"(?P<short>[辞裁炒](?:了|掉)?|开(?:了|掉))[我咱俺]们?(?!的)"
_NO_WAY_OUT = r"(?!正规|流程|程序|劳动|仲裁|法律|司法|路|楼|一[下趟]|[这那快慢左右走过])"
_TOLD_TO_GO = rf"(?<![不没])(?:叫|让|喊|赶|撵){_ME}(?:(?:各人|自己|马上|立刻)?(?P<go>走{_NO_WAY_OUT}|滚|爬)|[^，,。；;\s]{{0,6}}?(?P<packing>走人|卷铺盖|滚蛋))"
_NOT_WANTED = r"(?P<unwanted>不(?:要我们?了|让我们?再?[来去]?(?:上班|干|做)了))"
_STAY_AWAY = (
    r"(?:(?:以后|今后|明天|明儿|后天|下周|下个?月)[^，,。；;]{0,4}|再)(?P<away>(?:不用|不要|别|莫|不消)(?:再)?(?:去|来)(?:上班|了)?)(?!的)"
    r"|(?P<off>(?:不用|不要|别|莫|不消)(?:再)?(?:去|来)(?:上班)?了)(?!的)"
)
_DISMISSED = re.compile(rf"{_DONE_TO}|{_DONE_BY}|{_TOLD_TO_GO}|{_NOT_WANTED}|{_STAY_AWAY}|(?P<sure>{_SURE})")
_STAFF = r"(?:那|这)?(?:一|两|几|\d+)?[个名些位]?(?:员工|工人|服务员|店员|同事|工友|[他她])"
_OF_MINE = r"我们?的?(?:同事|工友|老[公婆]|[爸妈哥弟姐妹])"
_WHOM = re.compile(rf"[了掉过]?(?P<whom>{_STAFF}|{_OF_MINE}|(?<=炒了)(?:老板|公司))")
"""我开除了一个员工 is somebody else's dismissal."""
_THREATENS = rf"(?:威胁|扬言|恐吓|吓唬|放话)(?:{_ME})?(?:[^，,。；;\s]{{0,10}}?(?:说|就))?"
_ONLY_FEARED = re.compile(
    rf"(?:怕|担心|想|{_THREATENS}|(?<!通知)(?<!通知[我咱俺])要|准备|打算|计划|考虑|差一?点儿?|险些|可能|(?<![开大社工])会|不[能得敢肯]?"
    rf"|(?:要是|如果|假如|万一){_BOSS}?)(?:[被遭挨]{_BOSS}?|[把将给跟]{_ME})?(?:直接|马上|都|就|也)*$"
)
"""公司要开除我, 威胁辞退我, 差点被开除: it has not come to that; who was told by notice that it will, 通知我要辞退我, is dismissed."""
_DAY_OFF = re.compile(
    r"国庆|春节|元旦|中秋|端午|清明|五一|过年|周[六日末]|星期[六日天]|放假|节|下雨|雨天|大雨|下雪|停电|停水|停产|高温|天气|检修|休息|没活"
)
_TO_WHOM = re.compile(r"[被遭挨把将][^，,。；;\s]{0,12}$")
_FELLOW = re.compile(r"同事|工友|别人|其他人|人家|新人")
_HE = re.compile(r"[他她](?!们)")
"""老板把他开除了 asks for nobody of the speaker's own, unless the message says who he is: 我老公."""

_REASON = r"(?:理由|原因|由头|说法|道理)"
_NONE = r"(?:任何|啥子?|什么|一?点|正当|合法|法定|个)*"
_NOT_GIVEN = r"(?<![有说])(?:没有?|没得|莫得|未|也不|又不|不)(?:跟|给|和|对)?[我他她]?(?:说|讲|告诉|写|给)(?:[我他她])?(?:明|清楚?|出)?(?:是)?"
_NO_REASON = re.compile(
    rf"(?:无缘)?无故|凭空|莫名其妙|(?<!有)(?:没有?|没得|莫得|毫?无|不讲|不给|说不出){_NONE}{_REASON}"
    rf"|(?:任何|啥子?|什么){_REASON}(?:都|也)(?:没|不|未|莫)"
    rf"|{_NOT_GIVEN}{_NONE}(?:理由|原因|为啥子?|为什么)"
)
_AT_WILL = re.compile(rf"说(?:辞|开|炒)就(?:辞|开|炒)|随便(?:就)?(?:{_DISMISSED.pattern})")
_OWN_WILL = re.compile(
    r"无故(?:旷工|不上班|缺勤|迟到|不到岗|不来|离岗|缺席)|(?:没有?|没得|无)理由(?:就)?(?:请假|不来|旷工|迟到)|"
    r"(?:没有?|没得|莫得|不需要?|不用|无需)(?:任何)?(?:理由|原因)(?:就)?(?:可以|能)?(?:辞职|离职)"
)
_ENDS = re.compile(r"[，,。；;！!？?\s]+")
_ANOTHER_ACT = re.compile(
    r"[扣欠拖罚降减骂打]|停[我职岗薪]|调(?:岗|动|离|我|到)|换岗|[不少没]发|不给|没给|不[签买交批]|拒"
)
_NEAR = 40
"""Characters on either side of 没说原因 that may tell what had none."""
_BARE = 4
"""Characters after 没说原因 that tell nothing of what had none."""


def put_out(text: str) -> bool:
    """Whether a message tells of a dismissal of whoever asks: 把我辞了, 喊我走人, 明天不用来了."""
    plain = normalise(text)
    return any(_is_of_who_asks(found, plain) for found in _DISMISSED.finditer(plain))


def without_reason(text: str) -> bool:
    """Whether a message says that a dismissal had no reason, or none was given: 无故, 没得理由, 没说啥子原因.

    无故扣工资 is no dismissal: what stands nearest to the words decides.
    """
    plain = normalise(text)
    if _OWN_WILL.search(plain):
        return False
    return bool(_AT_WILL.search(plain)) or any(
        _is_of_a_dismissal(found, plain) for found in _NO_REASON.finditer(plain)
    )


def _is_of_who_asks(found: re.Match[str], plain: str) -> bool:
    at = next(found.start(name) for name, words in found.groupdict().items() if words)
    clause = clause_before(plain, at)
    if denied(clause) or _ONLY_FEARED.search(clause):
        return False
    if (found["away"] or found["off"]) and _DAY_OFF.search(clause):
        return False
    if not _TO_WHOM.search(clause) and (whom := _WHOM.match(plain, found.end())):
        clause = f"把{whom['whom']}"
    who = whose(clause)
    if who == "kin":
        return asks_for_kin(_HE.sub("某", plain))
    return who == "speaker" or not (_TO_WHOM.search(clause) or _FELLOW.search(clause))


def _is_of_a_dismissal(found: re.Match[str], plain: str) -> bool:
    """Whether no reason is said of a dismissal: by the rest of its clause, else by what was told before, or comes next."""
    end = _ENDS.search(plain, found.end())
    rest = plain[found.end() : end.start() if end else len(plain)]
    before = plain[max(0, found.start() - _NEAR) : found.start()]
    for part, place in ((rest[:_NEAR], 0), (before, -1), (plain[found.end() : found.end() + _NEAR], 0)):
        told = [
            (one.start(), is_out)
            for shape, is_out in ((_DISMISSED, True), (_ANOTHER_ACT, False))
            for one in shape.finditer(part)
        ]
        if told:
            return sorted(told)[place][1]
    return len(rest) <= _BARE
