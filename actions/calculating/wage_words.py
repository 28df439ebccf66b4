"""Which sums are a month's wage by the words beside them: 月薪6000 is one; 每月扣500, 房补300 and 一天200 are none."""

from __future__ import annotations

import re

from actions.calculating.rates import rate_of

SURE = r"月薪|(?<!个)月工资|基本工资|工资(?:是|为|标准)|底薪|薪水|待遇|月收入|月入|应发"
"""Words that name the wage itself, before those that may go with any sum: 每月, 一个月, 工资."""
AVERAGE = r"平均(?:工资|月薪|收入|每个?月|一个?月|下来|到手|都|有|是|拿)*"
"""Of a base and what comes on top, the average is what a sum goes by (劳动合同法 47)."""
_OF_SEVERAL_MONTHS = r"(?<![2-9两三四五六七八九十几]个月)(?<![2-9两三四五六七八九十几]个月的)"
LOOSE = rf"(?<!支付){_OF_SEVERAL_MONTHS}工资(?!一共|总共|合计|共)|一个?月|每个?月|到手|(?<![只才])拿"
AFTER = r"(?:块|元)?(?:钱)?(?:一个?月|每月|的?工资|的?月薪|/月)"
BEFORE_INJURY = r"(?:受伤|出事|事故|(?<!受)伤)(?:之|以)?前"

_THING = (
    r"(?:房租|租金|租房|[房餐饭车话]补|补[贴助]|津贴|社保|五险一?金?|保险|公积金|押金|保证金|培训费|伙食费?|生活费|水电费?|"
    r"罚款|奖金|提成|绩效|加班费|全勤奖?|违约金|赔偿金?|补偿金?|个税|红包|失业金|低保|养老金|房贷|车贷|话费|油费)"
)
_DEED = r"[扣交缴罚借贷赔垫补]|差(?!不多)|少发|倒贴|花了?"
_OWES = r"欠(?!.*(?:每个?月|(?:工资|工钱|薪)[^，,]{0,3}一个?月))"
_NO_WAGE = re.compile(rf"{_THING}|{_DEED}|{_OWES}")
_NO_WAGE_AFTER = re.compile(rf"(?:块|元)?(?:钱)?(?:的{_THING}|{_THING}(?=$|[，,。；;！!？?\s]))")
"""300块房补; in 底薪2500提成按单算 the commission is another matter."""
_OWN = rf"{SURE}|(?<![扣欠发罚差压])(?:我们?|平均|以后|转正后?)的?工资|(?<![扣欠发罚差压租补保金])我们?(?:一个?月|每个?月)"
"""Whatever stands before them, what follows is the wage."""
_UNINSURED = rf"[没未不](?:有|得)?(?:给|帮|替)?(?:我们?)?(?:[交买缴上参]|办理?)(?:过|了)?{_THING}"
_WITH = rf"(?:[加含带连和跟]|包括?|算)(?:上|了)?{_THING}"
_NET_OF = rf"[扣除交](?:了|完|除|掉|去|开)?{_THING}(?:之?后|以后)?(?=.{{0,3}}(?:到手|拿|发|剩))"
_OF_ALL = re.compile(r"(?:社会|社|当地|本地|全市|重庆|职工|上年度)(?:月|的)?$")
_ASIDE = re.compile(rf"{_UNINSURED}|{_WITH}|{_NET_OF}")
"""没买社保一个月6000, 加提成每月8000, 扣了社保到手5000: what the sum is not itself."""
_TOPIC = re.compile(_THING)
_FIGURE = re.compile(r"\d[\d.,]*(?:[万千kw])?(?:块钱?|元)?")
_AFTER_INJURY = re.compile(r"(?:伤|出事|事故)(?:了|以|之)*后|养伤|住院|停工")


def is_of_another_time(before: str, after: str) -> bool:
    """Whether a sum is of a day, an hour or a year, and not of a month."""
    return rate_of(before, after) not in (None, "month")


def is_no_average_wage(before: str, after: str) -> bool:
    """Whether an average is of another thing, or of everybody: 平均每月加班费2000, 当地平均工资8400."""
    lead, _, beside = before.rpartition("平均")
    return is_of_another_time(before, after) or bool(_NO_WAGE.search(beside) or _OF_ALL.search(lead))


def is_no_wage(before: str, after: str) -> bool:
    """Whether a sum between the two in its clause is another thing than a month's wage."""
    if is_of_another_time(before, after) or _NO_WAGE_AFTER.match(after):
        return True
    return _NO_WAGE.search(_ASIDE.sub("", _beside(before))) is not None


def is_not_of_before(before: str, after: str) -> bool:
    """Whether a sum is no wage, or one that was paid since the injury: 受伤后一个月发2000."""
    return is_no_wage(before, after) or bool(_AFTER_INJURY.search(re.split(BEFORE_INJURY, before)[-1]))


def _beside(before: str) -> str:
    """What stands before a sum and after the figure before it, its sure word, or a blank that ends no mere topic."""
    near = re.split(_OWN, _FIGURE.split(before)[-1])[-1]
    *earlier, last = near.split(" ") if near else [""]
    topic = earlier[-1] if earlier and _TOPIC.fullmatch(earlier[-1]) else ""
    return topic + last
