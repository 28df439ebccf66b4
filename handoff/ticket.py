"""What a ticket may be, and which way it may move: the words of docs' public contract, nothing else."""

from __future__ import annotations

from typing import Literal

Kind = Literal["complaint", "report"]
Channel = Literal[
    "inspection", "mediation", "arbitration", "court", "police", "social_insurance", "injury_recognition",
    "labour_capacity", "occupational_injury", "medical_insurance", "housing_fund", "tax", "work_safety",
    "health", "industry_regulator", "union", "legal_aid", "petition", "enforcement", "cross_region", "other",
]  # fmt: skip
Status = Literal[
    "filed", "awaiting_confirmation", "supplement_requested", "case_opened", "not_opened", "deemed_opened",
    "in_progress", "transferred", "returned", "merged", "resolved", "withdrawn", "reopened",
]  # fmt: skip
Delivery = Literal["held", "pending", "acknowledged", "failed"]
Urgency = Literal["normal", "high", "urgent"]

_DECISIONS: tuple[Status, ...] = ("case_opened", "not_opened", "deemed_opened")
_ELSEWHERE: tuple[Status, ...] = ("transferred", "returned", "merged")

MOVES: dict[Status, tuple[Status, ...]] = {
    "filed": ("supplement_requested", *_DECISIONS, "in_progress", *_ELSEWHERE, "resolved", "withdrawn"),
    "awaiting_confirmation": (
        "filed",
        "supplement_requested",
        *_DECISIONS,
        "in_progress",
        *_ELSEWHERE,
        "withdrawn",
    ),
    "supplement_requested": ("filed", *_DECISIONS, "in_progress", *_ELSEWHERE, "withdrawn"),
    "case_opened": ("in_progress", *_ELSEWHERE, "resolved", "withdrawn"),
    "deemed_opened": ("case_opened", "in_progress", *_ELSEWHERE, "resolved", "withdrawn"),
    "in_progress": ("supplement_requested", *_DECISIONS, *_ELSEWHERE, "resolved", "withdrawn"),
    "transferred": ("filed", *_DECISIONS, "in_progress", "returned", "merged", "resolved", "withdrawn"),
    "returned": ("filed", "awaiting_confirmation", "transferred", "resolved", "withdrawn"),
    "reopened": ("supplement_requested", *_DECISIONS, "in_progress", *_ELSEWHERE, "resolved", "withdrawn"),
    "not_opened": ("reopened",),
    "resolved": ("reopened",),
    "withdrawn": ("reopened",),
    "merged": (),
}
"""From each status, the ones it may become. A merged ticket lives on in the one it was merged with."""


class IllegalMove(Exception):
    """A ticket cannot go from `status` to `to`."""

    def __init__(self, status: Status, to: Status) -> None:
        super().__init__(f"{status} → {to}")
        self.status = status
        self.to = to


def start(kind: Kind) -> Status:
    """The first status: a complaint is yet to be confirmed (重庆市劳动保障监察条例 22), a report is not."""
    return "awaiting_confirmation" if kind == "complaint" else "filed"


def move(status: Status, to: Status) -> Status:
    """`to`, when a ticket may go there from `status`; else IllegalMove."""
    if to not in MOVES[status]:
        raise IllegalMove(status, to)
    return to
