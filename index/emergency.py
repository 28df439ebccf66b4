"""Somebody in danger now, told by phrases that leave no doubt; the scope model is the second witness.

What is over (上个月被打), what is asked of the law (被打算不算工伤) and figures of speech (气死了) are no emergencies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.danger_words import KINDS, SELF_HARM, Kind
from index.harm import beaten_for_pay, goes_on, names_harm, without_hospital, without_money
from index.idioms import may_deceive, without_idioms
from language.negation import denied_at
from language.normalise import normalise


@dataclass(frozen=True)
class Emergency:
    """The danger a message tells of; `is_now` where its words say that the harm goes on, so that no second witness is needed."""

    kind: Kind
    is_now: bool = False


_NOW = re.compile(
    r"正在|刚刚|刚才(?!的)|马上要|快来|快点|救命|救救|救我|还在.{0,4}(打|砸|追|流|里面|里头|喊|挨|外面|烧|冒)|此刻|这会儿?|今晚"
)
_OVER = re.compile(
    r"上个?(月|周|星期|礼拜)|去年|前年|昨[天晚]|前[几两]?天|那[天次]|以前|之前|当时|后来|曾经|[年月周天日]前|出院|住院|手术|好了以后|已经好"
    r"|[12]\d年|年的时候|[0-9一二三四五六七八九十]+月份?[0-9一二三四五六七八九十]*[日号]?(?=.{0,4}(受|摔|被|在|出))|赶出"
)
_OF_THE_LAW = re.compile(
    r"算不算|算(是)?(工伤|违法|犯法|犯罪|工亡|视同)|是不是(工伤|违法|犯法|犯罪)|(违法|犯法|犯罪|合法|可以|行|要得|有用|得行)(吗|么|不|没)"
    r"|怎么(罚|处罚|判|赔|算|举报|投诉|认定|预防|处理|办理)|罚(?:多少|好多)|赔(多少|好多|偿|不赔)|工伤(认定|吗|待遇|赔)|认定|鉴定|规定|责任|负责|会不会(坐牢|判|罚)"
    r"|能不能|能(告|要|赔|报|算|拿)|可不可以|要得不|认不认|赔[不的吗]|谁赔|先.{0,6}还是|误工|有没有(赔|补)|怎么维权|条例|如果|假如|要是(?!再?不)|万一|哪个部门管"
)
_OF_MONEY = re.compile(r"找[哪谁]|哪点催|一分钱|工资|医药费|老板不管|公司不管")
"""What asks for money or for whom to turn to; where harm goes on, that stands beside the cry and does not hush it."""
_NO_LONGER_HURT = re.compile(
    r"截肢|icu|抢救了|没救过来|救护车送|(?<!没钱)(?<!没人)(?<![不肯])送(到|去)?(了)?医院|烧了手|烧伤了?手|看守所|刑拘|证据|已经.{0,4}(康复|恢复)|找不到人了|高温晕倒|热晕"
)
_DEAD = re.compile(r"去世|过世|离世|身亡|工亡|人(已经|就)?(走|没)了|死亡")

_PROTEST = dict(KINDS)["protest"]
_DEATH_BY_OWN_HAND_ASKED = re.compile(
    r"(自杀|自残|跳楼|轻生).{0,8}(算|能|公司|单位|赔|工伤|责任|认定|合同|保险)|(员工|职工|工人|同事|下属).{0,6}(自杀|跳楼|轻生)(了|以后|后)"
)


def emergency(text: str) -> Emergency | None:
    """The danger somebody is in now, or None; where several are told of, the one with the most lives at stake."""
    plain = without_idioms(normalise(text))
    if speaks_of_self_harm(text):
        return Emergency("protest" if _PROTEST.search(plain) else "self_harm", is_now=True)
    bare = without_money(plain)
    if beaten_for_pay(plain) and not _is_past(without_hospital(bare)):
        return Emergency("violence", is_now=True)
    is_now = goes_on(bare)
    if not _NOW.search(plain):
        if _is_past(bare):
            return None
        if _OF_MONEY.search(plain) and not is_now:
            return None
    if _NO_LONGER_HURT.search(plain) or any(
        not denied_at(plain, dead.start()) for dead in _DEAD.finditer(plain)
    ):
        return None
    return next((Emergency(kind, is_now) for kind, words in KINDS if words.search(bare)), None)


def _is_past(text: str) -> bool:
    """Whether a text tells of something over, or asks what the law says of it."""
    return bool(_OVER.search(text) or _OF_THE_LAW.search(text))


def is_brief_cry(text: str) -> bool:
    """Whether a few words, that the model hears as a cry, name harm that is not over: 工友触电了, not 他在渝北."""
    plain = normalise(text)
    return names_harm(plain) and not _is_past(plain)


def is_figurative(text: str) -> bool:
    """Whether the danger in a text is but a figure of speech: 给娃儿救命的钱."""
    plain = normalise(text)
    return may_deceive(plain) and emergency(text) is None and not names_harm(without_idioms(plain))


def speaks_of_self_harm(text: str) -> bool:
    """Whether a text speaks of ending a life; 气死了 and questions about a suicide's consequences do not."""
    plain = without_idioms(normalise(text))
    asked = _DEATH_BY_OWN_HAND_ASKED.search(plain) and not _NOW.search(plain)
    return bool(SELF_HARM.search(plain)) and not asked


_KIN = r"(爸|妈|父亲|母亲|父母|老汉|老公|丈夫|堂客|老婆|妻子|爱人|儿子|女儿|娃儿|孩子|哥|弟|姐|妹|爷|奶|外公|外婆|叔|伯|舅|姑|姨|岳父|岳母|公公|婆婆|家里?人|亲人|家属|工友|朋友|老乡)"
_DIED = re.compile(
    _KIN
    + r".{0,12}?(?P<died>去世|过世|离世|病逝|身亡|遇难|猝死|牺牲|工亡|抢救无效|不在了|死了|人没了|没抢救)|(?P<gone>人(已经|就)?(走|没)了)"
    + "|"
    + _KIN
    + r".{0,8}(?<![跑])(?P<left>走了).{0,20}(丧|抚恤|工亡|后事|赔)"
)
_SUPPOSED = re.compile(r"如果|假如|要是|万一|老板的?" + _KIN)

_AT_REST = re.compile(
    r"(?:哦?对了?|是的|嗯|没有|不是走了)?[，,、 ]?(?:我|他|她|我们?(?:妈|爸|老公|老婆|娃儿?))?(?:现在|目前|到现在)?(?:人)?还在"
    r"(?:(?:屋头|家里?|医院|宿舍)(?:头|里)?)?(?:养(?:工?伤|病|起)?|休(?:息|养|病假|产假)|产假|住院|换药|治疗|复查|康复)[了的啊嘛呢哈哦哟。]*"
)


def condolence(text: str) -> str | None:
    """One sentence of condolence when somebody close has died, to be said once; None otherwise."""
    return "家里出了这样的事，请节哀，也请照顾好自己。" if mourns(text) else None


def mourns(text: str) -> bool:
    """Whether a text tells of the death of somebody close, neither denied nor supposed."""
    plain = without_idioms(normalise(text))
    deaths = (max(map(found.start, ("died", "gone", "left"))) for found in _DIED.finditer(plain))
    return any(not denied_at(plain, at) for at in deaths) and not _SUPPOSED.search(plain)


def is_at_rest(text: str) -> bool:
    """Whether a text says nothing but that somebody is still recovering or on leave: 我现在还在养工伤."""
    return bool(_AT_REST.fullmatch(normalise(text).strip()))
