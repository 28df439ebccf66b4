"""What each role may do at the console. A table; the moves of a ticket are judged again by handoff/moves.py."""

from __future__ import annotations

from typing import Literal, get_args

from handoff.person_desk import TAKEN_BY
from store.desk_records import Role
from store.records import Skill

Permission = Literal["assist", "file", "queue", "work", "reveal", "talk", "audit", "staff"]
"""`queue` lists and opens tickets, `work` claims and moves them, `talk` takes conversations over, those of one's own skill."""

MAY: dict[Role, frozenset[Permission]] = {
    "operator": frozenset({"assist", "file", "queue", "work", "reveal", "talk"}),
    "inspector": frozenset({"assist", "queue", "work", "reveal", "talk"}),
    "mediator": frozenset({"assist", "queue", "work", "reveal", "talk"}),
    "supervisor": frozenset({"assist", "file", "queue", "work", "reveal", "talk", "audit"}),
    "editor": frozenset({"assist"}),
    "administrator": frozenset({"audit", "staff"}),
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
