"""工伤一次性待遇: grade × own wage within its bounds, what is not loaded, and sums after a death."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.calculators.calculation import Range
from actions.calculators.calculator import Ground
from actions.calculators.fields import Refused
from actions.calculators.injury_wage import within_bounds
from actions.calculators.work_injury_lump_sum import WORK_INJURY_LUMP_SUM
from knowledge.figures import Figures, Row, Table

BASE = {"event_date": "2026-03-02", "insured": "是"}
WAGES = st.decimals(1, 1_000_000, places=2)


@pytest.mark.parametrize(
    ("grade", "wage", "amount"),
    [
        ("一级", "6000", "162000"),  # × 27
        ("2级", "6000", "150000"),  # × 25
        ("三级", "6000", "138000"),  # × 23
        ("4", "6000", "126000"),  # × 21
        ("五级", "6000", "108000"),  # × 18
        ("六级", "6000", "96000"),  # × 16
        ("七级", "6000", "78000"),  # × 13
        ("八级", "6000", "66000"),  # × 11
        ("九级", "6000", "54000"),  # × 9
        ("十级", "6000", "42000"),  # × 7
        ("10级", "4567.89", "31975.23"),
        ("九级", "一万二", "108000"),
    ],
)
def test_grade_times_wage(ground: Ground, grade: str, wage: str, amount: str) -> None:
    """Months of the grade × insured wage (工伤保险条例 35 to 37)."""
    done = WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": grade, "contribution_wage": wage}, ground)
    assert (done.result, done.unit) == (Decimal(amount), "CNY")
    assert len(done.citations) <= 6 and done.citations[0].article in (35, 36, 37)


@pytest.mark.parametrize(
    ("wage", "amount"),
    [
        ("4799.99", "33600"),  # 60 % of 8000 = 4800; × 7
        ("4800", "33600"),
        ("4800.01", "33600.07"),
        ("23999.99", "167999.93"),
        ("24000", "168000"),  # 300 % of 8000 = 24000; × 7
        ("24000.01", "168000"),
    ],
)
def test_the_wage_keeps_within_60_and_300_percent(ground: Ground, wage: str, amount: str) -> None:
    """A fen before and after each bound (工伤保险条例 64)."""
    given = BASE | {"grade": 10, "contribution_wage": wage, "local_average_wage": 8000}
    done = WORK_INJURY_LUMP_SUM.calculate(given, ground)
    assert done.result == Decimal(amount)
    assert (64, 2) in [(citation.article, citation.paragraph) for citation in done.citations]


def test_without_the_average_the_bounds_are_open(ground: Ground) -> None:
    """The city's average wage is not loaded: said, not guessed."""
    done = WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": 10, "contribution_wage": 2000}, ground)
    assert done.result == Decimal(14000)
    assert any("重庆数据未录入" in each for each in done.not_covered)


@pytest.mark.parametrize(("grade", "grants"), [(1, 0), (4, 0), (5, 2), (6, 2), (7, 2), (10, 2)])
def test_the_citys_grants_wait_until_they_are_loaded(ground: Ground, grade: int, grants: int) -> None:
    """Grades five to ten have two grants on leaving; none has a number before the city's are loaded."""
    done = WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": grade, "contribution_wage": 6000}, ground)
    assert len(done.alternatives) == grants
    assert all(each.result is None and "重庆数据未录入" in each.why for each in done.alternatives)


def test_loaded_grants_tell_their_months(ground: Ground) -> None:
    """Once loaded their months are told, and that the city says on which base."""
    tables = dict(ground.figures.tables)
    city = tables["重庆工伤补助金"]
    rows = tuple(Row.model_validate({**row.model_dump(by_alias=True), "value": 6}) for row in city.rows)
    tables["重庆工伤补助金"] = Table(table=city.table, about=city.about, region=city.region, rows=rows)
    loaded = replace(ground, figures=Figures(tables.values()))
    done = WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": 8, "contribution_wage": 6000}, loaded)
    assert all("6个月" in each.why and each.result is None for each in done.alternatives)


@pytest.mark.parametrize(
    ("grade", "wage", "monthly"),
    [
        (1, 6000, "每月5400元"),  # 90 %
        (4, 6000, "每月4500元"),  # 75 %
        (5, 6000, "每月4200元"),  # 70 %
        (6, 6000, "每月3600元"),  # 60 %
        (6, 3000, "每月2330元"),  # 1800, made up to the minimum wage of 渝中区
    ],
)
def test_the_monthly_allowance(ground: Ground, grade: int, wage: int, monthly: str) -> None:
    """Share of the own wage, never under the minimum wage (35, 36)."""
    given = BASE | {"grade": grade, "contribution_wage": wage, "district": "渝中区"}
    done = WORK_INJURY_LUMP_SUM.calculate(given, ground)
    assert done.lines[-1].value == monthly


def test_an_under_insured_wage_shows_the_difference(ground: Ground) -> None:
    """Insured on 4000, really 7000, grade nine: (7000 − 4000) × 9 = 27000 as another reading."""
    given = BASE | {"grade": 9, "contribution_wage": 4000, "wage_before_injury": 7000}
    done = WORK_INJURY_LUMP_SUM.calculate(given, ground)
    assert (done.result, done.alternatives[0].result) == (Decimal(36000), Decimal(27000))


def test_without_insurance_the_employer_pays(ground: Ground) -> None:
    """The same items and sums, from the employer, on the real wage (62, second paragraph)."""
    given = {
        "event_date": "2026-03-02",
        "insured": "没有",
        "grade": "九级",
        "contribution_wage": "不知道",
        "wage_before_injury": 7000,
    }
    done = WORK_INJURY_LUMP_SUM.calculate(given, ground)
    assert done.result == Decimal(63000)
    assert "单位" in done.lines[1].formula
    assert all("基金" not in each.why for each in done.alternatives)
    assert WORK_INJURY_LUMP_SUM.calculate(given | {"contribution_wage": 4000}, ground).result == Decimal(
        63000
    )
    assert len(done.citations) <= 6 and (62, 2) in [(c.article, c.paragraph) for c in done.citations]


@pytest.mark.parametrize(
    ("average", "result"),
    [
        (None, Decimal(1083760)),
        (8000, {"一次性工亡补助金": Decimal(1083760), "丧葬补助金": Decimal(48000)}),  # 6 × 8000
    ],
)
def test_sums_after_a_death(ground: Ground, average: int | None, result: object) -> None:
    """The grant of the year of the injury, and six months of the average wage (39)."""
    given = {"event_date": "2025-07-01", "died": "是", "local_average_wage": average}
    assert WORK_INJURY_LUMP_SUM.calculate(given, ground).result == result


@pytest.mark.parametrize("day", ["2024-12-31", "2026-01-01"])
def test_a_grant_that_is_not_loaded_is_refused(ground: Ground, day: str) -> None:
    """The day before and after the year that is loaded."""
    with pytest.raises(Refused, match="没有录入"):
        WORK_INJURY_LUMP_SUM.calculate({"event_date": day, "died": True}, ground)


def test_only_what_matters_is_asked() -> None:
    """After a death no grade; the real wage only where the insured one is not known."""

    def asked(**given: object) -> list[str]:
        return [field.name for field in WORK_INJURY_LUMP_SUM.missing(given)]

    assert asked() == ["event_date", "grade", "contribution_wage", "wage_before_injury", "insured"]
    assert asked(died=True) == ["event_date", "insured"]
    assert "wage_before_injury" not in asked(contribution_wage=5000)
    assert "wage_before_injury" in asked(contribution_wage="不知道")


def test_a_rough_wage_gives_a_range(ground: Ground) -> None:
    """五六千, grade ten: 35000 to 42000."""
    done = WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": 10, "contribution_wage": "五六千"}, ground)
    assert done.result == Range(Decimal(35000), Decimal(42000))


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"grade": "十一级"}, "grade"),
        ({"grade": 0}, "grade"),
        ({"grade": "7.5"}, "grade"),
        ({"grade": "还没鉴定"}, "grade"),
        ({"grade": "不知道"}, "grade"),
        ({"contribution_wage": "-1"}, "contribution_wage"),
        ({"contribution_wage": "一亿"}, "contribution_wage"),
        ({"contribution_wage": "800美元"}, "contribution_wage"),
        ({"contribution_wage": "不知道"}, "wage_before_injury"),
        ({"event_date": "2027-01-01"}, "event_date"),
        ({"event_date": "2010-12-31"}, "event_date"),
        ({"local_average_wage": 10}, "local_average_wage"),
    ],
)
def test_what_cannot_be_right_is_asked_again(ground: Ground, changed: dict[str, Any], field: str) -> None:
    """Grades and wages that cannot be, future days and days before the rule give a question."""
    with pytest.raises(Refused) as refused:
        WORK_INJURY_LUMP_SUM.calculate(BASE | {"grade": 9, "contribution_wage": 5000} | changed, ground)
    assert refused.value.field == field


@given(wage=WAGES, more=WAGES, average=st.decimals(1000, 100_000, places=2))
def test_the_wage_that_counts_is_monotone_and_bounded(wage: Decimal, more: Decimal, average: Decimal) -> None:
    """Between 60 and 300 % of the average, to the fen."""
    counted, _ = within_bounds(wage, average)
    fen = Decimal("0.01")
    assert average * Decimal("0.6") - fen <= counted <= average * 3 + fen
    assert counted <= within_bounds(wage + more, average)[0]


@given(grade=st.integers(1, 9), wage=WAGES)
def test_a_lighter_grade_never_gets_more(ground: Ground, grade: int, wage: Decimal) -> None:
    """Grade by grade the sum falls."""

    def amount(of: int) -> Decimal:
        given = BASE | {"grade": of, "contribution_wage": wage}
        result = WORK_INJURY_LUMP_SUM.calculate(given, ground).result
        assert isinstance(result, Decimal)
        return result

    assert amount(grade) > amount(grade + 1)
