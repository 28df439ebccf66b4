"""The labour tokenizer: the app's own segmenter inside Rasa's pipeline."""

from __future__ import annotations

from typing import Any, Dict, List

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.training_data.message import Message

from language.fingerprint import fingerprint
from language.normalise import normalise
from language.segment import Segmenter
from language.variants import standardise


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class LabourTokenizer(Tokenizer):
    """Words at their place in the text; the lemma is the standard form of a dialect word or a typo."""

    def __init__(self, config: Dict[str, Any]) -> None:
        super().__init__(config)
        self._segmenter = Segmenter()

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LabourTokenizer:
        """Rasa's way of making a component; nothing is stored with the model."""
        return cls(config)

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """What the base class reads; intents are never split."""
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed beside Rasa."""
        return ["jieba"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Retrain when the lexicon or the variants change; Rasa would only look at the configuration."""
        return fingerprint()

    def tokenize(self, message: Message, attribute: str) -> List[Token]:
        """The tokens of one attribute; the normalised text keeps every offset of the original."""
        text = normalise(message.get(attribute))
        tokens = [Token(word, start, lemma=standardise(word)) for word, start in self._segmenter.spans(text)]
        return self._apply_token_pattern(tokens)
