"""Whether a message tells nothing but what somebody earns: 我一个月6800, 底薪两千加提成平均五千二."""

from __future__ import annotations

import re

from language.controls import is_question
from language.entities import entities
from language.normalise import normalise

_NAMES_PAY = re.compile(r"工资|薪|一个?月|每个?月|月入|到手|一天|每天|日结|时薪|小时")
_NUMBER = re.compile(r"\d[\d.]*")
_BESIDE = re.compile(
    r"我们?|他|她|月工资|工资|薪水?|底薪|基本|月薪|一个?月|每个?月|月入|收入|平均|到手|应发|税前|税后|实发|日结|时薪|一天|每天|一个?小时|每小时|提成|绩效|补贴"
    r"|老板|大概|大约|左右|差不多|有|是|的|开|发|给|拿|说好|加|起来|和|块钱?|元|多|钱|都|平时|现在|每|吧|嘛|噻|哈|呢|[\s，,。.!！、~]"
)


def tells_only_a_wage(text: str) -> bool:
    """Whether a statement has a sum and a word of pay, and hardly a word beside them; 只发3000 tells what is owed."""
    plain = normalise(text)
    sums = [one for one in entities(plain) if one.label == "amount"]
    if not sums or is_question(plain):
        return False
    rest = plain
    for one in sums:
        rest = rest.replace(one.text, "", 1)
    return bool(_NAMES_PAY.search(plain)) and not _NUMBER.sub("", _BESIDE.sub("", rest))
