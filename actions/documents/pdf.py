"""A DOCX as PDF, by LibreOffice where there is one."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

OFFICE = "soffice"
SECONDS = 60.0


class NoPdf(Exception):
    """No PDF was made; the message says why, for the person: the DOCX is there."""


def is_possible() -> bool:
    """Whether there is a LibreOffice to make one."""
    return shutil.which(OFFICE) is not None


def to_pdf(docx: bytes, seconds: float = SECONDS) -> bytes:
    """The PDF. Raises NoPdf where LibreOffice is missing, takes longer than `seconds`, or fails."""
    office = shutil.which(OFFICE)
    if office is None:
        raise NoPdf("这台机器没有装 LibreOffice，只有 Word 文件。")
    with TemporaryDirectory(prefix="labour-pdf-") as folder:
        source = Path(folder, "document.docx")
        source.write_bytes(docx)
        _convert(office, source, seconds)
        made = source.with_suffix(".pdf")
        if not made.exists():
            raise NoPdf("没有转成 PDF，请用 Word 文件。")
        return made.read_bytes()


def _convert(office: str, source: Path, seconds: float) -> None:
    """Runs with a profile of its own: a shared one is locked by whoever came first."""
    command = [
        office,
        f"-env:UserInstallation={(source.parent / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        "pdf",
        "--outdir",
        str(source.parent),
        str(source),
    ]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as late:
        os.killpg(process.pid, signal.SIGKILL)  # soffice is a script: its child would go on
        process.wait()
        raise NoPdf("转 PDF 太慢，请用 Word 文件。") from late
