"""A card or an article asked for by its name: the same wording, in force or not there, without a search."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from index.audience import Side
from index.citations import cite, in_force_on
from index.drafting import Drafter
from index.result import Answer, Citation
from index.setting_reader import SettingReader
from knowledge.in_force import in_force
from knowledge.law import Law
from knowledge.originals import Originals
from knowledge.quarantine import Quarantine
from knowledge.schema import Card, Reference


@dataclass(frozen=True)
class ArticleTold:
    """An article on a day: whose law it is, how many paragraphs it has (None: a section), and what it says.

    `citation` is None where the wording was not in force on that day.
    """

    law: Law
    reference: Reference
    paragraphs: int | None
    citation: Citation | None


class LookUp:
    """Looks cards and articles up. What is out of service (knowledge.quarantine) is not there."""

    def __init__(
        self,
        *,
        cards: Mapping[str, Card],
        drafter: Drafter,
        originals: Originals,
        setting_reader: SettingReader,
        quarantine: Callable[[], Quarantine],
    ) -> None:
        self._cards = cards
        self._drafter = drafter
        self._originals = originals
        self._settings = setting_reader
        self._quarantine = quarantine

    def card(self, card_id: str, on: date, region: str | None, audience: Side | None) -> Answer | None:
        """The card as it is told there and then; None when there is none, or it may not be told."""
        card = self._cards.get(card_id)
        setting = self._settings.setting("", on, region)
        if card is None or not in_force(card, setting) or self._quarantine().holds_card(card):
            return None
        return self._drafter.card(card, 1.0, setting, audience)

    def article(self, law_name: str, key: str, on: date) -> ArticleTold | None:
        """An article (`82`, `276-1`) or a section on a day; None for what the registry has not, or what is held."""
        law = self._drafter.laws.get(law_name)
        reference = _reference(law, key) if law else None
        if law is None or reference is None or self._quarantine().holds_article(law_name, key):
            return None
        paragraphs = law.paragraphs.get(key)
        if not in_force_on(reference, self._drafter.laws, on):
            return ArticleTold(law, reference, paragraphs, None)
        # Digests are our own words: production leaves them out, as answers do.
        is_demo = self._settings.setting("", on, None).profile == "demo"
        original = self._originals.text(reference, on)
        citation = cite(reference, self._drafter.laws, original=original, with_digest=is_demo)
        return ArticleTold(law, reference, paragraphs, citation)


def _reference(law: Law, key: str) -> Reference | None:
    if key in law.sections:
        return Reference(law=law.law, section=key)
    if key not in law.paragraphs:
        return None
    number, _, sub = key.partition("-")
    return Reference(law=law.law, article=int(number), sub=int(sub) if sub else None)
