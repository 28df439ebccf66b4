"""Ten complaints taken by telephone reach an agency's register as packages, with nothing typed again there."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from handoff.deliver.webhook import Webhook
from handoff.desk import Desk
from handoff.destinations import destinations, drops
from handoff.mapping import load_mappings
from handoff.outbox import OutboxWorker
from index.answer import Answerer
from knowledge.working_days import load_working_days
from store.records import TicketRecord
from tests.channels.console.conftest import Console, make_console
from tests.contracts.receiver import receiving
from tests.contracts.register import Register
from tests.contracts.stores import HandClock, open_stores

RECEIVERS = load_mappings(Path("handoff/receivers.yml"))
SECRET = b"a secret of the test"
EVERYONE = {
    "prior_reports": "没有反映过",
    "consent": True,
    "complainant_name": "测试甲",
    "phone": "13800138000",
    "delivery_address": "南岸区样例街2号3栋",
    "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号",
}
CALLS: list[tuple[str, dict[str, object]]] = [
    ("老板拖欠我三个月工资15000元，在渝中区", {}),
    ("天天加班到十点，加班费一分没给，公司在九龙坡区", {"amount": "6000", "district": "九龙坡区"}),
    ("干了八个月没签劳动合同，在南岸区上班", {"amount": "40000", "district": "南岸区"}),
    ("进厂收了我两千块押金不退，还扣了身份证，在沙坪坝区", {"district": "沙坪坝区"}),
    ("公司两年没给我缴社保，在万州区", {"district": "万州区", "request": "补缴两年的社保"}),
    ("一个月休不到一天，天天十二个小时，涪陵区的电子厂", {"issue": "hours", "district": "涪陵区"}),
    ("工资才1500，低于最低工资，在永川区", {"amount": "3000", "district": "永川区"}),
    ("公司说我旷工，上周把我开除了，我不服，渝北那边", {"district": "两江新区", "channel": "mediation"}),
    ("公司裁员不给经济补偿，工作了五年，江津区", {"issue": "severance", "amount": "30000", "district": "江津区", "channel": "arbitration"}),
    ("工地包工头跑路了，十二个人的工资没结，=1+1，在巴南区", {"district": "巴南区", "amount": "180000"}),
]  # fmt: skip


@pytest.fixture
def agency(tmp_path: Path, answers: Answerer) -> Iterator[Console]:
    """The console of an instance that hands over by file and by webhook."""
    stores = open_stores(f"sqlite:///{tmp_path / 'labour.db'}", HandClock())
    desk = Desk(
        tickets=stores.tickets,
        attempts=stores.attempts,
        clock=stores.clock,
        working_days=load_working_days(),
        destinations=lambda filing: destinations(filing, {"drop", "webhook"}, RECEIVERS),
    )
    yield make_console(stores, answers, desk)
    stores.engine.dispose()


def test_ten_different_complaints_are_registered_without_retyping(agency: Console, tmp_path: Path) -> None:
    """By file and by webhook alike: every needed field is there, and is what the caller said."""
    tickets = [called(agency, text, told) for text, told in CALLS]
    drop, by_file, by_webhook = tmp_path / "drop", Register(), Register()
    with receiving(SECRET) as receiver, httpx.Client() as client:
        receiver.check_time = False
        webhook = Webhook(url=receiver.url, secret=SECRET, client=client, now=lambda: datetime.now(UTC))
        worker = OutboxWorker(
            outbox=agency.stores.outbox,
            deliveries={"webhook": webhook, **drops(drop, RECEIVERS)},
            clock=agency.stores.clock,
            rng=random.Random(1),
        )
        assert worker.run_once() == 2 * len(CALLS)
        for document in receiver.packages.values():
            by_webhook.take(document)
    by_file.collect(drop)
    for register in (by_file, by_webhook):
        assert register.refused == {}
        assert set(register.entered) == {ticket.number for ticket in tickets}
    assert len({ticket.facts["issue"] for ticket in tickets}) >= 8
    for ticket in tickets:
        told = {value.lstrip("'") for value in by_file.entered[ticket.number].values()}
        assert set(ticket.parties.values()) <= told
        assert {str(ticket.facts["details"]), str(ticket.facts["request"]), ticket.district} <= told


def called(agency: Console, text: str, told: dict[str, object]) -> TicketRecord:
    """A call: what was typed fills the form, the rest is asked, and it is filed."""
    caller = agency.as_(agency.hire("operator"))
    form = caller.post("/api/console/prefill", {"q": text}).json()
    facts = {**EVERYONE, **form["facts"], **told}
    filed = caller.post("/api/console/filings", {"call": form["call"], "facts": facts})
    assert filed.status_code == 201, (text, filed.text)
    ticket = agency.stores.tickets.by_number(filed.json()["number"])
    assert ticket is not None
    return ticket
