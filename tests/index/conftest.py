"""The built index of all cards, and small ones of three cards built here."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answer import Answerer
from index.build import build
from index.opened import Opened, open_index
from knowledge.load import Knowledge, load
from tests.index.asking import answering_from

THREE = ("contract.unsigned-double-wage", "wages.overtime-rates", "arrears.foreman-ran-away")


@pytest.fixture(scope="session")
def opened(built: Path) -> Opened:
    """The index of all cards."""
    return open_index(built / "index")


@pytest.fixture(scope="session")
def answerer(opened: Opened) -> Answerer:
    """The answer path over it, as the demo serves it."""
    return answering_from(opened)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Everything delivered."""
    return load()


@pytest.fixture(scope="session")
def three(knowledge: Knowledge) -> Knowledge:
    """Three cards of three topics."""
    return Knowledge({name: knowledge.cards[name] for name in THREE}, knowledge.laws)


@pytest.fixture(scope="session")
def twins(three: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two index folders built one after the other from the same three cards."""
    root = tmp_path_factory.mktemp("twins")
    for name in ("first", "second"):
        build(three, root / name)
    return root / "first", root / "second"
