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


def read_statute(path: Path) -> dict[str, Article]:
    """The articles of one Markdown file by key; empty for a document without numbered articles."""
    return parse_statute(path.read_text(encoding="utf-8"))


def parse_statute(text: str) -> dict[str, Article]:
    """Split a text into articles. A block that opens with （一） is an item of the paragraph before it."""
    articles: dict[str, Article] = {}
    key = ""
    for block in _blocks(text):
        if block.startswith("#"):
            key = ""
            continue
        head = _ARTICLE.match(block)
        if head:
            key = article_key(head[1], head[2])
            articles[key] = Article(key, (Paragraph(head[3]),))
        elif key:
            articles[key] = _extended(articles[key], block)
    return articles


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
