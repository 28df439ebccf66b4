"""Subjects that a question and a card may or may not share.

Cards share most of their words, so a question on work injury can rank a wage card first. What a question names and a
card never does, and what stands in a card's title and nobody asked, are signs that the reranker weighs.
"""

from __future__ import annotations

import re

from knowledge.schema import Card

_SUBJECTS = {
    "injury": r"工伤|受伤|摔[了伤断]|骨折|砸[到伤]|被车撞|职业病|尘肺|劳动能力鉴定|伤残",
    "death": r"死亡|去世|身亡|猝死|工亡|丧葬|死了",
    "insurance": r"社保|社会保险|五险|养老保险|医保|失业金|失业保险|公积金|生育津贴",
    "housing": r"公积金",
    "retirement": r"退休|超龄|返聘|六十|七十|[67]\d多?岁",
    "maternity": r"怀孕|孕期|孕妇|产假|哺乳|流产|陪产|育儿假|生育",
    "heat": r"高温",
    "household": r"保姆|家政|月嫂",
    "agency": r"中介|派遣|外包",
    "platform": r"骑手|外卖|网约车|主播|平台|跑腿",
    "non_compete": r"竞业|保密协议|培训费|服务期",
    "child": r"童工|未成年",
    "student": r"学生|实习|在校|暑假工|寒假工|毕业",
    "site": r"工地|包工头|工头|总包|分包|施工|工程|项目部|班组|农民工|民工",
    "closing": r"破产|倒闭|注销|关门|跑路|跑了",
    "debt_note": r"欠条|借条|白条",
    "crime": r"犯罪|坐牢|判刑|拘留|刑事|报警|诈骗",
    "court": r"法院|起诉|上诉|判决|执行|支付令",
    "award": r"裁决|仲裁",
    "overtime": r"加班|调休|三倍|节假日",
    "leave": r"年假|年休假|婚假|丧假|探亲假",
    "sickness": r"病假|医疗期|癌症|大病|生病|住院",
    "dismissal": r"辞退|开除|解雇|裁员|炒|劝退|不要我|解除",
    "resignation": r"辞职|离职|自离|辞工|不干了",
    "probation": r"试用|试岗|试工|转正",
    "unsigned": r"[没未不]有?(?:签|订).{0,6}合同|合同.{0,4}[没未]签|双倍|二倍|两倍",
    "transfer": r"调岗|降薪|减薪|搬迁|换岗|调动",
    "public_service": r"公务员|事业单位|机关|学校|医院|村委会",
    "deposit": r"押金|保证金|身份证|服装费",
    "bonus": r"奖金|年终奖|提成|绩效",
    "night": r"夜班|通宵",
    "expiry": r"到期|期满|续签|续订|不续|终止",
    "part_time": r"小时工|钟点工|非全日制|兼职|按小时",
    "minimum": r"最低",
}
_PATTERNS = {name: re.compile(words) for name, words in _SUBJECTS.items()}


def subjects(text: str) -> frozenset[str]:
    """The subjects that a text names."""
    return frozenset(name for name, pattern in _PATTERNS.items() if pattern.search(text))


def subjects_of(card: Card) -> frozenset[str]:
    """The subjects that a card speaks of."""
    told = (card.title, card.verdict, *card.conditions, *card.exceptions, *card.steps, *card.questions)
    return subjects("\n".join(told))
