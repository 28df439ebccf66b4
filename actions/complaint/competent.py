"""Which body a filing goes to, from what the person told: the place of the work, who owns the employer, who lent them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from actions.complaint.facts import Facts, known
from handoff.routing import Competence, Owner, Places, competence
from handoff.ticket import Channel
from knowledge.districts import Districts
from knowledge.schema import CITY

AGENCY = {
    "inspection": "劳动保障监察机构",
    "cross_region": "劳动保障监察机构",
    "mediation": "劳动争议调解组织",
    "arbitration": "劳动人事争议仲裁机构",
}
"""What the body of a channel is called."""
_TOLD = ("employer_name", "employer_address", "details")
_OWNERS: Sequence[tuple[Owner, str]] = (
    ("central", r"央企|中央(?:驻渝)?(?:企业|单位|国企)"),
    ("city", r"市属(?:国有)?(?:企业|国企|单位)"),
)
_LENT = re.compile(r"劳务派遣|派遣(?:公司|单位|到|过去|工)")
_MAIN = re.compile(r"主城")
_STREET = re.compile(r"街道|[镇乡路街村]")


def competent(
    channel: Channel, facts: Facts, districts: Districts, on: date, reveal: Callable[[str], str]
) -> Competence:
    """The competent body on the day of filing; `reveal` gives the value behind a placeholder."""
    told = " ".join(reveal(str(facts[name])) for name in _TOLD if known(facts, name))
    address = reveal(str(facts["employer_address"])) if known(facts, "employer_address") else ""
    owner: Owner = next((owner for owner, words in _OWNERS if re.search(words, told)), "other")
    places = Places(
        work=_work(facts, address, districts, on),
        street=address if _STREET.search(address) else None,
        owner=owner,
        main_district_seat=True if _MAIN.search(told) else None,
        dispatched=bool(_LENT.search(told)),
    )
    return competence(channel, places, districts, on)


def body(where: Competence) -> str:
    """The body in words: 九龙坡区劳动保障监察机构; without its district where that is not known."""
    if where.district == CITY:
        return "重庆市人力社保局（劳动保障监察）"
    of = "的" if where.channel == "cross_region" else ""
    return f"{where.district or ''}{of if where.district else ''}{AGENCY.get(where.channel, '主管部门')}"


def _work(facts: Facts, address: str, districts: Districts, on: date) -> str | None:
    """The district of the work as it was told; by the former name in the address where that became it."""
    district = str(facts["district"]) if known(facts, "district") else None
    names = sorted((name for name in districts.names() if name in address), key=len, reverse=True)
    became = districts.place(names[0], on, address).name if names else None
    return names[0] if names and district in (None, became) else district
