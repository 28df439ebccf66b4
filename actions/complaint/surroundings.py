"""What a form is read, asked and filed with: the sums told before it, the body it goes to, whoever reads a message."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from actions.complaint.competent import competent
from actions.complaint.corrections import correction
from actions.complaint.facts import UNKNOWN, Facts, known
from actions.complaint.filing import route_of
from actions.complaint.mended import mended
from actions.complaint.place import district_named
from actions.complaint.ports import Sums, Vault
from actions.complaint.prefilling import Before
from actions.complaint.put_right import put_right
from actions.complaint.reading import Reader, Reading
from actions.learning import KNOWN
from handoff.redact import redact
from handoff.routing import Competence
from knowledge.districts import Districts
from knowledge.law import Law

KEPT_AS = {
    "employer_name": "单位",
    "employer_address": "地址",
    "complainant_name": "姓名",
    "phone": "电话",
    "delivery_address": "地址",
}
"""The kind that the value of a personal field is kept as."""


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

    def mended(self, text: str, facts: Facts, session_id: str) -> Reading | None:
        """A part of what was told put right in so many words, wherever the form is; None for any other message."""
        said = self.vault.resolve(session_id, text)
        if not (found := mended(said, facts, partial(self.vault.resolve, session_id))):
            return None
        name, whole = found
        told = {name: self.vault.keep(session_id, KEPT_AS[name], whole)}
        moved = district_named((whole,), self.districts, self.today()) if name == "employer_address" else None
        return Reading(told | ({"district": moved} if moved else {}), corrects=True)

    def put_right(self, text: str, facts: Facts, requested: str | None, session_id: str) -> Reading | None:
        """What a whole message fills beside its question, or corrects; None for any other message."""
        said = self.vault.resolve(session_id, text)
        told = put_right(said, facts, requested, self.districts.names())
        if told is None:
            return None
        district = next((told[name] for name in ("district", "employer_address") if name in told), "")
        moved = district_named((district,), self.districts, self.today())
        kept = {name: self._kept(session_id, name, value) for name, value in told.items()}
        corrects = correction(said) is not None or any(known(facts, name) for name in told)
        return Reading(kept | ({"district": moved} if moved else {}), corrects)

    def _kept(self, session_id: str, name: str, value: str) -> str:
        is_personal = name in KEPT_AS and value != UNKNOWN
        return self.vault.keep(session_id, KEPT_AS[name], value) if is_personal else value

    def as_no_answer(self, text: str, session_id: str) -> str:
        """A message that was kept whole as the answer, with only what is personal anywhere kept from Rasa."""
        said = self.vault.resolve(session_id, text)
        return redact(said, None, partial(self.vault.keep, session_id))
