"""What an operator types in shorthand: 姓名 李测试 单位：重庆样例餐饮有限公司 送达地址 …, each value after its label.

A label counts only with a colon or a space after it, so that 单位不发工资 stays a sentence. The value runs to the next
label or mark; addresses and names are taken as they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LABELS = {
    "complainant_name": "姓名|来电人",
    "phone": "联系电话|手机|电话",
    "employer_name": "单位名称|用人单位|公司|单位",
    "employer_address": "单位地址|公司地址|工地地址",
    "delivery_address": "送达地址|通讯地址|收信地址|住址",
    "district": "区县",
    "amount": "欠薪金额|金额",
    "months_owed": "欠薪月数|月数",
    "workers_count": "涉及人数|人数",
    "request": "诉求|请求",
    "prior_reports": "之前反映|以前反映",
}
_FIELD_OF = {label: field for field, labels in LABELS.items() for label in labels.split("|")}
_ANY = "|".join(sorted(_FIELD_OF, key=len, reverse=True))
_LABEL = re.compile(rf"(?:^|(?<=[\s，,。；;、]))(?P<label>{_ANY})(?:\s*[:：]\s*|\s+)")
_ENDS = re.compile(r"[，,。；;、\n]|(?<!\d)\s+|\s+(?!\d)")
"""A space ends a value, too, but not between the digits of a number."""
_NEVER = re.compile(r"(?:没有?|未|从没)(?:向.{1,8})?(?:反映|投诉|举报|仲裁|起诉)过?")
_ONCE = re.compile(
    r"[^，,。；;\s]{0,12}(?:反映|投诉|举报)过[^，,。；;\s]{0,12}|[^，,。；;\s]{0,8}(?:已经|申请过)(?:仲裁|起诉)"
)
_PEOPLE = re.compile(r"(?P<count>\d{1,4})\s*(?:个|名|位)(?:工人|工友|人|同事|民工)")


def labelled(text: str) -> dict[str, str]:
    """The values that stand after labels, by field; a label told twice counts as told last."""
    return {field: value for field, start, end in spans(text) if (value := _value(text[start:end]))}


def spans(text: str) -> Iterator[tuple[str, int, int]]:
    """Each field with where its label begins and its value ends, in the order typed."""
    found = list(_LABEL.finditer(text))
    for at, label in enumerate(found):
        upto = found[at + 1].start() if at + 1 < len(found) else len(text)
        value = _ENDS.split(text[label.end() : upto], maxsplit=1)[0]
        yield _FIELD_OF[label["label"]], label.start(), label.end() + len(value)


def in_passing(text: str) -> dict[str, str]:
    """What a sentence tells besides: whether it was reported before, how many people it concerns."""
    told = {}
    if _NEVER.search(text):
        told["prior_reports"] = "没有反映过"
    elif once := _ONCE.search(text):
        told["prior_reports"] = once[0]
    if people := _PEOPLE.search(text):
        told["workers_count"] = people["count"]
    return told


def parted(told: str) -> tuple[str, str]:
    """What one of the spans holds: the label with its mark, and the value."""
    label = _LABEL.match(told)
    end = label.end() if label else 0
    return told[:end], told[end:]


def _value(told: str) -> str:
    return parted(told)[1].strip()
