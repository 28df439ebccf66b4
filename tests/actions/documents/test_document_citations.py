"""Every article a paper names is in the registry, and named as the rest of the app names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

import actions.documents
from actions.documents.wording import listed, named
from index.citations import in_force_on, spoken
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, read_all
from knowledge.schema import Reference
from tests.actions.documents.cases import TODAY

LAWS = {law.law: law for _, law in read_all(KNOWLEDGE / "laws", Law)[0]}


def references(value: object) -> Iterator[Reference]:
    """Every reference inside a module's constant."""
    if isinstance(value, Reference):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from references(one)
    elif isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from references(one)
    elif is_dataclass(value) and not isinstance(value, type):
        for part in fields(value):
            yield from references(getattr(value, part.name))


def all_references() -> set[Reference]:
    """Every reference in a constant of the package."""
    found: set[Reference] = set()
    for module in pkgutil.iter_modules(actions.documents.__path__):
        for value in vars(importlib.import_module(f"actions.documents.{module.name}")).values():
            found.update(references(value))
    return found


@pytest.mark.parametrize("reference", sorted(all_references(), key=named), ids=named)
def test_an_article_is_in_the_registry_and_in_force(reference: Reference) -> None:
    """Law, article and paragraph exist, hold today, and a paragraph is named only where there are several."""
    law = LAWS[reference.law]
    assert reference.article_key in law.paragraphs
    assert (reference.paragraph or 1) <= law.paragraphs[reference.article_key or ""]
    assert in_force_on(reference, LAWS, TODAY)
    assert named(reference) == spoken(reference, law)


def test_articles_of_one_law_are_named_together() -> None:
    """《A》第一条、第二条，《B》第三条, each once."""
    first, second = Reference(law="劳动合同法", article=46), Reference(law="劳动合同法", article=47)
    other = Reference(law="劳动法", article=50)
    assert listed((first, other, second, first)) == "《劳动合同法》第四十六条、第四十七条，《劳动法》第五十条"
