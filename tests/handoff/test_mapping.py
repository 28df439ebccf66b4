"""The receivers' field orders: as the operator writes them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handoff.mapping import Receiver, Unmapped, as_csv, lay_out, load_mappings, safe

SHIPPED = Path("handoff/receivers.yml")
DOCUMENT = {
    "key": "01KEY",
    "ticket": {"number": "CQ26-AAAAA-A", "kind": "complaint", "district": "渝中区"},
    "facts": {
        "issue": "unpaid_wages",
        "amount": "15000",
        "contract_signed": False,
        "request": "=HYPERLINK(1)",
    },
    "parties": {"complainant_name": "测试甲", "employer_name": "重庆测试样例建筑有限公司"},
    "missing": ["id_check", "phone"],
}


def receiver(*columns: dict[str, object], **changes: object) -> Receiver:
    """A layout of these columns."""
    return Receiver.model_validate({"title": "测试", "columns": columns, **changes})


def test_the_four_receivers_are_there_and_lay_a_package_out() -> None:
    """12345, 欠薪线索, 智慧监察, 调解仲裁: each with its own order, the first column our number."""
    shipped = load_mappings(SHIPPED)
    assert list(shipped) == ["12345", "欠薪线索", "智慧监察", "调解仲裁"]
    for layout in shipped.values():
        row = lay_out(layout, DOCUMENT)
        assert next(iter(row.values())) == "CQ26-AAAAA-A"
        assert list(row) == [column.column for column in layout.columns]
    assert lay_out(shipped["智慧监察"], DOCUMENT)["违法事项"] == "拖欠工资"


def test_values_are_joined_swapped_and_fixed() -> None:
    """What was not told is empty, or the fixed text."""
    layout = receiver(
        {"column": "单位", "from": ["parties.employer_name", "parties.employer_address"]},
        {"column": "合同", "from": "facts.contract_signed"},
        {"column": "缺项", "from": "missing"},
        {"column": "来源", "fixed": "线上"},
        {"column": "电话", "from": "parties.phone", "fixed": "未留"},
    )
    assert list(lay_out(layout, DOCUMENT).values()) == [
        "重庆测试样例建筑有限公司", "否", "id_check、phone", "线上", "未留",
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_table_reads_back_in_its_encoding_and_holds_no_formula(encoding: str) -> None:
    """A request that begins with = is shown, never run."""
    layout = receiver({"column": "请求", "from": "facts.request"}, encoding=encoding)
    rows = list(csv.reader(io.StringIO(as_csv(layout, DOCUMENT).decode(encoding))))
    assert rows == [["请求"], ["'=HYPERLINK(1)"]]


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("receivers: {x: {title: 测试, columns: [{column: 电话, from: parties.phon}]}}", "没有 parties.phon"),
        (
            "receivers: {x: {title: 测试, columns: [{column: 甲乙, from: key}, {column: 甲乙, from: at}]}}",
            "列名重复",
        ),
        ("receivers: {x: {title: 测试, columns: []}}", "columns"),
        ("receivers: [", "读不出来"),
        ("其他: 1", "读不出来"),
        ("- 1", "读不出来"),
    ],
)
def test_a_wrong_file_is_refused_with_the_place(tmp_path: Path, written: str, why: str) -> None:
    """A slip of the pen never becomes an empty column."""
    path = tmp_path / "receivers.yml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(Unmapped, match=why):
        load_mappings(path)
    with pytest.raises(Unmapped):
        load_mappings(tmp_path / "nowhere.yml")


@given(st.text())
def test_no_cell_ever_begins_as_a_formula(cell: str) -> None:
    """Whatever a person typed."""
    assert not safe(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
