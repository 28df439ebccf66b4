"""The answer path: every question gets one named outcome."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from index import wording
from index.answer import LONGEST_QUESTION, MOST_CITATIONS, Answerer, Question, Thresholds
from index.build import Opened
from index.result import Result
from knowledge.districts import load_districts
from knowledge.in_force import Profile

TODAY = date(2026, 11, 24)
DOUBLE_WAGE = "没签合同干了8个月能要双倍工资吗"


def ask(answerer: Answerer, text: str, on: date = TODAY, **circumstances: Any) -> Result:
    """One question."""
    return answerer.ask(Question(text, on, **circumstances))


def another(opened: Opened, profile: Profile = "demo", thresholds: Thresholds = Thresholds()) -> Answerer:
    """The same index with another profile or other thresholds."""
    return Answerer(
        search=opened.search, scope=opened.scope, laws=opened.laws, districts=load_districts(),
        profile=profile, thresholds=thresholds,
    )  # fmt: skip


def test_a_question_of_law_is_answered_with_its_article_first(answerer: Answerer) -> None:
    """双倍工资 rests on 劳动合同法 82(1), named in the text, with the day it holds from."""
    result = ask(answerer, DOUBLE_WAGE)
    first = result.answers[0].citations[0]
    assert (result.outcome, result.region, result.as_of) == ("answered", "重庆市", TODAY)
    assert (first.law, first.article, first.paragraph, first.effective_from) == (
        "劳动合同法",
        82,
        1,
        date(2008, 1, 1),
    )
    assert "《劳动合同法》第八十二条" in result.text
    assert result.text.startswith(result.answers[0].verdict)
    assert result.confidence == result.answers[0].score >= 0.35


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("今天天气怎么样", "declined_out_of_scope"),
        ("你好", "smalltalk"),
        ("谢谢你", "smalltalk"),
        ("老板打我还把我关起来", "urgent"),
        ("怎么伪造劳动合同骗双倍工资", "declined_unlawful"),
        ("火星上挖矿的宇航员补贴标准", "declined_no_evidence"),
    ],
)
def test_what_is_no_question_of_ours_is_named(answerer: Answerer, text: str, outcome: str) -> None:
    """Other matters, small talk, danger, wrongdoing and unknown matters each have an outcome and no law in the text."""
    result = ask(answerer, text)
    assert result.outcome == outcome
    assert "依据：" not in result.text
    assert 0 < result.confidence <= 1


def test_danger_comes_before_the_law(answerer: Answerer) -> None:
    """The numbers for an emergency stand first."""
    assert ask(answerer, "老板打我还把我关起来").text.startswith(wording.URGENT)


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "？？？", "\x00\x07", "工" * (LONGEST_QUESTION + 1)])
def test_what_cannot_be_read_is_asked_back(answerer: Answerer, text: str) -> None:
    """Empty, emoji, control characters and 10,001 characters get a plain request, not an error."""
    result = ask(answerer, text)
    assert (result.outcome, result.answers) == ("clarify", ())
    assert result.text == (wording.TOO_LONG if len(text) > LONGEST_QUESTION else wording.CLARIFY)


def test_the_longest_question_allowed_is_read(answerer: Answerer) -> None:
    """Ten thousand characters are not too long."""
    assert ask(answerer, (DOUBLE_WAGE * 700)[:LONGEST_QUESTION]).text != wording.TOO_LONG


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
    ("text", "region", "place", "day"),
    [
        (DOUBLE_WAGE, "渝北", "两江新区", TODAY),
        ("去年9月在渝北没签合同，能要双倍工资吗", None, "渝北区", date(2025, 9, 30)),
        (f"我在渝中，{DOUBLE_WAGE}", "成都", "渝中区", TODAY),
    ],
)
def test_the_place_is_named_as_on_the_day(
    answerer: Answerer, text: str, region: str | None, place: str, day: date
) -> None:
    """Official on the event's day; what the text says wins over what was given."""
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


def test_where_no_card_may_be_served_the_refusal_says_so(opened: Opened) -> None:
    """Production has no approved card yet: nothing allowed is a refusal, never everything."""
    result = ask(another(opened, profile="production"), DOUBLE_WAGE)
    assert (result.outcome, result.answers, result.considered) == ("declined_no_evidence", (), ())
    assert result.text == wording.NOT_IN_FORCE


@pytest.mark.parametrize(
    ("thresholds", "outcome"),
    [
        (Thresholds(answer=1.1, clarify=0.0), "clarify"),
        (Thresholds(answer=1.1, clarify=1.1), "declined_no_evidence"),
        (Thresholds(answer=0.0), "answered"),
    ],
)
def test_rejected_hits_are_kept_with_the_reason(opened: Opened, thresholds: Thresholds, outcome: str) -> None:
    """Below the thresholds the best cards are shown as what was rejected; beside an answer the others are kept."""
    result = ask(another(opened, thresholds=thresholds), DOUBLE_WAGE)
    assert result.outcome == outcome
    assert result.considered[0].card.id == result.answers[0].card == "contract.unsigned-double-wage"
    assert {hit.rejected for hit in result.considered} == ({None} if outcome == "answered" else {outcome})
    assert len(result.answers) <= 5


def test_an_employer_is_told_the_employers_side(answerer: Answerer) -> None:
    """Same rule, same articles, from the other side."""
    worker, employer = (
        ask(answerer, DOUBLE_WAGE, audience=side).answers[0] for side in ("worker", "employer")
    )
    assert (worker.card, worker.citations) == (employer.card, employer.citations)
    assert worker.verdict.startswith("能") and employer.verdict.startswith("要付")
    assert employer.text.startswith(employer.verdict)


def test_the_public_object_is_that_of_the_contract(answerer: Answerer) -> None:
    """JSON with the keys CONTRACT.md names, dates as ISO strings, six citations at most."""
    told = json.loads(json.dumps(ask(answerer, DOUBLE_WAGE).public(), ensure_ascii=False))
    assert {
        "question",
        "outcome",
        "confidence",
        "text",
        "elapsed_ms",
        "answers",
        "region",
        "as_of",
        "calculation",
    } <= set(told)
    assert (told["as_of"], told["calculation"]) == ("2026-11-24", None)
    citation = told["answers"][0]["citations"][0]
    assert {"law", "article", "sub", "paragraph", "item", "section", "effective_from"} <= set(citation)
    assert 0 < len(told["answers"][0]["citations"]) <= MOST_CITATIONS
