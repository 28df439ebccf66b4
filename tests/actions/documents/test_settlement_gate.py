"""A settlement gives nothing up blindly."""

from __future__ import annotations

from dataclasses import replace

from actions.documents.facts import CaseFacts, Circumstance
from tests.actions.documents.cases import full_case
from tests.actions.documents.reading import opened, text_of, withheld


def waiving(*held: Circumstance, **changes: object) -> CaseFacts:
    """The full case with a settlement that says nothing else is owed."""
    facts = full_case()
    facts = replace(
        facts,
        settlement=replace(facts.settlement, waives_rest=True),
        circumstances={**facts.circumstances, **dict.fromkeys(held, True)},
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def test_waiving_social_insurance_is_void() -> None:
    """No such draft is made, whoever was offered."""
    facts = replace(full_case(), settlement=replace(full_case().settlement, waives_insurance=True))
    refusal = withheld("settlement", facts)
    assert "没有效力" in refusal.why[0]
    assert refusal.citations[0].law == "劳动争议司法解释二"


def test_an_injury_is_not_settled_before_its_grade() -> None:
    """Recognition and grade first."""
    assert "工伤认定" in withheld("settlement", waiving("injured", "injury_recognised")).why[0]
    assert text_of(opened("settlement", waiving("injured", "injury_recognised", "grade_appraised")))


def test_nothing_is_waived_before_it_was_worked_out() -> None:
    """Without sums there is nothing to compare."""
    assert "算出来" in withheld("settlement", waiving(claims=())).why[0]


def test_a_waiver_offers_a_person_and_shows_the_difference() -> None:
    """What is due beside what is promised."""
    why = withheld("settlement", waiving(person_offered=False)).why
    assert "12333" in why[0]
    assert "应得80000元" in why[1]
    assert "24000元" in why[1]


def test_without_a_waiver_the_rest_is_kept() -> None:
    """Agreed, disputed, the last day and the default are printed, the other requests stay open."""
    text = text_of(opened("settlement", full_case()))
    for part in ("2026年12月15日", "加班费的天数", "余款一并到期", "双方各自保留", "十五日内", "支付令"):
        assert part in text, part
    assert "再无其他请求" in text_of(opened("settlement", waiving()))
