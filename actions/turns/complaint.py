"""The complaint form, turn by turn: interruptions, facts, the next question, the filing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.citing import as_part
from actions.complaint import wording
from actions.complaint.choices import choice
from actions.complaint.competent import body, competent
from actions.complaint.dismissal import dismissed_on
from actions.complaint.facts import Facts, known, without_identity
from actions.complaint.fields import BY_NAME, Field, next_field
from actions.complaint.filing import CLEARED, FACTS, filing_of, route_of
from actions.complaint.happened import told_beside
from actions.complaint.issues import REQUESTS
from actions.complaint.opening import (
    announces_change,
    asks_progress,
    goes_on,
    kind_of,
    may_open,
    only_asks,
    quits,
    switched,
    wants_changes,
    wishes_no_name,
    wishes_to_file,
)
from actions.complaint.ports import Desk, Sums, Vault
from actions.complaint.prefilling import Before, remembered, stay_for, story_for
from actions.complaint.reading import FREE_TEXT, Reader, Reading
from actions.learning import KNOWN, corrected, learned_stay
from actions.reply import Reply, offers
from actions.turns import board
from actions.turns.base import Heard, Taken, Turn
from actions.turns.interruptions import Interruptions
from actions.turns.standing import told
from actions.turns.total import total
from actions.turns.way import Way
from handoff.filing import Filing
from handoff.redact import redact
from handoff.routing import Competence
from index.citations import spoken
from knowledge.districts import Districts
from knowledge.law import Law
from knowledge.quarantine import Quarantine
from language.controls import is_question
from store.errors import StoreUnavailable

DOUBTED = "doubted"
"""The field whose answer seemed to be none, under KNOWN until the next message."""
LEAST_QUESTION = 4
"""Characters of what may be asked beside giving up the form."""
NEXT_PAPER = {
    "inspection": ("帮我写投诉书",),
    "arbitration": ("帮我写仲裁申请书",),
    "mediation": ("帮我写调解申请书",),
}
"""The paper that goes with a filing, by its channel."""


class ComplaintTurn(Turn):
    """Every message while the form is open, and the one that opens it."""

    action_name = "validate_complaint_form"

    def __init__(
        self,
        *,
        interruptions: Interruptions,
        sums: Sums,
        way: Way,
        vault: Vault,
        desk: Desk,
        laws: Mapping[str, Law],
        districts: Districts,
        today: Callable[[], date],
        quarantine: Callable[[], Quarantine],
    ) -> None:
        self._quarantine = quarantine
        self._interruptions = interruptions
        self._sums = sums
        self._way = way
        self._vault = vault
        self._desk = desk
        self._laws = laws
        self._districts = districts
        self._today = today

    def take(self, heard: Heard) -> Taken:
        """Read the message, then ask, guide, cancel or file."""
        facts = {name: heard.slots.get(name) for name in FACTS} | {KNOWN: dict(heard.slots.get(KNOWN) or {})}
        if facts["stage"] is None and (way := self._way(heard)):
            return way
        if facts["stage"] is None and not self._wants_form(heard):
            return self._only_asks(heard)
        if facts["stage"] is None:
            return board.outside(heard) or self._open(heard, facts)
        taken_back = heard.requested == "confirm" and heard.text.strip() == "取消"
        if taken_back or self._interruptions.cancels(heard):
            return self._end(Reply(wording.CANCELLED, "cancelled", offers("我要投诉", "转人工")))
        if (asked_instead := quits(heard.text)) is not None and not self._interruptions.is_emergency(heard):
            return self._quit(heard, asked_instead)
        if goes_on(heard.text):
            return self._say(facts, self._question(heard, facts, heard.requested), heard.requested)
        if beside := self._beside_the_form(heard):
            return self._say(facts, self._question(heard, facts, heard.requested), heard.requested, [beside])
        if aside := self._interruptions.before_reading(heard):
            asked = () if aside.pauses else (self._question(heard, facts, heard.requested),)
            return Taken([aside.reply, *asked], {"requested_slot": heard.requested, "stage": facts["stage"]})
        if summed := total(heard.text, facts, self._sums):
            reply, facts = summed
            return self._say(facts, self._question(heard, facts, heard.requested), heard.requested, [reply])
        question = partial(self._question, heard, facts, heard.requested)
        return board.within(heard, question) or self._continue(heard, facts)

    def _quit(self, heard: Heard, asked_instead: str) -> Taken:
        """The form given up, and what is asked instead answered: 不想投诉了，就想问下时效."""
        ended = self._end(Reply(wording.CANCELLED, "cancelled", offers("我要投诉", "转人工")))
        if len(asked_instead) < LEAST_QUESTION:
            return ended
        answered = self._interruptions.answered(replace(heard, text=asked_instead))
        return Taken([*ended.replies, *answered.replies], {**ended.slots, **answered.slots})

    def _wants_form(self, heard: Heard) -> bool:
        """Whether who speaks wants to file: asks and tells no more than that, and is not complained of."""
        if only_asks(heard.text) or not may_open(heard.intent, heard.text):
            return False
        return wishes_to_file(heard.text) or self._interruptions.side(heard) != "employer"

    def _beside_the_form(self, heard: Heard) -> Reply | None:
        """How filings stand (查进度), or how to change what is not yet named (我改一下); None for anything else."""
        if asks_progress(heard.text):
            own = self._desk.for_session(heard.session_id)
            return told(own) if own else Reply(wording.NOTHING_FILED, "status")
        announced = heard.requested != "confirm" and announces_change(heard.text)
        return Reply(wording.CHANGE, "asking") if announced else None

    def _only_asks(self, heard: Heard) -> Taken:
        """A question about complaining is answered, and the form offered instead of opened."""
        answered = self._interruptions.answered(heard)
        (answer,) = answered.replies
        offered = tuple(dict.fromkeys((*offers("我要投诉"), *answer.quick_replies)))
        ended = self._end(replace(answer, quick_replies=offered))
        return Taken(ended.replies, {**ended.slots, **answered.slots})

    def _open(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        facts |= {"stage": heard.message_id, "kind": kind_of(heard.intent, heard.text), "details": heard.text}
        facts |= self._reader(heard).read(heard.text, heard.entities, facts, None).facts
        taken = self._before(facts).taken_over(facts, self._districts, self._today())
        stay = stay_for(facts, self._today())
        facts |= taken | {KNOWN: facts[KNOWN] | learned_stay(heard.text, self._today(), facts["amount"])}
        lead = "\n".join([wording.opening(facts["kind"]), *wording.taken_over(taken, stay)])
        return self._next(heard, facts, lead=lead, routed=True)

    def _continue(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        doubted = facts[KNOWN].pop(DOUBTED, None)
        before = dict(facts)
        if other := switched(heard.text, facts):
            facts |= {"kind": other, "consent": None} | choice("anonymous", heard.text)
            return self._next(heard, without_identity(facts), lead=wording.opening(other), routed=True)
        if heard.requested == "confirm" and wants_changes(heard.text):
            return self._say(facts, Reply(wording.CHANGE, "asking", asks="confirm"), "confirm")
        read = self._reader(heard).read(
            heard.text, heard.entities, facts, heard.requested, insists=doubted == heard.requested
        )
        if (stay := self._stay(heard, read)) and read.corrects and read.facts.keys() <= set(FREE_TEXT):
            read = Reading()
        facts = without_identity(facts | read.facts) | {KNOWN: corrected(facts[KNOWN], stay)}
        said = self._as_no_answer(heard) if read.doubts else heard.text
        if facts["kind"] == "report" and (beside := told_beside(said, heard.requested, read)):
            facts["details"] = f"{facts['details']}\n{beside}"
            read = read if read.facts else replace(read, problem=wording.NOTED)
        if not read.facts and stay:
            again = (
                self._before(facts).amount(facts["issue"]) if self._before(before).claimed(before) else None
            )
            facts |= {"amount": again} if again else {}
            return self._next(heard, facts, lead=wording.noted(again), routed=False)
        if not read.facts or (heard.requested and facts.get(heard.requested) is None and not read.corrects):
            return self._not_answered(heard, facts, read)
        if facts.get("consent") is False:
            return self._end(Reply(wording.NO_CONSENT, "cancelled", offers("我要举报", "转人工")))
        if facts.get("confirm") is True:
            return self._file(heard, facts)
        if heard.requested == "issue":
            facts["details"] = f"{facts['details']}\n{heard.text}"
        if route_of(facts).channel != route_of(before).channel:
            facts["consent"] = None
        done = wording.CORRECTED if read.corrects and None not in read.facts.values() else ""
        return self._next(heard, facts, lead=done, routed=facts["issue"] != before["issue"])

    def _stay(self, heard: Heard, read: Reading) -> dict[str, Any]:
        """The wage and the days that a message tells beside its answer, or corrects: 月薪改成5000."""
        if is_question(heard.text):
            return {}
        return learned_stay(heard.text, self._today(), read.facts.get("amount"))

    def _before(self, facts: Facts) -> Before:
        return Before(facts[KNOWN], self._sums.done(facts[KNOWN]))

    def _not_answered(self, heard: Heard, facts: Facts, read: Reading) -> Taken:
        if read.doubts:
            facts = {**facts, KNOWN: facts[KNOWN] | {DOUBTED: heard.requested}}
        aside = self._interruptions.question(heard)
        again = self._question(heard, facts, heard.requested)
        if facts["kind"] == "complaint" and wishes_no_name(heard.text):
            needs = Reply(wording.NEEDS_NAME, "asking", offers("举报"), asks=heard.requested)
            return self._say(facts, again, heard.requested, before=[needs])
        if aside:
            return self._say(facts, again, heard.requested, before=[aside.reply])
        lead = read.problem or (wording.NOTED if read.facts else wording.NOT_UNDERSTOOD)
        return self._say(facts, replace(again, text=f"{lead}{again.text}"), heard.requested)

    def _next(self, heard: Heard, facts: Facts, *, lead: str, routed: bool) -> Taken:
        if routed and known(facts, "issue"):
            found = route_of(facts)
            lead += "\n" + wording.route_sentence(
                found, [spoken(r, self._laws[r.law]) for r in found.grounds]
            )
            if found.door == "guidance":
                return self._end(
                    Reply(
                        lead.strip(), "answered", offers(*wording.ELSEWHERE.get(facts["issue"], ()), "转人工")
                    )
                )
        field = next_field(facts)
        asked = self._question(heard, facts, field.name if field else "confirm")
        return self._say(facts, replace(asked, text=f"{lead}\n{asked.text}".strip()), asked.asks)

    def _question(self, heard: Heard, facts: Facts, name: str | None) -> Reply:
        field: Field = BY_NAME[name or "issue"]
        text, buttons = field.question, field.buttons
        if field.name == "request":
            buttons = REQUESTS.get(facts["issue"], ("依法处理",))
        elif field.name == "channel":
            today = self._today()
            end = stay_for(facts, today).get("work_end")
            when = dismissed_on(str(facts["details"] or ""), today) or (end and date.fromisoformat(end))
            held = self._quarantine().reason(as_part(ARBITRATION_LIMIT)) is not None
            text = f"{wording.choice(when, today, limit_is_held=held)}\n{text}"
        elif field.name == "consent":
            text = wording.consent(facts, body(self._where(heard, facts)))
        elif field.name == "confirm":
            stay = stay_for(facts, self._today()) | story_for(facts)
            text = wording.summary(facts, stay, self._before(facts).claimed(facts))
        return Reply(text, "asking", offers(*buttons), asks=field.name)

    def _file(self, heard: Heard, facts: Facts) -> Taken:
        where = self._where(heard, facts)
        try:
            receipt = self._desk.file(self._filing(heard, facts, where))
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
            wording.receipt(receipt, where, [spoken(one, self._laws[one.law]) for one in where.grounds]),
            "filed",
            offers("查进度", *NEXT_PAPER.get(where.channel, ()), "还来得及吗", "转人工"),
            ticket=receipt.public(),
        )
        ended = self._end(reply)
        return Taken(ended.replies, {**ended.slots, KNOWN: remembered(facts, filed=True)})

    def _filing(self, heard: Heard, facts: Facts, where: Competence) -> Filing:
        claimed = self._before(facts).claimed(facts)
        return filing_of(
            facts,
            session_id=heard.session_id,
            found=route_of(facts),
            where=where,
            stay=stay_for(facts, self._today()) | story_for(facts),
            calculation=self._sums.public(claimed) if claimed else None,
            resolve=lambda text: self._vault.resolve(heard.session_id, text),
            laws=self._laws,
        )

    def _where(self, heard: Heard, facts: Facts) -> Competence:
        """The body that is competent today, by the place, the owner and the employer told."""
        reveal = lambda text: self._vault.resolve(heard.session_id, text)  # noqa: E731
        return competent(route_of(facts).channel, facts, self._districts, self._today(), reveal)

    def _as_no_answer(self, heard: Heard) -> str:
        """A message that was kept whole as the answer, with only what is personal anywhere kept from Rasa."""
        said = self._vault.resolve(heard.session_id, heard.text)
        return redact(said, None, partial(self._vault.keep, heard.session_id))

    def _reader(self, heard: Heard) -> Reader:
        reveal = lambda placeholder: self._vault.value(heard.session_id, placeholder) or placeholder  # noqa: E731
        return Reader(self._districts, self._today(), reveal)

    def _say(self, facts: Facts, reply: Reply, asks: str | None, before: Sequence[Reply] = ()) -> Taken:
        kept = remembered(facts)
        return Taken([*before, reply], {**facts, KNOWN: kept, "requested_slot": asks})

    def _end(self, reply: Reply) -> Taken:
        return Taken([reply], {**CLEARED, "requested_slot": None})
