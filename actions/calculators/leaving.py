"""How work ended, and whether that way gives severance (劳动合同法 36–46, 71; 实施条例 5, 6, 12, 22)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.calculators.fields import Field
from knowledge.schema import Reference


@dataclass(frozen=True)
class Otherwise:
    """What changes the outcome: the facts, the rule in words, and how many times N it then comes to (0: no sum)."""

    facts: str
    rule: str
    times: int


@dataclass(frozen=True)
class Leaving:
    """One way of leaving: as a person picks it, whether severance is due, and by which rule."""

    label: str
    due: bool
    rule: Reference
    otherwise: Otherwise | None = None


ARTICLE_40 = "article_40"
"""Dismissal without fault, the only one with notice pay (劳动合同法 40)."""
_UNPROVED = Otherwise("单位拿不出证据或者没有依据", "算违法解除，赔偿金是二倍（第四十八条、第八十七条）", 2)
LEAVINGS: Mapping[str, Leaving] = {
    "forced": Leaving("因欠薪、没缴社保等被迫离职", True, article("劳动合同法", 46, 1, 1)),
    "employer_agreed": Leaving("单位提出、双方协商解除", True, article("劳动合同法", 46, 1, 2)),
    ARTICLE_40: Leaving(
        "医疗期满、不胜任或者情况重大变化被辞退",
        True,
        article("劳动合同法", 46, 1, 3),
        Otherwise("没有提前三十日书面通知", "单位还要另付一个月工资（第四十条），金额按上一个月工资另算", 0),
    ),
    "layoff": Leaving("经济性裁员", True, article("劳动合同法", 46, 1, 4)),
    "expired": Leaving("合同到期，单位不续签或者降低条件", True, article("劳动合同法", 46, 1, 5)),
    "closed": Leaving("单位破产、关闭或者解散", True, article("劳动合同法", 46, 1, 6)),
    "task_done": Leaving("约定的工作任务完成", True, article("劳动合同法实施条例", 22)),
    "unsigned_later": Leaving(
        "入职满一个月后本人不肯签合同被终止", True, article("劳动合同法实施条例", 6, 1)
    ),
    "resigned": Leaving(
        "自己辞职",
        False,
        article("劳动合同法", 37),
        Otherwise("因为欠薪、没缴社保等离职，并且这样告诉了单位", "有经济补偿（第三十八条、第四十六条）", 1),
    ),
    "own_agreed": Leaving(
        "本人提出、双方协商解除",
        False,
        article("劳动合同法", 36),
        Otherwise("是单位先提出解除的", "有经济补偿（第四十六条第二项）", 1),
    ),
    "fault": Leaving("试用期不合格或者有过错被辞退", False, article("劳动合同法", 39), _UNPROVED),
    "refused_renewal": Leaving(
        "合同到期，单位不降低条件而本人不续签",
        False,
        article("劳动合同法", 46, 1, 5),
        Otherwise("续签的条件比原来差", "有经济补偿（第四十六条第五项）", 1),
    ),
    "part_time": Leaving(
        "非全日制（小时工）",
        False,
        article("劳动合同法", 71),
        Otherwise(
            "实际一天平均超过四小时或者一周超过二十四小时", "不算非全日制（第六十八条），按全日制看", 1
        ),
    ),
    "retired": Leaving("领取养老金或者到退休年龄", False, article("劳动合同法", 44, 1, 2)),
    "public_post": Leaving("政府安置的公益性岗位", False, article("劳动合同法实施条例", 12)),
    "unsigned_first_month": Leaving(
        "入职一个月内本人不肯签合同被终止", False, article("劳动合同法实施条例", 5)
    ),
}
LEAVING_REASON = Field(
    "leaving_reason",
    "离职的原因",
    "choice",
    "是怎么离职的？",
    choices={name: leaving.label for name, leaving in LEAVINGS.items()},
    required=False,
)
