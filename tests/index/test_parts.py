"""The small parts of retrieval, each by itself."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.fusion import K, by_rank
from index.keyword_index import KeywordIndex
from index.passages import passages
from index.reading import read
from index.vector_index import VectorIndex
from knowledge.load import Knowledge


def test_a_text_is_read_as_standard_words_and_pairs() -> None:
    """Width, tradition and slips are gone before words are cut; pairs run over letters alone."""
    reading = read("沒簽和同，啷个办？")
    assert reading == read("没签合同怎么办")
    assert reading.words == ("没", "签合同", "怎么办")
    assert reading.pairs == ("没签", "签合", "合同", "同怎", "怎么", "么办")
    assert reading.spaced.split() == list(reading.tokens)


def test_particulars_are_left_out_but_festivals() -> None:
    """Sums, days and places say what happened to one person; whether 国庆 is paid is a rule of its own."""
    assert read("2022年8月在渝北欠我三千块工资") == read("在，欠我，工资")
    assert "国庆" in read("国庆上班").words
    assert read("三千块").words


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
        (None, 3, {0: 1.0, 1: 0.8, 2: 0.0}),
        ([True, True, True], 1, {0: 1.0}),
        ([False, True, True], 1, {1: 0.8}),
        ([False, False, True], 5, {2: 0.0}),
        ([False, False, False], 5, {}),
    ],
)
def test_vectors_are_ranked_among_the_allowed_rows(
    allowed: list[bool] | None, limit: int, found: dict[int, float]
) -> None:
    """The limit counts allowed rows: a nearer forbidden row never crowds one out."""
    mask = None if allowed is None else np.array(allowed)
    assert nearest(VectorIndex.build(VECTORS), VECTORS[0], limit, mask) == pytest.approx(found, abs=1e-3)


def test_many_questions_find_what_each_finds_alone() -> None:
    """Asked together, each among its own rows and one without meaning, they find the same rows as one by one."""
    draw = np.random.default_rng(0)
    vectors = draw.standard_normal((300, 16)).astype(np.float32)
    index = VectorIndex.build(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    queries = np.vstack([vectors[:40], np.zeros((1, 16), np.float32)])
    masks = [draw.random(300) < share for share in np.linspace(0.1, 1.0, len(queries))]
    together = index.nearest_each(queries, 10, masks)
    for query, mask, (rows, cosines) in zip(queries, masks, together, strict=True):
        alone, expected = index.nearest(query, 10, mask)
        assert rows.tolist() == alone.tolist()
        assert cosines == pytest.approx(expected, abs=1e-5)


def test_a_question_without_meaning_is_near_nothing() -> None:
    """A zero vector matches no row, instead of all of them equally."""
    assert nearest(VectorIndex.build(VECTORS), np.zeros(2, np.float32), 3, None) == {}


def test_vectors_come_back_from_disk(tmp_path: Path) -> None:
    """Saved and loaded, the scores are the same."""
    built = VectorIndex.build(VECTORS)
    built.save(tmp_path / "v.faiss")
    mask = np.array([True, False, True])
    loaded = nearest(VectorIndex.load(tmp_path / "v.faiss"), VECTORS[1], 2, mask)
    assert loaded == nearest(built, VECTORS[1], 2, mask)
    assert set(loaded) == {0, 2}


def nearest(
    index: VectorIndex, query: np.ndarray, limit: int, allowed: np.ndarray | None
) -> dict[int, float]:
    """Row → cosine, nearest first."""
    found, cosines = index.nearest(query, limit, allowed)
    return dict(zip(found.tolist(), cosines.tolist(), strict=True))


DOCUMENTS = (("加班", "工资", "休息日"), ("合同", "双倍", "工资"), ("仲裁", "时效"))


@pytest.mark.parametrize(
    ("tokens", "found"),
    [
        (("双倍",), [1]),
        (("合同", "工资"), [1, 0]),
        (("从没见过的词",), []),
        (("从没见过的词", "仲裁"), [2]),
        ((), []),
    ],
)
def test_words_are_scored_for_every_document(
    tokens: tuple[str, ...], found: list[int], tmp_path: Path
) -> None:
    """Unknown words count for nothing, a document without a shared word scores 0, on disk as in memory."""
    built = KeywordIndex.build(DOCUMENTS)
    built.save(tmp_path / "words")
    for index in (built, KeywordIndex.load(tmp_path / "words")):
        scores = index.scores(tokens)
        assert scores.shape == (len(DOCUMENTS),)
        assert [row for row in np.argsort(-scores).tolist() if scores[row] > 0] == found


def test_fusion_adds_reciprocal_ranks() -> None:
    """Standing in both rankings beats leading one; ties keep the first ranking's order."""
    fused = by_rank({"a": 9.0, "b": 3.0}, {"b": 0.9, "c": 0.8})
    assert list(fused) == ["b", "a", "c"]
    assert fused == pytest.approx({"b": 1 / (K + 2) + 1 / (K + 1), "a": 1 / (K + 1), "c": 1 / (K + 2)})
    assert list(by_rank({"x": 1.0}, {"y": 1.0})) == ["x", "y"]
    assert by_rank({}, {}) == {}
