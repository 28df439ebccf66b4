"""What the words of an injury tell of its case, and what is only said beside it."""

from __future__ import annotations

from datetime import date

import pytest

from actions.remedies.injury_heard import case_told

DAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("老板没得营业执照，手压断了", "unlicensed"),
        ("执照早就被吊销了，我摔伤了", "unlicensed"),
        ("这个厂没登记，手压断了", "unlicensed"),
        ("没注册的小作坊，手压断了", "unlicensed"),
        ("老板没有给我登记工伤", "licensed"),
        ("没给我办理工伤登记", "licensed"),
        ("厂里没登记我的考勤，我摔伤了", "licensed"),
        ("我没得驾驶执照，被车撞了", "licensed"),
    ],
)
def test_an_employer_without_a_licence_is_told_of_its_licence(text: str, employer: str) -> None:
    """What else was not registered says nothing of the employer."""
    assert case_told(text, DAY).employer == employer


@pytest.mark.parametrize(
    ("text", "worker"),
    [
        ("15岁在厂里摔伤了", "child"),
        ("我在厂里摔伤了，今年15岁", "child"),
        ("我娃儿14岁在厂里上班手被压断了", "child"),
        ("娃儿12岁，我昨天上班摔伤了", "ordinary"),
        ("我12岁的儿子要上学，我上班砸到脚", "ordinary"),
        ("我四十二岁，上班摔伤了", "ordinary"),
        ("我妈65岁在工地摔断腿", "over_age"),
        ("我妈65岁，我在工地摔断腿", "ordinary"),
        ("送外卖摔了", "rider"),
        ("我是骑手，昨天被车撞了", "rider"),
        ("点外卖的时候在公司摔了", "ordinary"),
        ("拿外卖下楼摔断了腿", "ordinary"),
        ("下班路上被外卖小哥撞了", "ordinary"),
    ],
)
def test_who_is_hurt_is_not_who_is_spoken_of(text: str, worker: str) -> None:
    """The age of kin, a meal ordered and a rider in the way change no worker."""
    assert case_told(text, DAY).worker == worker


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我爸从工地摔下来，人没了", "death"),
        ("痛死了，手被压断", "accident"),
        ("工资没了，手被压断", "accident"),
        ("上班路上被撞了", "commute"),
    ],
)
def test_a_death_is_told_of_a_person(text: str, kind: str) -> None:
    """Wages may be gone, too."""
    assert case_told(text, DAY).kind == kind
