"""What a form is read, asked and filed with: the sums told before it, the body it goes to, whoever reads a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from actions.complaint.competent import competent
from actions.complaint.facts import Facts
from actions.complaint.filing import route_of
from actions.complaint.ports import Sums, Vault
from actions.complaint.prefilling import Before
from actions.complaint.reading import Reader
from actions.learning import KNOWN
from handoff.redact import redact
from handoff.routing import Competence
from knowledge.districts import Districts
from knowledge.law import Law


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """The sums, the vault, the laws, the districts and the day."""

    sums: Sums
    vault: Vault
    laws: Mapping[str, Law]
    districts: Districts
    today: Callable[[], date]

    def before(self, facts: Facts) -> Before:
        """What was told before the form was opened."""
        return Before(facts[KNOWN], self.sums.done(facts[KNOWN]))

    def where(self, facts: Facts, session_id: str) -> Competence:
        """The body that is competent today, by the place, the owner and the employer told."""
        reveal = partial(self.vault.resolve, session_id)
        return competent(route_of(facts).channel, facts, self.districts, self.today(), reveal)

    def reader(self, session_id: str) -> Reader:
        """Whoever reads the messages of a session into fields."""
        reveal = lambda placeholder: self.vault.value(session_id, placeholder) or placeholder  # noqa: E731
        return Reader(self.districts, self.today(), reveal)

    def as_no_answer(self, text: str, session_id: str) -> str:
        """A message that was kept whole as the answer, with only what is personal anywhere kept from Rasa."""
        said = self.vault.resolve(session_id, text)
        return redact(said, None, partial(self.vault.keep, session_id))
