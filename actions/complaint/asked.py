"""How each field of a form is asked: its words and buttons, by what was told so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from actions.calculators.arbitration_limit import ARBITRATION_LIMIT
from actions.citing import as_part
from actions.complaint import wording
from actions.complaint.amended import amended
from actions.complaint.competent import body
from actions.complaint.dismissal import dismissed_on
from actions.complaint.facts import Facts
from actions.complaint.fields import BY_NAME, next_field
from actions.complaint.issues import REQUESTS
from actions.complaint.prefilling import stay_for, story_for
from actions.complaint.surroundings import Surroundings
from actions.reply import Reply, offers
from knowledge.quarantine import Quarantine


@dataclass(frozen=True)
class Questions:
    """The questions of the form."""

    surroundings: Surroundings
    quarantine: Callable[[], Quarantine]

    def next(self, facts: Facts, session_id: str) -> Reply:
        """The question for the first field that still needs an answer, the last yes after all of them."""
        field = next_field(facts)
        return self.of(field.name if field else "confirm", facts, session_id)

    def of(self, name: str | None, facts: Facts, session_id: str) -> Reply:
        """The question for one field; without a name, for what the matter is."""
        field = BY_NAME[name or "issue"]
        text, buttons = field.question, field.buttons
        if field.name == "request":
            buttons = REQUESTS.get(facts["issue"], ("依法处理",))
        elif field.name == "channel":
            text = f"{self._choice(facts)}\n{text}"
        elif field.name == "consent":
            text = wording.consent(facts, body(self.surroundings.where(facts, session_id)))
        elif field.name == "confirm":
            claimed = self.surroundings.before(facts).claimed(facts)
            told = amended(story_for(facts), facts, claimed)
            text = wording.summary(facts, stay_for(facts, self.surroundings.today()) | told, claimed)
        return Reply(text, "asking", offers(*buttons), asks=field.name)

    def _choice(self, facts: Facts) -> str:
        today = self.surroundings.today()
        end = stay_for(facts, today).get("work_end")
        when = dismissed_on(str(facts["details"] or ""), today) or (end and date.fromisoformat(end))
        held = self.quarantine().reason(as_part(ARBITRATION_LIMIT)) is not None
        return wording.choice(when, today, limit_is_held=held)
