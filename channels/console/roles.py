"""What each role may do at the console. A table; the moves of a ticket are judged again by handoff/moves.py."""

from __future__ import annotations

from typing import Literal, get_args

from handoff.person_desk import TAKEN_BY
from store.desk_records import Role
from store.records import Skill

Permission = Literal[
    "assist", "file", "calls", "queue", "work", "reveal", "talk", "audit", "staff", "export", "case_file",
    "reports", "cases", "judge", "improve",
]  # fmt: skip
"""`queue` lists and opens tickets, `work` claims and moves them, `talk` takes conversations over, those of one's own skill; `export` takes the list
away as a table, `case_file` takes originals and filled papers, which show what the page masks.

`calls` ends calls and opens a caller's earlier ones; inspection never sees them (the wall: questions are no leads).

`reports` is statistics of questions, which never go to inspection or mediation; `cases` those of complaints; `judge`
approves or rejects an answer; `improve` reads the masked questions that need a better card.
"""

MAY: dict[Role, frozenset[Permission]] = {
    "operator": frozenset({"assist", "file", "calls", "queue", "work", "reveal", "talk"}),
    "inspector": frozenset({"assist", "queue", "work", "reveal", "case_file", "talk", "cases"}),
    "mediator": frozenset({"assist", "queue", "work", "reveal", "case_file", "talk", "cases"}),
    "supervisor": frozenset(
        {
            "assist",
            "file",
            "calls",
            "queue",
            "work",
            "reveal",
            "case_file",
            "talk",
            "audit",
            "export",
            "reports",
            "cases",
            "judge",
        }
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


def skills_of(role: Role) -> frozenset[Skill]:
    """Whose conversations a role takes over."""
    return frozenset(skill for skill, roles in TAKEN_BY.items() if role in roles)
