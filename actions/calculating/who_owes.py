"""Whether it is the employer who wants money of the worker: 公司要我赔一个月 is no severance and no month for notice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.calculating.put_out import put_out
from language.negation import denied
from language.normalise import normalise
from language.subject import clause_before

OWED_TO_WORKERS = frozenset({"severance", "unlawful_dismissal", "notice_pay"})
"""The sums that only an employer can owe."""
OWED_BY_WORKERS = frozenset({"training_bond"})
_EMPLOYER = r"(?:公司|单位|老板娘?|厂里?|店里?|工厂|他们|人事|领导|经理|hr|包?工头)"
_ASKS_ME = r"(?:要求?|让|叫|喊|找|问|逼|催|向|跟)我"
_WANTS_OF_ME = rf"{_EMPLOYER}[^，,。；;]{{0,6}}{_ASKS_ME}"
_FIGURE = r"\d{3,}|[\d一二两三四五六七八九十半几]+(?:块|元|万|千|百|个月)"
_MONEY = rf"(?:{_FIGURE}|钱|款|[金费](?!单)|损失|赔偿|工资|提成|补贴|多少|好多)"
_THING = r"(?:工[衣装牌]|制服|电脑|手机|设备|工具|车|房|宿舍|钥匙|门禁卡)"
_HANDS_OVER = r"(?:交(?!接|班|代|社保|通|给)|退(?!休|群|出|伍|工|岗)|还(?![在是要没有不])|付(?!出)|返)"
"""交社保, 交接, 退休 and 还在 hand nothing over; what is handed over is named: 交罚款, 退押金, 还电脑."""
_MUST = r"(?:要|该|应该|得|需要|用不用|要不要|需不需要|该不该)"
_DEMANDS = re.compile(
    rf"{_WANTS_OF_ME}(?!走)[^，,。；;走滚离辞]{{0,6}}(?:赔(?![我礼罪])|支?{_HANDS_OVER}[^，,。；;]{{0,6}}?(?:{_MONEY}|{_THING}))"
    rf"|{_WANTS_OF_ME}把[^，,。；;]{{0,6}}?(?:{_MONEY}|{_THING})[^，,。；;]{{0,3}}?{_HANDS_OVER}"
    rf"|要我赔(?![礼罪])|(?:向|跟|问|找)我要[^，,。；;]{{0,6}}?{_MONEY}|我{_MUST}(?:(?:给|向){_EMPLOYER})?赔(?!我)"
    rf"|(?:^|[，,。；;\s]|[走职]了?){_MUST}赔(?:{_EMPLOYER}|违约金|损失|培训费)"
    rf"|(?:[撞打弄搞摔损砸]坏|[撞打弄搞摔砸]烂|撞了)[^。]{{0,24}}{_MUST}赔"
)
_ASKING = re.compile(_ASKS_ME)
_OWED = re.compile(
    r"(?:公司|单位|老板|厂里?|店里?).{0,8}(?:赔|补|付|给)(?:偿)?我|(?:能|可以)(?:拿|要|得|赔)|赔我"
)


def demanded_of_worker(text: str) -> bool:
    """Whether a message tells that money is wanted of the worker, and none that they want themselves."""
    plain = normalise(text)
    return any(_is_made(found, plain) for found in _DEMANDS.finditer(plain)) and not _OWED.search(plain)


def _is_made(found: re.Match[str], plain: str) -> bool:
    """Whether a demand is not denied: 公司没要我赔钱 is none."""
    asks = _ASKING.search(plain, found.start(), found.end())
    return not denied(clause_before(plain, asks.start() if asks else found.start()))


def is_about_a_demand(said: Sequence[str]) -> bool:
    """Whether a conversation is about money wanted of the worker, and of no dismissal."""
    return any(map(demanded_of_worker, said)) and not any(map(put_out, said))
