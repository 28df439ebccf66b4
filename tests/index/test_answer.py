"""The answer path: every question gets one named outcome."""

from __future__ import annotations

import json
from datetime import date

import pytest

from index import wording
from index.answer import LONGEST_QUESTION, Answerer
from index.deciding import DELIVERED, Thresholds, decide
from index.drafting import MOST_CITATIONS
from index.opened import Opened
from index.query import Query
from index.refusals import urgent
from index.scope import Verdict
from knowledge.in_force import Profile
from tests.index.asking import DOUBLE_WAGE, TODAY, answering_from, ask


def another(opened: Opened, profile: Profile = "demo", thresholds: Thresholds = DELIVERED) -> Answerer:
    """The same index with another profile or other thresholds."""
    return answering_from(opened, profile=profile, thresholds=thresholds)


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
        ("火星离地球有多少公里", "declined_out_of_scope"),
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
    assert ask(answerer, "老板打我还把我关起来").text.startswith(urgent("detention"))


def test_a_cry_for_help_alone_is_told_no_law(answerer: Answerer) -> None:
    """The safety message stands by itself; who also tells of unpaid wages is answered after it."""
    alone, wages = ask(answerer, "我不想活了"), ask(answerer, "老板拖欠工资半年不给，我不想活了")
    assert (alone.outcome, alone.text) == ("urgent", urgent("self_harm"))
    assert wages.text.startswith(urgent("self_harm")) and "依据：" in wages.text


@pytest.mark.parametrize("place", ["我在渝北", "在渝中区解放碑", "我在万州"])
def test_a_place_alone_is_no_emergency(answerer: Answerer, place: str) -> None:
    """It is the answer to where somebody works; the roof of a house is another thing."""
    assert not answerer.is_urgent(place)
    assert answerer.is_urgent("我在楼顶，要跳了")


@pytest.mark.parametrize(
    "text", ["老板五个月没给我们发工资，自己天天下馆子打麻将", "在公司展厅布展摔下来，腰椎骨折，手术费谁出"]
)
def test_a_claim_of_work_is_not_declined_for_what_else_it_tells(answerer: Answerer, text: str) -> None:
    """The words of other matters around it do not take it out of ours."""
    assert ask(answerer, text).outcome != "declined_out_of_scope"


def test_more_certainty_is_asked_of_a_refusal_where_labour_was_the_matter(opened: Opened) -> None:
    """What is more likely outside than not is declined by itself, and not where it goes on from an answer about labour."""
    query = opened.reader.read("照片视频呢")
    assert decide(query, [], DELIVERED, outside=0.6, by_number=False) == "declined_out_of_scope"
    assert decide(query, [], DELIVERED.continuing(), outside=0.6, by_number=False) == "declined_no_evidence"


@pytest.mark.parametrize(
    ("of_other_law", "outcome"), [(0.05, "declined_no_evidence"), (0.2, "declined_out_of_scope")]
)
def test_no_question_is_outside_in_which_the_model_hears_no_other_law(
    of_other_law: float, outcome: str
) -> None:
    """Few words and no near card alone do not make it another matter: 厂子早都关了."""
    query = Query(
        "厂", Verdict("labour", {"labour": 0.6, "outside": of_other_law}, "ask_dismissal"), (), None
    )
    assert decide(query, [], DELIVERED, outside=0.5, by_number=False) == outcome


@pytest.mark.parametrize("text", ["", "   ", "😀😀", "？？？", "\x00\x07", "工" * (LONGEST_QUESTION + 1)])
def test_what_cannot_be_read_is_asked_back(answerer: Answerer, text: str) -> None:
    """Empty, emoji, control characters and 10,001 characters get a plain request, not an error."""
    result = ask(answerer, text)
    assert (result.outcome, result.answers) == ("clarify", ())
    assert result.text == (wording.TOO_LONG if len(text) > LONGEST_QUESTION else wording.CLARIFY)


def test_the_longest_question_allowed_is_read(answerer: Answerer) -> None:
    """Ten thousand characters are not too long."""
    assert ask(answerer, (DOUBLE_WAGE * 700)[:LONGEST_QUESTION]).text != wording.TOO_LONG


def test_where_no_card_may_be_served_the_refusal_says_so(opened: Opened) -> None:
    """Production has no approved card yet: nothing allowed is a refusal, never everything."""
    result = ask(another(opened, profile="production"), DOUBLE_WAGE)
    assert (result.outcome, result.answers, result.considered) == ("declined_no_evidence", (), ())
    assert result.text == wording.NOT_IN_FORCE


@pytest.mark.parametrize(
    ("thresholds", "outcome"),
    [
        (Thresholds(answer=1.1, answer_claim=1.1, clarify=0.0), "clarify"),
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


def test_a_slip_within_a_word_is_guessed_and_believed(opened: Opened, answerer: Answerer) -> None:
    """家班 is not mended for sure, yet 加班 makes a card surer: the answer is on overtime."""
    typed = "厂里一直不算我的家班钱怎么办"
    guess = opened.reader.guess(typed)
    assert "家班" in opened.reader.read(typed).text
    assert guess is not None and "加班" in guess.text
    assert "加班" in ask(answerer, typed).answers[0].title


def test_a_question_without_slips_has_no_other_reading(opened: Opened) -> None:
    """Nothing is searched twice without need."""
    assert opened.reader.guess(DOUBLE_WAGE) is None


def test_a_story_of_strange_words_that_tells_all_a_card_presumes_is_answered(answerer: Answerer) -> None:
    """Names of firms and places are unknown to every card; the wages owed are not."""
    told = "醉香阁鑫隆鱼庄璞玉澜庭店、瀚海御景鹭岛店拖欠我们后厨工资三个月"
    assert ask(answerer, told).outcome == "answered"
