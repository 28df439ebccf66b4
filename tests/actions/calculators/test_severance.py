"""N: steps, floor, cap, years before 2008, ways of leaving, ranges and questions back."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.leaving import LEAVINGS
from actions.calculators.severance import SEVERANCE
from tests.actions.calculators.grounds import TODAY, alternative, amount, refused, worked_out

STAY = {"work_start": "2019-03-01", "work_end": "2025-09-15"}
"""Six years and six and a half months: seven months of wage."""
WAGES = st.decimals(2400, 100_000, places=2)
STARTS = st.dates(date(2008, 1, 1), date(2024, 12, 31))
ENDS = st.dates(date(2025, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        # 2019-03-01至2025-09-15：6年6个月15天 → 7个月；8000 × 7 = 56000
        ({"monthly_wage": "八千", **STAY}, "56000"),
        # 2024-01-08至2024-05-31：不满半年 → 0.5个月；5000 × 0.5 = 2500
        ({"monthly_wage": "5000元", "work_start": "2024-01-08", "work_end": "2024-05-31"}, "2500"),
        # 2021-07-01至2025-12-31：4年6个月 → 5个月；6543.21 × 5 = 32716.05
        ({"monthly_wage": "6543.21", "work_start": "2021-07-01", "work_end": "2025-12-31"}, "32716.05"),
        # 2021-07-01至2025-12-30：4年不满6个月 → 4.5个月；6543.21 × 4.5 = 29444.445 → 29444.45
        ({"monthly_wage": "6543.21", "work_start": "2021-07-01", "work_end": "2025-12-30"}, "29444.45"),
        # 渝中一档2330元：1800元低于它；7个月 × 2330 = 16310
        ({"monthly_wage": 1800, "district": "渝中", **STAY}, "16310"),
        # 彭水二档2200元：7 × 2200 = 15400
        ({"monthly_wage": 1800, "district": "彭水", **STAY}, "15400"),
        # 2024年12月31日离职按旧标准：一档2100元；2019-03-01起5年10个月 → 6个月，12600
        (
            {"monthly_wage": 1800, "district": "渝中", "work_start": "2019-03-01", "work_end": "2024-12-31"},
            "12600",
        ),
        # 第二天离职按新标准：6 × 2330 = 13980
        (
            {"monthly_wage": 1800, "district": "渝中", "work_start": "2019-03-01", "work_end": "2025-01-01"},
            "13980",
        ),
        # 江北区2025-11-06并入两江新区，两个名字都是一档：7 × 2330
        ({"monthly_wage": 1800, "district": "江北", **STAY}, "16310"),
        # 三倍是27000元，40000元高于它，7个月不到12个月：27000 × 7 = 189000
        ({"monthly_wage": "四万", "local_average_wage": 9000, **STAY}, "189000"),
        # 正好三倍不封顶，2005年入职只算2008年起的17年8个半月 → 18个月：27000 × 18 = 486000
        (
            {
                "monthly_wage": 27000,
                "local_average_wage": 9000,
                "work_start": "2005-03-01",
                "work_end": "2025-09-15",
            },
            "486000",
        ),
        # 高出一分钱：27000 × 12 = 324000
        (
            {
                "monthly_wage": "27000.01",
                "local_average_wage": 9000,
                "work_start": "2005-03-01",
                "work_end": "2025-09-15",
            },
            "324000",
        ),
    ],
)
def test_worked_cases(given_: dict[str, object], worth: str) -> None:
    """Each case comes to the sum worked out by hand beside it."""
    assert amount(SEVERANCE, **given_) == Decimal(worth)


def test_each_step_is_shown_with_its_numbers() -> None:
    """A person can follow the sum: the floor, the months, the product."""
    lines = worked_out(SEVERANCE, monthly_wage=1800, district="渝中区", **STAY).lines
    assert [line.value for line in lines] == ["2330元", "7个月", "16310元"]
    assert "1800元" in lines[0].formula and "渝中区" in lines[0].formula
    assert lines[-1].formula == "2330元 × 7个月"


def test_what_was_not_checked_is_said() -> None:
    """Without the local average, or outside the city, the sum says what it did not look at."""
    told = " ".join(worked_out(SEVERANCE, monthly_wage=8000, district="成都", **STAY).not_covered)
    assert "三倍" in told and "没有录入" in told and "最低工资" in told and "第四十六条" in told


def test_elsewhere_the_floor_of_the_city_is_not_used() -> None:
    """成都 has a minimum wage of its own: 1000元 stays 1000元."""
    assert amount(SEVERANCE, monthly_wage=1000, district="成都", **STAY) == 7000


def test_years_before_2008_are_told_and_not_summed() -> None:
    """Service from 2005 is noted with its length and its rule; the sum starts in 2008."""
    sum_ = worked_out(SEVERANCE, monthly_wage=8000, work_start="2005-03-01", work_end="2025-09-15")
    assert sum_.result == 8000 * 18
    assert alternative(sum_, "2008年以前") is None
    assert "2年10个月" in sum_.alternatives[0].why
    assert [each.article for each in sum_.citations][-1] == 97


def test_work_that_began_on_the_first_day_of_the_law_has_no_earlier_years() -> None:
    """2008-01-01 is inside the law, 2007-12-31 is not."""
    inside = worked_out(SEVERANCE, monthly_wage=8000, work_start="2008-01-01", work_end="2009-12-31")
    before = worked_out(SEVERANCE, monthly_wage=8000, work_start="2007-12-31", work_end="2009-12-31")
    assert inside.result == before.result == 16000
    assert not inside.alternatives and before.alternatives


@pytest.mark.parametrize("reason", sorted(name for name, leaving in LEAVINGS.items() if leaving.due))
def test_ways_of_leaving_that_give_severance(reason: str) -> None:
    """Each way of Article 46 gives N, and the governing articles name its item."""
    sum_ = worked_out(SEVERANCE, monthly_wage=8000, leaving_reason=reason, **STAY)
    assert sum_.result == 56000
    assert LEAVINGS[reason].rule in sum_.citations


@pytest.mark.parametrize("reason", sorted(name for name, leaving in LEAVINGS.items() if not leaving.due))
def test_ways_of_leaving_that_give_none(reason: str) -> None:
    """Resigning, fault, part time, retirement: nothing, with the reason, and never a sum in the working."""
    sum_ = worked_out(SEVERANCE, monthly_wage=8000, leaving_reason=reason, **STAY)
    assert sum_.result == 0
    assert sum_.citations[0] == LEAVINGS[reason].rule
    assert "56000" not in " ".join(line.value for line in sum_.lines)


@pytest.mark.parametrize(
    ("reason", "title", "worth"),
    [("自己辞职", "欠薪", 56000), ("fault", "拿不出证据", 112000), ("refused_renewal", "条件", 56000)],
)
def test_other_facts_lead_to_another_sum(reason: str, title: str, worth: int) -> None:
    """A resignation over arrears gives N, a dismissal without proof 2N."""
    assert (
        alternative(worked_out(SEVERANCE, monthly_wage=8000, leaving_reason=reason, **STAY), title) == worth
    )


def test_unproved_fault_counts_double_from_the_first_day() -> None:
    """2N takes the years before 2008 in, N does not: 21 months twice."""
    sum_ = worked_out(
        SEVERANCE, monthly_wage=8000, work_start="2005-03-01", work_end="2025-09-15", leaving_reason="fault"
    )
    assert alternative(sum_, "拿不出证据") == 8000 * 21 * 2


def test_notice_pay_is_not_in_n() -> None:
    """An Article 40 dismissal gives N; the month of notice is only mentioned."""
    sum_ = worked_out(SEVERANCE, monthly_wage=8000, leaving_reason="article_40", **STAY)
    assert sum_.result == 56000 and alternative(sum_, "三十日") is None


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({**STAY}, "monthly_wage"),
        ({"monthly_wage": "不记得", **STAY}, "monthly_wage"),
        ({"monthly_wage": -1, **STAY}, "monthly_wage"),
        ({"monthly_wage": "负五千", **STAY}, "monthly_wage"),
        ({"monthly_wage": 0, **STAY}, "monthly_wage"),
        ({"monthly_wage": "一亿", **STAY}, "monthly_wage"),
        ({"monthly_wage": "5000美元", **STAY}, "monthly_wage"),
        ({"monthly_wage": "挺多的", **STAY}, "monthly_wage"),
        ({"monthly_wage": {"low": "甲", "high": 8000}, **STAY}, "monthly_wage"),
        ({"monthly_wage": float("nan"), **STAY}, "monthly_wage"),
        ({"monthly_wage": 8000, "work_start": "2025-09-16", "work_end": "2025-09-15"}, "work_end"),
        ({"monthly_wage": 8000, "work_start": "2019-03-01", "work_end": "2026-11-25"}, "work_end"),
        ({"monthly_wage": 8000, "work_start": "2027-03-01", "work_end": "2027-03-02"}, "work_start"),
        ({"monthly_wage": 8000, "work_start": "1819-03-01", "work_end": "2025-09-15"}, "work_start"),
        ({"monthly_wage": 8000, "work_start": "2001-03-01", "work_end": "2007-12-31"}, "work_end"),
        ({"monthly_wage": 8000, "work_start": "很久以前", "work_end": "2025-09-15"}, "work_start"),
        ({"monthly_wage": 8000, "leaving_reason": "心情不好", **STAY}, "leaving_reason"),
        ({"monthly_wage": 8000, "hat_size": 7, **STAY}, "hat_size"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question about the input it is in, never a number."""
    question = refused(SEVERANCE, **given_)
    assert question.field == field
    assert question.question


def test_leaving_today_is_counted_and_tomorrow_is_not() -> None:
    """The last day may be today."""
    assert amount(SEVERANCE, monthly_wage=8000, work_start="2025-11-25", work_end="2026-11-24") == 8000


def test_a_rough_wage_gives_a_range() -> None:
    """八千到一万 for seven months."""
    assert worked_out(SEVERANCE, monthly_wage="八千到一万", **STAY).result == Range(
        Decimal(56000), Decimal(70000)
    )


def test_months_without_a_day_give_a_range() -> None:
    """2019年3月 to 2025年9月 is 6 years 5 to 7 months: 6.5 or 7 months of wage."""
    sum_ = worked_out(SEVERANCE, monthly_wage=8000, work_start="2019年3月", work_end="2025年9月")
    assert sum_.result == Range(Decimal(52000), Decimal(56000))
    assert sum_.inputs["work_start"] == {"low": date(2019, 3, 1), "high": date(2019, 3, 31)}


def test_months_that_make_no_difference_give_one_number() -> None:
    """Within 2026年2月 it is half a month however the days lie; days that contradict are left out."""
    assert amount(SEVERANCE, monthly_wage=8000, work_start="2026年2月", work_end="2026年2月") == 4000


def test_this_month_ends_today() -> None:
    """2026年11月 means up to today, not a day that lies ahead."""
    assert amount(SEVERANCE, monthly_wage=8000, work_start="2025-11-01", work_end="2026年11月") == 12000


def test_a_range_over_the_cap_knows_its_highest_point() -> None:
    """18 months at just 27000 are more than 12 at the cap: the range reaches 486000 and starts at 324000."""
    sum_ = worked_out(
        SEVERANCE,
        monthly_wage="20000-40000",
        local_average_wage=9000,
        work_start="2005-03-01",
        work_end="2025-09-15",
    )
    assert sum_.result == Range(Decimal(324000), Decimal(486000))


@given(WAGES, WAGES, STARTS, ENDS)
def test_a_higher_wage_never_gives_less_below_the_cap(
    one: Decimal, other: Decimal, start: date, end: date
) -> None:
    """Monotone in the wage while the local average is unknown."""
    low, high = sorted((one, other))
    stay = {"work_start": start, "work_end": end}
    assert amount(SEVERANCE, monthly_wage=low, **stay) <= amount(SEVERANCE, monthly_wage=high, **stay)


@given(WAGES, STARTS, ENDS)
def test_a_day_more_never_gives_less(wage: Decimal, start: date, end: date) -> None:
    """Monotone in the time worked, and in half steps."""
    longer = amount(SEVERANCE, monthly_wage=wage, work_start=start - timedelta(days=1), work_end=end)
    shorter = amount(SEVERANCE, monthly_wage=wage, work_start=start, work_end=end)
    assert longer >= shorter
    assert (shorter / wage * 2 - round(shorter / wage * 2)).copy_abs() < Decimal("0.01")


@given(st.decimals(1, 1_000_000, places=2), st.decimals(2000, 30_000, places=2), STARTS, ENDS)
def test_the_cap_holds(wage: Decimal, average: Decimal, start: date, end: date) -> None:
    """Above three times the average nobody gets more than twelve months of the cap; nobody less than the floor."""
    sum_ = amount(
        SEVERANCE,
        monthly_wage=wage,
        local_average_wage=average,
        work_start=start,
        work_end=end,
        district="渝中区",
    )
    if wage > average * 3:
        assert sum_ <= average * 3 * 12
    assert sum_ >= Decimal(2330) / 2
