"""Which place and day an answer is for, and what is refused there and then."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from index import wording
from index.answer import Answerer
from tests.index.asking import DOUBLE_WAGE, TODAY, ask


@pytest.mark.parametrize(
    ("circumstances", "text"), [({"region": "成都"}, DOUBLE_WAGE), ({}, f"我在深圳上班，{DOUBLE_WAGE}")]
)
def test_elsewhere_national_rules_are_told_as_such(
    answerer: Answerer, circumstances: dict[str, Any], text: str
) -> None:
    """Outside the city the answer says 当地标准未收录 and keeps the place."""
    result = ask(answerer, text, **circumstances)
    assert result.outcome == "answered" and result.region in ("成都", "深圳")
    assert "全国规定" in result.text and "当地标准未收录" in result.text


def test_the_citys_figures_are_not_told_elsewhere(answerer: Answerer) -> None:
    """The minimum wage of Chongqing never answers for 成都."""
    here, there = ask(answerer, "最低工资是多少"), ask(answerer, "最低工资是多少", region="成都")
    assert here.answers[0].card == "wages.minimum-wage-chongqing"
    assert "wages.minimum-wage-chongqing" not in {hit.card.id for hit in there.considered}


@pytest.mark.parametrize(
    ("text", "another"),
    [("成都的产假多少天", "women.uninsured-maternity"), ("贵阳婚假几天", "leave.personal-leave")],
)
def test_a_rule_of_the_city_asked_for_elsewhere_is_said_to_be_missing(
    answerer: Answerer, text: str, another: str
) -> None:
    """No card of another matter takes its place."""
    result = ask(answerer, text)
    assert result.outcome == "declined_no_evidence" and "标准我没有收录" in result.text
    assert another not in {answer.card for answer in result.answers}


def test_an_interpretation_younger_than_the_event_is_told_as_such(answerer: Answerer) -> None:
    """What happened in 2024 is tried today: the card answers, cites what held then, and names what came later."""
    result = ask(answerer, "2024年12月合同到期公司不续签有补偿吗")
    best = result.answers[0]
    assert (result.outcome, best.card) == ("answered", "contract.contract-expiry-severance")
    assert all(one.effective_from <= result.as_of for one in best.citations)
    assert any("司法解释二" in note and "2025-09-01" in note for note in best.notes)
    assert wording.TRIED_LATER in best.short and wording.TRIED_LATER in best.spoken
    assert not any(
        "司法解释二" in note for note in ask(answerer, "合同到期公司不续签有补偿吗").answers[0].notes
    )


def test_each_younger_article_is_named_with_its_own_day(answerer: Answerer) -> None:
    """解释一 began in 2021, 民事诉讼法 in its present wording in 2024."""
    result = ask(answerer, "2019年拖欠工资可以申请支付令吗")
    note = next(note for note in result.answers[0].notes if "晚于您说的日子" in note)
    assert (
        "司法解释一》第十三条第二款（2021-01-01 起施行）" in note
        and "民事诉讼法" in note
        and "2024-01-01" in note
    )


def test_what_held_before_is_told_on_another_card(answerer: Answerer) -> None:
    """三倍 on a holiday of 2024 goes by the list of that year."""
    result = ask(answerer, "2024年国庆加班给三倍工资吗")
    assert (result.outcome, result.answers[0].card) == ("answered", "hours.holiday-list-before-2025")


@pytest.mark.parametrize(
    ("text", "region", "place", "day"),
    [
        (DOUBLE_WAGE, "渝北", "两江新区", TODAY),
        ("去年9月在渝北没签合同，能要双倍工资吗", None, "渝北区", date(2025, 9, 30)),
        (f"我在渝中，{DOUBLE_WAGE}", "成都", "渝中区", TODAY),
        ("公司要搬到成都，我不去有没有补偿", None, "重庆市", TODAY),
        ("我去年搬到渝中上班，没签合同能要双倍工资吗", None, "渝中区", TODAY),
    ],
)
def test_the_place_is_named_as_on_the_day(
    answerer: Answerer, text: str, region: str | None, place: str, day: date
) -> None:
    """Official on the event's day; what the text says wins over what was given; where a firm moves is no place of work yet."""
    result = ask(answerer, text, region=region)
    assert (result.region, result.as_of) == (place, day)


def test_before_any_rule_was_in_force_the_question_is_refused(answerer: Answerer) -> None:
    """Nothing held in 1995, so nothing is told."""
    result = ask(answerer, "没签合同能要双倍工资吗", on=date(1995, 1, 1))
    assert (result.outcome, result.text, result.as_of) == (
        "declined_no_evidence",
        wording.NOT_IN_FORCE,
        date(1995, 1, 1),
    )


def test_todays_law_is_never_told_for_an_event_before_it(answerer: Answerer) -> None:
    """What a person does today about 2005 may be asked back about, but 劳动合同法 does not reach there."""
    result = ask(answerer, "2005年没签合同能要双倍工资吗")
    assert result.outcome in ("clarify", "declined_no_evidence") and result.as_of == date(2005, 12, 31)
    assert "contract.unsigned-double-wage" not in {hit.card.id for hit in result.considered}
