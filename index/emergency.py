"""Somebody in danger now, told by phrases that leave no doubt; the scope model is the second witness.

What is over (上个月被打), what is asked of the law (被打算不算工伤) and figures of speech (气死了) are no emergencies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from language.normalise import normalise

Kind = Literal["self_harm", "protest", "detention", "child_labour", "crowd", "fire", "violence", "accident"]


@dataclass(frozen=True)
class Emergency:
    """The danger a message tells of."""

    kind: Kind


_IDIOM = re.compile(
    r"[气累烦热困笑急羡忙饿冷吵疼痛恨愁闷]死|打死(我|都|也)?(也|都)?不|死工资|要死要活|生死状?|跳楼(价|甩卖)|往死里|血汗|吐血|心[在都]?流血|炸锅"
)
_NOW = re.compile(
    r"正在|刚刚|刚才(?!的)|马上要|快来|快点|救命|救救|救我|还在.{0,4}(打|砸|追|流|里面|里头|喊|挨|外面|烧|冒)|此刻|这会儿?|今晚"
)
_OVER = re.compile(
    r"上个?(月|周|星期|礼拜)|去年|前年|昨[天晚]|前[几两]?天|那[天次]|以前|之前|当时|后来|曾经|[年月周天日]前|出院|住院|手术|好了以后|已经好"
    r"|[12]\d年|年的时候|[0-9一二三四五六七八九十]+月份?[0-9一二三四五六七八九十]*[日号]?(?=.{0,4}(受|摔|被|在|出))|赶出"
)
_OF_THE_LAW = re.compile(
    r"算不算|算(是)?(工伤|违法|犯法|犯罪|工亡|视同)|是不是(工伤|违法|犯法|犯罪)|(违法|犯法|犯罪|合法|可以|行|要得|有用|得行)(吗|么|不|没)"
    r"|怎么(罚|处罚|判|赔|算|举报|投诉|认定|预防|处理|办理)|罚多少|赔(多少|好多|偿|不赔)|工伤(认定|吗|待遇|赔)|认定|鉴定|规定|责任|负责|会不会(坐牢|判|罚)"
    r"|能不能|能(告|要|赔|报|算|拿)|可不可以|要得不|认不认|赔[不的吗]|谁赔|找[哪谁]|先.{0,6}还是|哪点催|一分钱|工资|医药费|误工|有没有(赔|补)|老板不管|公司不管|怎么维权|条例|如果|假如|要是(?!再?不)|万一|哪个部门管"
)
_NO_LONGER_HURT = re.compile(
    r"截肢|icu|抢救了|没救过来|救护车送|送(到|去)?(了)?医院|烧了手|烧伤了?手|看守所|刑拘|证据|已经.{0,4}(康复|恢复)|找不到人了|高温晕倒|热晕|去世|过世|离世|身亡|工亡|人(已经|就)?(走|没)了|死亡"
)

_SELF_HARM = re.compile(
    r"不想活|活不下去|活着没.{0,3}意思|活起没.{0,2}意思|活够了|想死(?!你)|死了算了|不如死|去死了|自杀|轻生|寻死|跳[楼河江桥崖]|跳水库|割了?手?腕|上吊|烧炭自|点了炭"
    r"|[吃喝吞].{0,6}(安眠药|农药|敌敌畏|百草枯)|同归于尽|一起死|了结自己|结束.{0,5}生命|一了百了|遗书|死给.{0,4}看|来世再见|收尸"
    r"|死在.{0,4}(公司|工地|厂|项目部|门口)|不活了|忌日|(楼|桥|顶|窗|塔|架子|台|工地|栏杆|江边).{0,12}(要|往下|想|准备|就|真)(往下)?跳|(从|往).{0,10}(楼|桥|塔|工地).{0,4}跳下去"
    r"|药.{0,6}(都?买好|准备好|吃下去)|(划|割)开.{0,4}手腕|手腕.{0,6}(划|割)"
)
_DEATH_BY_OWN_HAND_ASKED = re.compile(
    r"(自杀|自残|跳楼|轻生).{0,8}(算|能|公司|单位|赔|工伤|责任|认定|合同|保险)|(员工|职工|工人|同事|下属).{0,6}(自杀|跳楼|轻生)(了|以后|后)"
)

_KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "child_labour",
        re.compile(
            r"(?s)\A(?!.*((?<!一)个月|没人带|带娃|上学|读书|母乳|产假|喂奶|引产|监察员))(?=.*(童工|小孩|小娃|未成年|女娃|(?<![二三四五六七八九])十[一二三四五]岁|十二三岁|(?<!十)[八九]岁|(?<![0-9])1[0-5]岁))"
            r"(?=.*(干活|做活|上班|学徒|打工|开.{0,3}机|冲床|车间|厂|作坊|搬砖|拖车|陪酒|夜班|接客|做事|缝))"
            r"(?=.*(现在|正在|还在|今晚|就现在|关着|锁|逼|挨打|累[倒昏]|不让|不准|不放|陪酒|接客|出不来|打[他她骂]|当学徒|在.{0,8}打工))"
        ),
    ),
    (
        "detention",
        re.compile(
            r"(把|将|被|遭)?(我|我们|人|他|她|老公|女儿|儿子|弟弟|工友|工人)们?.{0,6}(?<!门)[关锁捆绑](在|起来|到|进)(?!门外|外面|群|公司门)"
            r"|(被|遭)(人)?(反?[锁关困])(在|起来|起)|非法拘禁|限制.{0,4}人身自由|不(让|许|准).{0,6}(出厂|出门|离开(工厂|宿舍|厂|这里)|出去)(?!手机也要检查)"
            r"|扣在(车|屋|办公室|厂)|(大门|铁门|厂门|宿舍).{0,6}锁.{0,12}(出不|走不|不[让准])|(有人|派人|四周).{0,4}(看守|看着|守着).{0,8}(不|走|干)"
            r"|(走|逃|跑)就打|不干(活)?就.{0,4}打|(骗|拐)到.{0,10}(缅甸|园区|窑|黑厂|传销|山里|境外)|(园区|窝点).{0,8}(控制|出不|走不|关)|走不脱.{0,8}(看守|打|锁)"
        ),
    ),
    (
        "protest",
        re.compile(
            r"(?<!教我)(爬|坐|站|上了?|翻|躲).{0,6}(塔吊|塔机|烟囱|广告牌|楼顶|天台|栏杆外)(?!司机|证|工|租|吓|要工资|演)|(塔吊|塔机|烟囱|楼顶|天台|窗台|水箱|栏杆).{0,8}(爬|坐|(?<!基)站|跳|不下来|下不来|顶上|大臂|晕)|(现在|就)在(楼顶|天台|塔吊|桥栏)"
        ),
    ),
    (
        "crowd",
        re.compile(
            r"(几十|上百|几百|百多|百来|\d{2,}|[二三四五六七八九]十|一群|一帮|大批|好多|全部|群体).{0,3}(人|工人|工友|民工).{0,12}(围|堵|冲|打起来|砸|拦|对峙|闹事)"
            r"|打群架|群殴|械斗|群体.{0,4}(堵|围|冲突)|工人.{0,6}堵(了|住|死|起)?.{0,3}(马路|高速|公路|大门)"
        ),
    ),
    (
        "fire",
        re.compile(
            r"着火|(?<!油锅|老化)起火|失火|爆炸|锅炉炸|炸(药|了|掉)|(煤气|燃气|天然气|液氨|氨气|氯气|瓦斯|毒气|硫化氢|化学品).{0,4}(泄漏|泄露|漏了?|爆)"
            r"|汽油.{0,8}(点|烧|泼|淋)|(泼|淋|倒|浇).{0,4}汽油|浓烟|雷管"
        ),
    ),
    (
        "violence",
        re.compile(
            r"(再|敢|还).{0,8}就.{0,3}(打|砍|弄|整|收拾)(我|我们)(?!.{0,2}(电话|卡))|(正在|还在|又在).{0,10}(挨打|打人|打架|打我|打他|动手|砍|行凶|被打)|(?<![不前梦到])(打|砍|踢|掐|捅)(我|我们|他们|她|工人(?!的|太)|工友)(?!.{0,2}(电话|卡|工资|钱|分|考勤|账|款|想问|我被|$|就来))"
            r"|(拿|提|持|掏|举|动)(着|出|起|了)?.{0,3}(?<!手术)(刀(?!具|片)|(?<!气)枪(?!支)|钢管|铁棍|棍子|斧头|砍刀)|(打死|弄死|砍死|捅死|杀了?|杀死)(我|你|他|她|老板|全家|我们)|砍人|要砍(?!树|价)|强奸|脱我衣服"
            r"|(打得?|头)(都)?.{0,4}(满头是血|头破血流|出血)|带.{0,8}人.{0,6}(打|砍|砸)(我|我们|人)?|泼.{0,4}硫酸|打断.{0,2}腿|(躲|逃).{0,8}(追|找我|堵)"
        ),
    ),
    (
        "accident",
        re.compile(
            r"救命|救救|救我|快.{0,3}(救护车|120)|快不行了|出人命|流(?!鼻).{0,4}血|血(止不住|流|喷)|昏迷|昏倒|晕倒(?!过)|昏过去|没得?有?(呼吸|脉搏|气了)|人.{0,8}没得?有?(反应|动静|声音)|倒.{0,6}没得?有?反应|叫不醒|喊不(应|答应|醒)"
            r"|抽搐|翻白眼|(刚|刚刚|刚才).{0,14}(摔|掉|跌|砸|压|坠).{0,14}(动不得|动不了|起不来|站不起|爬不起)|口吐白沫|心脏骤停|喘不上气|(卷|绞|掉)进?.{0,3}(机器|搅拌机|设备)|埋(了|在|到)(人|里|下|两|几|一)?|人(?!有手).{0,3}(埋|压)(在|到|住|了(?!$))|压(住|到|倒)了?.{0,4}人"
            r"|触电.{0,6}(倒|没|昏)|(卷|绞)进(去|机器).{0,4}(了|快)|(井|坑|池)里?.{0,10}(没上来|喊他|没得?有?(声音|动静))|(掉|摔|坠)下?[来去]?.{0,10}(还有.{0,2}气|不动|满地)|里面.{0,3}有(人|三|两|几)(个)?(困|没|受)|悬在|(塌|垮)(了|方).{0,10}(人|埋|压|里)|困在|卡在.{0,3}(电梯|机器|井|缝)|挂在.{0,4}(外|半空)|中毒.{0,6}(倒|昏|晕|没)"
        ),
    ),
)


def emergency(text: str) -> Emergency | None:
    """The danger somebody is in now, or None; where several are told of, the one with the most lives at stake."""
    plain = _IDIOM.sub("", normalise(text))
    if speaks_of_self_harm(text):
        return Emergency("protest" if _KINDS[2][1].search(plain) else "self_harm")
    now = _NOW.search(plain)
    if not now and (_OVER.search(plain) or _OF_THE_LAW.search(plain)):
        return None
    if _NO_LONGER_HURT.search(plain):
        return None
    return next((Emergency(kind) for kind, words in _KINDS if words.search(plain)), None)


def speaks_of_self_harm(text: str) -> bool:
    """Whether a text speaks of ending a life; 气死了 and questions about a suicide's consequences do not."""
    plain = _IDIOM.sub("", normalise(text))
    asked = _DEATH_BY_OWN_HAND_ASKED.search(plain) and not _NOW.search(plain)
    return bool(_SELF_HARM.search(plain)) and not asked


_KIN = r"(爸|妈|父亲|母亲|父母|老汉|老公|丈夫|堂客|老婆|妻子|爱人|儿子|女儿|娃儿|孩子|哥|弟|姐|妹|爷|奶|外公|外婆|叔|伯|舅|姑|姨|岳父|岳母|公公|婆婆|家里?人|亲人|家属|工友|朋友|老乡)"
_DIED = re.compile(
    _KIN
    + r".{0,12}(去世|过世|离世|病逝|身亡|遇难|猝死|牺牲|工亡|抢救无效|不在了|死了|人没了|没抢救)|人(已经|就)?(走|没)了"
    + "|"
    + _KIN
    + r".{0,8}(?<![跑])走了.{0,20}(丧|抚恤|工亡|后事|赔)"
)
_SUPPOSED = re.compile(r"如果|假如|要是|万一|老板的?" + _KIN)

_STILL_THERE = re.compile(
    r"还在[^，,。；;！!？?]{0,8}(?:上(?:起的?)?班|在职|做|养(?:工?伤|病)?|休(?:息|养|病假|产假)|住院|换药|治疗|复查)[了的啊嘛呢哈。]*$"
)


def condolence(text: str) -> str | None:
    """One sentence of condolence when somebody close has died, to be said once; None otherwise."""
    return "家里出了这样的事，请节哀，也请照顾好自己。" if mourns(text) else None


def mourns(text: str) -> bool:
    """Whether a text tells of the death of somebody close, not supposed."""
    plain = _IDIOM.sub("", normalise(text))
    return bool(_DIED.search(plain)) and not _SUPPOSED.search(plain)


def is_still_there(text: str) -> bool:
    """Whether a text ends with somebody's still being at work or at rest, which is no danger: 我现在还在养工伤."""
    return bool(_STILL_THERE.search(normalise(text)))
