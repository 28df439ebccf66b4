"""What fills an answer in: dated figures, digests, original wording, offices; and what takes it out of service."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from index.answer import Answerer
from index.citations import chinese
from index.opened import Opened
from knowledge.ingest import intake
from knowledge.load import Knowledge
from knowledge.offices import Office, Offices
from knowledge.originals import Originals
from knowledge.quarantine import Hold, Quarantine
from tests.index.asking import DOUBLE_WAGE, TODAY, answering_from, ask
from tests.knowledge import texts

MINIMUM_WAGE = "重庆最低工资是多少"


@pytest.mark.parametrize(
    ("on", "told", "not_told"),
    [(date(2024, 6, 1), "2100元", "2330元"), (date(2025, 6, 1), "2330元", "2100元")],
)
def test_a_figure_is_that_of_the_events_day(answerer: Answerer, on: date, told: str, not_told: str) -> None:
    """The minimum wage of the year asked about, and where it comes from."""
    result = ask(answerer, MINIMUM_WAGE, on=on)
    assert result.answers[0].card == "wages.minimum-wage-chongqing"
    assert told in result.text and not_told not in result.text
    assert "以重庆市人社部门最新公布为准" in result.text and "渝人社发" in result.text


def test_the_tier_of_the_district_is_told(answerer: Answerer) -> None:
    """Who names a district need not look it up in a list."""
    assert "永川区属于一档" in ask(answerer, MINIMUM_WAGE, region="永川区").text
    assert "彭水苗族土家族自治县属于二档" in ask(answerer, MINIMUM_WAGE, region="彭水").text


def test_no_answer_ever_shows_a_placeholder(answerer: Answerer, knowledge: Knowledge) -> None:
    """Whatever is told has its numbers in place, or says that they are not loaded."""
    drafter = answerer._drafter
    setting = answerer._settings.setting("", TODAY, None)
    texts_told = [drafter.card(card, 1.0, setting, "employer").text for card in knowledge.cards.values()]
    assert [text[:40] for text in texts_told if "{" in text] == []


def test_a_citation_carries_its_digest(answerer: Answerer) -> None:
    """What the article says in plain words stands beside its name."""
    citation = ask(answerer, DOUBLE_WAGE).answers[0].citations[0]
    assert citation.digest and "二倍" in citation.digest
    assert citation.original is None


def test_an_ingested_text_is_shown_beside_the_digest(opened: Opened, tmp_path: Path) -> None:
    """原文 of the day, for the paragraph cited."""
    others = [f"第{chinese(number)}条 样例。" for number in range(1, 82)]
    lines = [
        "劳动合同法",
        *others,
        "第八十二条 样例原文第一款。",
        "样例原文第二款。",
        "本法自2008年1月1日起施行。",
    ]
    taken = intake.read(
        texts.plain(tmp_path, lines, name="劳动合同法.txt"),
        opened.laws,
        Originals(tmp_path),
        law=None,
        effective=None,
    )
    intake.store(taken, tmp_path / "originals")
    answers = answering_from(opened, originals=tmp_path / "originals")
    assert ask(answers, DOUBLE_WAGE).answers[0].citations[0].original == "样例原文第一款。"


def test_an_article_asked_for_by_number_is_told(answerer: Answerer) -> None:
    """Its digest, its name and its date; cards come after it."""
    result = ask(answerer, "劳动合同法第三十八条怎么说")
    first = result.answers[0]
    assert (result.outcome, first.card) == ("answered", "law.劳动合同法.38")
    assert "《劳动合同法》第三十八条" in result.text and first.score == 1.0


def test_digests_come_below_the_cards(answerer: Answerer) -> None:
    """Answers are cards first; articles fill the places left."""
    answers = ask(answerer, DOUBLE_WAGE).answers
    kinds = [answer.card.startswith("law.") for answer in answers]
    assert kinds == sorted(kinds) and not kinds[0] and len(answers) == 5


@pytest.mark.parametrize("hold", [Hold("劳动合同法", "82"), Hold("劳动合同法"), Hold(topic="contract")])
def test_a_held_card_is_not_told_and_the_reason_is(opened: Opened, hold: Hold) -> None:
    """Neither the card nor the next best one, and not the article's digest either."""
    result = ask(answering_from(opened, quarantine=Quarantine(frozenset({hold}))), DOUBLE_WAGE)
    assert result.outcome == "declined_no_evidence"
    assert "正在核对" in result.text and str(hold) in result.text
    assert "contract.unsigned-double-wage" not in {answer.card for answer in result.answers}
    if hold.article:
        assert "law.劳动合同法.82" not in {answer.card for answer in result.answers}


def test_another_hold_changes_nothing(answerer: Answerer, opened: Opened) -> None:
    """A hold on work injury leaves double wages alone."""
    held = answering_from(opened, quarantine=Quarantine(frozenset({Hold("工伤保险条例")})))
    assert ask(held, DOUBLE_WAGE).text == ask(answerer, DOUBLE_WAGE).text


def test_a_loaded_office_is_told_first_where_to_go(opened: Opened) -> None:
    """Of the district asked about, for the matter asked about."""
    office = Office(
        district="永川区",
        kind="arbitration",
        name="样例仲裁院",
        address="样例路1号",
        phone="",
        hours="",
        source="样例",
        checked_on=TODAY,
    )
    answers = answering_from(opened, offices=Offices([office]))
    where = {
        section.heading: section.items
        for section in ask(answers, DOUBLE_WAGE, region="永川").answers[0].sections
    }
    assert where["去哪里"][0].startswith("样例仲裁院，样例路1号")
