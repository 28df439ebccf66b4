"""Builds the answer path alone: what `labour ask` needs, without the web and the database.

Apart from app.py because importing those would cost a single question most of a second.
"""

from __future__ import annotations

from index.answer import Answerer
from index.build import EncoderChoice, open_index
from knowledge.districts import load_districts
from settings import Settings
from store.clock import Clock


def encoder_choice(settings: Settings) -> EncoderChoice:
    """Which model embeds: the site's own or the embedded one."""
    return EncoderChoice(settings.encoder_path, settings.encoder_query_prefix)


def answerer(settings: Settings) -> Answerer:
    """The answer path, warmed up. Raises StaleIndex."""
    opened = open_index(settings.index_folder, encoder_choice(settings))
    built = Answerer(
        search=opened.search,
        scope=opened.scope,
        laws=opened.laws,
        districts=load_districts(),
        profile=settings.profile,
    )
    built.scope("预热")
    return built


def clock(settings: Settings) -> Clock:
    """The clock, frozen where the settings say so."""
    return Clock(settings.labour_today)
