"""Drafts, statistics, the data sheet and the offices' list."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from knowledge.check import check, read_corpus
from knowledge.doctor import HEADINGS, needed, save
from knowledge.draft import CannotDraft, write_draft
from knowledge.load import KNOWLEDGE, load, read_yaml
from knowledge.offices import COLUMNS, Offices, load_offices, read_offices
from knowledge.review.export import FIRST_PACK, first_pack
from knowledge.stats import rows, topic_stats, totals
from tests.knowledge.samples import Folder

TODAY = date(2026, 11, 25)
OFFICE = "永川区,inspection,样例监察队,样例路1号,000-00000000,工作日9点到17点,样例来源,2026-11-01"


def test_a_draft_reads_as_a_card_and_tells_what_is_missing(folder: Folder) -> None:
    """It has every field; only the number of questions is still a fault."""
    path = write_draft("wages.night-allowance", TODAY, folder.root)
    faults = [fault for fault in check(folder.root) if fault.path == path]
    assert all("问法" in fault.message or "登记册" in fault.message for fault in faults) and faults
    assert read_corpus(folder.root)[0].by_id["wages.night-allowance"].state == "draft"


@pytest.mark.parametrize(
    ("card", "message"), [("夜班", "编号应为"), ("night.x", "没有主题"), ("wages.x", "已经有了")]
)
def test_a_draft_that_cannot_be_is_refused(folder: Folder, card: str, message: str) -> None:
    """No id, no topic, or there already."""
    if card == "wages.x":
        write_draft(card, TODAY, folder.root)
    with pytest.raises(CannotDraft, match=message):
        write_draft(card, TODAY, folder.root)


def test_the_statistics_count_what_was_proved(folder: Folder) -> None:
    """A card whose numbers stand in its article counts as proved, one with a derived number does not."""
    folder.card()
    derived = {
        "derived": [{"number": 40, "because": "三十日再加十日"}],
        "verdict": "能。四十日内可以去办，别拖。",
    }
    questions = [f"别的问法{word}号样" for word in "子丑寅卯辰巳午未申酉戌亥"]
    folder.card("contract/other.yml", id="contract.other", questions=questions, **derived)
    corpus, _ = read_corpus(folder.root, folder.statutes)
    contract = next(one for one in topic_stats(corpus) if one.topic == "contract")
    assert (contract.cards, contract.questions, contract.proved, contract.approved) == (2, 24, 1, 0)
    assert any(line.startswith("contract") for line in rows(corpus, TODAY))
    assert "占 50.0%" in list(totals(corpus))[-1]


def test_the_data_sheet_lists_empty_rows_first_with_what_depends_on_them(tmp_path: Path) -> None:
    """What the bureau must load before opening, and which cards say 未录入 until then."""
    found = needed(load().cards.values())
    values = [one.row.value is None for one in found]
    assert values == sorted(values, reverse=True) and any(values) and not all(values)
    names = {(one.table, one.row.key) for one in found}
    assert {("重庆数据", "上年度职工月平均工资"), ("最低工资", "一档每月")} <= names
    wage = next(one for one in found if one.row.key == "一档每月" and one.row.end is None)
    assert "wages.minimum-wage-chongqing" in wage.cards and "待核对" in str(wage)
    save(found, tmp_path / "数据.xlsx")
    sheet = load_workbook(tmp_path / "数据.xlsx").active
    assert tuple(cell.value for cell in sheet[1]) == HEADINGS and sheet.max_row == len(found) + 1


def test_the_first_pack_names_120_cards_that_exist() -> None:
    """A card renamed or deleted must leave the list, or the bureau gets fewer."""
    knowledge = load()
    listed = read_yaml(KNOWLEDGE / "review" / "first_pack.yml")
    assert isinstance(listed, dict) and len(set(listed["cards"])) == FIRST_PACK
    assert [card.id for card in first_pack(knowledge)] == listed["cards"]


def test_offices_are_told_for_their_district_and_matter_while_fresh(tmp_path: Path) -> None:
    """An address is told for a year after somebody checked it."""
    path = tmp_path / "offices.csv"
    path.write_text(",".join(COLUMNS) + f"\n{OFFICE}\n", encoding="utf-8-sig")
    offices = load_offices(path)
    assert "样例监察队，样例路1号，电话 000-00000000" in offices.near("arrears", "永川区", TODAY)[0]
    assert offices.near("arrears", "江津区", TODAY) == ()
    assert offices.near("injury", "永川区", TODAY) == ()
    assert offices.near("arrears", "永川区", date(2027, 11, 25)) == ()
    assert load_offices(tmp_path / "none.csv").near("arrears", "永川区", TODAY) == Offices().near(
        "x", "y", TODAY
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("名称,电话\n", "第一行应为"),
        (",".join(COLUMNS) + "\n" + OFFICE.replace("inspection", "police") + "\n", "kind"),
        (",".join(COLUMNS) + "\n" + OFFICE.replace("2026-11-01", "上周") + "\n", "checked_on"),
    ],
)
def test_a_wrong_list_of_offices_is_refused_with_its_line(tmp_path: Path, content: str, message: str) -> None:
    """Before anything of it is used."""
    path = tmp_path / "offices.csv"
    path.write_text(content, encoding="utf-8")
    offices, faults = read_offices(path)
    assert offices == [] and message in str(faults[0])
