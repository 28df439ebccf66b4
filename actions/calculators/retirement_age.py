"""法定退休年龄: 60, 55 and 50 years rise by steps for whoever reaches them from 2025 on (延迟退休办法 1, 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from actions.calculators.calculation import Alternative, Calculation, Line, Outcome, article, plain
from actions.calculators.calculator import Calculator, Ground, Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.service import add_months
from knowledge.schema import Reference

LAW = "延迟法定退休年龄决定和办法"
REFORM = date(2025, 1, 1)
FLEXIBLE = 36
"""Months earlier or later at most (办法 3)."""
OLDEST = 110
"""Years: an older birth date is a slip of the pen."""


@dataclass(frozen=True)
class Group:
    """Who retires at `before` years of age, in the end at `after`; a month is added for every `step` months."""

    label: str
    before: int
    after: int
    step: int


GROUPS: Mapping[str, Group] = {
    "male": Group("男", 60, 63, 4),
    "female_55": Group("女55", 55, 58, 4),
    "female_50": Group("女50", 50, 55, 2),
}
"""办法 1."""
FEMALE = "female"
SEX = Field(
    "sex",
    "性别和原来的退休年龄",
    "choice",
    "男还是女？女的原来按50岁（工人岗）还是55岁（管理、技术岗）退休？",
    choices={**{key: group.label for key, group in GROUPS.items()}, FEMALE: "女"},
    required=False,
    asked=True,
)
BIRTH_DATE = Field("birth_date", "出生年月", "date", "哪年哪月出生的？", to_the_month=True)


def months_added(birth: date, group: Group) -> int:
    """Months by which the age rises: one for every `step` months begun since January 2025, up to `after`."""
    old_age = add_months(birth, group.before * 12)
    waited = (old_age.year - REFORM.year) * 12 + old_age.month - REFORM.month
    if waited < 0:
        return 0
    return min(waited // group.step + 1, (group.after - group.before) * 12)


def retirement_day(birth: date, group: Group) -> date:
    """The day the legal age is reached."""
    return add_months(birth, group.before * 12 + months_added(birth, group))


CITATIONS = (
    article(LAW, 1),
    article(LAW, 3),
    article(LAW, 2),
    Reference(law=LAW, section="第一部分"),
    article("社会保险法", 16),
)


def work_out(inputs: Inputs, ground: Ground) -> Calculation:
    """A date, or one for each group the person may belong to."""
    birth = inputs.day("birth_date")
    if birth > ground.today or ground.today.year - birth.year > OLDEST:
        raise Refused("birth_date", f"出生日期（{birth}）不对，请再核对。{BIRTH_DATE.ask}")
    told = inputs.choice("sex") if "sex" in inputs else ""
    groups = [group for key, group in GROUPS.items() if key.startswith(told)]
    days = {group.label: retirement_day(birth, group) for group in groups}
    result: Outcome = dict(days) if len(days) > 1 else days[groups[0].label]
    return Calculation(
        kind="retirement_age",
        inputs=dict(inputs.values),
        result=result,
        unit="date" if isinstance(result, date) else "mixed",
        lines=tuple(line for group in groups for line in _lines(birth, group, ground)),
        citations=CITATIONS,
        alternatives=tuple(each for group in groups for each in _choices(birth, group)),
        not_covered=(
            "女职工按50岁还是55岁，看岗位和当时怎么定的，请向社保经办机构核实",
            "特殊工种、高海拔地区和国家另有规定的，不按这里算",
            "出生年月以档案和身份证核定的为准",
        ),
    )


def _lines(birth: date, group: Group, ground: Ground) -> list[Line]:
    added, day = months_added(birth, group), retirement_day(birth, group)
    years, months = divmod(group.before * 12 + added, 12)
    age = f"{years}岁{months}个月" if months else f"{years}岁"
    step = f"每{group.step}个月延迟1个月，最多到{group.after}岁"
    lines = [
        Line(f"{group.label}：退休年龄", f"原来{group.before}岁 + {added}个月（{step}）", age),
        Line(f"{group.label}：到龄", f"{birth}出生 + {age}", str(day)),
    ]
    least = ground.figures.row("延迟退休", "最低缴费年限", day)
    if least is not None and least.value is not None:
        lines.append(
            Line(f"{group.label}：最低缴费年限", f"{day.year}年到龄按月领养老金", f"{plain(least.value)}年")
        )
    return lines


def _choices(birth: date, group: Group) -> tuple[Alternative, ...]:
    """The earliest and the latest day of flexible retirement; none for who retired under the old ages."""
    day = retirement_day(birth, group)
    if day < REFORM:
        return ()
    earliest = max(add_months(day, -FLEXIBLE), add_months(birth, group.before * 12))
    return (
        Alternative(
            f"{group.label}：自愿提前，最早",
            "缴费满最低年限；提前不超过三年，也不早过原来的年龄",
            earliest,
        ),
        Alternative(
            f"{group.label}：延后，最晚", "到龄后和单位都同意，最多延三年", add_months(day, FLEXIBLE)
        ),
    )


RETIREMENT_AGE = Calculator("retirement_age", "法定退休年龄", (BIRTH_DATE, SEX), work_out, CITATIONS)
