"""The industry a text speaks of, as the sections of GB/T 4754-2017 are named; a table of everyday words."""

from __future__ import annotations

import re

_WORDS = (
    ("建筑业", r"工地|建筑|施工|包工头|装修|泥工|钢筋工|木工|架子工|水电安装|塔吊|总包|劳务公司"),
    ("交通运输、仓储和邮政业", r"外卖|骑手|快递|网约车|出租车|货车|货运|司机|物流|仓库|分拣|代驾|公交"),
    ("住宿和餐饮业", r"餐馆|餐厅|火锅|饭店|酒店|宾馆|厨师|后厨|传菜|服务员|奶茶店|洗碗工"),
    ("制造业", r"工厂|厂里|车间|流水线|电子厂|服装厂|机床|焊工|注塑|产线|制造|鞋厂|汽配"),
    ("批发和零售业", r"超市|商场|导购|收银|店员|营业员|便利店|药店|批发|促销员"),
    ("教育", r"学校|幼儿园|培训机构|老师|教师|教培|保育员"),
    ("卫生和社会工作", r"医院|诊所|护士|医生|护工|养老院|卫生院"),
    ("房地产业", r"物业|房产中介|售楼|置业顾问|楼盘"),
    ("租赁和商务服务业", r"派遣公司|人力资源公司|保安公司|保安|外包公司|安保|会展|广告公司"),
    ("居民服务、修理和其他服务业", r"家政|保姆|月嫂|保洁|美容|美发|理发|足浴|汽修|修理厂|洗车"),
    ("信息传输、软件和信息技术服务业", r"程序员|软件公司|互联网公司|主播|直播|游戏公司|运维"),
    ("采矿业", r"煤矿|矿山|矿上|矿井|采石场"),
    ("金融业", r"银行|保险公司|证券|小贷公司"),
    ("农、林、牧、渔业", r"农场|养殖|果园|种植|茶园|林场"),
    ("文化、体育和娱乐业", r"健身房|影院|KTV|网吧|剧组|景区"),
)
_PATTERNS = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _WORDS)


def industry_of(text: str) -> str | None:
    """The industry most of a text's words belong to, the earlier of the table where two are even; None for none."""
    counts = [(len(pattern.findall(text)), name) for name, pattern in _PATTERNS]
    most = max(number for number, _ in counts)
    return next(name for number, name in counts if number == most) if most else None
