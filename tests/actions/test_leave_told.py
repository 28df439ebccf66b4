"""What a message tells of annual leave: days taken are none of those that are due, years in all are none of this job."""

from __future__ import annotations

from datetime import date

import pytest

from actions.calculating.answered_field import answer_to
from actions.calculating.hearing import heard_inputs
from actions.calculators.annual_leave_pay import UNUSED
from actions.calculators.catalogue import CALCULATORS
from actions.calculators.fields import Refused
from tests.actions.conftest import Person

TODAY = date(2026, 11, 27)


@pytest.mark.parametrize("text", ["今年休了2天", "年假休过3天", "已经休完5天了"])
def test_days_taken_are_no_days_due(text: str) -> None:
    """They are subtracted from what is due, and are no answer to what was not taken."""
    told = heard_inputs(text, CALCULATORS["annual_leave_pay"], TODAY)
    assert "taken_days" in told and "unused_days" not in told
    with pytest.raises(Refused):
        answer_to(UNUSED, text, TODAY)


@pytest.mark.parametrize("text", ["还有8天没休", "没休的有8天", "年假还剩8天"])
def test_days_not_taken_are_due(text: str) -> None:
    """What is asked for."""
    assert heard_inputs(text, CALCULATORS["annual_leave_pay"], TODAY)["unused_days"] == "8天"
    assert answer_to(UNUSED, text, TODAY) is not None


@pytest.mark.parametrize("text", ["总工龄是13年", "总工龄13年", "累计工作13年"])
def test_years_in_all_begin_no_job(text: str) -> None:
    """Of every employer together: they give the days of leave, not the years of severance."""
    assert heard_inputs(text, CALCULATORS["annual_leave_pay"], TODAY) == {"total_years": "13年"}
    assert heard_inputs(text, CALCULATORS["severance"], TODAY) == {}


def test_the_leave_of_a_long_working_life_is_paid_for(person: Person) -> None:
    """Ten days for thirteen years, though only six were spent here."""
    told = ("干了6年了今年没休年假", "总工龄是13年", "一个月5000，能拿好多")
    replies = [person.say(message, action="action_answer") for message in told][-1]
    assert [one.calculation["result"] for one in replies if one.calculation] == [4597.7]
