"""Twenty conversations that end in a paper: written from what was told, gaps marked, gates kept."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from openpyxl import load_workbook

from actions.documents.gathering import gathered
from actions.documents.wage_ledger import HEADINGS
from tests.actions.conftest import Person
from tests.actions.papers_kept import PAPERS

ANSWER = "action_answer"
SEVERANCE = "帮我算补偿：2020年3月1日入职，月薪8000，2026年5月20日被辞退"
WAGES = "帮我算欠的工资：欠我三个月工资，每月4500"
DOUBLE = "帮我算双倍工资：2026年1月5日入职，一直没签合同，月薪6000，2026年9月4日离职"
LEAVE = "帮我算年假工资：年假5天没休，工资6000"
JOURNEYS = [
    ((SEVERANCE,), "帮我写仲裁申请书", ("仲裁申请书", "52000")),
    ((WAGES,), "帮我写一份仲裁申请书", ("13500",)),
    ((DOUBLE,), "仲裁申请书给我写一份", ("二倍工资",)),
    ((LEAVE,), "要一份仲裁申请书", ("年休假",)),
    ((WAGES, LEAVE), "帮我写仲裁申请书", ("13500", "年休假")),
    ((SEVERANCE, LEAVE), "生成仲裁申请书", ("52000", "年休假")),
    ((WAGES,), "帮我写投诉书", ("投诉", "13500")),
    ((WAGES,), "写一份举报信", ("举报",)),
    ((WAGES,), "写个催告函给公司", ("13500",)),
    ((SEVERANCE,), "写一份催款函", ("52000",)),
    ((WAGES,), "帮我写调解申请书", ("调解申请书",)),
    ((SEVERANCE,), "调解申请书模板给我一份", ("52000",)),
    ((WAGES,), "给我一份证据清单", ("证据",)),
    ((DOUBLE,), "生成证据目录", ("证据",)),
    ((SEVERANCE,), "写授权委托书", ("委托",)),
    ((SEVERANCE,), "给我一份计算书", ("8000", "6.5")),
    ((DOUBLE, LEAVE), "下载计算书", ("6000",)),
    ((WAGES,), "看看漏了什么，给我请求核对表", ("请求",)),
    (("我是公司人事",), "给我一份劳动合同核对表", ("合同",)),
    (("我是老板",), "工资台账模板给我一份", ("工资",)),
]  # fmt: skip


@pytest.mark.parametrize(("told", "wish", "holds"), JOURNEYS, ids=[f"{n:02}" for n in range(len(JOURNEYS))])
def test_a_conversation_ends_in_its_paper(
    person: Person, told: tuple[str, ...], wish: str, holds: tuple[str, ...]
) -> None:
    """The DOCX read back holds what was told."""
    for message in told:
        person.say(message, "calculate", action=ANSWER)
    (reply,) = person.say(wish, "ask_document", action=ANSWER)
    assert reply.outcome == "documented", reply.text
    text = _text(PAPERS[reply.documents[0]["url"]])
    assert all(word in text for word in holds)


def test_a_forced_leaving_letter_is_not_written_without_its_ground(person: Person) -> None:
    """First the facts of 劳动合同法 38 and a person offered, then perhaps the letter."""
    (reply,) = person.say("帮我写被迫解除劳动合同通知书", "ask_document", action=ANSWER)
    assert reply.outcome == "clarify"
    assert "转人工" in [one.title for one in reply.quick_replies]
    assert not reply.documents


def test_a_wage_ledger_comes_as_a_spreadsheet_too(person: Person) -> None:
    """With the columns the law asks for, to go on with."""
    person.say("我是老板", "calculate", action=ANSWER)
    (reply,) = person.say("工资台账模板给我一份", "ask_document", action=ANSWER)
    (sheet,) = [one for one in reply.documents if one["name"].endswith(".xlsx")]
    (heading, *_) = load_workbook(BytesIO(PAPERS[sheet["url"]])).active.iter_rows(values_only=True)
    assert heading == HEADINGS


def test_of_two_claims_that_exclude_each_other_one_is_chosen(person: Person) -> None:
    """N and 2N worked out one after the other: the paper waits, offers either, and is written for the one chosen."""
    for message in (SEVERANCE, "帮我算违法解除的赔偿金"):
        person.say(message, "calculate", action=ANSWER)
    (reply,) = person.say("帮我写仲裁申请书", "ask_document", action=ANSWER)
    assert reply.outcome == "clarify"
    titles = [one.title for one in reply.quick_replies]
    of_n, of_2n = (next(title for title in titles if name in title) for name in ("经济补偿", "赔偿金"))
    for wish, asked, given_up in ((of_2n, "104000", "经济补偿52000"), (of_n, "52000", "赔偿金104000")):
        (reply,) = person.say(wish, "ask_document", action=ANSWER)
        assert reply.outcome == "documented", reply.text
        text = _text(PAPERS[reply.documents[0]["url"]])
        assert asked in text
        assert given_up not in text


def test_a_person_offered_for_one_paper_is_offered_again_for_another(person: Person) -> None:
    """An application that waited does not open the notice of leaving, which cannot be taken back."""
    for message in (SEVERANCE, "帮我算违法解除的赔偿金"):
        person.say(message, "calculate", action=ANSWER)
    person.say("帮我写仲裁申请书", "ask_document", action=ANSWER)
    assert person.slots["known"]["person_offered"] == "arbitration_application"


def test_how_to_write_one_is_a_question(person: Person) -> None:
    """Asked before anything was told, it is answered by its card."""
    replies = person.say("仲裁申请书怎么写", "ask_labour", action=ANSWER)
    assert replies[0].outcome in ("answered", "clarify")


def _text(docx: bytes) -> str:
    read = Document(BytesIO(docx))
    cells = (cell.text for table in read.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in read.paragraphs), *cells])


def test_a_month_told_is_no_day_in_a_paper(person: Person) -> None:
    """2019年3月入职 is not stated as the first of March; what happened stays in the person's words."""
    told = "2019年3月入职，月薪6500，2026年10月28日被公司违法辞退，帮我算赔偿金"
    for message in (told, "帮我写仲裁申请书"):
        person.say(message, "calculate", action="action_answer")
    facts = person.slots["known"]
    written = gathered(facts, (), date(2026, 11, 24), str, person_offered=False)
    assert (written.work_start, written.work_end) == (None, date(2026, 10, 28))
    assert written.story is not None and "被公司违法辞退" in written.story
    assert "帮我算" not in written.story
