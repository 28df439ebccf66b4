"""Whether it is the employer who wants money of the worker: 公司要我赔一个月 is no severance and no month for notice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.calculating.put_out import put_out
from language.normalise import normalise

OWED_TO_WORKERS = frozenset({"severance", "unlawful_dismissal", "notice_pay"})
"""The sums that only an employer can owe."""
OWED_BY_WORKERS = frozenset({"training_bond"})
_DEMANDS = re.compile(
    r"(?:公司|单位|老板|厂里?|店里?|工厂|他们|人事|领导)[^，,。；;]{0,6}(?:要|让|叫|喊|找|问|逼|向|跟)我(?!走)[^，,。；;走滚离辞]{0,6}(?:赔|付|交|退|还)(?!我)"
    r"|要我赔|(?:向|跟|问|找)我要(?:钱|违约金|赔偿|损失)|我(?:要|该|应该|得|需要|用不用|要不要)(?:给|向)?(?:公司|单位|老板)?赔"
)
_OWED = re.compile(
    r"(?:公司|单位|老板|厂里?|店里?).{0,8}(?:赔|补|付|给)(?:偿)?我|(?:能|可以)(?:拿|要|得|赔)|赔我"
)


def demanded_of_worker(text: str) -> bool:
    """Whether a message tells that money is wanted of the worker, and none that they want themselves."""
    plain = normalise(text)
    return bool(_DEMANDS.search(plain)) and not _OWED.search(plain)


def is_about_a_demand(said: Sequence[str]) -> bool:
    """Whether a conversation is about money wanted of the worker, and of no dismissal."""
    return any(map(demanded_of_worker, said)) and not any(map(put_out, said))
