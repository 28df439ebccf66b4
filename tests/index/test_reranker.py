"""The reranker learns which candidate answers, and how sure it may be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.evidence import Evidence
from index.opened import Opened
from index.practice import practice_questions
from index.reranker import Asked, Reranker, table
from knowledge.load import Knowledge

WEAK = Evidence(*([0.0] * len(Evidence._fields)))
STRONG = WEAK._replace(meaning=0.9, closest=0.95, words=3.0, fused=4.0, labour=1.0)


@pytest.fixture(scope="module")
def fitted() -> Reranker:
    """Fitted on clear cases: the strong candidate answers, and of two weak ones none does."""
    clear = [Asked(table([WEAK, STRONG]), [False, True], f"card{number}") for number in range(60)]
    foreign = [Asked(table([WEAK, WEAK]), [False, False], f"foreign{number}") for number in range(60)]
    return Reranker.fit([*clear, *foreign], seed=1)


def test_the_card_with_the_better_evidence_is_ranked_first(fitted: Reranker) -> None:
    """Whatever place it had before; its chance is the higher one, and both lie within 0 and 1."""
    ranks, chances = fitted.judge([WEAK, STRONG])
    assert ranks[1] > ranks[0]
    assert 0 < chances[0] < 0.5 < chances[1] < 1


@pytest.mark.parametrize("sign", ["meaning", "covered", "fused_lead", "claim"])
def test_a_sign_that_speaks_for_a_card_never_ranks_it_lower(sign: str) -> None:
    """Not even where the training happens to hold that more of it answers less."""
    more = STRONG._replace(**{sign: getattr(STRONG, sign) + 1})
    twisted = [
        Asked(table([more, STRONG, WEAK]), [False, True, False], f"card{number}") for number in range(90)
    ]
    ranks, _ = Reranker.fit(twisted, seed=1).judge([more, STRONG])
    assert ranks[0] >= ranks[1]


def test_a_reranker_comes_back_from_disk(fitted: Reranker, tmp_path: Path) -> None:
    """Saved and loaded it judges the same."""
    fitted.save(tmp_path / "r.joblib")
    for one, other in zip(
        fitted.judge([WEAK, STRONG]), Reranker.load(tmp_path / "r.joblib").judge([WEAK, STRONG]), strict=True
    ):
        assert np.array_equal(one, other)


def test_every_practice_question_names_a_card_that_exists(knowledge: Knowledge) -> None:
    """A card that was renamed or merged would silently lose its practice."""
    everything = practice_questions(_Anything())
    assert len(everything) > 1_000
    assert {one.card for one in everything} <= set(knowledge.cards)


def test_practice_is_not_evaluation(opened: Opened) -> None:
    """No evaluation question is practised: it would measure memory."""
    from tests.quality.own_questions import texts

    assert set(texts()) & {one.question for one in practice_questions(opened.cards)} == set()


class _Anything:
    def __contains__(self, name: object) -> bool:
        return True
