"""What one message of the open form tells: its fields, the job beside them, and what follows from both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from actions.complaint import wording
from actions.complaint.asides import asks
from actions.complaint.by_the_month import WAGE, with_amount
from actions.complaint.facts import Facts, without_identity
from actions.complaint.happened import told_beside
from actions.complaint.reading import FREE_TEXT, Reading
from actions.complaint.surroundings import Surroundings
from actions.learning import KNOWN, corrected, learned_stay
from actions.turns.base import Heard


class Told(NamedTuple):
    """The facts with what a message told, its reading, the job it told of, and how an amount was worked out, if it was."""

    facts: dict[str, Any]
    read: Reading
    stay: dict[str, Any]
    worked_out: str


@dataclass(frozen=True)
class Hearing:
    """Hears the messages of an open form."""

    surroundings: Surroundings

    def hear(self, heard: Heard, facts: Facts, *, insists: bool) -> Told:
        """The message read into the facts; who `insists` on a doubted answer is believed."""
        around = self.surroundings
        read = (
            around.mended(heard.text, facts, heard.session_id)
            or around.put_right(heard.text, facts, heard.requested, heard.session_id)
            or around.reader(heard.session_id).read(
                heard.text, heard.entities, facts, heard.requested, insists=insists
            )
        )
        if (stay := self._stay(heard, read)) and read.corrects and read.facts.keys() <= set(FREE_TEXT):
            read = Reading()
        told = without_identity({**facts, **read.facts}) | {KNOWN: corrected(facts[KNOWN], stay)}
        told, read = self._with_what_else(heard, told, read)
        told, worked_out = with_amount(heard.text, facts, told, around.today(), is_wage_told=WAGE in stay)
        return Told(told, read, stay, worked_out)

    def as_said(self, heard: Heard) -> Heard:
        """What was kept whole as a name or an address and seems to be neither: as it was said."""
        return replace(heard, text=self.surroundings.as_no_answer(heard.text, heard.session_id))

    def _stay(self, heard: Heard, read: Reading) -> dict[str, Any]:
        """The wage and the days that a message tells beside its answer, or corrects: 月薪改成5000."""
        if asks(heard.text):
            return {}
        return learned_stay(heard.text, self.surroundings.today(), read.facts.get("amount"))

    def _with_what_else(
        self, heard: Heard, facts: dict[str, Any], read: Reading
    ) -> tuple[dict[str, Any], Reading]:
        """A report keeps what is told beside its fields."""
        said = self.as_said(heard) if read.doubts else heard
        if facts["kind"] != "report" or not (beside := told_beside(said.text, heard.requested, read)):
            return facts, read
        noted = read if read.facts else replace(read, problem=wording.NOTED)
        return facts | {"details": f"{facts['details']}\n{beside}"}, noted
