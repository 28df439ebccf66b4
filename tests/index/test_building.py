"""An index is built reproducibly, all or nothing, and refused when it is of other cards."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from index.encoder import EncoderChoice
from index.manifest import FORMAT, Manifest, StaleIndex, digest
from index.opened import is_current, open_index
from index.training_data import Example, rasa_intent, topic_examples, write_topic_intents, written_examples
from knowledge.load import Knowledge

SENTENCES = (
    "没签合同怎么办",
    "今天天气怎么样",
    "你好",
    "老板打人了",
    "帮我做个假证据",
    "周末加班",
    "包工头跑了",
    "asdf",
    "嗯",
    "8",
)


def test_the_same_cards_give_the_same_vectors(twins: tuple[Path, Path]) -> None:
    """Trained twice with one seed, all that was learned is the same to the byte, file by file."""
    first, second = twins
    files = sorted(path.relative_to(first) for path in first.rglob("*") if path.is_file())
    assert {"model.safetensors", "vectors.faiss", "scope.joblib"} <= {path.name for path in files}
    for name in files:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name


def test_the_same_cards_give_the_same_decisions(twins: tuple[Path, Path]) -> None:
    """Scope probabilities and search scores agree exactly."""
    first, second = map(open_index, twins)
    for text in SENTENCES:
        one, other = first.reader.read(text), second.reader.read(text)
        assert one == other
        assert [(hit.card.id, hit.score) for hit in first.search.hits(one, lambda card: True)] == [
            (hit.card.id, hit.score) for hit in second.search.hits(other, lambda card: True)
        ]


def test_nothing_half_done_is_left(twins: tuple[Path, Path]) -> None:
    """The folder is complete and stands alone: no work folder, no held-out model."""
    assert {path.name for path in twins[0].parent.iterdir()} == {"first", "second"}
    assert not (twins[0] / "held-out").exists()


def test_an_index_of_other_cards_is_refused(twins: tuple[Path, Path], tmp_path: Path) -> None:
    """A manifest with another digest raises StaleIndex with what to do about it."""
    folder = tmp_path / "other"
    shutil.copytree(twins[0], folder)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    Manifest(**{**manifest, "sources": "0" * 64}).write(folder / "manifest.json")
    assert not is_current(folder)
    with pytest.raises(StaleIndex, match="labour index"):
        open_index(folder)


def test_an_index_of_another_encoder_is_refused(twins: tuple[Path, Path]) -> None:
    """Vectors of one model are never searched with another's."""
    with pytest.raises(StaleIndex):
        open_index(twins[0], EncoderChoice(Path("another-model")))
    assert not is_current(twins[0], EncoderChoice(Path("another-model"), "query: "))


@pytest.mark.parametrize("content", [None, "", "not json", "[]", '{"format": 1}', '{"future": true}'])
def test_a_missing_or_broken_manifest_is_stale(tmp_path: Path, content: str | None) -> None:
    """An interrupted or foreign folder is built again, not trusted."""
    path = tmp_path / "manifest.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(StaleIndex):
        Manifest.read(path)
    assert not is_current(tmp_path)


def test_a_manifest_comes_back_as_written(tmp_path: Path) -> None:
    """What was written is what is compared."""
    manifest = Manifest(FORMAT, digest([tmp_path]), "embedded")
    manifest.write(tmp_path / "manifest.json")
    assert Manifest.read(tmp_path / "manifest.json") == manifest


def test_any_change_of_a_source_changes_the_digest(tmp_path: Path) -> None:
    """Contents, names and new files count; files nobody reads do not."""
    card = tmp_path / "cards" / "a.yml"
    card.parent.mkdir()
    card.write_text("id: a", encoding="utf-8")
    seen = [digest([tmp_path])]
    (tmp_path / "notes.log").write_text("x", encoding="utf-8")
    assert digest([tmp_path]) == seen[0]
    card.write_text("id: b", encoding="utf-8")
    seen.append(digest([tmp_path]))
    card.rename(card.with_name("c.yml"))
    seen.append(digest([tmp_path]))
    (tmp_path / "cards" / "d.yml").write_text("id: d", encoding="utf-8")
    seen.append(digest([tmp_path]))
    assert len(set(seen)) == 4


def test_the_questions_become_training_data_for_rasa(three: Knowledge, tmp_path: Path) -> None:
    """The written file is YAML that holds every question that asks under one intent, and every story as a situation."""
    path = tmp_path / "data" / "topics.yml"
    write_topic_intents(three.cards.values(), path)
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    told = {
        (line.removeprefix("- "), block["intent"])
        for block in content["nlu"]
        for line in block["examples"].splitlines()
    }
    assert content["version"] == "3.1"
    assert told == {
        (example.text, intent)
        for example in topic_examples(three.cards.values())
        if (intent := rasa_intent(example))
    }


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("没签合同能要双倍工资吗", "ask_labour"),
        ("加班费基数", "ask_labour"),
        ("工伤没好催上班了", None),
        ("用人单位办理住房公积金缴存登记、账户设立的义务", "ask_labour"),
        ("我表弟进厂三个月一直没签合同，上周老板喊他走人，工钱一分没给", "state_situation"),
        ("我在厂头干了三年，今年老板喊我走人，人事喊我签字拿一个月，签还是拖起", None),
    ],
)
def test_a_card_question_asks_tells_or_is_left_out(text: str, intent: str | None) -> None:
    """What could be read either way teaches nothing."""
    assert rasa_intent(Example(text, "ask_contract")) == intent


def test_the_written_examples_are_read_without_repeats() -> None:
    """No sentence stands under two intents: it would teach both learners a contradiction."""
    intents: dict[str, set[str]] = {}
    for example in written_examples():
        intents.setdefault(example.text, set()).add(example.intent)
    assert len(intents) > 1000
    assert {text: labels for text, labels in intents.items() if len(labels) > 1} == {}
