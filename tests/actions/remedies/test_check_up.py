"""用工体检: what an employer has to put right, by when, at what cost, by which article."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from actions.remedies.check_up import Answer, Question, check_up, load_questions, serving
from index.citations import in_force_on
from knowledge.checks.numbers import quantities
from knowledge.law import Law
from knowledge.quarantine import Hold, Quarantine
from knowledge.schema import Reference

TODAY = date(2026, 11, 24)
QUESTIONS = load_questions()
BY_NAME = {one.name: one for one in QUESTIONS}
ANSWERS = st.dictionaries(st.sampled_from(sorted(BY_NAME)), st.sampled_from(get_args(Answer)))


def test_the_ten_questions_of_the_issue_are_asked() -> None:
    """Contract, wages, insurance, overtime, rest, probation, minors, women, rules, dispatch."""
    assert list(BY_NAME) == [
        "contract", "wages", "insurance", "overtime", "rest", "probation", "minors", "women", "rules", "dispatch",
    ]  # fmt: skip


def test_every_article_is_in_the_registry_and_in_force(
    unknown_in: Callable[[list[Reference]], list[Reference]], laws: Mapping[str, Law]
) -> None:
    """No question rests on a rule we do not have, or on one that has ended."""
    cited = [reference for one in QUESTIONS for reference in one.articles]
    assert unknown_in(cited) == []
    assert [one for one in cited if not in_force_on(one, laws, TODAY)] == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.name)
def test_every_figure_is_in_a_cited_article(question: Question, laws: Mapping[str, Law]) -> None:
    """What is asked, advised and threatened with carries no number of our own."""
    digests = [laws[one.law].digest(one.article_key or "") for one in question.articles]
    known = quantities("，".join(digest.says + "，".join(digest.numbers) for digest in digests if digest))
    said = quantities(f"{question.ask}，{question.todo}，{question.cost}")
    assert said - known - {1} == set()


def test_what_is_missing_comes_with_its_day_and_its_cost() -> None:
    """A missing contract is due today and costs the double wage of 劳动合同法 82."""
    found = check_up(QUESTIONS, {"contract": "no"}, TODAY)
    (todo,) = found.todos
    assert (todo.by, todo.known) == (TODAY, True)
    assert "二倍工资" in todo.question.cost
    assert ("劳动合同法", 82) in {(one.law, one.article) for one in todo.question.articles}


def test_what_nobody_knows_is_found_out_first() -> None:
    """说不清 is neither a fault nor in order."""
    (todo,) = check_up(QUESTIONS, {"overtime": "unsure"}, TODAY).todos
    assert not todo.known
    assert todo.what.startswith("先查清楚：") and "考勤" in todo.what


def test_the_soonest_comes_first_and_dates_cross_the_year() -> None:
    """Thirty days from the end of December are in January."""
    found = check_up(QUESTIONS, dict.fromkeys(BY_NAME, "no"), date(2026, 12, 31))
    days = [todo.by for todo in found.todos]
    assert days == sorted(days)
    assert days[-1] == date(2027, 1, 30)


@given(ANSWERS)
def test_every_question_is_in_exactly_one_place(answers: dict[str, Answer]) -> None:
    """To do, in order, or not answered: nothing is lost and nothing is told twice."""
    found = check_up(QUESTIONS, answers, TODAY)
    places = [*(todo.question.name for todo in found.todos), *found.in_order, *found.not_answered]
    assert sorted(places) == sorted(BY_NAME)
    assert all(TODAY <= todo.by <= TODAY + timedelta(days=90) for todo in found.todos)


def test_answers_to_nothing_are_passed_over() -> None:
    """A name that is no question changes nothing."""
    assert check_up(QUESTIONS, {"moon": "no"}, TODAY) == check_up(QUESTIONS, {}, TODAY)


def test_an_article_on_hold_takes_its_questions_out() -> None:
    """With 劳动合同法 82 on hold the contract is not asked about, the dispatch is."""
    held = Quarantine(frozenset({Hold(law="劳动合同法", article="82")}))
    left = {one.name for one in serving(QUESTIONS, lambda part: held.reason(part) is not None)}
    assert left == set(BY_NAME) - {"contract"}


def test_a_question_without_an_article_is_no_question() -> None:
    """The table is checked when it is loaded."""
    with pytest.raises(ValidationError):
        Question(name="x", ask="问", look="看", todo="办", days=0, cost="赔", articles=())
