"""Reads the knowledge folder into frozen records, and says where in which file a fault is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from knowledge.law import Law
from knowledge.schema import Card, Record

KNOWLEDGE = Path(__file__).parent
R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Fault:
    """One thing wrong with the knowledge; `line` is 1-based, 1 where no better place is known."""

    path: Path
    message: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class KnowledgeError(Exception):
    """The knowledge folder cannot be served; carries every fault found."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


@dataclass(frozen=True)
class Knowledge:
    """All cards by id and all laws by short name, in file order."""

    cards: Mapping[str, Card]
    laws: Mapping[str, Law]


def load(root: Path = KNOWLEDGE) -> Knowledge:
    """Everything under `root`; raises KnowledgeError with all faults if any file is wrong."""
    laws, law_faults = read_all(root / "laws", Law)
    cards, card_faults = read_all(root / "cards", Card)
    if faults := law_faults + card_faults:
        raise KnowledgeError(faults)
    return Knowledge(
        cards={card.id: card for _, card in cards},
        laws={law.law: law for _, law in laws},
    )


def read_all(folder: Path, model: type[R]) -> tuple[list[tuple[Path, R]], list[Fault]]:
    """Every YAML file below `folder` as `model`, with the faults of those that are not."""
    return read_files(sorted(folder.rglob("*.yml")), model)


def read_files(paths: Iterable[Path], model: type[R]) -> tuple[list[tuple[Path, R]], list[Fault]]:
    """Each file as `model`, with the faults of those that are not."""
    records: list[tuple[Path, R]] = []
    faults: list[Fault] = []
    for path in paths:
        try:
            records.append((path, model.model_validate(read_yaml(path))))
        except yaml.YAMLError as error:
            faults.append(Fault(path, f"不是有效的 YAML：{error}"))
        except ValidationError as error:
            faults.extend(_faults(path, error))
    return records, faults


def read_yaml(path: Path) -> object:
    """One YAML document, by libyaml: ten times the speed of the pure-Python loader."""
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=yaml.CSafeLoader)


def line_of(path: Path, needle: str) -> int:
    """The first line that contains `needle`, or 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if needle in line), 1)


def _faults(path: Path, error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors():
        where = ".".join(map(str, detail["loc"]))
        field = str(detail["loc"][0]) if detail["loc"] else ""
        yield Fault(path, f"{where}: {detail['msg']}", line_of(path, f"{field}:"))
