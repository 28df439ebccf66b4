"""A complaint taken down during a call."""

from __future__ import annotations

import pytest

from tests.channels.console.conftest import Caller, Console

TYPED = "我在渝中区重庆测试样例建筑有限公司上班，老板拖欠我三个月工资15000元，电话13800138000"
CONFIRMED = {
    "amount": "15000",
    "employer_name": "重庆测试样例建筑有限公司",
    "employer_address": "渝中区样例路1号",
    "district": "渝中区",
    "prior_reports": "没有",
    "consent": True,
    "complainant_name": "测试甲",
    "phone": "13800138000",
    "delivery_address": "南岸区样例街2号",
}


def prefilled(caller: Caller, text: str = TYPED) -> dict:
    """The form for a call."""
    told = caller.post("/api/console/prefill", {"q": text})
    assert told.status_code == 200, told.text
    return told.json()


def test_what_was_typed_fills_the_form(console: Console) -> None:
    """Issue, sum, district and telephone need not be typed again."""
    facts = prefilled(console.as_(console.hire("operator")))["facts"]
    assert facts["issue"] == "unpaid_wages" and facts["request"] == "把欠的工资结清"
    assert facts["district"] == "渝中区" and facts["phone"] == "13800138000"
    assert facts["months_owed"] == "3" and facts["amount"] == "15000"


def test_a_confirmed_form_is_one_ticket_however_often_it_is_sent(console: Console) -> None:
    """A double click gives the same receipt."""
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller)
    body = {"call": form["call"], "facts": form["facts"] | CONFIRMED}
    first, again = caller.post("/api/console/filings", body), caller.post("/api/console/filings", body)
    assert first.status_code == again.status_code == 201, first.text
    assert first.json()["number"] == again.json()["number"] and first.json()["code"]
    assert caller.get("/api/console/queue").json()["total"] == 1
    ticket = console.stores.tickets.by_number(first.json()["number"])
    assert ticket is not None and ticket.parties["phone"] == "13800138000" and "phone" not in ticket.facts


@pytest.mark.parametrize(
    "left_out", ["consent", "employer_name", "phone", "delivery_address", "prior_reports"]
)
def test_a_form_that_lacks_something_names_it(console: Console, left_out: str) -> None:
    """Nothing is filed without consent, or half."""
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, "老板拖欠我工资")
    facts = {name: value for name, value in (form["facts"] | CONFIRMED).items() if name != left_out}
    refused = caller.post("/api/console/filings", {"call": form["call"], "facts": facts})
    assert refused.status_code == 422 and "还差" in refused.json()["detail"]
    assert caller.get("/api/console/queue").json()["total"] == 0


def test_all_that_is_missing_or_wrong_is_told_at_once(console: Console) -> None:
    """What cannot be read comes first; then every open field, and what to ask."""
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, "老板拖欠我工资")
    facts = (
        form["facts"]
        | CONFIRMED
        | {"phone": "138001", "amount": "很多", "employer_name": "", "prior_reports": ""}
    )
    refused = caller.post("/api/console/filings", {"call": form["call"], "facts": facts})
    said = refused.json()["detail"]
    assert said.startswith("“金额”、“电话”不对，还差“单位”、“之前反映”：大概欠您多少钱")


def test_a_call_cannot_be_invented(console: Console) -> None:
    """Nobody files into the session of a person who only asked."""
    caller = console.as_(console.hire("operator"))
    session = console.stores.session_id()
    for call in ("", session, f"{session}.{'0' * 64}", "x.\ufffd"):
        body = {"call": call, "facts": CONFIRMED | {"issue": "unpaid_wages", "request": "结清"}}
        assert caller.post("/api/console/filings", body).status_code == 404


def test_a_matter_of_another_agency_is_not_filed(console: Console) -> None:
    """The operator is told whose it is."""
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, "单位没缴公积金")
    body = {"call": form["call"], "facts": form["facts"] | CONFIRMED | {"issue": "housing_fund"}}
    refused = caller.post("/api/console/filings", body)
    assert refused.status_code == 422 and "12329" in refused.json()["detail"]


def filed(console: Console, text: str, **changes: object) -> dict:
    """The receipt of a call's form."""
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, text)
    facts = form["facts"] | CONFIRMED | changes
    told = caller.post("/api/console/filings", {"call": form["call"], "kind": facts["kind"], "facts": facts})
    assert told.status_code == 201, told.text
    return told.json()


def test_a_dispute_goes_the_way_the_caller_chose(console: Console) -> None:
    """Mediation or arbitration; without a choice the form says that it is missing."""
    assert filed(console, "公司把我辞退了，我要申请仲裁")["channel"] == "arbitration"
    caller = console.as_(console.hire("operator"))
    form = prefilled(caller, "公司把我辞退了")
    assert "dismissal" in form["disputed"] and set(form["ways"]) == {"mediation", "arbitration"}
    refused = caller.post("/api/console/filings", {"call": form["call"], "facts": form["facts"] | CONFIRMED})
    assert refused.status_code == 422 and "办法" in refused.json()["detail"]


def test_a_report_by_telephone_may_be_anonymous(console: Console) -> None:
    """No name, no number is kept with it."""
    told = filed(console, "举报一个厂收押金扣身份证", anonymous=True)
    assert (told["kind"], told["status"]) == ("report", "filed")
    ticket = console.stores.tickets.by_number(told["number"])
    assert ticket is not None and not {"phone", "complainant_name"} & set(ticket.parties)


def test_an_anonymous_story_names_nobody(console: Console) -> None:
    """What the operator typed may: it is not kept as it was typed, and all that names nobody is."""
    typed = "我叫张样例，电话13800138000，我要举报重庆样例制鞋厂收押金扣身份证"
    ticket = console.stores.tickets.by_number(filed(console, typed, anonymous=True)["number"])
    assert ticket is not None
    kept = str(ticket.facts | ticket.parties)
    assert "张样例" not in kept and "13800138000" not in kept
    assert "收押金扣身份证" in ticket.facts["details"]
    assert (ticket.facts["issue"], ticket.facts["district"]) == ("withheld_property", "渝中区")
    named = console.stores.tickets.by_number(filed(console, typed, anonymous=False)["number"])
    assert named is not None and named.facts["details"] == typed


def test_ten_colleagues_go_to_a_supervisor_at_once(console: Console) -> None:
    """The number of people told by telephone counts as it does in the chat."""
    number = filed(console, "老板拖欠工资，我们一共12个工友")["number"]
    chief = console.as_(console.hire("supervisor"))
    rows = chief.get("/api/console/queue", params={"state": "escalated"}).json()["rows"]
    assert [row["number"] for row in rows] == [number]


def test_what_is_typed_into_the_form_is_kept_as_the_chat_keeps_it(console: Console) -> None:
    """Bare digits, sums in figures; half a number and a sum that is none are asked again."""
    told = filed(console, TYPED, phone="+86 138-0013 8000", amount="一万五")
    ticket = console.stores.tickets.by_number(told["number"])
    assert ticket is not None
    assert (ticket.parties["phone"], ticket.facts["amount"]) == ("13800138000", "15000")
    told = filed(console, TYPED, employer_address="不清楚")
    assert "employer_address" in told["missing"]
    caller = console.as_(console.hire("operator"))
    for wrong in ({"phone": "138001"}, {"amount": "很多"}):
        form = prefilled(caller)
        body = {"call": form["call"], "facts": form["facts"] | CONFIRMED | wrong}
        assert caller.post("/api/console/filings", body).status_code == 422
