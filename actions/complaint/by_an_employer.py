"""Whether an employer complains of those who work for it: labour inspection takes no such complaint."""

from __future__ import annotations

import re

_NO_PERSON = "(?!证|卡|号|手册|宿舍|食堂|餐|身份|资料|编号|待遇|关系|福利)"
_SUBORDINATE = f"(?:员工|工人|职工|店员|伙计|雇员|保姆|月嫂){_NO_PERSON}"
_WORKER = (
    "(?:员工|工人|职工|职员|店员|伙计|雇员|保姆|月嫂|服务员|厨师|小工|司机|驾驶员|业务员|销售|收银员|会计|出纳)"
    f"{_NO_PERSON}"
)
"""Also a colleague of the speaker's: 我公司会计 is whoever works there, 我的会计 who works for the speaker."""
_I_EMPLOY = re.compile(
    "我们?(?:才|就)?(?:是|系|作为|当)(?:一?[个家名])?(?:个体户?的?|小)?(?:[^，,。；;！!\\s的员]{0,8}的)?(?:老板娘?|雇主|店主|企业主|用人单位|用工方)"
    f"(?=[，,。；;！!\\s]|$|我|想|要|有个|有[几一两]个|{_WORKER})"
    f"|我司|我是(?:企业|公司|单位|厂里?|店里?)?的?(?:负责人|法人代表?|hr|HR|人事)(?=[，,。；;！!\\s])|我是开[^，,。；;\\s]{{0,4}}的(?=[，,。；;！!\\s])"
    f"|我(?:自己)?开(?:(?:了|的|[一这那]?[家个间])+[^，,。；;\\s给车]{{0,4}}|[^，,。；;\\s给车]{{0,2}})(?:店|馆|厂|公司|工作室|铺子)(?![的给])[^。]{{0,12}}?{_WORKER}"
    f"|我们?(?:店里|公司|厂里?)?(?:请|招|雇|聘)(?:来|了)?的(?:那?[个位名])?(?:一[个名])?{_WORKER}"
)
_SOME = "(?:那?[个位名]|[一两几]个|一名)?"
_MY_WORKER = (
    f"(?:我(?:自己)?(?:店里|厂里|公司|手下|家里?|这边|这里)?的?{_SOME}{_SUBORDINATE}"
    f"|我(?:自己)?(?:店里|手下|家里?)?(?:的|请的|雇的|招的){_SOME}{_WORKER})"
)
_FILES_AGAINST = re.compile(f"(?:投诉|举报|告|起诉)(?:一?[下哈]|了)?{_MY_WORKER}")
_MISDEED = (
    "偷|不辞而别|卷款|卷[走钱]|旷工|(?:弄|搞|整|损)坏|泄密|泄露|跳槽|私吞|挪用|贪污|侵占|骗了?我|伪造|不来上班"
    "|跑了|闹事|不打招呼|不交接|拿了?[店公我].{0,4}钱|打了?(?:客|顾|同事)"
)
_ITS_MISDEED = re.compile(f"(?:{_MY_WORKER}|(?:投诉|举报|告){_SUBORDINATE})[^。]{{0,12}}?(?:{_MISDEED})")
_DEDUCTS = re.compile(
    "(?<!给)(?<!叫)(?<!说)(?<!说，)我们?(?:能不能|可不可以|该不该|可以|能|想|要|准备|直接|就|从|把)+(?:不)?扣(?:掉|了)?(?:他们?|她|员工|工人|那?个?人)的?"
    "(?:工资|钱|提成|押金)"
)
_OF_A_WORKER = re.compile(f"{_WORKER}|扣(?:掉|了)?(?:他|她|那?个?人)|(?:有个|一个|那个)人|{_MISDEED}")
"""Whom an employer complains of: 我是老板，举报隔壁厂用童工 complains of another employer."""
_OWED = re.compile(
    "欠[了着]?(?:我|咱|俺|工人|员工|大家|他们)|(?:老板|公司|单位|甲方|总包|工地|厂里)[^，,。；;]{0,6}(?:欠|拖|不给|没给|没发|不发|冤枉|扣|开除|辞)"
    "|[不没未](?:给|跟|帮|替|和)?(?:员工|工人|他们?|人家)?(?:缴|交|买|签|上)[^，,。；;]{0,3}(?:社保|保险|合同|公积金)|童工"
    "|没[有]?(?:拿|领|收)到|(?:我|咱)(?:们)?的?(?:押金|提成|工资)|押金|我们?是(?:员工|工人|打工)|工资[^，,。；;]{0,6}(?:没发|没给|没结|不发)|(?:我|咱)[^，,。；;]{0,2}(?:被|遭)(?:拖|欠|扣|开|辞|骂|打)"
)
"""Who is owed speaks for the workers, as a crew's head does: 我手下的工人都没拿到工资."""


def is_by_an_employer(text: str) -> bool:
    """Whether the speaker, in so many words, is the employer and complains of a worker."""
    if _OWED.search(text):
        return False
    shapes = (_I_EMPLOY, _FILES_AGAINST, _ITS_MISDEED, _DEDUCTS)
    return any(shape.search(text) for shape in shapes) and bool(_OF_A_WORKER.search(text))
