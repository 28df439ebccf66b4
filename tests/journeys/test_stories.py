"""Twelve stories, each from the complaint to what its person is told in the end."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import System, Talk
from tests.journeys.desk import Staff, desk, told, until
from tests.journeys.official_account import WECHAT, account, complain, wechat
from tests.journeys.test_filing import file

pytestmark = pytest.mark.journey

ARREARS = "老板拖欠我三个月工资,我要投诉"
CALLED = "老板拖欠我三个月工资15000元"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)  # fmt: skip

Hire = Callable[..., Staff]


@pytest.fixture(scope="module")
def office(start_system: Callable) -> Iterator[System]:
    """One whole instance with an Official Account, real Rasa included."""
    with start_system(**WECHAT) as running:
        yield running


@pytest.fixture
def hire(office: System) -> Iterator[Hire]:
    """Hires staff of the instance."""
    with desk(office) as hiring:
        yield hiring


def opened(inspector: Staff, number: str) -> None:
    """Confirmed with the person, then opened."""
    inspector.move(number, "filed", "confirmed")
    inspector.move(number, "case_opened", "meets_conditions")


def status(talk: Talk) -> str:
    """查进度, in the session that filed."""
    return talk.say("查进度")[-1]["text"]


def heard(talk: Talk) -> str:
    """Everything staff and bot have said in this conversation."""
    return "\n".join(one["text"] for one in talk.client.get("/api/messages").json()["messages"])


def test_1_a_chat_complaint_is_paid(office: System, hire: Hire) -> None:
    """Chat → confirmed → opened → worked on → resolved with the amount; the person reads it where they asked."""
    talk, inspector = office.talk(), hire("inspector", "九龙坡区")
    number = file(talk, ARREARS)[0]["ticket"]["number"]
    assert "等您确认" in status(talk)
    opened(inspector, number)
    assert "已立案" in status(talk) and "2027" not in status(talk).split("期限到")[0]
    inspector.move(number, "in_progress", "work_begun")
    inspector.move(number, "resolved", "paid", note="单位已经付清 15000 元", recovered="15000")
    assert "已办结" in status(talk) and "单位已经付清 15000 元" in heard(talk)
    data = [event["data"] for event in inspector.page(number)["events"]]
    assert [one["recovered"] for one in data if "recovered" in one] == ["15000"]


def test_2_a_call_to_the_hotline_is_followed_by_number_and_code(office: System, hire: Hire) -> None:
    """Hotline → ticket → result; whoever has the receipt sees the status, and nothing personal."""
    receipt = hire("operator").take_down(CALLED)
    assert told(office, receipt)["status"] == "awaiting_confirmation"
    inspector = hire("inspector")
    opened(inspector, receipt["number"])
    inspector.move(receipt["number"], "resolved", "ordered", note="已责令支付", recovered="15000")
    shown = told(office, receipt)
    assert shown["status"] == "resolved" and "张样例" not in str(shown)


def test_3_a_complaint_by_wechat_is_opened(office: System, hire: Hire) -> None:
    """The form, question by question, as the platform delivers it; the same account asks for the status."""
    person = account()
    number = complain(office, person, ARREARS)
    opened(hire("inspector"), number)
    assert "已立案" in wechat(office, person, "查进度")


def test_4_an_anonymous_report_ends_without_a_name(office: System, hire: Hire) -> None:
    """举报 → worked on → unfounded; the receipt tells it, and the file knows nobody."""
    receipt = file(office.talk(), "我要举报一个厂收押金扣身份证")[0]["ticket"]
    supervisor = hire("supervisor")
    page = supervisor.page(receipt["number"])
    assert not {"complainant_name", "phone"} & {one["field"] for one in page["parties"]}
    inspector = hire("inspector")
    inspector.move(receipt["number"], "in_progress", "work_begun")
    inspector.move(receipt["number"], "resolved", "unfounded", note="现场检查没有发现")
    assert told(office, receipt)["status"] == "resolved"


def test_5_what_is_lacking_is_asked_for_sent_and_enough(office: System, hire: Hire) -> None:
    """The request reaches the conversation, the picture reaches the ticket, and the case is opened."""
    talk, inspector = office.talk(), hire("inspector")
    number = file(talk, ARREARS)[0]["ticket"]["number"]
    inspector.move(number, "supplement_requested", "evidence", note="请补充工资条或者转账记录")
    assert "需要补充材料" in status(talk) and "工资条或者转账记录" in heard(talk)
    sent = talk.client.post(
        "/api/attachments", data={"id": str(uuid.uuid4())}, files={"file": ("工资条.png", PNG, "image/png")}
    )
    assert sent.status_code == 201, sent.text
    (evidence,) = inspector.page(number)["evidence"]
    assert evidence["sha256"] == hashlib.sha256(PNG).hexdigest()
    inspector.move(number, "filed", "supplemented")
    inspector.move(number, "case_opened", "meets_conditions")
    assert "已立案" in status(talk)


def test_6_a_transfer_takes_the_ticket_along(office: System, hire: Hire) -> None:
    """It leaves one district's queue for another's; there it is opened; the person sees where it is."""
    receipt = hire("operator").take_down(CALLED)
    here, there = hire("inspector", "渝中区"), hire("inspector", "万州区")
    number = receipt["number"]
    here.move(number, "transferred", "other_district", note="用工地在万州", target="万州区")
    assert number not in here.listed() and number in there.listed()
    shown = told(office, receipt)
    assert (shown["status"], shown["district"]) == ("transferred", "万州区")
    there.move(number, "case_opened", "meets_conditions")
    assert told(office, receipt)["status"] == "case_opened"


def test_7_a_dispute_is_settled_in_mediation(office: System, hire: Hire) -> None:
    """The way is the person's choice; the mediator works on it, an inspector may not."""
    talk = office.talk()
    receipt = file(talk, "公司说我旷工，10月8日把我开除了，我不服，我要投诉")[0]["ticket"]
    assert receipt["channel"] == "mediation"
    mediator, inspector, number = hire("mediator"), hire("inspector"), receipt["number"]
    step = {"version": 1, "to": "filed", "reason": "confirmed"}
    assert inspector.post(f"/tickets/{number}/move", step).status_code == 403
    inspector.release(number)
    mediator.move(number, "filed", "confirmed")
    mediator.move(number, "in_progress", "work_begun")
    mediator.move(number, "resolved", "settled", note="双方达成协议，付 12000 元", recovered="12000")
    assert "已办结" in status(talk) and "双方达成协议" in heard(talk)


def test_8_silence_opens_the_case(start_system: Callable, tmp_path: Path) -> None:
    """Nobody decides within five working days: the case counts as opened, and a supervisor has it."""
    with start_system(var=tmp_path, rasa=False) as early, desk(early) as hiring:
        receipt = hiring("operator").take_down(CALLED)
        hiring("inspector").move(receipt["number"], "filed", "confirmed")
        assert told(early, receipt)["status"] == "filed"
    with start_system(var=tmp_path, rasa=False, LABOUR_TODAY="2026-12-02") as late, desk(late) as hiring:
        assert until(lambda: told(late, receipt)["status"], "deemed_opened")
        assert receipt["number"] in hiring("supervisor").listed(state="escalated")


def test_9_a_person_takes_the_complaint_back(office: System, hire: Hire) -> None:
    """By telephone: the operator notes it, nobody else can work on it any more."""
    receipt, operator = hire("operator").take_down(CALLED), hire("operator")
    operator.move(receipt["number"], "withdrawn", "by_person")
    assert told(office, receipt)["status"] == "withdrawn"
    step = {"version": 2, "to": "case_opened", "reason": "meets_conditions"}
    assert hire("inspector").post(f"/tickets/{receipt['number']}/move", step).status_code == 409


def test_10_a_result_that_is_not_kept_is_reopened(office: System, hire: Hire) -> None:
    """Only a supervisor reopens; the second result counts."""
    receipt = hire("operator").take_down(CALLED)
    number, inspector, chief = receipt["number"], hire("inspector"), hire("supervisor")
    opened(inspector, number)
    inspector.move(number, "resolved", "settled", note="约定两期付清", recovered="5000")
    again = {"version": 4, "to": "reopened", "reason": "not_performed", "note": "第二期没有付"}
    assert inspector.post(f"/tickets/{number}/move", again).status_code == 403
    inspector.release(number)
    chief.move(number, "reopened", "not_performed", note="第二期没有付")
    assert told(office, receipt)["status"] == "reopened"
    inspector.move(number, "in_progress", "work_begun")
    inspector.move(number, "resolved", "paid", note="余款付清", recovered="15000")
    assert told(office, receipt)["status"] == "resolved"


def test_11_the_same_complaint_twice_is_one_case(office: System, hire: Hire) -> None:
    """The second lives on in the first; the person is told so."""
    operator = hire("operator")
    first = operator.take_down(CALLED, phone="13699990001")
    second = operator.take_down(CALLED, phone="13699990001")
    earlier = operator.post("/callers", {"phone": "136 9999 0001", "reason": "来电人又打来一次"}).json()
    assert {one["number"] for one in earlier["tickets"]} == {first["number"], second["number"]}
    hire("supervisor").move(second["number"], "merged", "same_person_same_claim", target=first["number"])
    assert told(office, second)["status"] == "merged"
    assert told(office, first)["status"] == "awaiting_confirmation"
    assert second["number"] not in hire("inspector").listed()


def test_12_twelve_workers_reach_a_supervisor_and_no_other_district(office: System, hire: Hire) -> None:
    """Ten or more with one claim are escalated at once; an inspector elsewhere neither sees nor touches it."""
    receipt = hire("operator").take_down("我们12个工友的工资都被拖欠，一共欠96000元")
    number, chief, elsewhere = receipt["number"], hire("supervisor"), hire("inspector", "万州区")
    assert number in chief.listed(state="escalated")
    step = {"version": 1, "to": "case_opened", "reason": "meets_conditions"}
    assert elsewhere.get(f"/tickets/{number}").status_code == 404
    assert elsewhere.post(f"/tickets/{number}/move", step).status_code == 404
    opened(hire("inspector", "渝中区"), number)
    assert told(office, receipt)["status"] == "case_opened"
