"""A complaint's fields out of what was typed during a call: sentences of the caller's and shorthand of the operator's."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from actions.complaint.choices import choice
from actions.complaint.issues import REQUESTS
from actions.complaint.reading import Reader
from actions.values import plain
from channels.console.labelled import in_passing, labelled
from handoff.redact import redact
from knowledge.districts import HOME, Districts
from language.entities import entities
from language.money import parse_money

_SOME_REQUEST = "依法处理"
_REPORTS = re.compile(r"举报(?!过)")
_OWN_CLAIM = re.compile(r"欠[我咱]|我的?(?:工资|钱)|投诉")
_CLAUSE = re.compile(r"[，,。；;？?！!\s]+")
_NUMBERS = ("amount", "months_owed", "workers_count")


class Prefilling:
    """Reads once, so that nothing has to be typed again; what stands after a label wins over what is guessed."""

    def __init__(self, *, districts: Districts, today: Callable[[], date]) -> None:
        self._districts = districts
        self._today = today

    def facts(self, text: str, region: str | None) -> dict[str, Any]:
        """The fields told; `details` keeps the whole text."""
        told = self._from_sentences(text) | in_passing(text) | _way(text) | self._labelled(text)
        if region and "district" not in told:
            told |= self._district(region)
        told |= {"kind": _kind(text), "details": text}
        usual = REQUESTS.get(str(told.get("issue")), (_SOME_REQUEST,))
        return {"request": usual[0]} | told

    def _from_sentences(self, text: str) -> dict[str, Any]:
        found: dict[str, str] = {}

        def keep(kind: str, value: str) -> str:
            placeholder = f"‹{kind}{len(found) + 1}›"
            found[placeholder] = value
            return placeholder

        safe = redact(text, None, keep)
        reader = Reader(self._districts, self._today(), lambda name: found.get(name, name))
        told = reader.read(safe, entities(safe), {}, None).facts
        return {
            name: found.get(value, value) if isinstance(value, str) else value for name, value in told.items()
        }

    def _labelled(self, text: str) -> dict[str, Any]:
        told: dict[str, Any] = labelled(text)
        if place := told.pop("district", None) or told.get("employer_address"):
            told |= self._district(place)
        for name in _NUMBERS:
            if name in told and (number := parse_money(told[name])) is not None:
                told[name] = plain(number)
        return told

    def _district(self, place: str) -> dict[str, str]:
        """The district of a place or an address, {} where it names none."""
        names = [name for name in self._districts.names() if name in place]
        named = self._districts.place(max(names, key=len, default=place), self._today())
        return {"district": named.name} if named.known and named != HOME else {}


def _way(text: str) -> dict[str, Any]:
    """Mediation or arbitration as the caller wishes; what was done before (没有仲裁过) is no wish."""
    wishes = [choice("channel", clause) for clause in _CLAUSE.split(text) if not clause.endswith("过")]
    return next((wish for wish in wishes if wish), {})


def _kind(text: str) -> str:
    """A report, unless the caller claims money of their own (as actions/turns/complaint.py has it)."""
    return "report" if _REPORTS.search(text) and not _OWN_CLAIM.search(text) else "complaint"
