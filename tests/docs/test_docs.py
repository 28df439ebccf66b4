"""The documents name only what exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
DOCUMENTS = sorted(
    [
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / folder / "README.md" for folder in ("bot", "knowledge", "intents")),
    ]
)
LINK = re.compile(r"\]\(([^)#]+)\)")
COMMAND = re.compile(r"\.venv/bin/labour ([a-z]+)|make ([a-z]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    """Relative links and pictures exist."""
    targets = [link for link in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in link]
    missing = [link for link in targets if not (document.parent / link).exists()]
    assert missing == []


def test_every_command_exists() -> None:
    """`make` targets and `labour` commands named anywhere are real."""
    text = "\n".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)
    named = COMMAND.findall(text)
    assert named
    makefile = (ROOT / "Makefile").read_text()
    commands = "\n".join(path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("cli*.py")))
    for command, target in named:
        assert not target or re.search(rf"^{target}:", makefile, re.MULTILINE), target
        assert (
            not command
            or f"def {command}(" in commands
            or f'="{command}"' in commands
            or f'command("{command}"' in commands
        ), command


def test_both_readmes_give_the_same_commands() -> None:
    """English and Chinese do not drift."""
    english, chinese = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")
    )
    assert set(COMMAND.findall(english)) == set(COMMAND.findall(chinese))


def test_glossary_terms_are_unique() -> None:
    """One English name for one Chinese term, and the other way round."""
    rows = [
        row.split("|")[1:3]
        for row in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").splitlines()
        if row.startswith("| ")
    ]
    for column in (0, 1):
        terms = [row[column].strip() for row in rows]
        assert len(terms) == len(set(terms))
