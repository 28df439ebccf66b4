"""Builds the answer path alone: what `labour ask` needs, without the web and the database.

Apart from app.py because importing those would cost a single question most of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from actions.calculating.sums import Sums
from actions.look_up import LookUp
from index.answer import Answerer
from index.drafting import Drafter
from index.encoder import EncoderChoice
from index.opened import open_index
from index.setting_reader import SettingReader
from knowledge.districts import load_districts
from knowledge.figures import load_figures
from knowledge.law import Law
from knowledge.load import load
from knowledge.offices import load_offices
from knowledge.originals import Originals
from knowledge.quarantine import NOTHING_HELD, CitingPart, Hold, Quarantine, as_part
from knowledge.working_days import load_working_days
from settings import Settings
from store.clock import Clock

if TYPE_CHECKING:
    from store.quarantine import QuarantineJournal


def encoder_choice(settings: Settings) -> EncoderChoice:
    """Which model embeds: the site's own or the embedded one."""
    return EncoderChoice(settings.encoder_path, settings.encoder_query_prefix)


def answerer(settings: Settings, quarantine: Callable[[], Quarantine] | None = None) -> Answerer:
    """The answer path, warmed up. Raises StaleIndex.

    `quarantine` tells what is out of service; by default it is read from the database, if there is one yet.
    """
    opened = open_index(settings.index_folder, encoder_choice(settings))
    built = Answerer(
        search=opened.search,
        articles=opened.articles,
        reader=opened.reader,
        boundary=opened.boundary,
        setting_reader=SettingReader(load_districts(), settings.profile),
        drafter=Drafter(
            laws=opened.laws,
            figures=load_figures(),
            originals=Originals(settings.originals_folder),
            offices=load_offices(settings.offices_file),
        ),
        quarantine=quarantine or recorded_quarantine(settings),
    )
    built.scope("预热")
    return built


def sums(laws: Mapping[str, Law], quarantine: Callable[[], Quarantine]) -> Sums:
    """Every calculator over the figures and the working calendar."""
    return Sums(
        figures=load_figures(),
        calendar=load_working_days(),
        districts=load_districts(),
        laws=laws,
        quarantine=quarantine,
    )


def look_up(settings: Settings, answers: Answerer, quarantine: Callable[[], Quarantine]) -> LookUp:
    """Cards and articles by their names, worded as the answers are."""
    originals = Originals(settings.originals_folder)
    return LookUp(
        cards=answers.cards,
        drafter=Drafter(
            laws=answers.laws,
            figures=load_figures(),
            originals=originals,
            offices=load_offices(settings.offices_file),
        ),
        originals=originals,
        setting_reader=SettingReader(load_districts(), settings.profile),
        quarantine=quarantine,
    )


def recorded_quarantine(settings: Settings) -> Callable[[], Quarantine]:
    """Reads the holds in effect, anew at most every second; nothing is held where no database was made yet."""
    sqlite_file = settings.var / "labour.db"
    if not settings.database_url and not sqlite_file.exists():
        return lambda: NOTHING_HELD
    from store.database import open_database
    from store.quarantine import QuarantineJournal

    journal = QuarantineJournal(engine=open_database(settings.database), clock=clock(settings))
    return quarantine_of(journal) if journal.is_made() else lambda: NOTHING_HELD


def quarantine_of(journal: QuarantineJournal) -> Callable[[], Quarantine]:
    """The holds of a journal, as the answer path asks for them."""

    def in_effect() -> Quarantine:
        holds = (Hold(event.law, event.article, event.topic) for event in journal.in_effect())
        return Quarantine(frozenset(holds))

    return in_effect


def citing_parts() -> list[CitingPart]:
    """Everything that rests on articles: the cards, the calculators, the steps of procedure and the papers."""
    from actions.citing import citing_parts as others

    return [*map(as_part, load().cards.values()), *others()]


def clock(settings: Settings) -> Clock:
    """The clock, frozen where the settings say so."""
    return Clock(settings.labour_today)
