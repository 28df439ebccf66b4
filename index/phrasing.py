"""The text of a reply: what its outcome says, its first answer in full, and what is put right before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index import refusals, wording
from index.deciding import Thresholds
from index.finding import Found, usable_in
from index.forewords import forewords
from index.premises import Similarity
from index.query import Query
from index.result import Answer, Outcome
from knowledge.in_force import Setting
from knowledge.law import Law
from knowledge.schema import Card

MOST_LIKELY = 3


@dataclass(frozen=True)
class Phrasing:
    """Words replies from cards and laws, with the thresholds they were decided by."""

    cards: Mapping[str, Card]
    laws: Mapping[str, Law]
    similarity: Similarity
    thresholds: Thresholds

    def text(
        self, outcome: Outcome, query: Query, setting: Setting, answers: Sequence[Answer], found: Found
    ) -> str:
        """What a question with this outcome is told."""
        if outcome == "answered":
            return self._answered(query, setting, answers[0], found)
        if outcome == "urgent":
            return self._urgent(query, setting, answers, found)
        if outcome == "smalltalk":
            return refusals.smalltalk(query.verdict.label)
        if outcome == "declined_unlawful":
            return refusals.unlawful(query.text)
        if outcome == "declined_out_of_scope":
            return refusals.outside(query.text)
        if outcome == "clarify":
            return self._asked_back(query, answers)
        if found.refusal:
            return found.refusal
        return wording.rejected(wording.NO_EVIDENCE, answers) if found.hits else wording.NOT_IN_FORCE

    def _urgent(self, query: Query, setting: Setting, answers: Sequence[Answer], found: Found) -> str:
        """Safety first; then the law, unless a cry for help alone asks none."""
        safety = refusals.urgent(query.danger.kind if query.danger else None)
        sure = (answer for answer in answers if answer.score >= self.thresholds.clarify and answer.sections)
        told = next(sure, None) if query.claims else None
        return "\n".join([safety, *([self._answered(query, setting, told, found)] if told else [])])

    def _asked_back(self, query: Query, answers: Sequence[Answer]) -> str:
        likely = [answer for answer in answers if answer.sections][:MOST_LIKELY]
        if sum(answer.score for answer in likely) >= self.thresholds.among:
            return wording.which(likely)
        return wording.rejected(wording.CLARIFY, answers if query.labour >= 0.5 else ())

    def _answered(self, query: Query, setting: Setting, answer: Answer, found: Found) -> str:
        notes = [f"（{setting.place.note}）"] if setting.place.note else []
        text = wording.answered(answer, national_only=not setting.place.known, notes=notes)
        return "\n".join([*self._forewords(query, setting, answer, found), text])

    def _forewords(self, query: Query, setting: Setting, answer: Answer, found: Found) -> tuple[str, ...]:
        """What is put right first; common beliefs are our own words, which nobody has approved yet."""
        card = self.cards.get(answer.card)
        if card is None or query.is_title or setting.profile == "production":
            return ()
        return forewords(
            query.text,
            card,
            day=setting.event,
            laws=self.laws,
            usable=usable_in(found.held),
            similarity=self.similarity,
        )
