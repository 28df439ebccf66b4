"""The cards and laws this product is delivered with."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.load import KNOWLEDGE, Knowledge, load

STATUTES = KNOWLEDGE.parent.parent / "shared" / "statutes"
TODAY = date(2026, 11, 24)
TOPICS = ("contract", "wages", "arrears", "arbitration")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    """The delivered knowledge, loaded."""
    return load()


def test_the_knowledge_passes_against_the_registry() -> None:
    """Every citation exists in the registry, every relation is known, nothing is overdue."""
    assert list(map(str, check(today=TODAY))) == []


@pytest.mark.skipif(not STATUTES.is_dir(), reason="the official texts (../shared/statutes) are not at hand")
def test_the_knowledge_passes_against_the_official_texts() -> None:
    """Every cited paragraph and item is in the text, every number is the law's, nothing is copied."""
    assert list(map(str, check(statutes=STATUTES, today=TODAY))) == []


def test_every_topic_has_its_cards(knowledge: Knowledge) -> None:
    """Eighty cards at least, twenty in each topic."""
    counted = Counter(card.topic for card in knowledge.cards.values())
    assert sum(counted.values()) >= 80
    assert {topic: counted[topic] >= 20 for topic in TOPICS} == dict.fromkeys(TOPICS, True)


def test_every_card_has_ten_questions_or_more(knowledge: Knowledge) -> None:
    """Fewer wordings would leave people unheard."""
    assert [card.id for card in knowledge.cards.values() if len(set(card.questions)) < 10] == []


def test_every_verdict_says_it_first(knowledge: Knowledge) -> None:
    """One short verdict that ends as a sentence, before everything else."""
    assert [
        card.id for card in knowledge.cards.values() if not card.verdict.rstrip("”").endswith(("。", "！"))
    ] == []


def test_every_calculator_named_is_one_of_the_contract(knowledge: Knowledge) -> None:
    """Cards point only at the kinds that CONTRACT.md lists."""
    kinds = {
        "severance", "unlawful_dismissal", "notice_pay", "double_wage", "overtime", "annual_leave_days",
        "annual_leave_pay", "sick_period", "sick_pay", "probation_limit", "arbitration_limit", "inspection_limit",
        "unpaid_wages", "minimum_wage_gap", "part_time", "maternity_days", "retirement_age", "working_days_deadline",
        "work_injury_lump_sum", "additional_damages", "training_bond", "non_compete_pay", "injury_leave_pay",
        "unemployment_months", "site_wages",
    }  # fmt: skip
    assert {name for card in knowledge.cards.values() for name in card.calculators} - kinds == set()


def test_one_law_stands_in_one_file_under_its_name() -> None:
    """The file is named after the short name of the law."""
    laws = load().laws
    assert sorted(laws) == sorted(Path(path).stem for path in (KNOWLEDGE / "laws").glob("*.yml"))
