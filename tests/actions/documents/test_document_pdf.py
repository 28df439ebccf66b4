"""A paper as PDF and as a picture, where the tools are there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from actions.documents.catalogue import build
from actions.documents.docx_writer import to_docx
from actions.documents.model import Document
from actions.documents.pdf import OFFICE, NoPdf, to_pdf
from tests.actions.documents.cases import full_case

WHITE = 255


def printed() -> bytes:
    """The application of the full case."""
    paper = build("arbitration_application", full_case())
    assert isinstance(paper, Document)
    return to_docx(paper)


@pytest.mark.skipif(not shutil.which(OFFICE), reason="LibreOffice is not installed")
@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed")
def test_a_page_can_be_looked_at(tmp_path: Path) -> None:
    """The PDF has pages with ink on them."""
    pdf = to_pdf(printed())
    assert pdf.startswith(b"%PDF")
    (tmp_path / "paper.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", "40", "-gray", str(tmp_path / "paper.pdf"), str(tmp_path / "page")], check=True
    )
    pages = sorted(tmp_path.glob("page*.pgm"))
    assert len(pages) >= 2
    assert all(min(page.read_bytes()[-10_000:-20]) <= WHITE for page in pages)
    assert any(byte < WHITE // 2 for byte in pages[0].read_bytes()[20:])
    subprocess.run(
        ["pdftoppm", "-r", "40", "-png", "-singlefile", str(tmp_path / "paper.pdf"), str(tmp_path / "one")],
        check=True,
    )
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")


def test_without_libreoffice_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """The DOCX is there all the same."""
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoPdf, match="没有装 LibreOffice"):
        to_pdf(b"")


def test_a_hanging_libreoffice_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With its children, after the time allowed."""
    slow = tmp_path / OFFICE
    slow.write_text("#!/bin/sh\n/bin/sleep 30 &\nwait\n")
    slow.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoPdf, match="太慢"):
        to_pdf(b"", seconds=0.2)


def test_a_libreoffice_that_makes_nothing_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A failed conversion is no empty file."""
    broken = tmp_path / OFFICE
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoPdf, match="没有转成"):
        to_pdf(b"")
