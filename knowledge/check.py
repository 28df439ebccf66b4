"""Proves the knowledge: every rule runs over everything, and every fault is reported at once.

Rules that read the statutes themselves run only where that folder is at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from knowledge.checks.citations import bad_citations, misplaced, unknown_relations, wrong_trial_day
from knowledge.checks.continuations import broken_continuations
from knowledge.checks.copying import copied
from knowledge.checks.corpus import Corpus
from knowledge.checks.digests import bad_digests
from knowledge.checks.numbers import foreign_numbers, unknown_figures
from knowledge.checks.presumed import broken_presumptions
from knowledge.checks.questions import repeated_questions, too_few_questions
from knowledge.checks.red_list import illegal_conclusions
from knowledge.checks.reviews import changed_since_approval, overdue
from knowledge.checks.sides import disagreeing_sides, overlapping_versions
from knowledge.continuations import FILE
from knowledge.figures import Figures, Table, table_files
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, Fault, read_all, read_files
from knowledge.presumed import FOLDER
from knowledge.schema import Card

Rule = Callable[[Corpus], Iterator[Fault]]
RULES: tuple[Rule, ...] = (
    misplaced,
    unknown_relations,
    bad_citations,
    wrong_trial_day,
    unknown_figures,
    foreign_numbers,
    copied,
    bad_digests,
    too_few_questions,
    repeated_questions,
    illegal_conclusions,
    disagreeing_sides,
    overlapping_versions,
    changed_since_approval,
    broken_continuations,
    broken_presumptions,
)


def check(root: Path = KNOWLEDGE, statutes: Path | None = None, today: date | None = None) -> list[Fault]:
    """Every fault of the knowledge under `root`, schema faults first."""
    corpus, faults = read_corpus(root, statutes)
    rules = (*RULES, overdue(today)) if today else RULES
    return [*faults, *(fault for rule in rules for fault in rule(corpus))]


def read_corpus(root: Path = KNOWLEDGE, statutes: Path | None = None) -> tuple[Corpus, list[Fault]]:
    """Everything readable under `root`, and the faults of what is not."""
    laws, law_faults = read_all(root / "laws", Law)
    cards, card_faults = read_all(root / "cards", Card)
    tables, table_faults = read_files(table_files(root), Table)
    corpus = Corpus(
        cards=cards,
        laws={law.law: law for _, law in laws},
        law_files={law.law: path for path, law in laws},
        figures=Figures(table for _, table in tables),
        statutes=statutes,
        continuations=table if (table := root / FILE.name).exists() else None,
        presumed=folder if (folder := root / FOLDER.name).is_dir() else None,
    )
    return corpus, law_faults + card_faults + table_faults
