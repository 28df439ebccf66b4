"""Reads an official text in Markdown into its articles, paragraphs and items.

Used to prove citations against the texts themselves, where a folder of them is at hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import cn2an

_ARTICLE = re.compile(
    r"^第([一二三四五六七八九十百千零〇两]+)条(?:之([一二三四五六七八九十]+))?[\s\u3000]*(.*)$"
)
_SECTION = re.compile(r"^([一二三四五六七八九十]+)、")
LONGEST_HEADING = 24
"""A numbered part opens with a heading up to this length, a longer block is already its text."""
WHOLE = "正文"
"""The one section of a document without articles or numbered parts."""
_ITEM = re.compile(r"^[（(]([一二三四五六七八九十]+)[）)]")
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


@dataclass(frozen=True)
class Paragraph:
    """One 款: its own sentence, and its numbered items (项) in order."""

    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """One 条; `key` is written `82`, or `276-1` for 二百七十六条之一."""

    key: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def whole(self) -> str:
        """All of it as one string."""
        return "".join(paragraph.text + "".join(paragraph.items) for paragraph in self.paragraphs)


def read_statute(path: Path) -> dict[str, Article]:
    """The articles of one Markdown file by key, and the sections of a document without them by name."""
    return parse_statute(path.read_text(encoding="utf-8"))


def parse_statute(text: str) -> dict[str, Article]:
    """Split a text into articles. A block that opens with （一） is an item of the paragraph before it.

    What stands before the first article, or in a document without any, is split into its numbered parts
    (一、二、), each keyed by `section_name`.
    """
    parts: dict[str, Article] = {}
    key, numbered = "", False
    for block in _blocks(text):
        if block.startswith("#"):
            key = "" if numbered else key
            continue
        head = _ARTICLE.match(block)
        section = None if numbered else _SECTION.match(block)
        if head:
            numbered = True
            key = article_key(head[1], head[2])
            parts[key] = Article(key, (Paragraph(head[3]),))
        elif section:
            key = section_name(block)
            parts[key] = Article(key, (Paragraph(block),))
        elif key:
            parts[key] = _extended(parts[key], block)
    if not parts:
        whole = tuple(Paragraph(block) for block in _blocks(text) if not block.startswith("#"))
        return {WHOLE: Article(WHOLE, whole)} if whole else {}
    return parts


def repeated_article(text: str) -> str | None:
    """The first article number that stands twice in a text, as two documents in one file have it; else None."""
    seen: set[str] = set()
    for head in filter(None, map(_ARTICLE.match, _blocks(text))):
        key = article_key(head[1], head[2])
        if key in seen:
            return key
        seen.add(key)
    return None


def section_name(block: str) -> str:
    """How a numbered part is cited: its heading where it has a short one, else 第三部分."""
    opening = _SECTION.match(block)
    if opening and len(block) > LONGEST_HEADING:
        return f"第{opening[1]}部分"
    return block.rstrip("：:")


def article_key(number: str, sub: str | None = None) -> str:
    """`八十二` → `82`; `二百七十六`, `一` → `276-1`."""
    main = str(cn2an.cn2an(number.replace("〇", "零"), "smart"))
    return f"{main}-{cn2an.cn2an(sub, 'smart')}" if sub else main


def _blocks(text: str) -> list[str]:
    body = _FRONT_MATTER.sub("", text)
    return [line.strip() for line in body.splitlines() if line.strip()]


def _extended(article: Article, block: str) -> Article:
    if _ITEM.match(block):
        last = article.paragraphs[-1]
        grown = Paragraph(last.text, (*last.items, block))
        return Article(article.key, (*article.paragraphs[:-1], grown))
    return Article(article.key, (*article.paragraphs, Paragraph(block)))
