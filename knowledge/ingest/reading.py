"""A file as plain blocks of text: DOCX, PDF, HTML, Markdown or plain text.

Nothing of the file is trusted: size, packing and encoding are checked before a parser sees it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from knowledge.ingest.errors import Unreadable

LARGEST_FILE = 20 * 1024 * 1024
"""Bytes. The longest law at hand has 0.1 MB of text; more than this is not an official text."""
LARGEST_UNPACKED = 60 * 1024 * 1024
"""Bytes of all parts of a DOCX together."""
MOST_PAGES = 600
FEWEST_LETTERS_A_PAGE = 20
"""A PDF with less text than this has none: its pages are pictures."""
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_ORDINARY = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u2000-\u206f\x20-\x7e\s〔〕·—×÷％]")
LEAST_ORDINARY = 0.95
_PARAGRAPH_START = re.compile(
    r"^(?:第[一二三四五六七八九十百千零〇两]+[条章节编]|[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|附)"
)


def read_blocks(path: Path) -> str:
    """The text of a file, one block a line. Raises Unreadable with a plain reason."""
    if not path.is_file():
        raise Unreadable(path, "没有这个文件")
    if path.stat().st_size > LARGEST_FILE:
        raise Unreadable(path, f"文件超过 {LARGEST_FILE // 1024 // 1024} MB，不像是法规文本")
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise Unreadable(path, f"不认识的格式；可以用 {'、'.join(_READERS)}")
    text = reader(path, path.read_bytes())
    if not _CHINESE.search(text):
        raise Unreadable(path, "里面没有中文内容")
    return text


def _docx(path: Path, content: bytes) -> str:
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_UNPACKED:
                raise Unreadable(path, "解开以后太大，可能是压缩炸弹，没有打开")
        document = Document(io.BytesIO(content))
    except (
        zipfile.BadZipFile,
        zlib.error,
        OpcError,
        KeyError,
        ValueError,
        SyntaxError,
        RuntimeError,  # an encrypted part
        NotImplementedError,  # a packing nobody uses
    ) as error:
        raise Unreadable(path, "DOCX 文件坏了，请重新导出") from error
    return "\n".join(paragraph.text.strip() for paragraph in document.paragraphs)


def _pdf(path: Path, content: bytes) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        pages = PdfReader(io.BytesIO(content)).pages
        if len(pages) > MOST_PAGES:
            raise Unreadable(path, f"超过 {MOST_PAGES} 页，不像是法规文本")
        texts = [page.extract_text() for page in pages]
    except (PyPdfError, ValueError, KeyError, RecursionError, AttributeError, TypeError) as error:
        raise Unreadable(path, "PDF 文件坏了或者加了密") from error
    if sum(map(len, texts)) < FEWEST_LETTERS_A_PAGE * max(1, len(texts)):
        raise Unreadable(path, "PDF 里没有文字，是扫描的图片；请找文字版，或先做文字识别并校对")
    return joined_lines("\n".join(texts))


def joined_lines(text: str) -> str:
    """Lines broken by the page width put together again: a new paragraph starts after a full stop or with 第X条."""
    paragraphs: list[str] = []
    for line in (line.strip() for line in text.splitlines()):
        if not line:
            continue
        broken = paragraphs and not paragraphs[-1].endswith(("。", "：", "；", ":", "；"))
        if broken and not _PARAGRAPH_START.match(line) and not _is_heading(paragraphs[-1]):
            paragraphs[-1] += line
        else:
            paragraphs.append(line)
    return "\n".join(paragraphs)


def _is_heading(line: str) -> bool:
    return bool(re.match(r"^第[一二三四五六七八九十百]+[章节编]", line)) and len(line) < 30


def _html(path: Path, content: bytes) -> str:
    from bs4 import BeautifulSoup

    page = BeautifulSoup(_decoded(path, content), "html.parser")
    for element in page(["script", "style", "head", "nav", "footer"]):
        element.decompose()
    for line_break in page("br"):
        line_break.replace_with("\n")
    blocks = page.find_all(["p", "h1", "h2", "h3", "h4", "li", "td"])
    leaves = (block for block in blocks if not block.find(["p", "li", "td"]))
    marked = "\n".join(line.strip() for block in leaves for line in block.get_text().splitlines())
    whole = page.get_text("\n", strip=True)
    return marked if len(marked) >= len(whole) / 2 else whole  # pages that set their text in bare <div>s


def _plain(path: Path, content: bytes) -> str:
    return _decoded(path, content)


def _decoded(path: Path, content: bytes) -> str:
    """UTF-8, else GB18030; text that is neither, or reads as neither, is refused and never guessed."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_ORDINARY.findall(text)) >= LEAST_ORDINARY * len(text):
            return text
    raise Unreadable(path, "文字编码不对（应为 UTF-8 或 GB18030），请另存后再导入")


_READERS: Mapping[str, Callable[[Path, bytes], str]] = {
    ".docx": _docx,
    ".pdf": _pdf,
    ".html": _html,
    ".htm": _html,
    ".md": _plain,
    ".txt": _plain,
}
