"""The cards and laws this product is delivered with."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from knowledge.check import check
from knowledge.load import KNOWLEDGE, Knowledge, load
from knowledge.stats import TARGETS

STATUTES = KNOWLEDGE.parent.parent / "shared" / "statutes"
TODAY = date(2026, 11, 24)


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
    """As many as the plan of the knowledge base gives each topic."""
    counted = Counter(card.topic for card in knowledge.cards.values())
    assert {topic: counted[topic] for topic, needed in TARGETS.items() if counted[topic] < needed} == {}


def test_the_laws_that_matter_have_a_digest_for_each_article(knowledge: Knowledge) -> None:
    """1,300 digests over 30 laws at least, and a law that has any has one for every article."""
    told = [law for law in knowledge.laws.values() if law.articles]
    assert len(told) >= 30 and sum(len(law.articles) for law in told) >= 1300
    missing = {law.law: sorted(set(law.paragraphs) - {d.key for d in law.articles}) for law in told}
    assert {name: keys for name, keys in missing.items() if keys} == {}


def test_every_verdict_says_it_first(knowledge: Knowledge) -> None:
    """One short verdict that ends as a sentence, before everything else."""
    assert [
        card.id for card in knowledge.cards.values() if not card.verdict.rstrip("”").endswith(("。", "！"))
    ] == []


def test_one_law_stands_in_one_file_under_its_name() -> None:
    """The file is named after the short name of the law."""
    laws = load().laws
    assert sorted(laws) == sorted(Path(path).stem for path in (KNOWLEDGE / "laws").glob("*.yml"))
