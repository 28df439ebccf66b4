"""二倍工资: which days, how much, both ways of the year, and the branches of 解释二."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Calculation, Range
from actions.calculators.double_wage import DOUBLE_WAGE
from tests.actions.calculators.grounds import GROUND, TODAY, alternative, amount, refused, worked_out

NEVER = {"contract_signed": "一直没签", "work_end": "还在上班"}
STARTS = st.dates(date(2008, 1, 1), TODAY)


def told(sum_: Calculation, label: str) -> str:
    """What a line of the working comes to."""
    return next(line.value for line in sum_.lines if label in line.label)


def month_after(start: date, months: int) -> date:
    """The day an employment month begins: the same day number, or the first where a month has none."""
    years, month = divmod(start.month - 1 + months, 12)
    try:
        return date(start.year + years, month + 1, start.day)
    except ValueError:
        return date(start.year + years, month + 2, 1)  # never December: it has 31 days


def month_by_month(start: date, last: date, wage: Decimal) -> Decimal:
    """The second wage of 82(1) by walking the second to the twelfth month of employment."""
    total = Decimal(0)
    for number in range(1, 12):
        begin, end = month_after(start, number), month_after(start, number + 1) - timedelta(days=1)
        if end <= last:
            total += wage
        elif begin <= last:
            days = working_days(begin.isoformat(), last.isoformat())
            total += min(wage, wage / Decimal("21.75") * days)
    return total.quantize(Decimal("0.01"), ROUND_HALF_UP)


def working_days(first: str, last: str) -> int:
    """Working days from day to day, both counted."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return sum(GROUND.calendar.is_working(start + timedelta(i)) for i in range((end - start).days + 1))


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        # 2025-03-01入职至今没签：2025-04-01至2026-02-28，11个月；6000 × 11 = 66000
        ({"work_start": "2025-03-01", **NEVER}, "66000"),
        # 2026-01-10入职，5月10日补签：2026-02-10至2026-05-09，3个月；18000
        ({"work_start": "2026-01-10", "contract_signed": "2026-05-10", "work_end": "还在"}, "18000"),
        # 5月20日补签：零头5月10日至19日7个工作日；18000 + 6000 ÷ 21.75 × 7 = 19931.03
        ({"work_start": "2026-01-10", "contract_signed": "2026-05-20", "work_end": "还在"}, "19931.03"),
        # 2026-03-01入职，6月30日离职：4月1日至6月30日，3个月
        ({"work_start": "2026-03-01", "contract_signed": None, "work_end": "2026-06-30"}, "18000"),
        # 1月31日入职：满一个月是2月28日，3月1日起；到3月30日正好一个月
        ({"work_start": "2026-01-31", "contract_signed": "2026-03-31", "work_end": "还在"}, "6000"),
        # 干满一年的当天还在：11个月，不再多
        ({"work_start": "2024-05-06", **NEVER}, "66000"),
        # 该签无固定期限没签：2025-01-10至2026-11-09，22个月；加11月10日至24日11个工作日
        (
            {
                "work_start": "2015-01-10",
                "unsigned_case": "open_ended",
                "event_date": "2025-01-10",
                **NEVER,
            },
            "135034.48",
        ),
        # 2026-01-10到期没续签：2026-02-11起9个月，加11月11日至24日10个工作日：54000 + 2758.62
        (
            {"work_start": "2022-01-10", "unsigned_case": "expired", "event_date": "2026-01-10", **NEVER},
            "56758.62",
        ),
    ],
)
def test_worked_cases(given_: dict[str, object], worth: str) -> None:
    """Each case comes to the sum worked out by hand beside it."""
    assert amount(DOUBLE_WAGE, monthly_wage=6000, **given_) == Decimal(worth)


def test_the_days_of_the_worked_cases_are_working_days() -> None:
    """The hand counts above: 七、十一、十 working days."""
    assert working_days("2026-05-10", "2026-05-19") == 7
    assert working_days("2026-11-10", "2026-11-24") == 11
    assert working_days("2026-11-11", "2026-11-24") == 10


@pytest.mark.parametrize(
    ("signed", "worth"),
    [("2026-02-09", 0), ("2026-02-10", 0), ("2026-02-11", 1), ("2026-01-05", 0)],
)
def test_the_first_month_is_free(signed: str, worth: int) -> None:
    """From 2026-01-10 the second wage starts on 02-10: signing that day owes none, signing the next day owes a day."""
    sum_ = amount(
        DOUBLE_WAGE, monthly_wage=2175, work_start="2026-01-10", contract_signed=signed, work_end="还在"
    )
    assert sum_ == worth * 100  # 2175 ÷ 21.75


def test_leaving_ends_it() -> None:
    """Leaving on the last free day gives none, a month later one month."""
    stay = {"monthly_wage": 6000, "work_start": "2026-03-01", "contract_signed": "没签"}
    assert amount(DOUBLE_WAGE, work_end="2026-03-31", **stay) == 0
    assert amount(DOUBLE_WAGE, work_end="2026-04-30", **stay) == 6000


def test_after_a_year_the_contract_counts_as_open_ended() -> None:
    """The working says until when, and 解释二 9 is cited only once a year went by."""
    long = worked_out(DOUBLE_WAGE, monthly_wage=6000, work_start="2024-05-06", **NEVER)
    short = worked_out(DOUBLE_WAGE, monthly_wage=6000, work_start="2026-05-06", **NEVER)
    nine = [each for each in long.citations if (each.law, each.article) == ("劳动争议司法解释二", 9)]
    assert nine and nine[0] not in short.citations
    assert "2025-05-05" in long.lines[0].formula


def test_both_ways_of_the_year_are_shown_and_the_earlier_rules() -> None:
    """2025-04-01 to 2026-02-28: month by month the first day lapses on 2026-04-01, as a whole on 2027-02-28."""
    sum_ = worked_out(DOUBLE_WAGE, monthly_wage=6000, work_start="2025-03-01", **NEVER)
    assert told(sum_, "逐月") == "2026-04-01"
    assert told(sum_, "整段") == "2027-02-28"
    assert told(sum_, "稳妥") == "2026-04-01"
    assert alternative(sum_, "整段") == 66000
    # 2025-11-24至2026-02-23三个月，加2026-02-24至28日5个工作日（28日是调休上班日）
    assert working_days("2026-02-24", "2026-02-28") == 5
    assert alternative(sum_, "逐月") == Decimal("19379.31")  # 18000 + 6000 ÷ 21.75 × 5


def test_past_the_year_it_can_still_be_applied_for() -> None:
    """The sum stays, the reading by the whole is nothing, and nobody is told that arbitration is closed."""
    sum_ = worked_out(
        DOUBLE_WAGE, monthly_wage=6000, work_start="2022-01-10", contract_signed=None, work_end="2024-03-31"
    )
    assert sum_.result == 66000
    assert alternative(sum_, "整段") == 0 and alternative(sum_, "逐月") == 0
    words = str(sum_)
    assert "仍可申请" in words and "不能仲裁" not in words


def test_excuses_and_branches_are_told_by_case() -> None:
    """解释二 7 always; 9 and 10 for open-ended contracts; 8, 11 and 解释一 34 after expiry."""
    facts = {"monthly_wage": 6000, "work_start": "2015-01-10", "event_date": "2025-01-10", **NEVER}
    open_ended = worked_out(DOUBLE_WAGE, unsigned_case="该签无固定期限合同没签", **facts)
    expired = worked_out(DOUBLE_WAGE, unsigned_case="合同到期后没续签还在上班", **facts)
    assert alternative(open_ended, "另有原因") == alternative(expired, "另有原因") == 0
    assert alternative(open_ended, "满一年") == 0
    assert alternative(expired, "原条件续订") == alternative(expired, "自动续延") == 0
    assert open_ended.citations[0].paragraph == 2 and expired.citations[0].paragraph == 1


def test_days_of_a_year_without_calendar_are_a_range_until_told() -> None:
    """A remainder of fifteen days in 2023 has no calendar: none to all of them; with the days worked, one number."""
    stay = {
        "monthly_wage": 6000,
        "work_start": "2022-12-01",
        "contract_signed": None,
        "work_end": "2023-03-15",
    }
    sum_ = worked_out(DOUBLE_WAGE, **stay)
    assert sum_.result == Range(Decimal(12000), Decimal("16137.93"))  # 15 ÷ 21.75 × 6000
    assert amount(DOUBLE_WAGE, **stay, worked_days=11) == Decimal("15034.48")
    assert any("放假安排没有录入" in each for each in sum_.not_covered)


def test_before_the_law_there_is_none() -> None:
    """Work from 2005 counts from 2008-01-01: the second wage starts on 2008-02-01."""
    sum_ = worked_out(
        DOUBLE_WAGE, monthly_wage=1000, work_start="2005-01-01", contract_signed=None, work_end="2008-04-30"
    )
    assert sum_.result == 3000 and "2008-02-01" in sum_.lines[0].formula


@pytest.mark.parametrize(
    ("given_", "field"),
    [
        ({"contract_signed": "不记得"}, "contract_signed"),
        ({"contract_signed": "签了"}, "contract_signed"),
        ({"contract_signed": "2027-01-01"}, "contract_signed"),
        ({"work_end": "2027-01-01"}, "work_end"),
        ({"work_end": "2024-01-01"}, "work_end"),
        ({"work_start": "2027-01-01"}, "work_start"),
        ({"monthly_wage": 0}, "monthly_wage"),
        ({"monthly_wage": "九百万欧元"}, "monthly_wage"),
        ({"unsigned_case": "open_ended"}, "event_date"),
        ({"unsigned_case": "expired", "event_date": "2025-02-28"}, "event_date"),
        ({"unsigned_case": "expired", "event_date": "2026-11-25"}, "event_date"),
    ],
)
def test_what_cannot_be_right_is_asked_back(given_: dict[str, object], field: str) -> None:
    """Nonsense gets a question about the input it is in, never a number."""
    facts = {"monthly_wage": 6000, "work_start": "2025-03-01", **NEVER}
    assert refused(DOUBLE_WAGE, **(facts | given_)).field == field


@pytest.mark.parametrize(
    "never", ["没签", "一直没签", "没有签", "还没签", "从来没签过", "没签合同", "没有", None, False]
)
def test_never_signed_is_an_answer(never: object) -> None:
    """However a person says that there is no contract."""
    assert (
        amount(
            DOUBLE_WAGE,
            monthly_wage=6000,
            work_start="2025-03-01",
            contract_signed=never,
            work_end="还在上班",
        )
        == 66000
    )


@given(st.decimals(1, 1_000_000, places=2), STARTS)
def test_at_most_eleven_months(wage: Decimal, start: date) -> None:
    """82(1) never gives more than eleven months, and exactly eleven once a year is over."""
    sum_ = amount(DOUBLE_WAGE, monthly_wage=wage, work_start=start, **NEVER)
    assert 0 <= sum_ <= wage * 11
    if start <= TODAY - timedelta(days=366):
        assert sum_ == wage * 11


@given(st.integers(1000, 50_000), st.dates(date(2024, 1, 1), TODAY), st.integers(0, 700), st.integers(0, 700))
def test_it_agrees_with_walking_the_months(
    wage: int, start: date, until_signed: int, until_left: int
) -> None:
    """Subtracting months gives what walking from month to month gives."""
    left = min(TODAY, start + timedelta(until_left))
    signed = min(TODAY, start + timedelta(until_signed))
    facts = {"work_start": start, "contract_signed": signed, "work_end": left}
    last = min(left, signed - timedelta(days=1))
    assert amount(DOUBLE_WAGE, monthly_wage=wage, **facts) == month_by_month(start, last, Decimal(wage))


@given(st.dates(date(2024, 1, 1), date(2026, 10, 1)), st.integers(0, 800))
def test_signing_a_day_later_never_owes_less(start: date, days: int) -> None:
    """Monotone in the day of signing, and a day adds at most a day's wage or closes a month."""
    signed = min(start + timedelta(days), TODAY - timedelta(days=1))
    facts = {"monthly_wage": 6000, "work_start": start, "work_end": None}
    sooner = amount(DOUBLE_WAGE, contract_signed=signed, **facts)
    later = amount(DOUBLE_WAGE, contract_signed=signed + timedelta(days=1), **facts)
    assert sooner <= later <= sooner + 6000


@given(st.dates(date(2023, 1, 1), TODAY))
def test_what_is_within_the_year_is_part_of_the_whole(start: date) -> None:
    """Neither method gives more than the sum, and the safe day is never after either."""
    sum_ = worked_out(DOUBLE_WAGE, monthly_wage=6000, work_start=start, **NEVER)
    if sum_.result:
        assert alternative(sum_, "逐月") <= sum_.result
        assert alternative(sum_, "整段") in (0, sum_.result)
        assert told(sum_, "稳妥") <= min(told(sum_, "逐月"), told(sum_, "整段"))
