"""A whole message that fills another field than the one asked: 改一下，公司叫诚心装饰; 不对，是渝味火锅店; 金额是9500.

A named field takes its value; without a name the look of the value tells the field, and else the last answer is meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from actions.complaint.asides import asks
from actions.complaint.corrections import MISTAKEN
from actions.complaint.facts import PERSONAL, UNKNOWN, Facts, known
from actions.complaint.fields import FIELDS
from actions.complaint.plausible import is_figure, is_firm, is_plausible
from actions.values import pay_claim, plain
from handoff.personal.addresses import addresses
from language.entities import entities

_GAP = r"[，,。！!；;：:\s]*"
_ANNOUNCED = rf"(?:(?<!是)不对|(?:我|刚才|前面)*{MISTAKEN}?错了|改一?[下哈])[哈哦了啊嘛]?{_GAP}"
_IS = "(?:应该|其实)?(?:就?是|叫做?|改成|改为|为|[:：])"
_NEW = r"(?P<new>[^，,。；;！!？?\s]{1,40}?)[哈哦嘛噻啊呀吧。！!]*"
_NAMES = (
    ("employer_address", "(?:单位|公司|厂|店|工地)的?地址"),
    ("delivery_address", "(?:送达|收信)的?地址"),
    ("employer_name", "(?:单位|公司|厂|店)(?:的?(?:名字|名称|全名|全称|名))?"),
    ("complainant_name", "(?:我的?)?(?:姓名|名字)"),
    ("amount", "金额|钱数|数目|欠薪|欠的钱"),
    ("request", "请求|诉求"),
)  # fmt: skip
_NAMED = tuple(
    (name, re.compile(rf"(?P<announced>{_ANNOUNCED})?(?:{words})(?P<is>{_IS})(?:{_GAP}){_NEW}"))
    for name, words in _NAMES
)
_UNNAMED = re.compile(rf"{_ANNOUNCED}(?P<is>{_IS})?{_GAP}{_NEW}")
_TELLS = re.compile("[我你您他她它俺咱没不]|的$")
"""Words of a sentence: 不对，是他欠我 and 公司是做装修的 hold no value."""
_KEEPS_NAME = re.compile(
    "(?:我|暂时|先)*不(?:大|太)?(?:想|愿意?|方便|便)(?:说|讲|告诉|透露|填|写)(?:出)?(?:公司|单位|厂|店|老板)的?(?:名字?|名称|全名)"
)
_CLAUSE = re.compile(r"[^，,。；;！!\s]+")
_PLACES = ("delivery_address", "employer_address")
_NEVER_PUT_RIGHT = ("issue", "channel", "consent", "anonymous", "phone", "id_check", "confirm")
"""Choices and numbers are read by their own words, wherever they stand."""


def put_right(
    text: str, facts: Facts, requested: str | None, districts: Collection[str]
) -> dict[str, str] | None:
    """The fields a message fills beside its question, with values as said; {} where it corrects what cannot be told while a personal field is asked.

    None for any other message. `text` is the message with its real values.
    """
    said = text.strip()
    if asks(said):
        return None
    for field, shape in _NAMED:
        if (found := shape.fullmatch(said)) and (told := _named(field, found)):
            return told
    if requested in ("request", "employer_name") and (name := _firm_alone(said, facts, requested)):
        return {"employer_name": name}
    found = _UNNAMED.fullmatch(said)
    return _unnamed(found, facts, requested, districts) if found else None


def _firm_alone(said: str, facts: Facts, requested: str) -> str | None:
    """A firm's name where a request is asked and none is known yet, UNKNOWN where it is kept back: neither is a request."""
    clauses = _CLAUSE.findall(said)
    kept_back = [clause for clause in clauses if _KEEPS_NAME.fullmatch(clause)]
    firms = [clause for clause in clauses if is_firm(clause)]
    if not clauses or len(kept_back) + len(firms) < len(clauses):
        return None
    if kept_back:
        return UNKNOWN
    return firms[0] if requested == "request" and not known(facts, "employer_name") else None


def _named(field: str, found: re.Match[str]) -> dict[str, str] | None:
    """公司是… or 公司叫… without 改一下 must look like a name: 公司是骗子, 公司叫停工了 tell of it and name nothing."""
    new = found["new"]
    only_told = field == "employer_name" and found["is"] not in ("改成", "改为") and not found["announced"]
    if only_told and not (is_firm(new) or is_figure(new)):
        return None
    if field == "amount" or (field == "employer_name" and is_figure(new)):
        return _figures(new)
    return {field: new} if _fits(field, new) else None


def _unnamed(
    found: re.Match[str], facts: Facts, requested: str | None, districts: Collection[str]
) -> dict[str, str] | None:
    new = found["new"]
    if is_figure(new):
        return _figures(new) or ({} if requested in PERSONAL else None)
    if is_firm(new):
        return {"employer_name": new}
    if new in districts:
        return {"district": new}
    if any(addresses(new)):
        told = next((name for name in _PLACES if known(facts, name)), requested)
        return {told: new} if told in _PLACES else None
    if found["is"] and requested == "employer_name" and _fits(requested, new):
        return {requested: new}
    last = _last_told(facts, requested)
    if found["is"] and last and _fits(last, new):
        return {last: new}
    return {} if found["is"] and requested in PERSONAL else None


def _figures(new: str) -> dict[str, str] | None:
    """Money or months, of a value that is nothing else."""
    claim = pay_claim(new, entities(new), asked=True)
    told = {"amount": claim.amount, "months_owed": claim.months}
    return {name: plain(value) for name, value in told.items() if value is not None} or None


def _last_told(facts: Facts, requested: str | None) -> str | None:
    """The answered field that stands nearest before the one asked, by the order of the form; never the request."""
    names = [field.name for field in FIELDS]
    before = names[: names.index(requested)] if requested in names else names
    passed_over = ("consent", "request")
    return next((name for name in reversed(before) if known(facts, name) and name not in passed_over), None)


def _fits(field: str, new: str) -> bool:
    if field in _NEVER_PUT_RIGHT or field in ("amount", "district", "prior_reports"):
        return False
    return is_plausible(field, new) and not _TELLS.search(new) and not (field == "request" and is_firm(new))
