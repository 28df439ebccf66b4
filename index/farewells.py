"""Whether somebody takes leave, by the words: the letters of 厂子早都关了 look like a goodbye to the model as well."""

from __future__ import annotations

import re

from language.normalise import normalise

_GOODBYE = re.compile(
    "再[见会]|[在再]见|[拜掰败]|白白|bye|see you|good ?night|zaijian|^8+6?(?:了|啦|咯)?$|[晚碗]安|回[见聊]|告辞|告退|打住|失陪|不打扰|不耽[误搁]|先离开|沙扬娜拉|青山不改|慢走|再[件建]|晚[按俺]|挽安|下此见|回投见|告词|不麻烦你|就?此别过|保重|留步|多谢|谢[谢了]|感谢|道谢|祝[你您好]|早点(?:休息|歇|睡)|后会有期"
    "|(?:明[早天儿贱建]|回头|二天|[下二][次回天]|改[天日]|节后)见"
    "|(?:先|不|就)(?:这样(?=$|[，,了吧哈嘛])|这些|到这|问到|问这|聊到|不?聊|问了|跟你说|下线)|先去?(?:走|忙|撤|挂|闪|下了|下咯|讲到)|(?:^|[，,]|我|先)不[摆说]了"
    "|(?:聊|问|说)(?:到这|完了|完咯)|没(?:有|得|啥子?|什么)?(?:别的|其他|啥子?要问|问题|要问)|没得?(?:啥子)?事了(?=$|[，,哈谢])|手机(?:要|快)?(?:没电|关机)"
)
_PLAIN = re.compile("再见|拜拜|bye|晚安|(?:[走挂下睡溜]了){2}")
"""What is a goodbye whatever else is told: 我先去找老板说了拜拜."""
_LATER = re.compile(
    r"(?:[下二][次回天]|回头|改[天日]|明[天儿]|后天|(?:过两天|过几天|过完年)再|等.{1,8}再|有?空|有事|有啥|有问题|有需要|以后|到时候?|晚点|晚上|[拿签谈说问找]完?[^，,]{0,6}再来|公司再来)"
    r"[^，,]{0,10}(?:再(?![也不给])|找你|问你|喊你|聊|摆|请教|来(?:$|[问找哈嘛麻])|说$|耍$|来$|来摆)"
)
"""To come again or to talk on another day."""
_OFF = re.compile(
    r"(?:^|[，,我先去忙])(?:都|就)?(?:要|去)?(?:走|下|退|挂|撤|闪|溜|梭|歇|睡|收工|下班|关机?|下线|开工|下机|睡觉|干活|上[班工]|吃饭|跑单|忙|睡瞌睡|上夜班)+(?:去|起)?(?:了|得了|咯|啰|啦|人|嘞|勒|哈|哦)+(?:[，,]?老师|同志)?(?=$|[，,])|(?<![他她])收线|^开?溜|[，,]溜$|关机睡觉|走起|快闪|不啰嗦"
)
_TOLD = re.compile(
    r"(?:他|她|他们|老板|公司|单位|人事|经理|工头)们?(?:[^，,]{0,3}(?:说|喊|叫|让|答应|要)|(?:都|就|已经|早)*走)|没事了[吧吗不嘛]|(?:就|算|会|能)没事|[吗？?]$"
)
"""What others say and do, and what is asked: 老板说明天再说, 那我改过来就没事了吧."""

_CLAUSE_END = re.compile(r"[，,。；;！!]")
_ASKS = re.compile(r"怎么|咋个?办|啷个办|多少|好多钱|可以不|行不行|能不能|再问|怎么算|不给|扣钱")
"""What is asked last stays to be answered: 谢谢，那加班费怎么算."""


def says_farewell(text: str) -> bool:
    """Whether a text takes leave: 先这样, 改天再聊, 走了哈."""
    plain = normalise(text).rstrip("。.!！~～ ")
    if _PLAIN.search(plain):
        return True
    last = _CLAUSE_END.split(plain)[-1]
    return not (_TOLD.search(plain) or _ASKS.search(last)) and any(
        words.search(plain) for words in (_GOODBYE, _LATER, _OFF)
    )
