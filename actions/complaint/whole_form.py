"""A filing told as one form: checked for what is needed, routed, ready for the desk. Hotline and other systems use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from actions.complaint.competent import competent
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, known, without_identity
from actions.complaint.fields import BY_NAME, FIELDS, Field, next_field
from actions.complaint.filing import assembled, route_of
from actions.complaint.issues import ISSUES
from actions.complaint.reading import district_named
from actions.values import plain
from handoff.filing import Filing
from handoff.personal.telephone import NotANumber, bare
from knowledge.districts import Districts
from knowledge.law import Law
from language.money import parse_money

_TAKEN = frozenset({"kind", "details", "months_owed", "workers_count", *(field.name for field in FIELDS)})
_HIDDEN = (*PERSONAL, "confirm", "kind")
_NOT_KNOWN = ("不清楚", "不知道")


class NotFiledHere(Exception):
    """The matter belongs to another agency; the message names it."""


class Incomplete(Exception):
    """A needed field is still open, or `wrong`: what stands in it cannot be read."""

    def __init__(self, field: Field, *, wrong: bool = False) -> None:
        super().__init__(field.name)
        self.field = field
        self.wrong = wrong

    @property
    def told(self) -> str:
        """What is missing or wrong, for whoever fills the form."""
        said = f"“{self.field.label}”不对" if self.wrong else f"还差“{self.field.label}”"
        return f"{said}：{self.question}"

    @property
    def question(self) -> str:
        """What to ask the person."""
        return self.field.question or "请先征得本人同意。"


class WholeForm:
    """Makes filings of forms."""

    def __init__(self, *, laws: Mapping[str, Law], districts: Districts, today: Callable[[], date]) -> None:
        self._laws = laws
        self._districts = districts
        self._today = today

    def filing(
        self, session_id: str, filing_key: str, told: Mapping[str, str | int | bool], *, kind: str
    ) -> Filing:
        """The filing that a person confirmed; fields that are not known are left out. Raises Incomplete, NotFiledHere."""
        facts = without_identity(_as_typed(told) | {"confirm": True, "kind": kind})
        facts.setdefault("id_check", "later")
        if facts.get("issue") is not None and facts["issue"] not in ISSUES:
            raise Incomplete(BY_NAME["issue"], wrong=True)
        facts |= self._district_of_work(facts)
        if facts.get("consent") is not True:
            raise Incomplete(BY_NAME["consent"])
        if open_field := next_field(facts):
            raise Incomplete(open_field)
        found = route_of(facts)
        if found.door == "guidance":
            raise NotFiledHere(found.why)
        return assembled(
            facts,
            session_id=session_id,
            filing_key=filing_key,
            told={name: value for name, value in facts.items() if known(facts, name) and name not in _HIDDEN},
            parties={name: str(facts[name]) for name in PERSONAL if known(facts, name)},
            found=found,
            where=competent(found.channel, facts, self._districts, self._today(), reveal=str),
            laws=self._laws,
        )

    def _district_of_work(self, facts: Facts) -> dict[str, str]:
        """The district that the place of work names where none was told, as the chat reads it."""
        if facts.get("district") is not None:
            return {}
        told = [str(facts[name]) for name in ("employer_address", "employer_name") if known(facts, name)]
        named = district_named(told, self._districts, self._today())
        return {"district": named} if named else {}


def _as_typed(told: Mapping[str, str | int | bool]) -> dict[str, Any]:
    """The form's values as a ticket keeps them: bare telephone numbers, sums in digits. Raises Incomplete."""
    facts: dict[str, Any] = {name: value for name, value in told.items() if name in _TAKEN and value != ""}
    facts |= {name: UNKNOWN for name, value in facts.items() if value in _NOT_KNOWN}
    if known(facts, "phone"):
        try:
            facts["phone"] = bare(str(facts["phone"]))
        except NotANumber:
            raise Incomplete(BY_NAME["phone"], wrong=True) from None
    if known(facts, "amount"):
        amount = parse_money(str(facts["amount"]))
        if amount is None:
            raise Incomplete(BY_NAME["amount"], wrong=True)
        facts["amount"] = plain(amount)
    return facts
