"""A complaint taken down by telephone: prefilled from what was typed, checked and filed like one from the chat."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from actions.complaint.fields import FIELDS
from actions.complaint.issues import ISSUES, REQUESTS
from actions.complaint.reading import Reader
from actions.complaint.whole_form import WholeForm
from handoff.desk import Receipt
from handoff.filing import Filing
from handoff.redact import redact
from knowledge.districts import Districts
from knowledge.law import Law
from language.entities import entities
from store.cipher import Cipher
from store.sessions import Sessions

CALL = timedelta(hours=2)
"""How long a call's form may stay open."""
_PURPOSE = "console call"
_KEY = "console"


class Desk(Protocol):
    """Takes confirmed filings (handoff.desk.Desk)."""

    def file(self, filing: Filing) -> Receipt: ...


class UnknownCall(Exception):
    """The form belongs to no call of ours."""


class Intake:
    """Prefills and files. One call, one ticket: a second click files nothing new."""

    def __init__(
        self,
        *,
        sessions: Sessions,
        desk: Desk,
        laws: Mapping[str, Law],
        districts: Districts,
        cipher: Cipher,
        today: Callable[[], date],
    ) -> None:
        self._sessions = sessions
        self._desk = desk
        self._districts = districts
        self._cipher = cipher
        self._today = today
        self._form = WholeForm(laws=laws, districts=districts, today=today)

    def prefill(self, text: str, region: str | None) -> dict[str, Any]:
        """The form with what the text tells; `call` goes back with it when it is filed."""
        found: dict[str, str] = {}

        def keep(kind: str, value: str) -> str:
            placeholder = f"‹{kind}{len(found) + 1}›"
            found[placeholder] = value
            return placeholder

        safe = redact(text, None, keep)
        reader = Reader(self._districts, self._today(), lambda name: found.get(name, name))
        told = reader.read(safe, entities(safe), {}, None).facts
        facts = {
            name: found.get(value, value) if isinstance(value, str) else value for name, value in told.items()
        }
        if (
            region
            and "district" not in facts
            and self._districts.place(region, self._today()).name != "重庆市"
        ):
            facts["district"] = self._districts.place(region, self._today()).name
        facts |= {"kind": "complaint", "details": text}
        facts.setdefault("request", next(iter(REQUESTS.get(str(facts.get("issue")), ("依法处理",)))))
        return {"call": self._new_call(region), "facts": facts, "fields": _form(), "issues": ISSUES}

    def file(self, call: str, told: Mapping[str, str | int | bool]) -> Receipt:
        """File what the caller confirmed. Raises UnknownCall, Incomplete, NotFiledHere."""
        session_id, _, seal = call.partition(".")
        given = seal.encode("utf-8", "replace")
        proofs = self._cipher.digests(session_id, purpose=_PURPOSE)
        if not any(hmac.compare_digest(given, proof.encode()) for proof in proofs):
            raise UnknownCall
        kind = str(told.get("kind") or "complaint")
        return self._desk.file(self._form.filing(session_id, _KEY, told, kind=kind))

    def _new_call(self, region: str | None) -> str:
        session, _ = self._sessions.open(region=region, audience="worker", on=None, lifetime=CALL)
        return f"{session.id}.{self._cipher.digest(session.id, purpose=_PURPOSE)}"


def _form() -> list[dict[str, Any]]:
    shown = [field for field in FIELDS if field.name != "confirm"]
    return [
        {"name": one.name, "label": one.label, "question": one.question, "kinds": one.kinds, "choices": one.buttons}
        for one in shown
    ]  # fmt: skip
