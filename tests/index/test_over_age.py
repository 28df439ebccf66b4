"""Who is past the age of retirement is told other rules than those of a labour contract."""

from __future__ import annotations

import pytest

from index.answer import Answerer
from index.over_age import is_past_retirement
from tests.index.asking import ask


@pytest.mark.parametrize(
    "text",
    [
        "我今年61了公司不给我签合同",
        "我妈六十三了,老板喊她走",
        "退了休又去给别个看仓库",
        "退休返聘没签合同",
        "他65岁还在工地",
        "领起退休金在守门",
        "六十多了还在扫地",
        "没领退休金，我65岁了",
        "老板说我65岁了",
        "工友62岁",
    ],
)
def test_an_age_or_a_pension_tells_it(text: str) -> None:
    """However it is said, and of whom."""
    assert is_past_retirement(text)


@pytest.mark.parametrize(
    "text",
    [
        "我干了61天没签合同",
        "厂里61个人都没签合同",
        "工资6100没签合同",
        "我今年35",
        "我今年60了",
        "公司没给我61元",
        "退休年龄改了",
        "我58岁的老师傅",
        "没超龄",
        "不是退休返聘",
        "不到65岁",
        "还没领退休金",
        "我老板65岁了",
    ],
)
def test_other_numbers_and_younger_people_do_not(text: str) -> None:
    """Days, heads and money are no age, and at 60 it depends on the month of birth."""
    assert not is_past_retirement(text)


def test_a_rule_of_labour_contracts_is_not_told_to_them(answerer: Answerer) -> None:
    """Double wages for want of a written contract are due to whoever can have one."""
    assert ask(answerer, "我今年61了公司不给我签合同").answers[0].card.startswith("overage.")
