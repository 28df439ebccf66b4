"""Features of a dialogue act: what is masked, what is marked, and that nothing breaks them."""

from __future__ import annotations

import pytest

from bot.components.act_features import features


def test_a_correction_is_one_form_whatever_it_corrects() -> None:
    """Durations are masked, so that two corrections differ in no feature."""
    assert features("不是三个月是五个月") == features("不是八个月是两个月")


def test_the_ends_of_a_text_are_marked() -> None:
    """呢 at the end makes a follow-up; in the middle it is a word like others."""
    assert "run:呢$" in features("那工资呢")
    assert "run:呢$" not in features("那工资呢我没拿到")


def test_the_shape_says_length_asking_and_kinds_of_entity() -> None:
    """A short fact and a long question have different shapes."""
    assert {"has:B", "asks:False"} <= features("三个月").keys()
    assert {"has:D", "asks:True"} <= features("渝北区的公司不给我交社保怎么办").keys()


@pytest.mark.parametrize("text", ["", " ", "👍", "asdf", "一" * 2000, "工资\x00"])
def test_any_text_has_a_shape(text: str) -> None:
    """Nothing people send raises, and every text has a length."""
    assert any(name.startswith("length:") for name in features(text))


def test_every_count_is_positive() -> None:
    """TF-IDF takes logarithms of the counts."""
    assert min(features("那那那，工资工资呢").values()) >= 1
