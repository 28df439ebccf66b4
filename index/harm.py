"""Harm that is going on: what is meant as a cry also beside wages, and in three words.

老板带人来打我，上个月工资也没给 tells two things; the wages are no reason to overhear the first, nor 上个月 to think it over.
"""

from __future__ import annotations

import re

_CLAUSE = r"[^，,。；;！! ]"
_DUE = r"(?:(?:上个?|这个?|几个?|[一二三四五六七八九十两\d]+个)月|去年|今年|昨天|前天|一直)?的?"
_PAY = r"(?:血汗|一分)?(?:工资|工钱|薪水|加班费|医药费|医疗费|钱)"
_UNPAID = rf"{_CLAUSE}{{0,3}}(?:没|不|未)(?:有|得)?{_CLAUSE}{{0,2}}(?:给|发|结|出|付|拿|认)"
_OWES = rf"{_DUE}{_CLAUSE}{{0,2}}(?:欠|拖起|拖着|差){_CLAUSE}{{0,8}}{_PAY}"
_MONEY = re.compile(rf"{_DUE}{_PAY}{_UNPAID}|{_OWES}")

_SPARED = r"(?!.{0,3}(?:电话|卡|工资|钱|分|考勤|账|款|字|条|招呼|交道))"
_VICTIM = r"(?:我|他|她|人(?!事)|工人|工友|门|宿舍|老公|老婆|娃|爸|妈|弟|哥)"
STRUCK = rf"(?:在|来|又|现在就?|还在外头?|在外头)(?:打|砍|捅|追|撵|砸|踢|掐)(?:起|到|着|倒)?.{{0,2}}{_VICTIM}{_SPARED}"
_ARMED = r"[拿提持举操]起?着?[^，,。]{0,3}(?:刀|钢管|铁棍|斧头|棍子|棒)[^，,。]{0,6}(?:追|撵|砍|捅|冲|来|找)"
_BLEEDS = (
    r"一直[^，,。]{0,3}[流冒淌飙][^，,。]{0,2}血|血[^，,。]{0,3}(?:止不|流不停|喷|飙)|血[流淌]了?(?:一|满)[地身]"
    r"|流了?[^，,。]{0,2}[一满]地血|流血不止"
)
_HELD = r"[锁关捆绑围堵](?:在|到|起|倒)[^，,。]{0,6}(?:厂|宿舍|屋|工地|车|房|办公室)|(?:走|出)不(?:脱|得|到|了|去)"
_DOWN = (
    r"[喊叫]不(?:醒|应|答应)|没(?:得|有)?(?:呼吸|反应|心跳)|[压埋](?:到|倒|住|在)了?.{0,2}人(?!事|力)|压在下"
)
_DUNS = r"(?:[要讨追催][^，,。；; 人]{0,4}(?:工资|工钱|薪|账|血汗钱|钱)|讨薪)"
_HIT = (
    r"(?:[喊叫带找派]了?[^，,。；; ]{0,3}人[^，,。；; ]{0,4}|(?:被|遭|挨)[^，,。；; ]{0,6}|(?:老板|包?工头|保安|他们?|[把将]我)[^，,。；; ]{0,4})"
    r"打(?!电话|卡|扫|扰|招呼|工|零工|杂|款|发|官司|欠条)"
)
_HOSPITAL = r"住(?:进|到)?了?(?:医)?院|(?:[送进抬拉弄]|[送抬拉]到)了?医院"
_WOUND = (
    rf"{_HOSPITAL}|打[^，,。；; ]{{0,5}}(?:破|烂|血|昏|晕|断|骨折|重伤|[起爬]不[来起]|动不得|缝)"
    r"|(?:脑壳|头|脸|鼻|牙|手|脚|腿|肋)[^，,。；; ]{0,4}(?:破|烂|血|断|骨折|缝|落了)"
)
_COSTS = r"医[药疗]费|误工|赔|工伤|[哪谁][个来]?[出管]|开除|辞退|出院"
_BEATEN_FOR_PAY = re.compile(rf"\A(?!.*(?:{_COSTS}))(?=.*{_DUNS})(?=.*{_HIT})(?=.*(?:{_WOUND}))")
"""我去要工资 老板喊人打我 脑壳打破了: the wages are why they came, the hospital is where they are now."""
_IN_HOSPITAL = re.compile(_HOSPITAL)
_GOES_ON = re.compile("|".join((STRUCK, _ARMED, _BLEEDS, _HELD, _DOWN)))

_TO_THE_BODY = (
    r"电(?:到|倒|着|了|人)|[触出]电|中毒|毒烟|烧|烫|起火|着火|有火|炸|冒.{0,2}烟|大的?烟|烟呛|漏(?:油|气)|[喝吃吞].{0,8}(?:药|剂)|药.{0,2}喝|点火|浇|电线搭|卡.{0,2}机器|爆(?![仓单满料款])"
    r"|[割砍捅]|刀|枪|血|断气|心跳|没气|不动|不得动|动不得|倒(?:起|了|地|在)|昏|晕|[咬碾卷绞压埋砸扎]|穿胸|挂起|绳"
)
_FALLS = r"掉.{0,4}(?:井|坑|池|水|下|机|沟|里)|[人他她]掉|摔(?!倒闭)|坠|落水|跳(?![过槽吧将匠跳]|人工)|翻(?:了|起|护栏)|垮了?(?=$|.{0,3}[压埋人])|[要在]垮|塌|要倒"
_BY_OTHERS = r"打(?:起来|我|他们?$|她|人|成一团|死)|[围堵](?:到|起|住|倒).{0,2}(?:我|起|打|走|$)|围起|撞(?:我|他|人)|人群.{0,2}撞|劫持|绑|拖进|硫酸|闯进"
_CRY = r"救|快来|死人了|要生了|要没了|呼救|[楼桥].{0,2}(?:边|上)"
_NAMES_HARM = re.compile("|".join((_TO_THE_BODY, _FALLS, _BY_OTHERS, _CRY)))
_NO_HARM = re.compile(
    r"不想|打人骂人|打骂|动不动|经常|天天|^(?:我要?)?(?:直接)?跳+(?:起走)?$|开刀|厂垮|公司垮|店垮|电话|官司|打(?:人|架|我)(?:犯|违|算|被|遭)|药酒|住院|出院|压.{0,3}(?:工资|价|钱|货|金)|吗$|不$|晕倒过"
)


def without_money(text: str) -> str:
    """A normalised text without what it tells of unpaid wages and costs, and since when."""
    return _MONEY.sub("，", text)


def beaten_for_pay(text: str) -> bool:
    """Whether somebody who went for their wages was beaten until they bled or had to be taken in."""
    return bool(_BEATEN_FOR_PAY.search(text))


def without_hospital(text: str) -> str:
    """A normalised text without being in hospital, which does not make such a beating a thing of the past."""
    return _IN_HOSPITAL.sub("", text)


def goes_on(text: str) -> bool:
    """Whether harm is told as going on or unrelieved: 还在打人, 血止不住, 喊不醒."""
    return bool(_GOES_ON.search(text))


def names_harm(text: str) -> bool:
    """Whether a few words name harm to life or limb: 工友触电了 does, 他在渝北 does not, however it sounds to the model."""
    return bool(_NAMES_HARM.search(text)) and not _NO_HARM.search(text)
