"""Which dialogue act a message is: one linear model over its words, letters and shape."""

from __future__ import annotations

import inspect
import json
import sys
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any, Dict, List, Sequence

import numpy as np
import skops.io
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.svm import LinearSVC

from bot.components import act_cues, act_features
from bot.components.act_features import features
from language.fingerprint import fingerprint

RANKED = 5
FEWEST = 2
"""Sentences a feature must occur in: two thirds occur in one, tell nothing of others and fill the model."""
_COLUMNS, _WEIGHTS = "columns.json", "weights.skops"
_HARMLESS = [
    "scipy.sparse._csr.csr_matrix",
    "sklearn.calibration._CalibratedClassifier",
    "sklearn.calibration._SigmoidCalibration",
]
"""What the file holds beside skops' own list; loading refuses anything else, since a model file may run code."""


def untrained(penalty: float, seed: int) -> Pipeline:
    """A linear SVM whose margins become probabilities on parts of the data it was not fitted to (Platt, 1999)."""
    margins = LinearSVC(C=penalty, random_state=seed)
    return make_pipeline(
        DictVectorizer(),
        TfidfTransformer(sublinear_tf=True),
        CalibratedClassifierCV(margins, cv=3, ensemble=False),
    )


def without_rare(rows: Sequence[Dict[str, int]]) -> List[Dict[str, int]]:
    """The rows with only the features that occur in at least `FEWEST` of them."""
    seen = Counter(chain.from_iterable(rows))
    return [{name: count for name, count in row.items() if seen[name] >= FEWEST} for row in rows]


def save(model: Pipeline, folder: Path) -> None:
    """Write a trained model; the names of its columns apart, since skops takes twelve seconds to load so many."""
    columns = list(model[0].get_feature_names_out())
    (folder / _COLUMNS).write_text(json.dumps(columns, ensure_ascii=False), encoding="utf-8")
    skops.io.dump(model[1:], folder / _WEIGHTS)


def load(folder: Path) -> Pipeline:
    """Read a saved model; skops refuses a file with a type that is not known as harmless."""
    columns = json.loads((folder / _COLUMNS).read_text(encoding="utf-8"))
    weights = skops.io.load(folder / _WEIGHTS, trusted=_HARMLESS)
    return make_pipeline(DictVectorizer().fit([dict.fromkeys(columns, 1)]), *weights.named_steps.values())


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearActClassifier(IntentClassifier, GraphComponent):
    """Reads the text itself: Rasa's featurizers build a matrix a token, which is most of their training time."""

    def __init__(
        self, config: Dict[str, Any], storage: ModelStorage, resource: Resource, model: Pipeline
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """`C` of the SVM and the seed of its shuffling."""
        return {"C": 0.5, "random_state": 0}

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearActClassifier:
        """An untrained one."""
        return cls(config, model_storage, resource, untrained(config["C"], config["random_state"]))

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearActClassifier:
        """The trained one."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, load(folder))

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> str:
        """Retrain when the features, the model, the lexicon, the variants or the patterns change."""
        made_by = (act_features, act_cues, sys.modules[__name__])
        return fingerprint() + "".join(map(inspect.getsource, made_by))

    @staticmethod
    def required_packages() -> List[str]:
        """What must be installed beside Rasa."""
        return ["sklearn", "skops"]

    def train(self, training_data: TrainingData) -> Resource:
        """Fit on every example that has a text and an intent; ValueError where an intent has fewer than three."""
        told = [one for one in training_data.intent_examples if one.get(TEXT) and one.get(INTENT)]
        self._model.fit(
            without_rare([features(one.get(TEXT)) for one in told]),
            np.array([one.get(INTENT) for one in told]),
        )
        with self._storage.write_to(self._resource) as folder:
            save(self._model, folder)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the most probable intent and the ranking of every message that has a text."""
        for message in messages:
            if text := message.get(TEXT):
                chances = self._model.predict_proba([features(text)])[0]
                ranking = [
                    {"name": str(self._model.classes_[place]), "confidence": float(chances[place])}
                    for place in chances.argsort()[::-1][:RANKED]
                ]
                message.set("intent", ranking[0], add_to_output=True)
                message.set("intent_ranking", ranking, add_to_output=True)
        return messages
