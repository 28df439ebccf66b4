"""A site worker's sum and its nature, and a crew's roster as XLSX."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from actions.calculators.calculation import Range
from actions.calculators.fields import Refused
from actions.calculators.site_roster import (
    ENTRY_HEADINGS,
    BadRoster,
    Entry,
    accounts,
    read_roster,
    total_owed,
    write_roster,
)
from actions.calculators.site_wages import SITE_WAGES
from tests.actions.calculators.grounds import amount, worked_out
from tests.actions.calculators.said import told

OWN = {"work_form": "自己出力"}


@pytest.mark.parametrize(
    ("facts", "owed"),
    [
        ({"days": 62, "daily_wage": 320, "advances": 5000}, "14840"),  # 19840 - 5000
        ({"days": "42.5个工", "daily_wage": 280}, "11900"),
        ({"quantity": 860, "unit_price": "12.5", "advances": 2000}, "8750"),  # 10750 - 2000
        ({"days": 10, "daily_wage": 300, "quantity": 100, "unit_price": 35, "advances": 1000}, "5500"),
        ({"days": 10, "daily_wage": 300, "advances": 3000}, "0"),
        ({"days": 10, "daily_wage": 300, "advances": 3500}, "0"),
        ({"quantity": "120平方米", "unit_price": "四十五块"}, "5400"),
    ],
)
def test_worked_examples(facts: dict[str, Any], owed: str) -> None:
    """Days × rate + quantity × price − advances, never below nothing."""
    assert amount(SITE_WAGES, **OWN, **facts) == Decimal(owed)


@pytest.mark.parametrize(
    ("form", "nature", "governing"),
    [
        ("自己出力", "都是劳动报酬 工资", (2, 3)),
        ("带班只包人工", "每个人自己的部分是工资", (2, 3)),
        ("包工包料", "走合同纠纷起诉", (52, None)),
    ],
)
def test_wages_or_the_price_of_works(form: str, nature: str, governing: tuple[int, int | None]) -> None:
    """Labour is wages, the crew's each his own, materials and machines are 工程款."""
    done = worked_out(SITE_WAGES, work_form=form, days=10, daily_wage=300)
    assert nature in told(done)
    assert (done.citations[0].article, done.citations[0].paragraph) == governing


def test_whoever_takes_material_is_warned_and_his_workers_keep_their_wages() -> None:
    """条例 52 for him; another door for their wages."""
    said = told(worked_out(SITE_WAGES, work_form="包工包料", quantity=100, unit_price=65))
    assert "第五十二条" in said and "工资部分照样可以投诉" in said


def test_the_nature_is_asked_first() -> None:
    """Before any number."""
    assert [field.name for field in SITE_WAGES.missing({})] == ["work_form"]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({}, "days"),
        ({"days": 0, "daily_wage": 300}, "days"),
        ({"days": 10}, "daily_wage"),
        ({"daily_wage": 300}, "days"),
        ({"quantity": 10}, "unit_price"),
        ({"unit_price": 10}, "quantity"),
        ({"days": -1, "daily_wage": 300}, "days"),
        ({"days": 4000, "daily_wage": 300}, "days"),
        ({"days": 10, "daily_wage": "一亿"}, "daily_wage"),
        ({"days": 10, "daily_wage": "50美元"}, "daily_wage"),
        ({"days": 10, "daily_wage": 300, "advances": -5}, "advances"),
        ({"days": 10, "daily_wage": 300, "work_form": "不晓得"}, "work_form"),
    ],
)
def test_what_cannot_be_right_is_asked_again(facts: dict[str, Any], field: str) -> None:
    """Half a pair, nothing, negative, absurd."""
    with pytest.raises(Refused) as refused:
        worked_out(SITE_WAGES, **{**OWN, **facts})
    assert refused.value.field == field


def test_a_rough_number_of_days_gives_a_range() -> None:
    """80 to 90 days at 300."""
    done = worked_out(SITE_WAGES, **OWN, days={"low": 80, "high": 90}, daily_wage=300)
    assert done.result == Range(Decimal(24000), Decimal(27000))


@given(st.integers(1, 3000), st.integers(1, 1000), st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_advances_never_leave_more(days: int, rate: int, advances: int, more: int) -> None:
    """A second way to the sum, and monotone."""
    facts = {**OWN, "days": days, "daily_wage": rate}
    left = amount(SITE_WAGES, **facts, advances=advances)
    assert left == max(0, days * rate - advances)
    assert amount(SITE_WAGES, **facts, advances=advances + more) <= left


CREW = (
    Entry("张甲", days=Decimal(30), daily_wage=Decimal(300), advances=Decimal(2000)),
    Entry("李乙", quantity=Decimal("86.5"), unit_price=Decimal(40)),
    Entry("张甲", quantity=Decimal(20), unit_price=Decimal(50)),
    Entry("王丙", days=Decimal(2), daily_wage=Decimal(300), advances=Decimal(1000)),
)


def test_each_person_has_an_account_of_all_rows() -> None:
    """张甲 9000 + 1000 − 2000; 王丙 drew 400 more than he earned, which lowers nobody's sum."""
    owed = {name: account.owed for name, account in accounts(CREW).items()}
    assert owed == {"张甲": 8000, "李乙": 3460, "王丙": 0}
    assert total_owed(CREW) == 11460


def test_a_roster_written_is_read_back() -> None:
    """The entries return, the sums stand in the sheet, no author is named."""
    content = write_roster(CREW)
    assert read_roster(content) == CREW
    book = load_workbook(BytesIO(content))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    assert rows[1][6:] == (9000, 8000) and rows[3][7] is None and rows[-1] == ("合计", *[None] * 6, 11460)
    assert not book.properties.creator


def test_the_empty_form_asks_to_be_filled() -> None:
    """Headings alone."""
    with pytest.raises(BadRoster, match="名册是空的"):
        read_roster(write_roster(()))


@pytest.mark.parametrize("name", ["=1+1", "=cmd|'/c calc'!A1", "+86", "@SUM(A1)", "-2"])
def test_a_name_never_becomes_a_formula(name: str) -> None:
    """It stays text in the file, whatever it begins with."""
    content = write_roster([Entry(name, days=Decimal(1), daily_wage=Decimal(300))])
    assert read_roster(content)[0].name == name
    with ZipFile(BytesIO(content)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def sheet(*rows: list[Any]) -> bytes:
    """A roster as somebody fills it in."""
    book = Workbook()
    book.worksheets[0].append(list(ENTRY_HEADINGS))
    for row in rows:
        book.worksheets[0].append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_roster_is_read_as_people_fill_it_in() -> None:
    """Words for sums, blank cells, blank rows, a sum row of their own."""
    content = sheet(
        ["赵丁", "12", "三百", None, " ", "1千"], [], [None, " "], ["合计", None, None, None, None, 5]
    )
    assert read_roster(content) == (Entry("赵丁", Decimal(12), Decimal(300), advances=Decimal(1000)),)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ([None, 10, 300], "姓名"),
        (["某" * 21, 10, 300], "姓名"),
        (["赵丁", 10], "天数和日工资要一起填"),
        (["赵丁", None, None, 10], "数量和单价要一起填"),
        (["赵丁", -10, 300], "不会是负数"),
        (["赵丁", 10, 10**9], "这么大"),
        (["赵丁", "好多天", 300], "不是一个数"),
        (["赵丁", True, 300], "不是一个数"),
        (["赵丁", "NaN", 300], "不是一个数"),
        (["赵丁"], "没有填"),
    ],
)
def test_every_bad_row_is_named(row: list[Any], fault: str) -> None:
    """Row number and what to correct, all of them at once."""
    with pytest.raises(BadRoster) as raised:
        read_roster(sheet(["好人", 1, 300], row, row))
    assert [one.split("：")[0] for one in raised.value.faults] == ["第 3 行", "第 4 行"]
    assert all(fault in one for one in raised.value.faults)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04broken", b"x" * (2 * 1024 * 1024 + 1)])
def test_what_is_no_workbook_is_said(content: bytes) -> None:
    """Garbage, half a zip, too much."""
    with pytest.raises(BadRoster):
        read_roster(content)


def test_other_headings_and_too_many_rows_are_said() -> None:
    """A list of another shape, and more than a thousand rows."""
    book, file = Workbook(), BytesIO()
    book.save(file)
    with pytest.raises(BadRoster, match="第一行要是"):
        read_roster(file.getvalue())
    with pytest.raises(BadRoster, match="最多 1000 行"):
        read_roster(sheet(*[[f"工人{number}", 1, 300] for number in range(1001)]))
    assert len(read_roster(sheet(*[[f"工人{number}", 1, 300] for number in range(1000)]))) == 1000


AMOUNTS = st.decimals(0, 10_000, places=2)
ENTRIES = st.builds(
    Entry,
    st.text("甲乙丙丁戊=+@", min_size=1, max_size=4),
    st.decimals(1, 365, places=1),
    st.decimals("0.01", 2000, places=2),
    advances=AMOUNTS,
)


@settings(max_examples=25, deadline=None)
@given(st.lists(ENTRIES, min_size=1, max_size=8))
def test_any_roster_survives_the_file(entries: list[Entry]) -> None:
    """Written and read, the same entries and the same sum, which is no less than earned minus drawn."""
    back = read_roster(write_roster(entries))
    assert list(back) == entries
    drawn = sum((one.earned - one.advances for one in entries), Decimal(0))
    assert total_owed(back) >= max(Decimal(0), drawn)
