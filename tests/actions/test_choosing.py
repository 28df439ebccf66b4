"""The trees that choose a continuation's card, read from plain numbers, and the choice they make."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from actions import choosing
from actions.choosing import MODEL, choose
from actions.continuation import Candidate, Context, Rewritten
from actions.known_continuations import NOTHING
from actions.signs import Signs
from index.answer import Answerer
from index.trees import Trees
from knowledge.load import load
from tests.index.asking import ask
from tests.quality.fit_follow_ups import Case, fit, written

CARDS = load().cards
PROBATION = "contract.probation-length"


def test_trees_come_back_from_their_file() -> None:
    """What is written down and read again scores as what was fitted."""
    drawn = np.random.default_rng(7)
    signs = drawn.random((400, len(Signs._fields)))
    fitted = fit([Case(signs, signs[:, 0] + signs[:, 3] > 1, "one")])
    told = json.loads(json.dumps(written(fitted)))
    scores = Trees.of(told["start"], told["trees"]).scores(signs)
    assert scores == pytest.approx(fitted.decision_function(signs), abs=1e-2)


def test_a_model_of_other_signs_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says what to run instead of choosing at random."""
    told = json.loads(MODEL.read_text(encoding="utf-8"))
    file = tmp_path / "choosing.json"
    file.write_text(json.dumps({**told, "features": ["weather"]}), encoding="utf-8")
    monkeypatch.setattr(choosing, "MODEL", file)
    choosing._trees.cache_clear()
    with pytest.raises(ValueError, match="fit_follow_ups"):
        choosing._trees()
    choosing._trees.cache_clear()


def _likely(answerer: Answerer, candidates: tuple[Candidate, ...], new: str) -> list[choosing.Choice]:
    context = Context("试用期最长多久", PROBATION, CARDS[PROBATION].title, "试用期最长多久")
    found = Rewritten("ellipsis", candidates, context, new)
    tried = [(one, ask(answerer, one.text)) for one in candidates]
    return choose(tried, found, CARDS[PROBATION], CARDS)


def test_the_card_of_the_new_words_is_likelier_than_the_last(answerer: Answerer) -> None:
    """那工资呢 after the length of probation asks for its pay."""
    likely = _likely(answerer, (Candidate("试用期工资", 0.1), Candidate("工资", alone=True)), "工资")
    assert likely[0].card.id == "contract.probation-pay"
    assert [one.chance for one in likely] == sorted((one.chance for one in likely), reverse=True)


def test_the_reading_told_is_never_the_topical_one(answerer: Answerer) -> None:
    """A topic's name beside the words only helps to choose; it is no question anybody asked."""
    readings = (Candidate("试用期工资"), Candidate("劳动合同，工资", topical=True))
    assert not any(one.candidate.topical for one in _likely(answerer, readings, "工资"))


def test_nothing_found_is_nothing_chosen() -> None:
    """No readings, no card told before: no choice."""
    found = Rewritten("bare", (), replace(Context("什么"), card=None), "什么")
    assert choose([], found, None, CARDS) == []


@pytest.mark.parametrize(
    ("question", "reached"), [("试用期说我不合格", False), ("试用期员工不合格，我们想辞退他", True)]
)
def test_a_card_for_owners_is_meant_by_owners_alone(answerer: Answerer, question: str, reached: bool) -> None:
    """没得考核 of a worker leads to no instructions for the firm."""
    last = CARDS["contract.probation-dismissal"]
    context = Context(question, last.id, last.title, question)
    candidates = (
        Candidate("单位的试用期该怎么约、录用条件怎么写", alone=True),
        Candidate(f"{question}，没得考核", 0.1),
    )
    tried = [(one, ask(answerer, one.text)) for one in candidates]
    pool, _ = choosing.weighed(
        tried, Rewritten("bare", candidates, context, "没得考核"), last, CARDS, NOTHING
    )
    assert any(card.audience == "employer" for card in pool) is reached


@pytest.mark.parametrize(
    ("said", "may_follow"), [("买了社保的", False), ("没买社保", True), ("买了社保没得", True)]
)
def test_a_card_whose_contrary_was_just_told_does_not_follow(
    answerer: Answerer, said: str, may_follow: bool
) -> None:
    """Who is insured is told nothing of the uninsured; who asks whether they are may be."""
    card = "women.uninsured-maternity"
    last = CARDS["women.maternity-allowance"]
    context = Context("产假工资哪个发", last.id, last.title, "产假工资哪个发")
    candidates = (Candidate(f"产假工资哪个发，{said}"), Candidate(said, alone=True))
    tried = [(one, ask(answerer, one.text)) for one in candidates]
    likely = choose(tried, Rewritten("bare", candidates, context, said), last, CARDS)
    assert (card in {one.card.id for one in likely}) is may_follow
