"""Employers by name: …有限公司, 宏达机械厂, 老灶火锅店; never 这家公司, 电子厂 or 一家火锅店."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handoff.personal import Found
from language.entity_patterns import places

_STRONG = "(?:股份)?有限(?:责任)?公司|股份公司|集团公司|集团|分公司|事务所|工作室|经营部|合作社|幼儿园"
_WEAK = (
    "[饭酒茶饭商药门超网书]店|火锅店|餐馆|餐厅|饭馆|面馆|茶馆|茶楼|酒楼|酒吧|超市|宾馆|旅馆|网吧|浴场|会所|发廊|农家乐|"
    "厂(?![里长房区商家方牌子])|店(?![里长主员铺面家内子])"
)
_NAME = "[^\\W_在进去到的是叫给被跟从了我你他她们这那个因让把说也没里谁知现写规判不欠要想找问做当离入过着，]"
_BRACKET = "(?:[（(][^（）()]{1,8}[）)])?"
_SURE = re.compile(
    f"(?P<own>{_NAME}{{2,20}}{_BRACKET}{_NAME}{{0,12}}?)(?:{_STRONG})(?:{_NAME}{{2,8}}分公司)?"
)
_LIKELY = re.compile(f"(?P<own>{_NAME}{{2,10}}?)(?:{_WEAK})")
_CALLED = re.compile(
    f"(?:名字|名称|全称|单位|公司|厂|店)?(?:名?叫|名称是|全称是|[:：])做?(?P<own>{_NAME}{{2,14}}?)公司"
)
_WORKED_FOR = re.compile(f"(?:在|进了?|给)(?P<own>{_NAME}{{2,8}}?)公司(?=上班|工作|做|干|当|打工|任职|入职)")
_END = re.compile(f"公司|{_STRONG}|{_WEAK}")
"""A text without one names no firm; the patterns above are slow on thousands of characters."""

_TRADES = (
    "劳务派遣|劳务外包|劳务|派遣|外包|承包|人力资源|人力|中介|第三方|建筑|装修|装饰|工程|土石方|建材|建设|施工|房地产|地产|物业|保安|"
    "保洁|清洁|家政|月嫂|物流|快递|外卖|配送|运输|货运|搬家|驾校|电子|电器|服装|制衣|鞋|家具|木材|食品|饮料|饲料|化工|化妆品|"
    "机械|加工|五金|模具|电镀|汽修|汽配|汽车|摩托车|修理|维修|洗车|修车|4s|玩具|纸箱|印刷|包装|箱包|皮具|塑料|塑胶|玻璃|砖|瓦|"
    "水泥|陶瓷|钢铁|钢材|铝材|铸造|矿|煤|采石|石|药|制药|造纸|纺织|印染|皮革|洗涤|洗碗|洗衣|消毒|火锅|底料|调料|奶茶|烧烤|串串|"
    "小面|面|饭|餐饮|快餐|早餐|蛋糕|面包|咖啡|茶|水果|理发|美容|美发|美甲|按摩|足浴|足疗|洗脚|健身|宠物|婚庆|便利|百货|服饰|"
    "手机|网络|科技|软件|互联网|广告|传媒|教育|培训|保险|金融|投资|会计|律师|贸易|商贸|销售|商场|工|门|酒|商|超|网|书"
)
_KINDS_OF_FIRM = (
    "这家|那家|哪家|一家|两家|几家|某家|别家|每家|一间|一个|多家|家|本|贵|该|原|老板|朋友|亲戚|私人|个人|个体|夫妻|国有|国营|民营|"
    "外资|合资|上市|外地|本地|当地|附近|隔壁|路边|门面|上游|下游|主城|区县|县城|大型|小型|中型|总|分|子|母|连锁|加盟|用人|实习|附属|"
    "关联|客户|甲方|乙方|合伙|自家|外面"
)
_SENTENCE = (
    "匿名|实名|投诉|举报|起诉|控告|仲裁|应聘|任职于|就职于|来自|后来|结果|今年|去年|前年|现在|以前|之前|当时|原来|本来|但是|可是|所以|而且|然后|"
    "就是|还有|如果|突然|最近|目前|已经|上班|一家|请问|和|与|刚|就|又|还"
)
_TALK = (
    "从来|回来|只有|工作|工资|合同|辞职|开除|辞退|员工|工人|农民工|打工人|打工|干活|干完活|出来|自己|人家|大家|别人|同一|同|开|办|有|"
    "关|都|再|才|被迫|要求|公告|一|二|两|三|四次|几|某|每|各|家里|代|我|请"
)
_GENERIC = re.compile(
    "|".join(sorted("|".join((_TRADES, _KINDS_OF_FIRM, _SENTENCE, _TALK)).split("|"), key=len, reverse=True))
)
"""Words that name no firm, longest first: what is left of a name without them is its own."""


def employers(folded: str) -> Iterator[Found]:
    """Every named employer of a folded text, the surest first. Found employers may overlap."""
    if not _END.search(folded):
        return
    for pattern in (_SURE, _LIKELY, _CALLED, _WORKED_FOR):
        for match in pattern.finditer(folded):
            if is_own(match["own"]):
                end = match.end() if pattern in (_SURE, _LIKELY) else match.end("own") + len("公司")
                yield Found(match.start("own") + _lead(match["own"]), end, "单位")


def is_own(name: str) -> bool:
    """Whether something of a name's own is left when places and words of its trade are taken away."""
    for place in places():
        name = name.replace(place, "")
    rest = _GENERIC.sub("", name.replace("重庆", "").replace("四川", ""))
    return len(rest) >= 2


def _lead(name: str) -> int:
    """How many characters before the name are words of the sentence: 后来宏达厂 → 2."""
    found = re.match(f"(?:{_SENTENCE})+", name)
    return found.end() if found and is_own(name[found.end() :]) else 0
