"""A complaint taken down by telephone: prefilled from what was typed, checked and filed like one from the chat."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from actions.complaint.fields import FIELDS, Field
from actions.complaint.issues import ISSUES
from actions.complaint.whole_form import WholeForm
from actions.triage import route
from channels.console.prefilling import Prefilling
from handoff.desk import Receipt
from handoff.filing import Filing
from knowledge.districts import Districts
from knowledge.law import Law
from store.cipher import Cipher
from store.sessions import Sessions

CALL = timedelta(hours=2)
"""How long a call's form may stay open."""
_PURPOSE = "console call"
_KEY = "console"
_BESIDES = (
    Field("months_owed", "欠薪月数", "欠了几个月？", needed=lambda facts: False),
    Field("workers_count", "涉及人数", "一共几个人？", needed=lambda facts: False),
)
"""Taken when told, never asked for."""
WAYS = {"mediation": "申请调解", "arbitration": "申请仲裁"}
"""What a person chooses between where inspection does not decide (actions/triage.py)."""


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
        self._cipher = cipher
        self._form = WholeForm(laws=laws, districts=districts, today=today)
        self._prefilling = Prefilling(districts=districts, today=today)

    def prefill(self, text: str, region: str | None) -> dict[str, Any]:
        """The form with what the text tells; `call` goes back with it when it is filed."""
        return {
            "call": self._new_call(region),
            "facts": self._prefilling.facts(text, region),
            "fields": _form(),
            "issues": ISSUES,
            "ways": WAYS,
            "disputed": [issue for issue in ISSUES if route(issue, kind="complaint").door == "choice"],
        }

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
    shown = [*(field for field in FIELDS if field.name != "confirm"), *_BESIDES]
    return [
        {"name": one.name, "label": one.label, "question": one.question, "kinds": one.kinds, "choices": one.buttons}
        for one in shown
    ]  # fmt: skip
