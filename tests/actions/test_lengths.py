"""How long somebody worked, of the lengths that a message tells."""

from __future__ import annotations

import pytest

from actions.calculating.lengths import length_worked
from language.entities import entities


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("我老婆干了8年，我干了3年，月薪5000，昨天把我辞退了", 3), ("我老婆干了8年 我干了3年", 3), ("组长来了8年，我来了2年就被开了", 2),
        ("我做了20年电工，在这公司2年", 2), ("我干了20年厨师，来这家店才2年", 2), ("在别的厂干了10年，在这厂干了2年", 2),
        ("我老公在厂里干了8年，被辞退了能赔多少", 8), ("他干了6年，老板把他辞了", 6), ("我爸在工地干了4年，欠他工资", 4),
        ("我们有个员工干了6年，月薪8000", 6), ("我在这家公司做了20年电工", 20), ("我给老板干了10年", 10), ("我跟同事都干了5年", 5), ("我在厂里上班五年了", 5), ("公司干了5年", 5),
        ("我跟着老板干了5年", 5), ("我是电工，干了8年", 8), ("帮我老公问，他干了4年", 4), ("我在现在这个公司2年了，之前在别的地方干了10年", 2),
    ],
)  # fmt: skip
def test_the_years_are_those_of_whom_the_sum_is_for(text: str, years: int) -> None:
    """The speaker's before anybody's, kin's where all is told for them, this firm's before a trade's."""
    assert length_worked(text, entities(text)) == 12 * years


@pytest.mark.parametrize(
    "text",
    [
        "同事干了10年", "老板干了10年", "我女儿上了3年学", "我老婆干了8年，昨天把我辞退了", "我做了20年电工", "老员工都干了10年", "隔壁老王干了10年",
        "跟我一起的工友干了十年，老板都没给他买社保",
    ],
)  # fmt: skip
def test_years_of_others_are_no_length_of_the_job(text: str) -> None:
    """They are asked for instead."""
    assert length_worked(text, entities(text)) is None
