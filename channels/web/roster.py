"""A crew's roster as a page without scripts: the empty form, and one filled in with the sums worked out. Nothing is stored."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Request, Response, UploadFile

from actions.calculators.calculation import plain
from actions.calculators.site_roster import BadRoster, accounts, read_roster, total_owed, write_roster
from channels.web.limits import PER_ADDRESS, Limiter
from channels.web.plain import page
from channels.web.signing_in import address

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PROMISE = "名册只在这里算一遍，不保存，也不会告诉任何人。"


def roster_routes(*, limiter: Limiter, banner: str | None) -> APIRouter:
    """The page /roster, the empty form, and the roster worked out as XLSX."""
    router = APIRouter(include_in_schema=False)

    @router.get("/roster")
    async def form() -> Response:
        return page("roster.html", banner=banner, promise=PROMISE)

    @router.get("/roster/empty.xlsx")
    async def empty() -> Response:
        return _file(write_roster(()), "empty.xlsx")

    @router.post("/roster")
    async def worked_out(request: Request, roster: Annotated[UploadFile, File()]) -> Response:
        """A page with each person's sum, or with every fault by its row."""
        limiter.spend(PER_ADDRESS, "roster", address(request))
        try:
            entries = read_roster(await roster.read())
        except BadRoster as bad:
            return page("roster.html", banner=banner, promise=PROMISE, faults=bad.faults)
        owed = [(name, plain(account.owed)) for name, account in accounts(entries).items()]
        return page(
            "roster.html", banner=banner, promise=PROMISE, owed=owed, total=plain(total_owed(entries))
        )

    @router.post("/roster.xlsx")
    async def as_file(request: Request, roster: Annotated[UploadFile, File()]) -> Response:
        """The same roster with the sums filled in."""
        limiter.spend(PER_ADDRESS, "roster", address(request))
        try:
            return _file(write_roster(read_roster(await roster.read())), "roster.xlsx")
        except BadRoster as bad:
            return page("roster.html", banner=banner, promise=PROMISE, faults=bad.faults)

    return router


def _file(content: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=XLSX, headers=headers)
