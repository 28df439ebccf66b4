"""A complaint taken down by telephone: prefilled from what was typed, checked and filed like one from the chat."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from actions.complaint.competent import competent
from actions.complaint.facts import PERSONAL, UNKNOWN, known, without_identity
from actions.complaint.fields import BY_NAME, FIELDS, Field, missing, next_field
from actions.complaint.issues import ISSUES
from actions.triage import Route, route
from actions.values import plain
from channels.console.calling import NotANumber, bare
from channels.console.prefilling import Prefilling
from handoff.desk import Receipt
from handoff.filing import Filing
from index.citations import spoken
from knowledge.districts import Districts
from knowledge.law import Law
from language.money import parse_money
from store.cipher import Cipher
from store.sessions import Sessions

CALL = timedelta(hours=2)
"""How long a call's form may stay open."""
_PURPOSE = "console call"
_TAKEN = frozenset({"kind", "details", "months_owed", "workers_count", *(field.name for field in FIELDS)})
_KEY = "console"
_NOT_KNOWN = ("不清楚", "不知道")
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


class NotFiledHere(Exception):
    """The matter belongs to another agency; the message names it."""


class Incomplete(Exception):
    """A needed field is still open."""

    def __init__(self, field: Field) -> None:
        super().__init__(field.name)
        self.field = field


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
        self._laws = laws
        self._districts = districts
        self._cipher = cipher
        self._today = today
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
        facts = without_identity(_as_typed(told) | {"confirm": True})
        facts.setdefault("id_check", "later")
        issue = facts.get("issue")
        if issue is not None and issue not in ISSUES:
            raise Incomplete(BY_NAME["issue"])
        if facts.get("consent") is not True:
            raise Incomplete(BY_NAME["consent"])
        if open_field := next_field(facts):
            raise Incomplete(open_field)
        where = self._route(facts)
        if where.door == "guidance":
            raise NotFiledHere(where.why)
        return self._desk.file(self._filing(session_id, facts, where))

    def _filing(self, session_id: str, facts: Mapping[str, Any], where: Route) -> Filing:
        hidden = (*PERSONAL, "confirm", "kind")
        body = competent(where.channel, facts, self._districts, self._today(), reveal=str)
        grounds = dict.fromkeys((*where.grounds, *body.grounds))
        return Filing(
            session_id=session_id,
            filing_key=_KEY,
            kind=facts["kind"],
            channel=body.channel,
            district=body.district,
            urgency="urgent" if facts.get("issue") == "child_labour" else "normal",
            facts={name: value for name, value in facts.items() if known(facts, name) and name not in hidden},
            parties={name: str(facts[name]) for name in PERSONAL if known(facts, name)},
            missing=missing(facts),
            grounds=tuple(spoken(reference, self._laws[reference.law]) for reference in grounds),
        )

    def _route(self, facts: Mapping[str, Any]) -> Route:
        chosen = facts.get("channel")
        return route(
            str(facts["issue"]) if facts["issue"] != UNKNOWN else "other",
            kind=facts["kind"],
            chosen=chosen if chosen != UNKNOWN else None,
        )

    def _new_call(self, region: str | None) -> str:
        session, _ = self._sessions.open(region=region, audience="worker", on=None, lifetime=CALL)
        return f"{session.id}.{self._cipher.digest(session.id, purpose=_PURPOSE)}"


def _as_typed(told: Mapping[str, str | int | bool]) -> dict[str, Any]:
    """The form's values as a ticket keeps them: bare telephone numbers, sums in digits. Raises Incomplete."""
    facts: dict[str, Any] = {name: value for name, value in told.items() if name in _TAKEN and value != ""}
    facts |= {name: UNKNOWN for name, value in facts.items() if value in _NOT_KNOWN}
    if known(facts, "phone"):
        try:
            facts["phone"] = bare(str(facts["phone"]))
        except NotANumber:
            raise Incomplete(BY_NAME["phone"]) from None
    if known(facts, "amount"):
        amount = parse_money(str(facts["amount"]))
        if amount is None:
            raise Incomplete(BY_NAME["amount"])
        facts["amount"] = plain(amount)
    return facts


def _form() -> list[dict[str, Any]]:
    shown = [*(field for field in FIELDS if field.name != "confirm"), *_BESIDES]
    return [
        {"name": one.name, "label": one.label, "question": one.question, "kinds": one.kinds, "choices": one.buttons}
        for one in shown
    ]  # fmt: skip
