"""The inputs of the three deadlines, and the checks they share."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from actions.calculators.calculator import Inputs
from actions.calculators.fields import Field, Refused
from actions.calculators.shared_fields import WORK_END, WORK_START
from actions.deadlines.claims import CLAIMS
from actions.deadlines.limitation import INTERRUPTIONS, PAUSES

EARLIEST = date(1995, 1, 1)
"""The Labour Law's first day: an earlier date is a slip of the pen."""
NOT_COUNTED = "registered_here"
"""Registered with this assistant alone: no agency has acknowledged it, so no year begins anew."""
CLAIM = Field(
    "claim",
    "要申请的是哪一项",
    "choice",
    "要申请的是哪一项？",
    choices={kind: claim.label for kind, claim in CLAIMS.items()},
)
KNOWN_ON = Field(
    "known_on",
    "知道权利受损的日子",
    "date",
    "哪天知道（或者应该知道）的？比如收到通知、该给没给那天；工伤待遇说拿到鉴定结论那天。",
    required=False,
)
STARTED = replace(WORK_START, required=False)
ENDED = replace(WORK_END, required=False)
STILL_EMPLOYED = Field(
    "still_employed", "还在不在这家单位上班", "yes_no", "还在这家单位上班吗？", required=False
)
CONTRACT_SIGNED = Field(
    "contract_signed", "补签书面合同的日期", "date", "后来哪天补签的书面合同？没签过就跳过。", required=False
)
LEAVE_YEAR = Field(
    "leave_year",
    "没休年休假的年份",
    "count",
    "是哪一年的年休假没休？",
    least=Decimal(2008),
    most=Decimal(2100),
    required=False,
    whole=True,
)
INTERRUPTION = Field(
    "interruption",
    "这一年里做过什么",
    "choice",
    "这一年里找单位要过、投诉过、申请过调解或仲裁，或者单位答应过给吗？",
    choices={
        **{kind: ground.label for kind, ground in INTERRUPTIONS.items()},
        NOT_COUNTED: "只在这里登记过",
        "none": "都没有",
    },
    required=False,
)
INTERRUPTED_ON = Field(
    "interrupted_on",
    "最后一次是哪天",
    "date",
    "最后一次是哪天？投诉的，说部门回执上的日期。",
    required=False,
)
PAUSE_REASON = Field(
    "pause_reason",
    "为什么没法申请",
    "choice",
    "是什么原因没法去申请？",
    choices={str(reason): label for reason, label in PAUSES.items()},
    required=False,
)
PAUSE_START = Field("pause_start", "从哪天起没法申请", "date", "从哪天起没法去申请？", required=False)
PAUSE_END = Field("pause_end", "哪天起又能申请", "date", "这个原因哪天没有了？", required=False)


def optional_day(inputs: Inputs, name: str) -> date | None:
    """A date that may be unknown."""
    return inputs.day(name) if name in inputs else None


def needed(field: Field) -> Refused:
    """The question for an input that this case cannot do without."""
    return Refused(field.name, field.ask)


def check_day(field: Field, day: date | None, latest: date) -> None:
    """Raises Refused for a day before 1995 or after `latest`."""
    if day is not None and day > latest:
        raise Refused(field.name, f"{field.label}（{day}）还没有到，请再核对一下。{field.ask}")
    if day is not None and day < EARLIEST:
        raise Refused(field.name, f"{field.label}（{day}）太早了，请再核对一下年份。{field.ask}")
