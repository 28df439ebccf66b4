"""A paper ordered in talk: what it asks for is what was told, and later messages add to it or change it."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from actions.documents.asked import is_ordered
from actions.documents.going_on import PAPER, WAITS, paper_of
from actions.learning import story
from actions.reply import Reply
from tests.actions.conftest import Person
from tests.actions.papers_kept import PAPERS


def _say(person: Person, *messages: str) -> Reply:
    """The last reply to the last of some messages."""
    return [person.say(message, action="action_answer") for message in messages][-1][-1]


def _text(reply: Reply) -> str:
    assert reply.outcome == "documented", reply.text
    read = Document(BytesIO(PAPERS[reply.documents[0]["url"]]))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in read.paragraphs), *cells])


ORDER = "厂里欠我2个月工资一共9000 还把我辞退了 我2023年5月进厂 月薪4500 帮我写仲裁申请书"


def test_an_order_with_its_facts_is_written_at_once(person: Person) -> None:
    """Wages and damages are asked for, month and wage stand in it, the wish does not."""
    written = _text(_say(person, ORDER))
    assert "支付拖欠的工资9000元" in written and "违法解除（终止）劳动合同的赔偿金" in written
    assert "2023年5月" in written and "月工资4500元" in written
    assert "帮我写" not in written


def test_a_claim_is_added_and_an_amount_changed(person: Person) -> None:
    """The others stay as they are."""
    written = _text(_say(person, ORDER, "再加上没签合同的双倍工资"))
    assert "二倍工资差额" in written and "拖欠的工资9000元" in written
    changed = _text(_say(person, "金额改成一万"))
    assert "拖欠的工资10000元" in changed and "二倍工资差额" in changed


def test_an_order_alone_asks_for_all_in_one_message(person: Person) -> None:
    """And the message that tells them is written down."""
    asked = _say(person, "帮我弄一份仲裁申请书")
    assert asked.outcome == "asking" and "月工资多少" in asked.text
    written = _text(_say(person, "老板欠我工资8000 又把我开了"))
    assert "拖欠的工资8000元" in written and "赔偿金" in written


def test_a_paper_may_be_wished_for_as_it_is(person: Person) -> None:
    """就这样 生成 says no goodbye."""
    assert _say(person, "给我写一份投诉书", "就这样 生成").outcome == "documented"


def test_another_matter_leaves_the_paper(person: Person) -> None:
    """A question has its answer while the paper waits."""
    assert _say(person, "帮我写一份仲裁申请书", "试用期最长多久").outcome == "answered"


@pytest.mark.parametrize(
    "text", ["仲裁要多久", "我要投诉", "帮我算一下加班费", "我加上班一共12小时吗", "好的谢谢"]
)
def test_what_does_not_go_on_with_a_paper(text: str) -> None:
    """A question, a complaint, a sum, thanks."""
    assert paper_of(text, {PAPER: "complaint", WAITS: True}, None) is None


@pytest.mark.parametrize(("text", "is_order"), [("帮我写个仲裁申请书", True), ("仲裁申请书怎么写", False)])
def test_only_an_order_needs_no_story_before_it(text: str, is_order: bool) -> None:
    """How to write one is a question."""
    assert is_ordered(text) is is_order


def test_the_wish_for_a_paper_is_no_part_of_the_story() -> None:
    """Whether it stands alone or at the end of a clause; help that was given does."""
    assert story("公司欠我3个月工资 还把我开除了帮我写仲裁申请书") == "公司欠我3个月工资，还把我开除了"
    assert "帮我做" in story("师傅帮我做了工伤申请，老板不认账")


def test_the_end_of_what_is_owed_is_not_the_last_day(person: Person) -> None:
    """5月到8月 are the months not paid; the day of the dismissal is the one with its words."""
    told = "公司拖欠2026年5月到8月工资 每月6000 2024年3月1日入职 2026年9月1日被辞退 帮我写仲裁申请书"
    written = _text(_say(person, told))
    assert "24000元" in written and "2026年9月1日离职" in written
    assert "赔偿金36000元" in written


def test_a_paper_is_forgotten_after_a_few_other_matters(person: Person) -> None:
    """补上, many messages later, is about something else."""
    _say(
        person,
        "老板欠我3个月工资，每月5000",
        "给我写一份投诉书",
        "试用期最长多久",
        "加班费怎么算",
        "年假几天",
    )
    assert _say(person, "就这样 生成").outcome != "documented"


def test_what_was_made_good_writes_no_paper(person: Person) -> None:
    """工资已经补上了 tells of the employer, and adds nothing to a paper."""
    reply = _say(person, "老板欠我3个月工资，每月5000", "给我写一份投诉书", "公司说工资已经补上了")
    assert reply.outcome != "documented"


def test_a_question_in_between_leaves_the_paper(person: Person) -> None:
    """生成 goes on with it after one other message."""
    reply = _say(person, "老板欠我3个月工资，每月5000", "给我写一份投诉书", "试用期最长多久", "就这样 生成")
    assert reply.outcome == "documented"


def test_months_sum_and_name_are_put_right_in_plain_speech(person: Person) -> None:
    """不是三个月是五个月，两万五; 还要加双倍工资; 写错了，公司叫…: each writes the paper anew."""
    told = ("给我写个仲裁申请书", "我叫李四，公司叫重庆样例物流有限公司", "要欠的三个月工资一万五")
    assert "样例物流有限公司" in _text(_say(person, *told))
    more = _text(_say(person, "不是三个月是五个月，两万五"))
    assert "拖欠的工资25000元" in more and "三个月" not in more
    assert "二倍工资差额" in _text(_say(person, "还要加双倍工资"))
    renamed = _text(_say(person, "写错了，公司叫重庆样例运输有限公司"))
    assert "样例运输有限公司" in renamed and "样例物流有限公司" not in renamed


@pytest.mark.parametrize("text", ["他们还要加班", "还要写检讨吗", "老板说我写错了单子，扣我200"])
def test_what_changes_no_paper_is_answered(person: Person, text: str) -> None:
    """The words of a change in another matter."""
    reply = _say(person, "老板欠我3个月工资，每月5000", "给我写一份投诉书", text)
    assert reply.outcome != "documented"
