"""From the first sentence to the paper and the ticket, over HTTP, with the real Rasa: workers, and an employer."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document

from tests.conftest import System, Talk
from tests.journeys.test_filing import ANSWERS, PHONE

pytestmark = pytest.mark.journey


def paper(talk: Talk, message: dict[str, Any]) -> str:
    """The words of the first document of a message, fetched by its link."""
    assert message["outcome"] == "documented", message["text"]
    read = Document(BytesIO(talk.client.get(message["documents"][0]["url"]).content))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in read.paragraphs), *cells])


def answered(talk: Talk, message: dict[str, Any], **answers: str) -> tuple[dict[str, Any], list[str]]:
    """The summary before filing, and the fields that were asked."""
    asked = []
    while message["asks"] != "confirm":
        asked.append(message["asks"])
        message = talk.say((ANSWERS | answers)[message["asks"]])[-1]
    return message, asked


def test_owed_wages_on_a_site(system: System) -> None:
    """Told, worked out, dated, written, filed: nothing is asked twice, and the receipt names the body and the article."""
    talk = system.talk()
    talk.say("我在九龙坡杨家坪的工地上做木工，包工头欠我三个月工资不给，怎么办")
    assert talk.say("帮我算一下一共欠我多少")[-1]["asks"] == "monthly_wage"
    done = talk.say("四千五")[-1]
    assert done["calculation"]["result"] == 13500
    assert "还来得及吗" in [one["title"] for one in done["quick_replies"]]
    assert talk.say("仲裁时效还剩多久")[-1]["asks"] == "still_employed"
    assert talk.say("不是")[-1]["asks"] == "work_end"
    told, question = talk.say("2026年9月30日")
    assert "2027-09-30" in told["text"]
    assert question["asks"] == "interruption"
    calendar = talk.client.get(told["documents"][0]["url"])
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert talk.say("都没有")[-1]["outcome"] == "answered"
    written = paper(talk, talk.say("帮我写投诉书")[-1])
    assert "13500" in written
    assert "木工" in written
    opened = talk.say("我要投诉")[-1]
    assert "前面说过的已经填上：拖欠工资" in opened["text"]
    summary, asked = answered(talk, opened)
    assert not {"issue", "amount", "district"} & set(asked)
    assert "附上计算过程" in summary["text"]
    filed = talk.say("确认提交")[-1]
    assert (filed["ticket"]["channel"], filed["ticket"]["district"]) == ("inspection", "九龙坡区")
    assert "《重庆市劳动保障监察条例》第十五条" in filed["text"]
    again = paper(talk, talk.say("帮我写投诉书")[-1])
    assert PHONE in again


def test_dismissed_while_pregnant(system: System) -> None:
    """One story is enough for 2N, the limit and the application; filed as arbitration where the work is."""
    talk = system.talk()
    talk.say(
        "我怀孕五个月了，公司2026年11月10日把我辞退了，说我不能胜任，我2022年3月1日入职，月薪6500，这合法吗"
    )
    done = talk.say("违法辞退的赔偿金帮我算一下")[-1]
    assert done["calculation"]["result"] == 65000
    told = talk.say("我这个还来得及吗")[0]
    assert "2027-11-10" in told["text"]
    talk.say("都没有")
    written = paper(talk, talk.say("帮我写仲裁申请书")[-1])
    assert "65000" in written
    assert "怀孕五个月" in written
    opened = talk.say("我要投诉")[-1]
    assert opened["asks"] == "channel"
    assert "2027-11-10" in opened["text"]
    _, asked = answered(talk, opened, channel="申请仲裁")
    assert "amount" not in asked
    filed = talk.say("确认提交")[-1]
    assert filed["ticket"]["channel"] == "arbitration"
    assert "《劳动争议调解仲裁法》第二十一条" in filed["text"]


def test_injured_without_insurance(system: System) -> None:
    """The dated way, the sum with the day already known, the evidence; what inspection can take is filed."""
    talk = system.talk()
    way = talk.say("我2026年11月10日在江津的厂里被机器压断手指，单位没买工伤保险，接下来怎么办")[-1]
    assert "2026-12-10" in way["text"]
    asked = talk.say("十级伤残能赔多少钱，帮我算一下")[-1]
    assert asked["asks"] != "event_date"
    assert talk.say("取消")[-1]["outcome"] == "cancelled"
    assert "认定" in paper(talk, talk.say("给我一份证据清单")[-1])
    ended = talk.say("我要投诉")[-1]
    assert "《工伤保险条例》第十七条" in ended["text"]
    assert "我要投诉单位没缴社保" in [one["title"] for one in ended["quick_replies"]]
    opened = talk.say("我要投诉单位没缴社保")[-1]
    assert "江津区" in opened["text"]
    answered(talk, opened, request="依法处理", employer_address="江津区双福街道福星大道9号")
    filed = talk.say("确认提交")[-1]
    assert (filed["ticket"]["channel"], filed["ticket"]["district"]) == ("inspection", "江津区")


def test_an_employer_with_a_letter_and_a_plan(system: System) -> None:
    """The letter dated, the planned dismissal listed with its cost, the checklist as a paper; nothing is filed."""
    talk = system.talk(audience="employer")
    letter = talk.say("我们公司2026年11月20日收到仲裁应诉通知书，员工要加班费，怎么办")[-1]
    assert "最晚2026-12-04" in letter["text"]
    plan = talk.say("我想辞退一个员工，他干了六年，月薪8000，怎么合法辞退")[-1]
    assert "1. 先定理由" in plan["text"]
    assert "96000元" in plan["text"]
    assert "不会告诉员工" in plan["text"]
    assert "通知工会" in paper(talk, talk.say("给我一份辞退核对表")[-1])
    assert talk.say("查进度")[-1]["asks"] == "ticket_code"


def test_late_but_not_too_late(system: System) -> None:
    """A year and more after the dismissal: it may still be filed, with what begins the year anew; then the demand."""
    talk = system.talk()
    told = talk.say("2025年3月10日公司把我辞退了，没给补偿，现在去仲裁还来得及吗")[0]
    assert "可能超过时效，仍可申请" in told["text"]
    assert "不能仲裁" not in told["text"]
    assert talk.say("单位答应过给")[-1]["asks"] == "interrupted_on"
    told = talk.say("2026年1月15号")[-1]
    assert "2027-01-15" in told["text"]
    assert "欠条" in told["text"]


def test_work_beyond_the_city_limits(system: System) -> None:
    """川渝: worked in 广安, complained of here: registered for the inspection of that place, and said so."""
    talk = system.talk()
    opened = talk.say("我在广安的工地干活，老板拖欠我三个月工资,我要投诉")[-1]
    answered(talk, opened, employer_address="不清楚", district="广安")
    filed = talk.say("确认提交")[-1]
    assert filed["ticket"]["channel"] == "cross_region"
    assert "广安的劳动保障监察机构" in filed["text"]
