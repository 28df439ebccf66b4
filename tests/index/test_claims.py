"""What people claim is read from their story, and told with its rules and what can be done next."""

from __future__ import annotations

import pytest

from index.answer import Answerer
from index.citations import cite, in_force_on
from index.claims import ClaimReader
from knowledge.claims import Claims, load_claims
from knowledge.load import Knowledge
from tests.index.asking import TODAY, answering_from, ask


@pytest.fixture(scope="module")
def reader() -> ClaimReader:
    """The delivered table."""
    return ClaimReader(load_claims())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("包工头欠我们班组的工钱，一直不给", "site_wages"),
        ("老板拖欠了工资不发", "unpaid_wages"),
        ("在厂里干活被机器砸断了手指", "injury"),
        ("公司没签过合同", "double_wage"),
        ("怀孕了公司要我走", "pregnancy"),
        ("无故把我辞退了", "unlawful_dismissal"),
        ("弄坏机器了老板说扣我工资", "damage"),
        ("摔烂了东西要从工资里扣", "damage"),
        ("机器坏了老板拖着，欠的工资也不发", "unpaid_wages"),
        ("怀孕了能不能开我", "pregnant_dismissed"),
    ],
)
def test_the_first_claim_of_a_story_is_found(reader: ClaimReader, text: str, first: str) -> None:
    """Told in everyday words."""
    assert reader.told(text)[0].claim.id == first


@pytest.mark.parametrize("text", ["今天天气真好", "房东不退房租", "你好"])
def test_no_claim_is_read_into_other_matters(reader: ClaimReader, text: str) -> None:
    """Nothing of work, no claim."""
    assert reader.told(text) == ()


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("我被开了", "contract.dismissal-unlawful"), ("老板不给工资，我想去仲裁", "arrears.boss-owes-wages"),
        ("怀孕了老板能不能开除我", "contract.protected-from-dismissal"), ("想辞职", "contract.resign-30-days"),
        ("公司不签合同", "contract.unsigned-double-wage"), ("天天加班", "wages.overtime-rates"),
        ("申请仲裁的时效多长", "arbitration.time-limit-one-year"), ("公司不给交社保", "inspection.social-insurance-which-office"),
    ],
)  # fmt: skip
def test_who_says_only_the_claim_gets_the_general_card(answerer: Answerer, text: str, card: str) -> None:
    """Nothing was told that a special card could answer, however alike its questions sound."""
    result = ask(answerer, text)
    assert (result.outcome, result.answers[0].card) == ("answered", card)


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("辞退员工要提前多久通知", "compliance.dismissal-steps"),
        ("公司想裁员", "compliance.layoff-handling"),
        ("我被辞退了", "contract.dismissal-unlawful"),
    ],
)
def test_an_employer_claims_nothing_and_gets_the_employers_card(
    answerer: Answerer, text: str, card: str
) -> None:
    """Whoever dismisses asks for the steps; whoever was dismissed gets the claim's general card."""
    assert ask(answerer, text).answers[0].card == card


def test_a_story_that_no_card_is_sure_of_gets_the_general_card(answerer: Answerer) -> None:
    """Its claim is told all the same; a question of the same matter is asked back or has its own card."""
    result = ask(answerer, "我在工地绑钢筋,干了四个月一分钱没拿到,包工头说甲方没给钱")
    assert (result.outcome, result.answers[0].card) == ("answered", "arrears.boss-owes-wages")
    assert result.answers[0].sections[0].heading == "接下来"


def test_a_bare_claim_is_a_short_one(reader: ClaimReader) -> None:
    """More than the claim is more than the general card can answer; the length decides where a pattern spans all."""
    assert reader.told("老板不给我发工资怎么办")[0].is_bare
    assert not reader.told("老板不给我发工资，用砖头抵")[0].is_bare
    assert not reader.told("工地要放假，老板说过完年再结，我妈还等着这笔钱做手术，年年都拖")[0].is_bare


def test_every_general_card_exists(knowledge: Knowledge) -> None:
    """The table names cards by their ids."""
    assert {claim.card for claim in load_claims().claims if claim.card} <= set(knowledge.cards)


def test_a_story_without_a_question_is_told_what_to_do_next(answerer: Answerer) -> None:
    """Remedy, deadline and evidence, each rule with its article; a question about it is not."""
    told = ask(answerer, "包工头欠我三个月工钱，电话也打不通了")
    headings = [section.heading for section in told.answers[0].sections]
    assert headings[0] == "接下来"
    assert "《劳动争议调解仲裁法》第二十七条" in told.text
    asked = ask(answerer, "包工头跑了工钱找谁要？")
    assert "接下来" not in [section.heading for section in asked.answers[0].sections]


def test_every_article_of_a_claim_is_shown_with_what_it_says(answerer: Answerer) -> None:
    """The rules of a claim stand among the citations, at most six, the card's governing one first."""
    answer = ask(answerer, "包工头欠我三个月工钱，电话也打不通了").answers[0]
    added = next(section for section in answer.sections if section.heading == "基本规定")
    assert 1 <= len(added.items) <= 3
    assert len(answer.citations) <= 6
    assert all(any(citation.name in item for citation in answer.citations) for item in added.items)


def test_production_tells_no_claims(opened: object) -> None:
    """Nobody has approved the table's sentences yet."""
    production = answering_from(opened, profile="production")  # type: ignore[arg-type]
    assert "基本规定" not in ask(production, "包工头欠我三个月工钱").text


def test_every_article_of_the_table_is_in_force(knowledge: Knowledge) -> None:
    """Rights and routes rest on articles of the registry that hold today, each with a digest to show."""
    for reference in load_claims().references:
        assert in_force_on(reference, knowledge.laws, TODAY), reference
        assert cite(reference, knowledge.laws).digest, reference


def test_a_route_that_does_not_exist_is_refused() -> None:
    """A typing slip in the table never passes silently."""
    table = load_claims().model_dump()
    table["claims"][0]["route"] = "nowhere"
    with pytest.raises(ValueError, match="nowhere"):
        Claims.model_validate(table)
