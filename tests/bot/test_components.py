"""Our components inside Rasa: the same entities as the app, tokens at their place, retrained when they change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from language.entities import entities
from tests.bot.sentences import SENTENCES

SPACED = ("老板 拖欠  我三个月工资", "　全角　空格　", "欠\t我\n五千元", "托欠公资咋办", "hello 工资 123")


@pytest.fixture(scope="module")
def rasa(
    probe: Callable[[dict[str, Any]], dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What the components make of everything, asked in one go."""
    folder = tmp_path_factory.mktemp("language-copy")
    return probe({"entities": SENTENCES, "tokens": [*SENTENCES, *SPACED], "fingerprints": str(folder)})


def test_there_are_enough_sentences() -> None:
    """At least 120, no two alike, with every kind of entity among them."""
    assert len(set(SENTENCES)) == len(SENTENCES) >= 120
    labels = {entity.label for sentence in SENTENCES for entity in entities(sentence)}
    assert labels == {"amount", "duration", "date", "district", "role", "insurance", "grade"}


def test_spacy_and_the_app_find_the_same_entities(rasa: dict[str, Any]) -> None:
    """One table, two compilers, one result, to the character."""
    ours = [
        [[entity.label, entity.text, entity.start, entity.end] for entity in entities(sentence)]
        for sentence in SENTENCES
    ]
    differing = [
        (sentence, app, spacy)
        for sentence, app, spacy in zip(SENTENCES, ours, rasa["entities"], strict=True)
        if app != spacy
    ]
    assert differing == []


def test_tokens_stand_where_they_say(rasa: dict[str, Any]) -> None:
    """Every token has the length of its place; they do not overlap, and only blanks lie between them."""
    for text, tokens in zip([*SENTENCES, *SPACED], rasa["tokens"], strict=True):
        ends = [0, *(end for _, _, end, _ in tokens)]
        starts = [*(start for _, start, _, _ in tokens), len(text)]
        assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True)), text
        assert all(end - start == len(word) for word, start, end, _ in tokens), text


def test_no_token_is_blank(rasa: dict[str, Any]) -> None:
    """Jieba keeps blanks; we do not."""
    assert all(word.strip() for tokens in rasa["tokens"] for word, *_ in tokens)


def test_the_lemma_is_the_standard_word(rasa: dict[str, Any]) -> None:
    """托欠 is read as 拖欠, at the place of 托欠."""
    tokens = rasa["tokens"][len(SENTENCES) + SPACED.index("托欠公资咋办")]
    assert ("托欠", "拖欠") in [(word, lemma) for word, _, _, lemma in tokens]


def test_a_changed_lexicon_changes_the_fingerprint(rasa: dict[str, Any]) -> None:
    """Rasa would only compare configurations; ours compares what the components decide by."""
    before, after = rasa["fingerprints"]["before"], rasa["fingerprints"]["after"]
    assert all(old != new for old, new in zip(before, after, strict=True))


def test_the_lexicon_itself_is_untouched() -> None:
    """The change was made to a copy."""
    lexicon = Path(__file__).parents[2] / "language" / "data" / "lexicon.txt"
    assert "工友互助金" not in lexicon.read_text(encoding="utf-8").split()
