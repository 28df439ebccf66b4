"""推选代表书: how many, by which articles, what they may not do alone, and whose data stands in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import docx
import pytest

from actions.documents.docx_writer import to_docx
from actions.documents.facts import Employer, Person
from actions.documents.model import Document, Withheld
from actions.documents.representation import Group, representation
from tests.actions.documents.reading import text_of

PEOPLE = tuple(
    Person(name=f"测试{nth}号", phone=f"1380013{nth:04}", post_address=f"样例街{nth}号") for nth in range(12)
)
GROUP = Group(
    channel="inspection",
    cause="同一工地欠薪",
    members=PEOPLE,
    representatives=PEOPLE[:2],
    employer=Employer(name="重庆测试样例建筑有限公司"),
    district="渝中区",
    today=date(2026, 11, 24),
)


def printed(group: Group) -> str:
    """The paper as it is read."""
    paper = representation(group)
    assert isinstance(paper, Document), paper
    return text_of(docx.Document(BytesIO(to_docx(paper))))


def test_inspection_names_members_and_at_most_five() -> None:
    """Everybody by name with a place to sign, the representatives with what reaches them, what is unknown as a gap."""
    text = printed(GROUP)
    for told in (
        "《重庆市劳动保障监察条例》第二十二条第三款",
        "最多5人",
        "同一工地欠薪",
        "2026年11月24日",
        "推选人（12人）",
    ):
        assert told in text, told
    assert all(person.name in text for person in PEOPLE if person.name)
    assert "【待填写：身份证号码】" in text
    assert "第六十三条" not in text


def test_telephone_and_address_of_one_are_no_business_of_the_others() -> None:
    """Only who is chosen is reached for all."""
    text = printed(GROUP)
    shown = [person for person in PEOPLE if person.phone and person.phone in text]
    assert shown == list(PEOPLE[:2])
    assert "样例街5号" not in text


def test_arbitration_takes_three_to_five_and_needs_consent() -> None:
    """As many empty lines as are still to be chosen; what no representative may do without the represented."""
    text = printed(replace(GROUP, channel="arbitration"))
    assert "3至5名" in text and "《劳动人事争议仲裁办案规则》第六十三条第一款" in text
    assert "必须经被代表的人同意" in text
    assert text.count("【待填写：能收到文书的地址】") == 1


@pytest.mark.parametrize("channel", ["inspection", "arbitration"])
def test_nobody_chosen_yet_is_a_paper_to_choose_on(channel: str) -> None:
    """Gaps, not an error: the members write the names in."""
    text = printed(replace(GROUP, channel=channel, representatives=()))  # type: ignore[arg-type]
    assert text.count("【待填写：电话】") == (1 if channel == "inspection" else 3)


def test_more_than_five_or_fewer_than_ten_are_withheld_with_the_article() -> None:
    """Five in either channel; arbitration knows representatives from ten people on, wherever their tickets lie."""
    for channel in ("inspection", "arbitration"):
        many = representation(replace(GROUP, channel=channel, representatives=PEOPLE[:6]))  # type: ignore[arg-type]
        assert isinstance(many, Withheld) and many.citations
    few = replace(GROUP, channel="arbitration", members=PEOPLE[:9], representatives=PEOPLE[:3])
    withheld = representation(few)
    assert isinstance(withheld, Withheld) and "9 人" in withheld.why[0]
    assert isinstance(representation(replace(few, elsewhere=1)), Document)


def test_members_elsewhere_are_counted_and_not_named() -> None:
    """Their lines are left to be filled in."""
    text = printed(replace(GROUP, elsewhere=3))
    assert "推选人（15人）" in text and "另有3人：【待填写：姓名、身份证号码，并签名】" in text


def test_representatives_elsewhere_count_towards_few_and_many() -> None:
    """They are not named, need no empty line, and make six of five and one."""
    text = printed(replace(GROUP, channel="arbitration", elsewhere=3, chosen_elsewhere=2))
    assert "另有2名代表在别的区县：【待填写：" in text
    assert "【待填写：电话】" not in text
    alone = printed(replace(GROUP, representatives=(), elsewhere=3, chosen_elsewhere=1))
    assert "另有1名代表在别的区县" in alone and "【待填写：电话】" not in alone
    many = representation(replace(GROUP, representatives=PEOPLE[:3], elsewhere=3, chosen_elsewhere=3))
    assert isinstance(many, Withheld)
