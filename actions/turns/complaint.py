"""The complaint form, turn by turn: interruptions, facts, the next question, the filing."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.citing import as_part
from actions.complaint import site_board, wording
from actions.complaint.dismissal import dismissed_on
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, is_anonymous, known, without_identity
from actions.complaint.fields import BY_NAME, FIELDS, Field, missing, next_field
from actions.complaint.issues import ISSUES, REQUESTS
from actions.complaint.opening import only_asks
from actions.complaint.reading import Reader, Reading
from actions.reply import Reply, offers
from actions.triage import Route, route
from actions.turns.base import Heard, Taken, Turn
from actions.turns.interruptions import Interruptions
from handoff.desk import Receipt
from handoff.filing import Filing
from handoff.ticket import Kind
from index.citations import spoken
from knowledge.districts import Districts
from knowledge.law import Law
from knowledge.quarantine import Quarantine
from language.controls import control
from store.errors import StoreUnavailable

FACTS = ("kind", "stage", "details", "months_owed", *(field.name for field in FIELDS))
_WISH = re.compile(
    r"(?:我|还是|那|就|要|想|改|成|换|为|选|匿名|实名)*(举报|投诉)(?:吧|了|算了|好了|登记|[。！! ])*"
)
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
        quarantine: Callable[[], Quarantine],
    ) -> None:
        self._quarantine = quarantine
        self._interruptions = interruptions
        self._vault = vault
        self._desk = desk
        self._laws = laws
        self._districts = districts
        self._today = today

    def take(self, heard: Heard) -> Taken:
        """Read the message, then ask, guide, cancel or file."""
        facts = {name: heard.slots.get(name) for name in FACTS}
        if facts["stage"] is None and only_asks(heard.text):
            return self._only_asks(heard)
        if facts["stage"] is None:
            return self._board(heard, facts) or self._open(heard, facts)
        if self._interruptions.cancels(heard) or (
            heard.requested == "confirm" and heard.text.strip() == "取消"
        ):
            return self._end(Reply(wording.CANCELLED, "cancelled", offers("我要投诉", "转人工")))
        if aside := self._interruptions.before_reading(heard):
            asked = () if aside.pauses else (self._question(facts, heard.requested),)
            return Taken([aside.reply, *asked], {"requested_slot": heard.requested, "stage": facts["stage"]})
        return self._board(heard, facts) or self._continue(heard, facts)

    def _only_asks(self, heard: Heard) -> Taken:
        """A question about complaining is answered, and the form offered instead of opened."""
        aside = self._interruptions.answer(heard)
        return self._end(replace(aside, quick_replies=(*offers("我要投诉"), *aside.quick_replies)))

    def _board(self, heard: Heard, facts: Facts) -> Taken | None:
        """The names of a site's rights board are kept beside the form, whose question then stands again."""
        known = site_board.told(heard.text, heard.slots.get("known") or {})
        if known is None:
            return None
        again = [self._question(facts, heard.requested)] if facts["stage"] else []
        kept = {"known": known, "stage": facts["stage"], "requested_slot": heard.requested if again else None}
        return Taken([site_board.reply(known, in_form=bool(again)), *again], kept)

    def _open(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        facts |= {"stage": heard.message_id, "kind": _kind(heard), "details": heard.text}
        read = self._reader(heard).read(heard.text, heard.entities, facts, None)
        facts |= read.facts
        return self._next(heard, facts, lead=wording.opening(facts["kind"]), routed=True)

    def _continue(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        before = dict(facts)
        if switched := _switched(heard.text, facts):
            facts |= {"kind": switched, "consent": None}
            return self._next(heard, without_identity(facts), lead=wording.opening(switched), routed=True)
        if heard.requested == "confirm" and _wants_changes(heard.text):
            return self._say(facts, Reply(wording.CHANGE, "asking", asks="confirm"), "confirm")
        read = self._reader(heard).read(heard.text, heard.entities, facts, heard.requested)
        facts = without_identity(facts | read.facts)
        if not read.facts or (heard.requested and facts.get(heard.requested) is None and not read.corrects):
            return self._not_answered(heard, facts, read)
        if facts.get("consent") is False:
            return self._end(Reply(wording.NO_CONSENT, "cancelled", offers("我要举报", "转人工")))
        if facts.get("confirm") is True:
            return self._file(heard, facts)
        if heard.requested == "issue":
            facts["details"] = f"{facts['details']}\n{heard.text}"
        if self._route(facts).channel != self._route(before).channel:
            facts["consent"] = None
        done = wording.CORRECTED if read.corrects and None not in read.facts.values() else ""
        return self._next(heard, facts, lead=done, routed=facts["issue"] != before["issue"])

    def _not_answered(self, heard: Heard, facts: Facts, read: Reading) -> Taken:
        aside = self._interruptions.question(heard)
        again = self._question(facts, heard.requested)
        if aside:
            return self._say(facts, again, heard.requested, before=[aside.reply])
        lead = read.problem or (wording.NOTED if read.facts else wording.NOT_UNDERSTOOD)
        return self._say(facts, replace(again, text=f"{lead}{again.text}"), heard.requested)

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
        text, buttons = field.question, field.buttons
        if field.name == "request":
            buttons = REQUESTS.get(facts["issue"], ("依法处理",))
        elif field.name == "channel":
            today = self._today()
            when = dismissed_on(str(facts["details"] or ""), today)
            held = self._quarantine().reason(as_part(ARBITRATION_LIMIT)) is not None
            text = f"{wording.choice(when, today, limit_is_held=held)}\n{text}"
        elif field.name == "consent":
            text = wording.consent(facts, self._route(facts).channel)
        elif field.name == "confirm":
            text = wording.summary(facts)
        return Reply(text, "asking", offers(*buttons), asks=field.name)

    def _file(self, heard: Heard, facts: Facts) -> Taken:
        try:
            receipt = self._desk.file(self._filing(heard, facts, self._route(facts)))
            code = self._vault.keep(heard.session_id, "查询码", receipt.code) if receipt.code else ""
        except StoreUnavailable:
            open_again = {**facts, "confirm": None}
            return self._say(
                open_again,
                Reply(wording.NOT_STORED, "error_unavailable", offers("确认提交"), asks="confirm"),
                "confirm",
            )
        receipt = replace(receipt, code=code)
        reply = Reply(
            wording.receipt(receipt),
            "filed",
            offers("查进度", "帮我写投诉书", "转人工"),
            ticket=receipt.public(),
        )
        ended = self._end(reply)
        kept = {} if is_anonymous(facts) else {name: facts[name] for name in FACTS if known(facts, name)}
        return Taken(ended.replies, {**ended.slots, "known": dict(heard.slots.get("known") or {}) | kept})

    def _filing(self, heard: Heard, facts: Facts, found: Route) -> Filing:
        """The form is the filing's key: confirmed again after a lost reply, it is still one ticket."""
        board = heard.slots.get("known") or {}
        told = {
            name: facts[name]
            for name in FACTS
            if known(facts, name) and name not in (*PERSONAL, "stage", "confirm", "kind")
        } | site_board.evidence(board)
        return Filing(
            session_id=heard.session_id,
            filing_key=facts["stage"],
            kind=facts["kind"],
            channel=found.channel,
            district=facts["district"] if known(facts, "district") else None,
            urgency="urgent" if facts.get("issue") == "child_labour" else "normal",
            facts=told if is_anonymous(facts) else self._resolved(heard, told),
            parties=self._resolved(
                heard,
                {name: facts[name] for name in PERSONAL if known(facts, name)} | site_board.parties(board),
            ),
            missing=missing(facts),
            grounds=tuple(spoken(reference, self._laws[reference.law]) for reference in found.grounds),
        )

    def _resolved(self, heard: Heard, told: Mapping[str, Any]) -> dict[str, Any]:
        """The values behind the placeholders. An anonymous story keeps its own: they may name the teller."""
        return {
            name: self._vault.resolve(heard.session_id, value) if isinstance(value, str) else value
            for name, value in told.items()
        }

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


def _switched(text: str, facts: Facts) -> Kind | None:
    """The other kind of filing, when a message is nothing but the wish for it; 举报过 is an answer."""
    if not (wish := _WISH.fullmatch(text.strip())):
        return None
    wants: Kind = "report" if wish[1] == "举报" else "complaint"
    return wants if wants != facts["kind"] else None


def _wants_changes(text: str) -> bool:
    return text.strip().startswith("修改") or control(text) == "deny"
