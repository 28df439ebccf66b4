"""Papers kept sealed: only the token opens them, and only for a day."""

from __future__ import annotations

from pathlib import Path

from store.cipher import Cipher
from store.papers import KeptPaper, PaperFiles
from tests.contracts.stores import HandClock

PAPER = KeptPaper("仲裁申请书.docx", "application/octet-stream", "张三的申请".encode())


def _files(folder: Path, clock: HandClock) -> PaperFiles:
    return PaperFiles(folder=folder, cipher=Cipher([b"k" * 32]), clock=clock)


def test_a_paper_comes_back_by_its_token_alone(tmp_path: Path) -> None:
    """Another token opens nothing, and the file on disk tells nothing."""
    files = _files(tmp_path, HandClock())
    token = files.keep(PAPER)
    assert files.fetch(token) == PAPER
    assert files.fetch("0" * 48) is None
    (kept,) = tmp_path.iterdir()
    assert "张三".encode() not in kept.read_bytes()
    assert token not in kept.name


def test_a_link_closes_after_a_day(tmp_path: Path) -> None:
    """Past its time a paper is gone, also from the disk."""
    clock = HandClock()
    files = _files(tmp_path, clock)
    token = files.keep(PAPER)
    clock.advance(hours=25)
    assert files.fetch(token) is None
    assert list(tmp_path.iterdir()) == []


def test_a_clock_on_another_day_keeps_papers_for_a_day_too(tmp_path: Path) -> None:
    """A demo frozen weeks ahead: the next paper does not remove the one before; a day later it does."""
    clock = HandClock()
    clock.advance(hours=24 * 365)
    files = _files(tmp_path, clock)
    token = files.keep(PAPER)
    files.keep(PAPER)
    assert files.fetch(token) == PAPER
    clock.advance(hours=25)
    files.keep(PAPER)
    assert len(list(tmp_path.iterdir())) == 1
