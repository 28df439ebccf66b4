"""Files the made-up cases and works them as staff would, at the times they tell: everything through the real desk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from actions.triage import route
from demo.questions import fill_questions
from handoff.casework import Casework
from handoff.desk import Desk
from handoff.destinations import HOLD
from handoff.filing import Filing
from handoff.grouping import Grouping
from handoff.moves import PERSON, SYSTEM, Actor, Move
from handoff.standing import Receipt
from index.citations import spoken
from knowledge.districts import load_districts
from knowledge.load import load
from knowledge.working_days import WorkingDays, YearNotLoaded, load_working_days
from store.calls import Call
from store.clock import CHINA, Clock
from store.desk_records import StaffMember
from store.queue import Filter
from store.records import TicketRecord
from stores import Stores

CASES = Path(__file__).with_name("cases.yml")
_SATURDAY = 5
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)
_WAITING = "请转人工，我想问下我的投诉到哪一步了"


@dataclass(frozen=True, kw_only=True)
class Case:
    """One made-up case as cases.yml tells it; `ago` and the steps' `after` count working days.

    Cases of one `group`, named by its cause, are handled together.
    """

    ago: int
    district: str
    issue: str
    employer: str
    kind: str = "complaint"
    channel: str = "inspection"
    request: str | None = None
    amount: str | None = None
    workers_count: str | None = None
    name: str | None = None
    phone: str | None = None
    group: str | None = None
    represents: bool = False
    steps: list[Mapping[str, Any]] = field(default_factory=list)


class Hands(Clock):
    """A clock that is set to the moment a case tells of."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self.at = at

    def now(self) -> datetime:
        """Where the hands stand, in UTC."""
        return self.at

    def today(self) -> date:
        """The civil date in China."""
        return self.at.astimezone(CHINA).date()


class Filling:
    """Fills an empty instance; `staff` are the demo accounts by role."""

    def __init__(self, kept: Stores, staff: Mapping[str, StaffMember], clock: Clock) -> None:
        self._kept = kept
        self._staff = staff
        self._now = clock.now()
        self._hands = Hands(self._now)
        self._calendar: WorkingDays = load_working_days()
        self._laws = load().laws
        self._desk = Desk(
            tickets=kept.tickets,
            attempts=kept.attempts,
            clock=self._hands,
            working_days=self._calendar,
            destinations=lambda filing: (HOLD,),
        )
        self._cases = Casework(
            tickets=kept.tickets,
            queue=kept.queue,
            clock=self._hands,
            working_days=self._calendar,
            districts=load_districts(),
        )

    def is_wanted(self) -> bool:
        """Only an instance without any ticket is filled."""
        return self._kept.queue.count(None, Filter(closed=True)) == 0

    def fill(self) -> Receipt:
        """Everything the screens show; the receipt of the newest complaint, for trying the status."""
        told = cases()
        receipts = [self._work(case) for case in told]
        self._hands.at = self._now
        self._group(list(zip(told, receipts, strict=True)))
        self._calls()
        self._conversation()
        fill_questions(self._kept, self._hands.today(), self._staff["editor"].id)
        return receipts[0]

    def _group(self, filed: Sequence[tuple[Case, Receipt]]) -> None:
        grouping = Grouping(tickets=self._kept.tickets, groups=self._kept.console.groups, clock=self._hands)
        by = self._actor("inspector")
        for cause in dict.fromkeys(case.group for case, _ in filed if case.group):
            members = [(case, self._filed(receipt.number)) for case, receipt in filed if case.group == cause]
            grouping.join([ticket for _, ticket in members], cause, by)
            first = self._filed(members[0][1].number)
            grouping.represent(first, [ticket.id for case, ticket in members if case.represents], by)

    def _work(self, case: Case) -> Receipt:
        day = self._moved(self._now.astimezone(CHINA).date(), case.ago, -_DAY)
        self._set(day)
        receipt = self._desk.file(self._filing(case))
        for step in case.steps:
            day = self._moved(day, step["after"], _DAY)
            self._set(day)
            self._step(self._filed(receipt.number), step)
        return receipt

    def _filed(self, number: str) -> TicketRecord:
        ticket = self._kept.tickets.by_number(number)
        if ticket is None:
            raise LookupError(number)
        return ticket

    def _step(self, ticket: TicketRecord, step: Mapping[str, Any]) -> None:
        actor = self._actor(step["as"])
        if cause := step.get("pause"):
            self._cases.pause(ticket, cause, actor, step["note"])
        elif phone := step.get("merge"):
            first = self._kept.tickets.of_phone(phone)[0]
            self._cases.merge(ticket, first, actor)
        else:
            recovered = step.get("recovered")
            self._cases.move(
                ticket,
                Move(
                    to=step["to"],
                    actor=actor,
                    reason=step["reason"],
                    at=self._hands.now(),
                    note=step.get("note", ""),
                    target=step.get("target"),
                    recovered=Decimal(recovered) if recovered else None,
                ),
            )

    def _actor(self, role: str) -> Actor:
        if role in ("system", "person"):
            return {"system": SYSTEM, "person": PERSON}[role]
        member = self._staff[role]
        return Actor("staff", member.id, member.role)

    def _filing(self, case: Case) -> Filing:
        parties = {"employer_name": case.employer, "employer_address": f"{case.district}样例路1号"}
        if case.name and case.phone:
            home = f"{case.district}样例街2号"
            parties |= {"complainant_name": case.name, "phone": case.phone, "delivery_address": home}
        facts: dict[str, str | int | bool] = {
            "issue": case.issue,
            "consent": True,
            "prior_reports": "没有反映过",
        }
        grounds = route(case.issue, kind=case.kind, chosen=case.channel).grounds
        told = {name: getattr(case, name) for name in ("request", "amount", "workers_count")}
        return Filing(
            session_id=self._session(case.district),
            filing_key="demo",
            kind=case.kind,  # type: ignore[arg-type]
            channel=case.channel,  # type: ignore[arg-type]
            district=case.district,
            urgency="urgent" if case.issue == "child_labour" else "normal",
            facts=facts | {name: value for name, value in told.items() if value},
            parties=parties,
            grounds=tuple(spoken(each, self._laws[each.law]) for each in grounds),
        )

    def _calls(self) -> None:
        operator = self._staff["operator"].id
        for call in (
            Call(client_id="demo-1", staff_id=operator, result="answered", card="leave.marriage", seconds=48),
            Call(
                client_id="demo-2", staff_id=operator, result="passed_on", district="渝中区",
                said="单位要我们把工牌自费升级成金属的，合不合理", note="等主管答复",
            ),
            Call(
                client_id="demo-3", staff_id=operator, result="call_back", district="江津区", caller="13800138103",
                phone="13800138103", said="工友问十二个人能不能一起登记", note="下午三点后方便",
                due_on=self._hands.today() + timedelta(days=1),
            ),
        ):  # fmt: skip
            self._kept.console.calls.add(call)

    def _conversation(self) -> None:
        session_id = self._session("渝中区")
        self._kept.messages.add_person(session_id, "demo", _WAITING)
        self._kept.requests.add(session_id, _WAITING)

    def _session(self, region: str) -> str:
        opened, _ = self._kept.sessions.open(region=region, audience="worker", on=None, lifetime=_MONTH)
        return opened.id

    def _set(self, day: date) -> None:
        morning = datetime(day.year, day.month, day.day, 9, 30, tzinfo=CHINA)
        self._hands.at = min(morning.astimezone(UTC), self._now)

    def _is_working(self, day: date) -> bool:
        try:
            return self._calendar.is_working(day)
        except YearNotLoaded:
            return day.weekday() < _SATURDAY

    def _moved(self, day: date, count: int, by: timedelta) -> date:
        while count:
            day += by
            count -= self._is_working(day)
        return day


def cases() -> list[Case]:
    """The made-up cases, in the file's order."""
    return [Case(**row) for row in yaml.safe_load(CASES.read_text(encoding="utf-8"))]
