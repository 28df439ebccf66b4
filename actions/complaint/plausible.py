"""Whether words can be the name or the address that was asked for: 老板天天骂人 is neither.

A guess only: who says it a second time is believed.
"""

from __future__ import annotations

import re

from actions.complaint.asides import asks
from actions.complaint.facts import UNKNOWN

_SENTENCE = re.compile(
    r"投诉|举报|不想|不填|烦死|老子|我要|我想|怎么|为什么|继续|查进度|改一?下|会不会|"
    r"[欠骂打扣罚拖]了?[我他她]|没给我|不[给让发准签]|没[给让发签]|天天|每天|加班|辞退|开除|上班|干活|工资|社保|公积金|把我|说话|态度"
)
_PLACE = re.compile(
    r"[\d路街道巷弄号栋幢楼层室村组社镇乡县区市省园城苑湾桥站口坡坝沟坪坎河山庙门庄厂店场院校城庭府寨岛港湖溪江岸库塔]|旁|对面|附近|隔壁|楼上|楼下|后头|前头|背后|[一二三四五六七八九十]单元|大厦|工地|车间"
)
_FIRM = re.compile(
    r"[^，,。；;！!？?\s的我你他她这那哪不没欠告骂打扣罚拖]{1,12}"
    r"(?:公司|集团|工作室|经营部|合作社|幼儿园|[饭酒茶商药门超网书]店|[餐饭面茶宾旅菜]馆|餐厅|酒楼|茶楼|酒吧|网吧|会所|超市|农家乐|厂|店)"
)
"""The whole of a name that ends as a firm's: 老子火锅店, 天天超市."""
_NO_FIRM = re.compile(
    r"投诉|举报|要|想|辞退|开除|处罚|查[封处]|关[停闭]|起诉|整改|离开|^(?:回(?:到|原|厂|公司|单位|店)|调回?|曝光|严惩|惩罚|责令|退还|处理|让|叫|请|把|对)"
    r"|^(?:[黑小大个]|私人|劳务|派遣|中介|外包|国有|民营|正规|外地|别的|其他|[一这那]家|我们|空壳|皮包|什么)*(?:公司|集团|厂|店|超市|餐馆|饭馆)$"
)
"""What is asked of a firm, and a kind of firm without its name: 曝光公司, 黑厂."""
_FIGURE = re.compile(
    r"(?:大概|大约|一共|总共)?(?:\d[\d,.]*[百千万]*|(?=.*(?:[百千万元块月年]))[一二两三四五六七八九十半][零〇一二两三四五六七八九十百千万半]*)"
    r"多?(?:元|块钱?|个半?月|年)?(?:左右|[吧了])?"
)
"""Money or months and nothing else: no employer is called 9000, but one may be 五一 or 百年."""
_PEOPLE_TOLD = re.compile(
    r"[\d一二三四五六七八九十]岁|(?:[一二两三四五六七八九十几\d]|好几)个(?:小?娃|小孩|孩子|女孩|男孩|学生|人|工人)|看起来|看[着到]|未成年"
)
"""A sentence that describes people: 两个娃儿看起来十三四岁."""
_LONGEST_NAME = 15
_PLACES = ("employer_address", "delivery_address")
_PEOPLE = ("complainant_name",)
IDENTITY = (*_PLACES, *_PEOPLE, "employer_name")


def is_plausible(field: str, value: object) -> bool:
    """Whether a told value can be one of that field; what is not known, and any other field, is not doubted."""
    if field not in IDENTITY or value in (None, UNKNOWN):
        return True
    text = str(value)
    if field == "employer_name" and is_firm(text):
        return True
    if field == "employer_name" and (is_figure(text) or _PEOPLE_TOLD.search(text)):
        return False
    if _SENTENCE.search(text) or asks(text):
        return False
    if field in _PEOPLE:
        return len(text) <= _LONGEST_NAME
    return field not in _PLACES or bool(_PLACE.search(text))


def is_firm(text: str) -> bool:
    """Whether a text is a firm's name from end to end."""
    return bool(_FIRM.fullmatch(text)) and not _NO_FIRM.search(text)


def is_figure(text: str) -> bool:
    """Whether a text is an amount, a length of time or a bare number."""
    return bool(_FIGURE.fullmatch(text.strip()))
