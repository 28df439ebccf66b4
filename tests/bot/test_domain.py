"""The names on both sides of the link: domain.yml, the actions, the intents, the form's fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.asking import Asking
from actions.catalogue import catalogue
from actions.complaint.fields import FIELDS
from actions.turns.complaint import FACTS
from index.training_data import topic_examples, written_examples
from knowledge.districts import load_districts
from knowledge.load import load
from knowledge.quarantine import NOTHING_HELD
from language.entity_patterns import patterns
from tests.conftest import ROOT
from tests.contracts.stores import HandClock, open_stores


@pytest.fixture(scope="module")
def domain() -> dict[str, Any]:
    """domain.yml."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    return read


def test_the_domain_names_exactly_our_actions(domain: dict[str, Any], tmp_path: Path) -> None:
    """Every action of the catalogue, and no other."""
    stores, clock = open_stores(f"sqlite:///{tmp_path / 'store.db'}"), HandClock()
    actions = catalogue(
        asking=Asking(answerer=None, sessions=stores.sessions, today=clock.today),  # type: ignore[arg-type]
        desk=stores.desk("hold"),
        vault=stores.vault,
        requests=stores.people,
        laws={},
        districts=load_districts(),
        today=clock.today,
        quarantine=lambda: NOTHING_HELD,
    )
    assert sorted(domain["actions"]) == sorted(action.name() for action in actions)


def test_the_domain_names_exactly_the_intents_with_examples() -> None:
    """Written under intents/ or generated from the cards' questions."""
    named = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["intents"]
    examples = [*written_examples(), *topic_examples(load().cards.values())]
    assert len(named) == len(set(named))
    assert set(named) == {example.intent for example in examples}


def test_the_domain_names_exactly_the_entities_of_the_table(domain: dict[str, Any]) -> None:
    """Every label of the pattern table."""
    assert set(domain["entities"]) == {pattern.label for pattern in patterns()}


def test_the_form_has_the_fields_of_the_app(domain: dict[str, Any]) -> None:
    """The same fields on both sides; the app alone decides their order."""
    assert sorted(domain["forms"]["complaint_form"]["required_slots"]) == sorted(f.name for f in FIELDS)


def test_every_fact_has_a_slot_that_only_the_app_fills(domain: dict[str, Any]) -> None:
    """Each is mapped `custom` and steers no policy, so no message text can ever land in one by itself."""
    assert set(domain["slots"]) == {*FACTS, "ticket_code"}
    for slot in domain["slots"].values():
        assert slot["mappings"] == [{"type": "custom"}]
        assert slot["influence_conversation"] is False
