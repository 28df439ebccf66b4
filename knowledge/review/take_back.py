"""Takes decided review sheets back: approved, corrected or rejected, each shown as a difference and then written."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from pydantic import ValidationError

from knowledge.card_file import rewrite
from knowledge.checks.corpus import told
from knowledge.checks.red_list import forbidden
from knowledge.load import KNOWLEDGE, read_all
from knowledge.review.sheet import DECISIONS, HEADINGS, LIST_FIELDS, TOLD, Decision, as_cell, beliefs, scope
from knowledge.schema import Approval, Card
from knowledge.wording_number import wording_number

LARGEST_SHEET = 20 * 1024 * 1024
"""Bytes; all 960 cards together make half a megabyte."""


class BadSheet(Exception):
    """A sheet that cannot be taken back; the message says which row and why. Nothing was written."""


@dataclass(frozen=True)
class Decided:
    """One decided row: the card as it stands, and as it will stand."""

    path: Path
    before: Card
    after: Card
    decision: Decision
    remark: str


def decisions(sheet: Path, root: Path = KNOWLEDGE) -> list[Decided]:
    """Every decided row of a sheet; rows without a decision are left for later. Raises BadSheet."""
    try:
        if sheet.stat().st_size > LARGEST_SHEET:
            raise BadSheet(f"文件超过 {LARGEST_SHEET // 1024 // 1024} MB，不像是审核表")
        with closing(load_workbook(sheet, read_only=True)) as book:
            rows = list(book.worksheets[0].iter_rows(values_only=True))
    except (BadZipFile, InvalidFileException, KeyError, OSError, ValueError, zlib.error) as error:
        raise BadSheet("不是有效的 XLSX 文件") from error
    if not rows or tuple(rows[0][: len(HEADINGS)]) != HEADINGS:
        raise BadSheet("第一行的栏目被改动了，请用导出的审核表")
    files = {card.id: (path, card) for path, card in read_all(root / "cards", Card)[0]}
    decided: list[Decided] = []
    for number, values in enumerate(rows[1:], 2):
        row = dict(zip(HEADINGS, values, strict=False))
        if row.get("审核意见"):
            decided.append(_decided(row, number, files))
    return decided


def differences(decided: Sequence[Decided]) -> Iterator[str]:
    """For each decision, what it changes."""
    for one in decided:
        yield f"{one.before.id}  {one.decision}" + (f"（{one.remark}）" if one.remark else "")
        if one.before.state != one.after.state:
            yield f"  状态：{one.before.state} → {one.after.state}"
        for name, heading in TOLD.items():
            old, new = as_cell(getattr(one.before, name)), as_cell(getattr(one.after, name))
            if old != new:
                yield f"  {heading}：\n    - {old}\n    + {new}"


def apply(decided: Sequence[Decided]) -> Iterator[str]:
    """Write every decision into its card's file."""
    for one in decided:
        changed = {
            name: getattr(one.after, name)
            for name in TOLD
            if getattr(one.before, name) != getattr(one.after, name)
        }
        rewrite(one.path, {**changed, "state": one.after.state, "approval": one.after.approval})
        yield f"已写入 {one.path.name}"


def _decided(row: Mapping[str, object], number: int, files: dict[str, tuple[Path, Card]]) -> Decided:
    name, decision = str(row["编号"]), str(row["审核意见"]).strip()
    if decision not in DECISIONS:
        raise BadSheet(f"第 {number} 行：审核意见只能填{'、'.join(DECISIONS)}")
    if name not in files:
        raise BadSheet(f"第 {number} 行：没有卡片 {name}")
    path, card = files[name]
    if str(row["文字版本"]) != wording_number(card):
        raise BadSheet(f"第 {number} 行：{name} 导出以后改过文字，请重新导出再审")
    remark = str(row["意见说明"] or "").strip()
    if (row["问题"], row["常见误解"] or "", row["适用"]) != (card.title, beliefs(card), scope(card)):
        raise BadSheet(f"第 {number} 行：问题、常见误解、适用三栏不能在表里改，请写在“意见说明”里退回")
    corrected = _corrected(row, number, card)
    if decision == "退回":
        if not remark:
            raise BadSheet(f"第 {number} 行：退回要在“意见说明”写明原因")
        return Decided(
            path, card, card.model_copy(update={"state": "draft", "approval": None}), "退回", remark
        )
    if decision == "通过" and corrected != card:
        raise BadSheet(f"第 {number} 行：文字有改动，审核意见应填“改正”")
    if decision == "改正" and corrected == card:
        raise BadSheet(f"第 {number} 行：填了“改正”，但文字没有改动")
    after = corrected.model_copy(update={"state": "approved", "approval": _approval(row, number, corrected)})
    return Decided(path, card, after, "通过" if decision == "通过" else "改正", remark)


def _corrected(row: Mapping[str, object], number: int, card: Card) -> Card:
    """The card with the reviewer's wording, held to the rules of every card and to the red list."""
    changes = _corrections(row, card)
    try:
        corrected = Card.model_validate({**card.model_dump(by_alias=True), **changes})
    except ValidationError as error:
        wrong = "、".join(TOLD.get(str(detail["loc"][0]), str(detail["loc"][0])) for detail in error.errors())
        raise BadSheet(f"第 {number} 行：{wrong}不合要求（不能空着，结论最多 120 字）") from error
    for sentence in told(corrected) if changes else ():
        if row_said := forbidden(sentence, card.title):
            raise BadSheet(f"第 {number} 行：触及红线（{row_said.because}）：{sentence}")
    return corrected


def _corrections(row: Mapping[str, object], card: Card) -> dict[str, object]:
    changed: dict[str, object] = {}
    for name, heading in TOLD.items():
        cell = str(row[heading] or "").replace("\r", "").strip()
        if cell == as_cell(getattr(card, name)):
            continue
        lines = tuple(line.strip() for line in cell.splitlines() if line.strip())
        changed[name] = lines if name in LIST_FIELDS else cell or None
    return changed


def _approval(row: Mapping[str, object], number: int, card: Card) -> Approval:
    office, person, day = row["审定单位"], row["审定人"], row["审定日期"]
    if not office or not person or not day:
        raise BadSheet(f"第 {number} 行：要写审定单位、审定人和审定日期")
    return Approval(
        office=str(office), name=str(person), approved_on=_day(day, number), wording=wording_number(card)
    )


def _day(value: object, number: int) -> date:
    if isinstance(value, datetime):
        return value.date()
    try:
        return date.fromisoformat(str(value).strip().replace("/", "-"))
    except ValueError:
        raise BadSheet(f"第 {number} 行：审定日期应写成 2026-12-01") from None
