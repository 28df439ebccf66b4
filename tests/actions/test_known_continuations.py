"""Words said after a card are read by what like words were known to mean after like cards."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pytest

from actions.known_continuations import NOTHING, KnownContinuations, core
from knowledge.continuations import Continuation, load_continuations
from knowledge.load import load

CARDS = load().cards
PROBATION, PAY, INSURANCE = (
    "contract.probation-length",
    "contract.probation-pay",
    "insurance.enrol-30-days",
)
COST = "arbitration.cost-free"
LINES = [
    Continuation(PROBATION, "那工资呢", (PAY,), "ellipsis", 1),
    Continuation(PROBATION, "三年合同的话呢", (PROBATION,), "condition", 2),
    Continuation("arrears.boss-owes-wages", "那社保呢", (INSURANCE, PROBATION), "ellipsis", 3),
]


def encode(texts: Sequence[str]) -> npt.NDArray[np.float32]:
    """Letters counted, each row of length one."""
    rows = np.zeros((len(texts), 512), np.float32)
    for row, text in zip(rows, texts, strict=True):
        for char in text:
            row[ord(char) % 512] += 1
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths == 0, 1, lengths)


def known() -> KnownContinuations:
    """Of three lines."""
    return KnownContinuations(LINES, CARDS, encode)


def test_words_known_after_this_card_lead_where_they_led() -> None:
    """The same words after the same card are as sure as can be."""
    found = known().of(PROBATION, "工资")
    assert found.here[PAY] == found.after[PAY] == pytest.approx(1.0)
    assert max(found.after, key=lambda card: found.after[card]) == PAY


def test_words_known_after_another_card_count_less() -> None:
    """那社保呢 was only ever said after unpaid wages."""
    found = known().of(PROBATION, "社保")
    assert INSURANCE not in found.here
    assert 0 < found.after[INSURANCE] < found.anywhere[INSURANCE]
    assert found.after[PROBATION] < found.after[INSURANCE]


def test_what_is_said_after_any_card_of_a_topic_is_known_after_each() -> None:
    """要花钱吗 leads to the same card after all cards on contracts, and nowhere else by itself."""
    of_a_topic = [*LINES, Continuation("contract", "要花钱吗", (COST,), "bare", 4)]
    after = KnownContinuations(of_a_topic, CARDS, encode)
    assert after.of(PROBATION, "要花钱吗").here[COST] == pytest.approx(1.0)
    assert after.of(INSURANCE, "要花钱吗").after[COST] == 0


def test_words_that_stayed_with_the_card_say_so() -> None:
    """Two of three lines lead away."""
    assert known().of(PROBATION, "三年合同").stays > known().of(PROBATION, "社保").stays


def test_nothing_is_known_without_a_card_or_words() -> None:
    """The first question of a talk, an unknown card, an empty table."""
    assert (
        known().of(None, "工资") == known().of("no.such-card", "工资") == known().of(PROBATION, "") == NOTHING
    )
    assert KnownContinuations([], CARDS, encode).of(PROBATION, "工资") == NOTHING


def test_the_marks_of_a_continuation_are_taken_off() -> None:
    """那…呢 and …的话呢 are no words of the matter."""
    assert core("那社保呢") == "社保"


def test_the_table_covers_nearly_every_card() -> None:
    """Cards that nobody wrote for are few."""
    lines = load_continuations()
    assert len({line.last for line in lines}) > 0.9 * len(CARDS)
