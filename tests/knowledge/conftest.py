"""A small knowledge folder for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.samples import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """An empty card folder beside one registered law and its official text."""
    return Folder(tmp_path)
