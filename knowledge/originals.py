"""The original wording (原文) of ingested texts, in the version that held on a day.

Versions lie under one folder, one JSON file each: `<law>/<effective date>-<hash>.json`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from knowledge.schema import Reference
from knowledge.statutes import Article, Paragraph


@dataclass(frozen=True)
class TextVersion:
    """One official text as it was ingested; `articles` by key, sections by name."""

    law: str
    title: str
    effective: date
    source: str
    sha256: str
    articles: dict[str, Article]

    @property
    def file_name(self) -> str:
        """Where it lies below its law's folder."""
        return f"{self.effective.isoformat()}-{self.sha256[:12]}.json"


class Originals:
    """Reads stored versions; a folder that is not there holds none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: dict[Path, TextVersion] = {}

    def versions(self, law: str) -> list[TextVersion]:
        """Every version of a law, oldest first."""
        return [self._open(path) for path in self._files.get(law, ())]

    def on(self, law: str, day: date) -> TextVersion | None:
        """The version that held on a day."""
        begun = [path for path in self._files.get(law, ()) if path.name[:10] <= day.isoformat()]
        return self._open(begun[-1]) if begun else None

    def text(self, reference: Reference, day: date) -> str | None:
        """The cited paragraph, or the whole article; None where it is not stored for that day."""
        version = self.on(reference.law, day)
        article = version.articles.get(reference.article_key or reference.section or "") if version else None
        if article is None:
            return None
        chosen = article.paragraphs
        if reference.paragraph and reference.paragraph <= len(chosen):
            chosen = chosen[reference.paragraph - 1 : reference.paragraph]
        return "\n".join("\n".join((paragraph.text, *paragraph.items)) for paragraph in chosen)

    @cached_property
    def _files(self) -> dict[str, list[Path]]:
        if not self._folder.is_dir():
            return {}
        return {law.name: sorted(law.glob("*.json")) for law in self._folder.iterdir() if law.is_dir()}

    def _open(self, path: Path) -> TextVersion:
        if path not in self._opened:
            self._opened[path] = read_version(path)
        return self._opened[path]


def read_version(path: Path) -> TextVersion:
    """One stored version."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    articles = {
        key: Article(key, tuple(Paragraph(text, tuple(items)) for text, items in paragraphs))
        for key, paragraphs in stored["articles"].items()
    }
    return TextVersion(
        law=stored["law"],
        title=stored["title"],
        effective=date.fromisoformat(stored["effective"]),
        source=stored["source"],
        sha256=stored["sha256"],
        articles=articles,
    )


def write_version(version: TextVersion, folder: Path) -> Path:
    """Store a version; the file appears whole or not at all."""
    target = folder / version.law / version.file_name
    target.parent.mkdir(parents=True, exist_ok=True)
    stored = {
        "law": version.law,
        "title": version.title,
        "effective": version.effective.isoformat(),
        "source": version.source,
        "sha256": version.sha256,
        "articles": {
            key: [[paragraph.text, list(paragraph.items)] for paragraph in article.paragraphs]
            for key, article in version.articles.items()
        },
    }
    work = target.with_suffix(".writing")
    work.write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
    work.replace(target)
    return target
