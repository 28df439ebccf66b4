"""Made-up tickets of every status, district and age by the ten thousand, written straight into the tables."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import get_args

from sqlalchemy import Connection, insert

from handoff.ticket import Status
from knowledge.districts import load_districts
from store.cipher import Cipher
from store.ids import new_id
from store.queue import CLOSED
from store.records import TicketRecord
from store.schema import sessions, tickets
from store.ticket_rows import to_row

_TOGETHER = 1000
_ISSUES = ("unpaid_wages", "overtime_pay", "double_wage", "social_insurance", "dismissal")
_PERIODS = {"filed": "decide", "awaiting_confirmation": "confirm", "transferred": "jurisdiction"}
_PARTIES = {
    "complainant_name": "测试甲",
    "phone": "13800138000",
    "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号",
    "delivery_address": "南岸区样例街2号3栋",
}


def fill(connection: Connection, cipher: Cipher, now: datetime, count: int, *, seed: int = 7) -> None:
    """Write `count` tickets, the same ones for the same seed; of the open ones every fourth is overdue."""
    chance, places = random.Random(seed), sorted(load_districts().names())
    for start in range(0, count, _TOGETHER):
        session_id = new_id()
        opened = {"id": session_id, "token_hash": session_id, "created_at": now, "expires_at": now}
        connection.execute(insert(sessions), opened)
        made = [
            _ticket(chance, session_id, at, places, now) for at in range(start, min(start + _TOGETHER, count))
        ]
        connection.execute(insert(tickets), [to_row(each, cipher) for each in made])


def _ticket(
    chance: random.Random, session_id: str, at: int, places: list[str], now: datetime
) -> TicketRecord:
    status = chance.choice(get_args(Status))
    due = (now + timedelta(days=chance.randint(-20, 60))).date()
    return TicketRecord(
        id=new_id(),
        number=f"CQ26-{at:06}",
        code="AK3M7E",
        code_until=now,
        session_id=session_id,
        filing_key=str(at),
        kind="complaint",
        channel="inspection",
        district=chance.choice(places),
        status=status,
        delivery="held",
        urgency="urgent" if at % 50 == 0 else "normal",
        filed_at=now - timedelta(days=chance.randint(0, 400)),
        confirm_by=None,
        missing=(),
        grounds=("《劳动保障监察条例》第十一条",),
        facts={"issue": chance.choice(_ISSUES), "details": "老板一直拖着三个月的工资不给。" * 20},
        parties=_PARTIES,
        due_on=None if status in CLOSED else due,
        due_for=None if status in CLOSED else _PERIODS.get(status, "investigate"),
        escalated_at=now if at % 40 == 0 else None,
    )
