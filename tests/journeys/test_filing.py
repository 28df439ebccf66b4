"""Filing a complaint, over HTTP, with the real Rasa: from the first words to the agency's system."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import httpx
import pytest

from tests.conftest import System, Talk
from tests.contracts.receiver import receiving

pytestmark = pytest.mark.journey

NAME, PHONE, HOME = "欧阳晓明", "13900001111", "沙坪坝区天星桥街道8号2单元301"
EMPLOYER, SITE = "重庆某某建筑劳务有限公司", "九龙坡区杨家坪街道长江路6号工地"
ANSWERS = {
    "issue": "拖欠工资",
    "amount": "一万五千元",
    "request": "把欠的工资结清",
    "employer_name": EMPLOYER,
    "employer_address": SITE,
    "district": "九龙坡区",
    "prior_reports": "没有反映过",
    "consent": "同意",
    "complainant_name": NAME,
    "phone": PHONE,
    "delivery_address": HOME,
    "id_check": "到窗口核验",
    "channel": "申请调解",
    "anonymous": "匿名",
    "confirm": "确认提交",
}


def file(talk: Talk, opening: str) -> tuple[dict, list[str]]:
    """Answer every question until something is filed; the last message, and the fields asked."""
    message = talk.say(opening)[-1]
    asked = []
    while message["asks"]:
        asked.append(message["asks"])
        assert len(asked) <= 14
        message = talk.say(ANSWERS[message["asks"]])[-1]
    return message, asked


def test_arrears_become_a_ticket_with_inspection(system: System) -> None:
    """The form asks facts first and identity last, and the receipt can be looked up by number and code."""
    message, asked = file(system.talk(), "老板拖欠我三个月工资,我要投诉")
    ticket = message["ticket"]
    assert message["outcome"] == "filed"
    assert (ticket["kind"], ticket["channel"], ticket["district"]) == ("complaint", "inspection", "九龙坡区")
    assert (ticket["status"], ticket["confirm_by"]) == ("awaiting_confirmation", "2026-12-08")
    assert asked.index("consent") < asked.index("complainant_name") < asked.index("confirm")
    assert "amount" not in asked
    assert "登记成功，不等于已经立案" in message["text"]
    with system.client() as client:
        known = client.post("/api/tickets/status", json={"number": ticket["number"], "code": ticket["code"]})
        wrong = client.post("/api/tickets/status", json={"number": ticket["number"], "code": "AAAAAA"})
    assert known.json()["status"] == "awaiting_confirmation"
    assert PHONE not in known.text
    assert wrong.status_code == 404


def test_the_session_that_filed_needs_no_code(system: System) -> None:
    """查进度 tells the session's own tickets; the history shows no code."""
    talk = system.talk()
    ticket = file(talk, "老板拖欠我三个月工资,我要投诉")[0]["ticket"]
    (status,) = talk.say("查进度")
    assert status["outcome"] == "status"
    assert ticket["number"] in status["text"]
    assert ticket["code"] not in talk.client.get("/api/messages").text


def test_a_disputed_dismissal_offers_mediation_or_arbitration(system: System) -> None:
    """Both ways with their time and the limitation; mediation is not required first."""
    talk = system.talk()
    message = talk.say("公司说我旷工，10月8日把我开除了，我不服，我要投诉")[-1]
    assert message["asks"] == "channel"
    for words in ("调解", "仲裁", "十五日", "四十五日", "不必先调解", "2027-10-08", "《劳动争议调解仲裁法》"):
        assert words in message["text"]
    assert {"申请调解", "申请仲裁"} <= {offer["title"] for offer in message["quick_replies"]}
    while message["asks"]:
        message = talk.say(ANSWERS[message["asks"]])[-1]
    assert message["ticket"]["channel"] == "mediation"


def test_a_report_may_be_anonymous(system: System) -> None:
    """举报 asks no identity and starts as filed."""
    message, asked = file(system.talk(), "我要举报一个厂收押金扣身份证")
    assert message["ticket"]["kind"] == "report"
    assert message["ticket"]["status"] == "filed"
    assert not {"complainant_name", "phone", "delivery_address"} & set(asked)


def test_questions_corrections_and_cancelling_in_the_middle(system: System) -> None:
    """A question is answered and the form goes on; a correction is taken; cancel ends it without a ticket."""
    talk = system.talk()
    asked = talk.say("老板拖欠我三个月工资,我要投诉")[-1]["asks"]
    between = talk.say("试用期最长多久")
    assert [message["outcome"] for message in between] == ["answered", "asking"]
    assert between[-1]["asks"] == asked
    assert "改" in talk.say("不是三个月是五个月")[-1]["text"]
    assert talk.say("取消")[-1]["outcome"] == "cancelled"
    assert talk.say("查进度")[-1]["asks"] == "ticket_code"


def test_no_personal_data_reaches_rasa_or_rests_in_the_clear(system: System) -> None:
    """After a filing nothing under VAR, tracker and logs included, holds name, phone or addresses."""
    file(system.talk(), f"老板拖欠我三个月工资,我要投诉，我叫{NAME}，电话{PHONE}")
    secrets = [word.encode() for word in (NAME, PHONE, HOME, EMPLOYER, SITE)]
    for path in system.var.rglob("*"):
        if path.is_file() and not path.is_relative_to(system.var / "index") and "rasa" not in path.parts:
            content = path.read_bytes()
            escaped = [json_escape(word) for word in (NAME, HOME, EMPLOYER, SITE)]
            assert not [word for word in (*secrets, *escaped) if word in content], path


def json_escape(text: str) -> bytes:
    """How Rasa's tracker writes Chinese: as \\uXXXX."""
    return text.encode("unicode_escape")


def kill_app(running: System) -> None:
    """SIGKILL for the app process, as a crash or the out-of-memory killer would."""
    found = subprocess.run(
        ["pgrep", "-P", str(running.process.pid), "-f", "cli app"], capture_output=True, text=True
    )
    os.kill(int(found.stdout), signal.SIGKILL)


def test_a_killed_app_loses_no_ticket_and_delivers_once(start_system, tmp_path) -> None:
    """Kill -9 right after the receipt: after the restart the ticket is there and is delivered exactly once."""
    with receiving(b"s3cret") as receiver:
        receiver.check_time = False
        receiver.answers.extend([503] * 1000)
        settings = {"HANDOFF_WEBHOOK_URL": receiver.url, "HANDOFF_WEBHOOK_SECRET": "s3cret"}
        with start_system(var=tmp_path, **settings) as first:
            ticket = file(first.talk(), "老板拖欠我三个月工资,我要投诉")[0]["ticket"]
            kill_app(first)
            first.process.wait(20)
        receiver.answers.clear()
        with start_system(var=tmp_path, **settings) as second, second.client() as client:
            delivered = until_acknowledged(client, {"number": ticket["number"], "code": ticket["code"]})
        assert delivered["number"] == ticket["number"]
        assert len(receiver.packages) == 1


def until_acknowledged(client: httpx.Client, receipt: dict[str, str]) -> dict:
    """The ticket's status once its delivery was acknowledged."""
    for _ in range(200):
        status = client.post("/api/tickets/status", json=receipt).json()
        if status["delivery"] == "acknowledged":
            return status
        time.sleep(0.3)
    raise AssertionError(f"never delivered: {status}")
