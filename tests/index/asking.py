"""Asking the answer path one question."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from index.answer import Answerer, Question
from index.deciding import DELIVERED, Thresholds
from index.drafting import Drafter
from index.opened import Opened
from index.result import Result
from index.setting_reader import SettingReader
from knowledge.districts import load_districts
from knowledge.figures import load_figures
from knowledge.in_force import Profile
from knowledge.offices import Offices
from knowledge.originals import Originals
from knowledge.quarantine import NOTHING_HELD, Quarantine

TODAY = date(2026, 11, 24)
DOUBLE_WAGE = "没签合同干了8个月能要双倍工资吗"


def answering_from(
    opened: Opened,
    *,
    profile: Profile = "demo",
    thresholds: Thresholds = DELIVERED,
    quarantine: Quarantine = NOTHING_HELD,
    originals: Path = Path("nowhere"),
    offices: Offices = Offices(),
) -> Answerer:
    """The answer path over an index, as the app puts it together."""
    return Answerer(
        search=opened.search,
        articles=opened.articles,
        reader=opened.reader,
        boundary=opened.boundary,
        setting_reader=SettingReader(load_districts(), profile),
        drafter=Drafter(
            laws=opened.laws, figures=load_figures(), originals=Originals(originals), offices=offices
        ),
        quarantine=lambda: quarantine,
        thresholds=thresholds,
    )


def ask(answerer: Answerer, text: str, on: date = TODAY, **circumstances: Any) -> Result:
    """One question."""
    return answerer.ask(Question(text, on, **circumstances))
