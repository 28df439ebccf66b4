"""What each role may do at the console. A table; the moves of a ticket are judged again by handoff/moves.py."""

from __future__ import annotations

from typing import Literal, get_args

from store.desk_records import Role

Permission = Literal[
    "assist", "file", "queue", "work", "reveal", "talk", "audit", "staff", "reports", "cases", "judge", "improve"
]  # fmt: skip
"""`queue` lists and opens tickets, `work` claims and moves them, `talk` takes conversations over.

`reports` is statistics of questions, which never go to inspection or mediation; `cases` those of complaints; `judge`
approves or rejects an answer; `improve` reads the masked questions that need a better card.
"""

MAY: dict[Role, frozenset[Permission]] = {
    "operator": frozenset({"assist", "file", "queue", "work", "reveal", "talk"}),
    "inspector": frozenset({"assist", "queue", "work", "reveal", "cases"}),
    "mediator": frozenset({"assist", "queue", "work", "reveal", "cases"}),
    "supervisor": frozenset(
        {"assist", "file", "queue", "work", "reveal", "talk", "audit", "reports", "cases", "judge"}
    ),
    "editor": frozenset({"assist", "reports", "improve"}),
    "administrator": frozenset({"audit", "staff", "reports"}),
}
ROLE_NAMES: dict[Role, str] = {
    "operator": "话务员",
    "inspector": "监察员",
    "mediator": "调解员",
    "supervisor": "主管",
    "editor": "知识编辑",
    "administrator": "管理员",
}
ROLES: tuple[Role, ...] = get_args(Role)
