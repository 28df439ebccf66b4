"""Which door a filing goes through, and the article that says so. A table, read from top to bottom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from handoff.ticket import Channel
from knowledge.schema import Reference, article

Door = Literal["inspection", "choice", "guidance"]
"""inspection files with labour inspection; choice lets the person pick mediation or arbitration;
guidance names another agency's door and files nothing."""


@dataclass(frozen=True)
class Route:
    """Where an issue belongs, in plain words, on which articles. `channel` is the ticket's channel."""

    door: Door
    channel: Channel
    why: str
    grounds: tuple[Reference, ...]


_INSPECTION = "劳动保障监察条例"
_MEDIATION = "劳动争议调解仲裁法"
_CITY = "重庆市劳动保障监察条例"

_ROUTES: dict[str, Route] = {
    "unpaid_wages": Route(
        "inspection", "inspection", "单位没有按时足额发工资，由劳动保障监察查处、责令支付",
        (article(_INSPECTION, 11, 1, 6), article(_INSPECTION, 26), article("劳动合同法", 85)),
    ),
    "overtime_pay": Route(
        "inspection", "inspection", "加班不付加班费，由劳动保障监察查处、责令支付",
        (article(_INSPECTION, 11, 1, 6), article("劳动合同法", 85)),
    ),
    "minimum_wage": Route(
        "inspection", "inspection", "工资低于当地最低标准，由劳动保障监察责令补足",
        (article(_INSPECTION, 26), article("劳动合同法", 85)),
    ),
    "double_wage": Route(
        "inspection", "inspection", "没有签书面合同，劳动保障监察可以查；双倍工资有争议的部分走仲裁",
        (article(_CITY, 9, 1, 4), article("劳动合同法", 82), article(_INSPECTION, 21, 2)),
    ),
    "withheld_property": Route(
        "inspection", "inspection", "收押金、扣证件是法律禁止的，由劳动保障监察责令退还",
        (article("劳动合同法", 84), article(_CITY, 9, 1, 2)),
    ),
    "hours": Route(
        "inspection", "inspection", "超过法定工时、不让休息，由劳动保障监察查处",
        (article(_INSPECTION, 11, 1, 5), article(_INSPECTION, 25)),
    ),
    "child_labour": Route(
        "inspection", "inspection", "招用不满十六周岁的人，由劳动保障监察立即查处",
        (article(_INSPECTION, 11, 1, 3), article("禁止使用童工规定", 6)),
    ),
    "social_insurance": Route(
        "inspection", "inspection", "单位没参加社会保险，劳动保障监察可以查；补缴由社保经办和税务部门办",
        (article(_INSPECTION, 11, 1, 7), article("社会保险法", 63, 1)),
    ),
    "dismissal": Route(
        "choice", "mediation", "辞退合不合法、该不该赔有争议，监察不裁这种争议，要走调解或者仲裁",
        (article(_MEDIATION, 2), article(_INSPECTION, 21, 2), article(_MEDIATION, 5)),
    ),
    "severance": Route(
        "choice", "mediation", "经济补偿、赔偿金该不该给、给多少有争议，走调解或者仲裁；单位承认只是不付的，监察也可以责令支付",
        (article(_MEDIATION, 2), article(_INSPECTION, 26), article(_MEDIATION, 5)),
    ),
    "work_injury": Route(
        "guidance", "injury_recognition", "工伤先要做工伤认定：单位应在三十日内申请，单位不申请的，自己或家属一年内可以申请",
        (article("工伤保险条例", 17, 1), article("工伤保险条例", 17, 2)),
    ),
    "housing_fund": Route(
        "guidance", "housing_fund", "公积金归住房公积金管理中心管，请拨打 12329 反映", (),
    ),
    "other": Route(
        "inspection", "inspection", "违反劳动保障法律法规的行为，可以向劳动保障监察反映，由他们判断是否受理",
        (article(_INSPECTION, 9, 2), article(_CITY, 22, 1)),
    ),
}  # fmt: skip


def route(issue: str, *, kind: str, chosen: str | None = None) -> Route:
    """The route of an issue. A report always goes to inspection; a disputed one to what was chosen."""
    found = _ROUTES[issue]
    if kind == "report" and found.door != "inspection":
        return _ROUTES["other"]
    if found.door == "choice" and chosen == "arbitration":
        return replace(found, channel="arbitration")
    return found


def grounds() -> list[Reference]:
    """Every article the table rests on; a test holds them against the law registry."""
    return [reference for row in _ROUTES.values() for reference in row.grounds]
