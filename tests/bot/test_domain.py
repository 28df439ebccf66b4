"""The names on both sides of the link: domain.yml, the actions, the intents, the form's fields."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from actions.asking import Asking
from actions.catalogue import catalogue
from actions.complaint.fields import FIELDS
from actions.complaint.filing import FACTS
from actions.desks import desks
from index.training_data import rasa_intent, topic_examples, written_examples
from knowledge.districts import load_districts
from knowledge.figures import load_figures
from knowledge.load import load
from knowledge.quarantine import NOTHING_HELD
from knowledge.working_days import load_working_days
from language.entity_patterns import patterns
from tests.actions.conftest import WORKS
from tests.actions.papers_kept import kept_for_the_test
from tests.conftest import ROOT
from tests.contracts.stores import HandClock, open_stores
from tests.quality.near_duplicates import near_duplicates

ACTS = ROOT / "tests" / "quality" / "acts.jsonl"


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
        desks=desks(
            works=WORKS,
            laws={},
            figures=load_figures(),
            calendar=load_working_days(),
            districts=load_districts(),
            files=kept_for_the_test,
            vault=stores.vault,
            quarantine=lambda: NOTHING_HELD,
            today=clock.today,
            now=clock.now,
        ),
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
    assert set(named) == {rasa_intent(example) for example in examples} - {None}


def test_every_intent_has_a_rule_outside_the_forms(domain: dict[str, Any]) -> None:
    """Each has exactly one rule that holds while no form is open, so nothing anybody says falls through."""
    rules = [
        rule
        for path in (ROOT / "bot" / "dialogue").glob("*.yml")
        for rule in yaml.safe_load(path.read_text(encoding="utf-8"))["rules"]
        if rule["condition"] == [{"active_loop": None}]
    ]
    assert sorted(rule["steps"][0]["intent"] for rule in rules) == sorted(
        [*domain["intents"], "nlu_fallback"]
    )


def test_the_forms_swallow_no_intent(domain: dict[str, Any]) -> None:
    """No form ignores an intent and no slot is filled from text: every message inside goes to the app's validation."""
    assert all(form.keys() == {"required_slots"} for form in domain["forms"].values())


@pytest.mark.parametrize("intent", ["calculate", "ask_document", "follow_up", "correct"])
def test_every_new_act_has_eighty_examples_of_its_own(intent: str) -> None:
    """Fewer teach the form of one sentence, not of an act."""
    assert len({example.text for example in written_examples() if example.intent == intent}) >= 80


def test_the_held_out_acts_are_many_and_none_is_trained_on() -> None:
    """Three hundred sentences or more, fifteen an intent, every intent but asking, none near a written example."""
    rows = [json.loads(line) for line in ACTS.read_text(encoding="utf-8").splitlines()]
    counts = Counter(row["intent"] for row in rows)
    assert len(rows) >= 300
    assert min(counts.values()) >= 15
    written = written_examples()
    assert counts.keys() == {example.intent for example in written} - {"ask_labour"}
    assert (
        list(near_duplicates([(row["id"], row["text"]) for row in rows], [one.text for one in written])) == []
    )


def test_the_domain_names_exactly_the_entities_of_the_table(domain: dict[str, Any]) -> None:
    """Every label of the pattern table."""
    assert set(domain["entities"]) == {pattern.label for pattern in patterns()}


def test_the_form_has_the_fields_of_the_app(domain: dict[str, Any]) -> None:
    """The same fields on both sides; the app alone decides their order."""
    assert sorted(domain["forms"]["complaint_form"]["required_slots"]) == sorted(f.name for f in FIELDS)


def test_every_fact_has_a_slot_that_only_the_app_fills(domain: dict[str, Any]) -> None:
    """Each is mapped `custom` and steers no policy, so no message text can ever land in one by itself."""
    assert set(domain["slots"]) == {*FACTS, "ticket_code", "context", "sum", "known"}
    for slot in domain["slots"].values():
        assert slot["mappings"] == [{"type": "custom"}]
        assert slot["influence_conversation"] is False
