"""Official texts as files of every kind, made on the spot, and files that must be refused."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from pypdf import PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from knowledge.ingest.reading import LARGEST_FILE, LARGEST_UNPACKED

LINES = (
    "中华人民共和国样例法",
    "第一章 总则",
    "第一条 当事人可以自己去办。",
    "有下列情形之一的，应当在三十日内办理：",
    "（一）头一种情形；",
    "（二）第二种情形。",
    "第二条 本条第一款。",
    "第三条 本法自2024年7月1日起施行。",
)
_FONT = "STSong-Light"


def docx(folder: Path, lines: Sequence[str] = LINES, name: str = "样例法.docx") -> Path:
    """A Word file, one paragraph a line."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / name))
    return folder / name


def pdf(folder: Path, lines: Sequence[str] = LINES, name: str = "样例法.pdf") -> Path:
    """A PDF with a text layer, whose page width breaks every line after twelve characters."""
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    canvas = Canvas(str(folder / name))
    canvas.setFont(_FONT, 12)
    height = 800
    for line in lines:
        for start in range(0, len(line), 12):
            canvas.drawString(60, height, line[start : start + 12])
            height -= 18
    canvas.save()
    return folder / name


def html(folder: Path, lines: Sequence[str] = LINES, name: str = "样例法.html") -> Path:
    """A web page with a menu and a script around the text."""
    body = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><head><title>样例</title></head><body><nav>首页 第九条</nav><script>第八条</script>{body}</body></html>"
    return _text(folder / name, page)


def markdown(folder: Path, lines: Sequence[str] = LINES, name: str = "样例法.md") -> Path:
    """Markdown with a front matter and headings."""
    return _text(folder / name, "---\ntitle: 样例\n---\n# " + "\n\n".join(lines))


def plain(
    folder: Path, lines: Sequence[str] = LINES, name: str = "样例法.txt", encoding: str = "gb18030"
) -> Path:
    """Plain text as old government pages save it."""
    path = folder / name
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def scanned_pdf(folder: Path) -> Path:
    """Pages without a letter."""
    writer = PdfWriter()
    for _ in range(3):
        writer.add_blank_page(width=595, height=842)
    path = folder / "扫描.pdf"
    writer.write(path)
    return path


def broken_pdf(folder: Path) -> Path:
    """Begins like a PDF and is none."""
    path = folder / "坏.pdf"
    path.write_bytes(b"%PDF-1.7\nthis is no pdf at all")
    return path


def broken_docx(folder: Path) -> Path:
    """A Word file cut in the middle."""
    whole = docx(folder, name="全.docx").read_bytes()
    path = folder / "坏.docx"
    path.write_bytes(whole[: len(whole) // 2])
    return path


def zip_without_word(folder: Path) -> Path:
    """A sound archive that is no Word file."""
    path = folder / "别的.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("hello.txt", "第一条 不是文档。")
    return path


def zip_bomb(folder: Path) -> Path:
    """A small archive that unpacks to more than any law has."""
    path = folder / "炸弹.docx"
    packed = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
    with packed, packed.open("word/document.xml", "w") as part:
        for _ in range(LARGEST_UNPACKED // 1_000_000 + 1):
            part.write(b" " * 1_000_000)
    return path


def huge(folder: Path) -> Path:
    """100 MB, of which the disk holds almost nothing."""
    path = folder / "巨大.txt"
    with path.open("wb") as stream:
        stream.seek(max(LARGEST_FILE, 100 * 1024 * 1024))
        stream.write(b"\n")
    return path


def wrong_encoding(folder: Path) -> Path:
    """UTF-16 without its mark, saved as if it were plain text."""
    return plain(folder, name="乱码.txt", encoding="utf-16-le")


def english(folder: Path) -> Path:
    """No Chinese at all."""
    return _text(folder / "english.txt", "Article 1. Nothing here.")


def _text(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path
