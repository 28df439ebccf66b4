"""The words of an input stand in one message: two messages joined tell nothing that neither tells."""

from __future__ import annotations

from datetime import date

from actions.calculating.remembered import SAID, given_before
from actions.calculators.catalogue import CALCULATORS

TODAY = date(2026, 11, 24)


def _given(kind: str, *said: str) -> dict[str, object]:
    return given_before({SAID: list(said)}, CALCULATORS[kind], TODAY)


def test_the_post_of_another_message_is_not_hers() -> None:
    """她的女 and the boss's 管理岗 are no woman in a manager's post."""
    given = _given("retirement_age", "我1972年3月出生，女的", "我们老板是管理岗")
    assert given["sex"] == "female"


def test_what_was_said_last_counts() -> None:
    """A wage told anew holds over the one before."""
    assert _given("severance", "月薪5000", "月薪6000")["monthly_wage"] == "6000"


def test_a_length_of_service_is_counted_to_the_last_day_of_another_message() -> None:
    """干了六年 is told alone, 2026年3月31号走的 before or after it."""
    for said in (("2026年3月31号走的", "干了六年"), ("干了六年", "2026年3月31号走的")):
        given = _given("severance", *said)
        assert (given["work_start"], given["work_end"]) == ("2020-04-01", "2026年3月31号")
