"""What each role may do at the console. A table; the moves of a ticket are judged again by handoff/moves.py."""

from __future__ import annotations

from typing import Literal, get_args

from store.desk_records import Role

Permission = Literal["assist", "file", "calls", "queue", "work", "reveal", "talk", "audit", "staff"]
"""`queue` lists and opens tickets, `work` claims and moves them, `talk` takes conversations over.

`calls` ends calls and opens a caller's earlier ones; inspection never sees them (the wall: questions are no leads)."""

MAY: dict[Role, frozenset[Permission]] = {
    "operator": frozenset({"assist", "file", "calls", "queue", "work", "reveal", "talk"}),
    "inspector": frozenset({"assist", "queue", "work", "reveal"}),
    "mediator": frozenset({"assist", "queue", "work", "reveal"}),
    "supervisor": frozenset({"assist", "file", "calls", "queue", "work", "reveal", "talk", "audit"}),
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
