"""Amounts, times, places, parties, insurance and grades as a spaCy component over single characters.

spaCy's own EntityRuler cannot look around a match (月薪6000 but not 6000人), so the component runs the app's compiled
table: one code on both sides of the link.
"""

from __future__ import annotations

from typing import Any, Dict, List

import spacy
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import (
    ENTITIES,
    ENTITY_ATTRIBUTE_END,
    ENTITY_ATTRIBUTE_START,
    ENTITY_ATTRIBUTE_TYPE,
    ENTITY_ATTRIBUTE_VALUE,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from spacy.language import Language
from spacy.tokens import Doc

from language.entities import entities
from language.entity_patterns import LONGEST_READ
from language.fingerprint import fingerprint

_PIPE = "labour_entities"


@Language.component(_PIPE)
def labour_entities(doc: Doc) -> Doc:
    """Sets `doc.ents` from the shared pattern table; a token is a character, so every span stands on tokens."""
    spans = [doc.char_span(each.start, each.end, label=each.label) for each in entities(doc.text)]
    doc.set_ents([span for span in spans if span is not None])
    return doc


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class LabourEntityRuler(GraphComponent, EntityExtractorMixin):
    """spaCy's zh pipeline with `segmenter: char`: a dictionary would cut 三个月工资 into 三个/月工资."""

    def __init__(self) -> None:
        self._nlp = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "char"}}})
        self._nlp.add_pipe(_PIPE)

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LabourEntityRuler:
        """Rasa's way of making a component; the patterns come from the shared table."""
        return cls()

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed beside Rasa."""
        return ["spacy"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Rebuild when the pattern table changes."""
        return fingerprint()

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the entities of every message that has a text."""
        for message in messages:
            if text := message.get(TEXT):
                found = self.add_extractor_name(self.entities(text))
                message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages

    def entities(self, text: str) -> List[Dict[str, Any]]:
        """The entities of a text in Rasa's form, offsets in the text as given."""
        return [
            {
                ENTITY_ATTRIBUTE_TYPE: span.label_,
                ENTITY_ATTRIBUTE_START: span.start_char,
                ENTITY_ATTRIBUTE_END: span.end_char,
                ENTITY_ATTRIBUTE_VALUE: text[span.start_char : span.end_char],
            }
            for span in self._nlp(text[:LONGEST_READ]).ents
        ]
