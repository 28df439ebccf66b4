"""Dated tables: the number of the day, its source, and an honest gap."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from knowledge.check import check
from knowledge.districts import Place, load_districts
from knowledge.figures import NOT_LOADED, NOT_OURS, Figures, Table, load_figures
from knowledge.filled import fill
from knowledge.load import load
from knowledge.schema import Card
from tests.knowledge.samples import CARD, Folder

ROWS = [
    {"key": "每月", "value": 2000, "unit": "元", "from": "2022-04-01", "to": "2024-12-31", "source": "甲号文", "trust": "high"},
    {"key": "每月", "value": 2100, "unit": "元", "from": "2025-01-01", "source": "乙号文", "trust": "official"},
    {"key": "没录入", "value": None, "unit": "元", "from": "2022-01-01", "source": "待录入", "trust": "low"},
]  # fmt: skip


def table(**changes: Any) -> Table:
    """A table of two periods and an empty row."""
    return Table.model_validate({"table": "样例", "about": "样例表", "rows": ROWS, **changes})


@pytest.fixture
def figures() -> Figures:
    """That table alone."""
    return Figures([table()])


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2024, 12, 31), "每月2000元"),
        (date(2025, 1, 1), "每月2100元"),
        (date(2022, 3, 31), f"每月{NOT_LOADED}"),
    ],
)
def test_a_number_is_that_of_the_day(figures: Figures, day: date, text: str) -> None:
    """The row of the day fills the text; a day without a row is said to be missing."""
    assert figures.fill("每月{样例.每月}", day).text == text


def test_an_empty_row_is_said_to_be_missing(figures: Figures) -> None:
    """Nobody has loaded it, so no number is made up."""
    filled = figures.fill("发{样例.没录入}", date(2026, 1, 1))
    assert (filled.text, filled.rows) == (f"发{NOT_LOADED}", ())


def test_a_figure_of_the_city_is_never_told_elsewhere() -> None:
    """A national card that mentions a local number says in 北京 that it does not know the local one."""
    ours = Figures([table(region="重庆市")])
    elsewhere = ours.fill("每月{样例.每月}", date(2026, 1, 1), Place("北京", frozenset()))
    assert elsewhere.text == f"每月{NOT_OURS}" and elsewhere.rows == ()
    assert ours.fill("每月{样例.每月}", date(2026, 1, 1)).text == "每月2100元"


def test_two_values_on_one_day_are_refused() -> None:
    """A key has one value a day."""
    with pytest.raises(ValidationError, match="two values"):
        table(rows=[*ROWS, {**ROWS[1], "from": "2026-01-01"}])


def test_a_card_is_filled_in_every_sentence(figures: Figures) -> None:
    """Verdict, lists and corrections alike; a card without placeholders is returned as it is."""
    changes = {
        "verdict": "能。每月{样例.每月}，别拖。",
        "steps": ["要{样例.每月}"],
        "false_premises": [{"premise": "不用", "correction": "要{样例.每月}"}],
    }
    card = Card.model_validate({**CARD, **changes})
    told = fill(card, figures, date(2026, 1, 1))
    assert (told.card.verdict, told.card.steps) == ("能。每月2100元，别拖。", ("要2100元",))
    assert told.card.false_premises[0].correction == "要2100元"
    assert [row.source for row in told.rows] == ["乙号文"]
    plain = Card.model_validate(CARD)
    assert fill(plain, figures, date(2026, 1, 1)).card is plain


@pytest.mark.parametrize(
    ("verdict", "message"),
    [
        ("能。每月{样例.每天}就可以去办。", "数据表里没有 样例.每天"),
        ("能。每月{没有.每月}就可以去办。", "数据表里没有 没有.每月"),
        ("能。每月{样例.早年}就可以去办。", "样例.早年 在卡片适用的日期里没有数"),
    ],
)
def test_a_placeholder_must_name_a_row_of_the_cards_dates(folder: Folder, verdict: str, message: str) -> None:
    """A typing slip, or a row that never holds while the card does, is found by the check."""
    early = {**ROWS[0], "key": "早年", "from": "2001-01-01", "to": "2001-12-31"}
    (folder.root / "regions").mkdir()
    content = {"table": "样例", "about": "样例表", "rows": [*ROWS, early]}
    (folder.root / "regions" / "sample.yml").write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    folder.card(verdict=verdict)
    assert [fault.message for fault in check(folder.root)] == [message]


def test_every_delivered_row_says_where_it_comes_from() -> None:
    """Source and trust on each row; only texts at hand are official."""
    rows = [row for table in load_figures().tables.values() for row in table.rows]
    assert len(rows) > 60 and all(row.source for row in rows)
    assert {row.trust for row in rows if row.value is None} == {"low"}


def test_every_district_has_a_tier_of_the_minimum_wage() -> None:
    """All districts of today and yesterday, each in one tier."""
    tiers = load_figures().tables["最低工资"].tiers
    placed = [district for districts in tiers.values() for district in districts]
    names = {load_districts().place(name, date(2025, 6, 1)).name for name in load_districts().names()}
    assert len(placed) == len(set(placed))
    assert names - {"重庆市"} <= set(placed)


def test_no_card_writes_a_city_figure_as_digits() -> None:
    """The minimum wage of Chongqing stands in the table alone, so that one edit changes every card."""
    written = [
        card.id for card in load().cards.values() if "2330元" in card.verdict + "".join(card.conditions)
    ]
    assert written == []
