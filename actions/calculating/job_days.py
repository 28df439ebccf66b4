"""Which dates are the first and the last day of a job: 3月入职 is one; 8月开始不发工资, 从12月欠到6月 tell none."""

from __future__ import annotations

import re

_WORKS = r"(?:上班|干|做|工作|打工)"
JOINED = (
    r"入职|进(?:的|了)?厂|进(?:的|了)?公司|进的(?!货|医院|派出所)|进来|到(?:这|那|现在)(?:一)?[家个](?:公司|单位|厂|店)|来的|来上班|到岗|参加工作|去的|上的班"
    rf"|(?:{_WORKS}|上)到|(?:开始|起|就)(?:就|一直)*(?:在[^，,。；;]{{1,6}}?)?{_WORKS}"
)
JOINED_BEFORE = r"入职(?:时间|日期)?(?:是|为)?|进厂|来公司"
SINCE = r"从|自"
BEGAN = r"上班|开始|起"
"""Words that may be of the job or of anything else: 今年8月开始不发工资."""
LEFT = r"离职|辞职|辞退|辞[的了掉]|开除|开[的了]|裁|解除|走人|走的|走了|不干|不做|劝退|解雇|炒|到期"
LEFT_AFTER = rf"(?:把我|[被遭][^，,。；;]{{0,5}}?|就|我)?(?:{LEFT}|走(?:的|人|了)?(?=[，,。；;！!？?\s]|$))"
LEFT_BEFORE = r"离职(?:时间|日期)?(?:是|为)?|干到|做到|上到"
UNTIL = "到"

_NOT_DONE = (
    r"[没未不停少莫](?:有|得|再|给|跟|帮)*(?:我们?)?(?:给|发|付|结|买|交|缴|补|休|上班|去|来|动工|开工)"
)
_OWING = r"欠|拖|压(?!力)|扣|降薪|减薪|[降减涨调]工资|克扣"
_ASIDE = (
    r"加班|停工|停产|停薪|放假|待岗|调岗|病|怀孕|怀上|产假|哺乳|受伤|工伤|摔|手术|治疗|住院|社保|公积金|保险|"
    r"仲裁|劳动局|人社局|监察|法院|医院|投诉|举报|起诉|迟到|旷工|生效|实施|执行"
)
_OTHER_THAN_THE_JOB = re.compile(rf"{_NOT_DONE}|{_OWING}|{_ASIDE}")
_NO_PLACE_OF_WORK = re.compile(r"仲裁|劳动局|人社局|监察|法院|医院|律师|工地?门口|老家")


def is_of_another_thing(before: str, after: str) -> bool:
    """Whether a clause tells what was owed, not paid, not insured or befell since or until a date, not the job."""
    return _OTHER_THAN_THE_JOB.search(before + after) is not None


def is_elsewhere(before: str, after: str) -> bool:
    """Whether somebody went to no employer on a date: 上个月去的劳动局."""
    return _NO_PLACE_OF_WORK.match(re.sub(r"^.{0,3}?(?:来|去)的", "", after)) is not None
