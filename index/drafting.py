"""Words a card, or an article's digest, as an answer for one day, one place and one side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from index import registers, wording
from index.audience import Side
from index.citations import cite, in_force_on
from index.claims import Told
from index.result import Answer, Citation
from knowledge.figures import Figures, Row
from knowledge.filled import fill
from knowledge.in_force import Profile, Setting
from knowledge.law import Digest, Law
from knowledge.offices import Offices
from knowledge.originals import Originals
from knowledge.schema import Card, Reference

MOST_CITATIONS = 6
OWN_FIRST = 2
"""Articles of the card that stand before those of the claim it serves."""
MOST_RIGHTS = 3
"""Articles of a claim that an answer adds to those of its card."""


@dataclass(frozen=True)
class ClaimTold:
    """The claim that an answer serves; `usable` says of an article whether it may be told; a story asks nothing."""

    told: Told
    is_story: bool
    usable: Callable[[Reference], bool]

    def rights_beside(self, card: Card) -> tuple[Reference, ...]:
        """The articles of the claim that the card does not cite itself."""
        own = {(one.law, one.article) for one in card.citations}
        rights = (one for one in self.told.claim.rights if (one.law, one.article) not in own)
        return tuple(filter(self.usable, rights))


@dataclass(frozen=True)
class Step:
    """One thing to do next, and the articles it rests on."""

    says: str
    citations: tuple[Citation, ...]


class Drafter:
    """Fills in what a card leaves open: numbers of the day, articles in force, the office of the place."""

    def __init__(
        self,
        *,
        laws: Mapping[str, Law],
        figures: Figures,
        originals: Originals,
        offices: Offices,
    ) -> None:
        self.laws = laws
        self._figures = figures
        self._originals = originals
        self._offices = offices

    def card(
        self,
        card: Card,
        score: float,
        setting: Setting,
        audience: Side | None,
        claim: ClaimTold | None = None,
    ) -> Answer:
        """A card as it is told for the setting, with the rules of the claim it serves."""
        day = setting.asked if card.dated_by == "filing" else setting.event
        filled = fill(card, self._figures, day, setting.place)
        own = self._citations(card.citations, day, setting.profile)
        if setting.profile == "production":  # nobody has approved the table of claims yet
            claim = None
        rights = (
            self._citations(claim.rights_beside(card), day, setting.profile)[:MOST_RIGHTS] if claim else ()
        )
        steps = self._next_steps(claim, day, setting) if claim and audience != "employer" else ()
        citations = distinct(
            [*own[:OWN_FIRST], *rights, *(one for step in steps for one in step.citations), *own[OWN_FIRST:]]
        )
        across = audience == "employer" and card.audience != "employer"
        to_employer = filled.card.employer_verdict if audience == "employer" else None
        verdict = to_employer or filled.card.verdict
        parts = wording.sections(
            filled.card,
            self._offices.near(card.topic, setting.place.name, setting.asked),
            to_employer=across,
        )
        if rights:
            parts = (*parts, wording.rights(rights))
        if claim and steps:
            said = (wording.advice(step.says, step.citations) for step in steps)
            parts = (wording.next_steps([*said, claim.told.route.evidence]), *parts)
        younger = self._younger(card, setting)
        notes = (*wording.figure_notes(filled.rows), *self._tier_note(filled.rows, setting), *younger)
        notes = (wording.TO_THE_WORKER, *notes) if across else notes
        told = (to_employer and card.employer_verdict) or card.verdict
        caveat = wording.caveat(self._figures.fill(told, day, setting.place), known=setting.place.known)
        caveat += wording.TRIED_LATER if younger else ""
        article = citations[0].name
        return Answer(
            card=card.id,
            title=card.title,
            text=wording.full_text(verdict, own, parts, notes),
            score=score,
            verdict=verdict,
            sections=parts,
            citations=citations,
            notes=notes,
            short=registers.bubble(
                verdict,
                article,
                menu=registers.menu(filled.card, audience),
                step=registers.next_step(filled.card, audience),
                caveat=caveat,
            ),
            spoken=registers.spoken(verdict, article, caveat=caveat),
        )

    def _next_steps(self, claim: ClaimTold, day: date, setting: Setting) -> tuple[Step, ...]:
        """Remedy and deadline for a person who only told a story."""
        route = claim.told.route
        advice = (route.remedy, route.deadline) if claim.is_story else ()
        return tuple(
            Step(one.says, self._citations(one.citations, day, setting.profile))
            for one in advice
            if all(map(claim.usable, one.citations))
        )

    def article(self, law: Law, digest: Digest, score: float, setting: Setting) -> Answer:
        """An article's digest as an answer of its own."""
        day = setting.event
        reference = Reference(law=law.law, article=digest.article, sub=digest.sub, section=digest.section)
        citations = self._citations([reference], day, setting.profile)
        notes = wording.override_notes(digest, day)
        title = citations[0].name
        caveat = wording.article_caveat(notes, known=setting.place.known)
        return Answer(
            card=f"law.{law.law}.{digest.key}",
            title=title,
            text=wording.full_text(digest.says, citations, (), notes),
            score=score,
            verdict=digest.says,
            sections=(),
            citations=citations,
            notes=notes,
            short=registers.bubble(digest.says, title, menu=registers.ARTICLE_MENU, caveat=caveat),
            spoken=registers.spoken(digest.says, title, caveat=caveat),
        )

    def _citations(
        self, references: Sequence[Reference], day: date, profile: Profile
    ) -> tuple[Citation, ...]:
        """The references in force, with what each article says; digests are ours, so production leaves them out."""
        holding = [reference for reference in references if in_force_on(reference, self.laws, day)]
        return tuple(
            cite(
                reference,
                self.laws,
                original=self._originals.text(reference, day),
                with_digest=profile == "demo",
            )
            for reference in holding[:MOST_CITATIONS]
        )

    def _younger(self, card: Card, setting: Setting) -> tuple[str, ...]:
        """What a card rests on besides that holds by the day of the trial and is younger than the event."""
        if card.tried_from is None or card.tried_from <= setting.event:
            return ()
        late = [one for one in card.citations if not in_force_on(one, self.laws, setting.event)]
        cited = [cite(one, self.laws) for one in late if in_force_on(one, self.laws, setting.asked)]
        return (wording.younger(cited),) if cited else ()

    def _tier_note(self, rows: Sequence[Row], setting: Setting) -> tuple[str, ...]:
        tiers = (self._figures.tier(row, setting.place.name) for row in rows)
        return tuple(dict.fromkeys(f"{setting.place.name}属于{tier}。" for tier in tiers if tier))


def distinct(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The first six, none twice; another paragraph of an article already there comes after every new article."""
    every = dict.fromkeys(citations)
    first = {(one.law, one.article, one.section): one for one in reversed(every)}
    return tuple(sorted(every, key=lambda one: first[one.law, one.article, one.section] != one))[
        :MOST_CITATIONS
    ]
