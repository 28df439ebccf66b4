"""What a conversation has told that can be asked for in a paper, whether or not a sum of it was worked out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions.calculating.matters import matters
from actions.calculating.put_out import put_out
from actions.calculating.remembered import given_before, said_of
from actions.calculators import catalogue
from actions.calculators.fields import Refused
from actions.documents.facts import ClaimKind
from actions.learning import CLAIMED

_TOLD: Mapping[str, ClaimKind] = {
    "unpaid_wages": "unpaid_wages",
    "double_wage": "double_wage",
    "unlawful_dismissal": "unlawful_dismissal",
    "severance": "unlawful_dismissal",
}
"""Kind of sum whose matter was told → what is asked for: who was put out asks for the damages, the other side has to
prove its ground."""
_OF_A_DISMISSAL = ("severance", "unlawful_dismissal")


def told_claims(known: Mapping[str, Any]) -> list[ClaimKind]:
    """The claims that what was said makes: one of a dismissal, wages owed, no contract."""
    return list(dict.fromkeys(_TOLD[kind] for kind in _of_said(said_of(known))))


def with_told_sums(known: Mapping[str, Any], today: date, *, either_way: bool = False) -> Mapping[str, Any]:
    """What was told, with the sums that it makes beside those worked out; `either_way`: N and 2N of a dismissal.

    A sum of wages that the person names is not worked out anew.
    """
    sums = dict(known.get("sums") or {})
    kinds = [kind for kind in _of_said(said_of(known)) if kind not in _OF_A_DISMISSAL]
    is_open = either_way or not any(kind in sums for kind in _OF_A_DISMISSAL)
    if is_open and any(map(put_out, said_of(known))):
        kinds += _OF_A_DISMISSAL if either_way else _OF_A_DISMISSAL[1:]
    for kind in kinds:
        given = given_before(known, catalogue.CALCULATORS[kind], today)
        if kind not in sums and not (kind == "unpaid_wages" and CLAIMED in known) and _is_whole(kind, given):
            sums[kind] = given
    return {**known, "sums": sums} if sums else known


def _of_said(said: Sequence[str]) -> list[str]:
    return [kind for kind in matters(said) if kind in _TOLD]


def _is_whole(kind: str, given: Mapping[str, Any]) -> bool:
    try:
        return not catalogue.CALCULATORS[kind].missing(given)
    except Refused:
        return False
