"""Whether a question rests on a wrong belief, so that the answer has to begin by putting it right.

A belief counts as held when somebody is quoted (老板说 …), when it is taken for granted (反正 …, …吧) or, in the table of
common ones, when it is put as a rule; who merely asks (…吗) gets the answer. Precision goes first: a wrong 先说明 is worse
than none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from index.reading import read
from knowledge.load import KNOWLEDGE, read_yaml
from knowledge.schema import Card, FalsePremise, Record, Reference, Text
from language.normalise import normalise

Similarity = Callable[[str, str], float]
"""Of two texts, −1 to 1: the product of an encoder's unit vectors."""
COMMON = KNOWLEDGE / "premises.yml"

COVERED = 0.55
"""The share of a premise's character pairs that the question must hold."""
ALIKE = 0.45
"""The similarity that clause and premise must reach beside it."""

LOOSELY, NEARLY = 0.35, 0.7
"""Fewer pairs do where the encoder takes the two for nearly the same."""

_QUOTED = re.compile(
    r"(老板娘?|公司|单位|厂[里方]|人事|领导|主管|经理|店长|组长|班长|带班的?|工头|包工头|总包|分包|项目部|中介|律师|监察|街道|工友|同事|朋友|人家|别人|他们?|她|大家|都|有人|网上|"
    r"劳务公司|施工单位|儿子|hr|员工|会计|财务).{0,4}[说讲称]"
    r"|听.{0,2}[说讲]|我(知道|晓得|以为|觉得|认为|想着?)|反正|既然|按理|本来就"
)
_GRANTED = re.compile(r"(?<![吃酒网])吧(?=$|[，。,.；;!！?？\s])|对吧|是吧|没错吧")
_ASKED = re.compile(
    r"[吗么嘛不没]$|吗|能不能|可不可以|是不是|有没有|要不要|算不算|该不该|会不会|合不合|对不对|怎么|什么|哪|多少|几[天个年次]|咋"
)
_AS_MUCH_AS = re.compile(r"(多少|几[年个天]).{1,4}\1")
"""做多少拿多少 asks nothing."""
_NEGATION = re.compile(r"不|没|无|别|莫|免|作废|只能|只有")
_CLAUSE = re.compile(r"[，。,.；;！!？?\s]+")


class CommonPremise(Record):
    """A wrong belief heard everywhere: `says` recognises it put as a rule; the citation governs the correction."""

    premise: Text
    says: Text
    correction: Text
    citation: Reference


def stated_premise(text: str, card: Card, similarity: Similarity) -> FalsePremise | None:
    """The wrong belief of a card that a question asserts or takes for granted, the best one; None when it asks."""
    clauses = [clause for clause in _CLAUSE.split(normalise(text)) if clause]
    scored = [(_closeness(clauses, wrong.premise, similarity), wrong) for wrong in card.false_premises]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] > 0 else None


def common_premise(text: str) -> CommonPremise | None:
    """A wrong belief of the table that a text puts as a rule, or None."""
    plain = normalise(text)
    for wrong, says in _common():
        for found in says.finditer(plain):
            clause = _clause_around(plain, found)
            if _takes_for_granted(plain[: found.end() + 2]) or not _ASKED.search(clause):
                return wrong
    return None


def _takes_for_granted(plain: str) -> bool:
    return bool(_QUOTED.search(plain) or _GRANTED.search(plain))


def _closeness(clauses: Sequence[str], premise: str, similarity: Similarity) -> float:
    """How closely one run of up to three clauses says the premise; 0 where it does not."""
    wanted = frozenset(read(premise).pairs)
    best = 0.0
    for size in (1, 2, 3):
        for start in range(len(clauses) - size + 1):
            run = clauses[start : start + size]
            said = "，".join(run)
            if not _takes_for_granted(said):
                continue
            if quoted := _QUOTED.search(said):
                said = said[quoted.end() :]
            if any(
                _ASKED.search(_AS_MUCH_AS.sub("", clause)) and not _GRANTED.search(clause + "，")
                for clause in run
            ):
                continue
            covered = len(wanted & frozenset(read(said).pairs)) / max(len(wanted), 1)
            if bool(_NEGATION.search(said)) != bool(_NEGATION.search(premise)):
                continue
            alike = similarity(said, premise)
            if (covered >= COVERED and alike >= ALIKE) or (covered >= LOOSELY and alike >= NEARLY):
                best = max(best, covered + alike)
    return best


def _clause_around(plain: str, found: re.Match[str]) -> str:
    before = max(
        (mark.end() for mark in _CLAUSE.finditer(plain, 0, found.start() + 1) if mark.end() <= found.start()),
        default=0,
    )
    after = _CLAUSE.search(plain, found.end())
    return plain[before : after.start() if after else len(plain)]


@lru_cache(maxsize=1)
def _common(path: Path = COMMON) -> tuple[tuple[CommonPremise, re.Pattern[str]], ...]:
    rows = TypeAdapter(tuple[CommonPremise, ...]).validate_python(read_yaml(path))
    return tuple((wrong, re.compile(wrong.says)) for wrong in rows)
