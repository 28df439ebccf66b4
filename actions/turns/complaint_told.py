"""What a message tells the form: read into its fields, and the next of them asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.complaint import wording
from actions.complaint.asides import asked_beside, asks
from actions.complaint.asked import Questions
from actions.complaint.choices import choice
from actions.complaint.facts import Facts, known, without_identity
from actions.complaint.filing import route_of
from actions.complaint.happened import told_beside
from actions.complaint.opening import kind_of, switched, wants_changes, wishes_no_name
from actions.complaint.prefilling import stay_for
from actions.complaint.reading import FREE_TEXT, Reading
from actions.complaint.surroundings import Surroundings
from actions.learning import KNOWN, corrected, learned_stay
from actions.reply import Reply, offers
from actions.turns.base import Heard, Taken
from actions.turns.complaint_filed import Filings
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
        self._questions = questions
        self._filings = filings
        self._interruptions = interruptions

    def open(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """The form opened with what its first message tells, and with what was told before it."""
        today = self._around.today()
        facts |= {"stage": heard.message_id, "kind": kind_of(heard.intent, heard.text), "details": heard.text}
        facts |= self._around.reader(heard.session_id).read(heard.text, heard.entities, facts, None).facts
        taken = self._around.before(facts).taken_over(facts, self._around.districts, today)
        stay = stay_for(facts, today)
        facts |= taken | {KNOWN: facts[KNOWN] | learned_stay(heard.text, today, facts["amount"])}
        lead = "\n".join([wording.opening(facts["kind"]), *wording.taken_over(taken, stay)])
        return self._next(heard, facts, lead=lead, routed=True)

    def go_on(self, heard: Heard, facts: dict[str, Any]) -> Taken:
        """A message of the open form: an answer, a correction, a change of mind, a question in between."""
        doubted = facts[KNOWN].pop(DOUBTED, None)
        if other := switched(heard.text, facts):
            return self._switch(heard, facts, other)
        if heard.requested == "confirm" and wants_changes(heard.text):
            return open_with(facts, Reply(wording.CHANGE, "asking", asks="confirm"), "confirm")
        read = self._around.reader(heard.session_id).read(
            heard.text, heard.entities, facts, heard.requested, insists=doubted == heard.requested
        )
        if (stay := self._stay(heard, read)) and read.corrects and read.facts.keys() <= set(FREE_TEXT):
            read = Reading()
        before = facts
        facts = without_identity(facts | read.facts) | {KNOWN: corrected(facts[KNOWN], stay)}
        facts, read = self._with_what_else(heard, facts, read)
        if not read.facts and stay:
            return self._worked_out_again(heard, before, facts)
        if not read.facts or (heard.requested and facts.get(heard.requested) is None and not read.corrects):
            return self._not_answered(heard, facts, read)
        return self._answered(heard, before, facts, read)

    def _switch(self, heard: Heard, facts: Facts, other: Kind) -> Taken:
        """The other kind of filing, with a consent of its own."""
        changed = {**facts, "kind": other, "consent": None, **choice("anonymous", heard.text)}
        return self._next(heard, without_identity(changed), lead=wording.opening(other), routed=True)

    def _stay(self, heard: Heard, read: Reading) -> dict[str, Any]:
        """The wage and the days that a message tells beside its answer, or corrects: 月薪改成5000."""
        if asks(heard.text):
            return {}
        return learned_stay(heard.text, self._around.today(), read.facts.get("amount"))

    def _with_what_else(
        self, heard: Heard, facts: dict[str, Any], read: Reading
    ) -> tuple[dict[str, Any], Reading]:
        """A report keeps what is told beside its fields."""
        said = self._not_kept_whole(heard) if read.doubts else heard
        if facts["kind"] != "report" or not (beside := told_beside(said.text, heard.requested, read)):
            return facts, read
        noted = read if read.facts else replace(read, problem=wording.NOTED)
        return facts | {"details": f"{facts['details']}\n{beside}"}, noted

    def _not_kept_whole(self, heard: Heard) -> Heard:
        """What was kept whole as a name or an address and seems to be neither: as it was said."""
        return replace(heard, text=self._around.as_no_answer(heard.text, heard.session_id))

    def _worked_out_again(self, heard: Heard, before: Facts, facts: Facts) -> Taken:
        """A circumstance told in between: a sum that goes with the complaint is put right by it."""
        was_claimed = self._around.before(before).claimed(before)
        again = self._around.before(facts).amount(facts["issue"]) if was_claimed else None
        told = {**facts, "amount": again} if again else facts
        return self._next(heard, told, lead=wording.noted(again), routed=False)

    def _answered(self, heard: Heard, before: Facts, facts: dict[str, Any], read: Reading) -> Taken:
        if facts.get("consent") is False:
            return ended(Reply(wording.NO_CONSENT, "cancelled", offers("我要举报", "转人工")))
        if facts.get("confirm") is True:
            return self._filings.file(facts, heard.session_id)
        if heard.requested == "issue":
            facts["details"] = f"{facts['details']}\n{heard.text}"
        if route_of(facts).channel != route_of(before).channel:
            facts["consent"] = None
        done = wording.CORRECTED if read.corrects and None not in read.facts.values() else ""
        taken = self._next(heard, facts, lead=done, routed=facts["issue"] != before["issue"])
        return replace(taken, replies=[*self._answered_beside(heard), *taken.replies])

    def _answered_beside(self, heard: Heard) -> list[Reply]:
        """The answer to what is asked beside a field: 我叫李强，这个会不会花钱."""
        asked = asked_beside(heard.text)
        aside = self._interruptions.question(replace(heard, text=asked)) if asked else None
        return [aside] if aside and aside.outcome != "smalltalk" else []

    def _not_answered(self, heard: Heard, facts: Facts, read: Reading) -> Taken:
        if read.doubts:
            facts = {**facts, KNOWN: facts[KNOWN] | {DOUBTED: heard.requested}}
        aside = self._interruptions.question(self._not_kept_whole(heard) if read.doubts else heard)
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
