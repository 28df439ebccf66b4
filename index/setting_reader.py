"""When and where a question plays: the day and the place whose law governs."""

from __future__ import annotations

import re
from datetime import date

from index.event_date import event_date
from knowledge.districts import CITY_NAMES, HOME, Districts, Place
from knowledge.in_force import Profile, Setting
from language.entities import entities

_MOVES_TO = re.compile(
    r"(?:公司|单位|厂|店|基地|仓库|总部|整体|部门)[^，,。；;我]{0,8}[搬迁](?:家|厂|址|移)?了?(?:到|去|往|至)?$"
)
"""Before a place: where a firm moves is not where its people work now, 公司要搬到成都."""


class SettingReader:
    """Reads the setting of a question from its text, else from what was given with it."""

    def __init__(self, districts: Districts, profile: Profile) -> None:
        self._districts = districts
        self._profile = profile

    def setting(self, text: str, on: date, region: str | None) -> Setting:
        """The setting: the text's own day and place win over `on` and `region`."""
        event = event_date(text, on)
        return Setting(event=event, asked=on, place=self._place(text, event, region), profile=self._profile)

    def _place(self, text: str, event: date, region: str | None) -> Place:
        """The district the text names, else another place it names, else the one given with it.

        Who names only the city, or nothing, leaves the district that was given as it is.
        """
        told = [
            entity.text
            for entity in entities(text)
            if entity.label == "district" and not _MOVES_TO.search(text[: entity.start])
        ]
        districts = [name for name in told if name in self._districts.names() and name not in CITY_NAMES]
        elsewhere = [name for name in told if name not in self._districts.names() and name not in CITY_NAMES]
        given = [region] if region else []
        name = next(iter([*districts, *elsewhere, *given]), None)
        return self._districts.place(name, event) if name else HOME
