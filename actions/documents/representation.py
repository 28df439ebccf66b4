"""推选代表书: whom the members of a group choose, and what those may not do alone (办案规则 63; 重庆市劳动保障监察条例 22)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from actions.calculators.calculation import article
from actions.documents.facts import Employer, Person
from actions.documents.model import (
    Document,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Signatures,
    Table,
    Withheld,
    gathered,
)
from actions.documents.wording import day, gap, listed, said
from handoff.groups import (
    ARBITRATION_LEAST,
    ARBITRATION_MOST,
    ARBITRATION_RULES,
    GROUP_SIZE,
    INSPECTION_MOST,
    INSPECTION_RULE,
)
from knowledge.schema import Reference

KIND = "representation"
NAME = "推选代表书"
CONSENT = article("劳动人事争议仲裁办案规则", 63, 1)
CITATIONS = (CONSENT, INSPECTION_RULE, *ARBITRATION_RULES)
GroupChannel = Literal["inspection", "arbitration"]


@dataclass(frozen=True)
class Group:
    """People of one cause, those chosen among them, and how many more of either are not named here; `today` is its day."""

    channel: GroupChannel
    cause: str
    members: tuple[Person, ...]
    representatives: tuple[Person, ...]
    employer: Employer
    district: str | None
    today: date
    elsewhere: int = 0
    chosen_elsewhere: int = 0


@dataclass(frozen=True)
class _Wording:
    """What a channel's paper says: how few and how many may be chosen, by which articles, for what, before whom."""

    least: int
    most: int
    number: str
    rules: tuple[Reference, ...]
    role: str
    doing: str
    powers: tuple[str, ...]
    body: str


_WORDINGS: Mapping[GroupChannel, _Wording] = {
    "inspection": _Wording(
        1,
        INSPECTION_MOST,
        f"最多{INSPECTION_MOST}人",
        (INSPECTION_RULE,),
        "投诉代表",
        "投诉",
        (
            "代表我们确认投诉内容、补交材料、配合调查，接收文书，并把进展告诉每一个人。",
            "代表要变更、放弃谁的请求，或者与单位和解，须先由这个人本人同意。",
        ),
        "人力资源社会保障主管部门（劳动保障监察机构）",
    ),
    "arbitration": _Wording(
        ARBITRATION_LEAST,
        ARBITRATION_MOST,
        f"{ARBITRATION_LEAST}至{ARBITRATION_MOST}名",
        ARBITRATION_RULES,
        "代表人",
        "申请仲裁",
        (
            "代表人参加仲裁的行为，对我们每一个人都有效。",
            "代表人变更、放弃仲裁请求，承认对方的请求，或者和解，必须经被代表的人同意"
            f"（{listed((CONSENT,))}）。",
        ),
        "劳动人事争议仲裁委员会",
    ),
}  # fmt: skip
NOTE = (
    "每个人亲笔签名、按手印；不愿意推选的不用签，他的请求照样单独办。",
    "每个人的请求和金额，以各自的投诉书、仲裁申请书为准，这份代表书不改变它。",
    "签名前先看清代表是谁；空着的格子填好了再签，不要签空白的代表书。",
    "附代表的身份证复印件。要换代表的，重新签一份。",
)


def representation(group: Group) -> Document | Withheld:
    """The paper, with gaps where too few are chosen yet; withheld where the law knows no such choice."""
    wording = _WORDINGS[group.channel]
    people = len(group.members) + group.elsewhere
    if group.channel == "arbitration" and people < GROUP_SIZE:
        return Withheld(
            (f"仲裁要满{GROUP_SIZE}人、有共同请求，才推举代表（{listed(wording.rules)}）；现在是 {people} 人，"
             "请各自申请，或者委托代理人。",),
            wording.rules,
        )  # fmt: skip
    if len(group.representatives) + group.chosen_elsewhere > wording.most:
        return Withheld((f"代表{wording.number}（{listed(wording.rules)}），请先改选。",), wording.rules)
    employer = said(group.employer.name, "单位全称")
    return Document(
        NAME,
        gathered(
            Paragraph(f"{said(group.district, '区县')}{wording.body}：", indent=False),
            Paragraph(
                f"我们因{said(group.cause, '共同的事由')}，对{employer}{wording.doing}。"
                f"依照{listed(wording.rules)}，推选下列人员为{wording.role}（{wording.number}）。"
            ),
            Heading(wording.role),
            _chosen(group.representatives, wording.least - group.chosen_elsewhere),
            _more(
                f"{group.chosen_elsewhere}名代表在别的区县",
                group.chosen_elsewhere,
                "姓名、身份证号码、电话和地址",
            ),
            Heading("代表的权限"),
            Numbered(wording.powers),
            Heading(f"推选人（{people}人）"),
            _signing(group.members),
            _more(f"{group.elsewhere}人", group.elsewhere, "姓名、身份证号码，并签名"),
            Signatures((f"{wording.role}（签名）：",), day(group.today)),
            Note(NOTE),
        ),
    )


def _more(who: str, number: int, left_open: str) -> list[Paragraph]:
    """The line of those who are not named here; none where there are none."""
    return [Paragraph(f"另有{who}：{gap(left_open)}")] if number else []


def _chosen(representatives: tuple[Person, ...], least: int) -> list[Table]:
    """Those to be reached for all; as many empty lines as are still to be chosen; nothing where all are elsewhere."""
    lines = representatives + (Person(),) * max(least - len(representatives), 0)
    table = Table(
        ("姓名", "身份证件号码", "联系电话", "能收到文书的地址"),
        tuple(
            (
                said(one.name, "姓名"),
                said(one.id_number, "身份证号码"),
                said(one.phone, "电话"),
                said(one.post_address, "能收到文书的地址"),
            )
            for one in lines
        ),
        (18, 30, 20, 32),
    )
    return [table] if lines else []


def _signing(members: tuple[Person, ...]) -> Table:
    """Name and signature alone: telephone and address of one are no business of the others."""
    rows = (
        (str(nth), said(one.name, "姓名"), said(one.id_number, "身份证号码"), "")
        for nth, one in enumerate(members, 1)
    )
    return Table(("序号", "姓名", "身份证件号码", "签名、手印"), tuple(rows), (10, 22, 38, 30))
