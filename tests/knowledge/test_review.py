"""Review sheets go out and come back; only what was reviewed is approved."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from knowledge.card_file import rewrite
from knowledge.check import check
from knowledge.law import Law
from knowledge.load import KNOWLEDGE, read_all
from knowledge.review.export import export
from knowledge.review.sheet import HEADINGS, column_number
from knowledge.review.take_back import BadSheet, apply, decisions, differences
from knowledge.schema import Card
from knowledge.wording_number import wording_number
from tests.knowledge.samples import LAW, Folder

APPROVED = {"审核意见": "通过", "审定单位": "样例局", "审定人": "样例人", "审定日期": "2026-12-01"}
Fill = Callable[..., Path]


@pytest.fixture
def fill(folder: Folder, tmp_path: Path) -> Fill:
    """Exports the sample card and fills cells of its row."""
    folder.card()

    def filled(**cells: Any) -> Path:
        laws = {
            "样例法": Law.model_validate(
                {**LAW, "articles": [{"article": 1, "says": "三十日内去办这件事。"}]}
            )
        }
        (path,) = export(cards(folder), laws, tmp_path / "out")
        book = load_workbook(path)
        for heading, value in cells.items():
            book.active.cell(2, column_number(heading)).value = value
        book.save(path)
        return path

    return filled


def cards(folder: Folder) -> list[Card]:
    """The cards as they stand in their files."""
    return [card for _, card in read_all(folder.root / "cards", Card)[0]]


def test_a_sheet_has_one_card_a_row_with_its_articles(fill: Fill) -> None:
    """Every told sentence, the digest of each cited article, and the number of the wording."""
    sheet = load_workbook(fill()).active
    row = {heading: sheet.cell(2, number).value for number, heading in enumerate(HEADINGS, 1)}
    assert (row["编号"], row["什么情况下算"]) == ("contract.sample-card", "先有这件事")
    assert row["依据"] == "《样例法》第1条：三十日内去办这件事。"
    assert len(row["文字版本"]) == 12 and row["审核意见"] is None
    assert sheet.data_validations.dataValidation[0].formula1 == '"通过,改正,退回"'


def test_an_approved_card_carries_who_answers_for_which_wording(fill: Fill, folder: Folder) -> None:
    """State, office, name, day and wording number are written."""
    decided = decisions(fill(**APPROVED), folder.root)
    assert list(differences(decided)) == ["contract.sample-card  通过", "  状态：reviewed → approved"]
    assert list(apply(decided)) == ["已写入 sample-card.yml"]
    (card,) = cards(folder)
    assert card.approval and (card.approval.office, card.approval.wording) == ("样例局", wording_number(card))
    assert check(folder.root, folder.statutes) == []


def test_writing_a_field_leaves_the_rest_of_the_file_as_its_editor_wrote_it(tmp_path: Path) -> None:
    """Line for line, on a delivered card."""
    delivered = KNOWLEDGE / "cards/contract/unsigned-double-wage.yml"
    copy = tmp_path / delivered.name
    shutil.copy(delivered, copy)
    rewrite(copy, {"state": "draft"})
    changed = set(copy.read_text("utf-8").splitlines()) ^ set(delivered.read_text("utf-8").splitlines())
    assert changed == {"state: draft", "state: reviewed"}


def test_a_corrected_card_is_approved_in_its_new_wording(fill: Fill, folder: Folder) -> None:
    """The difference shows both wordings; lists are one sentence a line."""
    changed = {"结论": "能。三十日内就去办，别拖。", "怎么办": "先打电话\n再去窗口"}
    decided = decisions(fill(**{**APPROVED, "审核意见": "改正"}, **changed), folder.root)
    told = "\n".join(differences(decided))
    assert "- 去办\n    + 先打电话\n再去窗口" in told
    list(apply(decided))
    (card,) = cards(folder)
    assert (card.verdict, card.steps, card.state) == (changed["结论"], ("先打电话", "再去窗口"), "approved")
    assert check(folder.root, folder.statutes) == []


def test_a_rejected_card_is_a_draft_again(fill: Fill, folder: Folder) -> None:
    """With the reason told."""
    decided = decisions(fill(审核意见="退回", 意见说明="漏了例外"), folder.root)
    assert next(differences(decided)) == "contract.sample-card  退回（漏了例外）"
    list(apply(decided))
    assert [card.state for card in cards(folder)] == ["draft"]


def test_a_row_without_a_decision_is_left_for_later(fill: Fill, folder: Folder) -> None:
    """Half a sheet may come back."""
    assert decisions(fill(), folder.root) == []


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"审核意见": "好"}, "审核意见只能填"),
        ({"审核意见": "退回"}, "写明原因"),
        ({**APPROVED, "审核意见": "改正", "结论": None, "怎么办": None}, "结论、怎么办不合要求"),
        ({**APPROVED, "审核意见": "改正", "结论": "能" * 121}, "结论不合要求"),
        ({**APPROVED, "审核意见": "改正", "结论": "单位可以收五百元押金。"}, "触及红线"),
        ({**APPROVED, "问题": "别的问题"}, "问题、常见误解、适用三栏不能在表里改"),
        ({**APPROVED, "审定人": None}, "要写审定单位、审定人和审定日期"),
        ({**APPROVED, "审定日期": "下周"}, "审定日期应写成"),
        ({**APPROVED, "结论": "能。换了说法也行。"}, "审核意见应填“改正”"),
        ({**APPROVED, "审核意见": "改正"}, "文字没有改动"),
        ({**APPROVED, "编号": "contract.nowhere"}, "没有卡片 contract.nowhere"),
        ({**APPROVED, "文字版本": "0" * 12}, "导出以后改过文字"),
    ],
)
def test_a_sheet_that_is_not_right_changes_nothing(
    fill: Fill, folder: Folder, cells: dict[str, Any], message: str
) -> None:
    """The row is named and no file is touched."""
    path = folder.root / "cards/contract/sample-card.yml"
    sheet, before = fill(**cells), path.read_bytes()
    with pytest.raises(BadSheet, match=f"第 2 行：.*{message}"):
        decisions(sheet, folder.root)
    assert path.read_bytes() == before


def test_a_file_that_is_no_sheet_of_ours_is_refused(folder: Folder, tmp_path: Path) -> None:
    """Another table, or no spreadsheet at all."""
    book = Workbook()
    book.active.append(["别的表"])
    book.save(tmp_path / "别的.xlsx")
    (tmp_path / "坏.xlsx").write_bytes(b"nothing")
    for name, message in (("别的.xlsx", "栏目被改动"), ("坏.xlsx", "不是有效的 XLSX")):
        with pytest.raises(BadSheet, match=message):
            decisions(tmp_path / name, folder.root)


def test_a_wording_changed_after_approval_is_a_fault(fill: Fill, folder: Folder) -> None:
    """Nobody answers for a text that was edited afterwards."""
    list(apply(decisions(fill(**APPROVED), folder.root)))
    path = folder.root / "cards/contract/sample-card.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("别拖", "不要拖"), encoding="utf-8")
    assert "要重新审定" in check(folder.root)[0].message
