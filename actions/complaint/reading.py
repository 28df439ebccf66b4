"""Reads one message into fields: the one asked for, others told along the way, and corrections."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.complaint.facts import UNKNOWN, Facts, answered
from actions.complaint.fields import BY_NAME
from actions.complaint.issues import issue_of
from actions.values import pay_claim, plain
from knowledge.districts import Districts
from language.controls import control, is_question
from language.entities import Entity

_PLACEHOLDER = re.compile(r"‹(姓名|电话|地址|单位|证件)\d+›")
_FIELD_OF_KIND = {"姓名": "complainant_name", "电话": "phone", "单位": "employer_name"}
_HOME = re.compile(r"(住|送达|寄|家里?|收信)[^‹]{0,8}$")
_CORRECTION = re.compile(r"不是.{1,20}?[，,]?(而?是|应该是).{1,20}|改成|改为|更正|写错|说错|填错|搞错")
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8}")
_NO_REPORTS = re.compile(r"没有|没|从来没|第一次|未")
_FREE_TEXT = ("request", "prior_reports")


@dataclass(frozen=True)
class Reading:
    """What one message says. `problem` is a plain sentence when the answer to the asked field cannot be right."""

    facts: dict[str, Any] = field(default_factory=dict)
    corrects: bool = False
    problem: str | None = None


@dataclass(frozen=True)
class Reader:
    """Reads redacted messages; `reveal` gives the value behind a placeholder, for checking it only."""

    districts: Districts
    today: date
    reveal: Callable[[str], str]

    def read(self, text: str, entities: Sequence[Entity], facts: Facts, requested: str | None) -> Reading:
        """Everything the message tells, the asked field first."""
        corrects = bool(_CORRECTION.search(text))
        if (
            requested
            and control(text) == "skip"
            and BY_NAME[requested].may_be_unknown
            and requested != "prior_reports"
        ):
            return Reading({requested: UNKNOWN})
        told = self._volunteered(_corrected_part(text) if corrects else text, entities, requested)
        fresh = {
            name: value
            for name, value in told.items()
            if corrects or name == requested or not answered(facts, name)
        }
        if problem := self._problem(fresh):
            return Reading(
                {name: value for name, value in fresh.items() if name != "phone"}, corrects, problem
            )
        if requested and requested not in fresh and not corrects:
            fresh |= self._asked(text, requested, entities)
        return Reading(fresh, corrects)

    def _volunteered(self, text: str, entities: Sequence[Entity], requested: str | None) -> dict[str, Any]:
        told = {**self._placeholders(text, requested), **self._claim(text, entities, requested)}
        if district := self._district(text, told):
            told["district"] = district
        if issue := issue_of(text):
            told["issue"] = issue
        return told

    def _placeholders(self, text: str, requested: str | None) -> dict[str, str]:
        told: dict[str, str] = {}
        for match in _PLACEHOLDER.finditer(text):
            kind = match[1]
            if kind == "地址":
                home = requested == "delivery_address" or _HOME.search(text[: match.start()])
                told.setdefault("delivery_address" if home else "employer_address", match[0])
            elif kind in _FIELD_OF_KIND:
                told.setdefault(_FIELD_OF_KIND[kind], match[0])
        return told

    def _claim(self, text: str, entities: Sequence[Entity], requested: str | None) -> dict[str, str]:
        inside = [entity for entity in entities if entity.text in text]
        claim = pay_claim(text, inside, asked=requested == "amount" or bool(_CORRECTION.search(text)))
        told = {"months_owed": claim.months, "amount": claim.amount}
        return {name: plain(value) for name, value in told.items() if value is not None}

    def _district(self, text: str, told: dict[str, Any]) -> str | None:
        addresses = [
            self.reveal(told[name]) for name in ("employer_address", "employer_name") if name in told
        ]
        for source in (*addresses, text):
            names = sorted((name for name in self.districts.names() if name in source), key=len, reverse=True)
            if names:
                return self.districts.place(names[0], self.today).name
        return None

    def _problem(self, told: dict[str, Any]) -> str | None:
        phone = told.get("phone")
        if phone and not _PHONE.fullmatch(re.sub(r"[\s\-]", "", self.reveal(phone))):
            return "这个电话号码好像不完整，请再发一次，手机号是 11 位。"
        return None

    def _asked(self, text: str, requested: str, entities: Sequence[Entity]) -> dict[str, Any]:
        said = control(text)
        if requested == "issue":
            return {} if is_question(text) or said else {"issue": "other"}
        if requested == "channel":
            return _channel(text)
        if requested == "anonymous":
            return {"anonymous": "匿" in text or said in ("affirm", "skip")} if ("名" in text or said) else {}
        if requested == "consent":
            return _yes_or_no(requested, text)
        if requested == "confirm":
            return {"confirm": True} if said == "affirm" else {}
        if requested == "id_check":
            return {"id_check": "window" if "窗口" in text or "现场" in text else "later"}
        if requested == "prior_reports" and (said == "skip" or said == "deny"):
            return {"prior_reports": "没有"}
        return {requested: text.strip()} if requested in _FREE_TEXT and not is_question(text) else {}


def _channel(text: str) -> dict[str, str]:
    if "仲裁" in text and "不" not in text[: text.index("仲裁")]:
        return {"channel": "arbitration"}
    return {"channel": "mediation"} if "调解" in text or "协商" in text else {}


def _yes_or_no(name: str, text: str) -> dict[str, bool]:
    said = control(text)
    if said in ("affirm", "deny"):
        return {name: said == "affirm"}
    if "不同意" in text:
        return {name: False}
    return {name: True} if "同意" in text else {}


def _corrected_part(text: str) -> str:
    """The part of a correction that holds the new value: 不是三个月是五个月 → 五个月."""
    return re.split(r"而是|应该是|改成|改为|(?<!不)是(?!的)", text)[-1] or text
