"""The small parts of retrieval, each by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.confidence import UNFITTED, Calibration, Evidence, lead
from index.fusion import K, by_rank, by_score
from index.keyword_index import KeywordIndex
from index.passages import passages
from index.reading import read
from index.vector_index import VectorIndex
from knowledge.load import Knowledge


def rows(*numbers: int) -> np.ndarray:
    """Row numbers as the indexes take them."""
    return np.array(numbers, dtype=np.int64)


def test_a_text_is_read_as_standard_words_and_pairs() -> None:
    """Width, tradition and slips are gone before words are cut; pairs run over letters alone."""
    reading = read("沒簽和同，啷个办？")
    assert reading == read("没签合同怎么办")
    assert reading.words == ("没", "签合同", "怎么办")
    assert reading.pairs == ("没签", "签合", "合同", "同怎", "怎么", "么办")
    assert reading.spaced.split() == list(reading.tokens)


@pytest.mark.parametrize("text", ["", "😀", "，。？", "\u200b"])
def test_a_text_without_words_reads_as_nothing(text: str) -> None:
    """No token, no error."""
    assert read(text).tokens == ()


def test_a_card_is_cut_into_all_that_may_be_matched(three: Knowledge) -> None:
    """Title, every question, verdict, conditions and exceptions, in card order and nothing twice."""
    cut = passages(three.cards)
    for card in three.cards.values():
        told = [(each.kind, each.text) for each in cut if each.card == card.id]
        assert told[0] == ("title", card.title)
        assert [text for kind, text in told if kind == "question"] == list(card.questions)
        assert [text for kind, text in told if kind == "verdict"] == [card.verdict]
        assert [text for kind, text in told if kind == "condition"] == [*card.conditions, *card.exceptions]
    assert list(dict.fromkeys(each.card for each in cut)) == list(three.cards)


VECTORS = np.array([[1, 0], [0.8, 0.6], [0, 1]], dtype=np.float32)


@pytest.mark.parametrize(
    ("allowed", "limit", "found"),
    [
        (rows(0, 1, 2), 3, {0: 1.0, 1: 0.8, 2: 0.0}),
        (rows(0, 1, 2), 1, {0: 1.0}),
        (rows(1, 2), 1, {1: 0.8}),
        (rows(2), 5, {2: 0.0}),
        (rows(), 5, {}),
    ],
)
def test_vectors_are_ranked_among_the_allowed_rows(
    allowed: np.ndarray, limit: int, found: dict[int, float]
) -> None:
    """The limit counts allowed rows: a nearer forbidden row never crowds one out."""
    scores = VectorIndex.build(VECTORS).scores(VECTORS[0], allowed, limit)
    assert scores == pytest.approx(found)


def test_a_question_without_meaning_is_near_nothing() -> None:
    """A zero vector matches no row, instead of all of them equally."""
    assert VectorIndex.build(VECTORS).scores(np.zeros(2, np.float32), rows(0, 1, 2), 3) == {}


def test_vectors_come_back_from_disk(tmp_path: Path) -> None:
    """Saved and loaded, the scores are the same."""
    VectorIndex.build(VECTORS).save(tmp_path / "v.faiss")
    assert VectorIndex.load(tmp_path / "v.faiss").scores(VECTORS[1], rows(0, 2), 2) == pytest.approx(
        {0: 0.8, 2: 0.6}
    )


DOCUMENTS = (("加班", "工资", "休息日"), ("合同", "双倍", "工资"), ("仲裁", "时效"))


@pytest.mark.parametrize(
    ("tokens", "allowed", "limit", "found"),
    [
        (("双倍",), rows(0, 1, 2), 3, [1]),
        (("合同", "工资"), rows(0, 1, 2), 3, [1, 0]),
        (("合同", "工资"), rows(0, 2), 3, [0]),
        (("合同", "工资"), rows(0, 1, 2), 1, [1]),
        (("合同",), rows(), 3, []),
        (("从没见过的词",), rows(0, 1, 2), 3, []),
        (("从没见过的词", "仲裁"), rows(0, 1, 2), 3, [2]),
        ((), rows(0, 1, 2), 3, []),
    ],
)
def test_words_are_ranked_among_the_allowed_rows(
    tokens: tuple[str, ...], allowed: np.ndarray, limit: int, found: list[int], tmp_path: Path
) -> None:
    """Unknown words count for nothing, rows without a shared word are left out, on disk as in memory."""
    built = KeywordIndex.build(DOCUMENTS)
    built.save(tmp_path / "words")
    for index in (built, KeywordIndex.load(tmp_path / "words")):
        scores = index.scores(tokens, allowed, limit)
        assert list(scores) == found
        assert all(score > 0 for score in scores.values())


def test_fusion_adds_reciprocal_ranks() -> None:
    """Standing in both rankings beats leading one; ties keep the first ranking's order."""
    fused = by_rank({"a": 9.0, "b": 3.0}, {"b": 0.9, "c": 0.8})
    assert list(fused) == ["b", "a", "c"]
    assert fused == pytest.approx({"b": 1 / (K + 2) + 1 / (K + 1), "a": 1 / (K + 1), "c": 1 / (K + 2)})
    assert list(by_rank({"x": 1.0}, {"y": 1.0})) == ["x", "y"]
    assert by_rank({}, {}) == {}


def test_by_score_a_sure_ranking_outweighs_an_unsure_one() -> None:
    """Distances count; what a ranking does not know has its lowest score; one value alone says nothing."""
    words = {"a": 1.0, "b": 1.1, "c": 1.0}
    meaning = {"a": 0.9, "b": 0.1}
    assert next(iter(by_score((words, 1.0), (meaning, 1.0)))) == "a"
    assert next(iter(by_score((words, 1.0), (meaning, 0.1)))) == "b"
    assert by_score(({"x": 2.0}, 1.0), ({}, 2.0)) == {"x": 0.0}


@pytest.mark.parametrize(
    ("scores", "name", "ahead"),
    [
        ({"a": 0.9, "b": 0.6}, "a", 0.3),
        ({"a": 0.9, "b": 0.6}, "b", -0.3),
        ({"a": 0.9}, "a", 0.9),
        ({"a": 0.9}, "absent", -0.9),
        ({}, "a", 0.0),
    ],
)
def test_a_lead_is_measured_against_the_best_other(scores: dict[str, float], name: str, ahead: float) -> None:
    """Behind the best it is negative; alone it is the score itself."""
    assert lead(scores, name) == pytest.approx(ahead)


WEAK = Evidence(cosine=0.4, bm25=5, bm25_lead=1, fused_lead=0.2, known=0.8, tokens=12, labour=0.6)


@pytest.mark.parametrize("field", ["cosine", "bm25_lead", "labour"])
def test_more_evidence_never_lowers_the_fitted_confidence(built: Path, field: str) -> None:
    """The curve fitted at build rises with each single sign in a card's favour."""
    calibration = Calibration.load(built / "index" / "calibration.json")
    steps = [replace(WEAK, **{field: getattr(WEAK, field) + step / 10}) for step in range(10)]
    sure = [calibration.confidence(evidence) for evidence in steps]
    assert sure == sorted(sure) and 0 < sure[0] < sure[-1] < 1


def test_a_calibration_learns_from_right_and_wrong(tmp_path: Path) -> None:
    """Fitted on clear cases it tells them apart, and comes back from disk unchanged."""
    strong = Evidence(cosine=0.9, bm25=30, bm25_lead=20, fused_lead=2, known=1, tokens=12, labour=0.99)
    fitted = Calibration.fit([WEAK, strong] * 20, [False, True] * 20, seed=1)
    assert fitted.confidence(strong) > 0.5 > fitted.confidence(WEAK)
    fitted.save(tmp_path / "c.json")
    assert Calibration.load(tmp_path / "c.json") == fitted
    assert UNFITTED.confidence(strong) == 0.5
