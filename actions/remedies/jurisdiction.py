"""Which body of a door is the right one: by the place of the work, the employer's seat, and the filing day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.calculators.calculation import article
from actions.remedies.facts import Facts
from actions.remedies.table import Door
from knowledge.districts import Place
from knowledge.schema import CITY, Reference

_CITY_RULES = "重庆市劳动保障监察条例"
_RULES = "劳动人事争议仲裁办案规则"


@dataclass(frozen=True)
class Competence:
    """The body to go to, in words; `if_wrong` says what happens at the wrong one."""

    body: str
    why: str
    if_wrong: str
    citations: tuple[Reference, ...]


def competence(facts: Facts, door: Door, place: Place) -> Competence | None:
    """The body for a door; None where the door has no rule of place.

    `place` is the district of the work on the day of filing: of a dissolved district that is its successor.
    """
    rule = _RULE_OF.get(door)
    return None if rule is None else rule(facts, place)


def _inspection(facts: Facts, place: Place) -> Competence:
    if facts.place != "chongqing":
        return Competence(
            "实际上班所在地的人社部门（劳动保障监察）",
            "监察由用工所在地管辖",
            "重庆收到的会告知或者移送",
            (article("劳动保障监察条例", 13, 1),),
        )
    moved = "不归它管的，三个工作日内移送有管辖权的部门"
    if facts.state_run:
        return Competence(
            "重庆市人力社保局（劳动保障监察）",
            "住所地在主城区的中央、市属国有企业和直属单位由市里管",
            moved,
            (article(_CITY_RULES, 16), article(_CITY_RULES, 19)),
        )
    grounds = [article(_CITY_RULES, 15), article(_CITY_RULES, 19)]
    if facts.employer == "agency" or facts.worker == "dispatched":
        grounds.append(article(_CITY_RULES, 17, 3))
    return Competence(
        f"{_district(place)}人力社保局（劳动保障监察）",
        "监察由实际上班的区县管辖，和单位注册在哪里无关",
        moved,
        tuple(grounds),
    )


def _arbitration(facts: Facts, place: Place) -> Competence:
    work = f"{_district(place)}（实际工作地）" if facts.place == "chongqing" else "实际工作地（外地）"
    seat = "单位注册地或主要办事机构所在地"
    if facts.seat != "chongqing":
        seat += "（外地）"
    return Competence(
        f"{work}或者{seat}的劳动人事争议仲裁委员会，选一个",
        "两边分别申请的，由实际工作地的管；实际工作地说不清的，由单位所在地的管",
        "五个工作日内书面说明并告知去哪里申请；已经受理的移送",
        (
            article("劳动争议调解仲裁法", 21, 2),
            article(_RULES, 8),
            article(_RULES, 9, 1),
            article(_RULES, 31, 1),
        ),
    )


def _court(facts: Facts, place: Place) -> Competence:
    return Competence(
        "单位所在地或者劳动合同履行地的基层人民法院",
        "劳动争议由这两地的基层法院管，履行地不明确的由单位所在地管",
        "法院会告知或者移送",
        (article("劳动争议司法解释一", 3),),
    )


def _recognition(facts: Facts, place: Place) -> Competence:
    return Competence(
        "单位所在地的社会保险行政部门"
        if facts.seat == "chongqing"
        else "单位所在地（外地）的社会保险行政部门",
        "工伤认定向用人单位所在地统筹地区申请，不是受伤的地方",
        "材料要完整；不归它管的会告知",
        (article("工伤保险条例", 17), article("工伤认定办法", 4)),
    )


def _district(place: Place) -> str:
    return "工作地所在区县" if place.name == CITY or not place.known else place.name


_RULE_OF: dict[Door, Callable[[Facts, Place], Competence]] = {
    "inspection": _inspection,
    "arbitration": _arbitration,
    "court": _court,
    "injury_recognition": _recognition,
}
