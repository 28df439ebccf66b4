"""What a message tells the form: read into its fields, and the next of them asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.complaint import wording
from actions.complaint.asides import asked_beside
from actions.complaint.asked import Questions
from actions.complaint.by_an_employer import is_by_an_employer
from actions.complaint.by_the_month import WAGE, with_amount
from actions.complaint.choices import choice
from actions.complaint.facts import Facts, known, without_identity
from actions.complaint.fields import open_fields
from actions.complaint.filing import route_of
from actions.complaint.opening import kind_of, switched, wants_changes, wishes_no_name
from actions.complaint.prefilling import stay_for
from actions.complaint.reading import Reading
from actions.complaint.surroundings import Surroundings
from actions.learning import KNOWN, learned_stay
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken
from actions.turns.complaint_filed import Filings
from actions.turns.complaint_heard import Hearing
from actions.turns.complaint_left import ended, open_with
from actions.turns.interruptions import Interruptions
from handoff.ticket import Kind
from index.citations import spoken

DOUBTED = "doubted"
"""The field whose answer seemed to be none, under KNOWN until the next message."""


class Telling:
    """Reads messages into the form, and asks on or files."""

    def __init__(
        self,
        *,
        surroundings: Surroundings,
        questions: Questions,
        filings: Filings,
        interruptions: Interruptions,
    ) -> None:
        self._around = surroundings
        self._hearing = Hearing(surroundings)
        self._questions = questions
        self._filings = filings
        self._interruptions = interruptions

    def open(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """The form opened with what its first message tells, and with what was told before it."""
        if is_by_an_employer(self._hearing.as_said(heard).text):
            return _by_an_employer()
        today = self._around.today()
        facts |= {"stage": heard.message_id, "kind": kind_of(heard.intent, heard.text), "details": heard.text}
        facts |= self._around.reader(heard.session_id).read(heard.text, heard.entities, facts, None).facts
        taken = self._around.before(facts).taken_over(facts, self._around.districts, today)
        stay = stay_for(facts, today)
        learned = learned_stay(heard.text, today, facts["amount"])
        before = dict(facts)
        facts |= taken | {KNOWN: facts[KNOWN] | learned}
        facts, worked_out = with_amount(heard.text, before, facts, today, is_wage_told=WAGE in learned)
        said = [wording.opening(facts["kind"]), *wording.taken_over(taken, stay), worked_out]
        lead = "\n".join(filter(None, said))
        return self._next(heard, facts, lead=lead, routed=True)

    def go_on(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """A message of the open form: an answer, a correction, a change of mind, a question in between."""
        if is_by_an_employer(self._hearing.as_said(heard).text):
            return _by_an_employer()
        doubted = facts[KNOWN].pop(DOUBTED, None)
        if other := switched(heard.text, facts):
            return self._switch(heard, facts, other)
        if heard.requested == "confirm" and wants_changes(heard.text):
            return open_with(facts, Reply(wording.CHANGE, "asking", asks="confirm"), "confirm")
        before, insists = facts, doubted == heard.requested
        facts, read, stay, worked_out = self._hearing.hear(heard, facts, insists=insists)
        if not read.facts and stay:
            return self._worked_out_again(heard, before, facts, worked_out)
        is_open = any(field.name == heard.requested for field in open_fields(facts))
        if not read.facts or (is_open and not read.corrects):
            return self._not_answered(heard, facts, read)
        return self._answered(heard, before, facts, read, worked_out)

    def _switch(self, heard: Heard, facts: Facts, other: Kind) -> Taken:
        """The other kind of filing, with a consent of its own."""
        changed = {**facts, "kind": other, "consent": None, **choice("anonymous", heard.text)}
        return self._next(heard, without_identity(changed), lead=wording.opening(other), routed=True)

    def _worked_out_again(self, heard: Heard, before: Facts, facts: Facts, worked_out: str) -> Taken:
        """A circumstance told in between: a sum that goes with the complaint is put right by it."""
        was_claimed = self._around.before(before).claimed(before)
        again = self._around.before(facts).amount(facts["issue"]) if was_claimed else None
        told = {**facts, "amount": again} if again else facts
        return self._next(heard, told, lead=f"{wording.noted(again)}{worked_out}", routed=False)

    def _answered(
        self, heard: Heard, before: Facts, facts: dict[str, Any], read: Reading, worked_out: str
    ) -> Taken:
        if facts.get("consent") is False:
            return ended(Reply(wording.NO_CONSENT, "cancelled", offers("我要举报", "转人工")))
        if facts.get("confirm") is True:
            return self._filings.file(facts, heard.session_id)
        if heard.requested == "issue":
            facts["details"] = f"{facts['details']}\n{heard.text}"
        if route_of(facts).channel != route_of(before).channel:
            facts["consent"] = None
        done = wording.CORRECTED if read.corrects and None not in read.facts.values() else ""
        taken = self._next(heard, facts, lead=f"{done}{worked_out}", routed=facts["issue"] != before["issue"])
        return replace(taken, replies=[*self._answered_beside(heard), *taken.replies])

    def _answered_beside(self, heard: Heard) -> list[Reply]:
        """The answer to what is asked beside a field: 我叫李强，这个会不会花钱."""
        asked = asked_beside(heard.text)
        aside = self._interruptions.question(replace(heard, text=asked)) if asked else None
        return [aside] if aside and aside.outcome != "smalltalk" else []

    def _not_answered(self, heard: Heard, facts: Facts, read: Reading) -> Taken:
        if read.doubts:
            facts = {**facts, KNOWN: facts[KNOWN] | {DOUBTED: heard.requested}}
        aside = self._interruptions.question(self._hearing.as_said(heard) if read.doubts else heard)
        again = self._questions.of(heard.requested, facts, heard.session_id)
        if facts["kind"] == "complaint" and wishes_no_name(heard.text):
            needs = Reply(wording.NEEDS_NAME, "asking", offers("举报"), asks=heard.requested)
            return open_with(facts, again, heard.requested, before=[needs])
        if aside:
            return open_with(facts, again, heard.requested, before=[aside])
        lead = read.problem or (wording.NOTED if read.facts else wording.NOT_UNDERSTOOD)
        return open_with(facts, replace(again, text=f"{lead}{again.text}"), heard.requested)

    def _next(self, heard: Heard, facts: Facts, *, lead: str, routed: bool) -> Taken:
        """The next question, after where the matter goes once that is known; the end where it goes elsewhere."""
        if routed and known(facts, "issue"):
            found = route_of(facts)
            articles = [spoken(one, self._around.laws[one.law]) for one in found.grounds]
            lead = f"{lead}\n{wording.route_sentence(found, articles)}"
            if found.door == "guidance":
                left = offers(*wording.ELSEWHERE.get(facts["issue"], ()), "转人工")
                return ended(Reply(lead.strip(), "answered", left))
        asked = self._questions.next(facts, heard.session_id)
        return open_with(facts, replace(asked, text=f"{lead}\n{asked.text}".strip()), asked.asks)


def _by_an_employer() -> Taken:
    """What is open to an employer who complains of a worker; the form is left."""
    return ended(
        Reply(
            wording.BY_AN_EMPLOYER, "answered", offers("弄坏东西、造成损失，单位能从工资里扣多少", "转人工")
        )
    )
