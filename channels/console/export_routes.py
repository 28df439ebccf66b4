"""The queue taken away as a table, CSV or XLSX: for those who may, personal values masked, written down."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response

from channels.console.guard import Authorization, Guard
from channels.console.queue_routes import Wanted
from channels.console.queue_sheet import sheet_rows
from channels.console.table_file import FileFormat, table_file
from channels.console.ticket_view import masked_value, row
from channels.web.problems import Problem
from store.acts import Act, Acts
from store.clock import Clock
from store.queue import Queue
from store.records import TicketRecord
from store.tickets import Tickets

MOST_EXPORTED = 5000
TOO_MANY = f"一次最多导出 {MOST_EXPORTED} 件，请先缩小范围。"
_MASKED = ("complainant_name", "phone", "employer_name")


def export_routes(*, guard: Guard, queue: Queue, tickets: Tickets, acts: Acts, clock: Clock) -> APIRouter:
    """GET /api/console/queue.csv and .xlsx, filtered as the queue is."""
    router = APIRouter(prefix="/api/console", tags=["console"])

    def given(form: FileFormat, asked: Wanted, authorization: str | None) -> Response:
        member, today = guard.allowed(authorization, "export"), clock.today()
        found = queue.page(member.scope, asked.filter(member, today), limit=MOST_EXPORTED + 1)
        if len(found) > MOST_EXPORTED:
            raise Problem(422, TOO_MANY)
        kept = tickets.by_ids([one.id for one in found])
        acts.record(
            Act(
                staff_id=member.id,
                kind="exported",
                data={"rows": len(found), "as": form, "state": asked.state},
            )
        )
        rows = sheet_rows([row(one, today) | _told(kept[one.id]) for one in found])
        return table_file(rows, "queue", form, title="办件")

    @router.get("/queue.csv", response_class=Response)
    def csv(asked: Annotated[Wanted, Query()], authorization: Authorization = None) -> Response:
        return given("csv", asked, authorization)

    @router.get("/queue.xlsx", response_class=Response)
    def xlsx(asked: Annotated[Wanted, Query()], authorization: Authorization = None) -> Response:
        return given("xlsx", asked, authorization)

    return router


def _told(ticket: TicketRecord) -> dict[str, Any]:
    masked = {name: masked_value(name, ticket.parties[name]) for name in _MASKED if name in ticket.parties}
    return masked | {"amount": ticket.facts.get("amount")}
