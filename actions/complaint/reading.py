"""Reads one message into fields: the one asked for, others told along the way, and corrections."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from actions.complaint.asides import asks, fears, told_for_sure
from actions.complaint.choices import choice
from actions.complaint.corrections import Correction, correction, field_to_change
from actions.complaint.facts import UNKNOWN, Facts, known
from actions.complaint.fields import BY_NAME
from actions.complaint.issues import issue_of
from actions.complaint.place import district_named
from actions.complaint.plausible import IDENTITY, is_figure, is_plausible
from actions.complaint.reported_before import answers_reports, never_reported
from actions.complaint.wording import NO_ANSWER
from actions.values import pay_claim, plain
from knowledge.districts import Districts
from language.controls import control
from language.entities import Entity

_PLACEHOLDER = re.compile(r"‹(姓名|电话|地址|单位)\d+›")
_FIELD_OF_KIND = {"姓名": "complainant_name", "电话": "phone", "单位": "employer_name"}
_HOME = re.compile(r"(住|送达|寄|家里?|收信)[^‹]{0,8}$")
_PHONE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|\d{7,8}")
_NOT_KNOWING = "(不知道|不晓得|不清楚|搞不清|不太清楚|不记得|记不[清得到]|想不起|忘[记了]|不确定|说不[清上]|跳过|先不填|没留)"
_TELLS_NOT_KNOWING = re.compile(_NOT_KNOWING)
_DOES_NOT_KNOW = re.compile(
    f"(这个|这项|那个|公司|老板|法人|全名|名字|地址|我|也|还|真的?|都|具体|现在|暂时|实在)*{_NOT_KNOWING}[^？?‹]{{0,10}}"
)
FREE_TEXT = ("request", "prior_reports")
_BRIEF = 16
"""Characters of what steers the form; a story may fear, too, and is told all the same."""
_NOTHING = ("没有", "无", "没得", "没", "都没有")


@dataclass(frozen=True)
class Reading:
    """What one message says; None for a field to be asked again.

    `problem` is a plain sentence when the answer to the asked field cannot be right, `doubts` that it only seems so.
    """

    facts: dict[str, Any] = field(default_factory=dict)
    corrects: bool = False
    problem: str | None = None
    doubts: bool = False


@dataclass(frozen=True)
class Reader:
    """Reads redacted messages; `reveal` gives the value behind a placeholder, for checking it only."""

    districts: Districts
    today: date
    reveal: Callable[[str], str]

    def read(
        self,
        text: str,
        entities: Sequence[Entity],
        facts: Facts,
        requested: str | None,
        *,
        insists: bool = False,
    ) -> Reading:
        """Everything the message tells, the asked field first; who `insists` on a doubted answer is believed."""
        if requested and _skips(text, requested):
            return Reading({requested: UNKNOWN})
        if requested and (sure := told_for_sure(text)) != text:
            inside = [entity for entity in entities if entity.end <= len(sure)]
            return self.read(sure, inside, facts, requested, insists=insists) if sure else Reading()
        new = correction(text)
        told = self._volunteered(text, entities, requested, new)
        if facts.get("kind") == "report" and (requested is None or len(text) <= _BRIEF):
            told |= choice("anonymous", text)
        if requested != "prior_reports" and never_reported(text):
            told["prior_reports"] = "没有"
        fresh = {
            name: value for name, value in told.items() if new or name == requested or not known(facts, name)
        }
        doubted = tuple(name for name in self._doubted(fresh) if not insists or self._is_figure(fresh[name]))
        if problem := self._problem(fresh, doubted):
            kept = {name: value for name, value in fresh.items() if name not in ("phone", *doubted)}
            return Reading(kept, bool(new), problem, doubts=bool(doubted))
        if not fresh and (changed := field_to_change(text)) and facts.get(changed) is not None:
            return Reading({changed: None} | ({"months_owed": None} if changed == "amount" else {}), True)
        if requested and requested not in fresh and not (new and fresh):
            fresh |= self._asked(text, requested, entities, told)
        return Reading(fresh, bool(new))

    def _volunteered(
        self, text: str, entities: Sequence[Entity], requested: str | None, new: Correction | None
    ) -> dict[str, Any]:
        """What stands in a message, or in the new part of a correction, whatever was asked."""
        start, end = (new.start, new.end) if new else (0, len(text))
        part = text[start:end]
        told: dict[str, Any] = self._placeholders(text, start, end, requested)
        inside = [entity for entity in entities if entity.end <= end]
        claim = pay_claim(text[:end], inside, asked=requested == "amount" or new is not None, start=start)
        numbers = {"months_owed": claim.months, "amount": claim.amount}
        told |= {name: plain(value) for name, value in numbers.items() if value is not None}
        if district := self._district(part, told):
            told["district"] = district
        if issue := issue_of(part):
            told["issue"] = issue
        if new and (way := choice("channel", part)):
            told |= way
        return told

    def _placeholders(self, text: str, start: int, end: int, requested: str | None) -> dict[str, Any]:
        told: dict[str, Any] = {}
        for match in _PLACEHOLDER.finditer(text, start, end):
            kind = match[1]
            if kind == "地址":
                home = requested == "delivery_address" or _HOME.search(text[: match.start()])
                told.setdefault("delivery_address" if home else "employer_address", match[0])
            else:
                told.setdefault(_FIELD_OF_KIND[kind], match[0])
        return told

    def _district(self, text: str, told: dict[str, Any]) -> str | None:
        addresses = [
            self.reveal(told[name]) for name in ("employer_address", "employer_name") if name in told
        ]
        return district_named((*addresses, text), self.districts, self.today)

    def _problem(self, told: dict[str, Any], doubted: Sequence[str]) -> str | None:
        phone = told.get("phone")
        if phone and not _PHONE.fullmatch(re.sub(r"[\s\-]", "", self.reveal(phone))):
            return "这个电话号码好像不完整，请再发一次，手机号是 11 位。"
        return next((NO_ANSWER.format(label=BY_NAME[name].label) for name in doubted), None)

    def _doubted(self, told: dict[str, Any]) -> tuple[str, ...]:
        """The fields whose value seems no name and no address."""
        said = {name: self.reveal(str(value)) for name, value in told.items()}
        return tuple(
            name
            for name, value in said.items()
            if not is_plausible(name, value) or (name in IDENTITY and _TELLS_NOT_KNOWING.search(value))
        )

    def _is_figure(self, value: Any) -> bool:
        """No name and no address is a number, however often it is said."""
        return is_figure(self.reveal(str(value)))

    def _asked(
        self, text: str, requested: str, entities: Sequence[Entity], told: dict[str, Any]
    ) -> dict[str, Any]:
        if asks(text) or (len(text) <= _BRIEF and fears(text)):
            return {}
        if requested in ("issue", "request") and told.keys() & {"anonymous", "prior_reports"}:
            return {}
        if requested == "issue":
            return {} if control(text) else {"issue": "other"}
        if requested == "district":
            elsewhere = [entity.text for entity in entities if entity.label == "district"]
            return {"district": self.districts.place(elsewhere[0], self.today).name} if elsewhere else {}
        if requested == "prior_reports" and (text.strip() in _NOTHING or control(text) == "deny"):
            return {"prior_reports": "没有"}
        if requested == "prior_reports" and not answers_reports(text):
            return {}
        if requested in FREE_TEXT:
            return {requested: text.strip()}
        return choice(requested, text)


def _skips(text: str, requested: str) -> bool:
    """Whether the answer is that the person cannot tell; 没有 answers the question about earlier reports."""
    if not BY_NAME[requested].may_be_unknown or (requested == "prior_reports" and text.strip() in _NOTHING):
        return False
    if control(text) == "skip":
        return True
    return requested != "issue" and bool(_DOES_NOT_KNOW.fullmatch(text.strip()))
