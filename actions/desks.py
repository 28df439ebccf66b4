"""The desks a turn turns to: each knows one kind of matter, and is asked whether a message is its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from actions.calculating.dialogue import SumDialogue
from actions.calculating.sums import Sums
from actions.complaint.ports import Vault
from actions.deadlines.watch_told import WatchDesk
from actions.documents.writing import Files, Writer
from actions.remedies.dismissal_told import DismissalDesk
from actions.remedies.injury_told import InjuryDesk
from actions.remedies.letter_told import LetterDesk
from actions.remedies.offer_told import OfferDesk
from actions.remedies.path_told import PathDesk
from knowledge.districts import Districts
from knowledge.figures import Figures
from knowledge.law import Law
from knowledge.quarantine import Quarantine
from knowledge.working_days import WorkingDays


@dataclass(frozen=True, kw_only=True)
class Desks:
    """Sums, limits, planned dismissals, the way to go, letters received, injuries, offers to settle, papers."""

    sums: SumDialogue
    watch: WatchDesk
    dismissals: DismissalDesk
    paths: PathDesk
    letters: LetterDesk
    injuries: InjuryDesk
    offers: OfferDesk
    writer: Writer


def desks(
    *,
    works: Sums,
    laws: Mapping[str, Law],
    figures: Figures,
    calendar: WorkingDays,
    districts: Districts,
    files: Files,
    vault: Vault,
    quarantine: Callable[[], Quarantine],
    today: Callable[[], date],
    now: Callable[[], datetime],
) -> Desks:
    """All of them over one set of sums, laws and papers."""
    return Desks(
        sums=SumDialogue(sums=works, today=today),
        watch=WatchDesk(
            calendar=calendar, laws=laws, files=files, quarantine=quarantine, today=today, now=now
        ),
        dismissals=DismissalDesk(sums=works, laws=laws, today=today),
        paths=PathDesk(
            sums=works, figures=figures, calendar=calendar, districts=districts, laws=laws, today=today
        ),
        letters=LetterDesk(calendar=calendar, laws=laws, today=today),
        injuries=InjuryDesk(calendar=calendar, laws=laws, today=today),
        offers=OfferDesk(sums=works, today=today),
        writer=Writer(sums=works, files=files, vault=vault, today=today),
    )
