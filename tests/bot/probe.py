"""Runs under Rasa's Python: our components over the sentences on standard input; the answer is JSON."""

import json
import shutil
import sys
from pathlib import Path

from rasa.shared.nlu.training_data.message import Message

from bot.components.entity_ruler import LabourEntityRuler
from bot.components.tokenizer import LabourTokenizer
from language import fingerprint


def entities(texts):
    """label, text, start, end of every entity of every text."""
    ruler = LabourEntityRuler()
    messages = ruler.process([Message.build(text) for text in texts])
    return [
        [[found["entity"], found["value"], found["start"], found["end"]] for found in message.get("entities")]
        for message in messages
    ]


def tokens(texts):
    """text, start, end, lemma of every token of every text."""
    tokenizer = LabourTokenizer(LabourTokenizer.get_default_config())
    messages = tokenizer.process([Message.build(text) for text in texts])
    return [
        [[token.text, token.start, token.end, token.lemma] for token in message.get("text_tokens")]
        for message in messages
    ]


def fingerprints(folder):
    """Both components' fingerprints over a copy of language/, before and after its lexicon changes."""
    copy = Path(folder) / "language"
    shutil.copytree(Path(fingerprint.__file__).parent, copy)
    fingerprint.__file__ = str(copy / "fingerprint.py")
    before = _both()
    with (copy / "data" / "lexicon.txt").open("a", encoding="utf-8") as lexicon:
        lexicon.write("\n工友互助金\n")
    return {"before": before, "after": _both()}


def _both():
    fingerprint.fingerprint.cache_clear()
    return [component.fingerprint_addon({}) for component in (LabourEntityRuler, LabourTokenizer)]


ANSWERS = {"entities": entities, "tokens": tokens, "fingerprints": fingerprints}
question = json.load(sys.stdin)
print(json.dumps({name: ANSWERS[name](given) for name, given in question.items()}))
