"""A filing told as one form: checked for what is needed, routed, ready for the desk. Hotline and other systems use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from actions.complaint.competent import competent
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, is_anonymous, known, without_identity
from actions.complaint.fields import BY_NAME, FIELDS, Field, open_fields
from actions.complaint.filing import assembled, route_of
from actions.complaint.issues import ISSUES
from actions.complaint.place import district_of_work
from actions.values import plain
from handoff.filing import Filing
from handoff.personal.telephone import NotANumber, bare
from handoff.redact import redact
from knowledge.districts import Districts
from knowledge.law import Law
from language.money import parse_money

_TAKEN = frozenset({"kind", "details", "months_owed", "workers_count", *(field.name for field in FIELDS)})
_HIDDEN = (*PERSONAL, "confirm", "kind")
_NOT_KNOWN = ("不清楚", "不知道")


class NotFiledHere(Exception):
    """The matter belongs to another agency; the message names it."""


class Incomplete(Exception):
    """Every needed field that is still open, and every one whose value cannot be read; one of them at least."""

    def __init__(self, lacking: Sequence[Field] = (), wrong: Sequence[Field] = ()) -> None:
        self.lacking = tuple(lacking)
        self.wrong = tuple(wrong)
        super().__init__(", ".join(field.name for field in self.fields))

    @property
    def fields(self) -> tuple[Field, ...]:
        """What cannot be read first: it is there and only has to be mended."""
        return (*self.wrong, *self.lacking)

    @property
    def told(self) -> str:
        """What is wrong and what is missing, for whoever fills the form, and what to ask first."""
        wrong = [f"{_labels(self.wrong)}不对"] if self.wrong else []
        lacking = [f"还差{_labels(self.lacking)}"] if self.lacking else []
        return f"{'，'.join([*wrong, *lacking])}：{question(self.fields[0])}"


def question(field: Field) -> str:
    """What to ask the person for a field."""
    return field.question or "请先征得本人同意。"


def _labels(fields: Sequence[Field]) -> str:
    return "、".join(f"“{field.label}”" for field in fields)


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
        typed, wrong = _as_typed(told)
        facts = without_identity(typed | {"confirm": True, "kind": kind})
        facts.setdefault("id_check", "later")
        facts |= self._district_of_work(facts)
        if facts.get("consent") is not True:
            facts["consent"] = None
        lacking = open_fields(facts)
        if wrong or lacking:
            raise Incomplete(lacking, wrong)
        found = route_of(facts)
        if found.door == "guidance":
            raise NotFiledHere(found.why)
        return assembled(
            facts,
            session_id=session_id,
            filing_key=filing_key,
            told=_told_on(facts),
            parties={name: str(facts[name]) for name in PERSONAL if known(facts, name)},
            found=found,
            where=competent(found.channel, facts, self._districts, self._today(), reveal=str),
            laws=self._laws,
        )

    def _district_of_work(self, facts: Facts) -> dict[str, str]:
        """The district that the place of work names where none was told, as the chat reads it."""
        if facts.get("district") is not None:
            return {}
        address, employer = (
            str(facts[name]) if known(facts, name) else "" for name in ("employer_address", "employer_name")
        )
        named = district_of_work(address, employer, self._districts, self._today())
        return {"district": named} if named else {}


def _told_on(facts: Facts) -> dict[str, Any]:
    """What goes into the ticket besides the parties; an anonymous story without whoever is named in it, as in the chat."""
    told = {name: value for name, value in facts.items() if known(facts, name) and name not in _HIDDEN}
    if not is_anonymous(facts):
        return told
    return {name: _unnamed(value) if isinstance(value, str) else value for name, value in told.items()}


def _unnamed(text: str) -> str:
    return redact(text, None, lambda kind, value: f"‹{kind}›")


def _as_typed(told: Mapping[str, str | int | bool]) -> tuple[dict[str, Any], list[Field]]:
    """The form's values as a ticket keeps them, bare telephone numbers, sums in digits; and the fields that cannot
    be read.
    """
    facts: dict[str, Any] = {name: value for name, value in told.items() if name in _TAKEN and value != ""}
    facts |= {name: UNKNOWN for name, value in facts.items() if value in _NOT_KNOWN}
    wrong: list[Field] = []
    if facts.get("issue") is not None and facts["issue"] not in ISSUES:
        wrong.append(BY_NAME["issue"])
    if known(facts, "amount"):
        amount = parse_money(str(facts["amount"]))
        facts["amount"] = plain(amount) if amount is not None else UNKNOWN
        wrong += [BY_NAME["amount"]] if amount is None else []
    if known(facts, "phone"):
        try:
            facts["phone"] = bare(str(facts["phone"]))
        except NotANumber:
            wrong.append(BY_NAME["phone"])
    return facts, wrong
