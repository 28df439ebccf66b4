"""The complaint form, turn by turn: interruptions, facts, the next question, the filing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from actions.complaint import wording
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, known
from actions.complaint.fields import BY_NAME, FIELDS, Field, missing, next_field
from actions.complaint.issues import ISSUES
from actions.complaint.reading import Reader
from actions.reply import Reply, offers
from actions.triage import Route, route
from actions.turns.base import Heard, Taken, Turn
from actions.turns.interruptions import Interruptions
from handoff.desk import Receipt
from handoff.filing import Filing
from index.citations import spoken
from knowledge.districts import Districts
from knowledge.schema import Law
from language.dates import dates
from store.errors import StoreUnavailable

FACTS = ("kind", "stage", "details", "months_owed", *(field.name for field in FIELDS))
_CLEARED: dict[str, Any] = dict.fromkeys(FACTS)


class Vault(Protocol):
    """Keeps values out of Rasa's hands, and gives back what a placeholder stands for."""

    def keep(self, session_id: str, kind: str, value: str) -> str: ...
    def value(self, session_id: str, placeholder: str) -> str | None: ...
    def resolve(self, session_id: str, text: str) -> str: ...


class Desk(Protocol):
    """Takes confirmed filings."""

    def file(self, filing: Filing) -> Receipt: ...


class ComplaintTurn(Turn):
    """Every message while the form is open, and the one that opens it."""

    action_name = "validate_complaint_form"

    def __init__(
        self,
        *,
        interruptions: Interruptions,
        vault: Vault,
        desk: Desk,
        laws: Mapping[str, Law],
        districts: Districts,
        today: Callable[[], date],
    ) -> None:
        self._interruptions = interruptions
        self._vault = vault
        self._desk = desk
        self._laws = laws
        self._districts = districts
        self._today = today

    def take(self, heard: Heard) -> Taken:
        """Read the message, then ask, guide, cancel or file."""
        facts = {name: heard.slots.get(name) for name in FACTS}
        if facts["stage"] is None:
            return self._open(heard, facts)
        if self._interruptions.cancels(heard) or (
            heard.requested == "confirm" and heard.text.strip() == "取消"
        ):
            return self._end(Reply(wording.CANCELLED, "cancelled", offers("我要投诉", "转人工")))
        if aside := self._interruptions.before_reading(heard):
            asked = () if aside.pauses else (self._question(facts, heard.requested),)
            return Taken([aside.reply, *asked], {"requested_slot": heard.requested, "stage": "open"})
        return self._continue(heard, facts)

    def _open(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        facts |= {"stage": "open", "kind": _kind(heard), "details": heard.text}
        read = self._reader(heard).read(heard.text, heard.entities, facts, None)
        facts |= read.facts
        return self._next(heard, facts, lead=wording.opening(facts["kind"]), routed=True)

    def _continue(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        if switched := _switched(heard.text, facts):
            return self._next(heard, facts | switched, lead=wording.opening(switched["kind"]), routed=False)
        if heard.requested == "confirm" and heard.text.strip().startswith("修改"):
            return self._say(facts, Reply(wording.CHANGE, "asking", asks="confirm"), "confirm")
        had_issue = known(facts, "issue")
        read = self._reader(heard).read(heard.text, heard.entities, facts, heard.requested)
        facts |= read.facts
        if not read.facts or (heard.requested and facts.get(heard.requested) is None and not read.corrects):
            return self._not_answered(heard, facts, read.problem)
        if facts.get("consent") is False:
            return self._end(Reply(wording.NO_CONSENT, "cancelled", offers("我要举报", "转人工")))
        if facts.get("confirm") is True:
            return self._file(heard, facts)
        return self._next(
            heard, facts, lead="好的，改过来了。" if read.corrects else "", routed=not had_issue
        )

    def _not_answered(self, heard: Heard, facts: Facts, problem: str | None) -> Taken:
        aside = self._interruptions.question(heard)
        again = self._question(facts, heard.requested)
        if aside:
            return self._say(facts, again, heard.requested, before=[aside.reply])
        return self._say(
            facts, replace(again, text=f"{problem or wording.NOT_UNDERSTOOD}{again.text}"), heard.requested
        )

    def _next(self, heard: Heard, facts: Facts, *, lead: str, routed: bool) -> Taken:
        if routed and known(facts, "issue"):
            found = self._route(facts)
            lead += "\n" + wording.route_sentence(
                found, [spoken(r, self._laws[r.law]) for r in found.grounds]
            )
            if found.door == "guidance":
                return self._end(Reply(lead.strip(), "answered", offers("怎么申请劳动仲裁", "转人工")))
        field = next_field(facts)
        asked = self._question(facts, field.name if field else "confirm")
        return self._say(facts, replace(asked, text=f"{lead}\n{asked.text}".strip()), asked.asks)

    def _question(self, facts: Facts, name: str | None) -> Reply:
        field: Field = BY_NAME[name or "issue"]
        text = field.question
        if field.name == "channel":
            spans = dates(str(facts.get("details") or ""), self._today())
            text = f"{wording.choice(spans[-1].end if spans else None, self._today())}\n{text}"
        elif field.name == "consent":
            text = wording.consent(facts, self._route(facts).channel)
        elif field.name == "confirm":
            text = wording.summary(facts)
        return Reply(text, "asking", offers(*field.buttons), asks=field.name)

    def _file(self, heard: Heard, facts: Facts) -> Taken:
        found = self._route(facts)
        try:
            receipt = self._desk.file(self._filing(heard, facts, found))
        except StoreUnavailable:
            open_again = {**facts, "confirm": None}
            return self._say(
                open_again,
                Reply(wording.NOT_STORED, "error_unavailable", offers("确认提交"), asks="confirm"),
                "confirm",
            )
        receipt = replace(receipt, code=self._vault.keep(heard.session_id, "查询码", receipt.code))
        return self._end(
            Reply(wording.receipt(receipt), "filed", offers("查进度", "转人工"), ticket=receipt.public())
        )

    def _filing(self, heard: Heard, facts: Facts, found: Route) -> Filing:
        told = {
            name: facts[name]
            for name in FACTS
            if known(facts, name) and name not in (*PERSONAL, "stage", "confirm", "kind")
        }
        return Filing(
            session_id=heard.session_id,
            filing_key=heard.message_id,
            kind=facts["kind"],
            channel=found.channel,
            district=facts["district"] if known(facts, "district") else None,
            urgency="urgent" if facts.get("issue") == "child_labour" else "normal",
            facts={
                name: self._vault.resolve(heard.session_id, value) if isinstance(value, str) else value
                for name, value in told.items()
            },
            parties={
                name: self._vault.resolve(heard.session_id, facts[name])
                for name in PERSONAL
                if known(facts, name)
            },
            missing=missing(facts),
            grounds=tuple(spoken(reference, self._laws[reference.law]) for reference in found.grounds),
        )

    def _route(self, facts: Facts) -> Route:
        issue = facts.get("issue")
        chosen = facts.get("channel")
        return route(
            issue if issue in ISSUES else "other",
            kind=facts["kind"],
            chosen=chosen if chosen != UNKNOWN else None,
        )

    def _reader(self, heard: Heard) -> Reader:
        reveal = lambda placeholder: self._vault.value(heard.session_id, placeholder) or placeholder  # noqa: E731
        return Reader(self._districts, self._today(), reveal)

    def _say(self, facts: Facts, reply: Reply, asks: str | None, before: Sequence[Reply] = ()) -> Taken:
        return Taken([*before, reply], {**facts, "requested_slot": asks})

    def _end(self, reply: Reply) -> Taken:
        return Taken([reply], {**_CLEARED, "requested_slot": None})


class CloseComplaint(Turn):
    """After the form: nothing is left of it in the tracker's slots."""

    action_name = "action_close_complaint"

    def take(self, heard: Heard) -> Taken:
        """Clear every slot of the form; what had to be said was said in the form's last turn."""
        return Taken(slots=_CLEARED)


def _kind(heard: Heard) -> str:
    if heard.intent == "file_report" and not any(
        word in heard.text for word in ("欠我", "我的工资", "我的钱")
    ):
        return "report"
    return "complaint"


def _switched(text: str, facts: Facts) -> dict[str, Any] | None:
    wants = "report" if "举报" in text else "complaint" if "投诉" in text else None
    if wants is None or wants == facts["kind"] or len(text) > 12:
        return None
    return {"kind": wants}
