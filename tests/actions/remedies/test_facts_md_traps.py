"""One trap for each line of FACTS.md on inspection, complaints, types of people, limitation, and the police."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from actions.remedies.facts import Facts
from actions.remedies.remedies import RemedyPath, remedy
from actions.remedies.standards import Standards, standards
from actions.remedies.table import Door, Table
from handoff.routing import Places, competence
from knowledge.districts import Districts
from knowledge.figures import Figures

DAY = date(2026, 11, 20)
UNDISPUTED: frozenset[Any] = frozenset()


@pytest.fixture
def way(table: Table, here: Standards) -> Any:
    """The way for facts given by keyword."""

    def find(claim: str, **known: Any) -> RemedyPath:
        return remedy(Facts(claim, **{"event_on": DAY, **known}), table, here)  # type: ignore[arg-type]

    return find


def doors(path: RemedyPath) -> set[Door]:
    """Every open door."""
    return {path.recommended, *path.alternatives}


def shut(path: RemedyPath) -> dict[Door, Door]:
    """Shut door → the open one instead."""
    return {one.door: one.instead for one in path.excluded}


def cites(path: RemedyPath, law: str, article: int) -> bool:
    """Whether an article is among the grounds, those of the shut doors included."""
    grounds = [*path.citations, *(ref for one in path.excluded for ref in one.citations)]
    return (law, article) in {(one.law, one.article) for one in grounds}


@pytest.mark.parametrize("claim", ["severance", "double_wage", "dismissal", "leave_pay", "probation"])
def test_inspection_also_reaches_what_is_owed_undisputedly(way: Any, claim: str) -> None:
    """Severance, double wage and damages are no matter for arbitration alone where the facts are clear."""
    path = way(claim, disputed=UNDISPUTED)
    assert path.recommended == "inspection"
    assert cites(path, "劳动合同法实施条例", 34)


@pytest.mark.parametrize(("claim", "article"), [("probation", 83), ("withheld_property", 84)])
def test_inspection_reaches_probation_and_deposits(way: Any, claim: str, article: int) -> None:
    """违法试用期, 押金和证件: 劳动合同法 83 and 84."""
    path = way(claim)
    assert path.recommended == "inspection"
    assert cites(path, "劳动合同法", article)


def test_inspection_reaches_the_dispatched_through_either_side(way: Any, districts: Districts) -> None:
    """派遣: whoever is competent for one side may handle both (重 17)."""
    found = competence("inspection", Places("渝中区", "南岸区", dispatched=True), districts, DAY)
    assert way("unpaid_wages", worker="dispatched").recommended == "inspection"
    assert (found.district, found.choices) == ("渝中区", ("南岸区",))
    assert any((one.law, one.article) == ("重庆市劳动保障监察条例", 17) for one in found.grounds)


@pytest.mark.parametrize("disputed", ["sum", "relation", "lawfulness"])
@pytest.mark.parametrize("claim", ["unpaid_wages", "severance", "dismissal", "double_wage"])
def test_a_dispute_goes_to_arbitration(way: Any, claim: str, disputed: str) -> None:
    """关系、数额、合不合法有争议: inspection is shut by 监察条例 21, and leads to arbitration."""
    path = way(claim, disputed=frozenset({disputed}))
    assert path.recommended == "arbitration"
    assert shut(path)["inspection"] == "arbitration"
    assert cites(path, "劳动保障监察条例", 21)


def test_mediation_is_offered_with_its_cost_and_never_required(way: Any) -> None:
    """Beside arbitration, never first, told with its fifteen days and that it is voluntary (办案规则 69)."""
    path = way("dismissal")
    assert path.recommended == "arbitration"
    assert "mediation" in path.alternatives
    said = next(one.say for one in path.overlaps if set(one.doors) == {"mediation", "arbitration"})
    assert "自愿" in said
    assert "不是仲裁的前提" in said
    assert "十五日" in said
    assert "arbitration_limit" in {limit.rule for limit in path.by_when if limit.door == "mediation"}


def test_a_complaint_needs_identity_address_phone_and_a_definite_request(way: Any) -> None:
    """重 22, 23: what to bring to inspection, and the ten working days to confirm."""
    path = way("unpaid_wages")
    brought = "".join(path.with_what)
    assert all(word in brought for word in ("身份", "送达地址", "电话", "住所", "请求"))
    assert "complaint_confirm" in {limit.rule for limit in path.by_when if limit.door == "inspection"}


def test_a_group_complaint_names_at_most_five(way: Any) -> None:
    """重 22: five before inspection; in arbitration three to five, from ten people on."""
    group = way("unpaid_wages", people=30).group
    assert group is not None
    assert group.inspection_most == 5
    assert group.arbitration == (3, 5)
    assert way("unpaid_wages", people=9).group.arbitration is None
    assert way("unpaid_wages", people=3).group.inspection_most == 3
    assert way("unpaid_wages").group is None


@pytest.mark.parametrize(
    "worker", ["over_age", "postponed", "student", "rider", "dispatched", "minor", "child", "staffed"]
)
def test_no_worker_is_turned_away_by_type_alone(way: Any, worker: str) -> None:
    """Wages owed to anyone: a door that hears the case, not mere advice."""
    path = way("unpaid_wages", worker=worker, disputed=UNDISPUTED)
    assert path.recommended in ("inspection", "arbitration")


@pytest.mark.parametrize("employer", ["unlicensed", "foreman", "public", "agency"])
def test_no_employer_is_out_of_reach_by_type_alone(way: Any, employer: str) -> None:
    """没执照、包工头、事业单位、派遣: inspection and arbitration are both open."""
    assert {"inspection", "arbitration"} <= doors(way("unpaid_wages", employer=employer))


def test_the_over_age_have_arbitration_for_pay_and_court_for_the_rest(way: Any) -> None:
    """超龄规定 19, 20: 退休了不能仲裁 is wrong for pay; severance goes to court."""
    assert "arbitration" in doors(way("unpaid_wages", worker="over_age", disputed=UNDISPUTED))
    assert way("severance", worker="over_age").recommended == "court"


def test_an_unlicensed_employer_answers_with_its_investor(way: Any) -> None:
    """没有执照不受劳动法保护 is wrong: 劳动合同法 93, 办案规则 6."""
    path = way("unpaid_wages", employer="unlicensed")
    assert cites(path, "劳动合同法", 93)
    assert cites(path, "劳动人事争议仲裁办案规则", 6)


def test_a_foremans_workers_go_to_who_gave_him_the_work(way: Any) -> None:
    """只能找包工头 is wrong: 保障农民工工资支付条例 18, 30, 36; 劳动合同法 94."""
    path = way("unpaid_wages", employer="foreman", site=True)
    assert all(cites(path, "保障农民工工资支付条例", article) for article in (18, 30, 36))
    assert cites(path, "劳动合同法", 94)


def test_a_household_helper_has_the_court(way: Any) -> None:
    """保姆的工钱没人管 is wrong: not labour, but the court hears it (解释一 2)."""
    path = way("unpaid_wages", employer="household")
    assert path.recommended == "court"
    assert shut(path) == {"arbitration": "court", "inspection": "court"}


def test_public_institutions_have_labour_and_personnel_cases(way: Any) -> None:
    """合同工: inspection; 聘用人员: personnel arbitration, also open (办案规则 2)."""
    assert way("unpaid_wages", employer="public").recommended == "inspection"
    assert way("dismissal", employer="public", worker="staffed").recommended == "arbitration"


def test_limitation_is_no_condition_for_accepting_a_case(way: Any) -> None:
    """不能仲裁 is wrong, 可能超过时效，仍可申请 is right (办案规则 30; 解释二 20)."""
    path = way("severance", passed=frozenset({"arbitration_limit"}))
    assert path.recommended == "arbitration"
    assert any("可能超过时效，仍可申请" in remark for remark in path.remarks)
    assert cites(path, "劳动人事争议仲裁办案规则", 30)
    assert cites(path, "劳动争议司法解释二", 20)


@pytest.mark.parametrize("danger", ["violence", "detention", "forced_labour"])
def test_the_police_come_at_once_for_violence_detention_and_forced_labour(way: Any, danger: str) -> None:
    """No order is needed for these, even where wages are owed too."""
    assert way("unpaid_wages", danger=frozenset({danger})).recommended == "police"


def test_child_labour_has_the_police_beside_inspection(way: Any) -> None:
    """禁止使用童工规定 5, 6, 11."""
    assert {"inspection", "police"} <= doors(way("child_labour", worker="child"))


def test_unpaid_wages_alone_are_no_police_matter(way: Any) -> None:
    """欠薪直接报警抓人 is wrong: an order first (刑法 276之一), so inspection instead."""
    path = way("unpaid_wages", amount=Decimal(500_000), months_owed=Decimal(24))
    assert shut(path)["police"] == "inspection"
    assert cites(path, "刑法", 276)


@pytest.mark.parametrize(
    ("amount", "months", "people", "total", "expected"),
    [
        (10_000, 3, 1, None, "met"),
        (9_999, 3, 1, None, "below"),
        (10_000, 2, 1, None, "below"),
        (1, 1, 10, 60_000, "met"),
        (1, 1, 10, 59_999, "below"),
        (1, 1, 9, 60_000, "below"),
        (None, 3, 1, None, "unknown"),
        (10_000, None, 1, None, "unknown"),
        (1, 1, 10, None, "unknown"),
        (0, 0, 1, 0, "below"),
    ],
)
def test_the_thresholds_are_chongqings(
    here: Standards, amount: int | None, months: int | None, people: int, total: int | None, expected: str
) -> None:
    """渝人社发〔2014〕202号: three months and 10,000 yuan, or ten people and 60,000 yuan together."""

    def number(value: int | None) -> Decimal | None:
        return None if value is None else Decimal(value)

    assert here.crime_sum(number(amount), number(months), people, number(total)) == expected


def test_thresholds_that_are_not_loaded_are_not_guessed(figures: Figures, districts: Districts) -> None:
    """Before 2014-09-17 no row holds; outside the city the tables are not ours."""
    early, day = date(2014, 9, 16), date(2014, 9, 17)
    assert (
        standards(figures, districts.place("渝中区", early), early).crime_sum(
            Decimal(10**6), Decimal(9), 1, None
        )
        == "unknown"
    )
    assert (
        standards(figures, districts.place("渝中区", day), day).crime_sum(
            Decimal(10_000), Decimal(3), 1, None
        )
        == "met"
    )
    assert standards(figures, districts.place("成都", DAY), DAY) == Standards()


def test_an_iou_for_wages_goes_straight_to_court(way: Any) -> None:
    """欠条也要先仲裁 is wrong (解释一 15); with another dispute it is right."""
    assert way("unpaid_wages", iou=True, disputed=UNDISPUTED).recommended == "court"
    assert way("unpaid_wages", iou=True, disputed=frozenset({"relation"})).recommended == "arbitration"


def test_the_two_districts_have_their_own_minimum_wage(figures: Figures, districts: Districts) -> None:
    """12 × 2200 in 城口县, 12 × 2330 in 两江新区; the city as a whole has no one line."""
    lines = [
        standards(figures, districts.place(name, DAY), DAY).final_line
        for name in ("城口县", "两江新区", "重庆")
    ]
    assert lines == [Decimal(26_400), Decimal(27_960), None]
