"""Changes single fields of a card's file and leaves everything else as its editor wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

_NEVER_WRAP = 4096


def rewrite(path: Path, fields: Mapping[str, Any]) -> None:
    """Set fields of the YAML document at `path`; None takes a field away."""
    yaml = YAML()
    yaml.width = _NEVER_WRAP
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.representer.add_representer(type(None), _null)
    document: CommentedMap = yaml.load(path.read_text(encoding="utf-8"))
    for name, value in fields.items():
        if value is None:
            document.pop(name, None)
        else:
            document[name] = _plain(value)
    work = path.with_suffix(".writing")
    with work.open("w", encoding="utf-8") as stream:
        yaml.dump(document, stream)
    work.replace(path)


def _null(representer: Any, _: None) -> Any:
    return representer.represent_scalar("tag:yaml.org,2002:null", "null")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, BaseModel):
        inline = CommentedMap(value.model_dump())
        inline.fa.set_flow_style()
        return inline
    return value
