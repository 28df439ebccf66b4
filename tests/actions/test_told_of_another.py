"""Whose wage and whose days a message tells, what it denies, and what it puts in its place."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest

from actions.documents.going_on import PAPER, with_amount
from actions.event_day import event_day
from actions.learning import STORY, learned_stay, retold

TODAY = date(2026, 11, 27)
_INJURED = re.compile(r"受伤|摔|砸")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("同事工资6000", {}),
        ("老板月薪10万", {}),
        ("同事3月入职", {}),
        ("我爸月薪3000，我2020年3月入职", {"work_start": "2020年3月"}),
        ("我老公月薪6000", {"monthly_wage": "6000"}),
        ("老板每个月给我6000", {"monthly_wage": "6000"}),
        ("老板跟我说的月薪6000", {"monthly_wage": "6000"}),
        ("我和同事2020年3月入职", {"work_start": "2020年3月"}),
        ("我店里有个员工2020年3月入职，月薪6000", {"work_start": "2020年3月", "monthly_wage": "6000"}),
    ],
)
def test_a_wage_and_a_first_day_are_those_of_whom_the_case_is(text: str, told: dict[str, Any]) -> None:
    """None of a colleague's or a boss's; kin's where all is told for them, and whoever pays a wage earns none."""
    assert learned_stay(text, TODAY) == told


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("老板上个月把我辞退了", "上个月"), ("老板2020年5月辞退了我", "2020年5月"), ("人事2026年10月20日叫我走人", "2026年10月20日"),
        ("同事5月被辞退", None), ("我5月没有离职", None), ("我5月离职", "5月"),
    ],
)  # fmt: skip
def test_a_last_day_is_the_speakers_and_not_denied(text: str, ended: str | None) -> None:
    """Whoever puts out does not leave."""
    assert learned_stay(text, TODAY).get("work_end") == ended


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("我月薪不是5000是6000", "monthly_wage", "6000"),
        ("我月薪不是5000，是6000", "monthly_wage", "6000"),
        ("我月薪6000，不是5000", "monthly_wage", "6000"),
        ("我不是3月入职，是5月入职", "work_start", "5月"),
        ("不是，我2020年3月入职", "work_start", "2020年3月"),
        ("2020年3月入职不到一年", "work_start", "2020年3月"),
    ],
)
def test_what_is_denied_is_not_learned(text: str, name: str, value: str) -> None:
    """What is told instead of it is."""
    assert learned_stay(text, TODAY)[name] == value


def test_a_corrected_wage_leaves_other_numbers_of_the_story() -> None:
    """欠我13000块 has no 3000 in it."""
    known = {STORY: "月薪3000，欠我13000块", "monthly_wage": "3000"}
    assert retold(known, {"monthly_wage": "4000"})[STORY] == "月薪4000，欠我13000块"


def test_corrected_months_leave_other_months_of_the_story() -> None:
    """十三个月 has no 三个月 in it."""
    known = {PAPER: "claim", STORY: "干了十三个月，欠我三个月工资15000元"}
    told = with_amount("不是三个月是五个月，两万五", known)
    assert told[STORY] == "干了十三个月，欠我五个月工资25000元"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2020年3月入职，摔了一跤怎么办", None),
        ("3月5号上班摔了", date(2026, 3, 5)),
        ("摔断了腿，3月5号上班的时候", date(2026, 3, 5)),
        ("我摔了，是3月5号", date(2026, 3, 5)),
    ],
)
def test_the_first_day_of_the_job_is_no_day_of_an_event(text: str, day: date | None) -> None:
    """Even where it is the only date."""
    found = event_day(_INJURED, text, TODAY)
    assert (found and found.start) == day
