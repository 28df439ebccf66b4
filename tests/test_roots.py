"""The root modules keep to the import rules that import-linter cannot check for them."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FORBIDDEN = {"bot", "sqlalchemy", "faiss", "rasa_sdk"}


@pytest.mark.parametrize(
    "module",
    [
        "app.py",
        "answering.py",
        "background.py",
        "citizen_routes.py",
        "cli.py",
        "cli_demo.py",
        "cli_desk.py",
        "cli_holds.py",
        "cli_improve.py",
        "cli_keys.py",
        "cli_knowledge.py",
        "cli_review.py",
        "cli_staff.py",
        "cli_sums.py",
        "cli_wechat.py",
        "deliveries.py",
        "official_account.py",
        "settings.py",
        "stores.py",
    ],
)
def test_root_modules_import_no_engine_and_never_bot(module: str) -> None:
    """Databases, vectors and rasa-sdk stay behind their packages; bot is reached over HTTP."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names
    assert not {name.split(".")[0] for name in names} & FORBIDDEN
