"""Records are strict: a typing slip in a YAML file never passes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from knowledge.law import Law
from knowledge.load import KnowledgeError, load
from knowledge.schema import Card, Period, Reference
from tests.knowledge.samples import CARD, LAW, Folder


def test_the_sample_records_are_right() -> None:
    """The records that the other tests spoil are valid as they stand."""
    assert Card.model_validate(CARD).governing.article == 1
    assert Law.model_validate(LAW).law == "样例法"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"verdcit": "拼错的键"}, "verdcit"),
        ({"applies": {"from": "2024-01-01", "to": "2023-12-31"}}, "applies"),
        ({"applies": {"since": "2024-01-01"}}, "applies"),
        ({"id": "Contract.Sample"}, "id"),
        ({"topic": "weather"}, "topic"),
        ({"audience": "boss"}, "audience"),
        ({"state": "published"}, "state"),
        ({"verdict": "能。"}, "verdict"),
        ({"questions": []}, "questions"),
        ({"citations": []}, "citations"),
        ({"citations": CARD["citations"] * 7}, "citations"),
        ({"citations": [{"law": "样例法"}]}, "citations"),
        ({"citations": [{"law": "样例法", "article": 1, "section": "一、总的要求"}]}, "citations"),
        ({"citations": [{"law": "样例法", "article": 0}]}, "citations"),
        ({"conditions": []}, "conditions"),
        ({"steps": []}, "steps"),
        ({"dated_by": "mood"}, "dated_by"),
        ({"review_by": "明年"}, "review_by"),
        ({"derived": [{"number": 3}]}, "derived"),
    ],
)
def test_a_wrong_card_is_refused_by_field(changes: dict[str, Any], field: str) -> None:
    """Unknown keys, reversed periods, missing parts and foreign values each name their field."""
    with pytest.raises(ValidationError) as refused:
        Card.model_validate({**CARD, **changes})
    assert {error["loc"][0] for error in refused.value.errors()} == {field}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"artciles": []}, "artciles"),
        ({"in_force": {"from": "2010-01-01", "to": "2009-01-01"}}, "in_force"),
        ({"level": "通知"}, "level"),
        ({"amendments": [{"articles": [], "from": "2024-07-01"}]}, "amendments"),
        ({"repeals": [{"article": "2", "from": "2025-09-01"}]}, "repeals"),
    ],
)
def test_a_wrong_law_is_refused_by_field(changes: dict[str, Any], field: str) -> None:
    """The registry is as strict as the cards."""
    with pytest.raises(ValidationError) as refused:
        Law.model_validate({**LAW, **changes})
    assert {error["loc"][0] for error in refused.value.errors()} == {field}


@pytest.mark.parametrize(
    ("day", "covered"),
    [("2023-12-31", False), ("2024-01-01", True), ("2024-12-31", True), ("2025-01-01", False)],
)
def test_a_period_includes_both_its_ends(day: str, covered: bool) -> None:
    """`to` is the last day that still holds."""
    period = Period.model_validate({"from": "2024-01-01", "to": "2024-12-31"})
    assert period.covers(date.fromisoformat(day)) is covered


def test_records_cannot_be_changed() -> None:
    """A loaded card is the same for every request."""
    with pytest.raises(ValidationError, match="frozen"):
        Card.model_validate(CARD).title = "别的"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fields", "key"),
    [({"article": 82}, "82"), ({"article": 276, "sub": 1}, "276-1"), ({"section": "一"}, None)],
)
def test_an_article_has_the_key_of_the_registry(fields: dict[str, Any], key: str | None) -> None:
    """刑法第二百七十六条之一 is 276-1; a section has no key."""
    assert Reference(law="样例法", **fields).article_key == key


def test_an_amended_article_has_its_own_day() -> None:
    """The present wording of an amended article holds from the amendment on, the others from the law's day."""
    law = Law.model_validate(LAW)
    assert law.effective_from("3") == date(2024, 7, 1)
    assert law.effective_from("1") == law.effective_from(None) == date(2010, 1, 1)


def test_loading_reports_every_fault_with_its_line(folder: Folder) -> None:
    """Three faults in two files, one of them no YAML at all, are told together, with file and line."""
    wrong = folder.card(topic="weather", state="published")
    broken = folder.root / "cards" / "contract" / "broken.yml"
    broken.write_text("id: [", encoding="utf-8")
    with pytest.raises(KnowledgeError) as refused:
        load(folder.root)
    faults = {(fault.path, fault.line) for fault in refused.value.faults}
    lines = wrong.read_text(encoding="utf-8").splitlines()
    assert faults == {
        (broken, 1),
        (wrong, lines.index("topic: weather") + 1),
        (wrong, lines.index("state: published") + 1),
    }


def test_loading_keeps_cards_by_id_and_laws_by_name(folder: Folder) -> None:
    """What is right is served."""
    folder.card()
    knowledge = load(folder.root)
    assert list(knowledge.cards) == ["contract.sample-card"] and list(knowledge.laws) == ["样例法"]
