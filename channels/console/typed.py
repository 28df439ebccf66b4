"""Text as people type it: lone surrogates, which JSON can carry and no encoding can, become question marks."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator


def encodable(value: object) -> object:
    """The text as it can be stored; anything but text as it is."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value


Typed = Annotated[str, BeforeValidator(encodable)]
