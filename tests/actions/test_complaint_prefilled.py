"""A complaint after a conversation: what was told is taken over, said in one line, correctable, and goes both ways."""

from __future__ import annotations

import json

from actions.remedies.told_whole import TOLD_WHOLE
from actions.reply import Reply
from tests.actions.conftest import Person
from tests.actions.test_complaint_filing import ANSWERS
from tests.contracts.stores import Stores

ANSWER = "action_answer"
STORY = "我在九龙坡的工地上做木工，重庆样例建筑有限公司欠我三个月工资，月薪4500"


def told(person: Person, *messages: str) -> Reply:
    """The last reply to some messages outside a form."""
    return [person.say(message, "calculate", action=ANSWER) for message in messages][-1][-1]


def test_what_was_told_for_a_sum_is_taken_over(person: Person) -> None:
    """Issue, months, amount, district, employer and wage: said in one line, and not asked again."""
    told(person, STORY, "帮我算一下欠我多少工资")
    opened = person.open("我要投诉")
    (line,) = [line for line in opened.text.splitlines() if line.startswith("前面说过的")]
    for words in ("拖欠工资", "欠 3 个月", "13500 元", "九龙坡区", "单位 ‹单位1›", "月工资 4500 元"):
        assert words in line
    assert opened.asks == "request"
    person.answer(**ANSWERS)
    asked = {slots["requested_slot"] for slots in person.kept if slots.get("requested_slot")}
    assert not asked & {"issue", "amount", "employer_name", "district"}


def test_the_sum_travels_with_the_filing(person: Person, stores: Stores) -> None:
    """The ticket has the working, the story, the job and the wage; the summary said so before."""
    told(person, STORY, "帮我算一下欠我多少工资")
    person.open("我要投诉")
    summary = person.answer(**ANSWERS)
    assert "附上计算过程：拖欠的工资（13500元）" in summary.text
    assert "岗位：木工" in summary.text
    assert "经过：" in summary.text
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.calculation is not None
    assert (ticket.calculation["kind"], ticket.calculation["result"]) == ("unpaid_wages", 13500)
    assert ticket.calculation["lines"][0]["formula"] == "4500元 × 3个月"
    assert ticket.facts["amount"] == "13500"
    assert (ticket.facts["monthly_wage"], ticket.facts["job"]) == ("4500", "木工")
    assert "重庆样例建筑有限公司欠我三个月工资" in str(ticket.facts["description"])


def test_a_corrected_wage_corrects_the_sum_and_the_amount(person: Person, stores: Stores) -> None:
    """月薪改成5000 in the form is worked out again, and no claim of five thousand."""
    told(person, STORY, "帮我算一下欠我多少工资")
    person.open("我要投诉")
    assert "15000 元" in person.only("月薪改成5000").text
    person.answer(**ANSWERS)
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert (ticket.facts["amount"], ticket.facts["monthly_wage"]) == ("15000", "5000")
    assert ticket.calculation is not None and ticket.calculation["result"] == 15000


def test_another_amount_leaves_the_sum_behind(person: Person, stores: Stores) -> None:
    """Who claims 8000 does not send the working of 13500."""
    told(person, STORY, "帮我算一下欠我多少工资")
    person.open("我要投诉")
    person.only("金额改成8000")
    assert "附上计算过程" not in person.answer(**ANSWERS).text
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.facts["amount"] == "8000"
    assert ticket.calculation is None


def test_a_sum_of_another_matter_stays_at_home(person: Person) -> None:
    """Severance worked out says nothing of a deposit."""
    told(person, "帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退")
    opened = person.open("厂里收了我押金不退，我要投诉")
    assert person.slots["issue"] == "withheld_property"
    assert person.slots["amount"] is None
    assert "52000" not in opened.text


def test_a_range_is_not_claimed_as_one_figure(person: Person, stores: Stores) -> None:
    """The rough sum goes along; how much is claimed is left to the person."""
    told(person, "帮我算补偿：2020年3月1日入职，工资五六千，2026年5月20日被辞退")
    person.open("我要投诉公司不给经济补偿")
    assert person.slots["amount"] is None
    person.answer(**ANSWERS)
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.calculation is not None
    assert ticket.calculation["result"] == {"low": 32500, "high": 39000}


def test_a_report_takes_over_no_money_and_nobodys_own_job(person: Person, stores: Stores) -> None:
    """A report claims nothing for its teller: only whom it is about is known already."""
    told(person, STORY, "帮我算一下欠我多少工资")
    opened = person.open("我要举报", "file_report")
    assert "4500" not in opened.text
    assert "13500" not in opened.text
    person.answer(**ANSWERS)
    person.only("确认提交")
    (ticket,) = stores.tickets.by_session(person.session_id)
    assert ticket.calculation is None
    assert not {"amount", "monthly_wage", "job", "description"} & set(ticket.facts)


def test_what_the_complaint_was_told_is_known_to_the_next_sum(person: Person) -> None:
    """After a filing only the wage is missing; the months are not asked again."""
    person.open("老板拖欠我三个月工资，我要投诉")
    person.answer(**ANSWERS)
    person.only("确认提交")
    assert told(person, "帮我算一下欠我多少工资").asks == "monthly_wage"
    done = told(person, "5000")
    assert done.calculation is not None and done.calculation["result"] == 15000


def test_a_claimed_amount_is_not_added_to_months_and_wage(person: Person) -> None:
    """13500 owed in all and three months of 4500 are one debt, not two."""
    told(person, "我月薪4500，老板欠我三个月工资一共13500块")
    done = told(person, "帮我算一下欠我多少工资")
    assert done.calculation is not None and done.calculation["result"] == 13500


def test_a_question_about_the_rule_tells_nothing_of_a_case(person: Person) -> None:
    """Neither 欠薪三个月可以报警吗 nor a supposition is taken for what happened."""
    told(person, "欠薪三个月可以报警吗", "如果公司欠我三个月工资怎么办")
    assert not (person.slots.get("known") or {}).keys() - {TOLD_WHOLE}


def test_an_injured_person_is_offered_what_can_be_filed(person: Person) -> None:
    """Recognition is another office's; that nobody insured them is for inspection."""
    told(person, "我2026年11月10日在江津的厂里被机器压断手指，单位没买工伤保险")
    ended = person.open("我要投诉")
    titles = [one.title for one in ended.quick_replies]
    assert "我要投诉单位没缴社保" in titles
    opened = person.open("我要投诉单位没缴社保")
    assert person.slots["issue"] == "social_insurance"
    assert opened.asks == "request"


def test_nothing_taken_over_names_anybody_in_a_slot(person: Person) -> None:
    """What was learned has placeholders: Rasa's tracker never sees the employer."""
    told(person, STORY, "帮我算一下欠我多少工资")
    person.open("我要投诉")
    seen = json.dumps([person.kept, person.sent], ensure_ascii=False)
    assert "重庆样例建筑有限公司" not in seen
